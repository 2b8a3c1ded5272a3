package surface

import "descent/sim/plane"

// threeHumpCamel is 2x² − 1.05x⁴ + x⁶/6 + xy + y². Minimum 0 at (0, 0) between
// two minima of 0.2986, with a saddle on each side.
var threeHumpCamel = Surface{
	ID: "three_hump_camel", Name: "Three-hump camel",
	Formula: "2x² − 1.05x⁴ + x⁶/6 + xy + y²",
	Doc:     "One good minimum between two poor ones: a small rate stays in the first it meets, a larger one jumps out.",
	Cite:    "Surjanovic & Bingham, SFU optimization test problems: Three-Hump Camel.",
	Window:  plane.Rect{X0: -2.2, X1: 2.2, Y0: -2.2, Y1: 2.2},
	Start:   [2]float64{-2, 2},
	Starts:  [][2]float64{{2, 2}, {1, 1}},
	Minima:  []plane.Point{{X: 0, Y: 0, F: 0}},
	Locals: []plane.Point{
		{X: -1.7475523458302888, Y: 0.8737761729151444, F: 0.2986384422368598},
		{X: 1.7475523458302888, Y: -0.8737761729151444, F: 0.2986384422368598},
	},
	Saddles: []plane.Point{
		{X: 1.07054229182366, Y: -0.53527114591183, F: 0.8773615577631402},
		{X: -1.07054229182366, Y: 0.53527114591183, F: 0.8773615577631402},
	},
	Rate: 0.05,
	Func: evalThreeHumpCamel,
}

func evalThreeHumpCamel(x, y float64) (f, fx, fy float64) {
	u := x * x
	f = u*(2+u*(u/6-1.05)) + x*y + y*y
	fx = x*(4+u*(u-4.2)) + y
	return f, fx, x + 2*y
}

// sixHumpCamel is (4 − 2.1x² + x⁴/3)x² + xy + (4y² − 4)y²: two minima of
// −1.0316, two of −0.2155, two of 2.1043, and a saddle of 0 in the middle.
var sixHumpCamel = Surface{
	ID: "six_hump_camel", Name: "Six-hump camel",
	Formula: "(4−2.1x²+x⁴/3)x² + xy + (4y²−4)y²",
	Doc:     "Six minima at three heights: which one is found depends on the rate as much as on the start.",
	Cite:    "Dixon & Szegő, Towards Global Optimisation 2 (1978); Surjanovic & Bingham, SFU: Six-Hump Camel.",
	Window:  plane.Rect{X0: -2, X1: 2, Y0: -1.3, Y1: 1.3},
	Start:   [2]float64{-1.5, 1.2},
	Starts:  [][2]float64{{1.5, 1}, {0, 0}, {1, -0.9}},
	Minima: []plane.Point{
		{X: 0.08984201310031806, Y: -0.7126564030207396, F: -1.0316284534898774},
		{X: -0.08984201310031806, Y: 0.7126564030207396, F: -1.0316284534898774},
	},
	Locals: []plane.Point{
		{X: 1.703606714969981, Y: -0.7960835686726251, F: -0.21546382438371764},
		{X: -1.703606714969981, Y: 0.7960835686726251, F: -0.21546382438371764},
		{X: 1.6071047529201972, Y: 0.5686514548841314, F: 2.1042503103112584},
		{X: -1.6071047529201972, Y: -0.5686514548841314, F: 2.1042503103112584},
	},
	Saddles: []plane.Point{{X: 0, Y: 0, F: 0}},
	Rate:    0.02,
	Func:    evalSixHumpCamel,
}

func evalSixHumpCamel(x, y float64) (f, fx, fy float64) {
	u, v := x*x, y*y
	f = u*(4+u*(u/3-2.1)) + x*y + 4*v*(v-1)
	fx = x*(8+u*(2*u-8.4)) + y
	return f, fx, x + y*(16*v-8)
}
