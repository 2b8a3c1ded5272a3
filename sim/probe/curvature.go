package probe

import (
	"math"

	"descent/sim/surface"
)

// Curvature is the Hessian of a function of two variables at one point, and
// its eigenvalues Min ≤ Max with unit directions MinDir and MaxDir, whose first
// component that is not 0 is positive.
type Curvature struct {
	Fxx, Fxy, Fyy  float64
	Min, Max       float64
	MinDir, MaxDir [2]float64
	// Cond is the condition number |λ|max/|λ|min, +Inf if the Hessian is
	// singular and NaN if it is 0. It says nothing of signs: see Min.
	Cond float64
}

// Known reports whether the Hessian and its eigenvalues are finite numbers.
func (c *Curvature) Known() bool { return finite(c.Min) && finite(c.Max) }

// gradient returns the value and the gradient of a function of two variables.
type gradient func(x, y float64) (f, fx, fy float64)

// step is the relative width of central differences, ∛(2⁻⁵²): the error of
// cutting off, ∝ h², and that of rounding, ∝ 1/h, then are about equal
// (Nocedal & Wright, Numerical Optimization, 2006, section 8.1).
const step = 6.0554544523933395e-06

// width returns h for a coordinate of size x. The sum is rounded first, so that
// x + h and x are exactly h apart.
func width(x float64) float64 {
	h := step * max(1, math.Abs(x))
	return (x + h) - x
}

// Differences measures the curvature at (x, y) by central differences of the
// gradient: four evaluations, about ten digits on a smooth function. A value
// that is not finite makes every number of the result NaN.
func Differences(eval func(x, y float64) (f, fx, fy float64), x, y float64) Curvature {
	h, k := width(x), width(y)
	_, rx, ry := eval(x+h, y)
	_, lx, ly := eval(x-h, y)
	_, ux, uy := eval(x, y+k)
	_, dx, dy := eval(x, y-k)
	fxy := 0.5 * ((ry-ly)/(2*h) + (ux-dx)/(2*k))
	return Eigen((rx-lx)/(2*h), fxy, (uy-dy)/(2*k))
}

// Eigen decomposes the symmetric matrix [fxx fxy; fxy fyy] in closed form,
// without loss of digits in the smaller eigenvalue beyond those lost by the
// determinant (LAPACK, dlaev2).
func Eigen(fxx, fxy, fyy float64) Curvature {
	c := Curvature{Fxx: fxx, Fxy: fxy, Fyy: fyy, MinDir: [2]float64{0, 1}, MaxDir: [2]float64{1, 0}}
	if !finite(fxx) || !finite(fxy) || !finite(fyy) {
		nan := math.NaN()
		c.Fxx, c.Fxy, c.Fyy, c.Min, c.Max, c.Cond = nan, nan, nan, nan, nan, nan
		return c
	}
	half, root := (fxx-fyy)/2, math.Hypot((fxx-fyy)/2, fxy)
	mean := fxx/2 + fyy/2
	big, small := fxx, fyy
	if math.Abs(fxx) < math.Abs(fyy) {
		big, small = fyy, fxx
	}
	switch {
	case mean > 0:
		c.Max = mean + root
		c.Min = big/c.Max*small - fxy/c.Max*fxy
	case mean < 0:
		c.Min = mean - root
		c.Max = big/c.Min*small - fxy/c.Min*fxy
	default:
		c.Min, c.Max = -root, root
	}
	if root > 0 {
		// The longer of the two columns of H − λ_min: nothing cancels in it.
		if half >= 0 {
			c.MaxDir = unit(half+root, fxy)
		} else {
			c.MaxDir = unit(fxy, root-half)
		}
		c.MinDir = unit(-c.MaxDir[1], c.MaxDir[0])
	}
	a, b := math.Abs(c.Min), math.Abs(c.Max)
	c.Cond = max(a, b) / min(a, b) // 0/0 is NaN, as said
	return c
}

// unit returns (x, y) at length 1, turned round if its first component that is
// not 0 is negative.
func unit(x, y float64) [2]float64 {
	l := math.Hypot(x, y)
	if x < 0 || x == 0 && y < 0 {
		l = -l
	}
	return [2]float64{x / l, y / l}
}

func finite(v float64) bool { return !math.IsNaN(v - v) }

// Of measures the curvature of a surface at (x, y).
func Of(s *surface.Surface, x, y float64) Curvature {
	return Differences(s.Eval, x, y)
}
