package sim

import (
	"math"
	"strconv"
	"strings"
	"testing"

	"descent/sim/probe"
	"descent/sim/spec"
	"descent/sim/surface"
	"descent/sim/typed"
)

// past is what a lane did: its points and losses at the steps 0, 1, …, and how
// it stopped. seen is the step from which its outcome stands.
type past struct {
	surface *surface.Surface
	x, y, f []float64
	stop    Stop
	seen    int
}

// claim is something said of a lane.
type claim func(t *testing.T, p *past)

// follow runs one lane of a scene, for as long as the scene and for 1000 steps at least.
func follow(t *testing.T, s Scene, lane spec.LaneSpec) *past {
	s.Spec.Lanes = []spec.LaneSpec{lane}
	r := mustRun(t, s.Spec)
	p := &past{surface: surfaceOf(r), seen: s.Steps}
	for {
		_, now, stop, _ := r.Lane(0)
		if p.stop = stop; stop.Diverged() {
			return p
		}
		p.x, p.y, p.f = append(p.x, now.X), append(p.y, now.Y), append(p.f, now.V[Loss])
		if r.Step() >= max(s.Steps, 1000) {
			return p
		}
		r.Advance(1)
	}
}

// solved returns the first step within 1e-3 of the global minimum, or -1.
func (p *past) solved() int {
	for k, f := range p.f {
		if f-p.surface.Minima[0].F < 1e-3 {
			return k
		}
	}
	return -1
}

// rounds reports whether v, rounded to the decimals that text has, is text.
func rounds(v float64, text string) bool {
	_, decimals, _ := strings.Cut(text, ".")
	return strconv.FormatFloat(v, 'f', len(decimals), 64) == text
}

// settles asks that ok holds from the step on at which the outcome stands.
func (p *past) settles(t *testing.T, what string, ok func(k int) bool) {
	t.Helper()
	if p.stop.Diverged() {
		t.Errorf("diverged at step %d; want %s", p.stop.Step, what)
		return
	}
	for k := p.seen; k < len(p.f); k++ {
		if !ok(k) {
			t.Errorf("step %d: f = %g at (%g, %g); want %s", k, p.f[k], p.x[k], p.y[k], what)
			return
		}
	}
}

// solves: step k is the first within 1e-3 of the minimum, and can be seen.
func solves(k int) claim {
	return func(t *testing.T, p *past) {
		if got := p.solved(); got != k || p.stop.Diverged() {
			t.Errorf("solved at step %d, %+v; want %d", got, p.stop, k)
		}
		if k > p.seen {
			t.Errorf("solved at step %d: the scene ends at %d", k, p.seen)
		}
	}
}

// never: no step is within 1e-3 of the minimum.
func never(t *testing.T, p *past) {
	if k := p.solved(); k >= 0 {
		t.Errorf("solved at step %d; want never", k)
	}
}

// stays: it does not diverge.
func stays(t *testing.T, p *past) {
	if p.stop.Diverged() {
		t.Errorf("diverged at step %d; want never", p.stop.Step)
	}
}

// diverges: it leaves at step k.
func diverges(k int) claim {
	return func(t *testing.T, p *past) {
		if !p.stop.Diverged() || p.stop.Step != k {
			t.Errorf("%+v after %d steps; want divergence at step %d", p.stop, len(p.f)-1, k)
		}
	}
}

// loss: it ends with this loss, to the digits given.
func loss(text string) claim {
	return func(t *testing.T, p *past) {
		p.settles(t, "f = "+text, func(k int) bool { return rounds(p.f[k], text) })
	}
}

// ends: it ends at this point, to the digits given.
func ends(x, y string) claim {
	return func(t *testing.T, p *past) {
		p.settles(t, "("+x+", "+y+")", func(k int) bool { return rounds(p.x[k], x) && rounds(p.y[k], y) })
	}
}

// nears: it ends within d of this point.
func nears(x, y, d float64) claim {
	return func(t *testing.T, p *past) {
		p.settles(t, "a point nearby", func(k int) bool { return math.Hypot(p.x[k]-x, p.y[k]-y) < d })
	}
}

// flips: y is v and −v in turn from the start on.
func flips(v float64) claim {
	return func(t *testing.T, p *past) {
		if len(p.y) < 1001 {
			t.Fatalf("%+v", p.stop)
		}
		for k, y := range p.y {
			if math.Abs(y-v) > 1e-9 {
				t.Errorf("step %d: y = %g; want %g", k, y, v)
				return
			}
			v = -v
		}
	}
}

// circles: it ends going round a point, never nearer than lo, never farther
// than hi, and comes by the same four places again and again.
func circles(x, y, lo, hi float64) claim {
	return func(t *testing.T, p *past) {
		far := func(k int, x, y float64) float64 { return math.Hypot(p.x[k]-x, p.y[k]-y) }
		p.settles(t, "a round of four places", func(k int) bool {
			d := far(k, x, y)
			return d > lo && d < hi && far(k, p.x[k-1], p.y[k-1]) > lo && far(k, p.x[k-4], p.y[k-4]) < 0.01
		})
	}
}

// pauses: between two steps the loss is within 0.01 of v.
func pauses(from, to int, v float64) claim {
	return func(t *testing.T, p *past) {
		for k := from; k <= to; k++ {
			if math.Abs(p.f[k]-v) >= 0.01 {
				t.Errorf("step %d: f = %g; want %g", k, p.f[k], v)
			}
		}
	}
}

// hovers: the mean sharpness over the steps 18 001 … 20 000 is this, to the
// digits given, and within 1% of 2/lr.
func hovers(text string, lr float64) claim {
	return func(t *testing.T, p *past) {
		if len(p.f) != 20001 {
			t.Fatalf("%d steps, %+v", len(p.f)-1, p.stop)
		}
		mean := 0.0
		for k := 18001; k <= 20000; k++ {
			mean += curvature(p.surface, p.x[k], p.y[k]).Max / 2000
		}
		if !rounds(mean, text) || math.Abs(mean*lr/2-1) > 0.01 {
			t.Errorf("mean sharpness %g; want %s, near %g", mean, text, 2/lr)
		}
	}
}

// begins: the gradient at the start is so long, to two digits.
func begins(norm float64) claim {
	return func(t *testing.T, p *past) {
		if _, gx, gy := p.surface.Func(p.x[0], p.y[0]); typed.Round(math.Hypot(gx, gy), 2) != norm {
			t.Errorf("gradient %g; want %g", math.Hypot(gx, gy), norm)
		}
	}
}

// sharpness: at its end the sharpness is this, to the digits given.
func sharpness(text string) claim {
	return func(t *testing.T, p *past) {
		end := len(p.f) - 1
		if got := curvature(p.surface, p.x[end], p.y[end]).Max; !rounds(got, text) {
			t.Errorf("sharpness %g; want %s", got, text)
		}
	}
}

// curvature returns the curvature of a surface at a point.
func curvature(s *surface.Surface, x, y float64) probe.Curvature {
	p := s.Landscape()
	return probe.Of(&p, x, y)
}
