package cli

import (
	"fmt"
	"math"
	"math/rand/v2"
	"reflect"
	"strings"
	"sync/atomic"
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

// TestCopiedLine: whatever keys were pressed, the line that the screen copies is
// read by the flags of the command and makes the same run at the same step, to
// the bit.
func TestCopiedLine(t *testing.T) {
	scripts := uint64(200)
	if testing.Short() {
		scripts = 40
	}
	var edited, behind atomic.Int64 // scripts that changed something on the way, that went back
	inParallel(t, scripts, func(t *testing.T, seed uint64) {
		r := rand.New(rand.NewPCG(seed, 1))
		spec := sim.DefaultRace()
		if seed%4 == 3 {
			spec = sim.DefaultTrain()
		}
		m := paused(t, spec, 0)
		var script []string
		for _, keys := range [][]string{problems, changes} {
			for range r.IntN(30) {
				script = append(script, keys[r.IntN(len(keys))])
			}
		}
		for _, k := range presses(strings.Join(script, "")) {
			m.Update(k)
		}
		run := shown(m)
		if len(run.Spec().Edits) > 0 {
			edited.Add(1)
		}
		if run.Step() < run.Newest() {
			behind.Add(1)
		}
		sameAgain(t, m, strings.Join(script, " "))
	})
	if edited, behind := edited.Load(), behind.Load(); edited < int64(scripts)/2 || behind < int64(scripts)/8 {
		t.Errorf("of %d scripts %d made edits and %d went back: the keys no longer do what this test is for", scripts, edited, behind)
	}
}

// inParallel runs a test of seeds 0 to n-1 in shares at the same time, and
// returns when all are done.
func inParallel(t *testing.T, n uint64, test func(t *testing.T, seed uint64)) {
	t.Helper()
	const shares = 4
	t.Run("seeds", func(t *testing.T) {
		for first := range uint64(shares) {
			t.Run(fmt.Sprintf("%d mod %d", first, shares), func(t *testing.T) {
				t.Parallel()
				for seed := first; seed < n; seed += shares {
					test(t, seed)
				}
			})
		}
	})
}

// TestCopiedLineFar: a step of seven digits is written as a whole number.
func TestCopiedLineFar(t *testing.T) {
	lane, err := spec.ParseLane("momentum lr=0.001")
	if err != nil {
		t.Fatal(err)
	}
	spec := spec.Spec{Surface: "rosenbrock", Lanes: []spec.LaneSpec{lane}, Noise: 0.1}
	m := paused(t, spec, 1_234_567)
	for _, k := range presses("<up>") {
		m.Update(k)
	}
	if line, _ := m.CommandLine(); !strings.Contains(line, " --at 1234567 ") || !strings.Contains(line, "--set 'step=1234567 lane=1 lr=") {
		t.Error(line)
	}
	sameAgain(t, m, "far")
}

// sameAgain compares what is shown with what its line makes on a screen of the same size.
func sameAgain(t *testing.T, m *ui.Model, script string) {
	t.Helper()
	rest(m)
	line, _ := m.CommandLine()
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
	pump(again, again.Init())
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

// rest closes what lies over the page, ends seeking, and pauses.
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
	pump(m, m.Init()) // which goes to the step, a part of the way at a time
	return m
}

// pump does what a command of a paused screen asks for, and what follows from it.
func pump(m *ui.Model, cmd tea.Cmd) {
	for cmd != nil {
		msg := cmd()
		if all, ok := msg.(tea.BatchMsg); ok {
			for _, one := range all {
				pump(m, one)
			}
			return
		}
		_, cmd = m.Update(msg)
	}
}

// shown returns the run on the shown page.
func shown(m *ui.Model) *sim.Run { return m.Shown().(page.Watcher).Run() }

// problems are keys that begin a run anew, changes those that a run goes on after.
var (
	problems = strings.Fields(`s S b B h j k l i r R 1 2 u<down><enter><esc> u<down><down><enter><esc> U<down><enter><esc>
		Fx^2+3*y^4-y<enter><esc><esc> F^2<esc>`)
	changes = strings.Fields(`. ... > >>> >>>>> , ,, < << G <pgdown> <pgup>
		<up> <up> <down> <shift+up> <shift+down> v V vv<up> vvv<up>.. o O.. ooo d D. dd <tab> <tab> <shift+tab> a x ax aO.x
		n. n N b B. c ?<esc> :<esc> /lr<esc>`)
)

// presses splits "a<up>." into key presses.
func presses(word string) []tea.KeyPressMsg {
	special := map[string]tea.KeyPressMsg{
		"up": {Code: tea.KeyUp}, "down": {Code: tea.KeyDown}, "tab": {Code: tea.KeyTab}, "esc": {Code: tea.KeyEscape},
		"enter": {Code: tea.KeyEnter}, "pgdown": {Code: tea.KeyPgDown}, "pgup": {Code: tea.KeyPgUp},
		"shift+up": {Code: tea.KeyUp, Mod: tea.ModShift}, "shift+down": {Code: tea.KeyDown, Mod: tea.ModShift},
		"shift+tab": {Code: tea.KeyTab, Mod: tea.ModShift}, "left": {Code: tea.KeyLeft}, "right": {Code: tea.KeyRight},
		"backspace": {Code: tea.KeyBackspace},
	}
	var list []tea.KeyPressMsg
	for i := 0; i < len(word); i++ {
		if end := strings.IndexByte(word[i:], '>'); word[i] == '<' && end > 1 {
			if k, ok := special[word[i+1:i+end]]; ok {
				list = append(list, k)
				i += end
				continue
			}
		}
		list = append(list, tea.KeyPressMsg{Code: rune(word[i]), Text: word[i : i+1]})
	}
	return list
}

// unquoted splits a line as a shell does.
func unquoted(line string) []string {
	words, err := shell.Fields(line, func(string) string { return "" })
	if err != nil {
		panic(line + ": " + err.Error())
	}
	return words
}
