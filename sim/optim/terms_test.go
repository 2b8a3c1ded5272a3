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

// The lines of Terms are a program over hypers, slots, x, g, f and t: run line by
// line it makes the step that Step makes, and leaves the same memory.
func TestTermsAreTheStep(t *testing.T) {
	f := plane{surface.ByID("rosenbrock")}
	for _, r := range stepping() {
		all := variants(r)
		for k, hypers := range all {
			s := newState(r, f, hypers, -1.2, 1)
			s.Hyper[0] = r.Suggest(1e-3, 4)
			steps := 0
			for ; steps < 60 && finite(s); steps++ {
				if steps == 40 { // a change on the way
					copy(s.Hyper[1:], all[(k+1)%len(all)][1:])
				}
				before := &State{}
				before.Copy(s)
				if r.Preview != nil {
					r.Preview(before, f)
				}
				shown := &State{}
				shown.Copy(before)
				lines := [][]Term{r.Terms(nil, shown, 0), r.Terms(nil, shown, 1)}
				if !sameState(before, shown) {
					t.Fatalf("%s %v: Terms changed the state", r.ID, s.Hyper)
				}
				advance(r, s, f)
				checkTerms(t, r, before, s, lines)
				if t.Failed() {
					t.FailNow()
				}
			}
			if steps < 2 {
				t.Errorf("%s %v: only %d steps", r.ID, hypers, steps)
			}
		}
	}
}

// checkTerms runs the lines of every coordinate, which lead from before to after.
func checkTerms(t *testing.T, r *Rule, before, after *State, lines [][]Term) {
	t.Helper()
	envs := make([]environment, len(lines))
	for c := range lines {
		envs[c] = newEnvironment(r, before, c)
	}
	for n := range lines[0] {
		for c := range lines {
			if len(lines[c]) != len(lines[0]) || lines[c][n].Symbol != lines[0][n].Symbol || lines[c][n].Expr != lines[0][n].Expr {
				t.Fatalf("%s step %d: coordinate %d has other lines than the first", r.ID, after.Step, c)
			}
			checkLine(t, r, after.Step, &lines[c][n], envs, c)
		}
		for c := range lines {
			envs[c][lines[c][n].Symbol] = lines[c][n].Result
		}
	}
	for c := range lines {
		if last := lines[c][len(lines[c])-1]; last.Symbol != "x" || !sameBits(last.Result, after.X[c]) {
			t.Errorf("%s step %d %v: the lines end in %s = %v, the step in %v", r.ID, after.Step, before.Hyper, last.Symbol, last.Result, after.X[c])
		}
		for k, name := range r.Slots {
			if got := after.Slot(k)[c]; !sameBits(envs[c][name], got) {
				t.Errorf("%s step %d %v: %s is %v after the lines, %v after the step", r.ID, after.Step, before.Hyper, name, envs[c][name], got)
			}
		}
	}
}

// environment is what the operands of one coordinate's lines stand for.
type environment map[string]float64

func newEnvironment(r *Rule, s *State, c int) environment {
	env := environment{"x": s.X[c], "g": s.G[c], "f": s.Loss, "t": float64(s.Step + 1)}
	for k, hyper := range r.Params {
		env[hyper.Symbol] = s.Hyper[k]
	}
	for k, name := range r.Slots {
		env[name] = s.Slot(k)[c]
	}
	return env
}

// lookUp returns the value of an operand of coordinate c.
func lookUp(envs []environment, c int, name string) (float64, bool) {
	product, isSum := strings.CutPrefix(name, "Σ")
	if !isSum {
		v, ok := envs[c][name]
		return v, ok
	}
	a, b, _ := strings.Cut(product, "·")
	if square, ok := strings.CutSuffix(product, "²"); ok {
		a, b = square, square
	}
	sum := 0.0
	for _, env := range envs {
		va, okA := env[a]
		vb, okB := env[b]
		if !okA || !okB {
			return 0, false
		}
		sum += float64(va * vb)
	}
	return sum, true
}

