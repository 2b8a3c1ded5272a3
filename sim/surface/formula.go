package surface

import (
	"fmt"
	"math"
	"slices"
	"strings"

	"descent/sim/plane"
	"descent/sim/typed"
)

// Formula returns the surface of a typed formula of x and y, such as
// (1-x)^2 + 100*(y-x^2)^2, in a window that shows it well. It has numbers, x, y,
// pi, e, + - * / ^ (or **), brackets and Functions; ^ comes before a sign, so that -x^2 is -(x^2). A
// constant exponent may have a negative base, other powers are NaN there.
// Gradient and Hessian are exact. The error is a *FormulaError.
func Formula(text string) (*Surface, error) {
	p, err := compileFormula(text)
	if err != nil {
		return nil, err
	}
	w, ok := p.window()
	if !ok {
		return nil, formulaText(text).errorAt(0, "look at what log, sqrt and / are given", "no value anywhere near the origin")
	}
	return p.surface(text, w), nil
}

// FormulaIn is Formula in a given window.
func FormulaIn(text string, w plane.Rect) (*Surface, error) {
	p, err := compileFormula(text)
	if err != nil {
		return nil, err
	}
	if !(w.Width() > 0 && w.Height() > 0) || !finite(w.X0, w.X1, w.Y0, w.Y1, w.Width(), w.Height()) {
		return nil, fmt.Errorf("window %s: write x0,x1,y0,y1 with x0 < x1 and y0 < y1", typed.Numbers(w.X0, w.X1, w.Y0, w.Y1))
	}
	if len(p.values(w)) == 0 {
		return nil, formulaText(text).errorAt(0, "look at what log, sqrt and / are given", "no value anywhere in the window")
	}
	return p.surface(text, w), nil
}

// maxMarks is the largest number of marked points of a kind.
const maxMarks = 12

func compileFormula(text string) (*program, error) {
	root, err := formulaText(text).parse()
	if err != nil {
		return nil, err
	}
	return &program{root, root.compile()}, nil
}

// surface returns the surface with stationary points, a start and a rate from searches.
func (p *program) surface(text string, w plane.Rect) *Surface {
	s := &Surface{
		ID: "formula", Name: "f(x, y)",
		Formula: strings.Join(strings.Fields(text), " "), // in one line
		Doc:     "Your own formula: window, start, rate and marked points were found by a search.",
		Cite:    "Typed.",
		Window:  w,
		Found:   true,
		Func:    p.eval,
		Hess: func(x, y float64) (fxx, fxy, fyy float64) {
			j := p.root.jet(x, y)
			return j.xx, j.xy, j.yy
		},
	}
	points, values := p.search(w), p.values(w)
	s.Saddles = nearest(points.saddles, w)
	s.Locals = points.minima
	if len(points.minima) > 0 {
		best := points.minima[0].F
		slack := 1e-9 * max(math.Abs(best), math.Abs(values[len(values)/2]-best))
		if best <= values[0]+slack {
			i := slices.IndexFunc(points.minima, func(at plane.Point) bool { return at.F > best+slack })
			if i < 0 {
				i = len(points.minima)
			}
			s.Minima, s.Locals = nearest(points.minima[:i], w), points.minima[i:]
		}
	}
	s.Locals = nearest(s.Locals, w)
	starts := p.starts(w)
	s.Start, s.Rate = p.descent(w, starts[0], slices.Concat(s.Minima, s.Locals))
	s.Starts = starts[1:min(3, len(starts))]
	return s
}

// nearest returns the points nearest to the middle, at most maxMarks.
func nearest(points []plane.Point, w plane.Rect) []plane.Point {
	distance := func(p plane.Point) float64 { return math.Hypot(p.X-(w.X0+w.X1)/2, p.Y-(w.Y0+w.Y1)/2) }
	points = slices.Clone(points)
	slices.SortStableFunc(points, func(a, b plane.Point) int { return int(sign(distance(a) - distance(b))) })
	return points[:min(maxMarks, len(points))]
}
