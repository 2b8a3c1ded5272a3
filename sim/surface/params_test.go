package surface

import (
	"math"
	"reflect"
	"strings"
	"testing"
	"unicode/utf8"

	"gonum.org/v1/gonum/num/hyperdual"

	"descent/sim/plane"
)

// dualFamilies are the families a second time, from their parameters.
var dualFamilies = map[string]func(p []float64, x, y hd) hd{
	"ravine": func(p []float64, x, y hd) hd { return sum(times(0.5, sq(x)), times(0.5*p[0], sq(y))) },
	"rotated_quadratic": func(p []float64, x, y hd) hd {
		s, c := math.Sincos(p[1] / 180 * math.Pi)
		u, v := sub(times(c, x), times(s, y)), sum(times(s, x), times(c, y))
		return times(0.5, sum(sq(u), times(p[0], sq(v))))
	},
	"rosenbrock": func(p []float64, x, y hd) hd {
		return sum(sq(sub(k(p[0]), x)), times(p[1], sq(sub(y, sq(x)))))
	},
	"saddle": func(p []float64, x, y hd) hd { return sub(sq(x), times(p[0], sq(y))) },
	"rastrigin": func(p []float64, x, y hd) hd {
		wave := func(t hd) hd { return sub(k(1), hyperdual.Cos(times(2*math.Pi, t))) }
		return sum(sq(x), sq(y), times(p[0], sum(wave(x), wave(y))))
	},
}

// members calls check for each family with every parameter at its ends and in between.
func members(t *testing.T, check func(s *Surface, p []float64)) {
	t.Helper()
	families := 0
	for i := range All {
		row := &All[i]
		if len(row.Params) == 0 {
			continue
		}
		families++
		if dualFamilies[row.ID] == nil {
			t.Fatalf("%s: no second transcription", row.ID)
		}
		for j, param := range row.Params {
			for _, u := range []float64{0, 0.01, 0.31, 0.77, 1} {
				p := defaults(row)
				p[j] = param.Min + u*(param.Max-param.Min)
				s := row.With(p)
				check(&s, p)
			}
		}
	}
	if families != len(dualFamilies) {
		t.Errorf("%d families, %d transcriptions", families, len(dualFamilies))
	}
}

func defaults(s *Surface) []float64 {
	p := make([]float64, len(s.Params))
	for i := range p {
		p[i] = s.Params[i].Default
	}
	return p
}

func TestFamilies(t *testing.T) {
	members(t, func(s *Surface, p []float64) {
		name, _, _ := strings.Cut(s.ID, ":")
		form := func(x, y hd) hd { return dualFamilies[name](p, x, y) }
		for i := range samples {
			x, y := sample(s.Window, i)
			f, fx, fy := s.Func(x, y)
			w := second(form, x, y)
			scale := max(math.Abs(w.f), math.Hypot(w.x, w.y))
			if e := max(off(f, w.f, 0), off(fx, w.x, scale), off(fy, w.y, scale)); !(e <= 1e-12) {
				t.Fatalf("%s at (%v, %v): got %v (%v, %v), want %+v", s.ID, x, y, f, fx, fy, w)
			}
		}
		for kind, points := range map[string][]plane.Point{"minimum": s.Minima, "local": s.Locals, "saddle": s.Saddles} {
			for _, m := range points {
				checkPoint(t, s, s.ID+" "+kind, m)
				w := second(form, m.X, m.Y)
				if bowl := w.xx > 0 && w.xx*w.yy > w.xy*w.xy; bowl != (kind != "saddle") {
					t.Errorf("%s: %v is not a %s: %+v", s.ID, m, kind, w)
				}
			}
		}
		if len(s.Minima) == 0 != (name == "saddle") {
			t.Errorf("%s: minima %v", s.ID, s.Minima)
		}
		if !s.Window.Contains(s.Start[0], s.Start[1]) || len(s.Starts) > 0 && s.Starts[0] == s.Start {
			t.Errorf("%s: start %v, others %v", s.ID, s.Start, s.Starts)
		}
		if utf8.RuneCountInString(s.Formula) > 64 || strings.ContainsAny(s.Formula, "-^*") || strings.Index(s.Doc, ".") < 20 {
			t.Errorf("%s: formula %q, doc %q", s.ID, s.Formula, s.Doc)
		}
		checkRate(t, s)
	})
}

// TestRastriginWaves: the eight neighbours are lost when the waves are low.
func TestRastriginWaves(t *testing.T) {
	for _, c := range []struct {
		a    float64
		want int
	}{{0, 0}, {0.05, 0}, {1, 8}, {20, 8}} {
		if s := ByID("rastrigin").With([]float64{c.a}); len(s.Locals) != c.want {
			t.Errorf("a = %v: locals %v, want %d", c.a, s.Locals, c.want)
		}
	}
}

