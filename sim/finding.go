package sim

import (
	"fmt"

	"descent/sim/objective"
	"descent/sim/probe"
)

// Evidence is what a finding needs besides a snapshot.
type Evidence struct {
	// Window is memory for the last steps of a lane on a surface.
	Window []probe.Moment
	// Ahead is memory for the steps that a copy of it is run ahead.
	Ahead []probe.Moment
	// Measured is what was measured of a model last, or nil.
	Measured *probe.Measured
	// Outlook is what copies of a lane that trains a model have shown, or nil.
	Outlook *probe.Outlook
}

// Question is all that a finding of a lane is made from. That of a lane on a plane is a
// copy, but for the memory of its Evidence: another goroutine may answer it while the run
// goes on. That of a model reads the snapshot.
type Question struct {
	plane    probe.Input
	training *probe.TrainingInput
}

// Question asks what a lane does at the shown step, of which s is the snapshot. An error
// says that there is no such lane.
func (r *Run) Question(s *Snapshot, lane int, e *Evidence) (q Question, err error) {
	if lane < 0 || lane >= len(s.Lanes) {
		return q, fmt.Errorf("lane %d: there are %d", lane+1, len(s.Lanes))
	}
	l := &s.Lanes[lane]
	p, ok := objective.PlaneOf(s.Objective)
	if !ok {
		in := r.trainingInput(s, lane)
		in.Measured, in.Outlook = e.Measured, e.Outlook
		return Question{training: &in}, nil
	}
	q.plane, err = r.planeInput(l, lane, p, e)
	return q, err
}

// Answer diagnoses the lane. It runs copies of it, so it takes up to some milliseconds.
func (q *Question) Answer() probe.Finding {
	if q.training != nil {
		return probe.DiagnoseTraining(q.training)
	}
	return probe.Diagnose(q.plane)
}

// Finding says what a lane does at the shown step, of which s is the snapshot. An
// error says that there is no such lane.
func (r *Run) Finding(s *Snapshot, lane int, e *Evidence) (probe.Finding, error) {
	q, err := r.Question(s, lane, e)
	if err != nil {
		return probe.Finding{}, err
	}
	return q.Answer(), nil
}

// planeInput returns what a diagnosis of a lane on a plane is made from. But for e's
// memory it shares nothing with the run that is written, so that another goroutine may
// diagnose.
func (r *Run) planeInput(l *LaneView, lane int, p objective.Plane, e *Evidence) (in probe.Input, err error) {
	if e.Window, err = r.Recent(e.Window[:0], lane, probe.Depth); err != nil {
		return in, err
	}
	t := r.trialsOf(lane)
	return probe.Input{
		Rule: t.config.Rule, State: t.now.State, Plane: &p, Window: e.Window, Step: t.now.Step,
		End: l.Stop.end(), Done: l.Stop.Reason == MethodEnded, Sigma: r.noise, Trials: t, Ahead: e.Ahead[:0],
	}, nil
}

// end returns how the lane has ended as the probe has it.
func (s Stop) end() probe.End {
	switch s.Reason {
	case LeftPlane:
		return probe.LeftPlane
	case LossNotFinite:
		return probe.LossNotFinite
	case GradNotFinite:
		return probe.GradNotFinite
	case PointNotFinite:
		return probe.PointNotFinite
	}
	return probe.Going
}
