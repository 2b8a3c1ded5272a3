package optim

import (
	"math"
	"slices"
	"strings"
	"testing"

	"descent/sim/surface"
)

// beginning returns the state of r at the start of p.
func beginning(r *Rule, p *Path, hypers []float64) *State {
	dim := len(p.Point(0))
	s := &State{X: slices.Clone(p.Point(0)), G: make([]float64, dim), Mem: make([]float64, dim*len(r.Slots)), Hyper: slices.Clone(hypers)}
	r.Begin(s, p)
	return s
}

// The lines of Terms are a program over hypers, slots, x, g, f and t that ends in
// the next point, bit for bit.
func TestTermsAreTheNextPoint(t *testing.T) {
	for _, r := range classics {
		lines := map[string]bool{} // met
		for _, id := range append(classicSurfaces, "schaffer_n2", "eggholder") {
			f := surface.ByID(id)
			for _, hypers := range classicSettings(r) {
				p := path(r, f.Start[:], hypers, plane{f}, 300)
				s := beginning(r, p, hypers)
				for ended := false; !ended && (s.Step < p.Steps() || p.End != EndNone); s.Step++ {
					before := &State{}
					before.Copy(s)
					terms := [][]Term{r.Terms(nil, before, 0), r.Terms(nil, before, 1)}
					if !sameState(before, s) {
						t.Fatalf("%s: Terms changed the state", r.ID)
					}
					ended = r.Follow(s, p)
					leadTo(t, r, before, s, terms)
					for _, line := range terms[0] {
						lines[line.Symbol+" ← "+line.Expr] = true
					}
				}
			}
		}
		for _, want := range classicLines[r.ID] {
			if !lines[want] {
				t.Errorf("%s: never says %q", r.ID, want)
			}
			delete(lines, want)
		}
		for line := range lines {
			t.Errorf("%s: says %q", r.ID, line)
		}
	}
}

// classicLines are all the lines that the rules' terms consist of in the plane.
var classicLines = map[string][]string{
	"gd_backtracking": {"x ← {x} − {α}·{g}", "x ← {x}"},
	"gd_more_thuente": {"x ← {x} − {α}·{g}", "x ← {x}"},
	"cg":              {"x ← {x} − {α}·{g}", "x ← {x}", "p ← {β}·{d} − {g}", "x ← {x} + {α}·{p}"},
	"bfgs":            {"x ← {x} + {α}·{p}", "x ← {x}"},
	"lbfgs":           {"x ← {x} + {α}·{p}", "x ← {x}"},
	"newton":          {"x ← {x} + {α}·{p}", "x ← {x}"},
	"nelder_mead": {"x ← {x}", "x ← {x} + {δ}·{v}", "r ← {c} + ({c} − {v})", "e ← {c} + 2·({c} − {v})",
		"k ← {c} + 0.5·({c} − {v})", "k ← {c} − 0.5·({c} − {v})", "x ← {r}", "x ← {e}", "x ← {k}",
		"x ← {x} + 0.5·({v} − {x})"},
	"cmaes": {"x ← {x}", "x ← {w₁}·{x₁} + {w₂}·{x₂}", "x ← {w₁}·{x₁} + {w₂}·{x₂} + {w₃}·{x₃} + {rest}"},
}

// In more dimensions than a window has, too.
func TestTermsInFourDimensions(t *testing.T) {
	for _, r := range classics {
		x0 := []float64{1, -2, 0.5, 0.3}
		p := path(r, x0, r.Defaults(), bowl{}, 150)
		s := beginning(r, p, r.Defaults())
		for ; s.Step < p.Steps(); s.Step++ {
			before := &State{}
			before.Copy(s)
			var terms [][]Term
			for i := range x0 {
				terms = append(terms, r.Terms(nil, before, i))
			}
			r.Follow(s, p)
			leadTo(t, r, before, s, terms)
		}
		if !(s.Loss < 0.1) || p.Simplex(0) != nil {
			t.Errorf("%s: loss %v after %d steps", r.ID, s.Loss, s.Step)
		}
	}
}

// leadTo checks the lines of all coordinates, which lead from before to after.
func leadTo(t *testing.T, r *Rule, before, after *State, terms [][]Term) {
	t.Helper()
	var envs []environment
	for c := range terms {
		envs = append(envs, newEnvironment(r, before, c))
	}
	for n := range terms[0] {
		for c := range terms {
			line := &terms[c][n]
			if len(terms[c]) != len(terms[0]) || line.Symbol != terms[0][n].Symbol || line.Expr != terms[0][n].Expr {
				t.Fatalf("%s step %d: the coordinates have different lines", r.ID, before.Step)
			}
			checkLine(t, r, before.Step, line, envs, c)
			envs[c][line.Symbol] = line.Result
		}
	}
	for c := range terms {
		last := terms[c][len(terms[c])-1]
		if last.Symbol != "x" || !sameBits(last.Result, after.X[c]) {
			t.Fatalf("%s step %d %v: the lines end in %s = %v, the step in %v", r.ID, before.Step, before.Hyper, last.Symbol, last.Result, after.X[c])
		}
	}
}

// A state that follows a path has its points, and counts what was asked for.
func TestFollow(t *testing.T) {
	f := surface.ByID("rosenbrock")
	for _, r := range classics {
		hypers := r.Defaults()
		p := path(r, f.Start[:], hypers, plane{f}, 20)
		s := beginning(r, p, hypers)
		s.Evals = 1 // the start
		g := make([]float64, 2)
		for k := 0; ; k++ {
			if !slices.Equal(s.X, p.Point(k)) || !slices.Equal(s.Slot(0), f.Start[:]) {
				t.Fatalf("%s step %d: at %v from %v", r.ID, k, s.X, s.Slot(0))
			}
			if loss := (plane{f}).Eval(s.X, g); loss != s.Loss || !slices.Equal(g, s.G) {
				t.Fatalf("%s step %d: loss %v and gradient %v, not %v and %v", r.ID, k, s.Loss, s.G, loss, g)
			}
			if s.Evals != 1+p.Count(k).Calls-p.Count(0).Calls {
				t.Fatalf("%s step %d: %d evaluations", r.ID, k, s.Evals)
			}
			if k == 20 {
				break
			}
			if r.Follow(s, p) {
				t.Fatalf("%s: ended at step %d: %d %s", r.ID, k, p.End, p.Text)
			}
			s.Step++
		}
	}
}

// Where a path has ended the state stays and says so.
func TestFollowToTheEnd(t *testing.T) {
	f := surface.ByID("sphere")
	p := path(&newton, f.Start[:], newton.Defaults(), plane{f}, 50)
	s := beginning(&newton, p, newton.Defaults())
	for s.Step < p.Steps() {
		if newton.Follow(s, p) {
			t.Fatalf("ended at step %d of %d", s.Step, p.Steps())
		}
		s.Step++
	}
	before := &State{}
	before.Copy(s)
	if !newton.Follow(s, p) || !sameState(s, before) {
		t.Errorf("the path has ended, and the state goes from %v to %v", before, s)
	}
	if math.Abs(s.X[0])+math.Abs(s.X[1]) > 1e-12 || p.End != EndGradient || !strings.HasPrefix(p.Text, "Gradient") {
		t.Errorf("ended at %v: %d %s", s.X, p.End, p.Text)
	}
}
