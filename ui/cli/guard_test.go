package cli

import (
	"bytes"
	"context"
	"io"
	"strings"
	"sync"
	"testing"

	tea "charm.land/bubbletea/v2"
	"github.com/spf13/cobra"
)

// faulty is a screen that panics in one place.
type faulty struct{ place string }

type goOn struct{}

func (f faulty) Init() tea.Cmd {
	f.fail("init")
	return func() tea.Msg { return goOn{} }
}

func (f faulty) Update(msg tea.Msg) (tea.Model, tea.Cmd) {
	if _, ok := msg.(goOn); !ok {
		return f, nil
	}
	f.fail("update")
	bad := func() tea.Msg { f.fail(f.place); return nil }
	good := func() tea.Msg { return nil }
	switch f.place {
	case "batch":
		return f, tea.Batch(good, tea.Sequence(good, tea.Batch(bad, good)))
	case "sequence":
		return f, tea.Sequence(good, bad)
	case "none":
		return f, tea.Sequence(good, tea.Batch(good, good), tea.Quit)
	}
	return f, bad
}

func (f faulty) View() tea.View {
	f.fail("view")
	v := tea.NewView("screen")
	v.AltScreen = true
	return v
}

func (f faulty) fail(place string) {
	if f.place == place {
		panic("fault in " + place)
	}
}

// playFaulty plays a faulty screen and returns what it printed.
func playFaulty(ctx context.Context, place string) (out string, err error) {
	in, hold := io.Pipe() // a terminal at which nobody types
	defer hold.Close()
	var o syncBuffer
	a := &app{in: in, out: &o, err: io.Discard, env: []string{"TERM=xterm-256color"}, arg: []string{"race", "--seed", "3"}}
	err = a.play(ctx, faulty{place})
	return o.String(), err
}

// syncBuffer is a buffer for several goroutines.
type syncBuffer struct {
	mu  sync.Mutex
	buf bytes.Buffer
}

func (b *syncBuffer) Write(p []byte) (int, error) {
	b.mu.Lock()
	defer b.mu.Unlock()
	return b.buf.Write(p)
}

func (b *syncBuffer) String() string {
	b.mu.Lock()
	defer b.mu.Unlock()
	return b.buf.String()
}

func TestPanic(t *testing.T) {
	for _, place := range []string{"init", "update", "view", "command", "batch", "sequence"} {
		t.Run(place, func(t *testing.T) {
			out, err := playFaulty(t.Context(), place)
			if err == nil {
				t.Fatal("no error")
			}
			// All is in the one error, so its last lines are the last on the screen.
			var e bytes.Buffer
			a := &app{err: &e}
			if code := a.exit(err); code != failed {
				t.Errorf("exit code %d", code)
			}
			text := e.String()
			for _, want := range []string{"descent: panic: fault in " + place, "cli.faulty.", "report", tracker, version()} {
				if !strings.Contains(text, want) {
					t.Errorf("no %q in:\n%s", want, text)
				}
			}
			if !strings.HasSuffix(text, "descent race --seed 3\n") {
				t.Errorf("the command line is not last:\n%s", text)
			}
			if strings.Count(out, "\x1b[?1049h") != strings.Count(out, "\x1b[?1049l") {
				t.Errorf("the other screen was left on: %q", out)
			}
		})
	}
}

// TestPanicKeepsModel: tea draws once more after the panic, and must have what to draw.
func TestPanicKeepsModel(t *testing.T) {
	stopped := false
	g := &guard{model: faulty{"update"}, stop: func() { stopped = true }}
	for range 2 {
		if m, cmd := g.Update(goOn{}); m != tea.Model(g) || cmd != nil || !stopped {
			t.Fatalf("%v, %v, stopped %v", m, cmd != nil, stopped)
		}
	}
}

func TestNoPanic(t *testing.T) {
	out, err := playFaulty(t.Context(), "none")
	if err != nil || !strings.Contains(out, "\x1b[?1049l") {
		t.Fatalf("%v, %q", err, out)
	}
}

// TestPanicWithoutScreen: a mistake in a command that has no screen is reported in the same words.
func TestPanicWithoutScreen(t *testing.T) {
	a := &app{arg: []string{"x"}}
	cmd := a.command("x", "", func(*cobra.Command, []string) error { panic("fault") })
	if err := cmd.RunE(cmd, nil); err != nil {
		t.Fatal(err)
	}
	if a.failure == nil || !strings.Contains(a.failure.Error(), "panic: fault") || !strings.Contains(a.failure.Error(), "guard_test.go") {
		t.Fatalf("%v", a.failure)
	}
}
