// Package session holds a run that is watched: the run, its snapshot, what is
// selected in it, and what was measured of it in addition to its own records.
package session

import "descent/sim"

// Session is a run and what is shown of it.
type Session struct {
	Run *sim.Run
	// Snap is the run at the shown step.
	Snap sim.Snapshot
	// Lane is the index of the selected lane.
	Lane int
	// Hyper is the name of the selected hyper-parameter; if the
	// rule has none of that name, its first one, the learning rate, is selected.
	Hyper string
	// DiagnosedAt is the step of the last diagnosis.
	DiagnosedAt int
	// Found is what was found of each lane.
	Found []Found

	evidence sim.Evidence
	// held are the lanes' records as Measure made them.
	held []sim.Record
}

// New returns the session of a run at its present step.
func New(run *sim.Run) *Session {
	s := &Session{}
	s.Watch(run)
	return s
}

// Watch replaces the run, and keeps the selection as far as the new one has it.
func (s *Session) Watch(run *sim.Run) {
	s.Run = run
	s.Forget()
	s.Copy()
	s.Drop()
}

// Copy takes a new snapshot and keeps the selection in range.
func (s *Session) Copy() {
	s.Run.Snapshot(&s.Snap)
	s.hold()
	s.Lane = min(s.Lane, len(s.Snap.Lanes)-1)
}

// Selected returns the view of the selected lane.
func (s *Session) Selected() *sim.LaneView { return &s.Snap.Lanes[s.Lane] }

// HyperIndex returns the index of the selected hyper-parameter.
func (s *Session) HyperIndex() int { return max(s.Selected().Rule.ParamIndex(s.Hyper), 0) }

// AtEnd reports whether every lane has stopped and the newest step is shown.
func (s *Session) AtEnd() bool { return s.Snap.Done && s.Snap.Step == s.Snap.Newest }

// Forget drops what Measure made.
func (s *Session) Forget() { s.held = s.held[:0] }

// Measure measures every lane at the shown step on all rows, which the run itself
// does only now and then. Snapshots keep these numbers until the next Measure or
// Forget, so that table and status line speak of the same moment.
func (s *Session) Measure() {
	s.Forget()
	s.Run.MeasureAll(&s.Snap)
	for i := range s.Snap.Lanes {
		s.held = append(s.held, s.Snap.Lanes[i].Now)
	}
}

// hold gives the lanes of a new snapshot what Measure made, where the run has not
// measured them since.
func (s *Session) hold() {
	if len(s.held) != len(s.Snap.Lanes) {
		return
	}
	for i := range s.Snap.Lanes {
		l := &s.Snap.Lanes[i]
		if l.Measured {
			continue
		}
		l.Now.Before, l.Now.At = s.held[i].Before, s.held[i].At
		for _, k := range sim.EpochSeries {
			l.Now.V[k] = s.held[i].V[k]
		}
	}
}
