package surface

import (
	"math"

	"descent/sim/plane"
)

// himmelblau is (x² + y − 11)² + (x + y² − 7)²: four minima of 0, four saddles
// between them and a maximum of 181.6 at (−0.2708, −0.9230).
var himmelblau = Surface{
	ID: "himmelblau", Name: "Himmelblau",
	Formula: "(x²+y−11)² + (x+y²−7)²",
	Doc:     "Four equally good minima: the start decides which one is found.",
	Cite:    "D. M. Himmelblau, Applied Nonlinear Programming, McGraw-Hill (1972).",
	Window:  plane.Rect{X0: -6, X1: 6, Y0: -6, Y1: 6},
	Start:   [2]float64{-0.15, 0.67},
	Starts:  [][2]float64{{-0.27, -0.92}, {-5, 0}, {0, -5}},
	Minima: []plane.Point{
		{X: 3, Y: 2, F: 0},
		{X: -2.805118086952745, Y: 3.131312518250573, F: 0},
		{X: -3.779310253377747, Y: -3.2831859912861696, F: 0},
		{X: 3.5844283403304917, Y: -1.8481265269644036, F: 0},
	},
	Saddles: []plane.Point{
		{X: 0.08667750455539636, Y: 2.884254701174776, F: 67.71915008752615},
		{X: 3.385154183607021, Y: 0.07385187983774928, F: 13.31192627040559},
		{X: -3.0730257507643897, Y: -0.08135304428796751, F: 104.0151629175581},
		{X: -0.12796134673068008, Y: -1.9537149802445763, F: 178.33723920192747},
	},
	Rate: 0.01,
	Func: evalHimmelblau,
}

func evalHimmelblau(x, y float64) (f, fx, fy float64) {
	a, b := x*x+y-11, x+y*y-7
	return a*a + b*b, 4*a*x + 2*b, 2*a + 4*b*y
}

// styblinskiTang is ½(x⁴ − 16x² + 5x + y⁴ − 16y² + 5y), a sum of one double well
// per coordinate. Minimum −78.332331407543 at x = y = −2.903534; the value
// −39.16599 per coordinate found in tables is a misprint of −39.16617.
var styblinskiTang = Surface{
	ID: "styblinski_tang", Name: "Styblinski-Tang",
	Formula: "½(x⁴−16x²+5x + y⁴−16y²+5y)",
	Doc:     "Four wells of three depths in a steep box, one double well per coordinate.",
	Cite:    "Styblinski & Tang, Neural Networks 3 (1990); Surjanovic & Bingham, SFU: Styblinski-Tang.",
	Window:  plane.Rect{X0: -5, X1: 5, Y0: -5, Y1: 5},
	Start:   [2]float64{0.2, 0.5},
	Starts:  [][2]float64{{0.1, 0.1}, {4.5, -4.5}},
	Minima:  []plane.Point{{X: -2.903534027771177, Y: -2.903534027771177, F: -78.33233140754282}},
	Locals: []plane.Point{
		{X: 2.746802770990837, Y: -2.903534027771177, F: -64.19561235905536},
		{X: -2.903534027771177, Y: 2.746802770990837, F: -64.19561235905536},
		{X: 2.746802770990837, Y: 2.746802770990837, F: -50.05889331056788},
	},
	Saddles: []plane.Point{
		{X: 0.1567312567803401, Y: -2.903534027771177, F: -38.97055334471606},
		{X: -2.903534027771177, Y: 0.1567312567803401, F: -38.97055334471606},
		{X: 0.1567312567803401, Y: 2.746802770990837, F: -24.833834296228584},
		{X: 2.746802770990837, Y: 0.1567312567803401, F: -24.833834296228584},
	},
	Rate: 0.01,
	Func: evalStyblinskiTang,
}

func evalStyblinskiTang(x, y float64) (f, fx, fy float64) {
	u, v := x*x, y*y
	f = 0.5 * (u*(u-16) + 5*x + v*(v-16) + 5*y)
	return f, x*(2*u-16) + 2.5, y*(2*v-16) + 2.5
}

