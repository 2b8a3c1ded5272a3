package surface

import (
	"math"

	"descent/sim/fmath"
	"descent/sim/plane"
)

// twoWells is x² + y² − 2exp(−5((x−1)²+y²)) − 3exp(−5((x+1)²+y²)). Minimum
// −2.0631 at (−0.9363, 0), a poorer one of −1.0927 at (0.9053, 0).
var twoWells = Surface{
	ID: "two_wells", Name: "Two wells",
	Formula: "x²+y² − 2exp(−5((x−1)²+y²)) − 3exp(−5((x+1)²+y²))",
	Doc:     "A deep and a shallow well: plain descent falls into the near one, momentum carries on to the better one.",
	Cite:    "E. Dupont, Optimization Algorithms Visualization, gist.github.com/EmilienDupont.",
	Window:  plane.Rect{X0: -2, X1: 2, Y0: -2, Y1: 2},
	Start:   [2]float64{0.75, 1.5},
	Starts:  [][2]float64{{1.8, 0}, {-1.5, 1.5}},
	Minima:  []plane.Point{{X: -0.9363006340109187, Y: 0, F: -2.063090251768194}},
	Locals:  []plane.Point{{X: 0.905317899160115, Y: 0, F: -1.092731999201741}},
	Saddles: []plane.Point{{X: 0.06860243670809657, Y: 0, F: -0.03137427327004572}},
	Rate:    0.02,
	Func:    evalTwoWells,
}

func evalTwoWells(x, y float64) (f, fx, fy float64) { return wells(x, y, 2, 3) }

// localMinimum is twoWells with the weights 2 and 6 in x and v = 1.4y. Minimum
// −5.0323 at (−0.9676, 0), a poorer one of −1.0927 at (0.9053, 0).
var localMinimum = Surface{
	ID: "local_minimum", Name: "Local minimum",
	Formula: "x²+v² − 2exp(−5((x−1)²+v²)) − 6exp(−5((x+1)²+v²)), v=1.4y",
	Doc:     "A very deep well behind a shallow one that lies on the way.",
	Cite:    "lilipads, Gradient Descent Viz, github.com/lilipads/gradient_descent_viz.",
	Window:  plane.Rect{X0: -2, X1: 2, Y0: -2, Y1: 2},
	Start:   [2]float64{1.5, 1.5},
	Starts:  [][2]float64{{0.5, 1.5}, {0.2, -1}},
	Minima:  []plane.Point{{X: -0.9675774464554597, Y: 0, F: -5.032339968658435}},
	Locals:  []plane.Point{{X: 0.9053178606008483, Y: 0, F: -1.0927320384810153}},
	Saddles: []plane.Point{{X: 0.12025036405942183, Y: 0, F: -0.03856400986031282}},
	Rate:    0.005,
	Func:    evalLocalMinimum,
}

func evalLocalMinimum(x, y float64) (f, fx, fy float64) {
	f, fx, fv := wells(x, 1.4*y, 2, 6)
	return f, fx, 1.4 * fv
}

// wells is x² + v² with a Gaussian well of depth right at (1, 0) and one of
// depth left at (−1, 0).
func wells(x, v, right, left float64) (f, fx, fv float64) {
	r := right * fmath.Exp(-5*((x-1)*(x-1)+v*v))
	l := left * fmath.Exp(-5*((x+1)*(x+1)+v*v))
	f = x*x + v*v - r - l
	return f, 2*x + 10*((x-1)*r+(x+1)*l), v * (2 + 10*(r+l))
}

// easom is −cos x·cos y·exp(−(x−π)²−(y−π)²). Minimum −1 at (π, π). From about 27
// away the exponential underflows: value and gradient are exactly 0.
var easom = Surface{
	ID: "easom", Name: "Easom",
	Formula: "−cos x cos y exp(−(x−π)²−(y−π)²)",
	Doc:     "One narrow hole in a plain so flat that a start away from it has nothing to follow.",
	Cite:    "E. E. Easom, M.Eng. thesis, University of Louisville (1990); Surjanovic & Bingham, SFU: Easom.",
	Window:  plane.Rect{X0: 0, X1: 6.3, Y0: 0, Y1: 6.3},
	Start:   [2]float64{1.5, 2},
	Starts:  [][2]float64{{0.3, 6}, {5, 5}},
	Minima:  []plane.Point{{X: math.Pi, Y: math.Pi, F: -1}},
	Rate:    0.3,
	Func:    evalEasom,
}

func evalEasom(x, y float64) (f, fx, fy float64) {
	sx, cx := math.Sincos(x)
	sy, cy := math.Sincos(y)
	u, v := x-math.Pi, y-math.Pi
	e := fmath.Exp(-u*u - v*v)
	return -cx * cy * e, (sx + 2*u*cx) * cy * e, (sy + 2*v*cy) * cx * e
}

// peaks is 3(1−x)²exp(−x²−(y+1)²) − 10(x/5−x³−y⁵)exp(−x²−y²) −
// ⅓exp(−(x+1)²−y²). Minimum −6.5511 at (0.2283, −1.6255), two local minima, a
// maximum of 8.1062 at (−0.0093, 1.5814).
var peaks = Surface{
	ID: "peaks", Name: "Peaks",
	Formula: "3(1−x)²G₁ − 10(x/5−x³−y⁵)G₂ − ⅓G₃, Gᵢ Gaussians",
	Doc:     "Hills and hollows of every size with a flat rim on which gradients vanish.",
	Cite:    "MATLAB, function peaks, The MathWorks.",
	Window:  plane.Rect{X0: -3, X1: 3, Y0: -3, Y1: 3},
	Start:   [2]float64{0, 1.2},
	Starts:  [][2]float64{{-0.01, 1.58}, {-2, -1}, {2.8, 2.8}},
	Minima:  []plane.Point{{X: 0.22827892055636909, Y: -1.6255349574999964, F: -6.551133332835837}},
	Locals: []plane.Point{
		{X: -1.3473962443682108, Y: 0.20451886609700518, F: -3.04984940280026},
		{X: 0.2964455538468321, Y: 0.32019624766683435, F: -0.06493586825552689},
	},
	Rate: 0.02,
	Func: evalPeaks,
}

func evalPeaks(x, y float64) (f, fx, fy float64) {
	a, b, c := 1-x, y+1, x+1
	x2, y2 := x*x, y*y
	g1, g2, g3 := fmath.Exp(-x2-b*b), fmath.Exp(-x2-y2), fmath.Exp(-c*c-y2)/3
	p, q := 3*a*a*g1, 10*(x/5-x*x2-y*y2*y2)*g2
	f = p - q - g3
	fx = 2*x*(q-p) - 6*a*g1 - (2-30*x2)*g2 + 2*c*g3
	fy = 2*y*(q+g3) - 2*b*p + 50*y2*y2*g2
	return f, fx, fy
}
