package cli

import (
	"sync"
	"time"

	tea "charm.land/bubbletea/v2"
	"github.com/charmbracelet/x/term"

	"descent/ui/player"
)

// line is the connection to the terminal. It buffers some 20 kB and then blocks a write until
// nearly all of that has been read: no key is answered before. The first long wait tells
// how slow the line is; from then on no more is sent than it takes.
type line struct {
	term.File

	mu    sync.Mutex
	held  int           // bytes sent since a write last waited
	rate  float64       // bytes a second that are sent at most; 0 is any number
	next  time.Time     // when there is room again
	until time.Time     // when a slow line is tried again
	trust time.Duration // how long it was taken for a slow one the last time
	send  func(tea.Msg) // to the program
	asked bool          // for a message when there is room
}

const (
	lineChunk   = 1 << 10                // bytes that are written at once
	lineWaits   = 200 * time.Millisecond // a write that takes longer has waited
	lineFast    = 100e3                  // bytes a second that are never too few
	lineBurst   = 8 << 10                // bytes of a frame that are sent at once before the line is known
	lineHolds   = 20 << 10               // bytes at most that a terminal takes before they are read
	lineShare   = 0.8                    // of the rate is used
	lineFrame   = 250 * time.Millisecond // is what a frame may take
	lineLeast   = 64                     // bytes of a frame, more than any cell takes
	lineTrusted = time.Minute            // until a slow line is first tried again
)

// Write implements io.Writer.
func (l *line) Write(p []byte) (n int, err error) {
	for len(p) > 0 && err == nil {
		k, begin := 0, time.Now()
		k, err = l.File.Write(p[:min(len(p), lineChunk)])
		n, p = n+k, p[k:]
		l.count(k, begin, time.Now())
	}
	return n, err
}

// count counts bytes whose write began and ended at these times.
func (l *line) count(bytes int, begin, end time.Time) {
	l.mu.Lock()
	defer l.mu.Unlock()
	l.held += bytes
	if waited := end.Sub(begin); waited > lineWaits {
		rate := float64(min(l.held, lineHolds)) / waited.Seconds()
		l.held = 0
		if rate < lineFast {
			l.rate, l.next = lineShare*rate, end
			l.trust = max(2*l.trust, lineTrusted)
			l.until = end.Add(l.trust)
		}
	} else if l.rate > 0 {
		l.wait(bytes, end)
	}
}

// wait puts off the next frame until so many bytes more are read.
func (l *line) wait(bytes int, now time.Time) {
	if l.next.Before(now) {
		l.next = now
	}
	l.next = l.next.Add(time.Duration(float64(bytes) / l.rate * float64(time.Second)))
}

// Room implements ui.Line.
func (l *line) Room() int {
	l.mu.Lock()
	defer l.mu.Unlock()
	now := time.Now()
	if now.After(l.until) {
		l.rate = 0
	}
	switch {
	case l.rate == 0:
		return lineBurst
	case now.Before(l.next):
		return 0
	}
	l.next = now.Add(lineFrame / 4) // for the frame to be written
	return max(int(l.rate*lineFrame.Seconds()), lineLeast)
}

// roomMsg says that there may be room for more of a frame.
type roomMsg struct{}

// Left implements ui.Line.
func (l *line) Left() {
	l.mu.Lock()
	defer l.mu.Unlock()
	if l.asked || l.send == nil {
		return
	}
	l.asked = true
	time.AfterFunc(max(time.Until(l.next), time.Second/player.MaxFPS), func() {
		l.mu.Lock()
		l.asked = false
		l.mu.Unlock()
		l.send(roomMsg{})
	})
}
