package probe

// Kind is what a lane does.
type Kind uint8

// The kinds.
const (
	// Unknown: no moment with finite numbers, or no rule or surface.
	Unknown Kind = iota
	// Diverged: the lane has ended; Cause says why.
	Diverged
	// Reached: it stands at a minimum; Basin says which, Local is a trap.
	Reached
	// Stuck: it stands where no gradient shows the way down: on a saddle or on
	// flat ground.
	Stuck
	// Starting: too few steps to say more than where the limit is.
	Starting
	// Diverging: it runs away; Cause says why.
	Diverging
	// Wandering: the noise moves it more than the slope does.
	Wandering
	// Edge: it is at the edge of stability: the sharpness along the way is about
	// the critical one, so that swings neither die nor throw it out.
	Edge
	// Cycle: its steps repeat exactly and will for ever.
	Cycle
	// Swinging: it moves back and forth along Axis and does not settle soon.
	Swinging
	// Plateau: slope and curvature are small for this surface.
	Plateau
	// Saddle: it is slow beside a saddle point; Axis is the way down.
	Saddle
	// TooSlow: the learning rate could be several times larger.
	TooSlow
	// Crawling: it follows the flat direction Axis of a valley whose steep one
	// limits the rate.
	Crawling
	// Converging: it comes down to a minimum by Rate per step.
	Converging
	// Descending: the loss falls.
	Descending
	// Unsettled: the loss neither falls nor repeats.
	Unsettled
)

var kindIDs = [...]string{"unknown", "diverged", "reached", "stuck", "starting", "diverging", "wandering", "edge",
	"cycle", "swinging", "plateau", "saddle", "too_slow", "crawling", "converging", "descending", "unsettled"}

func (k Kind) String() string { return name(kindIDs[:], k) }

// Cause is why a lane diverges.
type Cause uint8

// The causes.
const (
	NoCause Cause = iota
	// OverLimit: the learning rate is above the limit where it began.
	OverLimit
	// Overshoot: a step led to where the surface is too steep for the rate.
	Overshoot
	// Downhill: the surface falls without end there, no rate would help.
	Downhill
	// Undefined: the surface has no value where the step led.
	Undefined
)

var causeIDs = [...]string{"none", "over_limit", "overshoot", "downhill", "undefined"}

func (c Cause) String() string { return name(causeIDs[:], c) }

// Basin is what a lane is at or makes for.
type Basin uint8

// The basins.
const (
	NoBasin Basin = iota
	// Global: a listed global minimum.
	Global
	// Local: a minimum that is not the lowest.
	Local
	// Unlisted: a minimum of a surface of which the lowest is not known.
	Unlisted
	// Pass: a listed saddle point.
	Pass
)

var basinIDs = [...]string{"none", "global", "local", "unlisted", "pass"}

func (b Basin) String() string { return name(basinIDs[:], b) }

// End is how a lane has ended.
type End uint8

// The ends.
const (
	Going End = iota
	LeftPlane
	LossNotFinite
	GradNotFinite
	PointNotFinite
)

var endIDs = [...]string{"going", "left_plane", "loss_not_finite", "grad_not_finite", "point_not_finite"}

func (e End) String() string { return name(endIDs[:], e) }

func name[T ~uint8](ids []string, v T) string {
	if int(v) < len(ids) {
		return ids[v]
	}
	return "?"
}
