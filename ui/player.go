package ui

import (
	"time"

	tea "charm.land/bubbletea/v2"
)

// framesPerSecond is how often a run that is faster than the screen is shown.
const framesPerSecond = 60

// player is the only clock. How many steps a tick makes comes from the speed and
// from what they cost by count, never from how long the last one took.
type player struct {
	playing    bool
	speed      int  // index into Speeds
	generation int  // a tick of an older one is stale
	owed       int  // sixtieths of a unit left over from the ticks before
	frames     int  // since the status line last looked at the lane
	waiting    bool // paused only because every lane had stopped
	unit       int  // index into units
	goal       int  // a step still to be reached, or 0
	until      int  // an epoch still to be reached, or 0
}

// looksPerSecond is how often the status line looks at a playing lane.
const looksPerSecond = 4

// tickMsg says that it is time for the next frame.
type tickMsg struct{ generation int }

func newPlayer(o Options) player {
	speed := o.Speed
	if speed == 0 {
		speed = sceneSpeed(o.Scene)
	}
	p := player{playing: !o.Paused}
	for i, s := range Speeds {
		if s <= speed {
			p.speed = i
		}
	}
	return p
}

// tick asks for the next tick, or for none.
func (p *player) tick() tea.Cmd {
	if !p.playing {
		return nil
	}
	generation := p.generation
	return tea.Tick(p.interval(), func(time.Time) tea.Msg { return tickMsg{generation} })
}

// interval is the time between two ticks.
func (p *player) interval() time.Duration {
	return time.Second / time.Duration(min(Speeds[p.speed], framesPerSecond))
}

// due returns how many units this tick makes.
func (p *player) due() int {
	speed := Speeds[p.speed]
	if speed <= framesPerSecond {
		return 1
	}
	p.owed += speed
	n := p.owed / framesPerSecond
	p.owed %= framesPerSecond
	return n
}

// set starts or stops playing and makes ticks under way stale.
func (p *player) set(playing bool) tea.Cmd {
	p.playing = playing
	p.waiting = false
	p.goal, p.until = 0, 0
	p.generation++
	return p.tick()
}

// play makes one tick's steps.
func (m *Model) play(msg tickMsg) tea.Cmd {
	if !m.player.playing || msg.generation != m.player.generation {
		return nil
	}
	s := m.cur()
	m.forward()
	s.copy()
	if s.snap.Done && s.snap.Step == s.snap.Newest {
		m.look()
		cmd := m.player.set(false)
		m.player.waiting = true
		return tea.Batch(cmd, m.sayStopped())
	}
	// Words that change with every step cannot be read.
	if m.player.frames++; m.player.frames*looksPerSecond >= min(Speeds[m.player.speed], framesPerSecond) {
		m.player.frames = 0
		m.look()
	}
	return m.player.tick()
}

// travelMsg says that there are steps to make before the screen plays.
type travelMsg struct{}

// stride is how many steps are made before keys are looked at again on a surface,
// where they take some milliseconds; of a task it is what is affordable, leap
// times over: on the way there is less to draw.
const (
	stride     = 20000
	travelLeap = 4
)

// travel makes steps towards the goal.
func (m *Model) travel() {
	s := m.cur()
	if !m.player.travels() {
		return
	}
	n := stride
	if taskOf(s.run.Objective()) != nil {
		n = min(travelLeap*affordable(&s.snap), stride)
	}
	if m.player.goal > 0 {
		before := s.run.Step()
		s.run.Seek(min(m.player.goal, before+n))
		if at := s.run.Step(); at >= m.player.goal || at == before {
			m.player.goal = 0
		}
	} else if toEpoch(s.run, m.player.until, n) {
		m.player.until = 0
	}
	m.refresh()
}

// travels reports whether there are steps to make before anything else.
func (p *player) travels() bool { return p.goal > 0 || p.until > 0 && !p.playing }

// travelOn asks for the next part of the way, or for none.
func (m *Model) travelOn() tea.Cmd {
	if !m.player.travels() {
		return nil
	}
	return func() tea.Msg { return travelMsg{} }
}
