package probe

import (
	"math"
	"slices"
	"testing"

	"descent/sim/optim"
	"descent/sim/surface"
)

// numbers lists every number of a diagnosis, with NaN made comparable.
func numbers(d Finding) []uint64 {
	v := []float64{float64(d.Kind), float64(d.Cause), float64(d.Basin), d.Rate, d.Tenfold, d.Period, d.Axis[0], d.Axis[1],
		d.Limit, d.Sharpness, d.Ratio, d.Try, d.Point.X, d.Point.Y, d.Point.F, d.Floor}
	bits := make([]uint64, len(v))
	for i, f := range v {
		bits[i] = math.Float64bits(f)
	}
	return bits
}

// A window of any length is enough, only its end counts, and nothing is written.
func TestWindowLengths(t *testing.T) {
	t.Parallel()
	for _, tt := range []struct{ rule, surface string }{{"gd", "rosenbrock"}, {"adam", "peaks"}, {"lion", "sphere"}, {"newton", "booth"}} {
		rule := tt.rule
		if optim.ByID(rule) == nil || optim.ByID(rule).Path != nil {
			rule = "polyak"
		}
		f := surface.ByID(tt.surface)
		l := newLane(t, rule, tt.surface, f.Start, nil).walk(150)
		all := l.input()
		before, whole := slices.Clone(all.Window), numbers(Diagnose(all))
		for n := range len(all.Window) {
			in := all
			in.Window = all.Window[len(all.Window)-n:]
			d := Diagnose(in)
			switch {
			case n == 0 && d.Kind != Unknown:
				t.Errorf("%s: nothing is called %v", rule, d.Kind)
			case n == 1 && d.Kind != Starting && d.Kind != Reached && d.Kind != Stuck:
				t.Errorf("%s: %d moments are called %v", rule, n, d.Kind)
			case n > 1 && (d.Kind == Starting || d.Kind == Unknown):
				t.Errorf("%s: %d moments are called %v", rule, n, d.Kind)
			case n >= Depth && !slices.Equal(numbers(d), whole):
				t.Errorf("%s: more than %d moments count", rule, Depth)
			}
			if !slices.Equal(numbers(d), numbers(Diagnose(in))) {
				t.Errorf("%s: not the same twice", rule)
			}
		}
		if !slices.Equal(before, all.Window) {
			t.Errorf("%s: the window was written", rule)
		}
	}
}

// Numbers that are not finite, wherever they stand, do no harm: the moments after the
// last of them count.
func TestNotFinite(t *testing.T) {
	t.Parallel()
	l := newLane(t, "gd", "ravine", [2]float64{-4, 1}, hyper{"lr": 0.02}).walk(100)
	in := l.input()
	for _, bad := range []float64{math.NaN(), math.Inf(1), math.Inf(-1), math.MaxFloat64} {
		for at := len(in.Window) - Depth; at < len(in.Window); at++ {
			for field := range 5 {
				with := in
				if at%8 > 0 {
					with.Trials = nil // which do not look at the window
				}
				with.Window = slices.Clone(in.Window)
				m := &with.Window[at]
				*[]*float64{&m.X, &m.Y, &m.Loss, &m.GX, &m.GY}[field] = bad
				d := Diagnose(with)
				if finite(bad) {
					continue // it must only not panic
				}
				after := with
				after.Window = in.Window[at+1:]
				if !slices.Equal(numbers(d), numbers(Diagnose(after))) {
					t.Fatalf("%g in field %d of moment %d: %+v", bad, field, at, d)
				}
			}
		}
	}

	nowhere := *in.Plane
	nowhere.Func = func(x, y float64) (f, fx, fy float64) { return math.NaN(), math.NaN(), math.NaN() }
	nowhere.Hess = nil
	noHyper := *in.State
	noHyper.Hyper = nil
	strange := *in.State
	strange.Hyper = []float64{math.NaN(), math.Inf(1), math.NaN(), -1}
	for name, change := range map[string]func(*Input){
		"a surface without values":             func(in *Input) { in.Plane = &nowhere },
		"no surface":                           func(in *Input) { in.Plane = nil },
		"no rule":                              func(in *Input) { in.Rule = nil },
		"no state":                             func(in *Input) { in.State = nil },
		"no hyper-parameters":                  func(in *Input) { in.State = &noHyper },
		"hyper-parameters that are no numbers": func(in *Input) { in.State = &strange },
		"noise that is not a number":           func(in *Input) { in.Sigma = math.NaN() },
		"a lane that ended at once":            func(in *Input) { in.Window, in.End = in.Window[:1], LossNotFinite },
	} {
		with := in
		change(&with)
		d := Diagnose(with) // does not panic
		if d.Kind == Unknown != (with.Plane == nil || with.Rule == nil || with.State == nil) {
			t.Errorf("%s: %v", name, d.Kind)
		}
		if d.Certain && name == "a surface without values" && d.Kind != Swinging && d.Kind != Descending {
			t.Errorf("%s: certain of %v", name, d.Kind)
		}
	}
}

