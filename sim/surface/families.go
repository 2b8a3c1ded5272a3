package surface

import (
	"fmt"
	"math"

	"descent/sim/param"
	"descent/sim/plane"
)

// The families: what a row of All becomes when its parameters change. At the
// defaults the numbers are those of the row.

var ravineParams = []Param{{Name: "b", Doc: "condition number: how much steeper across than along", Scale: param.Log, Default: 100, Min: 1, Max: 10000}}

// adaptRavine makes ½(x² + by²).
func adaptRavine(s *Surface, p []float64) {
	b := p[0]
	s.Formula = fmt.Sprintf("½(x² + %sy²)", factor(b))
	s.Doc = fmt.Sprintf("A ravine of condition number %s: too large a rate bounces off the walls, a safe one crawls along the floor.", decimal(b))
	s.Rate = 1 / max(b, 10)
	s.Func = func(x, y float64) (f, fx, fy float64) {
		return 0.5 * (x*x + b*y*y), x, b * y
	}
}

var rotatedParams = []Param{
	{Name: "kappa", Doc: "condition number: how much steeper across than along", Scale: param.Log, Default: 100, Min: 1, Max: 10000},
	{Name: "angle", Doc: "degrees by which the ravine is turned", Default: 45, Min: -90, Max: 90},
}

// adaptRotated makes ½(u² + κv²) with u = x cos φ − y sin φ, v = x sin φ + y cos φ.
// The start is (u, v) = (−2.5, 1) for any angle.
func adaptRotated(s *Surface, p []float64) {
	kappa, degrees := p[0], p[1]
	sin, cos := math.Sincos(degrees * math.Pi / 180)
	s.Doc = fmt.Sprintf("A ravine of condition number %s turned by %s°: rules that scale each coordinate alone do not see its axes.", decimal(kappa), decimal(degrees))
	s.Start = [2]float64{-2.5*cos + sin, 2.5*sin + cos}
	s.Rate = 1 / max(kappa, 10)
	if degrees == 45 { // exactly symmetric in x and y, which rounded sines are not
		s.Formula = fmt.Sprintf("¼[(x−y)² + %s(x+y)²]", factor(kappa))
		s.Start = [2]float64{-1.5 / math.Sqrt2, 3.5 / math.Sqrt2}
		c := 0.25 / kappa
		s.Func = func(x, y float64) (f, fx, fy float64) {
			p, q := x-y, kappa*(x+y)
			return 0.25*p*p + c*q*q, 0.5 * (q + p), 0.5 * (q - p)
		}
		return
	}
	if s.Start == s.Starts[0] {
		s.Starts = nil
	}
	s.Formula = fmt.Sprintf("½(u² + %sv²), (u,v) = (x,y) turned by %s°", factor(kappa), decimal(degrees))
	s.Func = func(x, y float64) (f, fx, fy float64) {
		u, v := cos*x-sin*y, sin*x+cos*y
		w := kappa * v
		return 0.5 * (u*u + v*w), cos*u + sin*w, cos*w - sin*u
	}
}

var rosenbrockParams = []Param{
	{Name: "a", Doc: "the minimum is at (a, a²)", Default: 1, Min: -1.5, Max: 1.5},
	{Name: "b", Doc: "steepness of the walls", Scale: param.Log, Default: 100, Min: 1, Max: 1000},
}

// adaptRosenbrock makes (a−x)² + b(y−x²)². Its rate goes as the inverse of the
// largest second derivative by x at the start (−1.2, 1), 2 + 13.28b.
func adaptRosenbrock(s *Surface, p []float64) {
	a, b := p[0], p[1]
	s.Formula = fmt.Sprintf("(%s−x)² + %s(y−x²)²", decimal(a), factor(b))
	s.Minima = []plane.Point{{X: a, Y: a * a, F: 0}}
	s.Rate = 0.001 * (1330 / (2 + 13.28*b))
	c, d := 4*b, 2*b
	s.Func = func(x, y float64) (f, fx, fy float64) {
		u, v := a-x, y-x*x
		return u*u + b*v*v, -2*u - c*x*v, d * v
	}
}

var saddleParams = []Param{{Name: "c", Doc: "curvature of the way out: the escape takes a time of 1/c", Scale: param.Log, Default: 1, Min: 0.01, Max: 10}}

// adaptSaddle makes x² − cy².
func adaptSaddle(s *Surface, p []float64) {
	c := p[0]
	s.Formula = fmt.Sprintf("x² − %sy²", factor(c))
	s.Rate = min(0.018/c, 0.1)
	d := -2 * c
	s.Func = func(x, y float64) (f, fx, fy float64) {
		return x*x - c*y*y, 2 * x, d * y
	}
}

var rastriginParams = []Param{{Name: "a", Doc: "height of the waves on the bowl; without them it is a sphere", Default: 10, Min: 0, Max: 20}}

// adaptRastrigin makes 2a + x² + y² − a·cos 2πx − a·cos 2πy. Its rate goes as the
// inverse of the largest curvature, 2 + 4π²a.
func adaptRastrigin(s *Surface, p []float64) {
	a := p[0]
	s.Formula = fmt.Sprintf("%s + x² + y² − %scos 2πx − %scos 2πy", decimal(2*a), factor(a), factor(a))
	s.Rate = 0.001 * (2 + 40*math.Pi*math.Pi) / (2 + 4*math.Pi*math.Pi*a)
	slope := 2 * math.Pi * a
	s.Locals = nil
	if t, f := nextWave(a); f > 0 {
		s.Locals = []plane.Point{
			{X: t, Y: 0, F: f}, {X: -t, Y: 0, F: f}, {X: 0, Y: t, F: f}, {X: 0, Y: -t, F: f},
			{X: t, Y: t, F: 2 * f}, {X: t, Y: -t, F: 2 * f}, {X: -t, Y: t, F: 2 * f}, {X: -t, Y: -t, F: 2 * f},
		}
	}
	s.Func = func(x, y float64) (f, fx, fy float64) {
		sx, cx := math.Sincos(2 * math.Pi * x)
		sy, cy := math.Sincos(2 * math.Pi * y)
		f = 2*a + x*x + y*y - a*(cx+cy)
		return f, 2*x + slope*sx, 2*y + slope*sy
	}
}

// nextWave returns the minimum of t² + a(1 − cos 2πt) next to t = 0 and its
// value, by Newton's method from t = 1, or zeros if the waves are too low for one.
func nextWave(a float64) (t, f float64) {
	t = 1
	for range 50 {
		s, c := math.Sincos(2 * math.Pi * t)
		slope, bend := t+math.Pi*a*s, 1+2*math.Pi*math.Pi*a*c
		if !(bend > 0 && t > 0.5) {
			return 0, 0
		}
		t -= slope / bend
	}
	return t, t*t + a*(1-math.Cos(2*math.Pi*t))
}
