package sim

import (
	"math"
)

// track folds the batch at the lane's point into the statistics of its model's
// normalisation. What follows a path has evaluated other points last.
func (r *Run) track(l *lane) {
	if r.parts.tracker == nil {
		return
	}
	if l.rule.Path != nil {
		r.spare = append(r.spare[:0], l.st.X...)
		r.noiseless.Eval(l.st.X, r.spare)
	}
	r.parts.tracker.Track(l.point()[r.parts.dim:], r.oracle.work)
}

// record records the shown step if the lane's trace ends before it.
func (r *Run) record(l *lane) {
	if r.step != l.trace.TipStep+1 || !l.stop.Has(r.step) {
		return
	}
	if r.parts.measurer == nil || l.measured {
		l.trace.push(r.step, &l.rec)
	} else {
		rec := l.rec
		for _, s := range EpochSeries {
			rec.V[s] = math.NaN()
		}
		l.trace.push(r.step, &rec)
	}
	if r.parts.layered != nil {
		r.layerNorms(l, &l.trace.TipLayers)
	}
}

// measure fills the lane's record at the shown step.
func (r *Run) measure(l *lane) {
	rec := &l.rec
	rec.V[Evals] = float64(l.st.Evals)
	if r.parts.planar {
		rec.X, rec.Y = l.st.X[0], l.st.X[1]
		if len(r.parts.minima) > 0 {
			r.arrive(l)
		}
	}
	rec.V[GradNorm] = norm(l.st.G)
	rec.V[StepLen] = distance(l.st.X, l.goodNums)
	if r.step == 0 {
		rec.V[StepLen] = math.NaN()
	}
	if r.parts.measurer == nil {
		l.measured = true
		rec.Before, rec.V[Loss], rec.At = rec.V[Loss], l.st.Loss, r.step
		return
	}
	rec.V[BatchLoss] = l.st.Loss
	if l.measured = r.cursor.Pos == 0 || r.step&(r.step-1) == 0; l.measured {
		r.score(l, rec)
	}
}

// EpochSeries are measured once an epoch, since all rows go through the model for
// them, and at steps that are powers of two: a first epoch may be long.
var EpochSeries = [...]Series{Loss, TestLoss, TrainAcc, TestAcc}

// score fills a record's EpochSeries.
func (r *Run) score(l *lane, rec *Record) {
	if r.parts.measurer == nil {
		return
	}
	m := r.parts.measurer.Measure(l.point(), r.oracle.work)
	rec.Before, rec.At = rec.V[Loss], r.step
	rec.V[Loss], rec.V[TestLoss] = m.TrainLoss, m.TestLoss
	rec.V[TrainAcc], rec.V[TestAcc] = m.TrainAcc, m.TestAcc
}

// Measured returns the record of lane i at the shown step with all that is
// measured once an epoch measured there.
func (r *Run) Measured(i int) (Record, error) {
	if err := r.checkLane(i); err != nil {
		return Record{}, err
	}
	return r.measured(&r.lanes[i]), nil
}

func (r *Run) measured(l *lane) Record {
	rec := l.rec
	if r.parts.measurer != nil && !l.measured {
		r.score(l, &rec)
	}
	return rec
}

// MeasureAll measures every lane of a snapshot that has just been taken.
func (r *Run) MeasureAll(dst *Snapshot) {
	for i := range r.lanes {
		dst.Lanes[i].Now = r.measured(&r.lanes[i])
	}
}

// norm returns the Euclidean length of a.
func norm(a []float64) float64 {
	var sum float64
	for _, v := range a {
		sum += v * v
	}
	return math.Sqrt(sum)
}

// distance returns the Euclidean length of a−b; b may be longer.
func distance(a, b []float64) float64 {
	var sum float64
	for i, v := range a {
		v -= b[i]
		sum += v * v
	}
	return math.Sqrt(sum)
}
