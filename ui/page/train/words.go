package train

import (
	"math"
	"slices"
	"strings"

	"descent/sim"
	"descent/sim/data"
	"descent/sim/task"
	"descent/ui/lang"
	"descent/ui/page/watch"
)

// findingText says what the selected lane of a task does, with a remedy.
func (p *Page) findingText() string {
	s := p.S
	f, l := &p.finding, s.Selected()
	name, model := l.Rule.Name, p.task().Model()
	switch {
	case l.Stop.Diverged():
		return p.divergedText()
	case l.Stop.Reason != sim.Running:
		return p.T(lang.SeeFinished, name, p.StopText(l))
	}
	switch f.kind {
	case diverging:
		return p.T(lang.SeeTaskDiverging, name, p.Short(l.Now.V[sim.Loss])) + p.tooFast()
	case normless:
		return p.T(lang.SeeNormless, name)
	case dead:
		w := lang.SeeDead
		switch {
		case model.Init == "zeros":
			w = lang.SeeDeadZeros
		case atStartDead(&l.Trace, f.layer):
			w = lang.SeeDeadStart
		}
		units := p.task().Layers()[f.layer].Out
		some := p.T(lang.SomeOf, f.idle.dead, units)
		if f.idle.dead == units {
			some = p.T(lang.AllOf, units)
		}
		return p.T(w, name, some, f.layer+1)
	case saturated:
		return p.T(lang.SeeSaturated, name, f.layer+1, watch.Percent(f.idle.full)) + p.remedies(
			remedy{lang.TryInit, !scaled(model), suited(model)},
			remedy{lang.TryAnew, scaled(model), ""},
			remedy{lang.TryNorm, p.normHelps(), ""})
	case vanishing:
		zeros := model.Init == "zeros" // nothing else helps
		return p.T(lang.SeeVanishing, name, p.Short(f.ratio)) + p.remedies(
			remedy{lang.TryRelu, !zeros && (model.Activation == "tanh" || model.Activation == "sigmoid"), ""},
			remedy{lang.TryInit, !scaled(model) || model.Activation == "relu" && model.Init == "xavier", suited(model)},
			remedy{lang.TryNorm, !zeros && p.normHelps(), ""})
	case exploding:
		clip := l.Rule.KnobIndex("clip_norm")
		return p.T(lang.SeeExploding, name, p.Short(f.ratio)) + p.remedies(
			remedy{lang.TryInit, !scaled(model), suited(model)},
			remedy{lang.TryClip, clip >= 0 && l.State.Knob[clip] == 0, ""},
			remedy{lang.TryNorm, p.normHelps(), ""})
	case overfitting:
		return p.T(lang.SeeOverfit, name, f.since, p.Short(f.best), p.Short(l.Now.V[sim.TestLoss])) + p.remedies(
			remedy{lang.TryStop, true, f.since},
			remedy{lang.TryL2, model.L2 == 0, ""},
			remedy{lang.TryDropout, len(model.Net) > 0 && model.Dropout == 0, ""})
	}
	text := p.trendText(l)
	if limit := p.limitText(); limit != "" {
		return text + limit
	}
	switch test, acc := l.Now.V[sim.TestLoss], l.Now.V[sim.TestAcc]; {
	case !math.IsNaN(acc):
		text += p.T(lang.SeeTested, p.Short(test), watch.Percent(acc))
	case !math.IsNaN(test):
		text += p.T(lang.SeeTestLoss, p.Short(test))
	}
	return text
}

// trendText says a lane's loss, and how it goes on where it was measured before.
func (p *Page) trendText(l *sim.LaneView) string {
	loss, w := l.Now.V[sim.Loss], lang.SeeTaskFalling
	switch change := loss - l.Now.Before; {
	case p.S.Snap.Step == 0:
		w = lang.SeeStart
	case math.IsNaN(change):
		w = lang.SeeTaskLoss
	case math.Abs(change) <= 1e-12*math.Abs(loss):
		w = lang.SeeLevel
	case change > 0:
		w = lang.SeeTaskRising
	}
	return p.T(w, l.Rule.Name, p.Short(loss))
}

