package chart

import (
	"math"

	"descent/sim"
	"descent/ui/theme"
)

// Trails draws paths in dots; it holds only memory to be used again.
type Trails struct {
	dots   dots
	x, y   float64 // where the pen is, in dots
	pen    bool    // whether it is anywhere
	ox, oy float64 // the window's upper left corner
	kx, ky float64 // dots a unit
}

// Draw draws the trace from its first record to the shown step, and on to now;
// a nil now stands for the trace's tip. A sparse trail, for ghosts, has every
// other dot. Points that are not finite interrupt it.
func (t *Trails) Draw(c *Canvas, v View, th *theme.Theme, tr *sim.Trace, step int, now *sim.Record, st theme.Style, sparse bool) {
	if v.Empty() || step < tr.From {
		return
	}
	t.begin(v, th.Glyphs)
	t.dots.sparse = sparse
	last := len(tr.Buckets) - 1
	for i := range tr.Buckets {
		b := &tr.Buckets[i]
		first := tr.From + i*tr.Stride
		if first > step {
			break
		}
		t.to(b.First[0], b.First[1])
		n := tr.Stride
		if i == last {
			n = tr.Filled
		}
		if n > 1 && first+n-1 <= step {
			t.to(b.Last[0], b.Last[1])
		}
	}
	if now == nil {
		now = &tr.Tip
	}
	t.to(now.X, now.Y)
	t.dots.draw(c, v.X, v.Y, 0, v.W, st)
}

// tooFar is so many dots away that a line there is no longer exact; NaN is not nearer.
const tooFar = 1e12

func (t *Trails) begin(v View, g theme.GlyphSet) {
	t.dots.reset(v.W, v.H, g)
	t.pen = false
	t.ox, t.oy = v.Window.X0, v.Window.Y1
	t.kx = float64(v.W*t.dots.sx) / v.Window.Width()
	t.ky = -float64(v.H*t.dots.sy) / v.Window.Height()
}

// to draws from the pen to the point and moves it there.
func (t *Trails) to(x, y float64) {
	x, y = (x-t.ox)*t.kx, (y-t.oy)*t.ky
	if !(max(math.Abs(x), math.Abs(y)) < tooFar) {
		t.pen = false
		return
	}
	if !t.pen {
		t.x, t.y, t.pen = x, y, true
	}
	t.dots.segment(t.x, t.y, x, y)
	t.x, t.y = x, y
}
