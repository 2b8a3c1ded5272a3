package probe

import (
	"math"

	"descent/sim/optim"
	"descent/sim/surface"
)

// Depth is how many moments a diagnosis looks back.
const Depth = 64

// Moment is a lane at one step: its point, its loss there, and the gradient that
// the next step uses, with its noise.
type Moment struct{ X, Y, Loss, GX, GY float64 }

// End is how a lane ended.
type End uint8

// The ends.
const (
	Going End = iota
	LeftPlane
	LossNotFinite
	GradNotFinite
	PointNotFinite
)

// Input is what a diagnosis is made from.
type Input struct {
	Rule *optim.Rule
	// State is the lane's state at the last moment.
	State   *optim.State
	Surface *surface.Surface
	// Window is the lane's last steps, oldest first, without gaps and all made
	// with the present knobs; of more than Depth moments the last Depth count.
	// Of a lane that has ended the last moment is the last good one.
	Window []Moment
	// End says how the lane ended, if it has.
	End End
	// Sigma is the standard deviation of the noise on each component of the gradient.
	Sigma float64
}

// Diagnosis is what a lane does, as data. A number that does not apply is NaN.
type Diagnosis struct {
	Kind Kind
	// Certain says that the claim follows from what was measured; else it is
	// what the signs point to, and must be worded so.
	Certain bool
	// Cause is why the lane diverges or has diverged.
	Cause Cause
	// Rate is the factor by which the distance to the minimum changes per step
	// (the loss above the minimum changes by its square). Of a swing it is the
	// factor of its size.
	Rate float64
	// Tenfold is how many steps bring the loss above the minimum to a tenth.
	Tenfold float64
	// Period of a swing is in steps, Axis the unit direction it goes along.
	Period float64
	Axis   [2]float64
	// Limit is the largest stable learning rate where it matters to the claim
	// (at the point, where the divergence began, or the least along the
	// window), Sharpness the curvature it comes from.
	Limit, Sharpness float64
	// Try is the learning rate to try next.
	Try float64
	// Basin says what kind of minimum or saddle Point is.
	Basin Basin
	Point surface.Point
	// Floor is the mean loss above the minimum that the noise keeps up.
	Floor float64
}

// Kind is what a lane does.
type Kind uint8

// The kinds, from the end of a run to its beginning.
const (
	// Unknown: no moment with finite numbers.
	Unknown Kind = iota
	// Diverged: the lane has ended; see Cause.
	Diverged
	// Reached: it stands at a minimum; see Basin, Local is a trap.
	Reached
	// Stuck: it stands at a stationary point with a way down that no gradient shows.
	Stuck
	// Starting: too few steps to say more than what the limit is.
	Starting
	// Diverging: it runs away; see Cause.
	Diverging
	// Cycle: it repeats the same steps and will for ever.
	Cycle
	// Wandering: the noise moves it more than the slope.
	Wandering
	// Edge: it bounces across a valley whose sharpness hovers about the limit.
	Edge
	// Swinging: it moves back and forth along Axis and Rate is near or above 1.
	Swinging
	// Saddle: it is slow beside a point with a way down.
	Saddle
	// Plateau: slope and curvature are small for this surface.
	Plateau
	// TooSlow: the rate is far below the limit and the goal many steps away.
	TooSlow
	// Crawling: the rate is near the limit of the steep direction, the way is along the flat one.
	Crawling
	// Converging: the gradient shrinks at a constant rate.
	Converging
	// Descending: the loss falls.
	Descending
	// Unsettled: the loss neither falls nor repeats.
	Unsettled
)

// Cause is why a lane diverges.
type Cause uint8

// The causes.
const (
	NoCause Cause = iota
	// OverLimit: the learning rate is above the limit where it began.
	OverLimit
	// Overshoot: a step led to where the surface is too steep for the rate.
	Overshoot
	// Downhill: the surface falls without end there, and no rate would help.
	Downhill
	// Undefined: the formula has no value where the step led.
	Undefined
)

// Basin is what kind of stationary point a lane is at or makes for.
type Basin uint8

// The basins.
const (
	NoBasin Basin = iota
	// Global: a listed global minimum.
	Global
	// Local: a minimum that is not the lowest.
	Local
	// Unlisted: a minimum of which the surface does not say how low it is.
	Unlisted
	// Pass: a saddle point.
	Pass
)

// claim is one row of the table: the kind that holds if its test does.
type claim struct {
	kind Kind
	test func(s signs, d Diagnosis) (Diagnosis, bool)
}

// claims are tried from the top; the first that holds is the diagnosis. Signs of
// trouble come before signs of progress, what is certain before what is likely.
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
	{Saddle, nearSaddle},
	{Plateau, onPlateau},
	{TooSlow, tooSlow},
	{Crawling, crawling},
	{Converging, converging},
	{Descending, descending},
	{Unsettled, unsettled},
}

// Diagnose says what a lane on a surface does. It is a pure function, costs some
// hundred evaluations of the surface and allocates nothing.
func Diagnose(in Input) Diagnosis {
	nan := math.NaN()
	none := Diagnosis{Rate: nan, Tenfold: nan, Period: nan, Limit: nan, Sharpness: nan, Try: nan, Floor: nan,
		Axis: [2]float64{nan, nan}, Point: surface.Point{X: nan, Y: nan, F: nan}}
	s, ok := read(in)
	if !ok {
		return none
	}
	for _, c := range claims {
		if d, ok := c.test(s, none); ok {
			d.Kind = c.kind
			return d
		}
	}
	return none
}
