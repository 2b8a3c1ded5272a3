package surface

import (
	"math"

	"descent/sim/plane"
)

// schwefel is 837.9658 − x·sin√|x| − y·sin√|y|. Minimum 2.5455e-5, not 0, at
// x = y = 420.9687: the usual constant is rounded. The second derivative is
// singular on the axes; outside the window the formula falls ever lower.
var schwefel = Surface{
	ID: "schwefel", Name: "Schwefel",
	Formula: "837.9658 − x sin√|x| − y sin√|y|",
	Doc:     "The best minimum lies in a far corner, away from the next best; beyond the window the plain formula goes lower still.",
	Cite:    "H.-P. Schwefel, Numerical Optimization of Computer Models (1981); Surjanovic & Bingham, SFU: Schwefel.",
	Window:  plane.Rect{X0: -500, X1: 500, Y0: -500, Y1: 500},
	Start:   [2]float64{0, 100},
	Starts:  [][2]float64{{400, 350}, {-300, -300}},
	Minima:  []plane.Point{{X: 420.96874635998205, Y: 420.96874635998205, F: 2.5455132587450428e-05}},
	Rate:    2,
	Func:    evalSchwefel,
}

func evalSchwefel(x, y float64) (f, fx, fy float64) {
	sx, dx := sinRoot(x)
	sy, dy := sinRoot(y)
	return 837.9658 - x*sx - y*sy, -sx - x*dx, -sy - y*dy
}

// eggholder is −(y+47)·sin√|x/2+y+47| − x·sin√|x−y−47|. In its square the
// minimum −959.6407 lies on the border at (512, 404.2318), where f falls on
// beyond; where a root is 0, Eval takes the slope of its sine as 0.
var eggholder = Surface{
	ID: "eggholder", Name: "Eggholder",
	Formula: "−(y+47)sin√|x/2+y+47| − x sin√|x−y−47|",
	Doc:     "A rugged sea of hollows whose best one lies on the window's border: the plain formula falls on beyond it.",
	Cite:    "Whitley et al., Artificial Intelligence 85 (1996); Surjanovic & Bingham, SFU: Eggholder.",
	Window:  plane.Rect{X0: -512, X1: 512, Y0: -512, Y1: 512},
	Start:   [2]float64{0, 0},
	Starts:  [][2]float64{{400, 380}, {-400, 300}},
	Minima:  []plane.Point{{X: 512, Y: 404.2318051137578, F: -959.6406627208509}},
	Rate:    0.5,
	Func:    evalEggholder,
}

func evalEggholder(x, y float64) (f, fx, fy float64) {
	a := y + 47
	s, ds := sinRoot(0.5*x + a)
	t, dt := sinRoot(x - a)
	return -a*s - x*t, -0.5*a*ds - t - x*dt, -s - a*ds + x*dt
}

// bukinN6 is 100√|y − x²/100| + |x + 10|/100. Minimum 0 at (−10, 1), on the
// ridge y = x²/100 whose walls are infinitely steep; Eval takes the slope of √|t|
// and of |t| as 0 at t = 0.
var bukinN6 = Surface{
	ID: "bukin_n6", Name: "Bukin N. 6",
	Formula: "100√|y−x²/100| + |x+10|/100",
	Doc:     "A bent crease with walls that steepen without end: no fixed rate settles on its floor, let alone follows it.",
	Cite:    "A. D. Bukin, New minimization strategy for non-smooth functions (1997); Surjanovic & Bingham, SFU: Bukin N. 6.",
	Window:  plane.Rect{X0: -15, X1: -5, Y0: -3, Y1: 3},
	Start:   [2]float64{-13, 2.5},
	Starts:  [][2]float64{{-6, -1.5}, {-14, -2}},
	Minima:  []plane.Point{{X: -10, Y: 1, F: 0}},
	Rate:    0.001,
	Func:    evalBukinN6,
}

func evalBukinN6(x, y float64) (f, fx, fy float64) {
	u, v := y-0.01*x*x, x+10
	r, d := math.Sqrt(math.Abs(u)), 0.0
	if r != 0 {
		d = 50 * sign(u) / r
	}
	return 100*r + 0.01*math.Abs(v), 0.01*sign(v) - 0.02*x*d, d
}

// sinRoot is sin√|t| and its derivative, which is taken as 0 at the cusp t = 0.
func sinRoot(t float64) (f, df float64) {
	r := math.Sqrt(math.Abs(t))
	s, c := math.Sincos(r)
	if r == 0 {
		return s, 0
	}
	return s, sign(t) * c / (2 * r)
}
