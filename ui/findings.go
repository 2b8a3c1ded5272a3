package ui

import (
	"descent/sim"
	"descent/sim/data"
	"descent/ui/words"
)

// find looks at the selected lane.
func (s *session) find() {
	if k := s.sharpness(); k != nil {
		s.evidence.Measured = &k.Measured
	} else {
		s.evidence.Measured = nil
	}
	if f, err := s.run.Finding(&s.snap, s.lane, &s.evidence); err == nil {
		s.finding = f
	}
}

func (m *Model) speaker() words.Speaker { return words.New(m.lang, m.theme.Glyphs) }

// spoken is the selected lane as sentences have it.
func (m *Model) spoken() words.Lane {
	s := m.cur()
	l := s.selected()
	w := words.Lane{Name: l.Rule.Name, Stop: m.stopText(l)}
	if s.snap.Task != nil && l.Stop.Diverged() { // only its end names layers
		w.Layers = m.layerNames()
	}
	if h := s.heldBy(); h != nil {
		w.Stable = &h.Stable
	}
	return w
}

// seenText says what the selected lane does.
func (m *Model) seenText() string {
	s := m.cur()
	return m.speaker().Lane(m.spoken(), &s.finding, s.selected(), s.snap.Task != nil)
}

// whyText says why the selected lane does what it does on a surface.
func (m *Model) whyText() string {
	if m.cur().snap.Task != nil {
		return ""
	}
	return m.speaker().Why(m.spoken(), &m.cur().finding)
}

// reasons says at length why the selected lane, which trains a model, diverged.
func (m *Model) reasons() []string {
	return m.speaker().Breakdown(m.spoken(), &m.cur().finding, m.cur().selected().Stop.Last())
}

// stopText says why a lane stopped; empty while it runs.
func (m *Model) stopText(l *sim.LaneView) string { return m.speaker().Stop(l.Stop, m.coordName) }

// layerNames names the layers that have parameters.
func (m *Model) layerNames() []string {
	t := m.cur().snap.Task
	return m.speaker().LayerNames(len(t.Layers()), t.Data().Kind == data.Clustering)
}

// short writes a number without the zeros that keep a table's columns still.
func (m *Model) short(v float64) string { return words.Short(v, m.theme.Glyphs) }

func percent(v float64) string { return words.Percent(v) }
