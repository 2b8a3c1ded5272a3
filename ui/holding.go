package ui

import (
	"descent/sim"
	"descent/sim/spec"
)

// holding is a learning rate with which a lane that diverged would have held: a
// job that makes the run again with smaller rates.
type holding struct {
	run   *sim.Run
	lane  int
	stop  int // the step at which it diverged
	steps int // that the rate was tried for
	spec  spec.Spec
	rate  float64
	ok    bool
}

// heldBy returns what was found for the selected lane, or nil.
func (s *session) heldBy() *holding {
	if h := s.holding; h != nil && h.of(s) {
		return h
	}
	return nil
}

func (h *holding) of(s *session) bool {
	l := s.selected()
	return h.run == s.run && h.lane == s.lane && l.Stop.Diverged() && l.Stop.Step == h.stop
}

// mostHolding bounds the work of one run that is made again, in multiplications:
// some seconds.
const mostHolding = 1e10

// leastHolding is how many steps a rate must hold at least: what grows slowly
// shows late.
const leastHolding = 1000

// wantHolding is a slot: the status line of a lane that diverged wants it.
func wantHolding(m *Model) job {
	s := m.cur()
	l := s.selected()
	if taskOf(s.snap.Objective) == nil || !l.Stop.Diverged() || s.heldBy() != nil {
		return nil
	}
	h := &holding{run: s.run, lane: s.lane, stop: l.Stop.Step, steps: max(4*l.Stop.Step, leastHolding)}
	if h.steps*s.snap.Batch*3*passWeight(taskOf(s.snap.Objective)) > mostHolding {
		s.holding = h
		m.look()
		return nil
	}
	h.spec = s.run.Spec()
	return h
}

func (h *holding) wanted(m *Model) bool { return h.of(m.cur()) }

func (h *holding) part() (done bool) {
	h.rate, h.ok = sim.StableRate(h.spec, h.lane, h.stop, h.steps)
	return true
}

func (h *holding) take(m *Model, _ bool) {
	m.cur().holding = h
	m.look()
}
