package optim_test

import (
	"fmt"

	"descent/sim/optim"
)

// bowl is f = x² + 10y².
type bowl struct{}

func (bowl) Eval(p, g []float64) float64 {
	g[0], g[1] = 2*p[0], 20*p[1]
	return p[0]*p[0] + 10*p[1]*p[1]
}

// One rule, stepped by hand.
func ExampleNewState() {
	rule := optim.ByID("momentum")
	s := optim.NewState(rule, 2)
	s.Hyper[rule.ParamIndex("lr")] = 0.04
	s.Hyper[rule.ParamIndex("momentum")] = 0.5
	copy(s.X, []float64{4, 1})
	for range 3 {
		s.Loss = bowl{}.Eval(s.X, s.G)
		rule.Step(s, bowl{})
		s.Step++
		fmt.Printf("x %.4f, y %.4f\n", s.X[0], s.X[1])
	}
	// Output:
	// x 3.6800, y 0.2000
	// x 3.2256, y -0.3600
	// x 2.7404, y -0.3520
}
