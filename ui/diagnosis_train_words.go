package ui

import (
	"math"
	"slices"
	"strings"

	"descent/sim"
	"descent/sim/data"
	"descent/sim/task"
	"descent/ui/lang"
)

// studyText says what the selected lane of a task does, with a remedy.
func (m *Model) studyText() string {
	s := m.cur()
	f, l := &s.study, s.selected()
	name, model := l.Rule.Name, taskOf(s.snap.Objective).Model()
	switch {
	case l.Stop.Diverged():
		return m.divergedText()
	case l.Stop.Reason != sim.Running:
		return m.lang.T(lang.SeeFinished, name, m.stopText(l))
	}
	switch f.trouble {
	case diverging:
		return m.lang.T(lang.SeeTaskDiverging, name, m.short(l.Now.V[sim.Loss])) + m.tooFast()
	case normless:
		return m.lang.T(lang.SeeNormless, name)
	case dead:
		w := lang.SeeDead
		switch {
		case model.Init == "zeros":
			w = lang.SeeDeadZeros
		case atStartDead(&l.Trace, f.layer):
			w = lang.SeeDeadStart
		}
		units := taskOf(s.snap.Objective).Layers()[f.layer].Out
		some := m.lang.T(lang.SomeOf, f.idle.dead, units)
		if f.idle.dead == units {
			some = m.lang.T(lang.AllOf, units)
		}
		return m.lang.T(w, name, some, f.layer+1)
	case saturated:
		return m.lang.T(lang.SeeSaturated, name, f.layer+1, percent(f.idle.full)) + m.remedies(
			remedy{lang.TryInit, !scaled(model), suited(model)},
			remedy{lang.TryAnew, scaled(model), ""},
			remedy{lang.TryNorm, m.normHelps(), ""})
	case vanishing:
		zeros := model.Init == "zeros" // nothing else helps
		return m.lang.T(lang.SeeVanishing, name, m.short(f.ratio)) + m.remedies(
			remedy{lang.TryRelu, !zeros && (model.Activation == "tanh" || model.Activation == "sigmoid"), ""},
			remedy{lang.TryInit, !scaled(model) || model.Activation == "relu" && model.Init == "xavier", suited(model)},
			remedy{lang.TryNorm, !zeros && m.normHelps(), ""})
	case exploding:
		clip := l.Rule.KnobIndex("clip_norm")
		return m.lang.T(lang.SeeExploding, name, m.short(f.ratio)) + m.remedies(
			remedy{lang.TryInit, !scaled(model), suited(model)},
			remedy{lang.TryClip, clip >= 0 && l.State.Knob[clip] == 0, ""},
			remedy{lang.TryNorm, m.normHelps(), ""})
	case overfitting:
		return m.lang.T(lang.SeeOverfit, name, f.since, m.short(f.best), m.short(l.Now.V[sim.TestLoss])) + m.remedies(
			remedy{lang.TryStop, true, f.since},
			remedy{lang.TryL2, model.L2 == 0, ""},
			remedy{lang.TryDropout, len(model.Net) > 0 && model.Dropout == 0, ""})
	}
	text := m.trendText(l)
	if limit := m.limitText(); limit != "" {
		return text + limit
	}
	switch test, acc := l.Now.V[sim.TestLoss], l.Now.V[sim.TestAcc]; {
	case !math.IsNaN(acc):
		text += m.lang.T(lang.SeeTested, m.short(test), percent(acc))
	case !math.IsNaN(test):
		text += m.lang.T(lang.SeeTestLoss, m.short(test))
	}
	return text
}

// trendText says a lane's loss, and how it goes on where it was measured before.
func (m *Model) trendText(l *sim.LaneView) string {
	loss, w := l.Now.V[sim.Loss], lang.SeeTaskFalling
	switch change := loss - l.Now.Before; {
	case m.cur().snap.Step == 0:
		w = lang.SeeStart
	case math.IsNaN(change):
		w = lang.SeeTaskLoss
	case math.Abs(change) <= 1e-12*math.Abs(loss):
		w = lang.SeeLevel
	case change > 0:
		w = lang.SeeTaskRising
	}
	return m.lang.T(w, l.Rule.Name, m.short(loss))
}

