package watch

import (
	tea "charm.land/bubbletea/v2"

	"descent/sim"
	"descent/ui/lang"
)

// togglePlay plays or pauses.
func (p *Page) togglePlay() tea.Cmd {
	if p.Player.playing {
		stop := p.Player.set(false)
		p.Refresh()
		return tea.Batch(stop, p.Say(lang.SayPaused, p.S.Snap.Step))
	}
	if s := p.S; s.Snap.Done && s.Snap.Step == s.Snap.Newest {
		return p.sayStopped()
	}
	return tea.Batch(p.Player.set(true), p.Say(lang.SayPlaying, p.speedText()))
}

// sayStopped says that every lane has stopped, and why if it is one reason. Of
// one that diverged the status line says more than that.
func (p *Page) sayStopped() tea.Cmd {
	if p.S.Selected().Stop.Diverged() {
		p.note.text = ""
		return nil
	}
	lanes := p.S.Snap.Lanes
	last := &lanes[0]
	for i := range lanes {
		if lanes[i].Stop.Reason != last.Stop.Reason {
			return p.Say(lang.SayAllStopped)
		}
		if lanes[i].Stop.Step > last.Stop.Step {
			last = &lanes[i]
		}
	}
	return p.Say(lang.SayAllStoppedBy, p.stopText(last))
}

func (p *Page) toStart() tea.Cmd  { return p.seek(0) }
func (p *Page) toNewest() tea.Cmd { return p.seek(p.S.Snap.Newest) }

// leap goes a tenth of the run on, or back.
func leap(dir int) func(*Page) tea.Cmd {
	return func(p *Page) tea.Cmd {
		s := p.S
		by := max(s.Snap.Newest/10, 1)
		return p.seek(min(s.Snap.Step+dir*by, s.Snap.Newest))
	}
}

func (p *Page) seek(step int) tea.Cmd {
	s := p.S
	s.Run.Seek(step)
	p.Refresh()
	p.note.text = ""
	return p.Player.set(false)
}

// faster selects another speed. If a frame's share of it is more than is made in
// a frame, it says so.
func faster(by int) func(*Page) tea.Cmd {
	return func(p *Page) tea.Cmd {
		p.Player.speed = min(max(p.Player.speed+by, 0), len(Speeds)-1)
		p.Player.owed = 0
		cmd := p.Player.set(p.Player.playing)
		if most := framesPerSecond * affordable(&p.S.Snap); p.unit().epochs == 0 && Speeds[p.Player.speed] > most {
			return tea.Batch(cmd, p.Say(lang.SaySpeedMost, p.askedText(), most))
		}
		return tea.Batch(cmd, p.Say(lang.SaySpeed, p.speedText()))
	}
}

// reset begins anew with the settings in force.
func (p *Page) reset() tea.Cmd {
	return p.Restart(p.S.Run.Restarted(), lang.SayReset)
}

// reseed begins anew with the next seed; a task gets the weights of that seed,
// its data have a seed of their own.
func (p *Page) reseed() tea.Cmd {
	s := p.S
	spec := s.Run.Restarted()
	spec.Seed++
	if s.Run.Task() != nil {
		spec.Start = nil
		return p.Restart(spec, lang.SayReweigh, spec.Seed)
	}
	return p.Restart(spec, lang.SayReseed, spec.Seed)
}

// restart replaces the page's run by the one of spec.
func (p *Page) restart(spec sim.Spec, w lang.Word, args ...any) tea.Cmd {
	run, err := sim.New(spec)
	if err != nil {
		return p.Say(lang.SayRefused, err)
	}
	p.Player.until = 0
	p.show(p.at, run)
	if p.Player.waiting { // the pause was not the user's
		return tea.Batch(p.Player.set(true), p.Say(w, args...))
	}
	return p.Say(w, args...)
}
