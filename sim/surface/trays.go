package surface

import (
	"math"

	"descent/sim/fmath"
	"descent/sim/plane"
)

// crossInTray is −0.0001(|sin x·sin y·exp(|100 − r/π|)| + 1)^0.1, r² = x² + y².
// Four minima of −2.0626 at (±1.3494, ±1.3494); ridges along every line
// sin x = 0 or sin y = 0, where Eval gives the gradient 0.
var crossInTray = Surface{
	ID: "cross_in_tray", Name: "Cross-in-tray",
	Formula: "−0.0001(|sin x sin y|·exp|100−r/π| + 1)⁰·¹, r² = x²+y²",
	Doc:     "A tray of square cells behind sharp walls, with the cross that gives it its name.",
	Cite:    "S. K. Mishra, Some new test functions for global optimization (2006); Surjanovic & Bingham, SFU: Cross-in-Tray.",
	Window:  plane.Rect{X0: -10, X1: 10, Y0: -10, Y1: 10},
	Start:   [2]float64{3, 5},
	Starts:  [][2]float64{{0.2, 0.3}, {-6, 6}},
	Minima: []plane.Point{
		{X: 1.3494066171539107, Y: 1.3494066171539107, F: -2.062611870822737},
		{X: 1.3494066171539107, Y: -1.3494066171539107, F: -2.062611870822737},
		{X: -1.3494066171539107, Y: 1.3494066171539107, F: -2.062611870822737},
		{X: -1.3494066171539107, Y: -1.3494066171539107, F: -2.062611870822737},
	},
	Rate: 1,
	Func: evalCrossInTray,
}

func evalCrossInTray(x, y float64) (f, fx, fy float64) {
	sx, cx := math.Sincos(x)
	sy, cy := math.Sincos(y)
	h, hx, hy := tray(x, y, 100, sx*sy, cx*sy, sx*cy)
	f = -0.0001 * fmath.Pow(h+1, 0.1)
	k := 0.1 * f / (h + 1)
	return f, k * hx, k * hy
}

// holderTable is −|sin x·cos y·exp(|1 − r/π|)|, r² = x² + y². Four minima of
// −19.2085 at (±8.0550, ±9.6646); Eval gives the gradient 0 on the ridges
// sin x = 0 and cos y = 0, and takes |1 − r/π| to have the slope 0 at r = π.
var holderTable = Surface{
	ID: "holder_table", Name: "Hölder table",
	Formula: "−|sin x cos y|·exp|1−r/π|, r² = x²+y²",
	Doc:     "A table on four legs: many cells, the deep ones in the far corners, and beyond the window deeper ones still.",
	Cite:    "S. K. Mishra, Some new test functions for global optimization (2006); Surjanovic & Bingham, SFU: Holder Table.",
	Window:  plane.Rect{X0: -10, X1: 10, Y0: -10, Y1: 10},
	Start:   [2]float64{2, 2},
	Starts:  [][2]float64{{7, 8}, {-4, -6}},
	Minima: []plane.Point{
		{X: 8.055023475736563, Y: 9.664590019241272, F: -19.208502567886732},
		{X: 8.055023475736563, Y: -9.664590019241272, F: -19.208502567886732},
		{X: -8.055023475736563, Y: 9.664590019241272, F: -19.208502567886732},
		{X: -8.055023475736563, Y: -9.664590019241272, F: -19.208502567886732},
	},
	Rate: 0.04,
	Func: evalHolderTable,
}

func evalHolderTable(x, y float64) (f, fx, fy float64) {
	sx, cx := math.Sincos(x)
	sy, cy := math.Sincos(y)
	h, hx, hy := tray(x, y, 1, sx*cy, cx*cy, -sx*sy)
	return -h, -hx, -hy
}

// tray is |g|·exp(|c − r/π|), r² = x² + y², and its gradient, for a factor g of
// gradient (gx, gy).
func tray(x, y, c, g, gx, gy float64) (h, hx, hy float64) {
	r := math.Sqrt(x*x + y*y)
	d := c - r/math.Pi
	e := fmath.Exp(math.Abs(d))
	h = math.Abs(g) * e
	if r == 0 {
		return h, 0, 0
	}
	a, b := sign(g)*e, sign(d)*h/(math.Pi*r)
	return h, a*gx - b*x, a*gy - b*y
}

// sign is the derivative of |t|, taken as 0 at the kink t = 0.
func sign(t float64) float64 {
	switch {
	case t > 0:
		return 1
	case t < 0:
		return -1
	}
	return t // 0, or NaN
}
