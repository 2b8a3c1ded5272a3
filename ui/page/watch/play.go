package watch

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
func (p *Page) play(msg tickMsg) tea.Cmd {
	if !p.Player.playing || msg.generation != p.Player.generation {
		return nil
	}
	s := p.S
	p.forward()
	s.copy()
	if s.Snap.Done && s.Snap.Step == s.Snap.Newest {
		p.Look()
		cmd := p.Player.set(false)
		p.Player.waiting = true
		return tea.Batch(cmd, p.sayStopped())
	}
	// Words that change with every step cannot be read.
	if p.Player.frames++; p.Player.frames*looksPerSecond >= min(Speeds[p.Player.speed], framesPerSecond) {
		p.Player.frames = 0
		p.Look()
	}
	return p.Player.tick()
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
func (p *Page) travel() {
	s := p.S
	if !p.Player.travels() {
		return
	}
	n := stride
	if s.Run.Task() != nil {
		n = min(travelLeap*affordable(&s.Snap), stride)
	}
	if p.Player.goal > 0 {
		before := s.Run.Step()
		s.Run.Seek(min(p.Player.goal, before+n))
		if at := s.Run.Step(); at >= p.Player.goal || at == before {
			p.Player.goal = 0
		}
	} else if toEpoch(s.Run, p.Player.until, n) {
		p.Player.until = 0
	}
	p.Refresh()
}

// travels reports whether there are steps to make before anything else.
func (p *player) travels() bool { return p.goal > 0 || p.until > 0 && !p.playing }

// travelOn asks for the next part of the way, or for none.
func (p *Page) travelOn() tea.Cmd {
	if !p.Player.travels() {
		return nil
	}
	return func() tea.Msg { return travelMsg{} }
}
