// Package probe says what is going on in a run, as data: the curvature at a
// point (Curvature, Sharpness), the largest stable learning rate that follows
// from it (Limit), and what a lane does and why (Diagnose). Putting it
// into words is left to others.
//
// Everything is a function of plain numbers and of runs of copies (Trials), which give the
// same each time, and never panics on values that are not finite.
//
// Diagnose measures once (read), runs a copy of the lane on, and then asks a table of
// claims from the top. What a claim says was tried before it is said: that a lane stays,
// comes down or diverges was seen of the copy, a rate or a rule that is advised was run.
// A claim is Certain if that, or algebra, shows it. What the numbers only point to is
// claimed without Certain.
package probe

import (
	"math"

	"descent/sim/objective"
	"descent/sim/optim"
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
	State *optim.State
	Plane *objective.Plane
	// Window holds the lane's last steps, oldest first, without gaps and all made
	// with the present rule and hyper-parameters; of more than Depth moments the last Depth
	// count. The last moment of a lane that has ended is its last good one.
	Window []Moment
	// End says whether and how the lane has ended.
	End End
	// Done says that the method has ended by its own test: the lane moves no more.
	Done bool
	// Sigma is the standard deviation of the noise on each component of the gradient.
	Sigma float64
	// Step is that of the last moment in the run.
	Step int
	// Trials makes runs of copies of the lane; nil if none can be made. Then only what
	// was measured is claimed.
	Trials Trials
	// Ahead is memory for the moments of the run ahead.
	Ahead []Moment
}

// claim is one row of the table: what holds if its test does.
type claim struct {
	kind Kind
	test func(s *measurements, d Finding) (Finding, bool)
}

// claims are tried from the top, and the first that holds is the diagnosis:
// what has happened before what happens, what is wrong before what goes well,
// what follows from numbers before what they only point to.
var claims = []claim{
	{Diverged, diverged},
	{Diverging, diverging},
	{Wandering, wandering},
	{Cycle, cycling},
	{Reached, reached},
	{Stuck, stuck},
	{Starting, starting},
	{Passing, passing},
	{Edge, edge},
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
// input and asks the surface some hundred times, and more in the runs of copies.
func Diagnose(in Input) Finding {
	d := unknown()
	d.lane(in.Rule, in.State)
	s, ok := read(in)
	if !ok {
		return d
	}
	d.Loss, d.Slope = s.now.Loss, math.Hypot(s.now.GX, s.now.GY)
	if s.trials != nil {
		d.BaseLR = s.trials.Rate()
	}
	if s.bounds.known {
		b := s.bounds.here
		d.Limit, d.Sharpness, d.Form, d.Ratio = s.runLimit(), b.Sharpness, b.Form, s.bounds.ratio
	}
	for _, c := range claims {
		if in.Done && c.kind != Reached && c.kind != Stuck {
			continue // what moves no more neither falls nor swings
		}
		if found, ok := c.test(&s, d); ok {
			found.Kind = c.kind
			return s.complete(in, found)
		}
	}
	return d
}
