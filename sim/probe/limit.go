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
	// Sharpness is λmax(P⁻¹(H + decay)): the largest curvature as the rule sees
	// it, with P what the rule divides the gradient by (1 if it does not adapt)
	// and the coupled weight decay in it.
	Sharpness float64
	// Gain is T, the share of an alternating gradient that reaches the step.
	Gain float64
	// Form is LR as a formula in the rule's own symbols.
	Form string
	// Adapts says that P moves: LR is the limit only if it stays as it is.
	Adapts bool
}

// Limit returns the largest stable learning rate at a point of a surface whose
// curvature is c, for the rule with the hyper-parameters and the memory of s.
//
// A rate beyond the limit makes every start swing, x, −x, x …, so the question
// is what the rule makes of an alternating gradient. Each rule here is a linear
// filter that lets a share T of it through: x becomes x − lr·T·λ·x, which is −x
// at lr = 2/(T·λ), and no smaller rate is unstable (see filter). With P held at
// what it was in the last step the same is true of adaptive rules: J. Cohen et
// al., Adaptive gradient methods at the edge of stability, 2022,
// arXiv:2207.14484. But P moves, so for them it is a tendency and not a law.
// Coupled weight decay adds to every curvature; the decoupled one of adamw
// shrinks x by itself and leaves lr = 2/(T·λ + decay).
//
// ok is false
//   - for a rule that has no such limit or none that is known: its steps have
//     lengths of their own (lion, rprop), are found from the loss or the last
//     step (polyak, barzilai_borwein, the classical methods), start from another
//     point than the gradient (sam, schedule_free, lookahead), or come from two
//     averages in a row (adan);
//   - for an adaptive rule before its first step, when P is not known;
//   - while gradient clipping acts, which makes the step shorter than the filter's;
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

// lens is how a rule sees curvature: its formula in numbers.
type lens struct {
	filter filter
	// p is P of the first two coordinates, coupled and decoupled the weight decay.
	p                  [2]float64
	coupled, decoupled float64
	adapts             bool // p moves
	form               string
}

func lensOf(rule *optim.Rule, s *optim.State) (lens, bool) {
	l, r := formulaOf(rule), reader{rule, s}
	if l == nil || r.clipped() {
		return lens{}, false
	}
	v := lens{filter: l.filter(r), form: l.form, coupled: Decay(rule, s), adapts: l.scale != nil}
	if l.undamped != "" && r.hyper("dampening") == 0 {
		v.form = l.undamped
	}
	if l.decoupled {
		v.decoupled = r.hyper("weight_decay")
	}
	return v, Scale(v.p[:min(2, len(s.X))], rule, s)
}

// sharpness returns λmax(P⁻¹(H + decay)), by the similar symmetric matrix.
func (l *lens) sharpness(c Curvature) float64 {
	a, b := 1/math.Sqrt(l.p[0]), 1/math.Sqrt(l.p[1])
	e := Eigen((c.Fxx+l.coupled)*a*a, c.Fxy*a*b, (c.Fyy+l.coupled)*b*b)
	return e.Max
}

func (l *lens) bound(sharpness float64) Bound {
	b := Bound{LR: math.Inf(1), Sharpness: sharpness, Gain: l.filter.gain(), Form: l.form, Adapts: l.adapts}
	if k := b.Gain*sharpness + l.decoupled; k > 0 {
		b.LR = 2 / k
	}
	return b
}
