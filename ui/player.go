package ui

import (
	"time"

	tea "charm.land/bubbletea/v2"

	"descent/ui/lang"
)

// framesPerSecond is how often a run that is faster than the screen is shown.
const framesPerSecond = 60

// player is the only clock. How many steps a tick makes comes from the speed,
// never from how long the last one took.
type player struct {
	playing    bool
	speed      int // index into Speeds
	generation int // a tick of an older one is stale
	owed       int // sixtieths of a step left over from the ticks before
}

// tickMsg says that it is time for the next frame.
type tickMsg struct{ generation int }

func newPlayer(o Options) player {
	speed := o.Speed
	if speed == 0 {
		speed = DefaultSpeed
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

// due returns how many steps this tick makes.
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
	p.generation++
	return p.tick()
}

// play makes one tick's steps.
func (m *Model) play(msg tickMsg) tea.Cmd {
	if !m.player.playing || msg.generation != m.player.generation {
		return nil
	}
	s := m.cur()
	s.run.Advance(m.player.due())
	s.refresh()
	if s.snap.Done && s.snap.Step == s.snap.Newest {
		return tea.Batch(m.player.set(false), m.say(lang.SayAllStopped))
	}
	return m.player.tick()
}
