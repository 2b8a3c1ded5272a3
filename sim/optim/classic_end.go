package optim

import (
	"errors"

	"gonum.org/v1/gonum/optimize"
)

// End says why a Path goes no farther.
type End uint8

// The ends: first those of having arrived, then those of being stuck.
const (
	EndNone       End = iota
	EndGradient       // the gradient's largest component is below 1e-12
	EndLoss           // 100 steps without a decrease of more than 1e-10
	EndConverged      // the method's own test: the cloud of cmaes is a point
	EndUnbounded      // the loss is −∞
	EndNotFinite      // the loss or the gradient is no number at the last point
	EndSearch         // the line search found no step that meets its conditions
	EndNoProgress     // the trial is so near that it is the same point
	EndDirection      // the search direction does not lead downhill
	EndBound          // the loss still falls at the longest step
	EndTrials         // maxTrials evaluations in one line search
	EndFull           // the path holds maxPathFloats numbers
	EndFailure        // anything else that the method reports
)

// String says it in a few words.
func (e End) String() string {
	return [...]string{"not ended", "gradient below 1e-12", "100 steps without a decrease", "the cloud has shrunk to a point",
		"the loss is −∞", "no finite value", "the line search found no step", "a step too short to matter",
		"its direction does not lead down", "the loss still falls at the longest step", "too many trials in one search",
		"the path is full", "the method failed"}[e]
}

// endOf returns the end that an error of gonum's line searches stands for.
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
	MoveReflect          // the worst corner mirrored at the middle of the others
	MoveExpand           // the same way, farther
	MoveContractOut      // the same way, less far
	MoveContractIn       // from the worst corner towards the middle of the others
	MoveShrink           // a corner drawn towards the best
	MoveSample           // one of a cloud
)

// Verdict is what became of a trial.
type Verdict uint8

// The verdicts.
const (
	Pending          Verdict = iota // the search broke off
	Accepted                        // the next point, a corner of the next simplex, or of the better half of a cloud
	RefusedDecrease                 // its loss is above the limit: too little decrease (Armijo)
	RefusedCurvature                // its slope is above the limit: too steep to stop there (Wolfe)
	RefusedNotFinite                // its loss or slope is no number
	RefusedWorse                    // not below the corner that it was to replace, or of the worse half of a cloud
	RefusedOutdone                  // good, but the next trial was better
)

// Trial is a point at which a method asked for the loss on its way to the next one.
type Trial struct {
	Move    Move
	Verdict Verdict
	Loss    float64
	// What follows is NaN but on a line. Alpha is the step length in units of the
	// search direction; Limit is the largest loss that is acceptable there.
	Alpha, Limit float64
	// Slope is the derivative of the loss by Alpha (NaN if it was not asked for);
	// SlopeLimit the largest acceptable size of it, +Inf if there is no condition.
	Slope, SlopeLimit float64
}
