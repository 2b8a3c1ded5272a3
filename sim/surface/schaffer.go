package surface

import (
	"math"

	"descent/sim/plane"
)

// schafferN2 is ½ + (sin²(x²−y²) − ½)/(1 + (x²+y²)/1000)². Minimum 0 at (0, 0),
// on a cross of valleys y = ±x that are almost as deep all along.
var schafferN2 = Surface{
	ID: "schaffer_n2", Name: "Schaffer N. 2",
	Formula: "½ + (sin²(x²−y²) − ½)/(1+(x²+y²)/1000)²",
	Doc:     "A cross of valleys between ever steeper waves: on their floor almost nothing points to the middle.",
	Cite:    "S. K. Mishra, Some new test functions for global optimization (2006); Surjanovic & Bingham, SFU: Schaffer N. 2.",
	Window:  plane.Rect{X0: -4, X1: 4, Y0: -4, Y1: 4},
	Start:   [2]float64{1.5, 2.5},
	Starts:  [][2]float64{{-3, 1}, {0, 1}},
	Minima:  []plane.Point{{X: 0, Y: 0, F: 0}},
	Rate:    0.02,
	Func:    evalSchafferN2,
}

func evalSchafferN2(x, y float64) (f, fx, fy float64) {
	s, c := math.Sincos((x - y) * (x + y))
	return schaffer(x, y, s*s-0.5, 2*s*c)
}

// schafferN4 is ½ + (cos²(sin|x²−y²|) − ½)/(1 + (x²+y²)/1000)², smooth in spite
// of the |…|, for cos² ∘ sin is even. Four minima of 0.29258 at distance 1.2531 on
// the axes; the 0.5 − 0.2075 often printed is of (0, 1.25313).
var schafferN4 = Surface{
	ID: "schaffer_n4", Name: "Schaffer N. 4",
	Formula: "½ + (cos²(sin|x²−y²|) − ½)/(1+(x²+y²)/1000)²",
	Doc:     "Rings of curved valleys of nearly one depth: any of them looks as good as the four best.",
	Cite:    "S. K. Mishra, Some new test functions for global optimization (2006); Surjanovic & Bingham, SFU: Schaffer N. 4.",
	Window:  plane.Rect{X0: -4, X1: 4, Y0: -4, Y1: 4},
	Start:   [2]float64{1.5, 2.5},
	Starts:  [][2]float64{{0.4, 2.2}, {-3, 1}},
	Minima: []plane.Point{
		{X: 0, Y: 1.2531318314637332, F: 0.29257863203598056},
		{X: 0, Y: -1.2531318314637332, F: 0.29257863203598056},
		{X: 1.2531318314637332, Y: 0, F: 0.29257863203598056},
		{X: -1.2531318314637332, Y: 0, F: 0.29257863203598056},
	},
	Rate: 0.02,
	Func: evalSchafferN4,
}

func evalSchafferN4(x, y float64) (f, fx, fy float64) {
	s, c := math.Sincos((x - y) * (x + y))
	ss, cs := math.Sincos(s)
	return schaffer(x, y, cs*cs-0.5, -2*ss*cs*c)
}

// schaffer is ½ + w(u)/(1 + (x²+y²)/1000)² with u = x² − y², for a wave of value
// w and derivative dw at u.
func schaffer(x, y, w, dw float64) (f, fx, fy float64) {
	d := 1 / (1 + 0.001*(x*x+y*y))
	h := w * d * d
	flat := 0.004 * h * d
	dw *= 2 * d * d
	return 0.5 + h, x * (dw - flat), -y * (dw + flat)
}
