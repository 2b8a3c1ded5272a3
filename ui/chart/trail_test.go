package chart

import (
	"math"
	"math/rand/v2"
	"testing"

	"descent/sim"
	"descent/sim/plane"
	"descent/ui/theme"
)

func TestView(t *testing.T) {
	v := View{Rect{3, 2, 10, 5}, plane.Rect{X0: -2, X1: 2, Y0: -1, Y1: 3}}
	for _, c := range []struct {
		x, y   float64
		cx, cy int
		ok     bool
	}{
		{-2, 3, 3, 2, true}, {2, -1, 12, 6, true}, {0.01, 1, 8, 4, true}, {-0.01, 1, 7, 4, true},
		{2.01, 0, 0, 0, false}, {0, 3.01, 0, 0, false}, {math.NaN(), 0, 0, 0, false}, {0, math.Inf(1), 0, 0, false},
	} {
		if cx, cy, ok := v.Cell(c.x, c.y); cx != c.cx || cy != c.cy || ok != c.ok {
			t.Errorf("Cell(%g, %g) = %d, %d, %v", c.x, c.y, cx, cy, ok)
		}
	}
	for cy := v.Y; cy < v.Y+v.H; cy++ {
		for cx := v.X; cx < v.X+v.W; cx++ {
			x, y := v.At(cx, cy)
			if gx, gy, ok := v.Cell(x, y); gx != cx || gy != cy || !ok {
				t.Errorf("Cell(At(%d, %d)) = %d, %d, %v", cx, cy, gx, gy, ok)
			}
			// A zoom keeps the point under the pointer where it is.
			z := View{v.Rect, v.Zoom(cx, cy, 0.5)}
			zx, zy := z.At(cx, cy)
			if math.Hypot(zx-x, zy-y) > 1e-12 || math.Abs(z.Window.Width()-2) > 1e-12 {
				t.Errorf("Zoom(%d, %d) = %+v", cx, cy, z.Window)
			}
		}
	}
	x, y := v.At(5, 4)
	p := View{v.Rect, v.Pan(2, -1)}
	if px, py := p.At(7, 3); math.Hypot(px-x, py-y) > 1e-12 {
		t.Errorf("Pan: the point is at %g, %g, want %g, %g", px, py, x, y)
	}
}

// on reports whether the dot (x, y) is set.
func (d *dots) on(x, y int) bool { return d.cell[y>>2*d.w+x>>1]&brailleBit[y&3][x&1] != 0 }

// TestSegmentAgainstSampling compares a clipped line with many points of the
// whole one: no dot is farther from it than the ends' rounding and half a dot
// allow, and none is missing.
func TestSegmentAgainstSampling(t *testing.T) {
	const w, h = 8, 5
	r := rand.New(rand.NewPCG(7, 7))
	near := func(v, size float64) float64 { return (r.Float64()*3 - 1) * size }
	var d dots
	for n := range 3000 {
		x0, y0, x1, y1 := near(1, 2*w), near(1, 4*h), near(1, 2*w), near(1, 4*h)
		if n%3 == 0 { // far outside
			x1, y1 = x1*1e6, y1*1e6
		}
		d.reset(w, h, theme.Block)
		d.segment(x0, y0, x1, y1)
		length := math.Hypot(x1-x0, y1-y0)
		for y := range 4 * h {
			for x := range 2 * w {
				if d.on(x, y) && distance(float64(x)+0.5, float64(y)+0.5, x0, y0, x1, y1) > 1.25 {
					t.Fatalf("(%g, %g)–(%g, %g): dot %d, %d is off the line", x0, y0, x1, y1, x, y)
				}
			}
		}
		for k := range 4000 {
			s := float64(k) / 4000
			if n%3 == 0 {
				s *= 200 / length
			}
			x, y := x0+s*(x1-x0), y0+s*(y1-y0)
			if x < 0 || y < 0 || x >= 2*w || y >= 4*h {
				continue
			}
			found := false
			for dy := -1; dy <= 1; dy++ {
				for dx := -1; dx <= 1; dx++ {
					i, j := int(x)+dx, int(y)+dy
					found = found || i >= 0 && j >= 0 && i < 2*w && j < 4*h && d.on(i, j)
				}
			}
			if !found {
				t.Fatalf("(%g, %g)–(%g, %g): nothing near (%g, %g)", x0, y0, x1, y1, x, y)
			}
		}
	}
}

// distance returns how far (x, y) lies from the segment.
func distance(x, y, x0, y0, x1, y1 float64) float64 {
	dx, dy := x1-x0, y1-y0
	s := min(max(((x-x0)*dx+(y-y0)*dy)/(dx*dx+dy*dy), 0), 1)
	return math.Hypot(x-x0-s*dx, y-y0-s*dy)
}

func TestSegmentOddNumbers(t *testing.T) {
	var d dots
	odd := []float64{math.NaN(), math.Inf(1), math.Inf(-1), 1e308, -1e308, 0, 3}
	for _, size := range [][2]int{{0, 0}, {1, 1}, {4, 2}} {
		for _, x0 := range odd {
			for _, y0 := range odd {
				for _, x1 := range odd {
					d.reset(size[0], size[1], theme.Block)
					d.segment(x0, y0, x1, 2)
					if (x0 != x0 || y0 != y0 || x1 != x1) && len(d.cell) > 0 && d.cell[0] != 0 {
						t.Fatalf("NaN draws: %g %g %g", x0, y0, x1)
					}
				}
			}
		}
	}
}

