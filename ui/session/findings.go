package session

import (
	"descent/sim"
	"descent/sim/probe"
)

// Found is what was found of a lane at the step At.
type Found struct {
	probe.Finding
	At int
	// Known is false until something has been found of the lane as it is set now.
	Known bool
	// Ended says that the lane had stopped.
	Ended bool
}

// Finding returns what was found of the selected lane; nothing, if that is not known.
func (s *Session) Finding() *probe.Finding { return &s.Found[s.Lane].Finding }

// Drop forgets what was found: the lanes have changed.
func (s *Session) Drop() { s.Found = make([]Found, len(s.Snap.Lanes)) }

// DropEnded forgets what was found of lanes that have stopped since, and reports
// whether there are any.
func (s *Session) DropEnded() (any bool) {
	for i := range s.Found {
		if f := &s.Found[i]; f.Known && f.Ended != s.ended(i) {
			*f, any = Found{}, true
		}
	}
	return any
}

func (s *Session) ended(lane int) bool { return s.Snap.Lanes[lane].Stop.Reason != sim.Running }

// Find finds what the selected lane does. measured is what was measured of its
// model last, o what copies of it have shown; or nil.
func (s *Session) Find(measured *probe.Measured, o *probe.Outlook) {
	s.evidence.Measured, s.evidence.Outlook = measured, o
	if f, err := s.Run.Finding(&s.Snap, s.Lane, &s.evidence); err == nil {
		s.Found[s.Lane] = Found{f, s.Snap.Step, true, s.ended(s.Lane)}
	}
}

// Questions asks what each lane does: in the order of the lanes, in memory of their own.
func (s *Session) Questions() []sim.Question {
	list := make([]sim.Question, len(s.Snap.Lanes))
	for i := range list {
		list[i], _ = s.Run.Question(&s.Snap, i, &sim.Evidence{}) // there is such a lane
	}
	return list
}

// Unanswered returns what is to be found for Questions.
func (s *Session) Unanswered() []Found {
	list := make([]Found, len(s.Snap.Lanes))
	for i := range list {
		list[i] = Found{At: s.Snap.Step, Ended: s.ended(i)}
	}
	return list
}

// Accept takes over what was found of a lane, unless it has stopped since.
func (s *Session) Accept(lane int, f *Found) {
	if f.Ended == s.ended(lane) {
		s.Found[lane] = *f
	}
}

// Arrival returns where a lane has arrived to stay, as far as is known.
func (s *Session) Arrival(lane int) sim.Arrival {
	a, f := s.Snap.Lanes[lane].Arrival, &s.Found[lane]
	if !f.Known || a.Stays(&f.Finding) {
		return a
	}
	return sim.Arrival{}
}
