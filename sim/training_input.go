package sim

import (
	"math"
	"slices"

	"descent/sim/objective"
	"descent/sim/probe"
	"descent/sim/schedule"
)

// trainingInput sums up lane i of a snapshot of the run. It shares nothing with the run
// that is written, but with the snapshot.
func (r *Run) trainingInput(s *Snapshot, i int) probe.TrainingInput {
	l := &s.Lanes[i]
	step := s.Step
	if !l.Stop.Has(step) {
		step = l.Stop.Last()
	}
	since := r.objectiveSince(step)
	in := probe.TrainingInput{
		Rule: l.Rule, State: &l.State, Step: step, Diverged: l.Stop.Diverged(),
		Loss: l.Now.V[Loss], LossAt: l.Now.At, StartLoss: l.Trace.start(Loss, since), Constant: math.NaN(),
		Batch: s.Batch, Rows: s.Rows, Test: l.Trace.bestTest(since, step)}
	if rows, ok := objective.RowsOf(s.Objective); ok {
		in.Test.Rows, in.Test.Loss, in.Test.Share = len(rows.TestRows()), l.Now.V[TestLoss], l.Now.V[TestAcc]
	}
	if c, ok := s.Objective.(objective.Constant); ok {
		in.Constant = c.ConstantLoss()
	}
	if n, ok := s.Objective.(objective.Layered); ok {
		net := n.Network()
		in.Model = probe.Model{Activation: net.Activation, Init: net.Init, Norm: net.Norm, L2: net.L2, Dropout: net.Dropout, Hidden: net.Hidden}
		in.Layers = net.Outputs
	}
	in.Pace = paceOf(l, step, in.Epoch())
	in.Trend = l.Trace.trend(&in, max(since, r.settledSince(i, step)))
	n := len(in.Layers)
	in.Gradients = l.Trace.gradients(step, n)
	if n >= 2 {
		in.Gradients.Now = l.Trace.TipLayers[:n]
	}
	return in
}

// objectiveSince returns the step up to a step from which on the objective is that of the step.
func (r *Run) objectiveSince(step int) (since int) {
	for _, e := range r.spec.Edits {
		if kind := r.catalog.Kind(e.Name); e.Step <= step && kind.OfRun && e.Name != "noise" && e.Name != "batch" {
			since = e.Step
		}
	}
	return since
}

// start returns the first value of a series from a step on, as near as the trace has it.
func (t *Trace) start(series Series, since int) float64 {
	for i := range t.Buckets {
		if v := t.Buckets[i].Max[series]; t.From+i*t.Stride >= since && v == v {
			return v
		}
	}
	return t.Tip.V[series]
}

// bestTest finds the least test loss between two steps.
func (t *Trace) bestTest(since, step int) probe.TestSet {
	best := probe.TestSet{Best: math.Inf(1), Train: math.NaN(), Since: -1, Within: t.Stride}
	for i := range t.Buckets {
		b := &t.Buckets[i]
		at := t.From + i*t.Stride
		if at >= since && at <= step && b.Min[TestLoss] < best.Best {
			best.Best, best.Since, best.Train = b.Min[TestLoss], at, b.Min[Loss]
		}
	}
	return best
}

// trend sums up the losses of late, from a step at which settings changed at the earliest.
func (t *Trace) trend(in *probe.TrainingInput, since int) probe.Trend {
	nan := math.NaN()
	from, lo, hi := in.LossAt-probe.TrendSteps(in.Step, in.Epoch()), nan, nan
	var list []probe.LossAt
	for i := min((in.LossAt-1-t.From)/t.Stride, len(t.Buckets)-1); i >= 0; i-- {
		b, at := &t.Buckets[i], t.From+i*t.Stride
		if at < since {
			break
		}
		lo, hi = smaller(lo, b.Min[BatchLoss]), larger(hi, b.Max[BatchLoss])
		if mean := (b.Min[Loss] + b.Max[Loss]) / 2; mean == mean {
			list = append(list, probe.LossAt{Step: at, Loss: mean, Test: nan})
			if at <= from {
				break
			}
		}
	}
	slices.Reverse(list)
	if len(list) > 0 && in.LossAt-list[0].Step < in.Epoch() {
		list = nil
	}
	trend := probe.NewTrend(append(list, probe.LossAt{Step: in.LossAt, Loss: in.Loss, Test: in.Test.Loss}))
	trend.Within = t.Stride
	if in.Batch < in.Rows {
		trend.BatchLow, trend.BatchHigh = lo, hi
	}
	return trend
}

// gradients sums up the lengths of the gradients of n layers up to a step.
func (t *Trace) gradients(step, n int) probe.Gradients {
	var g probe.Gradients
	if n == 0 {
		return g
	}
	if step >= t.TipStep {
		g.First, g.Last = t.TipLayers[0], t.TipLayers[n-1]
	}
	to := max(min((step-t.From)/t.Stride+1, len(t.Layers)), 0)
	for i := range to {
		b := &t.Layers[i]
		g.Peak = larger(g.Peak, b.Max[n-1])
		if i >= to-probe.RecentBuckets {
			g.First, g.Last = larger(g.First, b.Max[0]), larger(g.Last, b.Max[n-1])
		}
	}
	if g.Start = t.TipLayers[:n]; len(t.Layers) > 0 {
		g.Start = t.Layers[0].Max[:n]
	}
	return g
}

// larger returns the larger of two numbers; NaN is none. smaller returns the smaller one.
func larger(a, b float64) float64 {
	if b > a || a != a {
		return b
	}
	return a
}

func smaller(a, b float64) float64 {
	if b < a || a != a {
		return b
	}
	return a
}

const (
	// paceAhead is how many steps ahead a schedule's rates are looked at.
	paceAhead = 2000
	// jump is how many times as large as the step before a rate is that restarts, jumpTo
	// such a part of what was set.
	jump, jumpTo = 3, 0.3
)

// paceOf says how the schedule moves a lane's rate from a step on. One that watches the
// loss cannot be foretold.
func paceOf(l *LaneView, step, epoch int) (p probe.Pace) {
	if l.Plan.Empty() || l.Rule.Path != nil || len(l.Hyper) == 0 {
		return p
	}
	p.Set = l.Hyper[0]
	if l.Plan.State() > 0 {
		return p
	}
	k, base := step-l.Since, schedule.Base{LR: p.Set}
	now := l.Plan.At(base, k, nil).LR
	p.Ended = true
	for before, j := now, 1; j <= paceAhead; j++ {
		rate := l.Plan.At(base, k+j, nil).LR
		p.Ended = p.Ended && rate == now
		if p.Restart == 0 && rate > jump*before && rate > jumpTo*p.Set && j <= max(aheadSteps, aheadEpochs*epoch) {
			p.Restart, p.Up = step+j, rate
		}
		before = rate
	}
	p.Ended = p.Ended && k > 0
	return p
}
