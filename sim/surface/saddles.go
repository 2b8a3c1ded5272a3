package surface

import (
	"math"

	"descent/sim/plane"
)

// saddle is x² − y²: no minimum, unbounded below along y. On the line y = 0 the
// gradient leads into the saddle, and a start exactly there never leaves it.
var saddle = Surface{
	ID: "saddle", Name: "Saddle",
	Formula: "x² − y²",
	Doc:     "The plain saddle: descent comes in along x and leaves along y, for ever, since nothing bounds it below.",
	Cite:    "Textbook example; Dauphin et al., Identifying and attacking the saddle point problem, NeurIPS (2014).",
	Window:  plane.Rect{X0: -2, X1: 2, Y0: -2, Y1: 2},
	Start:   [2]float64{1.5, 0.001},
	Starts:  [][2]float64{{1.5, 0}, {-1.5, -0.1}},
	Saddles: []plane.Point{{X: 0, Y: 0, F: 0}},
	Rate:    0.018,
	Params:  saddleParams,
	Func:    evalSaddle,
	adapt:   adaptSaddle,
}

func evalSaddle(x, y float64) (f, fx, fy float64) {
	return x*x - y*y, 2 * x, -2 * y
}

// boundedSaddle is x⁴/4 − x²/2 + y². Minima −1/4 at (±1, 0), a saddle of 0 at
// (0, 0).
var boundedSaddle = Surface{
	ID: "bounded_saddle", Name: "Bounded saddle",
	Formula: "¼x⁴ − ½x² + y²",
	Doc:     "A saddle between two minima: descent pauses long at the saddle, a rule with normalised steps leaves at once.",
	Cite:    "Double well x⁴/4 − x²/2 plus a parabola; minima by hand.",
	Window:  plane.Rect{X0: -2, X1: 2, Y0: -2, Y1: 2},
	Start:   [2]float64{0.001, 1.5},
	Starts:  [][2]float64{{0, 1.5}, {1.8, 1.8}},
	Minima:  []plane.Point{{X: 1, Y: 0, F: -0.25}, {X: -1, Y: 0, F: -0.25}},
	Saddles: []plane.Point{{X: 0, Y: 0, F: 0}},
	Rate:    0.1,
	Func:    evalBoundedSaddle,
}

func evalBoundedSaddle(x, y float64) (f, fx, fy float64) {
	u := x * x
	return u*(0.25*u-0.5) + y*y, x * (u - 1), 2 * y
}

// sineSaddle is sin x + y². Minimum −1 at (−π/2, 0), a saddle of 1 at (π/2, 0),
// both repeating every 2π outside the window.
var sineSaddle = Surface{
	ID: "sine_saddle", Name: "Sine saddle",
	Formula: "sin x + y²",
	Doc:     "A trough with a pass: y settles fast and x then creeps down from the crest.",
	Cite:    "lilipads, Gradient Descent Viz, github.com/lilipads/gradient_descent_viz.",
	Window:  plane.Rect{X0: -2, X1: 2, Y0: -2, Y1: 2},
	Start:   [2]float64{1.5, 1.5},
	Starts:  [][2]float64{{math.Pi / 2, 1.5}, {1, -1}},
	Minima:  []plane.Point{{X: -math.Pi / 2, Y: 0, F: -1}},
	Saddles: []plane.Point{{X: math.Pi / 2, Y: 0, F: 1}},
	Rate:    0.1,
	Func:    evalSineSaddle,
}

func evalSineSaddle(x, y float64) (f, fx, fy float64) {
	s, c := math.Sincos(x)
	return s + y*y, c, 2 * y
}

// monkeySaddle is x³ − 3xy²: no minimum, three ways down from (0, 0), where
// gradient and Hessian both vanish; unbounded below.
var monkeySaddle = Surface{
	ID: "monkey_saddle", Name: "Monkey saddle",
	Formula: "x³ − 3xy²",
	Doc:     "Two legs and a tail: three valleys leave a point without slope or curvature, and fall for ever.",
	Cite:    "Hilbert & Cohn-Vossen, Geometry and the Imagination (1932).",
	Window:  plane.Rect{X0: -2, X1: 2, Y0: -2, Y1: 2},
	Start:   [2]float64{0.5, 0.01},
	Starts:  [][2]float64{{0.5, 0}, {0.5, -0.3}},
	Saddles: []plane.Point{{X: 0, Y: 0, F: 0}},
	Rate:    0.01,
	Func:    evalMonkeySaddle,
}

func evalMonkeySaddle(x, y float64) (f, fx, fy float64) {
	u, v := x*x, y*y
	return x * (u - 3*v), 3 * (u - v), -6 * x * y
}