// branin is (y − 5.1x²/(4π²) + 5x/π − 6)² + 10(1 − 1/(8π))cos x + 10: three
// minima of 10/(8π), at x = −π, π and 3π.
var branin = Surface{
	ID: "branin", Name: "Branin",
	Formula: "(y−5.1x²/4π²+5x/π−6)² + 10(1−1/8π)cos x + 10",
	Doc:     "Three equal minima along a bent valley: from one start, three rules can find three answers.",
	Cite:    "F. H. Branin, IBM J. Res. Dev. 16 (1972); constants of Dixon & Szegő, Towards Global Optimisation 2 (1978).",
	Window:  plane.Rect{X0: -5, X1: 10, Y0: 0, Y1: 15},
	Start:   [2]float64{6, 14},
	Starts:  [][2]float64{{-4, 1}, {0, 8}},
	Minima: []plane.Point{
		{X: -math.Pi, Y: 12.275, F: 10 / (8 * math.Pi)},
		{X: math.Pi, Y: 2.275, F: 10 / (8 * math.Pi)},
		{X: 3 * math.Pi, Y: 2.475, F: 10 / (8 * math.Pi)},
	},
	Rate: 0.03,
	Func: evalBranin,
}

func evalBranin(x, y float64) (f, fx, fy float64) {
	const (
		b = 5.1 / (4 * math.Pi * math.Pi)
		c = 5 / math.Pi
		d = 10 * (1 - 1/(8*math.Pi))
	)
	s, cos := math.Sincos(x)
	a := y - b*x*x + c*x - 6
	return a*a + d*cos + 10, 2*a*(c-2*b*x) - d*s, 2 * a
}

// goldsteinPrice is [1+(x+y+1)²(19−14x+3x²−14y+6xy+3y²)] ·
// [30+(2x−3y)²(18−32x+12x²+48y−36xy+27y²)], whose two brackets depend on
// s = x+y and t = 2x−3y alone. Minimum 3 at (0, −1), three local minima.
var goldsteinPrice = Surface{
	ID: "goldstein_price", Name: "Goldstein-Price",
	Formula: "[1+(s+1)²(19−14s+3s²)][30+t²(18−16t+3t²)], s=x+y, t=2x−3y",
	Doc:     "Values from 3 to a million in one window: gradients so unequal that no single rate suits them.",
	Cite:    "Goldstein & Price, Mathematics of Computation 25 (1971); Surjanovic & Bingham, SFU: Goldstein-Price.",
	Window:  plane.Rect{X0: -2, X1: 2, Y0: -2, Y1: 2},
	Start:   [2]float64{-1, -1.8},
	Starts:  [][2]float64{{0.5, 0.5}, {-1.5, 1.5}},
	Minima:  []plane.Point{{X: 0, Y: -1, F: 3}},
	Locals:  []plane.Point{{X: -0.6, Y: -0.4, F: 30}, {X: 1.8, Y: 0.2, F: 84}, {X: 1.2, Y: 0.8, F: 840}},
	Rate:    0.00001,
	Func:    evalGoldsteinPrice,
}

func evalGoldsteinPrice(x, y float64) (f, fx, fy float64) {
	s, t := x+y, 2*x-3*y
	r := s + 1
	p, q := 19+s*(3*s-14), 18+t*(3*t-16)
	a, b := 1+r*r*p, 30+t*t*q
	as := r * (2*p + r*(6*s-14))
	bt := t * (2*q + t*(6*t-16))
	return a * b, as*b + 2*a*bt, as*b - 3*a*bt
}

// mccormick is sin(x+y) + (x−y)² − 1.5x + 2.5y + 1. In its box the minimum is
// −1.9132 at (−0.5472, −1.5472); outside, every shift by (−π, −π) is π lower.
var mccormick = Surface{
	ID: "mccormick", Name: "McCormick",
	Formula: "sin(x+y) + (x−y)² − 1.5x + 2.5y + 1",
	Doc:     "A staircase of valleys: the minimum is global in the window only, beyond the lower left the plain formula falls for ever.",
	Cite:    "G. P. McCormick, Math. Programming 10 (1976); Surjanovic & Bingham, SFU: McCormick.",
	Window:  plane.Rect{X0: -1.5, X1: 4, Y0: -3, Y1: 4},
	Start:   [2]float64{3, 0},
	Starts:  [][2]float64{{1.3, 0.2}, {0, 3}},
	Minima:  []plane.Point{{X: -0.5471975511965977, Y: -1.5471975511965979, F: -1.9132229549810364}},
	Locals:  []plane.Point{{X: 2.5943951023931957, Y: 1.5943951023931955, F: 1.2283696986087569}},
	Saddles: []plane.Point{{X: 1.5471975511965979, Y: 0.5471975511965977, F: 1.9132229549810364}},
	Rate:    0.1,
	Func:    evalMcCormick,
}

func evalMcCormick(x, y float64) (f, fx, fy float64) {
	s, c := math.Sincos(x + y)
	d := x - y
	return s + d*d - 1.5*x + 2.5*y + 1, c + 2*d - 1.5, c - 2*d + 2.5
}
