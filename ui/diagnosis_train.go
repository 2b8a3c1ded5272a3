package ui

import (
	"math"
	"slices"

	"descent/sim"
	"descent/sim/data"
	"descent/sim/probe"
	"descent/ui/lang"
)

// trouble is what is wrong with a lane of a task.
type trouble uint8

const (
	noTrouble trouble = iota
	vanishing
	exploding
	overfitting
	limited
)

// study is what the selected lane of a task does, and the numbers for it.
type study struct {
	trouble
	// ratio is that of the first layer's gradient to the last one's.
	ratio float64
	// since is the step of the least test loss, which was best.
	since int
	best  float64
	bound probe.Bound
}

const (
	// recentBuckets of the trace are what layers do now: one step may be a chance.
	recentBuckets = 8
	// A test loss is rising that has been above its least value by such a part for
	// so many epochs, while the training loss fell.
	overfitRise   = 1.05
	overfitEpochs = 5
	// A rate is at the limit that is so near to it.
	limitFrom, limitTo = 0.9, 1.3
	// A sharpness counts that was measured so many steps ago, or such a part of the run.
	freshSteps, freshShare = 20, 0.1
)

// studied looks at the selected lane of a task.
func studied(s *session) (f study) {
	l := s.selected()
	if l.Stop.Diverged() {
		return f
	}
	if r, ok := gradientRatio(&l.Trace, s.snap.Step, len(s.snap.Task.Layers())); ok {
		f.ratio = r
		switch {
		case r < vanishGradient:
			f.trouble = vanishing
			return f
		case r > burstGradient:
			f.trouble = exploding
			return f
		}
	}
	if f.overfit(s) {
		f.trouble = overfitting
		return f
	}
	k := s.sharpness()
	if k == nil || !k.ok || math.Abs(float64(s.snap.Step-k.step)) > max(freshSteps, freshShare*float64(s.snap.Step)) {
		return f
	}
	bound, ok := probe.LimitAt(l.Rule, &l.State, k.lambda)
	if share := l.State.Knob[0] / bound.LR; ok && share >= limitFrom && share <= limitTo {
		f.trouble, f.bound = limited, bound
	}
	return f
}

// gradientRatio returns how long the first layer's gradient has been at most of
// late, as a part of the last layer's.
func gradientRatio(t *sim.Trace, step, layers int) (ratio float64, ok bool) {
	if layers < 2 {
		return 0, false
	}
	var first, last float64
	if step >= t.TipStep {
		first, last = t.TipLayers[0], t.TipLayers[layers-1]
	}
	to := min((step-t.From)/t.Stride+1, len(t.Layers))
	for _, b := range t.Layers[max(to-recentBuckets, 0):max(to, 0)] {
		first, last = math.Max(first, b.Max[0]), math.Max(last, b.Max[layers-1])
	}
	return first / last, last > 0 && !math.IsNaN(first)
}

// overfit finds the least test loss so far, and reports whether it has been
// rising since then while the training loss fell.
func (f *study) overfit(s *session) bool {
	t, now := &s.selected().Trace, &s.selected().Now
	f.best = math.Inf(1)
	var train float64
	for i := range t.Buckets {
		b := &t.Buckets[i]
		step := t.From + i*t.Stride
		if step > s.snap.Step {
			break
		}
		if b.Min[sim.TestLoss] < f.best {
			f.best, f.since, train = b.Min[sim.TestLoss], step, b.Min[sim.Loss]
		}
	}
	if s.snap.Batch == 0 || len(s.snap.Task.Data().Test) == 0 {
		return false
	}
	epoch := (s.snap.Rows + s.snap.Batch - 1) / s.snap.Batch
	return now.V[sim.TestLoss] > overfitRise*f.best && now.V[sim.Loss] < train && s.snap.Step-f.since >= overfitEpochs*epoch
}

// studyText says what the selected lane of a task does, with a remedy.
func (m *Model) studyText() string {
	s := m.cur()
	f, l := &s.study, s.selected()
	name := l.Rule.Name
	switch {
	case l.Stop.Diverged():
		return m.divergedText()
	case l.Stop.Reason != sim.Running:
		return m.lang.T(lang.SeeFinished, name, m.stopText(l))
	}
	switch f.trouble {
	case vanishing:
		return m.lang.T(lang.SeeVanishing, name, m.short(f.ratio))
	case exploding:
		return m.lang.T(lang.SeeExploding, name, m.short(f.ratio))
	case overfitting:
		return m.lang.T(lang.SeeOverfit, name, f.since, m.short(f.best), m.short(l.Now.V[sim.TestLoss]))
	case limited:
		return m.lang.T(lang.SeeTaskLimit, name, m.short(l.State.Knob[0]), m.short(f.bound.LR), m.short(f.bound.Sharpness))
	}
	loss, test, acc := l.Now.V[sim.Loss], l.Now.V[sim.TestLoss], l.Now.V[sim.TestAcc]
	text := ""
	switch change := loss - l.Now.Before; {
	case math.IsNaN(change):
		text = m.lang.T(lang.SeeStart, name, m.short(loss))
	case math.Abs(change) <= 1e-12*math.Abs(loss):
		text = m.lang.T(lang.SeeLevel, name, m.short(loss))
	case change > 0:
		text = m.lang.T(lang.SeeTaskRising, name, m.short(loss))
	default:
		text = m.lang.T(lang.SeeTaskFalling, name, m.short(loss))
	}
	switch {
	case !math.IsNaN(acc):
		text += m.lang.T(lang.SeeTested, m.short(test), percent(acc))
	case !math.IsNaN(test):
		text += m.lang.T(lang.SeeTestLoss, m.short(test))
	}
	return text
}

// divergedText says where a lane broke down, and which rate would have held.
func (m *Model) divergedText() string {
	s := m.cur()
	l := s.selected()
	text := m.lang.T(lang.SeeTaskDiverged, l.Rule.Name, m.stopText(l))
	if names := m.layerNames(); s.snap.Task.Data().Kind != data.Clustering && len(names) > 1 {
		switch l.Stop.Reason {
		case sim.GradNotFinite, sim.PointNotFinite:
			text += m.lang.T(lang.SeeInLayer, names[s.snap.Task.LayerOf(l.Stop.Coord)])
		case sim.LossNotFinite:
			norms := l.Trace.TipLayers[:len(names)]
			text += m.lang.T(lang.SeeLargestIn, names[slices.Index(norms, slices.Max(norms))])
		}
	}
	switch h := s.heldBy(); {
	case h == nil:
		text += m.lang.T(lang.SeeSeeking)
	case h.ok:
		text += m.lang.T(lang.SeeHeld, m.short(h.rate))
	}
	return text
}
