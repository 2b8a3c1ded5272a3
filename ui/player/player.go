// Package player is the only clock: playing, speed, and how many steps a tick
// makes. That count comes from the speed alone, never from how long the last tick took.
package player

import (
	"time"

	tea "charm.land/bubbletea/v2"
)

// DefaultFPS is how often a second a run that is faster than the screen is shown, and
// MaxFPS how often at most.
const (
	DefaultFPS = 60
	MaxFPS     = 60
	// UnseenFPS is how often a run is shown in a window that has lost the focus.
	UnseenFPS = 4
)

// DiagnosesPerSecond is how often a playing lane is diagnosed for the status line: words that
// change with every step cannot be read.
const DiagnosesPerSecond = 2

// Speeds are what the keys choose from, in steps a second.
var Speeds = []int{1, 2, 5, 10, 30, 60, 300, 1000, 10000}

// DefaultSpeed is in steps a second.
const DefaultSpeed = 60

// Player is the clock of the program.
type Player struct {
	Playing bool
	// Waiting says that it is paused only because every lane had stopped.
	Waiting bool
	// Unit is which of the caller's units of time a step of the keys is.
	Unit int
	// Goal is a step still to be reached, Until an epoch; 0 is none. Back is the
	// step to go back to from Goal.
	Goal, Back, Until int

	speed      int // index into Speeds
	fps, limit int // ticks a second at most; a limit of 0 is none
	generation int // a tick of an older one is stale
	owed       int // of a unit, left over from the ticks before: a share with rate as its denominator
	frames     int // since the lane was last diagnosed
	renewal
}

// TickMsg says that it is time for the next frame.
type TickMsg struct{ generation int }

// New returns a player at the largest of Speeds that is at most speed, with at most fps
// frames a second, 1 to MaxFPS.
func New(speed, fps int, paused bool) *Player {
	p := &Player{Playing: !paused, fps: min(max(fps, 1), MaxFPS)}
	p.SetSpeed(speed)
	return p
}

// Speed returns the speed in units a second.
func (p *Player) Speed() int { return Speeds[p.speed] }

// SetSpeed selects the largest of Speeds that is at most speed.
func (p *Player) SetSpeed(speed int) {
	p.speed, p.owed = 0, 0
	for i, s := range Speeds {
		if s <= speed {
			p.speed = i
		}
	}
}

// Faster selects a speed so many places farther in Speeds, and asks for the next tick.
func (p *Player) Faster(by int) tea.Cmd {
	p.speed = min(max(p.speed+by, 0), len(Speeds)-1)
	p.owed = 0
	return p.Set(p.Playing)
}

// NextUnit selects the next of n units, and asks for the next tick.
func (p *Player) NextUnit(n int) tea.Cmd {
	p.Unit = (p.Unit + 1) % n
	p.owed = 0
	return p.Set(p.Playing)
}

// Tick asks for the next tick, or for none.
func (p *Player) Tick() tea.Cmd {
	if !p.Playing {
		return nil
	}
	generation := p.generation
	return tea.Tick(p.interval(), func(time.Time) tea.Msg { return TickMsg{generation} })
}

// Stale reports whether a tick was asked for before the player last changed.
func (p *Player) Stale(msg TickMsg) bool { return !p.Playing || msg.generation != p.generation }

// FPS returns how many frames a second a run is shown in at most.
func (p *Player) FPS() int {
	if p.limit > 0 {
		return min(p.fps, p.limit)
	}
	return p.fps
}

// LimitFPS has at most so many frames a second drawn of a playing run, however many the
// user asked for, until it is called with 0. The run is as fast as before.
func (p *Player) LimitFPS(fps int) {
	if fps != p.limit {
		p.limit, p.owed = fps, 0
	}
}

// rate returns how many ticks there are in a second.
func (p *Player) rate() int { return min(p.Speed(), p.FPS()) }

// interval is the time between two ticks.
func (p *Player) interval() time.Duration { return time.Second / time.Duration(p.rate()) }

// Due returns how many units this tick makes.
func (p *Player) Due() int {
	p.owed += p.Speed()
	n := p.owed / p.rate()
	p.owed %= p.rate()
	return n
}

// DiagnoseDue counts a frame and reports whether the lane is to be diagnosed again.
func (p *Player) DiagnoseDue() bool {
	if p.frames++; p.frames*DiagnosesPerSecond < p.rate() {
		return false
	}
	p.frames = 0
	return true
}

// Set starts or stops playing and makes ticks already scheduled stale.
func (p *Player) Set(playing bool) tea.Cmd {
	p.Playing = playing
	p.Waiting = false
	p.Stay()
	p.generation++
	return p.Tick()
}

// Stay drops the steps that are still to be reached.
func (p *Player) Stay() { p.Goal, p.Back, p.Until = 0, 0, 0 }

// Travels reports whether there are steps to make before anything else.
func (p *Player) Travels() bool { return p.Goal > 0 || p.Until > 0 && !p.Playing }

// TravelMsg says that there are steps to make before the screen plays.
type TravelMsg struct{}

// Travel returns the command for the next part of a seek, or nil.
func (p *Player) Travel() tea.Cmd {
	if !p.Travels() {
		return nil
	}
	return func() tea.Msg { return TravelMsg{} }
}

// seenWithin is how many seconds it takes at most until what is worth watching is seen.
const seenWithin = 20

// SpeedFor returns the lowest speed at which so many steps are seen in 20 seconds.
func SpeedFor(steps int) int {
	for _, speed := range Speeds {
		if steps <= speed*seenWithin {
			return speed
		}
	}
	return Speeds[len(Speeds)-1]
}

// NextTick returns the message of the next tick, for a caller that has no clock.
func (p *Player) NextTick() TickMsg { return TickMsg{p.generation} }
