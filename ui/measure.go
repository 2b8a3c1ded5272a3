package ui

import "descent/sim"

// mostMeasured bounds the work of measuring all lanes while they play, in
// multiplications: less than a frame.
const mostMeasured = 3e7

// measure measures a task's lanes on all rows at the shown step, which the run
// itself does now and then. The numbers stand until the next look, so that the
// table and the status line speak of the same moment.
func (m *Model) measure() {
	s := m.cur()
	s.held = s.held[:0]
	t := taskOf(s.snap.Objective)
	if t == nil || m.player.playing && len(s.snap.Lanes)*t.Data().Rows()*passWeight(t) > mostMeasured {
		return
	}
	s.run.MeasureAll(&s.snap)
	for i := range s.snap.Lanes {
		s.held = append(s.held, s.snap.Lanes[i].Now)
	}
}

// hold gives the lanes of a new snapshot what was measured at the last look,
// where the run has not measured them anew.
func (s *session) hold() {
	if len(s.held) != len(s.snap.Lanes) {
		return
	}
	for i := range s.snap.Lanes {
		l := &s.snap.Lanes[i]
		if l.Measured {
			continue
		}
		l.Now.Before = s.held[i].Before
		for _, k := range sim.EpochSeries {
			l.Now.V[k] = s.held[i].V[k]
		}
	}
}
