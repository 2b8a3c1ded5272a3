package surface

import (
	"math"

	"descent/sim/plane"
)

// levy is sin²πa + (a−1)²(1+10sin²(πa+1)) + (b−1)²(1+sin²2πb) with
// a = 1+(x−1)/4 and b = 1+(y−1)/4, written in u = a−1 and v = b−1: the squared
// sines do not change. Minimum 0 at (1, 1).
var levy = Surface{
	ID: "levy", Name: "Lévy",
	Formula: "sin²πu + u²(1+10sin²(πu+1)) + v²(1+sin²2πv), 4u=x−1, 4v=y−1",
	Doc:     "Long corrugated valleys across x with gentle waves along y.",
	Cite:    "Surjanovic & Bingham, SFU optimization test problems: Levy; Laguna & Martí, J. Global Optim. 33 (2005).",
	Window:  plane.Rect{X0: -10, X1: 10, Y0: -10, Y1: 10},
	Start:   [2]float64{-6, 7},
	Starts:  [][2]float64{{4, 4}, {8, -8}},
	Minima:  []plane.Point{{X: 1, Y: 1, F: 0}},
	Rate:    0.05,
	Func:    evalLevy,
}

func evalLevy(x, y float64) (f, fx, fy float64) {
	u, v := 0.25*(x-1), 0.25*(y-1)
	s1, c1 := math.Sincos(math.Pi * u)
	s2, c2 := math.Sincos(math.Pi*u + 1)
	s3, c3 := math.Sincos(2 * math.Pi * v)
	a, b := 1+10*s2*s2, 1+s3*s3
	f = s1*s1 + u*u*a + v*v*b
	fx = 0.5 * (math.Pi*s1*c1 + u*a + 10*math.Pi*u*u*s2*c2)
	fy = 0.5 * (v*b + 2*math.Pi*v*v*s3*c3)
	return f, fx, fy
}

// levyN13 is sin²3πx + (x−1)²(1+sin²3πy) + (y−1)²(1+sin²2πy), written in
// u = x−1 and v = y−1: the squared sines do not change. Minimum 0 at (1, 1).
var levyN13 = Surface{
	ID: "levy_n13", Name: "Lévy N. 13",
	Formula: "sin²3πx + (x−1)²(1+sin²3πy) + (y−1)²(1+sin²2πy)",
	Doc:     "A wide bowl under ripples a third apart, steep enough to limit the rate far below what the bowl allows.",
	Cite:    "Surjanovic & Bingham, SFU optimization test problems: Levy N. 13.",
	Window:  plane.Rect{X0: -4, X1: 4, Y0: -4, Y1: 4},
	Start:   [2]float64{-4, 4},
	Starts:  [][2]float64{{1.2, 1.2}, {3, -3}},
	Minima:  []plane.Point{{X: 1, Y: 1, F: 0}},
	Rate:    0.0006,
	Func:    evalLevyN13,
}

func evalLevyN13(x, y float64) (f, fx, fy float64) {
	u, v := x-1, y-1
	s1, c1 := math.Sincos(3 * math.Pi * u)
	s2, c2 := math.Sincos(3 * math.Pi * v)
	s3, c3 := math.Sincos(2 * math.Pi * v)
	a, b := 1+s2*s2, 1+s3*s3
	f = s1*s1 + u*u*a + v*v*b
	fx = 6*math.Pi*s1*c1 + 2*u*a
	fy = 6*math.Pi*u*u*s2*c2 + 2*v*b + 4*math.Pi*v*v*s3*c3
	return f, fx, fy
}