// checkLine checks that a line's operands are what they say and that its result follows from them.
func checkLine(t *testing.T, r *Rule, step int, line *Term, envs []environment, c int) {
	t.Helper()
	if strings.ContainsAny(line.Expr, "*-") || line.Symbol == "" {
		t.Errorf("%s: %s ← %s: a sign of the keyboard", r.ID, line.Symbol, line.Expr)
	}
	if n := strings.Count(line.Expr, "{"); n != len(line.Args) || n != strings.Count(line.Expr, "}") {
		t.Fatalf("%s: %s ← %s has %d operands and %d args", r.ID, line.Symbol, line.Expr, n, len(line.Args))
	}
	f := formula{rest: line.Expr, args: line.Args}
	got := f.evaluate()
	for k, name := range f.operands {
		if v, ok := lookUp(envs, c, name); !ok || !sameNumber(v, line.Args[k]) {
			t.Errorf("%s: %s ← %s: {%s} is %v, not %v", r.ID, line.Symbol, line.Expr, name, v, line.Args[k])
		}
	}
	if f.powers && math.Abs(got-line.Result) <= 1e-13*math.Abs(got) {
		got = line.Result
	}
	if !sameNumber(got, line.Result) {
		t.Errorf("%s step %d: %s ← %s = %v, but its result says %v", r.ID, step, line.Symbol, line.Expr, got, line.Result)
	}
}

// finite says whether a run would go on from s.
func finite(s *State) bool {
	sum := s.Loss - s.Loss
	for i, x := range s.X {
		sum += x - x + s.G[i] - s.G[i]
	}
	return sum == 0
}

func sameState(a, b *State) bool {
	return a.Step == b.Step && a.Evals == b.Evals && sameBits(a.Loss, b.Loss) &&
		slices.EqualFunc(a.X, b.X, sameBits) && slices.EqualFunc(a.G, b.G, sameBits) &&
		slices.EqualFunc(a.Mem, b.Mem, sameBits) && slices.EqualFunc(a.Hyper, b.Hyper, sameBits)
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
		{"adadelta", nil, 0, "v d u x"},
		{"adamax", nil, 0, "m u lrₜ x"},
		{"nadam", nil, 3, "μ μ₊ P m v m̂ v̂ x"},
		{"radam", nil, 4, "m v m̂ q ρ∞ ρₜ x"},
		{"radam", nil, 5, "m v m̂ q ρ∞ ρₜ r x"},
		{"rprop", nil, 0, "r s η d r g₋ x"},
		{"rprop", nil, 1, "s η d r g₋ x"},
		{"asgd", map[string]float64{"t0": 3}, 4, "η y a x"},
		{"asgd", map[string]float64{"t0": 3}, 5, "η y μ a x"},
		{"lion", nil, 0, "c m x"},
		{"adabelief", nil, 0, "m s m̂ ŝ x"},
		{"yogi", nil, 0, "v m v x"},
		{"yogi", nil, 1, "m v x"},
		{"qhm", nil, 0, "b u x"},
		{"qhadam", nil, 0, "m v m̂ v̂ u w x"},
		{"adan", nil, 0, "m n g₋ x"},
		{"adan", nil, 1, "d m v n g₋ x"},
		{"schedule_free", nil, 0, "z v v̂ z w k a x"},
		{"schedule_free", nil, 1, "v v̂ z w k a x"},
		{"polyak", nil, 0, "α x"},
		{"barzilai_borwein", nil, 0, "α x₋ g₋ x"},
		{"barzilai_borwein", map[string]float64{"span": 1e9}, 1, "s y α x₋ g₋ x"},
		{"barzilai_borwein", map[string]float64{"span": 1.5}, 1, "s y α α x₋ g₋ x"},
		{"lookahead", nil, 0, "φ m v m̂ v̂ x"},
		{"lookahead", nil, 3, "m v m̂ v̂ x"},
		{"lookahead", nil, 4, "m v m̂ v̂ x φ x"},
		{"sam", nil, 1, "‖g‖ a g b x"},
		{"sam_adam", nil, 1, "‖g‖ a g m v m̂ v̂ x"},
		{"gd", map[string]float64{"clip_norm": 100, "clip_value": 100}, 0, "x"},
		{"gd", map[string]float64{"clip_norm": 1}, 0, "‖g‖ g x"},
		{"gd", map[string]float64{"clip_value": 5, "weight_decay": 0.1}, 0, "g g x"},
		{"gd", map[string]float64{"clip_norm": 1, "clip_value": 0.5}, 0, "‖g‖ g g x"},
		{"sam", map[string]float64{"clip_norm": 1}, 1, "‖g‖ a g ‖g‖ g b x"},
	} {
		r := ByID(test.rule)
		s := newState(r, bowl{}, r.Defaults(), 1, -2)
		s.Step = test.step
		for name, v := range test.set {
			s.Hyper[r.ParamIndex(name)] = v
		}
		if r.Preview != nil {
			r.Preview(s, bowl{})
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
	for _, r := range stepping() {
		s := newState(r, bowl{}, r.Defaults(), 1, -2)
		got := r.Terms([]Term{kept}, s, 0)
		if len(got) != 1+len(r.Terms(nil, s, 0)) || got[0].Symbol != "kept" {
			t.Errorf("%s: Terms does not append", r.ID)
		}
	}
}
