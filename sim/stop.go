package sim

import (
	"descent/sim/spec"
	"descent/sim/typed"
	"fmt"
	"math"
	"strconv"
)

// Reason says why a lane stopped.
type Reason uint8

// The reasons: first those of divergence, then those of a limit reached.
const (
	Running   Reason = iota
	LeftPlane        // left the region fifty windows wide
	LossNotFinite
	GradNotFinite
	PointNotFinite
	LossReached // the limits of the spec
	GradReached
	StepsDone
	Stagnant
	AccuracyReached
	EpochsDone
	MethodEnded // a classical method goes no farther
)

// String returns the reason in snake case.
func (r Reason) String() string {
	names := [...]string{
		"running", "left_plane", "loss_not_finite", "grad_not_finite", "point_not_finite", "loss_reached",
		"grad_reached", "steps_done", "stagnant", "accuracy_reached", "epochs_done", "method_ended",
	}
	if int(r) >= len(names) {
		return "reason " + strconv.Itoa(int(r))
	}
	return names[r]
}

// Stop is a lane's end: at which step, and why.
type Stop struct {
	Step   int
	Reason Reason
	// Value is the number that decided: the coordinate, the loss, the gradient's
	// component or length; of Stagnant, the best loss.
	Value float64
	// Coord is the index of that coordinate or component; of MethodEnded it is
	// the optim.End.
	Coord int
}

// Diverged reports whether the lane left the region or the finite numbers. Its
// state is then the last good one, of the step before Stop.Step.
func (s Stop) Diverged() bool { return s.Reason >= LeftPlane && s.Reason <= PointNotFinite }

// Last returns the step of the last record of a lane that has stopped.
func (s Stop) Last() int {
	if s.Diverged() {
		return s.Step - 1
	}
	return s.Step
}

// Has reports whether the lane has a record at a step.
func (s Stop) Has(step int) bool { return s.Reason == Running || step <= s.Last() }

// divergence says what is wrong with a point that is not good: first a coordinate,
// then the loss, then the gradient.
func (p *parts) divergence(x, g []float64, loss float64) (s Stop) {
	for i, v := range x {
		if !finite(v) {
			s.Reason, s.Value, s.Coord = PointNotFinite, v, i
			return s
		}
	}
	for i, lo := range p.lo {
		if v := x[i]; v < lo || v > p.hi[i] {
			s.Reason, s.Value, s.Coord = LeftPlane, v, i
			return s
		}
	}
	if !finite(loss) {
		s.Reason, s.Value = LossNotFinite, loss
		return s
	}
	for i, v := range g {
		if !finite(v) {
			s.Reason, s.Value, s.Coord = GradNotFinite, v, i
			return s
		}
	}
	return s
}

func finite(v float64) bool { return !math.IsNaN(v - v) }

// checkLimits says whether the limits are possible.
func checkLimits(lim *spec.Limits) error {
	switch {
	case lim.Loss.Set && !finite(lim.Loss.Value):
		return fmt.Errorf("stop-loss cannot be %s: it is a finite number", typed.Number(lim.Loss.Value))
	case !(lim.Grad >= 0 && lim.Grad <= math.MaxFloat64):
		return fmt.Errorf("stop-grad cannot be %s: it is 0 (no limit) or more", typed.Number(lim.Grad))
	case lim.Steps < 0:
		return fmt.Errorf("max-steps cannot be %d: it is 0 (no limit) or more", lim.Steps)
	case !(lim.Accuracy >= 0 && lim.Accuracy <= 1):
		return fmt.Errorf("stop-accuracy cannot be %s: it is a share from 0 (no limit) to 1", typed.Number(lim.Accuracy))
	case lim.Epochs < 0:
		return fmt.Errorf("stop-epochs cannot be %d: it is 0 (no limit) or more", lim.Epochs)
	case lim.Stagnation < 0:
		return fmt.Errorf("stop-stagnation cannot be %d: it is 0 (no limit) or more", lim.Stagnation)
	}
	return nil
}

// accuracy is the share of test rows told right, or of training rows if there
// is no test set.
func (l *lane) accuracy() float64 {
	if v := l.rec.V[TestAcc]; !math.IsNaN(v) {
		return v
	}
	return l.rec.V[TrainAcc]
}

// limitReached says which limit a lane that has been measured has reached.
func (r *Run) limitReached(l *lane) Stop {
	lim, loss := &r.spec.Limits, l.rec.V[Loss]
	if loss < l.best || r.step == 0 {
		l.best, l.bestStep = loss, r.step
	}
	s := Stop{Step: r.step}
	switch {
	case lim.Loss.Set && loss <= lim.Loss.Value:
		s.Reason, s.Value = LossReached, loss
	case lim.Grad > 0 && l.rec.V[GradNorm] <= lim.Grad:
		s.Reason, s.Value = GradReached, l.rec.V[GradNorm]
	case lim.Accuracy > 0 && l.accuracy() >= lim.Accuracy:
		s.Reason, s.Value = AccuracyReached, l.accuracy()
	case lim.Epochs > 0 && r.cursor.Epoch >= lim.Epochs:
		s.Reason, s.Value, s.Coord = EpochsDone, loss, r.cursor.Epoch
	case lim.Steps > 0 && r.step >= lim.Steps:
		s.Reason, s.Value = StepsDone, loss
	case lim.Stagnation > 0 && l.measured && r.step-l.bestStep >= lim.Stagnation:
		s.Reason, s.Value = Stagnant, l.best
	default:
		return Stop{}
	}
	return s
}
