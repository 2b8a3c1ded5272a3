package probe

import (
	"math"

	"descent/sim/surface"
)

func diverged(s signs, d Diagnosis) (Diagnosis, bool) {
	if s.end == Going {
		return d, false
	}
	d = s.blame(d)
	return d, true
}

func (s *signs) blame(d Diagnosis) Diagnosis {
	switch {
	case s.now.Loss < s.bottom-1e-6*(1+math.Abs(s.bottom)) || s.globals == 0 && s.lowest == s.n-1 && s.n > 1:
		d.Cause, d.Certain = Downhill, s.globals > 0 || s.uniform && s.curve.Min < 0
	case s.end == LossNotFinite && s.lowest == s.n-1:
		d.Cause = Undefined
	case s.bounded && s.rate > s.turn.LR:
		d.Cause, d.Certain = OverLimit, s.uniform
	default:
		d.Cause = Overshoot
	}
	if s.bounded {
		d.Limit, d.Sharpness = s.turn.LR, s.turn.Sharpness
	}
	if d.Cause == OverLimit || d.Cause == Overshoot {
		d.Try = s.lower(s.upTo)
	}
	return d
}

// lower returns a rate below the present one.
func (s *signs) lower(limit float64) float64 {
	if s.bounded && limit/2 < s.rate {
		return limit / 2
	}
	return s.rate / 2
}

func reached(s signs, d Diagnosis) (Diagnosis, bool) {
	if !(s.curve.Min > 0) || !(s.reach <= 1e-3*s.side) || math.Hypot(s.stride[0], s.stride[1]) > 1e-3*s.side {
		return d, false
	}
	near := math.Hypot(s.goal.X-s.now.X, s.goal.Y-s.now.Y) <= 4*s.reach+1e-3*s.side
	d.Point = surface.Point{X: s.now.X + s.newton[0], Y: s.now.Y + s.newton[1], F: s.now.Loss}
	switch {
	case near && s.basin != NoBasin:
		d.Basin, d.Point, d.Certain = s.basin, s.goal, true
	case s.globals == 0:
		d.Basin = Unlisted
	default:
		d.Basin, d.Certain = Local, true
	}
	return d, true
}

func stuck(s signs, d Diagnosis) (Diagnosis, bool) {
	still := s.stride == [2]float64{} && s.slope == 0
	down := s.curve.Min < 0 && math.Abs(dot(s.grad, s.curve.MinDir)) <= 1e-12*s.typical &&
		math.Abs(dot(s.stride, s.curve.MinDir)) <= 1e-12*s.side && s.reach < 0.01*s.side
	return d, still || down
}

func starting(s signs, d Diagnosis) (Diagnosis, bool) {
	if s.bounded {
		d.Limit, d.Sharpness = s.here.LR, s.here.Sharpness
		if s.rate > s.here.LR {
			d.Try = s.lower(s.here.LR)
		}
	}
	return d, s.n < 8
}

func diverging(s signs, d Diagnosis) (Diagnosis, bool) {
	if s.falls && !s.inside && (s.globals == 0 || s.now.Loss < s.bottom-1e-6*(1+math.Abs(s.bottom))) {
		return s.blame(d), true
	}
	if s.swings && s.swing.growth > 1.02 && s.bounded && s.rate > s.least && s.now.Loss > s.first.Loss {
		d = s.blame(d)
		d.Period, d.Axis, d.Rate = s.swing.period, s.swing.axis, s.swing.growth
		return d, true
	}
	return d, false
}

func wandering(s signs, d Diagnosis) (Diagnosis, bool) {
	if s.sigma == 0 || s.n < 32 || s.rms > 3*s.sigma || s.early-s.late > s.spread {
		return d, false
	}
	if s.bounded && s.lens.fixed() {
		d.Floor = 0
		for _, l := range []float64{s.curve.Min, s.curve.Max} {
			if l > 0 {
				d.Floor += 0.5 * l * s.sigma * s.sigma * s.lens.filter.variance(s.rate, l)
			}
		}
	}
	d.Try = s.rate / 2
	return d, true
}

func edge(s signs, d Diagnosis) (Diagnosis, bool) {
	if !s.swings || !s.bounded || s.uniform || s.swing.halves < 16 || math.Abs(s.ratio-1) > 0.1 {
		return d, false
	}
	d.Period, d.Axis, d.Rate = s.swing.period, s.swing.axis, s.swing.growth
	d.Limit = s.least
	d.Try = s.lower(s.least)
	return d, true
}

func cycle(s signs, d Diagnosis) (Diagnosis, bool) {
	if s.cycle == 0 {
		return d, false
	}
	d.Period, d.Axis, d.Rate, d.Certain = float64(s.cycle), s.swing.axis, 1, true
	d.Try = s.lower(s.least)
	return d, true
}

func swinging(s signs, d Diagnosis) (Diagnosis, bool) {
	if !s.swings || s.swing.growth < 0.955 {
		return d, false
	}
	d.Period, d.Axis, d.Rate, d.Certain = s.swing.period, s.swing.axis, s.swing.growth, true
	d.Try = s.lower(s.least)
	return d, true
}

func nearSaddle(s signs, d Diagnosis) (Diagnosis, bool) {
	ok := s.curve.Min < -1e-3*math.Abs(s.curve.Max) && s.reach <= 0.1*s.side && s.speed <= s.side/200 && s.slope <= 0.1*s.typical
	return d, ok
}

func onPlateau(s signs, d Diagnosis) (Diagnosis, bool) {
	most := max(math.Abs(s.curve.Min), math.Abs(s.curve.Max))
	return d, s.slope <= 0.05*s.typical && most <= 0.2*s.typical/s.side && s.speed <= s.side/500
}

func (s *signs) togo() float64 {
	d := s.reach
	if s.globals > 0 || !(s.curve.Min > 0) {
		d = math.Hypot(s.goal.X-s.now.X, s.goal.Y-s.now.Y)
	}
	return d / s.speed
}

func tooSlow(s signs, d Diagnosis) (Diagnosis, bool) {
	if !s.bounded || s.rate > 0.1*s.least || s.togo() < 300 {
		return d, false
	}
	d.Limit = s.least
	d.Try = min(s.least/2, 10*s.rate)
	return d, true
}

func crawling(s signs, d Diagnosis) (Diagnosis, bool) {
	l := math.Hypot(s.stride[0], s.stride[1])
	return d, s.curve.Max > 0 && s.curve.Cond >= 20 && math.Abs(dot(s.stride, s.curve.MinDir)) > 0.9*l && s.togo() > 100
}

func converging(s signs, d Diagnosis) (Diagnosis, bool) {
	d.Rate = s.fit.rate
	if s.swings {
		d.Rate, d.Period, d.Axis = s.swing.growth, s.swing.period, s.swing.axis
	}
	d.Tenfold = math.Ln10 / -2 / math.Log(d.Rate)
	return d, s.curve.Min > 0 && d.Rate < 1
}

func descending(s signs, d Diagnosis) (Diagnosis, bool) {
	return d, s.lowest >= s.n-8
}

func unsettled(s signs, d Diagnosis) (Diagnosis, bool) { return d, true }