// Every rule can be diagnosed on every surface at any stage.
func TestEveryRuleEverySurface(t *testing.T) {
	t.Parallel()
	for i := range optim.All {
		r := &optim.All[i]
		if r.Path != nil {
			continue // led along a path made beforehand
		}
		for j := range surface.All {
			f := &surface.All[j]
			l := newLane(t, r.ID, f.ID, f.Start, hyper{"lr": r.Suggest(f.Rate, f.Window.Width())})
			for _, n := range []int{0, 1, 7, 100} {
				if d := l.walk(n).diagnose(); d.Kind == Unknown || d.Try <= 0 {
					t.Errorf("%s on %s: %+v", r.ID, f.ID, d)
				}
			}
		}
	}
}

// A rule without a rate gets no advice on one.
func TestClassicalMethodsHaveNoRate(t *testing.T) {
	l := newLane(t, "gd", "ravine", [2]float64{-4, 1}, hyper{"lr": 0.02}).walk(100)
	classical := *l.rule
	classical.ID = "bfgs"
	classical.Path = func(p *optim.Path, x0, hyper []float64, o optim.Oracle, steps int) {}
	in := l.input()
	in.Rule = &classical
	if d := Diagnose(in); d.Kind != Swinging || finite(d.Try) || finite(d.Limit) {
		t.Errorf("%+v", d)
	}
}

// A diagnosis without trials keeps only its measurements, which the claims share.
func TestAllocatesLittle(t *testing.T) {
	for _, tt := range []struct{ rule, surface string }{{"gd", "rosenbrock"}, {"adam", "peaks"}, {"momentum", "ravine"}, {"nadam", "branin"}} {
		in := newLane(t, tt.rule, tt.surface, surface.ByID(tt.surface).Start, nil).walk(200).input()
		in.Trials = nil // a walk needs memory
		if n := testing.AllocsPerRun(20, func() { Diagnose(in) }); n > 1 {
			t.Errorf("Diagnose %s on %s: %v allocations", tt.rule, tt.surface, n)
		}
	}
}

// Coupled weight decay moves the minimum and adds to every curvature; a lane that
// rests there has arrived.
func TestWeightDecay(t *testing.T) {
	l := newLane(t, "gd", "booth", [2]float64{-8, 7}, hyper{"lr": 0.05, "weight_decay": 0.5})
	d := l.walk(20).diagnose()
	// λ = 2.5 and 18.5: the slower direction shrinks by 1 − 0.05·2.5.
	if d.Kind != Converging || !d.Certain || math.Abs(d.Rate-0.875) > 1e-4 || math.Abs(d.Limit-2/18.5) > 1e-9 {
		t.Errorf("on the way: %+v", d)
	}
	d = l.walk(500).diagnose()
	// (H + λ)·x = −∇f(0) with H = [10 8; 8 10], −∇f(0) = (34, 38).
	det := 10.5*10.5 - 64
	x, y := (34*10.5-8*38)/det, (10.5*38-8*34)/det
	if d.Kind != Reached || d.Basin != Unlisted || !d.Certain || math.Hypot(d.Point.X-x, d.Point.Y-y) > 1e-9 {
		t.Errorf("at its end: %+v, want (%g, %g)", d, x, y)
	}
}

// A formula that ends, here at x ≥ 0, to which it falls ever more steeply: the lane is thrown
// over the border, and with any smaller rate too.
func TestUndefined(t *testing.T) {
	l := newLane(t, "gd", "sphere", [2]float64{-4, 3}, nil)
	f := *l.f
	f.Minima, f.Hess = nil, nil
	f.Func = func(x, y float64) (v, fx, fy float64) { return math.Sqrt(-x) + y*y, -0.5 / math.Sqrt(-x), 2 * y }
	l.f = &f
	l.now, l.window = begin(l.rule, l, -2, 1, hyper{"lr": 0.3}), nil
	l.note()
	d := l.walk(100).diagnose()
	if l.end != LossNotFinite || d.Kind != Diverged || d.Cause != Undefined || !d.Certain || finite(d.Try) {
		t.Errorf("%v: %+v", l.end, d)
	}
}

func TestNames(t *testing.T) {
	seen := map[string]bool{}
	for k := Unknown; k <= NotLearning; k++ {
		if s := k.String(); s == "" || s == "?" || seen[s] {
			t.Errorf("kind %d is %q", k, s)
		}
		seen[k.String()] = true
	}
	if len(kindIDs) != int(NotLearning)+1 || len(gradientLevels) != int(LargeGradient)+1 || len(claims) != int(Unsettled) || len(causeIDs) != int(ZeroInit)+1 || len(basinIDs) != int(Flat)+1 || len(endIDs) != int(PointNotFinite)+1 {
		t.Error("a name or a claim is missing or left over")
	}
	for i, c := range claims {
		if int(c.kind) != i+1 {
			t.Errorf("claim %d is %v: the kinds are in the order of the table", i, c.kind)
		}
	}
	if Kind(99).String() != "?" || TooSlow.String() != "too_slow" || OverLimit.String() != "over_limit" || SaddlePoint.String() != "saddle" || LeftPlane.String() != "left_plane" {
		t.Error("names")
	}
	known := map[string]bool{}
	for r := range numRemedies {
		if s := r.String(); s == "" || s == "?" || known[s] {
			t.Errorf("remedy %d is %q", r, s)
		}
		known[r.String()] = true
	}
}
