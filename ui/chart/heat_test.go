package chart

import (
	"math"
	"math/rand/v2"
	"testing"

	"descent/sim/plane"
	"descent/ui/theme"
)

// field returns f over the window, of the size for w by h cells.
func field(th *theme.Theme, win plane.Rect, w, h int, f func(x, y float64) float64) *plane.Field {
	var fl plane.Field
	pw, ph := Pixels(Rect{0, 0, w, h}, th)
	fl.Resize(win, pw, ph)
	for j := range ph {
		for i := range pw {
			fl.V[j*pw+i] = f(fl.At(i, j))
		}
	}
	return &fl
}

func bowl(x, y float64) float64 { return (x-5)*(x-5) + 0.5*(y-5)*(y-5) }

func picture(th *theme.Theme, o HeatOptions, w, h int, f func(x, y float64) float64) *Canvas {
	var heat Heat
	heat.Make(field(th, square, w, h, f), th, o)
	c := NewCanvas(w, h)
	heat.Draw(c, Rect{0, 0, w, h})
	return c
}

func TestHeatPictures(t *testing.T) {
	half := func(x, y float64) float64 {
		if x < 3 {
			return math.NaN()
		}
		return bowl(x, y)
	}
	for _, c := range []struct {
		name   string
		depth  theme.Depth
		glyphs theme.GlyphSet
		o      HeatOptions
		f      func(x, y float64) float64
		want   string
	}{
		{"shades", theme.NoColor, theme.Block, HeatOptions{}, bowl, `
▓▓▒▒░░░░▒▒▓▓
▓▒▒░·  ·░▒▒▓
▓▒░·    ·░▒▓
▓▒▒░·  ·░▒▒▓
▓▓▒▒░░░░▒▒▓▓`},
		{"holes", theme.NoColor, theme.Block, HeatOptions{}, half, `
╱╱╱╱▒░░▒▒▒▓▓
╱╱╱╱····░▒▓▓
╱╱╱╱·  ·░▒▒▓
╱╱╱╱····░▒▓▓
╱╱╱╱▒░░▒▒▒▓▓`},
		{"ASCII shades", theme.NoColor, theme.ASCII, HeatOptions{}, bowl, `
@@%#*++*#%@@
@%*+-::-+*%@
%#*=.  .=*#%
@%*+-::-+*%@
@@%#*++*#%@@`},
		{"braille contours", theme.NoColor, theme.Braille, HeatOptions{Contours: true}, bowl, `
 ⢠⠃⡠⠒⣉⣙⠲⣄⢳⡀
⢠⠃⡜⡰⢉⠔⢮⡹⡜⡆⢳
⢸ ⡇⡇⣇  ⡇⡇⡇⢸
⠘⣆⢳⡹⢬⣓⣊⠴⢡⠃⡜
 ⠘⡆⠙⠲⠤⠤⠒⠁⡜`},
		{"braille without", theme.NoColor, theme.Braille, HeatOptions{}, bowl, `
▓▓▒▒░░░░▒▒▓▓
▓▒▒░·  ·░▒▒▓
▓▒░·    ·░▒▓
▓▒▒░·  ·░▒▒▓
▓▓▒▒░░░░▒▒▓▓`},
		{"classes", theme.NoColor, theme.ASCII, HeatOptions{Kind: Classes}, func(x, y float64) float64 { return math.Floor(x/4) + 0.5 }, `
     .....::
     .....::`},
		{"chance", theme.NoColor, theme.ASCII, HeatOptions{Kind: Chance}, func(x, y float64) float64 { return x / 10 }, `
      ......
      ......`},
		{"values", theme.NoColor, theme.ASCII, HeatOptions{Kind: Values}, func(x, y float64) float64 { return x - 3 }, `
--==+**#%%@@
--==+**#%%@@`},
	} {
		t.Run(c.name, func(t *testing.T) {
			h := 5
			if c.o.Kind != Heights {
				h = 2
			}
			golden(t, picture(theme.New(true, c.depth, c.glyphs), c.o, 12, h, c.f), c.want)
		})
	}
}

func TestASCIIContours(t *testing.T) {
	th := theme.New(true, theme.TrueColor, theme.ASCII)
	golden(t, picture(th, HeatOptions{Contours: true}, 40, 11, bowl), `
   |  /                          \  |
  / // / /                    \ \ \\ \
 / / // /                      \ \\ \ \
/ | | | / / /              \ \ \ | | | \
  | | || | |  /  /    \  \  | | || | |
 |  || | || ||  |      |  || || | ||  |
  | | || | |  \  \    /  /  | | || | |
\ | | | \ \ \              / / / | | | /
 \ \ \\ \                      / // / /
  \ \\ \ \                    / / // /
   |  \                          /  |`)
}

