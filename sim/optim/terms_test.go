package optim

import (
	"math"
	"slices"
	"strings"
	"testing"

	"descent/sim/surface"
)

func sameBits(a, b float64) bool { return math.Float64bits(a) == math.Float64bits(b) }

// sameNumber is equality in which NaN is NaN.
func sameNumber(a, b float64) bool { return a == b || a != a && b != b }

// The lines of Terms are a program over knobs, slots, x, g and t: run line by
// line it makes the step that Step makes, and leaves the same memory.
func TestTermsAreTheStep(t *testing.T) {
	f := plane{surface.ByID("rosenbrock")}
	for i := range All {
		r := &All[i]
		all := variants(r)
		for k, knobs := range all {
			s := newState(r, f, knobs, -1.2, 1)
			s.Knob[0] = r.Suggest(1e-3, 4)
			steps := 0
			for ; steps < 60 && !math.IsNaN(s.Loss); steps++ {
				if steps == 40 { // a change on the way
					copy(s.Knob[1:], all[(k+1)%len(all)][1:])
				}
				before := &State{}
				before.Copy(s)
				lines := [2][]Term{r.Terms(nil, s, 0), r.Terms(nil, s, 1)}
				if !sameState(before, s) {
					t.Fatalf("%s %v: Terms changed the state", r.ID, s.Knob)
				}
				advance(r, s, f)
				for c, terms := range lines {
					checkTerms(t, r, before, s, c, terms)
				}
				if t.Failed() {
					t.FailNow()
				}
			}
			if steps < 2 {
				t.Errorf("%s %v: only %d steps", r.ID, knobs, steps)
			}
		}
	}
}

// checkTerms runs the lines for coordinate c, which lead from before to after.
func checkTerms(t *testing.T, r *Rule, before, after *State, c int, terms []Term) {
	t.Helper()
	env := map[string]float64{"x": before.X[c], "g": before.G[c], "t": float64(before.Step + 1)}
	for k, knob := range r.Knobs {
		env[knob.Symbol] = before.Knob[k]
	}
	for k, name := range r.Slots {
		env[name] = before.Slot(k)[c]
	}
	for _, line := range terms {
		if strings.ContainsAny(line.Expr, "*-") || line.Symbol == "" {
			t.Errorf("%s: %s ← %s: a sign of the keyboard", r.ID, line.Symbol, line.Expr)
		}
		if n := strings.Count(line.Expr, "{"); n != len(line.Args) || n != strings.Count(line.Expr, "}") {
			t.Errorf("%s: %s ← %s has %d operands and %d args", r.ID, line.Symbol, line.Expr, n, len(line.Args))
			return
		}
		f := formula{rest: line.Expr, args: line.Args}
		got := f.evaluate()
		for k, name := range f.operands {
			if v, ok := env[name]; !ok || !sameNumber(v, line.Args[k]) {
				t.Errorf("%s: %s ← %s: {%s} is %v, not %v", r.ID, line.Symbol, line.Expr, name, v, line.Args[k])
			}
		}
		if f.powers && math.Abs(got-line.Result) <= 1e-13*math.Abs(got) {
			got = line.Result
		}
		if !sameNumber(got, line.Result) {
			t.Errorf("%s step %d: %s ← %s = %v, but its result says %v", r.ID, after.Step, line.Symbol, line.Expr, got, line.Result)
		}
		env[line.Symbol] = line.Result
	}
	if last := terms[len(terms)-1]; last.Symbol != "x" || !sameBits(last.Result, after.X[c]) {
		t.Errorf("%s step %d %v: the lines end in %s = %v, the step in %v", r.ID, after.Step, before.Knob, last.Symbol, last.Result, after.X[c])
	}
	for k, name := range r.Slots {
		if got := after.Slot(k)[c]; !sameBits(env[name], got) {
			t.Errorf("%s step %d %v: %s is %v after the lines, %v after the step", r.ID, after.Step, before.Knob, name, env[name], got)
		}
	}
}

func sameState(a, b *State) bool {
	return a.Step == b.Step && a.Evals == b.Evals && sameBits(a.Loss, b.Loss) &&
		slices.EqualFunc(a.X, b.X, sameBits) && slices.EqualFunc(a.G, b.G, sameBits) &&
		slices.EqualFunc(a.Mem, b.Mem, sameBits) && slices.EqualFunc(a.Knob, b.Knob, sameBits)
}

// An option that does nothing is not shown.
func TestTermsShowWhatActs(t *testing.T) {
	for _, test := range []struct {
		rule string
		set  map[string]float64
		step int
		want string
	}{
		{"gd", nil, 0, "x"},
		{"gd", map[string]float64{"weight_decay": 0.1}, 0, "g x"},
		{"momentum", nil, 5, "b x"},
		{"nesterov", nil, 0, "b u x"},
		{"adagrad", nil, 1, "v x"},
		{"adagrad", map[string]float64{"lr_decay": 0.1}, 1, "v lrₜ x"},
		{"rmsprop", nil, 0, "v b x"},
		{"rmsprop", map[string]float64{"centered": 1}, 0, "v m b x"},
		{"adam", nil, 0, "m v m̂ v̂ x"},
		{"adam", map[string]float64{"amsgrad": 1, "weight_decay": 0.1}, 0, "g m v vmax m̂ v̂ x"},
		{"adamw", nil, 0, "x m v m̂ v̂ x"},
		{"adamw", map[string]float64{"weight_decay": 0}, 0, "m v m̂ v̂ x"},
	} {
		r := ByID(test.rule)
		s := newState(r, bowl{}, r.Defaults(), 1, -2)
		s.Step = test.step
		for name, v := range test.set {
			s.Knob[r.KnobIndex(name)] = v
		}
		var got []string
		for _, line := range r.Terms(nil, s, 1) {
			got = append(got, line.Symbol)
		}
		if strings.Join(got, " ") != test.want {
			t.Errorf("%s %v: lines %q, want %q", test.rule, test.set, got, test.want)
		}
	}
}

func TestTermsAppend(t *testing.T) {
	kept := Term{Symbol: "kept"}
	for i := range All {
		r := &All[i]
		s := newState(r, bowl{}, r.Defaults(), 1, -2)
		got := r.Terms([]Term{kept}, s, 0)
		if len(got) != 1+len(r.Terms(nil, s, 0)) || got[0].Symbol != "kept" {
			t.Errorf("%s: Terms does not append", r.ID)
		}
	}
}
