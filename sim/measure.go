package sim

import "math"

// track folds the batch at the lane's point into the statistics of its model's
// normalisation. What follows a way has evaluated other points last.
func (r *Run) track(l *lane) {
	if l.task == nil || l.task.Stats() == 0 {
		return
	}
	if l.rule.Path != nil {
		r.spare = append(r.spare[:0], l.st.X...)
		l.task.Grad(r.spare, l.st.X, nil, r.work, nil)
	}
	l.task.Track(l.params()[r.dim:], r.work)
}

// note records the shown step if the lane's trace ends before it.
func (r *Run) note(l *lane) {
	if r.step != l.trace.TipStep+1 || !l.stop.Has(r.step) {
		return
	}
	if l.task == nil {
		l.trace.push(r.step, &l.rec)
		return
	}
	rec := l.rec
	if !l.measured {
		for _, s := range EpochSeries {
			rec.V[s] = math.NaN()
		}
	}
	l.trace.push(r.step, &rec)
	for i := range l.trace.TipLayers {
		l.trace.TipLayers[i] = math.NaN()
	}
	l.task.LayerNorms(l.trace.TipLayers[:], l.st.G)
}

// measure fills the lane's record at the shown step.
func (r *Run) measure(l *lane) {
	rec := &l.rec
	rec.V[Evals] = float64(l.st.Evals)
	if s := r.oracle.surf; s != nil {
		l.measured = true
		rec.Before, rec.V[Loss] = rec.V[Loss], l.st.Loss
		x, y := l.st.X[0], l.st.X[1]
		rec.X, rec.Y = x, y
		rec.V[GradNorm] = math.Sqrt(l.st.G[0]*l.st.G[0] + l.st.G[1]*l.st.G[1])
		dx, dy := x-l.goodNums[0], y-l.goodNums[1]
		rec.V[StepLen] = math.Sqrt(dx*dx + dy*dy)
		if len(s.Minima) > 0 {
			d := math.Inf(1)
			for i := range s.Minima {
				dx, dy := x-s.Minima[i].X, y-s.Minima[i].Y
				d = min(d, dx*dx+dy*dy)
			}
			rec.V[Dist] = math.Sqrt(d)
		}
	} else {
		rec.V[GradNorm] = norm(l.st.G, nil)
		rec.V[StepLen] = norm(l.st.X, l.goodNums)
		rec.V[BatchLoss] = l.st.Loss
		if l.measured = r.cursor.Pos == 0 || r.step&(r.step-1) == 0; l.measured {
			rec.Before = rec.V[Loss]
			r.score(l, rec)
		}
	}
	if r.step == 0 {
		rec.V[StepLen] = math.NaN()
	}
}

// EpochSeries are measured once an epoch, since all rows go through the model for
// them, and at steps that are powers of two: a first epoch may be long.
var EpochSeries = [...]Series{Loss, TestLoss, TrainAcc, TestAcc}

// score fills a record's EpochSeries.
func (r *Run) score(l *lane, rec *Record) {
	m := l.task.Metrics(l.params(), r.work)
	rec.V[Loss], rec.V[TestLoss] = m.TrainLoss, m.TestLoss
	rec.V[TrainAcc], rec.V[TestAcc] = m.TrainAcc, m.TestAcc
}

// Measured returns the record of lane i at the shown step with all that is
// measured once an epoch measured there.
func (r *Run) Measured(i int) Record {
	l := &r.lanes[i]
	rec := l.rec
	if l.task != nil && !l.measured {
		rec.Before = rec.V[Loss]
		r.score(l, &rec)
	}
	return rec
}

// Exact measures every lane of a snapshot that has just been taken.
func (r *Run) Exact(dst *Snapshot) {
	for i := range r.lanes {
		dst.Lanes[i].Now = r.Measured(i)
	}
}

// norm returns the length of a, or of a−b.
func norm(a, b []float64) float64 {
	var sum float64
	for i, v := range a {
		if b != nil {
			v -= b[i]
		}
		sum += v * v
	}
	return math.Sqrt(sum)
}
