package probe

import (
	"descent/sim/objective"
	"math"
)

// Curvature is the Hessian of a function of two variables at one point, and its
// eigenvalues Min ≤ Max with unit directions MinDir and MaxDir, whose first
// component that is not 0 is positive.
type Curvature struct {
	Fxx, Fxy, Fyy  float64
	Min, Max       float64
	MinDir, MaxDir [2]float64
	// Cond is the condition number Max/Min where both are above 0, else NaN: it says how
	// narrow a valley is, and nothing curves up on all sides elsewhere.
	Cond float64
}

// Known reports whether the Hessian is finite.
func (c *Curvature) Known() bool { return finite(c.Min) && finite(c.Max) }

// Of measures the curvature of a surface at (x, y), by its Hess if it has one.
func Of(s *objective.Plane, x, y float64) Curvature {
	if s.Hess != nil {
		return Eigen(s.Hess(x, y))
	}
	return Differences(s.Func, x, y)
}

// spacing is the relative width of central differences, ∛(2⁻⁵²): there the error
// of cutting off, ∝ h², and that of rounding, ∝ 1/h, are about equal (Nocedal &
// Wright, Numerical Optimization, 2006, section 8.1).
const spacing = 6.0554544523933395e-06

// width returns h for a coordinate of size x. The sum is rounded first, so that
// x + h and x are exactly h apart.
func width(x float64) float64 {
	h := spacing * max(1, math.Abs(x))
	return (x + h) - x
}

// Differences measures the curvature at (x, y) by central differences of the
// gradient: four evaluations, eight digits or more on a smooth function whose
// coordinates and scale are about 1.
func Differences(eval func(x, y float64) (f, fx, fy float64), x, y float64) Curvature {
	h, k := width(x), width(y)
	_, rx, ry := eval(x+h, y)
	_, lx, ly := eval(x-h, y)
	_, ux, uy := eval(x, y+k)
	_, dx, dy := eval(x, y-k)
	fxy := 0.5 * ((ry-ly)/(2*h) + (ux-dx)/(2*k))
	return Eigen((rx-lx)/(2*h), fxy, (uy-dy)/(2*k))
}

// Eigen decomposes the symmetric matrix [fxx fxy; fxy fyy] in closed form. The
// smaller eigenvalue is the determinant over the larger, which keeps the digits
// that a difference would lose (LAPACK, dlaev2). If an entry is not finite all
// numbers are NaN.
func Eigen(fxx, fxy, fyy float64) Curvature {
	c := Curvature{Fxx: fxx, Fxy: fxy, Fyy: fyy, MinDir: [2]float64{0, 1}, MaxDir: [2]float64{1, 0}}
	if !finite(fxx) || !finite(fxy) || !finite(fyy) {
		nan := math.NaN()
		c.Fxx, c.Fxy, c.Fyy, c.Min, c.Max, c.Cond = nan, nan, nan, nan, nan, nan
		return c
	}
	big, small := fxx, fyy
	if math.Abs(fxx) < math.Abs(fyy) {
		big, small = fyy, fxx
	}
	mean, half := fxx/2+fyy/2, fxx/2-fyy/2
	root := math.Hypot(half, fxy)
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
		// The longer column of H − λmin: nothing cancels in it.
		if half >= 0 {
			c.MaxDir = unit(half+root, fxy)
		} else {
			c.MaxDir = unit(fxy, root-half)
		}
		c.MinDir = unit(-c.MaxDir[1], c.MaxDir[0])
	}
	c.Cond = math.NaN()
	if c.Min > 0 {
		c.Cond = c.Max / c.Min
	}
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

func dot(a, b [2]float64) float64 { return a[0]*b[0] + a[1]*b[1] }

func length(v [2]float64) float64 { return math.Hypot(v[0], v[1]) }
