package train

import "descent/sim"

// mostMeasured bounds the work of measuring all lanes while they play, in
// multiplications: less than a frame.
const mostMeasured = 3e7

// measure measures a task's lanes on all rows at the shown step, which the run
// itself does now and then. The numbers stand until the next look, so that the
// table and the status line speak of the same moment.
func (p *Page) measure() {
	s := p.S
	s.held = s.held[:0]
	t := s.Snap.Task
	if t == nil || p.Player.playing && len(s.Snap.Lanes)*t.Data().Rows()*passWeight(t) > mostMeasured {
		return
	}
	s.Run.Exact(&s.Snap)
	for i := range s.Snap.Lanes {
		s.held = append(s.held, s.Snap.Lanes[i].Now)
	}
}

// hold gives the lanes of a new snapshot what was measured at the last look,
// where the run has not measured them anew.
func (s *session) hold() {
	if len(s.held) != len(s.Snap.Lanes) {
		return
	}
	for i := range s.Snap.Lanes {
		l := &s.Snap.Lanes[i]
		if l.Measured {
			continue
		}
		l.Now.Before = s.held[i].Before
		for _, k := range sim.EpochSeries {
			l.Now.V[k] = s.held[i].V[k]
		}
	}
}
