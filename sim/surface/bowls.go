package surface

import (
	"math"

	"descent/sim/fmath"
	"descent/sim/plane"
)

// sphere is x² + y²: every direction is alike, so one rate suits all of them.
// Minimum 0 at (0, 0); curvature 2, gradient descent is stable below rate 1.
var sphere = Surface{
	ID: "sphere", Name: "Sphere",
	Formula: "x² + y²",
	Doc:     "A round bowl: the gradient points straight at the minimum.",
	Cite:    "Surjanovic & Bingham, SFU optimization test problems: Sphere; De Jong's F1 (1975).",
	Window:  plane.Rect{X0: -5.12, X1: 5.12, Y0: -5.12, Y1: 5.12},
	Start:   [2]float64{-4, 3},
	Minima:  []plane.Point{{X: 0, Y: 0, F: 0}},
	Rate:    0.1,
	Func:    evalSphere,
}

func evalSphere(x, y float64) (f, fx, fy float64) {
	return x*x + y*y, 2 * x, 2 * y
}

// ellipse is ½(x² + 25y²), minimum 0 at (0, 0), condition number 25.
var ellipse = Surface{
	ID: "ellipse", Name: "Ellipse",
	Formula: "½(x² + 25y²)",
	Doc:     "A bowl 25 times steeper across than along: the steep side limits the rate, the flat side waits.",
	Cite:    "Quadratic of condition number 25; Nocedal & Wright, Numerical Optimization, section 3.3.",
	Window:  plane.Rect{X0: -5, X1: 5, Y0: -5, Y1: 5},
	Start:   [2]float64{-4, 2},
	Minima:  []plane.Point{{X: 0, Y: 0, F: 0}},
	Rate:    0.03,
	Func:    evalEllipse,
}

func evalEllipse(x, y float64) (f, fx, fy float64) {
	return 0.5 * (x*x + 25*y*y), x, 25 * y
}

// ravine is ½(x² + 100y²), minimum 0 at (0, 0), condition number 100. Gradient
// descent is stable below rate 0.02, where y only changes its sign.
var ravine = Surface{
	ID: "ravine", Name: "Ravine",
	Formula: "½(x² + 100y²)",
	Doc:     "A narrow ravine of condition number 100: too large a rate bounces off the walls, a safe one crawls along the floor.",
	Cite:    "Quadratic of condition number 100; Polyak, USSR Comput. Math. Math. Phys. 4 (1964), on why momentum helps.",
	Window:  plane.Rect{X0: -5, X1: 5, Y0: -5, Y1: 5},
	Start:   [2]float64{-4, 1},
	Starts:  [][2]float64{{-4, 0}, {4, -4}},
	Minima:  []plane.Point{{X: 0, Y: 0, F: 0}},
	Rate:    0.01,
	Params:  ravineParams,
	Func:    evalRavine,
	adapt:   adaptRavine,
}

func evalRavine(x, y float64) (f, fx, fy float64) {
	return 0.5 * (x*x + 100*y*y), x, 100 * y
}

// elongatedBowl is x² + 10y², minimum 0 at (0, 0), condition number 10. At rate
// 0.1 gradient descent keeps y at ±3 for ever.
var elongatedBowl = Surface{
	ID: "elongated_bowl", Name: "Elongated bowl",
	Formula: "x² + 10y²",
	Doc:     "A bowl 10 times steeper across than along, where each doubling of the rate changes the picture.",
	Cite:    "Quadratic of condition number 10; Nocedal & Wright, Numerical Optimization, section 3.3.",
	Window:  plane.Rect{X0: -6, X1: 6, Y0: -6, Y1: 6},
	Start:   [2]float64{-5, 3},
	Minima:  []plane.Point{{X: 0, Y: 0, F: 0}},
	Rate:    0.05,
	Func:    evalElongatedBowl,
}

func evalElongatedBowl(x, y float64) (f, fx, fy float64) {
	return x*x + 10*y*y, 2 * x, 20 * y
}

// eclipticBowl is −exp(−(u² + 5v²)) + u² + v²/2 with u = x/2, v = y/2: an
// elliptic dent in a bowl. Minimum −1 at (0, 0).
var eclipticBowl = Surface{
	ID: "ecliptic_bowl", Name: "Ecliptic bowl",
	Formula: "−exp(−¼(x²+5y²)) + ¼x² + ⅛y²",
	Doc:     "A shallow bowl with an elliptic dent: flat along y at first, then suddenly steep.",
	Cite:    "lilipads, Gradient Descent Viz, github.com/lilipads/gradient_descent_viz.",
	Window:  plane.Rect{X0: -2, X1: 2, Y0: -2, Y1: 2},
	Start:   [2]float64{1.5, 1.5},
	Starts:  [][2]float64{{0, 2}},
	Minima:  []plane.Point{{X: 0, Y: 0, F: -1}},
	Rate:    0.2,
	Func:    evalEclipticBowl,
}

func evalEclipticBowl(x, y float64) (f, fx, fy float64) {
	e := fmath.Exp(-0.25 * (x*x + 5*y*y))
	f = -e + 0.25*x*x + 0.125*y*y
	return f, x * (0.5*e + 0.5), y * (2.5*e + 0.25)
}

// flower is x·sin y + y·sin x + x² + y². Minimum 0 at (0, 0), where the Hessian
// is singular along y = −x: there f = 2t² − 2t·sin t ≈ t⁴/3.
var flower = Surface{
	ID: "flower", Name: "Flower",
	Formula: "x sin y + y sin x + x² + y²",
	Doc:     "A bowl with petals whose floor is flat to third order along y = −x, so that the last steps crawl.",
	Cite:    "B. Frederickson, An Interactive Tutorial on Numerical Optimization, benfrederickson.com/numerical-optimization.",
	Window:  plane.Rect{X0: -6, X1: 6, Y0: -6, Y1: 6},
	Start:   [2]float64{-3.5, 2.75},
	Starts:  [][2]float64{{4, 4}, {3, -3}},
	Minima:  []plane.Point{{X: 0, Y: 0, F: 0}},
	Rate:    0.1,
	Func:    evalFlower,
}

func evalFlower(x, y float64) (f, fx, fy float64) {
	sx, cx := math.Sincos(x)
	sy, cy := math.Sincos(y)
	f = x*sy + y*sx + x*x + y*y
	return f, sy + y*cx + 2*x, x*cy + sx + 2*y
}
