package chart

import (
	"fmt"
	"math"
	"regexp"
	"testing"

	"descent/sim/plane"
	"descent/ui/theme"
)

func TestFrame(t *testing.T) {
	for _, c := range []struct {
		name   string
		r      Rect
		t      Caption
		glyphs theme.GlyphSet
		inside Rect
		want   string
	}{
		{"all captions", Rect{1, 0, 30, 3}, Caption{"Rosenbrock", "log", "x −2…2", "12", false}, theme.Block, Rect{2, 1, 28, 1}, `
 ╭ Rosenbrock ────────── log ─╮
 │                            │
 ╰ x −2…2 ─────────────── 12 ─╯`},
		{"no room for the right one", Rect{0, 0, 18, 3}, Caption{"Rosenbrock", "step 1", "", "", false}, theme.Block, Rect{1, 1, 16, 1}, `
╭ Rosenbrock ────╮
│                │
╰────────────────╯`},
		{"a title cut", Rect{0, 0, 10, 2}, Caption{"梯度下降法", "", "", "", true}, theme.Block, Rect{1, 1, 8, 0}, `
╭ 梯度… ─╮
╰────────╯`},
		{"ASCII", Rect{0, 0, 12, 3}, Caption{"loss", "", "", "", false}, theme.ASCII, Rect{1, 1, 10, 1}, `
+ loss ----+
|          |
+----------+`},
		{"narrow", Rect{0, 0, 4, 3}, Caption{"loss", "log", "", "", false}, theme.Block, Rect{1, 1, 2, 1}, `
╭──╮
│  │
╰──╯`},
		{"no border", Rect{3, 1, 1, 3}, Caption{"loss", "log", "", "", false}, theme.Block, Rect{3, 1, 1, 3}, ``},
		{"nothing", Rect{3, 1, -1, 3}, Caption{"loss", "log", "", "", false}, theme.Block, Rect{3, 1, 0, 3}, ``},
	} {
		t.Run(c.name, func(t *testing.T) {
			cv := NewCells(32, 3)
			if got := Frame(cv, c.r, theme.New(true, theme.NoColor, c.glyphs), c.t); got != c.inside {
				t.Errorf("room %+v, want %+v", got, c.inside)
			}
			golden(t, cv, c.want)
		})
	}
}

// scene draws a frame with everything in it into r.
type scene struct {
	heat   Heat
	trails Trails
	marks  Marks
	curves Curves
	plot   *Plot
	routes []route
	field  plane.Field
	heads  []Head
	points []DataPoint
	known  []PointMark
	train  *training
}

// corners are a triangle that leaves the window.
var corners = []float64{2, 2, 8, 3, 5, 14}

// newScene returns a scene with four lanes of n steps, one of which leaves the window.
func newScene(n int) *scene {
	s := &scene{train: newTraining()}
	var losses []buckets
	for lane := range 4 {
		p := make([][2]float64, n+1)
		for i := range p {
			a := float64(i) / 40
			r := 4.5 * math.Exp(-a/float64(10*(lane+1)))
			p[i] = [2]float64{5 + r*math.Cos(a+float64(lane)), 5 + r*math.Sin(a+float64(lane))}
			if lane == 3 {
				p[i][0] *= 1 + a
			}
		}
		v := make([]float64, n+1)
		for i := range v {
			v[i] = p[i][1]
		}
		s.routes, losses = append(s.routes, p), append(losses, loss(v...))
		s.heads = append(s.heads, Head{lane, p[n][0], p[n][1], "动量 Momentum", lane == 1})
	}
	s.plot = snapshot(n, losses...).with(2, losses[2]).logarithmic(0)
	for i := range 30 {
		s.points = append(s.points, DataPoint{U: float64(i%7) * 1.5, V: float64(i % 11), Class: i % 9, Value: float64(i%5 - 2), Wrong: i%2 == 0, Test: i%3 == 0, InBatch: i%4 == 0})
	}
	s.known = []PointMark{{2, 8, Saddle}, {8, 2, LocalMinimum}, {1, 1, Start}, {5, 5, Minimum}}
	return s
}

func (s *scene) make(th *theme.Theme, r Rect, o HeatOptions) {
	w, h := Pixels(r, th)
	s.field.Resize(square, w, h)
	for j := range h {
		for i := range w {
			x, y := s.field.At(i, j)
			s.field.V[j*w+i] = bowl(x, y)
			if o.Kind != Heights {
				s.field.V[j*w+i] = x/10 + 0.001
			}
			if i == 0 {
				s.field.V[j*w] = math.NaN()
			}
		}
	}
	s.heat.Make(&s.field, th, o)
}

func (s *scene) draw(c Canvas, th *theme.Theme, r, chart Rect) {
	v := View{r, square}
	s.heat.Draw(c, r)
	s.trails.Draw(c, v, th, &s.routes[2], th.Ghosted(2), true)
	for i := range s.routes {
		s.trails.Draw(c, v, th, &s.routes[i], th.Lane(i), false)
	}
	Simplex(c, v, th, corners, th.Accent)
	Cloud(c, v, th, corners, th.Dim)
	Trials(c, v, th, corners, []bool{true}, th.Accent)
	PointMarks(c, v, th, s.known)
	s.marks.Arrow(c, v, th, Arrow{X: s.heads[0].X, Y: s.heads[0].Y, DX: 1, DY: 2, Min: 2, Max: 5, Style: th.Mark})
	s.marks.Heads(c, v, th, s.heads)
	s.curves.Draw(c, chart, th, s.plot)
}

