package chart

import (
	"math"

	"descent/sim"
	"descent/sim/schedule"
)

// collectAll fills the columns of every curve: the first series of the ghosts'
// traces, then the lanes' series.
func (k *Curves) collectAll(s *sim.Snapshot) {
	k.ghosts = 0
	for g := range s.Ghosts {
		k.ghosts += len(s.Ghosts[g].Traces)
	}
	k.cols = sized(k.cols, (k.ghosts+len(k.o.Series)*len(s.Lanes))*k.wide)
	for i := range k.cols {
		k.cols[i] = column{lo: math.Inf(1), hi: math.Inf(-1)}
	}
	n := 0
	for g := range s.Ghosts {
		for i := range s.Ghosts[g].Traces {
			t := &s.Ghosts[g].Traces[i]
			k.collect(t, source{index: int(k.o.Series[0])}, t.Tip.V[k.o.Series[0]], s.Rows > 0, n)
			n++
		}
	}
	for i := range s.Lanes {
		for _, series := range k.o.Series {
			l := &s.Lanes[i]
			tip := l.Trace.Tip.V[series]
			if tip != tip && s.Step == l.Trace.TipStep {
				tip = l.Now.V[series]
			}
			k.collect(&l.Trace, source{index: int(series)}, tip, s.Rows > 0, n)
			if series == sim.Rate && !k.o.ByEvals {
				k.future(&s.Lanes[i], n)
			}
			n++
		}
	}
}

// source is what a curve shows of a trace: a series, or the gradient of a layer.
type source struct {
	index int
	layer bool
}

// bucket returns the extremes in bucket i of the trace.
func (q source) bucket(t *sim.Trace, i int) (lo, hi float64) {
	if q.layer {
		return t.Layers[i].Min[q.index], t.Layers[i].Max[q.index]
	}
	return t.Buckets[i].Min[q.index], t.Buckets[i].Max[q.index]
}

// collect sorts a trace's values, the last of which is tip, into the columns of
// curve n. Where sparse, a bucket without a value is one that was not measured:
// its neighbours are joined. Else it is a gap.
func (k *Curves) collect(t *sim.Trace, q source, tip float64, sparse bool, n int) {
	cols := k.cols[n*k.wide : (n+1)*k.wide]
	scale := float64(k.wide-1) / k.x.hi
	gap := false
	add := func(x, lo, hi float64) {
		if sparse && hi != hi {
			return
		}
		if !k.drawn(hi) || lo != lo {
			gap = true
			return
		}
		if !k.drawn(lo) {
			lo = hi
		}
		c := &cols[min(max(int(x*scale+0.5), 0), k.wide-1)]
		if c.lo > c.hi {
			c.gap = gap
		}
		gap = false
		c.lo, c.hi = min(c.lo, lo), max(c.hi, hi)
	}
	for i := range t.Buckets {
		b := &t.Buckets[i]
		x := k.across(t.From+i*t.Stride+t.Stride/2, (b.Min[sim.Evals]+b.Max[sim.Evals])/2)
		lo, hi := q.bucket(t, i)
		add(x, lo, hi)
	}
	add(k.across(t.TipStep, t.Tip.V[sim.Evals]), tip, tip)
}

// future adds to curve n what the lane's schedule will do up to the end of the
// axis, if its losses change nothing.
func (k *Curves) future(l *sim.LaneView, n int) {
	if !planned(l) {
		return
	}
	cols := k.cols[n*k.wide : (n+1)*k.wide]
	base := schedule.Base{LR: l.Knobs[0]}
	scale := k.x.hi / float64(k.wide-1)
	for i := range cols {
		if step := int(float64(i)*scale + 0.5); step > l.Trace.TipStep {
			if v := l.Plan.At(base, step-l.Since, l.Sched).LR; k.drawn(v) {
				cols[i].lo, cols[i].hi = min(cols[i].lo, v), max(cols[i].hi, v)
			}
		}
	}
}

// planned reports whether a schedule moves the lane's rate and goes on doing so.
func planned(l *sim.LaneView) bool {
	return l.Plan != nil && !l.Plan.Empty() && l.Stop.Reason == sim.Running
}

// futureSteps is how far a chart of the rate reaches at least where a schedule moves it.
const futureSteps = 200

// across returns where on the x axis a record stands.
func (k *Curves) across(step int, evals float64) float64 {
	if k.o.ByEvals {
		return evals
	}
	return float64(step)
}

// farthest returns the right end of what any curve reaches.
func (k *Curves) farthest(s *sim.Snapshot) int {
	n := 0.0
	widen := func(t *sim.Trace) { n = max(n, k.across(t.TipStep, t.Tip.V[sim.Evals])) }
	for i := range s.Lanes {
		widen(&s.Lanes[i].Trace)
	}
	for _, g := range s.Ghosts {
		for i := range g.Traces {
			widen(&g.Traces[i])
		}
	}
	if k.o.ByEvals {
		return int(n)
	}
	n = max(n, float64(s.Newest), float64(s.Step))
	for i := range s.Lanes {
		if k.o.Series[0] == sim.Rate && planned(&s.Lanes[i]) {
			n = max(n, futureSteps)
		}
	}
	return int(n)
}

// yAxis returns the axis over what the curves show; ok is false if that is
// nothing. A lane that diverged and a ghost may reach out of its top: it holds
// only the lane's beginning.
func (k *Curves) yAxis(s *sim.Snapshot, n int) (a axis, ok bool) {
	lo, hi := math.Inf(1), math.Inf(-1)
	widen := func(v float64, up bool) {
		if !k.drawn(v) || v-v != 0 {
			return
		}
		t := k.value(v)
		lo = min(lo, t)
		if up {
			hi = max(hi, t)
		}
	}
	row := 0
	for range k.ghosts {
		k.extent(row, false, widen)
		row++
	}
	for i := range s.Lanes {
		l := &s.Lanes[i]
		for _, series := range k.o.Series {
			k.extent(row, !l.Stop.Diverged(), widen)
			widen(first(&l.Trace, series), true)
			row++
		}
	}
	return k.axisOf(lo, hi, n)
}

// axisOf returns the axis from lo to hi; ok is false if there is nothing between them.
func (k *Curves) axisOf(lo, hi float64, n int) (a axis, ok bool) {
	hi = max(hi, lo) // of ghosts alone, or of a lane that began at infinity
	switch {
	case math.IsInf(lo, 0):
		return axis{}, false
	case k.o.Log:
		return logarithmic(lo, hi, n), true
	}
	return linear(lo, hi, n), true
}

// first returns the value that a trace begins with.
func first(t *sim.Trace, series sim.Series) float64 {
	if len(t.Buckets) > 0 {
		return t.Buckets[0].Min[series]
	}
	return t.Tip.V[series]
}

// extent calls widen with the values of a row of columns; up says whether they may move the axis' top.
func (k *Curves) extent(row int, up bool, widen func(v float64, up bool)) {
	for i := row * k.wide; i < (row+1)*k.wide; i++ {
		c := &k.cols[i]
		if c.lo > c.hi {
			continue
		}
		widen(c.lo, up)
		widen(c.hi, up)
	}
}
