package ui_test

import (
	"strings"
	"testing"
	"time"

	tea "charm.land/bubbletea/v2"
	"github.com/charmbracelet/colorprofile"
	uv "github.com/charmbracelet/ultraviolet"
	"github.com/charmbracelet/x/ansi"
	"github.com/charmbracelet/x/vt"

	"descent/sim"
	"descent/ui"
)

// terminal is an emulator with the program running in it.
type terminal struct {
	*vt.SafeEmulator
	program *tea.Program
	done    chan error
}

// run starts the program in an emulator of w by h cells.
func run(t *testing.T, m tea.Model, w, h int) *terminal {
	t.Helper()
	emu := vt.NewSafeEmulator(w, h)
	if _, err := emu.Write([]byte("\x1b[20h")); err != nil { // a line feed goes to column 0, as behind a tty
		t.Fatal(err)
	}
	p := tea.NewProgram(m, tea.WithInput(emu), tea.WithOutput(emu), tea.WithWindowSize(w, h), tea.WithoutSignals(),
		tea.WithColorProfile(colorprofile.TrueColor), tea.WithEnvironment([]string{"TERM=xterm-256color"}))
	term := &terminal{emu, p, make(chan error, 1)}
	go func() {
		_, err := p.Run()
		term.done <- err
	}()
	t.Cleanup(p.Kill)
	return term
}

// see waits until the screen holds text.
func (term *terminal) see(t *testing.T, text string) {
	t.Helper()
	var screen string
	for deadline := time.Now().Add(20 * time.Second); time.Now().Before(deadline); time.Sleep(5 * time.Millisecond) {
		if screen = ansi.Strip(term.Render()); strings.Contains(screen, text) {
			return
		}
	}
	t.Fatalf("never saw %q on:\n%s", text, screen)
}

// end waits for the program to end.
func (term *terminal) end(t *testing.T) error {
	t.Helper()
	select {
	case err := <-term.done:
		return err
	case <-time.After(20 * time.Second):
		t.Fatal("the program does not end")
		return nil
	}
}

// The real program on a terminal: it plays, obeys keys, and leaves the screen as it was.
func TestProgram(t *testing.T) {
	m, err := ui.New(sim.DefaultRace(), ui.Options{})
	if err != nil {
		t.Fatal(err)
	}
	term := run(t, m, 120, 40)
	term.see(t, "Rosenbrock")
	term.see(t, "step 9") // playing
	term.SendText(" ")
	term.see(t, "paused")
	term.SendText("g")
	term.see(t, "step 0/")
	term.SendText("..")
	term.see(t, "step 2/")
	term.SendKey(uv.KeyPressEvent{Code: uv.KeyUp})
	term.see(t, "the old one a ghost")
	term.SendText("?")
	term.see(t, "ten steps forward")
	term.SendKey(uv.KeyPressEvent{Code: uv.KeyEscape})
	term.see(t, "tab lane") // else the terminal takes esc and 2 for one key
	term.SendText("2")
	term.see(t, "MBGD 10")
	if !term.IsAltScreen() {
		t.Error("the program is not on the alternate screen")
	}
	term.SendText("q")
	if err := term.end(t); err != nil {
		t.Errorf("quit: %v", err)
	}
	if term.IsAltScreen() || term.CursorHidden() {
		t.Error("after quitting, the alternate screen or the hidden cursor stays")
	}
}
