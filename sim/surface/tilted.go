package surface

import (
	"math"

	"descent/sim/plane"
)

// rotatedQuadratic is ½wᵀRᵀ·diag(1, 100)·R·w with R a turn by 45°: the valley
// runs along y = −x, eigenvalues 1 and 100. Minimum 0 at (0, 0). The start is
// (−2.5, 1) in eigenvector coordinates.
var rotatedQuadratic = Surface{
	ID: "rotated_quadratic", Name: "Rotated quadratic",
	Formula: "¼[(x−y)² + 100(x+y)²]",
	Doc:     "The ravine turned by 45°: rules that scale each coordinate alone no longer see its axes.",
	Cite:    "G. Goh, Why Momentum Really Works, Distill (2017), doi 10.23915/distill.00006.",
	Window:  plane.Rect{X0: -3, X1: 3, Y0: -3, Y1: 3},
	Start:   [2]float64{-1.5 / math.Sqrt2, 3.5 / math.Sqrt2},
	Starts:  [][2]float64{{-2.5, 1}},
	Minima:  []plane.Point{{X: 0, Y: 0, F: 0}},
	Rate:    0.01,
	Params:  rotatedParams,
	Func:    evalRotatedQuadratic,
	adapt:   adaptRotated,
}

func evalRotatedQuadratic(x, y float64) (f, fx, fy float64) {
	p, q := x-y, 100*(x+y)
	return 0.25*p*p + 0.0025*q*q, 0.5 * (q + p), 0.5 * (q - p)
}

// booth is (x+2y−7)² + (2x+y−5)²: eigenvalues 2 and 18. Minimum 0 at (1, 3).
var booth = Surface{
	ID: "booth", Name: "Booth",
	Formula: "(x+2y−7)² + (2x+y−5)²",
	Doc:     "Two linear equations solved by least squares: a tilted bowl of condition number 9.",
	Cite:    "Surjanovic & Bingham, SFU optimization test problems: Booth.",
	Window:  plane.Rect{X0: -10, X1: 10, Y0: -10, Y1: 10},
	Start:   [2]float64{-8, 7},
	Starts:  [][2]float64{{-8, -8}},
	Minima:  []plane.Point{{X: 1, Y: 3, F: 0}},
	Rate:    0.04,
	Func:    evalBooth,
}

func evalBooth(x, y float64) (f, fx, fy float64) {
	a, b := x+2*y-7, 2*x+y-5
	return a*a + b*b, 2*a + 4*b, 4*a + 2*b
}

// matyas is 0.26(x² + y²) − 0.48xy: a valley along y = x, eigenvalues 0.04 and
// 1. Minimum 0 at (0, 0).
var matyas = Surface{
	ID: "matyas", Name: "Matyas",
	Formula: "0.26(x²+y²) − 0.48xy",
	Doc:     "A shallow valley along y = x of condition number 25, easy to enter and slow to walk down.",
	Cite:    "Surjanovic & Bingham, SFU optimization test problems: Matyas.",
	Window:  plane.Rect{X0: -10, X1: 10, Y0: -10, Y1: 10},
	Start:   [2]float64{-9.08, -7.83},
	Starts:  [][2]float64{{-8, 8}},
	Minima:  []plane.Point{{X: 0, Y: 0, F: 0}},
	Rate:    1,
	Func:    evalMatyas,
}

func evalMatyas(x, y float64) (f, fx, fy float64) {
	return 0.26*(x*x+y*y) - 0.48*x*y, 0.52*x - 0.48*y, 0.52*y - 0.48*x
}
