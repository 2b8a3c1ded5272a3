package surface

import (
	"math"
	"strconv"

	"descent/sim/plane"
	"descent/sim/typed"
)

// startPlaces are candidates for a start, as fractions of the window's sides: away from
// its middle and from the lines of symmetry that formulas often have.
var startPlaces = [][2]float64{
	{0.13, 0.71}, {0.84, 0.77}, {0.19, 0.16}, {0.88, 0.26}, {0.33, 0.91}, {0.68, 0.09}, {0.36, 0.61}, {0.59, 0.37},
}

// starts returns points of the window to descend from: not among its lowest or highest
// values, and with a slope. If there is none, it returns the middle.
func (p *program) starts(w plane.Rect) [][2]float64 {
	values := p.values(w)
	if len(values) == 0 {
		values = []float64{math.NaN()}
	}
	last := len(values) - 1
	low, high := values[last*4/10], values[last*98/100]
	var good, fair [][2]float64
	for _, part := range startPlaces {
		at := place(w, part[0], part[1])
		f, fx, fy := p.eval(at[0], at[1])
		if !finite(f, fx, fy) || fx == 0 && fy == 0 {
			continue
		}
		if fair = append(fair, at); f >= low && f <= high {
			good = append(good, at)
		}
	}
	switch {
	case len(good) > 0:
		return good
	case len(fair) > 0:
		return fair
	}
	return [][2]float64{place(w, 0.5, 0.5)}
}

// place returns the point at fractions of the window's sides, rounded to about a
// hundredth of the window.
func place(r plane.Rect, u, v float64) [2]float64 {
	x, y := r.X0+u*r.Width(), r.Y0+v*r.Height()
	n := 2 - int(math.Floor(math.Log10(min(r.Width(), r.Height()))))
	if p := [2]float64{decimals(x, n), decimals(y, n)}; r.Contains(p[0], p[1]) {
		return p
	}
	return [2]float64{x, y}
}

// decimals is v rounded to n decimals, or if n < 0 to that many zeros.
func decimals(v float64, n int) float64 {
	if n < 0 {
		unit := math.Pow10(-n)
		return math.Round(v/unit) * unit
	}
	return parsed(strconv.FormatFloat(v, 'f', n, 64), v)
}

// parsed is the number of a text, or v if it has none.
func parsed(text string, v float64) float64 {
	if out, err := strconv.ParseFloat(text, 64); err == nil {
		return out
	}
	return v
}

// descent returns the start with a learning rate for it. A start too far from the
// marked points for any progress is moved towards the first of them.
func (p *program) descent(w plane.Rect, start [2]float64, marks []plane.Point) ([2]float64, float64) {
	rate := p.rate(w, start, marks)
	for range 4 {
		if len(marks) == 0 || p.descend(w, start, rate).distance > 0.05 {
			break
		}
		x, y := (start[0]+marks[0].X)/2, (start[1]+marks[0].Y)/2
		start = place(w, (x-w.X0)/w.Width(), (y-w.Y0)/w.Height())
		rate = p.rate(w, start, marks)
	}
	return start, rate
}

// rate returns a learning rate for gradient descent from the start: 0.3 of what
// is stable at the curvature of the start and of the marked points, with a first
// step of at most a fifth of the window, halved until the descent is well-behaved.
func (p *program) rate(w plane.Rect, start [2]float64, marks []plane.Point) float64 {
	_, fx, fy := p.eval(start[0], start[1])
	rate := 0.2 * max(w.Width(), w.Height()) / math.Hypot(fx, fy)
	for _, at := range append([]plane.Point{{X: start[0], Y: start[1]}}, marks...) {
		values, _ := p.root.jet(at.X, at.Y).eigen()
		if at.X != start[0] && !p.flat(at.X, at.Y, max(w.Width(), w.Height())) {
			continue // a kink
		}
		if curvature := max(math.Abs(values[0]), math.Abs(values[1])); finite(curvature) {
			rate = min(rate, 0.6/curvature)
		}
	}
	if !finite(rate) || rate == 0 {
		return 0.1
	}
	for range 60 {
		if p.descend(w, start, rate).calm {
			break
		}
		rate /= 2
	}
	return typed.Round(rate, 2)
}

// descentResult is the result of 300 steps of gradient descent: calm if no step after
// the first hundred increased the value, the end is below the start, and the path stayed
// in the window for 30 steps; distance is the largest one from the start, as a fraction
// of the window.
type descentResult struct {
	calm     bool
	distance float64
}

func (p *program) descend(w plane.Rect, start [2]float64, rate float64) (d descentResult) {
	const steps = 300
	size := max(w.Width(), w.Height())
	near := around((w.X0+w.X1)/2, (w.Y0+w.Y1)/2, 2*size)
	x, y := start[0], start[1]
	first, fx, fy := p.eval(x, y)
	f := first
	for step := range steps {
		x, y = x-rate*fx, y-rate*fy
		last := f
		f, fx, fy = p.eval(x, y)
		inside := near.Contains(x, y)
		if !finite(f, fx, fy) || step < 30 && !inside || step >= 100 && f > last+1e-9*math.Abs(last) {
			return d
		}
		d.distance = max(d.distance, math.Hypot(x-start[0], y-start[1])/size)
		if !inside { // down and away
			break
		}
	}
	d.calm = f < first
	return d
}
