package ui

import (
	tea "charm.land/bubbletea/v2"

	"descent/sim"
	"descent/sim/spec"
	"descent/ui/lang"
)

// togglePlay plays or pauses.
func (m *Model) togglePlay() tea.Cmd {
	if m.player.playing {
		stop := m.player.set(false)
		m.refresh()
		return tea.Batch(stop, m.say(lang.SayPaused, m.cur().snap.Step))
	}
	if s := m.cur(); s.snap.Done && s.snap.Step == s.snap.Newest {
		return m.sayStopped()
	}
	return tea.Batch(m.player.set(true), m.say(lang.SayPlaying, m.speedText()))
}

// sayStopped says that every lane has stopped, and why if it is one reason. Of
// one that diverged the status line says more than that.
func (m *Model) sayStopped() tea.Cmd {
	if m.cur().selected().Stop.Diverged() {
		m.note.text = ""
		return nil
	}
	lanes := m.cur().snap.Lanes
	last := &lanes[0]
	for i := range lanes {
		if lanes[i].Stop.Reason != last.Stop.Reason {
			return m.say(lang.SayAllStopped)
		}
		if lanes[i].Stop.Step > last.Stop.Step {
			last = &lanes[i]
		}
	}
	return m.say(lang.SayAllStoppedBy, m.stopText(last))
}

func (m *Model) toStart() tea.Cmd  { return m.seek(0) }
func (m *Model) toNewest() tea.Cmd { return m.seek(m.cur().snap.Newest) }

// leap goes a tenth of the run on, or back.
func leap(dir int) func(*Model) tea.Cmd {
	return func(m *Model) tea.Cmd {
		s := m.cur()
		by := max(s.snap.Newest/10, 1)
		return m.seek(min(s.snap.Step+dir*by, s.snap.Newest))
	}
}

func (m *Model) seek(step int) tea.Cmd {
	s := m.cur()
	s.run.Seek(step)
	m.refresh()
	m.note.text = ""
	return m.player.set(false)
}

// faster selects another speed. If a frame's share of it is more than is made in
// a frame, it says so.
func faster(by int) func(*Model) tea.Cmd {
	return func(m *Model) tea.Cmd {
		m.player.speed = min(max(m.player.speed+by, 0), len(Speeds)-1)
		m.player.owed = 0
		cmd := m.player.set(m.player.playing)
		if most := framesPerSecond * affordable(&m.cur().snap); m.unit().epochs == 0 && Speeds[m.player.speed] > most {
			return tea.Batch(cmd, m.say(lang.SaySpeedMost, m.askedText(), most))
		}
		return tea.Batch(cmd, m.say(lang.SaySpeed, m.speedText()))
	}
}

// reset begins anew with the settings in force.
func (m *Model) reset() tea.Cmd {
	return m.restart(m.cur().run.Restarted(), lang.SayReset)
}

// reseed begins anew with the next seed; a task gets the weights of that seed,
// its data have a seed of their own.
func (m *Model) reseed() tea.Cmd {
	s := m.cur()
	spec := s.run.Restarted()
	spec.Seed++
	if taskOf(s.run.Objective()) != nil {
		spec.Start = nil
		return m.restart(spec, lang.SayReweigh, spec.Seed)
	}
	return m.restart(spec, lang.SayReseed, spec.Seed)
}

// restart replaces the page's run by the one of spec.
func (m *Model) restart(spec spec.Spec, w lang.Word, args ...any) tea.Cmd {
	run, err := sim.New(spec)
	if err != nil {
		return m.say(lang.SayRefused, err)
	}
	m.player.until = 0
	m.show(m.at, run)
	if m.player.waiting { // the pause was not the user's
		return tea.Batch(m.player.set(true), m.say(w, args...))
	}
	return m.say(w, args...)
}