// limitText says that the rate is at the largest stable one or beyond it, if so.
func (m *Model) limitText() string {
	f := &m.cur().study
	if !f.bounded || !f.fresh(m.cur().snap.Step) {
		return ""
	}
	w := lang.SeeAtLimit
	switch share := f.rate / f.bound.LR; {
	case !(share >= limitFrom):
		return ""
	case share > limitTo:
		w = lang.SeeBeyondLimit
	}
	return m.lang.T(w, m.short(f.rate), m.short(f.bound.LR), m.short(f.bound.Sharpness), f.sharp.step)
}

// tooFast says of a lane that diverges how its rate stands to the largest stable one.
func (m *Model) tooFast() string {
	s := m.cur()
	f := &s.study
	switch {
	case s.selected().Rule.Path != nil:
		return ""
	case f.bounded && f.fresh(s.snap.Step) && f.rate > f.bound.LR:
		return m.lang.T(lang.SeeOverTaskLimit, m.short(f.rate), m.short(f.bound.LR), f.sharp.step)
	}
	return m.lang.T(lang.SeeTooFast, m.short(f.rate))
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
func (m *Model) normHelps() bool {
	return taskOf(m.cur().snap.Objective).Model().Norm == "none" && m.cur().snap.Batch > normRows
}

// remedy is something to try, where it would be a change.
type remedy struct {
	word lang.Word
	when bool
	with any
}

// remedies says what to try: nothing, one thing, or one of several.
func (m *Model) remedies(all ...remedy) string {
	var words []string
	for _, r := range all {
		switch {
		case r.when && r.with != "":
			words = append(words, m.lang.T(r.word, r.with))
		case r.when:
			words = append(words, m.lang.T(r.word))
		}
	}
	if words == nil {
		return ""
	}
	return m.lang.T(lang.TryThese, strings.Join(words, m.lang.T(lang.Or)))
}

// divergedText says where a lane broke down, and which rate would have held.
func (m *Model) divergedText() string {
	s := m.cur()
	l := s.selected()
	text := m.lang.T(lang.SeeTaskDiverged, l.Rule.Name, m.stopText(l))
	if layer, _ := s.steepest(); layer >= 0 {
		text += m.lang.T(lang.SeeLargestIn, m.layerNames()[layer])
	}
	switch h := s.heldBy(); {
	case h == nil:
		text += m.lang.T(lang.SeeSeeking)
	case h.ok:
		text += m.lang.T(lang.SeeHeld, m.short(h.rate))
	}
	return text
}

// steepest returns the layer with the longest gradient at the last step that the
// selected lane has numbers of, or −1 if it has no layers to tell apart. Which of
// all numbers that break down at once is the first says nothing.
func (s *session) steepest() (layer int, norm float64) {
	l, n := s.selected(), len(taskOf(s.snap.Objective).Layers())
	if n < 2 || taskOf(s.snap.Objective).Data().Kind == data.Clustering {
		return -1, 0
	}
	norms := l.Trace.TipLayers[:n]
	norm = slices.Max(norms)
	return slices.Index(norms, norm), norm
}

// reasons says the same as divergedText at length, a sentence each: first what helps.
func (m *Model) reasons() (all []string) {
	s := m.cur()
	h := s.heldBy()
	switch {
	case h == nil:
		all = append(all, m.lang.T(lang.WhySeeking))
	case h.ok:
		all = append(all, m.lang.T(lang.WhyHeld, m.short(h.rate), h.steps))
	}
	if layer, norm := s.steepest(); layer >= 0 {
		all = append(all, m.lang.T(lang.WhySteepest, m.layerNames()[layer], m.short(norm), s.selected().Stop.Last()))
	}
	if h != nil && h.ok {
		all = append(all, m.lang.T(lang.WhyDiverging))
	}
	return all
}
