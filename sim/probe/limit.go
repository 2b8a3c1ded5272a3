package probe

import (
	"math"

	"descent/sim/optim"
)

// Bound is the largest stable learning rate of a rule on the quadratic that
// touches the loss at a point.
type Bound struct {
	// LR is that rate, +Inf where no direction curves upwards.
	LR float64
	// Sharpness is λmax(P⁻¹H): the largest curvature as the rule sees it, with P
	// what the rule divides the gradient by (1 for a rule that does not adapt) and
	// with coupled weight decay in H.
	Sharpness float64
	// Form is LR as a formula in the rule's own symbols.
	Form string
}

// Limit returns the largest stable learning rate at a point of a surface, whose
// curvature is c, for the rule with the knobs and the memory of s.
//
// An alternating gradient, +g, −g, …, is what a rate beyond the limit makes of
// any start. The rules here are linear filters: an alternating gradient λx passes
// with some gain T, so x becomes x − lr·T·λ·x = −x at lr = 2/(T·λ), and for
// every filter below no smaller rate is unstable (Jury's conditions for the
// roots of z² − φ₁z − φ₂; see filter). With P fixed at its present value the same
// holds for adaptive rules: J. Cohen et al., Adaptive gradient methods at the edge
// of stability, 2022, arXiv:2207.14484, equations 1 to 3. P moves, so there it
// is a tendency rather than a law. Coupled weight decay adds to H; the
// decoupled one of adamw shrinks x by itself and leaves lr < 2/(T·λ + decay).
//
// ok is false
//   - for a rule without such a limit: the step has a length of its own (lion,
//     rprop), is found from the loss (polyak, barzilai_borwein, line searches), or
//     the gradient is not that of the point (sam, schedule_free, lookahead);
//   - for an adaptive rule before its first step, when P is not known;
//   - while gradient clipping is at work, which makes the step shorter than the
//     filter's;
//   - if c is not finite.
func Limit(rule *optim.Rule, s *optim.State, c Curvature) (Bound, bool) {
	var p [2]float64
	if len(s.X) != 2 || !c.Known() || !Scale(p[:], rule, s) {
		return Bound{}, false
	}
	a, b := 1/math.Sqrt(p[0]), 1/math.Sqrt(p[1])
	e := Eigen(c.Fxx*a*a, c.Fxy*a*b, c.Fyy*b*b)
	return LimitAt(rule, s, e.Max)
}

// LimitAt is Limit for an objective of any dimension, given sharpness, the
// largest eigenvalue of P⁻¹H without weight decay, for P see Scale.
func LimitAt(rule *optim.Rule, s *optim.State, sharpness float64) (Bound, bool) {
	l := lawOf(rule)
	if l == nil || !finite(sharpness) {
		return Bound{}, false
	}
	r := reader{rule, s}
	if r.clipped() {
		return Bound{}, false
	}
	f := l.filter(r)
	b := Bound{LR: math.Inf(1), Sharpness: sharpness, Form: l.form}
	decay := 0.0
	if l.decoupled {
		decay = r.knob("weight_decay")
	}
	if k := f.gain()*sharpness + decay; k > 0 {
		b.LR = 2 / k
	}
	return b, true
}

// filter says how the gradients g become the step −lr·u: with the values of the
// step before marked ′, u = keep·u′ + now·g − back·g′.
//
// On a quadratic of curvature λ this is x⁺ = φ₁·x + φ₂·x′ with
// φ₁ = 1 + keep − lr·λ·now and φ₂ = −keep + lr·λ·back.
type filter struct{ keep, now, back float64 }

// gain returns what is left of a gradient that alternates.
func (f filter) gain() float64 { return (f.now + f.back) / (1 + f.keep) }

// variance returns that of x for a curvature λ and gradients with independent
// noise of variance 1: that of the ARMA(2,1) process above (G. Box, G. Jenkins,
// Time series analysis, 1970, section 3.4); +Inf if it has none.
func (f filter) variance(lr, lambda float64) float64 {
	a, b := 1+f.keep-lr*lambda*f.now, -f.keep+lr*lambda*f.back
	p, q := lr*f.now, -lr*f.back
	under := (1 + b) * ((1-b)*(1-b) - a*a)
	if !(under > 0) || !(math.Abs(b) < 1) {
		return math.Inf(1)
	}
	return ((1-b)*(p*p+q*q) + 2*a*p*q) / under
}
