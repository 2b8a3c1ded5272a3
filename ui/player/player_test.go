package player

import (
	"math"
	"testing"
	"time"
)

// A second at any speed makes that many steps, and never two ticks that differ by
// more than one.
func TestDueSumsToTheSpeed(t *testing.T) {
	for _, speed := range Speeds {
		for _, fps := range []int{1, 7, 25, DefaultFPS} {
			p := New(speed, fps, false)
			low, high, sum := speed, 0, 0
			for range min(speed, fps) {
				n := p.Due()
				low, high, sum = min(low, n), max(high, n), sum+n
			}
			if sum != speed || high-low > 1 {
				t.Errorf("speed %d, %d frames: %d steps in a second, %d to %d a tick", speed, fps, sum, low, high)
			}
		}
	}
}

// A limit slows the ticks, not the run, for as long as it is there.
func TestLimitFPS(t *testing.T) {
	p := New(300, 30, false)
	for _, c := range []struct{ limit, fps, due int }{{0, 30, 10}, {4, 4, 75}, {100, 30, 10}, {1, 1, 300}, {0, 30, 10}} {
		p.LimitFPS(c.limit)
		if fps, due := p.FPS(), p.Due(); fps != c.fps || due != c.due || p.interval() != time.Second/time.Duration(c.fps) {
			t.Errorf("limit %d: %d frames, %d steps a tick", c.limit, fps, due)
		}
	}
}

func TestAChangeOfSpeedOwesNothing(t *testing.T) {
	p := New(1000, DefaultFPS, false)
	p.Due() // 16, and 40 sixtieths are left
	p.Faster(-1)
	p.Faster(1)
	if got := p.Due(); got != 16 {
		t.Errorf("first tick after a change makes %d steps, want 16", got)
	}
}

func TestTicksBeforeAChangeAreStale(t *testing.T) {
	changes := map[string]func(*Player){
		"pause":      func(p *Player) { p.Set(false) },
		"play again": func(p *Player) { p.Set(false); p.Set(true) },
		"faster":     func(p *Player) { p.Faster(1) },
		"unit":       func(p *Player) { p.NextUnit(3) },
	}
	for name, change := range changes {
		p := New(DefaultSpeed, DefaultFPS, false)
		tick := p.NextTick()
		if p.Stale(tick) {
			t.Fatalf("%s: the tick is stale before anything changed", name)
		}
		if change(p); !p.Stale(tick) {
			t.Errorf("%s: a tick from before is not stale", name)
		}
		if got := p.Stale(p.NextTick()); got == p.Playing {
			t.Errorf("%s: stale is %t while playing is %t", name, got, p.Playing)
		}
	}
}

func TestSpeedsAreClamped(t *testing.T) {
	for asked, want := range map[int]int{-1: 1, 0: 1, 1: 1, 4: 2, 59: 30, 60: 60, math.MaxInt: 10000} {
		if got := New(asked, DefaultFPS, true).Speed(); got != want {
			t.Errorf("speed %d becomes %d, want %d", asked, got, want)
		}
	}
	p := New(1, DefaultFPS, true)
	if p.Faster(-5); p.Speed() != 1 {
		t.Errorf("slower than the slowest is %d", p.Speed())
	}
	if p.Faster(99); p.Speed() != 10000 {
		t.Errorf("faster than the fastest is %d", p.Speed())
	}
}

func TestSpeedForShowsAllWithinTwentySeconds(t *testing.T) {
	for steps, want := range map[int]int{0: 1, 20: 1, 21: 2, 100: 5, 1200: 60, 1201: 300, 200000: 10000, math.MaxInt: 10000} {
		if got := SpeedFor(steps); got != want {
			t.Errorf("%d steps: speed %d, want %d", steps, got, want)
		}
	}
}

func TestUnitsGoRound(t *testing.T) {
	p := New(1, DefaultFPS, true)
	for _, want := range []int{1, 2, 0} {
		if p.NextUnit(3); p.Unit != want {
			t.Errorf("unit %d, want %d", p.Unit, want)
		}
	}
}
