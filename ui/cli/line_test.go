package cli

import (
	"testing"
	"time"

	tea "charm.land/bubbletea/v2"
)

// A line is slow if a full terminal lets a write wait long for what it holds.
func TestLineRate(t *testing.T) {
	type write struct {
		bytes int
		took  time.Duration
	}
	for _, c := range []struct {
		name   string
		writes []write
		rate   float64 // 0: fast
	}{
		{"fast", []write{{20 << 10, time.Millisecond}, {1 << 20, time.Millisecond}}, 0},
		{"2 kB/s, held by the terminal", []write{{20 << 10, 0}, {1000, 10 * time.Second}}, lineShare * 2048},
		{"2 kB/s, evenly", []write{{512, 256 * time.Millisecond}}, lineShare * 2000},
		{"busy for a moment", []write{{20 << 10, 0}, {1000, 150 * time.Millisecond}}, 0},
		{"much sent in between", []write{{1 << 20, 0}, {1000, 5 * time.Second}}, lineShare * 4096},
	} {
		l, now := &line{}, time.Now()
		for _, w := range c.writes {
			l.count(w.bytes, now, now.Add(w.took))
			now = now.Add(w.took)
		}
		if d := l.rate - c.rate; d > 1 || d < -1 {
			t.Errorf("%s: %g bytes a second, want %g", c.name, l.rate, c.rate)
		}
	}
}

// On a slow line there is room again when what was sent is read, and after a while it
// is tried again.
func TestLineRoom(t *testing.T) {
	l := &line{}
	if l.Room() != lineBurst {
		t.Error("an unknown line has not the room of a fast one")
	}
	begin := time.Now()
	l.count(lineHolds, begin.Add(-10*time.Second), begin)
	if room := l.Room(); room < 300 || room > 500 {
		t.Errorf("2 kB/s have room for %d bytes in a quarter of a second", room)
	}
	if l.Room() != 0 {
		t.Error("there is room before the frame is written")
	}
	l.next = time.Time{}
	l.count(400, begin, begin)
	if l.Room() != 0 {
		t.Error("there is room before the frame is read")
	}
	sent := make(chan tea.Msg, 2)
	l.send = func(msg tea.Msg) { sent <- msg }
	l.Left()
	l.Left()
	<-sent
	if len(sent) != 0 || l.Room() == 0 {
		t.Error("the message does not come once, when there is room")
	}
	l.until = begin
	if l.Room() != lineBurst {
		t.Error("a slow line is never tried again")
	}
}
