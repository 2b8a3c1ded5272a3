package probe

import (
	"math"
	"slices"

	"descent/sim/optim"
)

// What each adaptive rule divides coordinate i of the gradient by, with the
// corrections that its step multiplies by.

func adagradScale(r reader, i int) float64 {
	return r.root(r.slot("v", i)) * (1 + float64(r.state.Step)*r.hyper("lr_decay"))
}

func adadeltaScale(r reader, i int) float64 {
	eps := r.hyper("eps")
	return math.Sqrt(r.slot("v", i)+eps) / math.Sqrt(r.slot("u", i)+eps)
}

func rmspropScale(r reader, i int) float64 {
	v := r.slot("v", i)
	if r.hyper("centered") != 0 {
		m := r.slot("m", i)
		v -= m * m
	}
	return r.root(v)
}

func adamScale(r reader, i int) float64 {
	v := r.slot("v", i)
	if r.hyper("amsgrad") != 0 {
		v = r.slot("vmax", i)
	}
	return r.gathered("beta1") * r.root(v/r.gathered("beta2"))
}

func adamaxScale(r reader, i int) float64 { return r.gathered("beta1") * r.slot("u", i) }

func adabeliefScale(r reader, i int) float64 {
	return r.gathered("beta1") * r.root(r.slot("s", i)/r.gathered("beta2"))
}

func yogiScale(r reader, i int) float64 { return r.root(r.slot("v", i)) }

func nadamScale(r reader, i int) float64 { return r.root(r.slot("v", i) / r.gathered("beta2")) }

func qhadamScale(r reader, i int) float64 {
	nu, g := r.hyper("nu2"), r.state.G[i]
	return r.root(nu*r.slot("v", i)/r.gathered("beta2") + (1-nu)*g*g)
}

// radamScale is that of a step by the mean alone until the squares can be
// trusted (L. Liu et al., 2020, arXiv:1908.03265, algorithm 2, torch's ρₜ > 5).
func radamScale(r reader, i int) float64 {
	c1, c2, t := r.gathered("beta1"), r.gathered("beta2"), float64(r.state.Step)
	long := 2/(1-r.hyper("beta2")) - 1
	now := long - 2*t*(1-c2)/c2
	if now <= 5 {
		return c1
	}
	share := math.Sqrt((now - 4) * (now - 2) * long / ((long - 4) * (long - 2) * now))
	return c1 * r.root(r.slot("v", i)) / (share * math.Sqrt(c2))
}

// reader reads hyper-parameters and memory by name.
type reader struct {
	rule  *optim.Rule
	state *optim.State
}

// hyper returns the hyper-parameter's value, or 0 if the rule has none of that name.
func (r reader) hyper(name string) float64 {
	if i := r.rule.ParamIndex(name); i >= 0 && i < len(r.state.Hyper) {
		return r.state.Hyper[i]
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
	return math.Sqrt(v) + r.hyper("eps")
}

// gathered returns 1 − βᵗ, the weight that an average has gathered in t steps.
func (r reader) gathered(name string) float64 {
	return -math.Expm1(float64(r.state.Step) * math.Log(r.hyper(name)))
}

// clipped reports whether the present gradient is longer than a clipping hyper-parameter allows.
func (r reader) clipped() bool {
	norm, value := r.hyper("clip_norm"), r.hyper("clip_value")
	if norm == 0 && value == 0 {
		return false
	}
	sum, most := 0.0, 0.0
	for _, g := range r.state.G {
		sum += g * g
		most = max(most, math.Abs(g))
	}
	return norm > 0 && sum > norm*norm || value > 0 && most > value
}