// limitText says that the rate is at the largest stable one or beyond it, if so.
func (p *Page) limitText() string {
	f := &p.finding
	if !f.bounded || !f.fresh(p.S.Snap.Step) {
		return ""
	}
	w := lang.SeeAtLimit
	switch share := f.rate / f.bound.LR; {
	case !(share >= limitFrom):
		return ""
	case share > limitTo:
		w = lang.SeeBeyondLimit
	}
	return p.T(w, p.Short(f.rate), p.Short(f.bound.LR), p.Short(f.bound.Sharpness), f.sharp.step)
}

// tooFast says of a lane that diverges how its rate stands to the largest stable one.
func (p *Page) tooFast() string {
	s := p.S
	f := &p.finding
	switch {
	case s.Selected().Rule.Path != nil:
		return ""
	case f.bounded && f.fresh(s.Snap.Step) && f.rate > f.bound.LR:
		return p.T(lang.SeeOverTaskLimit, p.Short(f.rate), p.Short(f.bound.LR), f.sharp.step)
	}
	return p.T(lang.SeeTooFast, p.Short(f.rate))
}

// atStartDead reports whether no gradient came to a layer in the first steps.
func atStartDead(t *sim.Trace, layer int) bool {
	if len(t.Layers) == 0 {
		return t.TipLayers[layer] == 0
	}
	return t.Layers[0].Max[layer] == 0
}

// scaled reports whether the first weights keep the size of what goes through them.
func scaled(model *task.Model) bool {
	return slices.Contains([]string{"xavier", "he", "orthogonal"}, model.Init)
}

// suited returns the initialisation that suits the hidden units.
func suited(model *task.Model) string {
	switch model.Activation {
	case "linear", "tanh", "sigmoid":
		return "xavier"
	}
	return "he"
}

// normHelps reports whether batch normalisation would be a change for the better.
func (p *Page) normHelps() bool {
	return p.task().Model().Norm == "none" && p.S.Snap.Batch > normRows
}

// remedy is something to try, where it would be a change.
type remedy struct {
	word lang.Word
	when bool
	with any
}

// remedies says what to try: nothing, one thing, or one of several.
func (p *Page) remedies(all ...remedy) string {
	var words []string
	for _, r := range all {
		switch {
		case r.when && r.with != "":
			words = append(words, p.T(r.word, r.with))
		case r.when:
			words = append(words, p.T(r.word))
		}
	}
	if words == nil {
		return ""
	}
	return p.T(lang.TryThese, strings.Join(words, p.T(lang.Or)))
}

// divergedText says where a lane broke down, and which rate would have held.
func (p *Page) divergedText() string {
	s := p.S
	l := s.Selected()
	text := p.T(lang.SeeTaskDiverged, l.Rule.Name, p.StopText(l))
	if layer, _ := p.steepest(); layer >= 0 {
		text += p.T(lang.SeeLargestIn, p.layerNames()[layer])
	}
	switch h := p.currentStableRate(); {
	case h == nil:
		text += p.T(lang.SeeSeeking)
	case h.ok:
		text += p.T(lang.SeeHeld, p.Short(h.rate))
	}
	return text
}

// steepest returns the layer with the longest gradient at the last step that the
// selected lane has numbers of, or −1 if it has no layers to tell apart. Which of
// all numbers that break down at once is the first says nothing.
func (p *Page) steepest() (layer int, norm float64) {
	s := p.S
	l, n := s.Selected(), len(p.task().Layers())
	if n < 2 || p.task().Data().Kind == data.Clustering {
		return -1, 0
	}
	norms := l.Trace.TipLayers[:n]
	norm = slices.Max(norms)
	return slices.Index(norms, norm), norm
}

// reasons says the same as divergedText at length, a sentence each: first what helps.
func (p *Page) reasons() (all []string) {
	s := p.S
	h := p.currentStableRate()
	switch {
	case h == nil:
		all = append(all, p.T(lang.WhySeeking))
	case h.ok:
		all = append(all, p.T(lang.WhyHeld, p.Short(h.rate), h.steps))
	}
	if layer, norm := p.steepest(); layer >= 0 {
		all = append(all, p.T(lang.WhySteepest, p.layerNames()[layer], p.Short(norm), s.Selected().Stop.Last()))
	}
	if h != nil && h.ok {
		all = append(all, p.T(lang.WhyDiverging))
	}
	return all
}
