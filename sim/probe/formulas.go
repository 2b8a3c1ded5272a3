package probe

import (
	"descent/sim/fmath"
	"descent/sim/optim"
)

// formula is what the stability limit of a rule follows from.
type formula struct {
	rule, form string
	// undamped is form where there is no dampening, if the rule has that.
	undamped string
	filter   func(r reader) filter
	// scale is P of coordinate i as of the last step; nil is 1.
	scale func(r reader, i int) float64
	// decoupled says that weight decay acts on x and not on the gradient.
	decoupled bool
}

// formulas holds every rule that has a stability limit. In the forms T is
// Bound.Gain, where it has no short formula.
var formulas = []formula{
	{rule: "gd", form: "2/λmax", filter: plain},
	{rule: "asgd", form: "2/(T·λmax)", filter: falling},
	{rule: "momentum", form: "(2 + 2μ)/((1 − τ)·λmax)", undamped: "(2 + 2μ)/λmax", filter: heavyBall},
	{rule: "nesterov", form: "(2 + 2μ)/((1 + 2μ)·λmax)", filter: lookAhead},
	{rule: "qhm", form: "(2 + 2μ)/((1 + μ − 2νμ)·λmax)", filter: quasi},
	{rule: "adagrad", form: "2/λmax(P⁻¹H)", filter: plain, scale: adagradScale},
	{rule: "adadelta", form: "2/λmax(P⁻¹H)", filter: plain, scale: adadeltaScale},
	{rule: "rmsprop", form: "(2 + 2μ)/λmax(P⁻¹H)", filter: heavyBall, scale: rmspropScale},
	{rule: "adam", form: "(2 + 2β₁)/((1 − β₁)·λmax(P⁻¹H))", filter: average, scale: adamScale},
	{rule: "adamw", form: "(2 + 2β₁)/((1 − β₁)·λmax(P⁻¹H) + (1 + β₁)·λ)", filter: average, scale: adamScale, decoupled: true},
	{rule: "adamax", form: "(2 + 2β₁)/((1 − β₁)·λmax(P⁻¹H))", filter: average, scale: adamaxScale},
	{rule: "radam", form: "(2 + 2β₁)/((1 − β₁)·λmax(P⁻¹H))", filter: average, scale: radamScale},
	{rule: "adabelief", form: "(2 + 2β₁)/((1 − β₁)·λmax(P⁻¹H))", filter: average, scale: adabeliefScale},
	{rule: "yogi", form: "(2 + 2β₁)/((1 − β₁)·λmax(P⁻¹H))", filter: average, scale: yogiScale},
	{rule: "nadam", form: "2/(T·λmax(P⁻¹H))", filter: nadamAhead, scale: nadamScale},
	{rule: "qhadam", form: "2/(T·λmax(P⁻¹H))", filter: quasiAdam, scale: qhadamScale},
}

func formulaOf(rule *optim.Rule) *formula {
	for i := range formulas {
		if formulas[i].rule == rule.ID {
			return &formulas[i]
		}
	}
	return nil
}

// Scale writes P, what the rule divided each coordinate of the gradient by in its
// last step, into dst (as long as s.X) and reports whether it is known. It is 1
// for a rule that does not adapt. A coordinate that has never had a gradient
// does not move: it gets +Inf.
func Scale(dst []float64, rule *optim.Rule, s *optim.State) bool {
	l := formulaOf(rule)
	if l == nil || l.scale != nil && s.Step == 0 {
		return false
	}
	for i := range dst {
		dst[i] = 1
		if l.scale != nil {
			dst[i] = l.scale(reader{rule, s}, i)
		}
		if !(dst[i] > 0) {
			return false
		}
	}
	return true
}

// Decay returns the coupled weight decay, which a rule adds to every curvature;
// asgd's own pull towards 0 acts in the same way.
func Decay(rule *optim.Rule, s *optim.State) float64 {
	l, r := formulaOf(rule), reader{rule, s}
	if l == nil || l.decoupled {
		return 0
	}
	return r.hyper("weight_decay") + r.hyper("lambd")
}

// Adapts reports whether a rule divides each coordinate of the gradient by a number of its
// own: its sharpness is that of P⁻¹H, and its limit holds only as long as P stays as it is.
func Adapts(rule *optim.Rule) bool {
	l := formulaOf(rule)
	return l != nil && l.scale != nil
}

// plain is u = g.
func plain(reader) filter { return filter{now: 1} }

// falling is u = η/lr·g, with the η of the next step.
func falling(r reader) filter {
	return filter{now: fmath.Pow(1+r.hyper("lambd")*r.hyper("lr")*float64(r.state.Step), -r.hyper("alpha"))}
}

// heavyBall is b = μ·b + (1 − τ)·g, u = b. Without momentum there is no dampening.
func heavyBall(r reader) filter {
	mu := r.hyper("momentum")
	if mu == 0 {
		return plain(r)
	}
	return filter{keep: mu, now: 1 - r.hyper("dampening")}
}

// lookAhead is b = μ·b + g, u = g + μ·b, so u = μ·u′ + (1 + μ)·g − μ·g′.
func lookAhead(r reader) filter {
	mu := r.hyper("momentum")
	return filter{keep: mu, now: 1 + mu, back: mu}
}

// average is m = β₁·m + (1 − β₁)·g, u = m; P has the correction of m in it, as
// in Cohen et al.
func average(r reader) filter {
	return mixed(r.hyper("beta1"), 0, 1)
}

// mixed is m = β·m + (1 − β)·g, u = a·g + b·m.
func mixed(beta, a, b float64) filter {
	return filter{keep: beta, now: a + b*(1-beta), back: a * beta}
}

func quasi(r reader) filter {
	return mixed(r.hyper("momentum"), 1-r.hyper("nu"), r.hyper("nu"))
}

func quasiAdam(r reader) filter {
	return mixed(r.hyper("beta1"), 1-r.hyper("nu1"), r.hyper("nu1")/r.gathered("beta1"))
}

// nadamAhead has this step's μ and the next one's in it, which change slowly.
func nadamAhead(r reader) filter {
	beta, t := r.hyper("beta1"), float64(r.state.Step+1)
	mu := func(t float64) float64 { return beta * (1 - 0.5*fmath.Pow(0.96, t*r.hyper("momentum_decay"))) }
	product := mu(t)
	if r.state.Step > 0 {
		product *= r.slot("P", 0)
	}
	return mixed(beta, (1-mu(t))/(1-product), mu(t+1)/(1-product*mu(t+1)))
}
