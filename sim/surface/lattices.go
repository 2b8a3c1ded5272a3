package surface

import (
	"math"

	"descent/sim/fmath"
	"descent/sim/plane"
)

// rastrigin is 20 + x² + y² − 10cos 2πx − 10cos 2πy: a bowl under a square
// lattice of minima. Minimum 0 at (0, 0); the eight nearest others are Locals.
var rastrigin = Surface{
	ID: "rastrigin", Name: "Rastrigin",
	Formula: "20 + x² + y² − 10cos 2πx − 10cos 2πy",
	Doc:     "An egg box of minima about one apart: plain descent stays in the cell where it starts.",
	Cite:    "L. A. Rastrigin, Systems of Extremal Control (1974); Surjanovic & Bingham, SFU: Rastrigin.",
	Window:  plane.Rect{X0: -5.12, X1: 5.12, Y0: -5.12, Y1: 5.12},
	Start:   [2]float64{-2, 3.5},
	Starts:  [][2]float64{{0.45, 0.45}, {4.5, -4.5}},
	Minima:  []plane.Point{{X: 0, Y: 0, F: 0}},
	Locals: []plane.Point{
		{X: 0.9949586376523348, Y: 0, F: 0.9949590570932914},
		{X: -0.9949586376523348, Y: 0, F: 0.9949590570932914},
		{X: 0, Y: 0.9949586376523348, F: 0.9949590570932914},
		{X: 0, Y: -0.9949586376523348, F: 0.9949590570932914},
		{X: 0.9949586376523348, Y: 0.9949586376523348, F: 1.9899181141865827},
		{X: 0.9949586376523348, Y: -0.9949586376523348, F: 1.9899181141865827},
		{X: -0.9949586376523348, Y: 0.9949586376523348, F: 1.9899181141865827},
		{X: -0.9949586376523348, Y: -0.9949586376523348, F: 1.9899181141865827},
	},
	Rate:   0.001,
	Params: rastriginParams,
	Func:   evalRastrigin,
	adapt:  adaptRastrigin,
}

func evalRastrigin(x, y float64) (f, fx, fy float64) {
	sx, cx := math.Sincos(2 * math.Pi * x)
	sy, cy := math.Sincos(2 * math.Pi * y)
	f = 20 + x*x + y*y - 10*(cx+cy)
	return f, 2*x + 20*math.Pi*sx, 2*y + 20*math.Pi*sy
}

// ackley is −20exp(−0.2√((x²+y²)/2)) − exp(½(cos 2πx + cos 2πy)) + 20 + e.
// Minimum 0 at (0, 0), the tip of a cone: it has no derivative there, and Eval
// gives the gradient 0.
var ackley = Surface{
	ID: "ackley", Name: "Ackley",
	Formula: "20 + e − 20exp(−0.2√((x²+y²)/2)) − exp(½(cos 2πx+cos 2πy))",
	Doc:     "A nearly flat, dimpled plain around a deep funnel that ends in a point.",
	Cite:    "D. H. Ackley, A Connectionist Machine for Genetic Hillclimbing, Kluwer (1987); Surjanovic & Bingham, SFU: Ackley.",
	Window:  plane.Rect{X0: -5, X1: 5, Y0: -5, Y1: 5},
	Start:   [2]float64{-2.5, 1.7},
	Starts:  [][2]float64{{0.4, 0.3}, {4.5, 4.5}},
	Minima:  []plane.Point{{X: 0, Y: 0, F: 0}},
	Locals: []plane.Point{
		{X: 1.9744519864841166, Y: 1.9744519864841166, F: 6.559645375627878},
		{X: 1.9744519864841166, Y: -1.9744519864841166, F: 6.559645375627878},
		{X: -1.9744519864841166, Y: 1.9744519864841166, F: 6.559645375627878},
		{X: -1.9744519864841166, Y: -1.9744519864841166, F: 6.559645375627878},
	},
	Rate: 0.01,
	Func: evalAckley,
}

func evalAckley(x, y float64) (f, fx, fy float64) {
	sx, cx := math.Sincos(2 * math.Pi * x)
	sy, cy := math.Sincos(2 * math.Pi * y)
	r := math.Sqrt(0.5 * (x*x + y*y))
	cone, waves := fmath.Exp(-0.2*r), fmath.Exp(0.5*(cx+cy))
	f = 20*(1-cone) + (math.E - waves)
	if r == 0 {
		return f, 0, 0
	}
	k := 2 * cone / r
	return f, k*x + math.Pi*waves*sx, k*y + math.Pi*waves*sy
}

