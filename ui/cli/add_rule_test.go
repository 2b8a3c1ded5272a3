package cli_test

import (
	"fmt"
	"math"
	"testing"

	"descent/sim/optim"
	"descent/sim/param"
	"descent/sim/spec"
)

// To add an optimizer, write a value like this one in a file of sim/optim, and a
// line in optim.All.

// signDescent moves every parameter by the same length, against the gradient's sign.
var signDescent = optim.Rule{
	ID: "sign_descent", Name: "SignGD",
	Doc: "Moves each parameter by the learning rate, against the sign of its gradient.",
	Cite: "Bernstein et al., signSGD: Compressed Optimisation for Non-Convex Problems, ICML 2018, " +
		"without its vote of many workers.",
	Params: []param.Param{
		{Name: "lr", Symbol: "lr", Doc: "learning rate", Default: 0.01, Min: 1e-8, Max: 1e3, Scale: param.Log},
	},
	Suggest: func(_, width float64) float64 { return width / 100 },
	Step: func(s *optim.State, _ optim.Oracle) {
		for i, g := range s.G {
			if g != 0 {
				s.X[i] -= s.Hyper[0] * math.Copysign(1, g)
			}
		}
	},
	Terms: func(dst []optim.Term, s *optim.State, i int) []optim.Term {
		x, lr, g := s.X[i], s.Hyper[0], s.G[i]
		sign := 0.0
		if g != 0 {
			sign = math.Copysign(1, g)
		}
		return append(dst, optim.Term{Symbol: "x", Expr: "{x} − {lr}·sign({g})", Args: []float64{x, lr, g}, Result: x - lr*sign})
	},
}

func withRule() *spec.Catalog {
	c := spec.Builtin()
	c.Rules = append([]optim.Rule{signDescent}, c.Rules...)
	return c
}

func TestAddARule(t *testing.T) {
	lane := headless(t, withRule(), "race", "sphere", "--lane", "sign_descent lr=0.5", "--start=-1,1", "--steps", "2")
	if got := fmt.Sprint(lane.X); got != "[[-1 1] [-0.5 0.5] [0 0]]" {
		t.Errorf("two steps of half a unit from (−1, 1) lead through %s", got)
	}
	d := onScreen(t, withRule(), spec.Spec{Surface: "sphere", Start: []float64{-1, 1}}, "sign_descent lr=0.25")
	d.Expect("SignGD", "x ← x − lr·sign(∂f/∂x)", "x: −1 − 0.25·sign(−2) = −0.75")
	d.Press("..").Expect("step 2 ").Press("<up>").ExpectStatus("lr of SignGD")
	d.Press("O").Expect("▸● ").Press("o").Expect("SignGD")
	if run := again(t, d); run.Spec().Lanes[0].Rule != "sign_descent" {
		t.Errorf("again it is %s", run.Spec().Lanes[0].Rule)
	}
}
