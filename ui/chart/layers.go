package chart

import (
	"math"

	"descent/sim"
	"descent/ui/theme"
)

// LayerOptions says which layers a chart shows: those of one lane, by name, from the first one on.
type LayerOptions struct {
	Lane  int
	Names []string
	// Log asks for a logarithmic axis, Empty stands in the chart if nothing has a value.
	Log   bool
	Empty string
}

// layerSeries stands for what the layers' curves are the parts of.
var layerSeries = []sim.Series{sim.GradNorm}

// leastCharted is how many rows a chart has at least that has a legend.
const leastCharted = 4

// DrawLayers draws the length of each layer's gradient over the steps, one curve
// a layer with its number where it stands at the shown step, and the names in a
// line above. As Draw it returns whether the axis is logarithmic.
func (k *Curves) DrawLayers(c *Canvas, r Rect, th *theme.Theme, s *sim.Snapshot, o LayerOptions) (log bool) {
	if o.Lane < 0 || o.Lane >= len(s.Lanes) || plotOf(r).Empty() {
		return o.Log
	}
	l := &s.Lanes[o.Lane]
	n := min(len(o.Names), len(l.Trace.TipLayers))
	if r.H > leastCharted {
		k.legend(c, r, th, o.Names[:n])
		r.Y, r.H = r.Y+1, r.H-1
	}
	p := plotOf(r)
	k.begin(p, th, s, CurveOptions{Series: layerSeries, Log: o.Log})
	known := k.scaleLayers(l, p, n)
	if !known && o.Log {
		k.o.Log = false
		known = k.scaleLayers(l, p, n)
	}
	k.axes.draw(c, r, th, k.x, k.y)
	if !known {
		c.TextIn(p.X+max(p.W-c.Width(o.Empty), 0)/2, p.Y+p.H/2, p.W, o.Empty, th.Dim)
		return false
	}
	k.measure(p, th)
	cursor := k.cursor(c, p, th, s)
	for i := range n {
		k.line(p, th, i, false)
		k.dots.draw(c, p.X, p.Y, 0, cursor+1, th.Lane(i))
		k.dots.draw(c, p.X, p.Y, cursor+1, p.W, th.Faded(i))
	}
	for i := range n {
		v := layerAt(&l.Trace, s.Step, i)
		if !k.drawn(v) {
			continue
		}
		if y := k.row(v); y >= 0 && y < float64(k.dots.h*k.dots.sy) {
			x := k.column(p, float64(min(s.Step, l.Trace.TipStep)))
			c.Set(p.X+x, p.Y+int(y)/k.dots.sy, rune('1'+i), bold(th.Lane(i)))
		}
	}
	return k.o.Log
}

// scaleLayers collects the curves of n layers and makes the axis for them; it is false if they have no values.
func (k *Curves) scaleLayers(l *sim.LaneView, p Rect, n int) (known bool) {
	k.ghosts = 0
	k.cols = sized(k.cols, n*k.wide)
	for i := range k.cols {
		k.cols[i] = column{lo: math.Inf(1), hi: math.Inf(-1)}
	}
	lo, hi := math.Inf(1), math.Inf(-1)
	for i := range n {
		if len(l.Trace.Layers) == len(l.Trace.Buckets) {
			k.collect(&l.Trace, source{i, true}, l.Trace.TipLayers[i], false, i)
		}
		k.extent(i, true, func(v float64, _ bool) {
			if k.drawn(v) && v-v == 0 {
				lo, hi = min(lo, k.value(v)), max(hi, k.value(v))
			}
		})
	}
	k.y, known = k.axisOf(lo, hi, min(max(p.H/2, 1), 6))
	return known
}

// layerAt returns the length of a layer's gradient at a step, or the largest of
// the bucket that the step is in.
func layerAt(t *sim.Trace, step, layer int) float64 {
	if i := (step - t.From) / max(t.Stride, 1); step < t.TipStep && i >= 0 && i < len(t.Layers) {
		return t.Layers[i].Max[layer]
	}
	return t.TipLayers[layer]
}

// legend writes the number and the name of each layer, as many as fit.
func (k *Curves) legend(c *Canvas, r Rect, th *theme.Theme, names []string) {
	x := r.X
	for i, s := range names {
		n := c.Width(s)
		if x+2+n > r.X+r.W {
			return
		}
		c.Set(x, r.Y, rune('1'+i), bold(th.Lane(i)))
		c.Text(x+2, r.Y, s, th.Lane(i))
		x += n + 4
	}
}
