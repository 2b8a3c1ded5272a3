package surface

import (
	"math"

	"descent/sim/plane"
)

// plateau is −sin(r)/r + r²/100 with r = 10√(x²+y²) + 0.01. Minimum −0.99998 at
// (0, 0), a shallow cusp without a derivative where Eval gives the gradient 0.
// Around it lies a ring valley of 0.3883 at distance 0.6633.
var plateau = Surface{
	ID: "plateau", Name: "Plateau",
	Formula: "−sin(r)/r + r²/100, r = 10√(x²+y²) + 0.01",
	Doc:     "A deep hole inside a ring: plain descent stops on the ring, momentum rolls over it into the hole.",
	Cite:    "lilipads, Gradient Descent Viz, github.com/lilipads/gradient_descent_viz.",
	Window:  plane.Rect{X0: -2, X1: 2, Y0: -2, Y1: 2},
	Start:   [2]float64{1.5, 1.5},
	Starts:  [][2]float64{{0.45, 0}, {-0.55, 0}},
	Minima:  []plane.Point{{X: 0, Y: 0, F: -0.9999823334166664}},
	Rate:    0.005,
	Func:    evalPlateau,
}

func evalPlateau(x, y float64) (f, fx, fy float64) {
	d := math.Sqrt(x*x + y*y)
	r := 10*d + 0.01
	s, c := math.Sincos(r)
	f = -s/r + 0.01*r*r
	if d == 0 {
		return f, 0, 0
	}
	k := 10 * ((s/r-c)/r + 0.02*r) / d
	return f, k * x, k * y
}

// dropWave is −(1 + cos 12r)/(½r² + 2), r² = x² + y²: rings of equal minima
// around the minimum −1 at (0, 0). It is smooth there with the gradient 0, which
// Eval returns without dividing by r.
var dropWave = Surface{
	ID: "drop_wave", Name: "Drop-wave",
	Formula: "−(1+cos 12r)/(½r²+2), r² = x²+y²",
	Doc:     "The rings of a drop in water: each valley is a whole circle, and descent stops on the first it meets.",
	Cite:    "Surjanovic & Bingham, SFU optimization test problems: Drop-Wave.",
	Window:  plane.Rect{X0: -5.12, X1: 5.12, Y0: -5.12, Y1: 5.12},
	Start:   [2]float64{2, 1},
	Starts:  [][2]float64{{0.2, 0.1}, {-4, 3}},
	Minima:  []plane.Point{{X: 0, Y: 0, F: -1}},
	Rate:    0.01,
	Func:    evalDropWave,
}

func evalDropWave(x, y float64) (f, fx, fy float64) {
	u := x*x + y*y
	r := math.Sqrt(u)
	s, c := math.Sincos(12 * r)
	d := 1 / (0.5*u + 2)
	f = -(1 + c) * d
	if r == 0 {
		return f, 0, 0
	}
	k := d * (12*s/r - f)
	return f, k * x, k * y
}
