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
	l, ok := lensOf(rule, s)
	if !ok || len(s.X) != 2 || !c.Known() {
		return Bound{}, false
	}
	return l.bound(l.sharpness(c)), true
}

// LimitAt is Limit for an objective of any dimension, given its sharpness: the
// largest eigenvalue of P⁻¹(H + decay), see Scale, Decay and Sharpness.
func LimitAt(rule *optim.Rule, s *optim.State, sharpness float64) (Bound, bool) {
	l, ok := lensOf(rule, s)
	if !ok || !finite(sharpness) {
		return Bound{}, false
	}
	return l.bound(sharpness), true
}

// lens is how a rule sees curvature: all of a law in numbers.
type lens struct {
	filter filter
	// p is P of the first two coordinates, coupled and decoupled the weight decay.
	p                  [2]float64
	coupled, decoupled float64
	form               string
}

func lensOf(rule *optim.Rule, s *optim.State) (lens, bool) {
	l := lawOf(rule)
	if l == nil || (reader{rule, s}).clipped() {
		return lens{}, false
	}
	v := lens{filter: l.filter(reader{rule, s}), form: l.form, coupled: Decay(rule, s)}
	if l.decoupled {
		v.decoupled = reader{rule, s}.knob("weight_decay")
	}
	return v, Scale(v.p[:min(2, len(s.X))], rule, s)
}

// fixed reports whether the rule does not adapt.
func (l *lens) fixed() bool { return l.p == [2]float64{1, 1} }

// sharpness returns λmax(P⁻¹(H + decay)), by the similar symmetric matrix.
func (l *lens) sharpness(c Curvature) float64 {
	a, b := 1/math.Sqrt(l.p[0]), 1/math.Sqrt(l.p[1])
	e := Eigen((c.Fxx+l.coupled)*a*a, c.Fxy*a*b, (c.Fyy+l.coupled)*b*b)
	return e.Max
}

func (l *lens) bound(sharpness float64) Bound {
	b := Bound{LR: math.Inf(1), Sharpness: sharpness, Form: l.form}
	if k := l.filter.gain()*sharpness + l.decoupled; k > 0 {
		b.LR = 2 / k
	}
	return b
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
