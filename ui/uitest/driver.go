// Package uitest drives the program in tests: keys, mouse and time go in, and
// the text on the screen comes out.
//
//	d := uitest.New(t, sim.DefaultTrain(), ui.Options{})
//	d.Press("M").Type("64,64").Press("<enter>").Expect("layers 64, 64")
package uitest

import (
	"strings"
	"testing"

	tea "charm.land/bubbletea/v2"
	"github.com/charmbracelet/x/ansi"

	"descent/sim/spec"
	"descent/ui"
	"descent/ui/theme"
)

// Driver is a program without a terminal. Its methods return it, so that a test
// reads as a sequence of what a user does and sees.
type Driver struct {
	t testing.TB
	*ui.Model
	w, h int
	last tea.Cmd
}

// New returns the program that shows spec, paused. Where o says nothing, it is
// 120 columns wide, 40 lines high, dark and in true colour.
func New(t testing.TB, spec spec.Spec, o ui.Options) *Driver {
	t.Helper()
	if o.Width == 0 {
		o.Width, o.Height = 120, 40
	}
	if o.Theme == "" {
		o.Theme = "dark"
	}
	if o.Depth == nil {
		depth := theme.TrueColor
		o.Depth = &depth
	}
	o.Paused = true
	m, err := ui.New(spec, o)
	if err != nil {
		t.Fatal(err)
	}
	m.Settle()
	return &Driver{t: t, Model: m, w: o.Width, h: o.Height}
}

// Press presses keys: letters as they are, others by name, "M<down><enter>". They come
// within one frame: what is found is that of the last one.
func (d *Driver) Press(keys string) *Driver {
	d.t.Helper()
	for _, k := range Keys(d.t, keys) {
		_, d.last = d.Update(k)
	}
	d.Settle()
	return d
}

// Type presses the keys of a text, and enter.
func (d *Driver) Type(text string) *Driver {
	d.t.Helper()
	return d.Press(text + "<enter>")
}

// Send sends any other message.
func (d *Driver) Send(msgs ...tea.Msg) *Driver {
	for _, msg := range msgs {
		d.send(msg)
	}
	return d
}

func (d *Driver) send(msg tea.Msg) {
	if size, ok := msg.(tea.WindowSizeMsg); ok {
		d.w, d.h = size.Width, size.Height
	}
	_, d.last = d.Update(msg)
	d.Settle() // before the next frame
}

// Click presses and releases the left button on a cell.
func (d *Driver) Click(x, y int) *Driver {
	at := tea.Mouse{X: x, Y: y, Button: tea.MouseLeft}
	return d.Send(tea.MouseClickMsg(at), tea.MouseReleaseMsg(at))
}

// Tick lets the clock tick n times.
func (d *Driver) Tick(n int) *Driver {
	for range n {
		d.send(d.NextTick())
	}
	return d
}

// Last returns what the last message asks the program to do, or nil.
func (d *Driver) Last() tea.Cmd { return d.last }

// Do does what the last message asks for, and sends the program what comes of it.
// It is for commands that need no clock, such as writing a file.
func (d *Driver) Do() *Driver {
	d.do(d.last)
	return d
}

func (d *Driver) do(cmd tea.Cmd) {
	if cmd == nil {
		return
	}
	switch msg := cmd().(type) {
	case nil:
	case tea.BatchMsg:
		for _, c := range msg {
			d.do(c)
		}
	default:
		d.send(msg)
	}
}

// Finish does what jobs would do off the event loop.
func (d *Driver) Finish() *Driver {
	d.Model.Finish()
	return d
}

// Frame returns the screen as it is printed. It fails the test unless the frame is
// exactly as wide and high as the screen.
func (d *Driver) Frame() string {
	d.t.Helper()
	frame := d.Model.Frame()
	lines := strings.Split(frame, "\n")
	if len(lines) != d.h {
		d.t.Fatalf("%dx%d: %d lines", d.w, d.h, len(lines))
	}
	for y, line := range lines {
		if w := ansi.StringWidth(line); w != d.w {
			d.t.Fatalf("%dx%d: line %d is %d columns wide: %q", d.w, d.h, y, w, ansi.Strip(line))
		}
	}
	return frame
}

// Text returns the screen without its colours.
func (d *Driver) Text() string {
	d.t.Helper()
	return ansi.Strip(d.Frame())
}

// Status returns the status line.
func (d *Driver) Status() string {
	d.t.Helper()
	lines := strings.Split(d.Text(), "\n")
	return strings.TrimSpace(lines[len(lines)-2])
}

// Expect fails the test unless all texts are on the screen.
func (d *Driver) Expect(texts ...string) *Driver {
	d.t.Helper()
	screen := d.Text()
	for _, text := range texts {
		if !strings.Contains(screen, text) {
			d.t.Errorf("no %q on\n%s", text, screen)
		}
	}
	return d
}

// ExpectNot fails the test if one of the texts is on the screen.
func (d *Driver) ExpectNot(texts ...string) *Driver {
	d.t.Helper()
	screen := d.Text()
	for _, text := range texts {
		if strings.Contains(screen, text) {
			d.t.Errorf("%q is on\n%s", text, screen)
		}
	}
	return d
}

// ExpectStatus fails the test unless the status line begins with text.
func (d *Driver) ExpectStatus(text string) *Driver {
	d.t.Helper()
	if status := d.Status(); !strings.HasPrefix(status, text) {
		d.t.Errorf("the status line is %q, want %q", status, text)
	}
	return d
}
