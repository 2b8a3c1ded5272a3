package watch

import (
	tea "charm.land/bubbletea/v2"

	"descent/ui/lang"
)

// togglePlay plays or pauses.
func (p *Page) togglePlay() tea.Cmd {
	if p.Player.Playing {
		stop := p.Player.Set(false)
		p.Refresh()
		return tea.Batch(stop, p.Say(lang.SayPaused, p.S.Snap.Step))
	}
	if p.S.AtEnd() {
		return p.sayStopped()
	}
	return tea.Batch(p.Player.Set(true), p.Say(lang.SayPlaying, p.SpeedText()))
}

// sayStopped says that every lane has stopped, and why if it is one reason. Of
// one that diverged the status line says more than that.
func (p *Page) sayStopped() tea.Cmd {
	if p.S.Selected().Stop.Diverged() {
		p.ClearNote()
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
	return p.Say(lang.SayAllStoppedBy, p.StopText(last))
}

func (p *Page) toStart() tea.Cmd  { return p.seek(0) }
func (p *Page) toNewest() tea.Cmd { return p.seek(p.S.Snap.Newest) }

// leap goes a tenth of the run forward, or back.
func (p *Page) leap(dir int) func() tea.Cmd {
	return func() tea.Cmd {
		s := p.S
		by := max(s.Snap.Newest/10, 1)
		return p.seek(min(s.Snap.Step+dir*by, s.Snap.Newest))
	}
}

func (p *Page) seek(step int) tea.Cmd {
	s := p.S
	s.Run.Seek(step)
	p.Refresh()
	p.ClearNote()
	return p.Player.Set(false)
}

// faster selects another speed. If the objective allows less, it says so.
func (p *Page) faster(by int) func() tea.Cmd {
	return func() tea.Cmd {
		cmd := p.Player.Faster(by)
		if most := p.fastest(); p.unit().epochs == 0 && float64(p.Player.Speed()) > most {
			return tea.Batch(cmd, p.Say(lang.SayMaxSpeed, p.askedText(), int(most)))
		}
		return tea.Batch(cmd, p.Say(lang.SaySpeed, p.SpeedText()))
	}
}

// reset begins again with the settings in force.
func (p *Page) reset() tea.Cmd { return p.Restart(p.S.Run.Restarted(), lang.SayReset) }

// reseed begins again with the next seed.
func (p *Page) reseed() tea.Cmd {
	spec := p.S.Run.Restarted()
	spec.Seed++
	return p.Restart(spec, p.kind.Reseed(&spec), spec.Seed)
}
