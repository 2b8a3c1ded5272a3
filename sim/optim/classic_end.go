package optim

import (
	"errors"
	"strconv"

	"gonum.org/v1/gonum/optimize"
)

// End is the reason why a Path stops.
type End uint8

// The reasons: first those of success, then those of failure.
const (
	EndNone       End = iota
	EndGradient       // the gradient's largest component is below 1e-12
	EndLoss           // 100 steps without a decrease of more than 1e-10
	EndConverged      // the method's own test: the samples of cmaes have shrunk to a point
	EndUnbounded      // the loss is −∞
	EndNotFinite      // the loss or the gradient at the last point is not finite
	EndSearch         // the line search found no step that meets its conditions
	EndNoProgress     // the trial is too near to differ from the point
	EndDirection      // the search direction does not lead downhill
	EndBound          // the loss still falls at the longest step
	EndTrials         // maxTrials evaluations in one line search
	EndFull           // the path holds maxPathFloats numbers
	EndFailure        // anything else that the method reports
)

// String returns the reason in a few words.
func (e End) String() string {
	names := [...]string{"not ended", "gradient below 1e-12", "100 steps without a decrease", "the population has shrunk to a point",
		"the loss is −∞", "no finite value", "the line search found no step", "a step too short to matter",
		"its direction does not lead down", "the loss still falls at the longest step", "too many trials in one search",
		"the path is full", "the method failed"}
	if int(e) >= len(names) {
		return "end " + strconv.Itoa(int(e))
	}
	return names[e]
}

// endOf returns the End that an error of gonum's line searches means.
func endOf(err error) End {
	switch {
	case errors.Is(err, optimize.ErrLinesearcherFailure):
		return EndSearch
	case errors.Is(err, optimize.ErrNoProgress):
		return EndNoProgress
	case errors.Is(err, optimize.ErrNonDescentDirection):
		return EndDirection
	case errors.Is(err, optimize.ErrLinesearcherBound):
		return EndBound
	}
	return EndFailure
}

// Move is the kind of a trial.
type Move uint8

// The kinds of trials: on a line, by the simplex, in the cloud.
const (
	MoveNone        Move = iota
	MoveLine             // a step length along the search direction
	MoveVertex           // a corner of the first simplex
	MoveReflect          // the worst corner reflected at the centroid of the others
	MoveExpand           // the same direction, further
	MoveContractOut      // the same direction, less far
	MoveContractIn       // from the worst corner towards the centroid of the others
	MoveShrink           // a corner moved towards the best
	MoveSample           // a random sample of cmaes
)

// String returns the kind in snake case.
func (m Move) String() string {
	names := [...]string{"none", "line", "vertex", "reflect", "expand", "contract_out", "contract_in", "shrink", "sample"}
	if int(m) >= len(names) {
		return "move " + strconv.Itoa(int(m))
	}
	return names[m]
}

// Verdict is the result of a trial.
type Verdict uint8

// The verdicts.
const (
	Pending          Verdict = iota // the search was interrupted
	Accepted                        // the next point, a corner of the next simplex, or one of the better half of the samples
	RefusedDecrease                 // its loss is above the limit: too little decrease (Armijo)
	RefusedCurvature                // its slope is above the limit: too steep to stop there (Wolfe)
	RefusedNotFinite                // its loss or slope is not finite
	RefusedWorse                    // not below the corner that it would replace, or one of the worse half of the samples
	RefusedOutdone                  // acceptable, but the next trial was better
)

// String returns the verdict in snake case.
func (v Verdict) String() string {
	names := [...]string{"pending", "accepted", "refused_decrease", "refused_curvature", "refused_not_finite", "refused_worse", "refused_outdone"}
	if int(v) >= len(names) {
		return "verdict " + strconv.Itoa(int(v))
	}
	return names[v]
}

// Trial is a point at which a method evaluated the loss between two points of its path.
type Trial struct {
	Move    Move
	Verdict Verdict
	Loss    float64
	// The fields below are NaN except in a line search. Alpha is the step length in units of the
	// search direction; Limit is the largest loss that is acceptable there.
	Alpha, Limit float64
	// Slope is the derivative of the loss by Alpha (NaN if it was not evaluated);
	// SlopeLimit the largest acceptable size of it, +Inf if there is no condition.
	Slope, SlopeLimit float64
}