var colour = regexp.MustCompile(`\x1b\[(?:[0-9]*;)*(?:3[0-9]|4[0-9]|9[0-7]|10[0-7])[;m]`)

// TestEverySize draws everything into small rectangles, on and beside the canvas.
func TestEverySize(t *testing.T) {
	s := newScene(60)
	for _, g := range []theme.GlyphSet{theme.Block, theme.Braille, theme.ASCII} {
		for _, d := range []theme.Depth{theme.NoColor, theme.TrueColor} {
			th := theme.New(true, d, g)
			for w := range 21 {
				for h := range 11 {
					c := NewCells(w, h)
					for k, r := range []Rect{{0, 0, w, h}, {2, 1, w, h}, {-3, -2, w, h + 1}} {
						o := HeatOptions{Kind: Kind((k + h) % 4), Contours: w%2 == 0}
						in := Frame(c, r, th, Caption{"Rosenbrock", "对数", "x", "y", true})
						s.make(th, in, o)
						s.draw(c, th, in, r)
						s.train.draw(c, View{in, square}, th, s.points)
						s.heat.Bar(c, r.X, r.Y, r.W, th)
						exact(t, c)
						if d == theme.NoColor && colour.MatchString(c.String()) {
							t.Fatalf("%d by %d has a colour: %q", w, h, c.String())
						}
					}
				}
			}
		}
	}
	if !colour.MatchString("\x1b[1;38;5;3m") || !colour.MatchString("\x1b[31m") || colour.MatchString("\x1b[0;1;2;4;7m") {
		t.Error("the pattern for colours is wrong")
	}
}

func TestNoAllocations(t *testing.T) {
	for _, g := range []theme.GlyphSet{theme.Block, theme.Braille, theme.ASCII} {
		th := theme.New(true, theme.TrueColor, g)
		s, c := newScene(2000), NewCells(120, 40)
		left, right := Rect{1, 2, 58, 34}, Rect{61, 2, 58, 14}
		s.make(th, left, HeatOptions{Contours: true})
		if n := testing.AllocsPerRun(20, func() {
			c.Clear()
			Frame(c, left, th, Caption{"Rosenbrock", "", "x −2…2", "", true})
			s.draw(c, th, left, right)
			s.train.draw(c, View{left, square}, th, s.points)
		}); n != 0 {
			t.Errorf("%v: a frame makes %g allocations", g, n)
		}
		if n := testing.AllocsPerRun(20, func() { s.heat.Make(&s.field, th, HeatOptions{Contours: true}) }); n != 0 {
			t.Errorf("%v: a picture makes %g allocations", g, n)
		}
		if n := testing.AllocsPerRun(20, func() { _ = c.String() }); n != 1 {
			t.Errorf("%v: String makes %g allocations", g, n)
		}
	}
}

func bench(b *testing.B, f func(s *scene, c *Cells, th *theme.Theme, left, right Rect)) {
	th := theme.New(true, theme.TrueColor, theme.Block)
	s, c := newScene(2000), NewCells(120, 40)
	left, right := Rect{1, 2, 58, 34}, Rect{61, 2, 58, 14}
	s.make(th, left, HeatOptions{Contours: true})
	s.draw(c, th, left, right)
	b.ReportAllocs()
	for b.Loop() {
		f(s, c, th, left, right)
	}
}

// The budget of a frame of 120 by 40 is 1 ms and 250 allocations; BenchmarkFrame takes half a millisecond and one.
func BenchmarkFrame(b *testing.B) {
	bench(b, func(s *scene, c *Cells, th *theme.Theme, left, right Rect) {
		c.Clear()
		s.draw(c, th, left, right)
		_ = c.String()
	})
}

func BenchmarkHeatMake(b *testing.B) {
	bench(b, func(s *scene, c *Cells, th *theme.Theme, left, right Rect) {
		s.heat.Make(&s.field, th, HeatOptions{Contours: true})
	})
}

func BenchmarkHeatDraw(b *testing.B) {
	bench(b, func(s *scene, c *Cells, th *theme.Theme, left, right Rect) { s.heat.Draw(c, left) })
}

func BenchmarkTrail2000(b *testing.B) {
	bench(b, func(s *scene, c *Cells, th *theme.Theme, left, right Rect) {
		s.trails.Draw(c, View{left, square}, th, &s.routes[0], th.Lane(0), false)
	})
}

func BenchmarkCurves4x2000(b *testing.B) {
	bench(b, func(s *scene, c *Cells, th *theme.Theme, left, right Rect) {
		s.curves.Draw(c, right, th, s.plot)
	})
}

func BenchmarkMarks(b *testing.B) {
	bench(b, func(s *scene, c *Cells, th *theme.Theme, left, right Rect) {
		s.marks.Heads(c, View{left, square}, th, s.heads)
	})
}

func BenchmarkString(b *testing.B) {
	bench(b, func(s *scene, c *Cells, th *theme.Theme, left, right Rect) { _ = c.String() })
}

func ExampleNum() {
	fmt.Println(Num(0.001, theme.Block), Num(-215.6, theme.Block), Num(4.5e-7, theme.ASCII))
	// Output: 0.00100 −215.6 4.50e-7
}
