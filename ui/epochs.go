package ui

import (
	"math"
	"sort"

	tea "charm.land/bubbletea/v2"

	"descent/sim"
	"descent/ui/lang"
)

// unit is what the keys of time and the speed count in a task: so many epochs,
// or with none a mini-batch, which is a step.
type unit struct {
	epochs int
	name   lang.Word
	rate   lang.Word // so many a second
}

// units are what K chooses from.
var units = [...]unit{
	{0, lang.UnitBatch, lang.PerSecond},
	{1, lang.UnitEpoch, lang.EpochsPerSecond},
	{10, lang.UnitEpochs, lang.TenEpochsPerSecond},
}

// unit returns what a step of the keys is on the shown page.
func (m *Model) unit() *unit {
	if taskOf(m.cur().run.Objective()) == nil {
		return &units[0]
	}
	return &units[m.player.unit]
}

// nextUnit chooses another unit.
func (m *Model) nextUnit() tea.Cmd {
	m.player.unit = wrap(m.player.unit+1, len(units))
	m.player.owed = 0
	return tea.Batch(m.player.set(m.player.playing), m.say(lang.SayUnit, m.lang.T(m.unit().name), m.speedText()))
}

// step pauses and goes n units on, or back.
func step(n int) func(*Model) tea.Cmd {
	return func(m *Model) tea.Cmd {
		run, u := m.cur().run, m.unit()
		switch {
		case u.epochs == 0:
			return m.seek(run.Step() + n)
		case n < 0:
			return m.seek(epochsBack(run, -n*u.epochs))
		}
		cmd := m.player.set(false)
		m.note.text = ""
		m.player.until = run.Epoch() + n*u.epochs
		m.travel()
		return tea.Batch(cmd, m.travelOn())
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

// What a frame may cost in multiplications, about 10 ms of them, and what the
// model's own work on a step costs beside them.
const (
	tickWork = 8e6
	stepWork = 2e3
)

// affordable returns how many steps of a run may be made between two frames, so
// that the keys are looked at again in time. It is told from the sizes alone, so
// that the same keys always do the same. On a surface all that a speed asks for
// may be.
func affordable(s *sim.Snapshot) int {
	if taskOf(s.Objective) == nil {
		return math.MaxInt
	}
	// Forward and backward through a batch, and a part of the measurement of all
	// rows at the end of the epoch.
	perEpoch := float64(max((s.Rows+s.Batch-1)/max(s.Batch, 1), 1))
	all := float64(s.Rows + len(taskOf(s.Objective).Data().Test))
	cost := stepWork + float64(passWeight(taskOf(s.Objective)))*(3*float64(s.Batch)+all/perEpoch)
	return max(int(tickWork/(cost*float64(len(s.Lanes)))), 1)
}

// fastest returns how many units a second may be made of the page's run at most.
func (m *Model) fastest() float64 {
	s := &m.cur().snap
	most := framesPerSecond * float64(affordable(s))
	if u := m.unit(); u.epochs > 0 {
		most /= float64(u.epochs * max((s.Rows+s.Batch-1)/max(s.Batch, 1), 1))
	}
	return most
}

// forward makes one tick's steps of the page's run. Steps beyond what a frame may
// cost are dropped. Of an epoch nothing is: what is left of it is made at the next
// ticks, and only then another one is due.
func (m *Model) forward() {
	s := m.cur()
	most := affordable(&s.snap)
	u := m.unit()
	if u.epochs == 0 {
		s.run.Advance(min(m.player.due(), most))
		return
	}
	if s.run.Epoch() >= m.player.until {
		m.player.until = s.run.Epoch() + m.player.due()*u.epochs
	}
	toEpoch(s.run, m.player.until, most)
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
