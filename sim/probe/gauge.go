package probe

import (
	"math"

	"descent/sim/optim"
	"descent/sim/surface"
)

// Gauge is where a lane stands between flat and unstable, as numbers for a
// dial. A number that does not exist is NaN.
type Gauge struct {
	Curvature
	// Rate is the learning rate in force, Limit the largest stable one here.
	Rate, Limit float64
	// Share is Rate/Limit: below 1 the swing across the steepest direction dies
	// away, at 1 it stays, above 1 it grows. It is 0 where Limit is infinite.
	Share float64
	// Sharpness is λmax as the rule sees it, Critical the sharpness at which Rate
	// would be the limit: 2/lr for gd. Without decoupled decay Share is Sharpness/Critical.
	Sharpness, Critical float64
	// Form is Limit as a formula in the rule's own symbols.
	Form string
}

// GaugeOf reads the gauge of a lane at its present point on a surface.
func GaugeOf(rule *optim.Rule, s *optim.State, f *surface.Surface) Gauge {
	nan := math.NaN()
	g := Gauge{Rate: reader{rule, s}.knob("lr"), Limit: nan, Share: nan, Sharpness: nan, Critical: nan}
	g.Curvature = Eigen(nan, nan, nan)
	if len(s.X) != 2 {
		return g
	}
	g.Curvature = Of(f, s.X[0], s.X[1])
	b, ok := Limit(rule, s, g.Curvature)
	if !ok {
		return g
	}
	g.Limit, g.Sharpness, g.Form = b.LR, b.Sharpness, b.Form
	g.Share = g.Rate / b.LR
	l, _ := lensOf(rule, s)
	g.Critical = (2/g.Rate - l.decoupled) / b.Gain
	return g
}
