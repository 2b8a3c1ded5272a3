package watch

import (
	"math"
	"sort"

	tea "charm.land/bubbletea/v2"

	"descent/sim"
	"descent/ui/lang"
	"descent/ui/player"
)

// unit is what the keys of time and the speed count in a task: so many epochs,
// or with none a mini-batch, which is a step.
type unit struct {
	id     string // on the command line
	epochs int
	name   lang.Word
	rate   lang.Word // so many a second
}

// units are what K chooses from.
var units = [...]unit{
	{"batch", 0, lang.UnitBatch, lang.PerSecond},
	{"epoch", 1, lang.UnitEpoch, lang.EpochsPerSecond},
	{"10epochs", 10, lang.UnitEpochs, lang.TenEpochsPerSecond},
}

// unit returns what a step of the keys is on the page.
func (p *Page) unit() *unit {
	if p.S.Snap.Rows == 0 {
		return &units[0]
	}
	return &units[p.Player.Unit]
}

// UnitName names what a step of the keys is.
func (p *Page) UnitName() lang.Word { return p.unit().name }

// nextUnit chooses another unit.
func (p *Page) nextUnit() tea.Cmd {
	cmd := p.Player.NextUnit(len(units))
	return tea.Batch(cmd, p.Say(lang.SayUnit, p.T(p.unit().name), p.SpeedText()))
}

// step pauses and goes n units forward, or back.
func (p *Page) step(n int) func() tea.Cmd {
	return func() tea.Cmd {
		run, u := p.S.Run, p.unit()
		switch {
		case u.epochs == 0:
			return p.seek(run.Step() + n)
		case n < 0:
			return p.seek(epochsBack(run, -n*u.epochs))
		}
		cmd := p.Player.Set(false)
		p.ClearNote()
		p.Player.Until = run.Epoch() + n*u.epochs
		p.Travel()
		return tea.Batch(cmd, p.Player.Travel())
	}
}

// epochsBack returns the step at which the n-th epoch before the shown step
// began; in the midst of an epoch its own beginning is the first.
func epochsBack(run *sim.Run, n int) int {
	step := run.Step()
	first := func(epoch int) int {
		return sort.Search(step, func(k int) bool {
			run.Seek(k)
			return run.Epoch() >= epoch
		})
	}
	now := run.Epoch()
	run.Seek(max(step-1, 0))
	if run.Epoch() == now { // not at its beginning
		n--
	}
	back := first(max(now-n, 0))
	run.Seek(step)
	return back
}

// tickWork is what a frame may cost in multiplications: about 10 ms of them.
const tickWork = 8e6

// StepsAFrame returns how many steps may be made between two frames of DefaultFPS, so that the
// keys are looked at again in time. It follows from the objective's size alone, so
// that the same keys always do the same.
func (p *Page) StepsAFrame() int {
	cost := p.kind.StepCost()
	if cost == 0 {
		return math.MaxInt
	}
	return max(int(tickWork/(cost*float64(len(p.S.Snap.Lanes)))), 1)
}

// stepsAnEpoch returns how many batches the training rows make.
func (p *Page) stepsAnEpoch() int {
	s := &p.S.Snap
	return max((s.Rows+s.Batch-1)/max(s.Batch, 1), 1)
}

// fastest returns how many units a second may be made at most.
func (p *Page) fastest() float64 {
	most := player.DefaultFPS * float64(p.StepsAFrame())
	if u := p.unit(); u.epochs > 0 {
		most /= float64(u.epochs * p.stepsAnEpoch())
	}
	return most
}

// forward makes one tick's steps. Steps above what a frame may cost are dropped.
// Of an epoch nothing is: what is left of it is made at the next ticks, and only
// then another one is due.
func (p *Page) forward() {
	run, u := p.S.Run, p.unit()
	most := min(p.StepsAFrame(), stride) * player.DefaultFPS / p.Player.FPS()
	if u.epochs == 0 {
		run.Advance(min(p.Player.Due(), most))
		return
	}
	if run.Epoch() >= p.Player.Until {
		p.Player.Until = run.Epoch() + p.Player.Due()*u.epochs
	}
	toEpoch(run, p.Player.Until, most)
}

// toEpoch makes at most so many steps towards the beginning of an epoch, and
// reports whether there is nothing left to do.
func toEpoch(run *sim.Run, epoch, most int) (done bool) {
	for range most {
		before := run.Step()
		if run.Epoch() >= epoch {
			return true
		}
		if run.Advance(1); run.Step() == before { // every lane has stopped
			return true
		}
	}
	return run.Epoch() >= epoch
}
