package probe

import (
	"math"
	"testing"

	"descent/sim/optim"
)

// What was said of these runs was false. claim is the one that is right where no other is
// before it.
func TestWorstProgress(t *testing.T) {
	for _, tt := range []struct {
		name          string
		rule, surface string
		start         [2]float64
		lr            float64
		at            int
		claim         func(s *measurements, d Finding) (Finding, bool)
		right         func(l *lane, d *Finding) bool
	}{
		// Momentum was advised to momentum beside a saddle that it passes.
		{"passes a saddle", "momentum", "dixon_price", [2]float64{-1, 0.1}, 3.2e-5, 2000, tooSlow, getsLower},
		// A plateau, because the slopes elsewhere are steep: the bowl of the minimum is here.
		{"in the bowl", "gd", "goldstein_price", [2]float64{-1, -1.8}, 1e-5, 500, tooSlow, getsLower},
		// Its advice 2e-6 would leave the loss at 109.
		{"begins slowly", "gd", "goldstein_price", [2]float64{-1, -1.8}, 1e-6, 10, tooSlow, func(l *lane, d *Finding) bool {
			return d.Try >= 1e-5 && getsLower(l, d)
		}},
		// It was said to take 512 steps to a loss that it comes to in half of them.
		{"has long come down", "gd", "plateau", [2]float64{1.5, 1.5}, 0.002, 20, tooSlow, func(l *lane, d *Finding) bool {
			return d.Steps < 300 && 3*d.StepsTried <= d.Steps && l.walk(d.Steps-1).now.Loss > d.LossAhead && l.walk(1).now.Loss == d.LossAhead
		}},
		// The valley leads away from the only minimum; momentum and Adam would follow it.
		{"leads away", "gd", "beale", [2]float64{-2, 2}, 0.003, 1000, crawling, func(l *lane, d *Finding) bool {
			return d.Away && d.Remedies == 0 && l.walk(2000).now.X[0] < -2
		}},
		{"leads away, slower", "gd", "beale", [2]float64{-2, 2}, 0.001, 100, crawling, func(l *lane, d *Finding) bool {
			return d.Away && d.Remedies == 0
		}},
		// Steps to a tenth were fitted over less than a period.
		{"swings down", "momentum", "ravine", [2]float64{-4, 1}, 0.003, 20, converging, func(l *lane, d *Finding) bool {
			return isAbout(l, d.Tenfold, 2)
		}},
		{"swings down, later", "momentum", "ravine", [2]float64{-4, 1}, 0.003, 33, converging, func(l *lane, d *Finding) bool {
			return isAbout(l, d.Tenfold, 2)
		}},
		// In 11 steps it is almost at the saddle, as a larger rate is in 1: not slow, and not advised.
		{"down to a saddle", "gd", "bounded_saddle", [2]float64{0, 1.5}, 0.1, 0, starting, func(l *lane, d *Finding) bool {
			_, slow := tooSlow(measured(l.walk(20)), unknown())
			return math.IsNaN(d.Try) && !slow
		}},
	} {
		t.Run(tt.name, func(t *testing.T) {
			l := newLane(t, tt.rule, tt.surface, tt.start, hyper{"lr": tt.lr}).walk(tt.at)
			if d := l.diagnose(); d.Remedies.Has(Momentum) && tt.rule == "momentum" {
				t.Errorf("momentum is advised to momentum: %+v", d)
			}
			s, _ := read(l.input())
			d, ok := tt.claim(&s, unknown())
			if !ok || !d.Certain || !tt.right(l, &d) {
				t.Errorf("%v %+v", ok, d)
			}
		})
	}
}

func measured(l *lane) *measurements {
	s, _ := read(l.input())
	return &s
}

// getsLower holds the losses that are said against two runs.
func getsLower(l *lane, d *Finding) bool {
	other := lane{rule: l.rule, f: l.f, now: &optim.State{}, good: &optim.State{}}
	other.now.Copy(l.now)
	other.now.Hyper[0] = d.Try
	tried, later := other.walk(d.Steps).now.Loss, l.walk(d.Steps).now.Loss
	return other.end == Going && tried < later && tried == d.Tried && later == d.LossAhead
}

// near reports whether the loss above the minimum at 0 is a tenth of what it is now after so
// many steps and a few, and was not half as many before.
func isAbout(l *lane, steps, few float64) bool {
	peak := func() (most float64) {
		for range settling {
			most = max(most, l.now.Loss)
			l.walk(1)
		}
		return most
	}
	before := peak()
	l.walk(int(steps/2) - settling)
	half := peak()
	l.walk(int(steps/2+few) - settling)
	return half > before/10 && peak() <= before/10
}
