package probe

// Kind is what a lane does.
type Kind uint8

// The kinds.
const (
	// Unknown: no moment with finite numbers, or no rule or surface.
	Unknown Kind = iota
	// Diverged: the lane has ended; Cause says why.
	Diverged
	// Diverging: it will, at step At.
	Diverging
	// Wandering: the noise keeps the loss above the minimum.
	Wandering
	// Cycle: its steps repeat: for ever, or so far Times.
	Cycle
	// Reached: it is at a minimum and stays there; Basin says which.
	Reached
	// Stuck: it rests where no gradient shows the way down: on a saddle, a maximum or
	// flat ground, as Basin says.
	Stuck
	// Starting: it is at its start, and does not diverge.
	Starting
	// Passing: it is at a minimum, but leaves it at step At.
	Passing
	// Edge: it is at the edge of stability: the sharpness along the way is about
	// the critical one, so that swings neither die nor throw it out.
	Edge
	// Swinging: it moves back and forth along Axis and does not settle soon.
	Swinging
	// Plateau: slope and curvature are small for this surface.
	Plateau
	// Saddle: it is slow beside a saddle point, and gets away from it at step At; Axis is
	// the way down.
	Saddle
	// TooSlow: with a larger rate, Try, a copy came lower in as many steps.
	TooSlow
	// Crawling: it follows the flat direction Axis of a valley, and no larger rate helps.
	Crawling
	// Converging: it makes for a minimum, Point, above which the loss is a tenth in Tenfold steps.
	Converging
	// Descending: the loss falls, by Half in so many steps or to LossAhead.
	Descending
	// Unsettled: the loss does not fall, and goes up and down between Low and High.
	Unsettled
	// Level: the loss no longer changes.
	Level
	// Rising: the loss rises.
	Rising
	// Normless: batch normalisation sees batches of one row, of which it leaves 0.
	Normless
	// Dead: units of a hidden layer put out 0 for every row, and no gradient gets
	// through; Cause says since when.
	Dead
	// Saturated: the gradient vanishes because units are near their bounds.
	Saturated
	// Vanishing: the first layer's gradient is a very small part of the last one's.
	Vanishing
	// Exploding: it is very many times the last one's.
	Exploding
	// Overfitting: the test loss has been rising since its best, the training loss not.
	Overfitting
	// AboveStart: the loss of a model is more than twice that of its initial weights.
	AboveStart
	// NotLearning: the loss is hardly below that of the initial weights, or not below that
	// of an answer which is the same for every row, and stays so.
	NotLearning
)

var kindIDs = [...]string{"unknown", "diverged", "diverging", "wandering", "cycle", "reached", "stuck", "starting", "passing", "edge",
	"swinging", "plateau", "saddle", "too_slow", "crawling", "converging", "descending", "unsettled",
	"level", "rising", "normless", "dead", "saturated", "vanishing", "exploding", "overfitting", "above_start", "not_learning"}

func (k Kind) String() string { return name(kindIDs[:], k) }

// Cause is why a lane diverges, or why its units are dead.
type Cause uint8

// The causes.
const (
	NoCause Cause = iota
	// OverLimit: the learning rate is above Limit, the largest stable one of the run.
	OverLimit
	// Overshoot: the steps are too long for the surface; BeganLimit is the limit where
	// they began to grow, if that is known.
	Overshoot
	// Downhill: the surface falls without end there. Without a rate to try none helps.
	Downhill
	// Undefined: the surface has no value where the step led.
	Undefined
	// LargeStep: units died in the course of training.
	LargeStep
	// FromStart: no gradient has ever come to the layer.
	FromStart
	// ZeroInit: all initial weights are 0.
	ZeroInit
)

var causeIDs = [...]string{"none", "over_limit", "overshoot", "downhill", "undefined", "large_step", "from_start", "zero_init"}

func (c Cause) String() string { return name(causeIDs[:], c) }

// AtMinimum is how near to a minimum a lane is at it, as a share of the mean side of the
// surface's window: half a dot of a large picture.
const AtMinimum = atMinimum

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
	// SaddlePoint: a saddle point.
	SaddlePoint
	// Maximum: a maximum.
	Maximum
	// Flat: ground without slope and curvature.
	Flat
)

var basinIDs = [...]string{"none", "global", "local", "unlisted", "saddle", "maximum", "flat"}

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