// TestScale checks that the scale rises with the value and ends where it must.
func TestScale(t *testing.T) {
	r := rand.New(rand.NewPCG(8, 8))
	for n := range 300 {
		v := make([]float64, 1+r.IntN(400))
		for i := range v {
			v[i] = math.Exp(r.NormFloat64()*float64(1+n%20)) - float64(n%3)
			if r.IntN(30) == 0 {
				v[i] = []float64{math.NaN(), math.Inf(1), math.Inf(-1)}[r.IntN(3)]
			}
		}
		var s scale
		sorted := s.fit(v, nil)
		if len(sorted) == 0 {
			continue
		}
		last := math.Inf(-1)
		for _, x := range sorted {
			got := s.at(x)
			if !(got >= 0 && got <= 1) || got < last {
				t.Fatalf("at(%g) = %g after %g in %+v", x, got, last, s)
			}
			last = got
		}
		if lo := s.at(s.lo); s.hi > s.lo && (lo != 0 || math.Abs(s.at(s.hi)-1) > 1e-9) {
			t.Fatalf("ends %g, %g of %+v", lo, s.at(s.hi), s)
		}
	}
	var s scale
	s.fit([]float64{3, 3, math.NaN()}, nil)
	if s.at(3) != 0.5 || s.at(math.NaN()) == s.at(math.NaN()) || s.at(math.Inf(1)) == s.at(math.Inf(1)) {
		t.Errorf("a flat field: %g, %g", s.at(3), s.at(math.NaN()))
	}
	s.fit([]float64{-math.MaxFloat64, 0, math.MaxFloat64}, nil)
	if got := s.at(0); !(got > 0 && got < 1) || s.at(-math.MaxFloat64) != 0 {
		t.Errorf("the whole range: at(0) = %g of %+v", got, s)
	}
}

// TestScaleShowsValleys: Rosenbrock's valley floor has several bands, a plateau has one.
func TestScaleShowsValleys(t *testing.T) {
	th := theme.New(true, theme.TrueColor, theme.Block)
	win := plane.Rect{X0: -2, X1: 2, Y0: -1, Y1: 3}
	rosenbrock := func(x, y float64) float64 { return (1-x)*(1-x) + 100*(y-x*x)*(y-x*x) }
	var s scale
	s.fit(field(th, win, 60, 37, rosenbrock).V, nil)
	band := func(v float64) int { return int(s.at(v) * float64(th.Levels())) }
	if a, b, c := band(rosenbrock(1, 1)), band(rosenbrock(-1, 1)), band(rosenbrock(0, 3)); b-a < 2 || c-b < 4 {
		t.Errorf("bands: minimum %d, far end of the valley %d, hillside %d", a, b, c)
	}
	easom := func(x, y float64) float64 {
		return -math.Cos(x) * math.Cos(y) * math.Exp(-(x-math.Pi)*(x-math.Pi)-(y-math.Pi)*(y-math.Pi))
	}
	s.fit(field(th, plane.Rect{X1: 6.3, Y1: 6.3}, 60, 37, easom).V, nil)
	if a, b := band(easom(0.2, 0.2)), band(easom(5.8, 1.2)); a != b || a < th.Levels()-2 {
		t.Errorf("the plateau has bands %d and %d", a, b)
	}
}

// TestBlocks checks colours and contour lines pixel by pixel.
func TestBlocks(t *testing.T) {
	th := theme.New(true, theme.TrueColor, theme.Block)
	fl := &plane.Field{Window: square, W: 7, H: 2}
	// Bands 0 0 0 5 11 11 11: the middle one has one pixel and so no line.
	fl.V = []float64{0, 0, 0, 5.5, 12, 12, 12, 0, 0, 0, 5.5, 12, 12, math.NaN()}
	var h Heat
	h.Make(fl, th, HeatOptions{Contours: true})
	c := NewCanvas(7, 1)
	h.Draw(c, Rect{0, 0, 7, 1})
	mid := theme.Color(0)
	for x, want := range []theme.Color{th.Bands[0], th.Bands[0], th.Bands[0], mid, th.Edges[11], th.Bands[11]} {
		got := c.At(x, 0)
		if x == 3 {
			if !isIn(th.Bands, got.Style.Bg) {
				t.Errorf("a thin band has a line: %+v", got)
			}
			continue
		}
		if got.Rune != ' ' || got.Style != (theme.Style{Bg: want}) {
			t.Errorf("cell %d: %+v, want %+v", x, got, want)
		}
	}
	if got := c.At(6, 0); got.Rune != '╱' || got.Style != th.Hole {
		t.Errorf("hole: %+v", got)
	}
	h.Make(fl, th, HeatOptions{})
	h.Draw(c, Rect{0, 0, 7, 1})
	if got := c.At(4, 0).Style.Bg; got != th.Bands[11] {
		t.Errorf("without contours: %v", got)
	}
}

