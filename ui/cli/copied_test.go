package cli

import (
	"fmt"
	"math"
	"os"
	"reflect"
	"strings"
	"testing"

	"descent/sim"
	"descent/sim/spec"
	"descent/ui"
	"descent/ui/page"
	racepage "descent/ui/page/race"
	trainpage "descent/ui/page/train"
	"descent/ui/page/watch"
	"descent/ui/player"
	"descent/ui/screen"
	"descent/ui/theme"

	tea "charm.land/bubbletea/v2"
	"github.com/charmbracelet/x/ansi"
	"mvdan.cc/sh/v3/shell"
)

// TestCopiedLineFar: a step of seven digits is written as a whole number.
func TestCopiedLineFar(t *testing.T) {
	lane, err := spec.ParseLane("momentum lr=0.001")
	if err != nil {
		t.Fatal(err)
	}
	spec := spec.Spec{Surface: "rosenbrock", Lanes: []spec.LaneSpec{lane}, Noise: 0.1}
	m := paused(t, spec, 1_234_567)
	m.Update(tea.KeyPressMsg{Code: tea.KeyUp})
	if line, _ := m.CommandLine(); !strings.Contains(line, " --at 1234567 ") || !strings.Contains(line, "--set 'step=1234567 lane=1 lr=") {
		t.Error(line)
	}
	sameAgain(t, m, "far")
}

// sameAgain compares what is shown with what its line makes on a screen of the same
// size, and returns the line.
func sameAgain(t *testing.T, m *ui.Model, script string) (line string) {
	t.Helper()
	rest(m)
	line, _ = m.CommandLine()
	words := unquoted(line)
	if words[0] != "descent" {
		t.Fatalf("%s", line)
	}
	spec, o := parseScreen(t, words[1:])
	o.Width, o.Height, o.Depth = size(m.Frame()), strings.Count(m.Frame(), "\n")+1, &trueColor
	again, err := ui.New(spec, o)
	if err != nil {
		t.Fatalf("%s\n%s\n%v", script, line, err)
	}
	travel(again)
	got, want := shown(again), shown(m)
	if got, want := bits(got.Spec()), bits(want.Spec()); !reflect.DeepEqual(got, want) {
		t.Fatalf("%s\n%s\n got %+v\nwant %+v", script, line, got, want)
	}
	if got, want := state(got), state(want); !reflect.DeepEqual(got, want) {
		t.Fatalf("%s\n%s\n got %+v\nwant %+v", script, line, got, want)
	}
	if next, _ := again.CommandLine(); next != line {
		t.Fatalf("%s\n%s\nis then\n%s", script, line, next)
	}
	sameFrame(t, again, m, script+"\n"+line)
	return line
}

// sameFrame compares two screens cell for cell, with their colours, once all is drawn
// that takes longer than a frame, and the status line says what goes on.
func sameFrame(t *testing.T, got, want *ui.Model, about string) {
	t.Helper()
	var frames [2][]string
	for i, m := range []*ui.Model{got, want} {
		m.Update(m.NoteOver())
		m.Finish()
		frames[i] = strings.Split(m.Frame(), "\n")
	}
	for y := range frames[0] {
		if got, want := frames[0][y], frames[1][y]; got != want {
			t.Fatalf("%s\nline %d\n got %s\nwant %s\n got %q\nwant %q", about, y, ansi.Strip(got), ansi.Strip(want), got, want)
		}
	}
}

// rest closes what lies over the page, ends seeking, and pauses. The loss surface of
// a large model, which takes seconds, makes room for another picture.
func rest(m *ui.Model) {
	on := env(m)
	for on.Overlays.Top() != nil {
		m.Update(tea.KeyPressMsg{Code: tea.KeyEscape})
	}
	for on.Player.Travels() {
		m.Update(player.TravelMsg{})
	}
	if on.Player.Playing {
		m.Update(tea.KeyPressMsg{Code: tea.KeySpace, Text: " "})
	}
	if line, _ := m.CommandLine(); shown(m).Objective().Dim() > 500 && strings.Contains(line, "picture=loss") {
		m.Update(tea.KeyPressMsg{Code: 'P', Text: "P"})
	}
}

// env returns what the shown page shares with the program.
func env(m *ui.Model) watch.Env {
	if p, ok := m.Shown().(*racepage.Page); ok {
		return p.Env
	}
	return m.Shown().(*trainpage.Page).Env
}

// size returns how many columns a frame has.
func size(frame string) int { return ansi.StringWidth(frame[:strings.IndexByte(frame+"\n", '\n')]) }

var trueColor = theme.TrueColor

// state is all that a snapshot says of where the lanes are, with numbers as bits.
func state(run *sim.Run) []any {
	var s sim.Snapshot
	run.Snapshot(&s)
	flat := []any{s.Step, s.Newest, s.Seed, math.Float64bits(s.Noise), s.Batch, s.Epoch, s.Done}
	numbers := func(v ...float64) {
		for _, x := range v {
			flat = append(flat, math.Float64bits(x))
		}
	}
	for i := range s.Lanes {
		l := &s.Lanes[i]
		flat = append(flat, l.Rule.ID, l.Mark, l.State.Step, l.State.Evals, l.Plan.String(), l.Since, l.Stop.Step, l.Stop.Reason, l.Stop.Coord)
		numbers(l.State.Loss, l.Stop.Value, l.Now.X, l.Now.Y, l.Now.Before)
		for _, v := range [][]float64{l.State.X, l.State.G, l.State.Mem, l.State.Hyper, l.Hyper, l.Sched, l.Now.V[:]} {
			numbers(v...)
		}
	}
	return flat
}

// paused returns a screen that does not play, at a step.
func paused(t *testing.T, spec spec.Spec, at int) *ui.Model {
	t.Helper()
	m, err := ui.New(spec, ui.Options{Options: screen.Options{Width: 100, Height: 36, Depth: &trueColor}, Paused: true, At: at})
	if err != nil {
		t.Fatal(err)
	}
	travel(m)
	return m
}

// travel begins the program of a paused screen and goes to its step. What jobs do is
// left to Finish: a command may be a timer, which a test does not wait for.
func travel(m *ui.Model) {
	m.Init()
	for on := env(m); on.Player.Travels(); {
		m.Update(player.TravelMsg{})
	}
}

// shown returns the run on the shown page.
func shown(m *ui.Model) *sim.Run { return m.Shown().(page.Watcher).Run() }

// unquoted splits a line as a shell does.
func unquoted(line string) []string {
	words, err := shell.Fields(line, func(string) string { return "" })
	if err != nil {
		panic(line + ": " + err.Error())
	}
	return words
}

// ownTable makes a table to learn, own.csv, in the working directory.
func ownTable(t *testing.T) {
	t.Helper()
	t.Chdir(t.TempDir())
	table := "length,width,kind\n"
	for i := range 40 {
		table += fmt.Sprintf("%d,%d,%s\n", i%7, i*i%11, []string{"a", "b"}[i%2])
	}
	if err := os.WriteFile("own.csv", []byte(table), 0o644); err != nil {
		t.Fatal(err)
	}
}