// TestFamilyDefaults: at its defaults a family is its row, bit for bit.
func TestFamilyDefaults(t *testing.T) {
	for i := range All {
		row := &All[i]
		if len(row.Params) == 0 {
			continue
		}
		s := *row
		row.adapt(&s, defaults(row))
		for i := range samples {
			x, y := sample(row.Window, i)
			f, fx, fy := s.Func(x, y)
			if g, gx, gy := row.Func(x, y); f != g || fx != gx || fy != gy {
				t.Fatalf("%s at (%v, %v): %v (%v, %v), the row has %v (%v, %v)", s.ID, x, y, f, fx, fy, g, gx, gy)
			}
		}
		if s.Formula != row.Formula || s.Start != row.Start || s.Rate != row.Rate ||
			!reflect.DeepEqual([][]plane.Point{s.Minima, s.Saddles}, [][]plane.Point{row.Minima, row.Saddles}) {
			t.Errorf("%s: the family has %+v, the row %+v", s.ID, s, *row)
		}
		for j, p := range s.Locals {
			if !listed(row.Locals, p) {
				t.Errorf("%s: local %d is %v, not of %v", s.ID, j, p, row.Locals)
			}
		}
		if w := row.With(defaults(row)); w.ID != row.ID || w.Values != nil {
			t.Errorf("%s with its defaults is %s %v", row.ID, w.ID, w.Values)
		}
	}
}

func TestFind(t *testing.T) {
	tests := []struct{ text, id, err string }{
		{text: "sphere", id: "sphere"},
		{text: "ravine", id: "ravine"},
		{text: "ravine:b=50", id: "ravine:b=50"},
		{text: "ravine:b=1e2", id: "ravine"},
		{text: "rotated_quadratic:angle=30,kappa=20", id: "rotated_quadratic:kappa=20,angle=30"},
		{text: "rotated_quadratic:kappa=100,angle=-7.25", id: "rotated_quadratic:angle=-7.25"},
		{text: "rosenbrok", err: `no surface "rosenbrok": did you mean rosenbrock?`},
		{text: "ravin:b=3", err: `no surface "ravin": did you mean ravine?`},
		{text: "sphere:b=3", err: `sphere has no parameters: leave ":b=3" out`},
		{text: "ravine:", err: `ravine: "" is not parameter=value, such as ravine:b=100`},
		{text: "ravine:50", err: `ravine: "50" is not parameter=value, such as ravine:b=100`},
		{text: "rotated_quadratic:kapa=3", err: `no rotated_quadratic parameter "kapa": did you mean kappa?`},
		{text: "ravine:b=", err: `ravine: b cannot be "": it is a number from 1 to 10000`},
		{text: "ravine:b=NaN", err: `ravine: b cannot be "NaN": it is a number from 1 to 10000`},
		{text: "ravine:b=0", err: `ravine: b cannot be "0": it is a number from 1 to 10000`},
		{text: "ravine:b=Inf", err: `ravine: b cannot be "Inf": it is a number from 1 to 10000`},
		{text: "ravine:b=3,b=4", err: `ravine: b is given twice`},
	}
	for _, c := range tests {
		s, err := Find(c.text)
		switch {
		case err != nil:
			if err.Error() != c.err {
				t.Errorf("%q: error %q, want %q", c.text, err, c.err)
			}
		case s.ID != c.id || c.err != "":
			t.Errorf("%q: found %s, want %s %s", c.text, s.ID, c.id, c.err)
		case !strings.Contains(s.ID, ":") && s != ByID(s.ID):
			t.Errorf("%q is not the row of All", c.text)
		default:
			again, err := Find(s.ID)
			if err != nil || again.ID != s.ID || !reflect.DeepEqual(again.Values, s.Values) {
				t.Errorf("%q: its id finds %v, %v", c.text, again, err)
			}
		}
	}
}

// TestWithOfMember: a member has the family's other members too.
func TestWithOfMember(t *testing.T) {
	s, err := Find("rotated_quadratic:kappa=20,angle=30")
	if err != nil {
		t.Fatal(err)
	}
	if !reflect.DeepEqual(s.Values, []float64{20, 30}) {
		t.Errorf("values %v", s.Values)
	}
	u := s.With([]float64{100, 45})
	if row := ByID("rotated_quadratic"); u.ID != row.ID || u.Formula != row.Formula || u.Values != nil {
		t.Errorf("back at the defaults: %s %s %v", u.ID, u.Formula, u.Values)
	}
}
