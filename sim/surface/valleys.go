package surface

import "descent/sim/plane"

// rosenbrock is (1−x)² + 100(y−x²)²: a curved valley with a flat floor.
// Minimum 0 at (1, 1), where the Hessian has condition number 2508 and gradient
// descent is stable below rate 0.0019968.
var rosenbrock = Surface{
	ID: "rosenbrock", Name: "Rosenbrock",
	Formula: "(1−x)² + 100(y−x²)²",
	Doc:     "A curved banana valley: easy to fall into, hard to follow to its end.",
	Cite:    "H. H. Rosenbrock, Computer Journal 3 (1960); start of Moré, Garbow & Hillstrom, ACM TOMS 7 (1981).",
	Window:  plane.Rect{X0: -2, X1: 2, Y0: -1, Y1: 3},
	Start:   [2]float64{-1.2, 1},
	Starts:  [][2]float64{{-2, 2}, {0, 0}, {1.5, -0.5}},
	Minima:  []plane.Point{{X: 1, Y: 1, F: 0}},
	Rate:    0.001,
	Params:  rosenbrockParams,
	Func:    evalRosenbrock,
	adapt:   adaptRosenbrock,
}

func evalRosenbrock(x, y float64) (f, fx, fy float64) {
	a, b := 1-x, y-x*x
	return a*a + 100*b*b, -2*a - 400*x*b, 200 * b
}

// distillBanana is (1−x)² + 20(3y−x²)², a gentler Rosenbrock. Minimum 0 at
// (1, 1/3), condition number 376.4.
var distillBanana = Surface{
	ID: "distill_banana", Name: "Distill banana",
	Formula: "(1−x)² + 20(3y−x²)²",
	Doc:     "A flat banana valley on which momentum can be watched to swing and settle.",
	Cite:    "G. Goh, Why Momentum Really Works, Distill (2017), doi 10.23915/distill.00006.",
	Window:  plane.Rect{X0: -2, X1: 2, Y0: -0.27, Y1: 1.07},
	Start:   [2]float64{-1.21, 0.853},
	Minima:  []plane.Point{{X: 1, Y: 1. / 3, F: 0}},
	Rate:    0.002,
	Func:    evalDistillBanana,
}

func evalDistillBanana(x, y float64) (f, fx, fy float64) {
	a, b := 1-x, 3*y-x*x
	return a*a + 20*b*b, -2*a - 80*x*b, 120 * b
}

// dixonPrice is (x−1)² + 2(2y²−x)². Minima 0 at (1, ±1/√2); a saddle of 2/3 at
// (1/3, 0), which a start on the line y = 0 cannot leave.
var dixonPrice = Surface{
	ID: "dixon_price", Name: "Dixon-Price",
	Formula: "(x−1)² + 2(2y²−x)²",
	Doc:     "A bent valley with two equal minima and a saddle between them that holds a start near y = 0.",
	Cite:    "Dixon & Price, J. Optim. Theory Appl. 60 (1989); Surjanovic & Bingham, SFU: Dixon-Price.",
	Window:  plane.Rect{X0: -1, X1: 3, Y0: -2, Y1: 2},
	Start:   [2]float64{-1, 0.1},
	Starts:  [][2]float64{{-1, 0}, {2.5, -1.5}},
	Minima:  []plane.Point{{X: 1, Y: 0.7071067811865476, F: 0}, {X: 1, Y: -0.7071067811865476, F: 0}},
	Saddles: []plane.Point{{X: 1. / 3, Y: 0, F: 2. / 3}},
	Rate:    0.02,
	Func:    evalDixonPrice,
}

func evalDixonPrice(x, y float64) (f, fx, fy float64) {
	a, b := x-1, 2*y*y-x
	return a*a + 2*b*b, 2*a - 4*b, 16 * y * b
}

// beale is (1.5−x+xy)² + (2.25−x+xy²)² + (2.625−x+xy³)². Minimum 0 at (3, 0.5);
// a saddle of 14.203125 at (0, 1); a second valley falls towards x → −∞, y → 1.
var beale = Surface{
	ID: "beale", Name: "Beale",
	Formula: "(1.5−x+xy)² + (2.25−x+xy²)² + (2.625−x+xy³)²",
	Doc:     "Plateaus between sharp corner walls; a start with x < 0 finds a valley that never ends.",
	Cite:    "E. M. L. Beale, Princeton Tech. Report 25 (1958); Moré, Garbow & Hillstrom, ACM TOMS 7 (1981), problem 5.",
	Window:  plane.Rect{X0: -4.5, X1: 4.5, Y0: -4.5, Y1: 4.5},
	Start:   [2]float64{1, 1},
	Starts:  [][2]float64{{1, 4}, {-2, 2}},
	Minima:  []plane.Point{{X: 3, Y: 0.5, F: 0}},
	Saddles: []plane.Point{{X: 0, Y: 1, F: 14.203125}},
	Rate:    0.01,
	Func:    evalBeale,
}

func evalBeale(x, y float64) (f, fx, fy float64) {
	y2 := y * y
	y3 := y2 * y
	a, b, c := 1.5-x+x*y, 2.25-x+x*y2, 2.625-x+x*y3
	f = a*a + b*b + c*c
	fx = 2 * (a*(y-1) + b*(y2-1) + c*(y3-1))
	fy = 2 * x * (a + 2*b*y + 3*c*y2)
	return f, fx, fy
}
