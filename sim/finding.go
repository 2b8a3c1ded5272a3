package sim

import (
	"fmt"
	"math"

	"descent/sim/objective"
	"descent/sim/probe"
)

// Evidence is what a finding needs besides a snapshot.
type Evidence struct {
	// Window is memory for the last steps of a lane on a surface.
	Window []probe.Moment
	// Ahead is memory for the steps that a copy of it is run ahead.
	Ahead []probe.Moment
	// Measured is what was measured of a model last, or nil.
	Measured *probe.Measured
}

// Question is all that a finding of a lane is made from. That of a lane on a plane is a
// copy, but for the memory of its Evidence: another goroutine may answer it while the run
// goes on. That of a model reads the snapshot.
type Question struct {
	plane    probe.Input
	training *probe.TrainingInput
}

// Question asks what a lane does at the shown step, of which s is the snapshot. An error
// says that there is no such lane.
func (r *Run) Question(s *Snapshot, lane int, e *Evidence) (q Question, err error) {
	if lane < 0 || lane >= len(s.Lanes) {
		return q, fmt.Errorf("lane %d: there are %d", lane+1, len(s.Lanes))
	}
	l := &s.Lanes[lane]
	p, ok := objective.PlaneOf(s.Objective)
	if !ok {
		in := trainingInput(s, l)
		in.Measured = e.Measured
		return Question{training: &in}, nil
	}
	q.plane, err = r.planeInput(l, lane, p, e)
	return q, err
}

// Answer diagnoses the lane. It runs copies of it, so it takes up to some milliseconds.
func (q *Question) Answer() probe.Finding {
	if q.training != nil {
		return probe.DiagnoseTraining(q.training)
	}
	return probe.Diagnose(q.plane)
}

// Finding says what a lane does at the shown step, of which s is the snapshot. An
// error says that there is no such lane.
func (r *Run) Finding(s *Snapshot, lane int, e *Evidence) (probe.Finding, error) {
	q, err := r.Question(s, lane, e)
	if err != nil {
		return probe.Finding{}, err
	}
	return q.Answer(), nil
}

// planeInput returns what a diagnosis of a lane on a plane is made from. But for e's
// memory it shares nothing with the run that is written, so that another goroutine may
// diagnose.
func (r *Run) planeInput(l *LaneView, lane int, p objective.Plane, e *Evidence) (in probe.Input, err error) {
	if e.Window, err = r.Recent(e.Window[:0], lane, probe.Depth); err != nil {
		return in, err
	}
	t := r.trialsOf(lane)
	return probe.Input{
		Rule: l.Rule, State: t.now.State, Plane: &p, Window: e.Window, Step: t.now.Step,
		End: l.Stop.end(), Sigma: r.noise, Trials: t, Ahead: e.Ahead[:0],
	}, nil
}

// end returns how the lane has ended as the probe has it.
func (s Stop) end() probe.End {
	switch s.Reason {
	case LeftPlane:
		return probe.LeftPlane
	case LossNotFinite:
		return probe.LossNotFinite
	case GradNotFinite:
		return probe.GradNotFinite
	case PointNotFinite:
		return probe.PointNotFinite
	}
	return probe.Going
}

// MeasureModel measures what a finding of a model needs that no trace has: what its
// hidden units put out, and, if sharp, the sharpness at the lane's state. It takes
// one pass over all rows, with the sharpness up to some hundreds.
func MeasureModel(o objective.Objective, l *LaneView, step int, sharp bool) probe.Measured {
	m, work := probe.Measured{Step: step}, o.NewWork()
	if sharp {
		var at objective.At
		m.Sharpness, m.Known = probe.MeasureSharpness(l.Rule, &l.State, func(dst, x []float64) {
			o.Eval(dst, x, &at, work)
		})
	}
	if n, ok := o.(objective.Layered); ok {
		if net := n.Network(); len(net.Outputs) > 1 {
			out := n.HiddenOutputs(l.Params, work)
			for i, units := range net.Outputs[:len(net.Outputs)-1] {
				m.Units = append(m.Units, probe.UnitsOf(net.Activation, out(i), units))
			}
		}
	}
	return m
}

// trainingInput sums up a lane's trace up to the shown step.
func trainingInput(s *Snapshot, l *LaneView) probe.TrainingInput {
	in := probe.TrainingInput{
		Rule: l.Rule, State: &l.State, Step: s.Step, Diverged: l.Stop.Diverged(),
		Loss: l.Now.V[Loss], Before: l.Now.Before, StartLoss: l.Trace.start(Loss),
		Batch: s.Batch, Rows: s.Rows, Test: l.Trace.bestTest(s.Step),
	}
	if rows, ok := objective.RowsOf(s.Objective); ok {
		in.Test.Rows, in.Test.Loss, in.Test.Share = len(rows.TestRows()), l.Now.V[TestLoss], l.Now.V[TestAcc]
	}
	if n, ok := s.Objective.(objective.Layered); ok {
		net := n.Network()
		in.Model = probe.Model{Activation: net.Activation, Init: net.Init, Norm: net.Norm, L2: net.L2, Dropout: net.Dropout, Hidden: net.Hidden}
		in.Layers = net.Outputs
	}
	n := len(in.Layers)
	in.Gradients = l.Trace.gradients(s.Step, n)
	if n >= 2 {
		in.Gradients.Now = l.Trace.TipLayers[:n]
	}
	return in
}

// start returns a series' value at the start, as near as the trace has it.
func (t *Trace) start(series Series) float64 {
	if len(t.Buckets) == 0 {
		return t.Tip.V[series]
	}
	return t.Buckets[0].Max[series]
}

// bestTest finds the least test loss up to a step.
func (t *Trace) bestTest(step int) probe.TestSet {
	best := probe.TestSet{Start: t.start(TestLoss), Best: math.Inf(1)}
	for i := range t.Buckets {
		b := &t.Buckets[i]
		at := t.From + i*t.Stride
		if at > step {
			break
		}
		if b.Min[TestLoss] < best.Best {
			best.Best, best.Since, best.Train = b.Min[TestLoss], at, b.Min[Loss]
		}
	}
	return best
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

// larger returns the larger of two lengths; NaN is none.
func larger(a, b float64) float64 {
	if b > a {
		return b
	}
	return a
}
