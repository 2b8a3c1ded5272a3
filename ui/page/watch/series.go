package watch

import (
	"math"
	"slices"

	"descent/sim"
	"descent/sim/schedule"
	"descent/ui/chart"
)

// traceBuckets are a series of a trace, or the gradient of one of its layers.
type traceBuckets struct {
	trace   *sim.Trace
	index   int // of the series, or of the layer
	layer   bool
	tip     float64
	byEvals bool
}

// Read writes the trace's buckets and then its tip.
func (b *traceBuckets) Read(dst []chart.Bucket, from int) (n int) {
	t := b.trace
	for i := from; i < len(t.Buckets) && n < len(dst); i++ {
		bucket, x := &t.Buckets[i], float64(t.From+i*t.Stride+t.Stride/2)
		if b.byEvals {
			x = (bucket.Min[sim.Evals] + bucket.Max[sim.Evals]) / 2
		}
		if b.layer {
			dst[n] = chart.Bucket{X: x, Min: t.Layers[i].Min[b.index], Max: t.Layers[i].Max[b.index]}
		} else {
			dst[n] = chart.Bucket{X: x, Min: bucket.Min[b.index], Max: bucket.Max[b.index]}
		}
		n++
	}
	if n < len(dst) && from+n == len(t.Buckets) {
		dst[n] = chart.Bucket{X: across(b.byEvals, t.TipStep, &t.Tip), Min: b.tip, Max: b.tip}
		n++
	}
	return n
}

// across returns the x coordinate of a record: its step, or its evaluations.
func across(byEvals bool, step int, rec *sim.Record) float64 {
	if byEvals {
		return rec.V[sim.Evals]
	}
	return float64(step)
}

// plannedRate is a lane's rate in the future, as its schedule has it if it does not react to losses.
type plannedRate struct{ lane *sim.LaneView }

// At returns the rate at a step after the lane's newest one, and NaN before it.
func (f *plannedRate) At(x float64) float64 {
	l := f.lane
	if step := int(x + 0.5); step > l.Trace.TipStep {
		return l.Plan.At(schedule.Base{LR: l.Hyper[0]}, step-l.Since, l.Sched).LR
	}
	return math.NaN()
}

// planned reports whether a schedule moves the lane's rate and goes on doing so.
func planned(l *sim.LaneView) bool {
	return l.Plan != nil && !l.Plan.Empty() && l.Stop.Reason == sim.Running
}

// futureSteps is how far a chart of the rate reaches at least where a schedule moves it.
const futureSteps = 200

// Plots makes series of a snapshot. It holds memory to be used again: a plot is
// good until the next one is made.
type Plots struct {
	plot    chart.Plot
	buckets []traceBuckets
	ahead   []plannedRate
}

// curveOptions says which series a chart shows: of every lane, the first as a
// full line, the others dotted, with evaluations of the objective or steps on the x axis.
type curveOptions struct {
	series   []sim.Series
	selected int // the lane drawn last
	byEvals  bool
	log      bool
	offset   float64
	empty    string
}

// curves makes a plot of series of all lanes and of the ghosts' first ones.
func (p *Plots) curves(s *sim.Snapshot, o *curveOptions) *chart.Plot {
	count := len(o.series) * len(s.Lanes)
	for i := range s.Ghosts {
		count += len(s.Ghosts[i].Traces)
	}
	p.begin(count, chart.Plot{Log: o.log, Offset: o.offset, Cursor: float64(s.Step), Empty: o.empty})
	if o.byEvals {
		p.plot.Cursor = math.NaN()
	}
	for i := range s.Ghosts {
		g := &s.Ghosts[i]
		for j := range g.Traces {
			t := &g.Traces[j]
			p.add(traceBuckets{t, int(o.series[0]), false, t.Tip.V[o.series[0]], o.byEvals},
				chart.Series{Mark: g.Marks[j], Line: chart.Ghost, Joined: s.Rows > 0})
		}
	}
	for i := range s.Lanes {
		if i != o.selected {
			p.lane(s, i, o)
		}
	}
	if o.selected >= 0 && o.selected < len(s.Lanes) {
		p.lane(s, o.selected, o)
	}
	p.plot.End = farthest(s, o.byEvals, o.series[0] == sim.Rate)
	return &p.plot
}

