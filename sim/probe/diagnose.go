// Package probe says what is going on in a run, as data: the curvature at a
// point (Curvature, Sharpness), the largest stable learning rate that follows
// from it (Limit), and what a lane does and why (Diagnose). Putting it
// into words is left to others.
//
// Everything is a pure function of plain numbers, allocates nothing and never
// panics on values that are not finite.
//
// Diagnose measures once (read) and then asks a table of claims from the top.
// A claim is Certain if it follows from the numbers: the surface is a quadratic
// as far as three places of it tell, a listed minimum is where the lane stands,
// a swing was counted. It is about now: that a lane stands at a minimum does not
// mean that a rule which adapts will stay there. What the numbers only point to
// is claimed without Certain.
package probe

import (
	"math"

	"descent/sim/optim"
	"descent/sim/plane"
	"descent/sim/surface"
)

// Depth is how many moments a diagnosis looks back.
const Depth = 64

// Moment is a lane at one step: its point, the loss there, and the gradient that
// the next step uses, with its noise.
type Moment struct{ X, Y, Loss, GX, GY float64 }

// Input is what a diagnosis is made from. Nothing in it is written.
type Input struct {
	Rule *optim.Rule
	// State is the lane's at the last moment.
	State   *optim.State
	Surface *surface.Surface
	// Window holds the lane's last steps, oldest first, without gaps and all made
	// with the present rule and knobs; of more than Depth moments the last Depth
	// count. The last moment of a lane that has ended is its last good one.
	Window []Moment
	// End says whether and how the lane has ended.
	End End
	// Sigma is the standard deviation of the noise on each component of the gradient.
	Sigma float64
}

// Diagnosis is what a lane does, as data. A number that does not apply is NaN.
type Diagnosis struct {
	Kind Kind
	// Certain says that the claim follows from what was measured. If not, it is
	// what the signs point to, and should be worded so.
	Certain bool
	// Cause is why the lane diverges.
	Cause Cause
	// Rate is the factor per step: of the distance to the minimum (the loss above
	// the minimum changes by its square), or of the size of a swing.
	Rate float64
	// Tenfold is how many steps bring the loss above the minimum to a tenth.
	Tenfold float64
	// Period is that of a swing, in steps.
	Period float64
	// Axis is a unit direction: of a swing, of a valley, of the way down a saddle.
	Axis [2]float64
	// Limit is the largest stable learning rate, Sharpness the curvature that it
	// comes from and Form its formula: here, or where a divergence began. Ratio
	// is the mean of rate/limit along the window.
	Limit, Sharpness, Ratio float64
	Form                    string
	// Try is the learning rate to try next.
	Try float64
	// Basin says what Point is: what the lane is at or makes for.
	Basin Basin
	Point plane.Point
	// Floor is the mean loss above the minimum that the noise keeps up.
	Floor float64
}

// claim is one row of the table: what holds if its test does.
type claim struct {
	kind Kind
	test func(s signs, d Diagnosis) (Diagnosis, bool)
}

// claims are tried from the top, and the first that holds is the diagnosis:
// what has happened before what happens, what is wrong before what goes well,
// what follows from numbers before what they only point to.
var claims = []claim{
	{Diverged, diverged},
	{Reached, reached},
	{Stuck, stuck},
	{Starting, starting},
	{Diverging, diverging},
	{Wandering, wandering},
	{Edge, edge},
	{Cycle, cycle},
	{Swinging, swinging},
	{Plateau, onPlateau},
	{Saddle, besideSaddle},
	{TooSlow, tooSlow},
	{Crawling, crawling},
	{Converging, converging},
	{Descending, descending},
	{Unsettled, unsettled},
}

// Diagnose says what a lane on a surface does. It depends on nothing but its
// input, asks the surface some hundred times and allocates nothing.
func Diagnose(in Input) Diagnosis {
	nan := math.NaN()
	d := Diagnosis{Rate: nan, Tenfold: nan, Period: nan, Axis: [2]float64{nan, nan},
		Limit: nan, Sharpness: nan, Ratio: nan, Try: nan, Point: plane.Point{X: nan, Y: nan, F: nan}, Floor: nan}
	s, ok := read(in)
	if !ok {
		return d
	}
	if s.bounds.known {
		b := s.bounds.here
		d.Limit, d.Sharpness, d.Form, d.Ratio = b.LR, b.Sharpness, b.Form, s.bounds.ratio
	}
	for _, c := range claims {
		if found, ok := c.test(s, d); ok {
			found.Kind = c.kind
			return found
		}
	}
	return d
}
