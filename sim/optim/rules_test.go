package optim

import (
	"math"
	"slices"
	"testing"

	"descent/sim/param"
)

func TestRulesAreWellFormed(t *testing.T) {
	ids := map[string]bool{}
	for i := range All {
		r := &All[i]
		if r.ID == "" || ids[r.ID] {
			t.Errorf("rule %d: id %q is empty or taken", i, r.ID)
		}
		ids[r.ID] = true
		if ByID(r.ID) != r {
			t.Errorf("ByID(%q) is another rule", r.ID)
		}
		if r.Name == "" || r.Doc == "" || r.Cite == "" || r.Suggest == nil || r.Terms == nil || (r.Step == nil) == (r.Path == nil) {
			t.Errorf("%s: a field is empty", r.ID)
		}
		if len(r.Params) == 0 || (r.Params[0].Name == "lr") != r.HasRate() || r.ParamIndex("lr") != 0 {
			t.Errorf("%s: the hypers do not begin with lr, or it is no rate", r.ID)
		}
		// A symbol in a formula means one thing.
		symbols := map[string]bool{"x": true, "g": true, "f": true, "t": true}
		for _, s := range r.Slots {
			if s == "" || symbols[s] {
				t.Errorf("%s: slot %q is empty or taken", r.ID, s)
			}
			symbols[s] = true
		}
		for k, hyper := range r.Params {
			if symbols[hyper.Symbol] || hyper.Symbol == "" {
				t.Errorf("%s: symbol %q of %s is empty or taken", r.ID, hyper.Symbol, hyper.Name)
			}
			symbols[hyper.Symbol] = true
			if r.ParamIndex(hyper.Name) != k {
				t.Errorf("%s: hyper %q is empty or there twice", r.ID, hyper.Name)
			}
			checkParam(t, r.ID, hyper)
		}
	}
	if ByID("no such rule") != nil {
		t.Error("ByID finds a rule that does not exist")
	}
	if All[0].ParamIndex("no such hyper") != -1 {
		t.Error("ParamIndex finds a hyper that does not exist")
	}
}

// stepping returns the rules that step by themselves.
func stepping() (rules []*Rule) {
	for i := range All {
		if All[i].Step != nil {
			rules = append(rules, &All[i])
		}
	}
	return rules
}

func checkParam(t *testing.T, rule string, k param.Param) {
	t.Helper()
	if k.Name == "" || k.Doc == "" {
		t.Errorf("%s: hyper %q has no name or doc", rule, k.Name)
	}
	if !(k.Min <= k.Default && k.Default <= k.Max && k.Min < k.Max) || math.IsInf(k.Max-k.Min, 0) {
		t.Errorf("%s: %s: default %v, range %v to %v", rule, k.Name, k.Default, k.Min, k.Max)
	}
	if k.Scale == param.Complement && k.Max >= 1 {
		t.Errorf("%s: %s: a factor never leaves the minimum %v", rule, k.Name, k.Min)
	}
	if k.Kind == param.Switch && (k.Min != 0 || k.Max != 1 || k.Default != math.Trunc(k.Default)) {
		t.Errorf("%s: %s: a switch is 0 or 1", rule, k.Name)
	}
}

func TestDefaultsAreANewSlice(t *testing.T) {
	r := ByID("adamw")
	d := r.Defaults()
	if want := []float64{1e-3, 0.9, 0.999, 1e-8, 1e-2, 0, 0, 0}; !slices.Equal(d, want) {
		t.Fatalf("defaults %v, want %v", d, want)
	}
	d[0] = 7
	if r.Defaults()[0] == 7 {
		t.Error("Defaults hands out the rule's own memory")
	}
}

// bowl is ½·Σ cᵢ·xᵢ², c = 1, 4, 9, ...
type bowl struct{}

func (bowl) Eval(x, g []float64) float64 {
	f := 0.0
	for i := range x {
		c := float64((i + 1) * (i + 1))
		g[i] = c * x[i]
		f += c * x[i] * x[i] / 2
	}
	return f
}

// newState is the rule's state at x before the first step.
func newState(r *Rule, o Oracle, hypers []float64, x ...float64) *State {
	s := &State{X: slices.Clone(x), G: make([]float64, len(x)), Mem: make([]float64, len(r.Slots)*len(x)), Hyper: slices.Clone(hypers)}
	s.Loss = o.Eval(s.X, s.G)
	return s
}

// advance makes one step with all that the caller of a rule has to do.
func advance(r *Rule, s *State, o Oracle) {
	r.Step(s, o)
	s.Step++
	s.Loss = o.Eval(s.X, s.G)
}

// clips are values of clip_norm and clip_value that act on the gradients met here.
var clips = [][2]float64{{0.5, 0}, {0, 0.4}, {2, 1.5}}

// variants returns the defaults of r and every other combination of its
// options: the hypers that may be 0, each once at 0 and once not. Clipping is
// added to the defaults only.
func variants(r *Rule) [][]float64 {
	all := [][]float64{r.Defaults()}
	clip := r.ParamIndex("clip_norm")
	for k, hyper := range r.Params {
		if hyper.Min != 0 || clip >= 0 && (k == clip || k == clip+1) {
			continue
		}
		other := 0.0
		switch {
		case hyper.Default != 0:
		case hyper.Kind == param.Switch:
			other = 1
		default:
			other = 0.3 * hyper.Max
		}
		for _, v := range all[:len(all):len(all)] {
			v = slices.Clone(v)
			v[k] = other
			all = append(all, v)
		}
	}
	for _, c := range clips {
		if clip >= 0 {
			v := r.Defaults()
			v[clip], v[clip+1] = c[0], c[1]
			all = append(all, v)
		}
	}
	return all
}

// A rule keeps nothing of its own: a copy of the state goes on to the same bits,
// whatever the rule did in between.
func TestACopyOfTheStateIsACheckpoint(t *testing.T) {
	for _, r := range stepping() {
		for _, hypers := range variants(r) {
			a, b := newState(r, bowl{}, hypers, 1, -2, 0.5), &State{}
			for range 40 {
				if a.Step == 17 {
					b.Copy(a)
				}
				advance(r, a, bowl{})
			}
			for range 40 - 17 {
				advance(r, b, bowl{})
			}
			if !sameState(a, b) {
				t.Errorf("%s %v: the copy went elsewhere: %v, %v", r.ID, hypers, a.X, b.X)
			}
			if !slices.Equal(a.Hyper, hypers) {
				t.Errorf("%s: the hypers changed from %v to %v", r.ID, hypers, a.Hyper)
			}
		}
	}
}

func TestStepDoesNotAllocate(t *testing.T) {
	for _, r := range stepping() {
		for _, hypers := range variants(r) {
			s := newState(r, bowl{}, hypers, 1, -2, 0.5)
			var o Oracle = bowl{}
			if n := testing.AllocsPerRun(50, func() { advance(r, s, o) }); n != 0 {
				t.Errorf("%s %v: %v allocations a step", r.ID, hypers, n)
			}
		}
	}
}

// The steps count from 0 to 999 and again: the powers βᵗ cost most early on.
func BenchmarkRule(b *testing.B) {
	for _, r := range stepping() {
		b.Run(r.ID, func(b *testing.B) {
			var o Oracle = bowl{}
			s := newState(r, o, r.Defaults(), 1, -2)
			for b.Loop() {
				r.Step(s, o)
				s.Step = (s.Step + 1) % 1000
			}
			if math.IsNaN(s.X[0]) {
				b.Fatal("the steps lead to no number")
			}
		})
	}
}