// begin makes room for so many series, which the plot then points to.
func (p *Plots) begin(count int, plot chart.Plot) {
	p.buckets, p.ahead = slices.Grow(p.buckets[:0], count), slices.Grow(p.ahead[:0], count)
	plot.Series = p.plot.Series[:0]
	p.plot = plot
}

// add adds a series of these buckets.
func (p *Plots) add(b traceBuckets, s chart.Series) {
	p.buckets = append(p.buckets, b)
	s.Buckets = &p.buckets[len(p.buckets)-1]
	p.plot.Series = append(p.plot.Series, s)
}

// lane adds the series of a lane, the first one on top.
func (p *Plots) lane(s *sim.Snapshot, i int, o *curveOptions) {
	l := &s.Lanes[i]
	for j := len(o.series) - 1; j >= 0; j-- {
		series := o.series[j]
		tip := l.Trace.Tip.V[series]
		if tip != tip && s.Step == l.Trace.TipStep {
			tip = l.Now.V[series]
		}
		one := chart.Series{
			Mark: l.Mark, X: across(o.byEvals, min(s.Step, l.Trace.TipStep), &l.Now), Now: l.Now.V[series],
			Joined: s.Rows > 0, Overflows: l.Stop.Diverged(),
		}
		if j > 0 {
			one.Line = chart.Dotted
		}
		if series == sim.Rate && !o.byEvals && planned(l) {
			p.ahead = append(p.ahead, plannedRate{l})
			one.Ahead = &p.ahead[len(p.ahead)-1]
		}
		p.add(traceBuckets{&l.Trace, int(series), false, tip, o.byEvals}, one)
	}
}

// farthest returns the right end of what any curve reaches.
func farthest(s *sim.Snapshot, byEvals, rate bool) int {
	n := 0.0
	for i := range s.Lanes {
		n = max(n, across(byEvals, s.Lanes[i].Trace.TipStep, &s.Lanes[i].Trace.Tip))
	}
	for _, g := range s.Ghosts {
		for i := range g.Traces {
			n = max(n, across(byEvals, g.Traces[i].TipStep, &g.Traces[i].Tip))
		}
	}
	if byEvals {
		return int(n)
	}
	n = max(n, float64(s.Newest), float64(s.Step))
	for i := range s.Lanes {
		if rate && planned(&s.Lanes[i]) {
			n = max(n, futureSteps)
		}
	}
	return int(n)
}

// Layers makes a plot of the length of each named layer's gradient in a lane.
func (p *Plots) Layers(s *sim.Snapshot, lane int, names []string, log bool, empty string) *chart.Plot {
	t := &s.Lanes[lane].Trace
	names = names[:min(len(names), len(t.TipLayers))]
	p.begin(len(names), chart.Plot{Log: log, Cursor: float64(s.Step), End: farthest(s, false, false), Names: names, Empty: empty})
	for i := range names {
		one := chart.Series{Mark: i, X: float64(min(s.Step, t.TipStep)), Now: layerAt(t, s.Step, i)}
		if len(t.Layers) == len(t.Buckets) {
			p.add(traceBuckets{t, i, true, t.TipLayers[i], false}, one)
		} else {
			p.plot.Series = append(p.plot.Series, one)
		}
	}
	return &p.plot
}

// layerAt returns the length of a layer's gradient at a step, or the largest of
// the bucket that the step is in.
func layerAt(t *sim.Trace, step, layer int) float64 {
	if i := (step - t.From) / max(t.Stride, 1); step < t.TipStep && i >= 0 && i < len(t.Layers) {
		return t.Layers[i].Max[layer]
	}
	return t.TipLayers[layer]
}
