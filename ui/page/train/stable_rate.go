package train

import "descent/sim"

// holding is a learning rate with which a lane that diverged would have held: a
// job that makes the run again with smaller rates.
type holding struct {
	run   *sim.Run
	lane  int
	stop  int // the step at which it diverged
	steps int // that the rate was tried for
	spec  sim.Spec
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
	l := s.Selected()
	return h.run == s.Run && h.lane == s.Lane && l.Stop.Diverged() && l.Stop.Step == h.stop
}

// mostHolding bounds the work of one run that is made again, in multiplications:
// some seconds.
const mostHolding = 1e10

// leastHolding is how many steps a rate must hold at least: what grows slowly
// shows late.
const leastHolding = 1000

// wantHolding is a slot: the status line of a lane that diverged wants it.
func wantHolding(p *Page) job {
	s := p.S
	l := s.Selected()
	if s.Snap.Task == nil || !l.Stop.Diverged() || s.heldBy() != nil {
		return nil
	}
	h := &holding{run: s.Run, lane: s.Lane, stop: l.Stop.Step, steps: max(4*l.Stop.Step, leastHolding)}
	if h.steps*s.Snap.Batch*3*passWeight(s.Snap.Task) > mostHolding {
		s.holding = h
		p.Look()
		return nil
	}
	h.spec = s.Run.Spec()
	return h
}

func (h *holding) wanted(p *Page) bool { return h.of(p.S) }

func (h *holding) part() (done bool) {
	h.rate, h.ok = sim.Holding(h.spec, h.lane, h.stop, h.steps)
	return true
}

func (h *holding) take(m *Page, _ bool) {
	p.S.holding = h
	p.Look()
}