func isIn(list []theme.Color, c theme.Color) bool {
	for _, x := range list {
		if x == c {
			return true
		}
	}
	return false
}

func TestHeatDrawsOnlyItsRectangle(t *testing.T) {
	var h Heat
	th := theme.New(true, theme.TrueColor, theme.Block)
	h.Make(field(th, square, 6, 4, bowl), th, HeatOptions{})
	for _, r := range []Rect{{-2, -1, 6, 4}, {3, 2, 6, 4}, {1, 1, 2, 9}, {0, 0, 0, 0}, {9, 9, 3, 3}, {1, 1, 20, 20}} {
		c := NewCanvas(5, 3)
		c.Fill(Rect{0, 0, 5, 3}, '.', theme.Style{})
		h.Draw(c, r)
		for y := range c.H {
			for x := range c.W {
				inside := r.Contains(x, y) && x-r.X < h.W && y-r.Y < h.H
				if drawn := c.At(x, y).Rune != '.'; drawn != inside {
					t.Errorf("%+v: cell %d, %d drawn: %v", r, x, y, drawn)
				}
				if inside && c.At(x, y) != h.cells[(y-r.Y)*h.W+x-r.X] {
					t.Errorf("%+v: cell %d, %d is another's", r, x, y)
				}
			}
		}
	}
}

func TestClassColours(t *testing.T) {
	th := theme.New(false, theme.TrueColor, theme.Block)
	fl := &plane.Field{W: 7, H: 2, V: []float64{0, 0.3, 0.999, 1.999, 7.5, -1, math.Inf(1), 0, 0.3, 0.999, 1.999, 7.5, -1, math.Inf(1)}}
	var h Heat
	h.Make(fl, th, HeatOptions{Kind: Classes, Contours: true})
	want := []theme.Color{th.Class(0)[0], th.Class(0)[1], th.Class(0)[3], th.Class(1)[3], th.Class(7)[2]}
	for x := range 7 {
		got := h.cells[x]
		if x >= len(want) {
			if got.Rune != th.Signs.Hatch {
				t.Errorf("value %g: %+v", fl.V[x], got)
			}
		} else if got.Style.Bg != want[x] {
			t.Errorf("value %g: %x, want %x", fl.V[x], got.Style.Bg, want[x])
		}
	}
	fl.V = []float64{0, 0.49, 0.5, 1, 0.9, -0.1, math.NaN(), 0, 0.49, 0.5, 1, 0.9, -0.1, math.NaN()}
	h.Make(fl, th, HeatOptions{Kind: Chance})
	want = []theme.Color{th.Class(0)[3], th.Class(0)[0], th.Class(1)[0], th.Class(1)[3], th.Class(1)[3]}
	for x, w := range want {
		if got := h.cells[x].Style.Bg; got != w {
			t.Errorf("chance %g: %x, want %x", fl.V[x], got, w)
		}
	}
	if h.cells[5].Rune != th.Signs.Hatch || h.cells[6].Rune != th.Signs.Hatch {
		t.Error("what is no chance is drawn")
	}
}

// TestValues: 0 has the middle of the scale, which reaches as far below it as above.
func TestValues(t *testing.T) {
	th := theme.New(true, theme.TrueColor, theme.Block)
	n := len(th.Diverging)
	fl := &plane.Field{W: 6, H: 2, V: []float64{0, -1, 2, 4, 9, math.Inf(1), 0, -1, 2, 4, 9, math.NaN()}}
	var h Heat
	for _, c := range []struct {
		scale float64
		bands [5]int
		bar   string
	}{{4, [5]int{5, 4, 8, 10, 10}, "−4.000             4.000"}, {0, [5]int{5, 4, 6, 7, 10}, "−9.000             9.000"}} {
		h.Make(fl, th, HeatOptions{Kind: Values, Scale: c.scale})
		for x, b := range c.bands {
			if got := h.cells[x].Style.Bg; got != th.Diverging[b] {
				t.Errorf("scale %g: value %g has %x, want band %d of %d", c.scale, fl.V[x], got, b, n)
			}
		}
		if got := h.cells[5]; got.Rune != th.Signs.Hatch {
			t.Errorf("what is not finite is %+v", got)
		}
		cv := NewCanvas(30, 1)
		h.Bar(cv, 0, 0, 30, th)
		golden(t, cv, c.bar)
	}
	for want, v := range map[float64][]float64{1: {0, math.NaN()}, 3: {-3, 2, math.Inf(-1)}} {
		if got := Largest(v); got != want {
			t.Errorf("Largest(%v) = %g, want %g", v, got, want)
		}
	}
}
