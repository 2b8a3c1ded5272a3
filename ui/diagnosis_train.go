package ui

import (
	"math"

	"descent/sim"
	"descent/sim/probe"
)

// trouble is what is wrong with a lane of a task.
type trouble uint8

const (
	noTrouble trouble = iota
	diverging
	normless
	dead
	saturated
	vanishing
	exploding
	overfitting
)

// study is what the selected lane of a task does, and the numbers for it.
type study struct {
	trouble
	// ratio is that of the first layer's gradient to the last one's, NaN where there
	// is none; faint says that it is small though the last one is not.
	ratio float64
	faint bool
	// layer is the hidden one that hinders the gradient most, and idle how.
	layer int
	idle  idleness
	// since is the step of the least test loss, which was best.
	since int
	best  float64

	// sharp is what was measured of the lane last, or nil; rate and bound are those
	// of this look: the gauge and the words speak of the same numbers.
	sharp   *sharpness
	rate    float64
	bound   probe.Bound
	bounded bool
}

const (
	// recentBuckets of the trace are what layers do now: one step may be a chance.
	recentBuckets = 8
	// A lane diverges whose loss is so many times what it was at the start, and rises
	// by more than a swing between equal heights does.
	burstLoss, burstRise = 100, 1.001
	// No gradient that is so small, or such a part of the largest one so far, tells
	// anything: the lane is at rest.
	restGradient, restShare = 1e-12, 1e-6
	// A hidden layer that hardly lets a gradient through has such a share of its
	// outputs near their ends, or of its units dead.
	mostlyIdle = 0.5
	// A test loss is rising that is so many times its least value, and above it by
	// such a part of its first one, so many epochs later, while the training loss fell.
	overfitRise   = 1.2
	overfitPart   = 0.05
	overfitEpochs = 5
	// A rate is at the limit that is so near to it, beyond it if it is larger.
	limitFrom, limitTo = 0.9, 1.1
	// A sharpness counts that was measured so many steps ago, or such a part of the run.
	freshSteps, freshShare = 20, 0.1
	// Of so few rows batch normalisation leaves nothing but which is larger; one row
	// is its own mean, and nothing is left of it.
	normRows = 2
)

// studied looks at the selected lane of a task.
func studied(s *session) (f study) {
	l, t := s.selected(), taskOf(s.snap.Objective)
	f.ratio = math.NaN()
	f.sharp, f.rate = s.sharpness(), l.State.Knob[0]
	if k := f.sharp; k != nil && k.ok {
		f.bound, f.bounded = probe.LimitAt(l.Rule, &l.State, k.lambda)
	}
	if l.Stop.Diverged() {
		return f
	}
	still := f.compare(&l.Trace, s.snap.Step, len(t.Layers()))
	switch loss := l.Now.V[sim.Loss]; {
	case loss > burstLoss*atStart(&l.Trace, sim.Loss) && loss > burstRise*l.Now.Before:
		f.trouble = diverging
	case t.Model().Norm != "none" && len(t.Layers()) > 1 && s.snap.Batch == 1:
		f.trouble = normless
	case f.blocked(s):
		f.trouble = dead
	case f.faint && f.idle.full > mostlyIdle:
		f.trouble = saturated
	case f.faint:
		f.trouble = vanishing
	case !still && f.ratio > burstGradient:
		f.trouble = exploding
	case f.overfit(s):
		f.trouble = overfitting
	}
	return f
}

// fresh reports whether what was measured of the lane last is still true of it.
func (f *study) fresh(step int) bool {
	return f.sharp != nil && math.Abs(float64(step-f.sharp.step)) <= max(freshSteps, freshShare*float64(step))
}

// atStart returns a series' value at the start, as near as the trace has it.
func atStart(t *sim.Trace, series sim.Series) float64 {
	if len(t.Buckets) == 0 {
		return t.Tip.V[series]
	}
	return t.Buckets[0].Max[series]
}

// compare finds how long the first layer's gradient has been at most of late, as
// a part of the last layer's, and reports whether that one is as good as 0: then
// nothing gets lost on the way.
func (f *study) compare(t *sim.Trace, step, layers int) (still bool) {
	if layers < 2 {
		return true
	}
	var first, last, peak float64
	if step >= t.TipStep {
		first, last = t.TipLayers[0], t.TipLayers[layers-1]
	}
	to := max(min((step-t.From)/t.Stride+1, len(t.Layers)), 0)
	for i := range to {
		b := &t.Layers[i]
		peak = larger(peak, b.Max[layers-1])
		if i >= to-recentBuckets {
			first, last = larger(first, b.Max[0]), larger(last, b.Max[layers-1])
		}
	}
	still = !(last > max(restGradient, restShare*peak))
	f.ratio = first / last
	f.faint = !still && f.ratio < vanishGradient
	return still
}

// larger returns the larger of two lengths; NaN is none.
func larger(a, b float64) float64 {
	if b > a {
		return b
	}
	return a
}

// blocked finds the hidden layer whose units hinder the gradient most, and
// reports whether that is because they are dead: all of them, or so many that next
// to nothing comes through.
func (f *study) blocked(s *session) bool {
	if !f.fresh(s.snap.Step) {
		return false
	}
	worst := 0.0
	for i, u := range f.sharp.units {
		share := max(float64(u.dead)/float64(taskOf(s.snap.Objective).Layers()[i].Out), u.full)
		if share > worst {
			f.layer, f.idle, worst = i, u, share
		}
	}
	return f.idle.dead > 0 && (worst == 1 || f.faint && worst > mostlyIdle)
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
	if s.snap.Batch == 0 || len(taskOf(s.snap.Objective).Data().Test) == 0 {
		return false
	}
	test := now.V[sim.TestLoss]
	epoch := (s.snap.Rows + s.snap.Batch - 1) / s.snap.Batch
	return test >= overfitRise*f.best && test-f.best >= overfitPart*atStart(t, sim.TestLoss) &&
		now.V[sim.Loss] < train && s.snap.Step-f.since >= overfitEpochs*epoch
}
