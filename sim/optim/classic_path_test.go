package optim

import (
	"fmt"
	"math"
	"reflect"
	"runtime"
	"slices"
	"sync"
	"testing"

	"descent/sim/surface"
)

// part returns what p says of its first steps steps, as plain values.
func part(p *Path, steps int) []any {
	var all []any
	for k := range steps + 1 {
		all = append(all, p.Point(k), p.Grad(k), p.Loss(k), p.Count(k), p.Simplex(k))
		if k < steps {
			block := p.slots * p.dim
			all = append(all, p.mem[k*block:(k+1)*block], len(p.Trials(k)))
			for i, trial := range p.Trials(k) {
				all = append(all, fmt.Sprint(trial), p.Tried(k, i)) // a NaN prints as one
			}
		}
	}
	return all
}

// A longer path begins with the shorter one, and in memory used before.
func TestPathPrefix(t *testing.T) {
	for _, r := range classics {
		for _, id := range []string{"rosenbrock", "ackley", "eggholder"} {
			f := surface.ByID(id)
			for _, hypers := range classicSettings(r) {
				whole := path(r, f.Start[:], hypers, plane{f}, 200)
				used := path(r, []float64{0.3, 0.2}, hypers, plane{f}, 50)
				for _, steps := range []int{0, 1, 2, 7, 60} {
					short := path(r, f.Start[:], hypers, plane{f}, steps)
					if n := short.Steps(); n < steps && (n != whole.Steps() || short.End != whole.End || short.Text != whole.Text || n == 0) ||
						n > steps+1 || n == steps+1 && short.End == EndNone {
						t.Fatalf("%s on %s: %d steps for %d, then %d %s", r.ID, id, n, steps, short.End, short.Text)
					}
					r.Path(used, f.Start[:], hypers, plane{f}, steps)
					want := part(whole, short.Steps())
					if !reflect.DeepEqual(part(short, short.Steps()), want) || !reflect.DeepEqual(part(used, short.Steps()), want) || used.End != short.End {
						t.Fatalf("%s on %s: a path of %d steps is not the beginning of a longer one", r.ID, id, steps)
					}
				}
			}
		}
	}
}

// Paths made at once on few or many processors are the same.
func TestPathDoesNotDependOnTiming(t *testing.T) {
	f := surface.ByID("rosenbrock")
	defer runtime.GOMAXPROCS(runtime.GOMAXPROCS(1))
	for _, r := range classics {
		want := path(r, f.Start[:], r.Defaults(), plane{f}, 60)
		runtime.GOMAXPROCS(4)
		var wait sync.WaitGroup
		for range 6 {
			wait.Go(func() {
				p := path(r, f.Start[:], r.Defaults(), plane{f}, 60)
				if p.Steps() != want.Steps() || !reflect.DeepEqual(part(p, p.Steps()), part(want, p.Steps())) {
					t.Errorf("%s: two paths differ", r.ID)
				}
			})
		}
		wait.Wait()
		runtime.GOMAXPROCS(1)
	}
}

func TestPathLeavesNothingRunning(t *testing.T) {
	before := runtime.NumGoroutine()
	f := surface.ByID("rosenbrock")
	for _, r := range classics {
		for _, o := range broken {
			path(r, f.Start[:], r.Defaults(), &brokenPlane{f: f, answer: o.answer}, 40)
		}
		path(r, f.Start[:], r.Defaults(), plane{f}, 0)
		calls := 0
		p := path(r, f.Start[:], r.Defaults(), &brokenPlane{f: f, answer: func(_, _ []float64, f float64) float64 {
			if calls++; calls > 20 {
				panic("no answer")
			}
			return f
		}}, 40)
		if p.End != EndFailure || p.Text != "no answer" {
			t.Errorf("%s: an objective that panics ends it as %d %q", r.ID, p.End, p.Text)
		}
	}
	for range 1_000_000 { // a goroutine that has returned is counted for a moment
		if runtime.NumGoroutine() <= before {
			return
		}
		runtime.Gosched()
	}
	t.Errorf("%d goroutines before, %d after", before, runtime.NumGoroutine())
}

// brokenPlane changes the answers of a surface.
type brokenPlane struct {
	f      *surface.Surface
	answer func(x, g []float64, f float64) float64
	calls  int
}