// trace returns a trace through the points, a bucket for each but the last.
func trace(points ...[2]float64) *sim.Trace {
	t := &sim.Trace{Stride: 1, Filled: 1, TipStep: len(points) - 1}
	for i, p := range points {
		r := record(p[0], p[1])
		if i == len(points)-1 {
			t.Tip = r
			break
		}
		t.Buckets = append(t.Buckets, sim.Bucket{First: p, Last: p, Min: r.V, Max: r.V})
	}
	return t
}

// record returns a record at (x, y) whose loss is y.
func record(x, y float64) sim.Record {
	r := sim.Record{X: x, Y: y}
	for i := range r.V {
		r.V[i] = math.NaN()
	}
	r.V[sim.Loss] = y
	return r
}

var square = plane.Rect{X0: 0, X1: 10, Y0: 0, Y1: 10}

func TestTrail(t *testing.T) {
	nan := math.NaN()
	tr := trace([2]float64{1, 1}, [2]float64{1, 9}, [2]float64{9, 9}, [2]float64{nan, 0}, [2]float64{9, 1}, [2]float64{5, 1})
	var trails Trails
	for _, c := range []struct {
		name   string
		step   int
		now    sim.Record
		sparse bool
		glyphs theme.GlyphSet
		want   string
	}{
		{"all", 9, tr.Tip, false, theme.Block, `
 ⡖⠒⠒⠒⠒⠒⠒⠒⠂
 ⡇
 ⡇
 ⠇   ⠤⠤⠤⠤⠄`},
		{"up to a step", 1, record(1, 9), false, theme.Block, `
 ⡆
 ⡇
 ⡇
 ⠇`},
		{"from the start", 0, record(1, 1), false, theme.Block, `
 ⠄`},
		{"before the start", -1, record(1, 1), false, theme.Block, ``},
		{"sparse", 2, record(9, 9), true, theme.Block, `
 ⡒ ⠒ ⠒ ⠒ ⠂
 ⡂
 ⡂
 ⠂`},
		{"ASCII", 9, tr.Tip, false, theme.ASCII, `
 .........
 .
 .
 .   .....`},
	} {
		cv := NewCanvas(10, 4)
		th := theme.New(true, theme.NoColor, c.glyphs)
		trails.Draw(cv, View{Rect{0, 0, 10, 4}, square}, th, tr, c.step, &c.now, theme.Style{}, c.sparse)
		t.Run(c.name, func(t *testing.T) { golden(t, cv, c.want) })
	}
}

func TestTrailOfWideBuckets(t *testing.T) {
	tr := &sim.Trace{From: 10, Stride: 4, Filled: 2, TipStep: 16, Tip: record(9, 5), Buckets: []sim.Bucket{
		{First: [2]float64{1, 5}, Last: [2]float64{4, 5}}, {First: [2]float64{5, 5}, Last: [2]float64{6, 5}}}}
	var trails Trails
	for step, want := range map[int]string{9: "", 10: " ⠁⠁", 12: " ⠉⠁", 13: " ⠉⠉⠉⠁", 14: " ⠉⠉⠉⠉⠁", 15: " ⠉⠉⠉⠉⠉⠁", 99: " ⠉⠉⠉⠉⠉⠉⠉⠉⠁"} {
		c := NewCanvas(10, 2)
		now := record(map[int]float64{10: 2.2, 12: 2.2, 13: 4, 14: 5, 15: 6, 99: 9}[step], 5)
		if step == 10 {
			now.Y = math.NaN()
			want = " ⠁"
		}
		trails.Draw(c, View{Rect{0, 0, 10, 2}, square}, theme.New(true, theme.NoColor, theme.Block), tr, step, &now, theme.Style{}, false)
		if got := plain(c); got != want {
			t.Errorf("step %d: %q, want %q", step, got, want)
		}
	}
}

// TestTrailKeepsColours draws over half blocks: the half with more dots stays.
func TestTrailKeepsColours(t *testing.T) {
	a, b, lane := theme.ANSI(1), theme.ANSI(2), theme.Style{Fg: theme.ANSI(15)}
	c := NewCanvas(2, 1)
	c.Fill(Rect{0, 0, 2, 1}, upperHalf, theme.Style{Fg: a, Bg: b})
	var trails Trails
	th := theme.New(true, theme.ANSI16, theme.Block)
	tr := trace([2]float64{0, 9}, [2]float64{4, 9})
	trails.Draw(c, View{Rect{0, 0, 2, 1}, square}, th, tr, 9, nil, lane, false)
	if got := c.At(0, 0); got.Rune != '⠉' || got.Style != lane.On(a) {
		t.Errorf("upper half: %+v", got)
	}
	tr = trace([2]float64{5, 1}, [2]float64{9, 1})
	trails.Draw(c, View{Rect{0, 0, 2, 1}, square}, th, tr, 9, nil, lane, false)
	if got := c.At(1, 0); got.Rune != '⣀' || got.Style != lane.On(b) {
		t.Errorf("lower half: %+v", got)
	}
}
