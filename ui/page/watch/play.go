package watch

import (
	tea "charm.land/bubbletea/v2"

	"descent/ui/player"
)

// play makes one tick's steps.
func (p *Page) play(msg player.TickMsg) tea.Cmd {
	if p.Player.Stale(msg) {
		return nil
	}
	p.forward()
	p.S.Copy()
	p.Player.NextFrame()
	ended := p.S.DropEnded()
	if ended {
		p.findings = nil // asked before the end
	}
	if p.S.AtEnd() {
		p.Diagnose()
		cmd := p.Player.Set(false)
		p.Player.Waiting = true
		return tea.Batch(cmd, p.sayStopped())
	}
	if p.Player.DiagnoseDue() || ended {
		p.Diagnose()
	}
	return p.Player.Tick()
}

// stride is how many steps are made before keys are looked at again where steps
// cost next to nothing: some milliseconds of them. Else it is what a frame may
// cost, leap times over: while seeking there is less to draw.
const (
	stride     = 20000
	travelLeap = 4
)

// stepsAPart returns how many steps are made at once.
func (p *Page) stepsAPart() int {
	if most := p.StepsAFrame(); most < stride {
		return min(travelLeap*most, stride)
	}
	return stride
}

// Travel makes steps towards the player's goal.
func (p *Page) Travel() {
	if !p.Player.Travels() {
		return
	}
	n, run := p.stepsAPart(), p.S.Run
	if p.Player.Goal > 0 {
		before := run.Step()
		run.Seek(min(p.Player.Goal, before+n))
		if at := run.Step(); at >= p.Player.Goal || at == before {
			run.Seek(min(p.Player.Back, at))
			p.Player.Stay()
		}
	} else if toEpoch(run, p.Player.Until, n) {
		p.Player.Until = 0
	}
	p.Refresh()
}