// griewank is 1 + (x² + y²)/4000 − cos x·cos(y/√2): waves on so wide a bowl that
// in this window only the waves are seen. Minimum 0 at (0, 0); the four nearest
// others are Locals.
var griewank = Surface{
	ID: "griewank", Name: "Griewank",
	Formula: "1 + (x²+y²)/4000 − cos x cos(y/√2)",
	Doc:     "Even waves on a very wide bowl: nearby minima differ so little that their order is hard to see.",
	Cite:    "A. O. Griewank, J. Optim. Theory Appl. 34 (1981); Surjanovic & Bingham, SFU: Griewank.",
	Window:  plane.Rect{X0: -10, X1: 10, Y0: -10, Y1: 10},
	Start:   [2]float64{-7, 6},
	Starts:  [][2]float64{{1.4, 2}, {9, -9}},
	Minima:  []plane.Point{{X: 0, Y: 0, F: 0}},
	Locals: []plane.Point{
		{X: 3.1400226338955397, Y: 4.438444480920714, F: 0.007396040334115082},
		{X: 3.1400226338955397, Y: -4.438444480920714, F: 0.007396040334115082},
		{X: -3.1400226338955397, Y: 4.438444480920714, F: 0.007396040334115082},
		{X: -3.1400226338955397, Y: -4.438444480920714, F: 0.007396040334115082},
	},
	Rate: 0.3,
	Func: evalGriewank,
}

func evalGriewank(x, y float64) (f, fx, fy float64) {
	sx, cx := math.Sincos(x)
	sy, cy := math.Sincos(y / math.Sqrt2)
	f = 1 + (x*x+y*y)/4000 - cx*cy
	return f, x/2000 + sx*cy, y/2000 + cx*sy/math.Sqrt2
}

// bohachevsky is x² + 2y² − 0.3cos 3πx − 0.4cos 4πy + 0.7, the first of three.
// Minimum 0 at (0, 0); the eight nearest others are Locals.
var bohachevsky = Surface{
	ID: "bohachevsky", Name: "Bohachevsky",
	Formula: "x² + 2y² − 0.3cos 3πx − 0.4cos 4πy + 0.7",
	Doc:     "A bowl with ripples just deep enough to hold a small step and shallow enough for momentum to cross.",
	Cite:    "Bohachevsky, Johnson & Stein, Technometrics 28 (1986); Surjanovic & Bingham, SFU: Bohachevsky.",
	Window:  plane.Rect{X0: -2, X1: 2, Y0: -2, Y1: 2},
	Start:   [2]float64{-1.5, 1},
	Starts:  [][2]float64{{0.4, 0.3}, {1.8, 1.8}},
	Minima:  []plane.Point{{X: 0, Y: 0, F: 0}},
	Locals: []plane.Point{
		{X: 0.6186120678279501, Y: 0, F: 0.4129268302758151},
		{X: -0.6186120678279501, Y: 0, F: 0.4129268302758151},
		{X: 0, Y: 0.46952754566849225, F: 0.46988241492139593},
		{X: 0, Y: -0.46952754566849225, F: 0.46988241492139593},
		{X: 0.6186120678279501, Y: 0.46952754566849225, F: 0.882809245197211},
		{X: 0.6186120678279501, Y: -0.46952754566849225, F: 0.882809245197211},
		{X: -0.6186120678279501, Y: 0.46952754566849225, F: 0.882809245197211},
		{X: -0.6186120678279501, Y: -0.46952754566849225, F: 0.882809245197211},
	},
	Rate: 0.01,
	Func: evalBohachevsky,
}

func evalBohachevsky(x, y float64) (f, fx, fy float64) {
	sx, cx := math.Sincos(3 * math.Pi * x)
	sy, cy := math.Sincos(4 * math.Pi * y)
	f = x*x + 2*y*y - 0.3*cx - 0.4*cy + 0.7
	return f, 2*x + 0.9*math.Pi*sx, 4*y + 1.6*math.Pi*sy
}
