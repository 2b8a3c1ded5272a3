package surface

import (
	"math"

	"descent/sim/plane"
)

// michalewicz is −sin x·sin²⁰(x²/π) − sin y·sin²⁰(2y²/π), the case m = 10.
// Minimum −1.8013 at (2.2029, π/2); one of −1.2141 at (2.2029, 2.7116).
var michalewicz = Surface{
	ID: "michalewicz", Name: "Michalewicz",
	Formula: "−sin x sin²⁰(x²/π) − sin y sin²⁰(2y²/π)",
	Doc:     "Narrow grooves that cross in a flat plain: the hole is found only from a start inside both grooves.",
	Cite:    "Z. Michalewicz, Genetic Algorithms + Data Structures, Springer (1992); Surjanovic & Bingham, SFU: Michalewicz.",
	Window:  plane.Rect{X0: 0, X1: math.Pi, Y0: 0, Y1: math.Pi},
	Start:   [2]float64{1.8, 1.9},
	Starts:  [][2]float64{{2.6, 2.1}, {0.5, 1.2}, {1, 0.5}},
	Minima:  []plane.Point{{X: 2.2029055201726093, Y: math.Pi / 2, F: -1.8013034100985525}},
	Locals:  []plane.Point{{X: 2.2029055201726093, Y: 2.7115714838430143, F: -1.2140595156208163}},
	Rate:    0.01,
	Func:    evalMichalewicz,
}

func evalMichalewicz(x, y float64) (f, fx, fy float64) {
	u, du := groove(x, 1/math.Pi)
	v, dv := groove(y, 2/math.Pi)
	return -u - v, -du, -dv
}

// groove is sin t·sin²⁰(kt²) and its derivative.
func groove(t, k float64) (g, dg float64) {
	st, ct := math.Sincos(t)
	s, c := math.Sincos(k * t * t)
	s2 := s * s
	s4 := s2 * s2
	s16 := s4 * s4 * s4 * s4
	return st * s16 * s4, s16 * s2 * s * (ct*s + 40*k*t*st*c)
}
