package cli

import (
	"fmt"

	"descent/sim"
	"descent/sim/objective"
	"descent/sim/optim"
	"descent/sim/surface"
	"descent/sim/typed"
)

// reason says why a lane stopped.
func (j *job) reason(s sim.Stop) string {
	coordinate := fmt.Sprintf("parameter %d", s.Coord+1)
	if s.Reason == sim.MethodEnded {
		return fmt.Sprintf("%s, at step %d", optim.End(s.Coord), s.Step)
	}
	lim := &j.spec.Limits
	which := "test"
	if s.Reason != sim.EpochsDone { // whose Coord is a number of epochs
		coordinate = j.coordinate(s.Coord)
	}
	if rows, ok := objective.RowsOf(j.run.Objective()); ok && len(rows.TestRows()) == 0 {
		which = "training"
	}
	switch s.Reason {
	case sim.LeftPlane:
		return fmt.Sprintf("left the region %d windows wide: %s = %s at step %d", surface.RegionWindows, coordinate, typed.Rounded(s.Value, 4), s.Step)
	case sim.LossNotFinite:
		return fmt.Sprintf("the loss is not finite: %g at step %d", s.Value, s.Step)
	case sim.GradNotFinite:
		return fmt.Sprintf("the gradient is not finite: %g along %s at step %d", s.Value, coordinate, s.Step)
	case sim.PointNotFinite:
		return fmt.Sprintf("the point is not finite: %s = %g at step %d", coordinate, s.Value, s.Step)
	case sim.LossReached:
		return fmt.Sprintf("reached the loss %s (limit %s) at step %d", short(s.Value), typed.Number(lim.Loss.Value), s.Step)
	case sim.GradReached:
		return fmt.Sprintf("the gradient is %s long (limit %s) at step %d", short(s.Value), typed.Number(lim.Grad), s.Step)
	case sim.StepsDone:
		return fmt.Sprintf("made all %d steps", s.Step)
	case sim.Stagnant:
		return fmt.Sprintf("the loss has not fallen below %s for %d steps, at step %d", short(s.Value), lim.Stagnation, s.Step)
	case sim.AccuracyReached:
		return fmt.Sprintf("predicted %s of the %s rows correctly (limit %s) at step %d", short(s.Value), which, typed.Number(lim.Accuracy), s.Step)
	case sim.EpochsDone:
		return fmt.Sprintf("made all %d epochs, at step %d", s.Coord, s.Step)
	}
	return ""
}