func (b *brokenPlane) Eval(x, g []float64) float64 {
	b.calls++
	return b.answer(x, g, plane{b.f}.Eval(x, g))
}

// broken are answers that are no numbers, at some places or all.
var broken = []struct {
	name   string
	start  bool // the start is broken too
	answer func(x, g []float64, f float64) float64
}{
	{"loss NaN", true, func(_, _ []float64, _ float64) float64 { return math.NaN() }},
	{"loss +Inf", true, func(_, _ []float64, _ float64) float64 { return math.Inf(1) }},
	{"loss −Inf", true, func(_, _ []float64, _ float64) float64 { return math.Inf(-1) }},
	{"gradient NaN", true, func(_, g []float64, f float64) float64 { g[1] = math.NaN(); return f }},
	{"gradient Inf", true, func(_, g []float64, f float64) float64 { g[0] = math.Inf(1); return f }},
	{"NaN beside the start", false, func(x, g []float64, f float64) float64 {
		if x[0] != -1.2 || x[1] != 1 {
			g[0], g[1] = math.NaN(), math.NaN()
			return math.NaN()
		}
		return f
	}},
	{"loss NaN to the right", false, func(x, _ []float64, f float64) float64 {
		if x[0] > -1.1 {
			return math.NaN()
		}
		return f
	}},
	{"loss −Inf to the right", false, func(x, g []float64, f float64) float64 {
		if x[0] > -0.9 {
			return math.Inf(-1)
		}
		return f
	}},
	{"gradient NaN to the right", false, func(x, g []float64, f float64) float64 {
		if x[0] > -1.1 {
			g[0] = math.NaN()
		}
		return f
	}},
	{"gradient points uphill", false, func(x, g []float64, f float64) float64 { g[0], g[1] = -g[0], -g[1]; return f }},
	{"gradient 0", false, func(x, g []float64, f float64) float64 { g[0], g[1] = 0, 0; return f }},
	{"huge", false, func(x, g []float64, f float64) float64 { g[0], g[1] = 1e300*g[0], 1e300*g[1]; return 1e300 * f }},
	{"tiny", false, func(x, g []float64, f float64) float64 { g[0], g[1] = 1e-300*g[0], 1e-300*g[1]; return 1e-300 * f }},
}

// No answer makes a path panic, hang, or go on from what is no number; what
// follows from the same answers is the same.
func TestPathOfBrokenAnswers(t *testing.T) {
	f := surface.ByID("rosenbrock")
	for _, r := range classics {
		for _, b := range broken {
			o := &brokenPlane{f: f, answer: b.answer}
			p := path(r, f.Start[:], r.Defaults(), o, 300)
			n := p.Steps()
			if p.End == EndNone && n != 300 || b.start && (n != 0 || p.End != EndNotFinite && p.End != EndUnbounded) {
				t.Errorf("%s, %s: %d steps, end %d %q", r.ID, b.name, n, p.End, p.Text)
			}
			if o.calls > (maxTrials+2)*(n+1) {
				t.Errorf("%s, %s: %d calls for %d steps", r.ID, b.name, o.calls, n)
			}
			for k := range n { // but the last point may be what ended it
				if sum := p.Loss(k) - p.Loss(k) + p.Grad(k)[0] - p.Grad(k)[0] + p.Grad(k)[1] - p.Grad(k)[1]; sum != 0 {
					t.Errorf("%s, %s: goes on from point %d: loss %v, gradient %v", r.ID, b.name, k, p.Loss(k), p.Grad(k))
				}
			}
			for _, trial := range p.trials {
				if trial.Move == MoveLine && !isFinite(trial.Loss) && trial.Verdict != RefusedNotFinite && !math.IsInf(trial.Loss, -1) {
					t.Errorf("%s, %s: trial %+v", r.ID, b.name, trial)
				}
			}
			again := path(r, f.Start[:], r.Defaults(), &brokenPlane{f: f, answer: b.answer}, 300)
			if again.End != p.End || again.Text != p.Text || !slices.EqualFunc(again.x, p.x, sameBits) {
				t.Errorf("%s, %s: ends as %d %q, then as %d %q", r.ID, b.name, p.End, p.Text, again.End, again.Text)
			}
		}
	}
}
