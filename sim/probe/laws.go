package probe

import (
	"math"
	"slices"

	"descent/sim/optim"
)

// law is what the stability limit of a rule follows from.
type law struct {
	rules  []string
	form   string
	filter func(r reader) filter
	// scale is what the step divides coordinate i by, as of the last step; nil
	// is 1. decoupled says that weight decay acts on x and not on the gradient.
	scale     func(r reader, i int) float64
	decoupled bool
}

// laws holds every rule that has a stability limit.
var laws = []law{
	{rules: []string{"gd"}, form: "2/λmax", filter: plain},
	{rules: []string{"momentum"}, form: "(2 + 2μ)/((1 − τ)·λmax)", filter: heavyBall},
	{rules: []string{"nesterov"}, form: "(2 + 2μ)/((1 + 2μ)·λmax)", filter: lookAhead},
	{rules: []string{"adagrad"}, form: "2/λmax(P⁻¹H)", filter: plain, scale: adagradScale},
	{rules: []string{"rmsprop"}, form: "(2 + 2μ)/λmax(P⁻¹H)", filter: heavyBall, scale: rmspropScale},
	{rules: []string{"adam"}, form: "(2 + 2β₁)/((1 − β₁)·λmax(P⁻¹H))", filter: average, scale: adamScale},
	{rules: []string{"adamw"}, form: "(2 + 2β₁)/((1 − β₁)·λmax(P⁻¹H) + (1 + β₁)·λ)", filter: average, scale: adamScale, decoupled: true},
}

func lawOf(rule *optim.Rule) *law {
	for i := range laws {
		if slices.Contains(laws[i].rules, rule.ID) {
			return &laws[i]
		}
	}
	return nil
}

// Scale writes P, what the rule divides each coordinate of the gradient by as of
// its last step, into dst (as long as s.X) and reports whether it is known. It is
// 1 for a rule that does not adapt. A coordinate that has never had a gradient
// does not move: it gets +Inf.
func Scale(dst []float64, rule *optim.Rule, s *optim.State) bool {
	l := lawOf(rule)
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

// Decay returns the coupled weight decay, which the rule adds to every curvature.
func Decay(rule *optim.Rule, s *optim.State) float64 {
	if l := lawOf(rule); l == nil || l.decoupled {
		return 0
	}
	return reader{rule, s}.knob("weight_decay")
}

// plain is u = g.
func plain(reader) filter { return filter{now: 1} }

// heavyBall is b = μ·b + (1 − τ)·g, u = b. Without momentum there is no dampening.
func heavyBall(r reader) filter {
	mu := r.knob("momentum")
	if mu == 0 {
		return plain(r)
	}
	return filter{keep: mu, now: 1 - r.knob("dampening")}
}

// lookAhead is b = μ·b + g, u = g + μ·b, so u = μ·u′ + (1 + μ)·g − μ·g′.
func lookAhead(r reader) filter {
	mu := r.knob("momentum")
	return filter{keep: mu, now: 1 + mu, back: mu}
}

// average is m = β₁·m + (1 − β₁)·g, u = m.
func average(r reader) filter {
	beta := r.knob("beta1")
	return filter{keep: beta, now: 1 - beta}
}

func adagradScale(r reader, i int) float64 {
	return r.root(r.slot("v", i)) * (1 + float64(r.state.Step)*r.knob("lr_decay"))
}

func rmspropScale(r reader, i int) float64 {
	v := r.slot("v", i)
	if r.knob("centered") != 0 {
		m := r.slot("m", i)
		v -= m * m
	}
	return r.root(v)
}

// adamScale has the correction of m in it, as P of Cohen et al. has.
func adamScale(r reader, i int) float64 {
	v := r.slot("v", i)
	if r.knob("amsgrad") != 0 {
		v = r.slot("vmax", i)
	}
	return r.root(v/r.gathered("beta2")) * r.gathered("beta1")
}

// reader reads knobs and memory by name.
type reader struct {
	rule  *optim.Rule
	state *optim.State
}

// knob returns the knob's value, or 0 if the rule has none of that name.
func (r reader) knob(name string) float64 {
	if i := r.rule.KnobIndex(name); i >= 0 && i < len(r.state.Knob) {
		return r.state.Knob[i]
	}
	return 0
}

// slot returns number i of the slot of that name, or NaN.
func (r reader) slot(name string, i int) float64 {
	k := slices.Index(r.rule.Slots, name)
	if k < 0 || len(r.state.Mem) < (k+1)*len(r.state.X) {
		return math.NaN()
	}
	return r.state.Mem[k*len(r.state.X)+i]
}

// root returns √v + ε, +Inf if v is 0.
func (r reader) root(v float64) float64 {
	if v == 0 {
		return math.Inf(1)
	}
	return math.Sqrt(v) + r.knob("eps")
}

// gathered returns 1 − βᵗ, the weight that an average has gathered in t steps.
func (r reader) gathered(name string) float64 {
	return -math.Expm1(float64(r.state.Step) * math.Log(r.knob(name)))
}

// clipped reports whether the present gradient is longer than a clipping knob allows.
func (r reader) clipped() bool {
	norm, value := r.knob("clip_norm"), r.knob("clip_value")
	sum, most := 0.0, 0.0
	for _, g := range r.state.G {
		sum += g * g
		most = max(most, math.Abs(g))
	}
	return norm > 0 && sum > norm*norm || value > 0 && most > value
}
