package cli

import (
	"fmt"
	"math/rand/v2"
	"slices"
	"strings"
	"sync"
	"testing"

	"descent/ui"
	"descent/ui/uitest"

	tea "charm.land/bubbletea/v2"
)

// Keys of both pages: problems begin a run anew, changes go on with it.
var (
	problems = strings.Fields(`s S b B h j k l i<esc> r R 1 2 u<down><enter><esc> u<down><down><enter><esc> n N
		Fx^2+3*y<enter><esc><esc> F^2<esc>`)
	changes = strings.Fields(`. ... > >>> >>>>> , ,, < << G <pgdown> <pgup>
		<up> <up> <down> <shift+up> <shift+down> v V vv<up> vvv<up>.. o O.. ooo d D. dd <tab> <tab> <shift+tab> a x ax aO.x
		n. n N b B B. c ?<esc> :<esc> /lr<esc>`)
)

// Keys of Train alone.
var (
	problemsOfTrain = strings.Fields(`s S u<down><enter> r R
		ic1<right>2<up><right>3<enter> i<right>1<down>2<enter> ihhh2kk1<backspace><enter>
		M<up><right><esc> M<up><up><left><esc> M<up><up><up>12.5<enter><esc>`)
	changesOfTrain = strings.Fields(`. ... > >>> , << G g <pgup> K. KK, K
		M+<esc> M-<esc> Ma<esc> Mx<esc> M<right>+.+<esc> M5,3<enter><esc>
		M<down><right><esc> M<down><down><right><esc> M<down><down><down><left><esc> M<down><down><down><down><right><esc>
		M<down><down><down><down><down><right><esc> M<down><down><down><down><down><down><right><esc>
		M<down><down><down><down><down><down><down><right><esc> M<down><down><down><down><down><down><down><down>0.02<enter><esc>
		M<up><up><up><up><up><up>+<esc>
		<enter>+<esc> <enter><tab><tab>-<esc> <enter><right><shift+up><esc> <enter><down><tab>.0.25<enter><esc> <enter><left>7<enter><esc>
		<up> <down> v o d <tab> <tab> a x n N b B B`)
)

// rowKeys are the keys of every row that any page has, but for those that end the
// program or open a list of scenes, which takes long to make.
func rowKeys() (keys []string) {
	for _, b := range ui.Bindings() {
		switch k := b.Keys()[0]; {
		case k == "q" || k == "U" || k == "ctrl+z":
		case len(k) == 1:
			keys = append(keys, k)
		default:
			keys = append(keys, "<"+k+">")
		}
	}
	return keys
}

// session is a screen that a test uses at random, and what it did.
type session struct {
	*ui.Model
	t   *testing.T
	r   *rand.Rand
	did []string
}

// begin returns the paused screen of a command line.
func begin(t *testing.T, r *rand.Rand, line string) *session {
	words := unquoted(line)
	spec, o := parseScreen(t, words)
	size := [][2]int{{100, 36}, {80, 24}, {80, 24}, {60, 18}, {60, 18}}[r.IntN(5)]
	o.Width, o.Height, o.Depth, o.Paused = size[0], size[1], &trueColor, true
	m, err := ui.New(spec, o)
	if err != nil {
		t.Fatalf("%s: %v", line, err)
	}
	return &session{Model: m, t: t, r: r, did: []string{line}}
}

// press presses one of the words' keys.
func (s *session) press(words []string) {
	word := words[s.r.IntN(len(words))]
	s.did = append(s.did, word)
	for _, k := range uitest.Keys(s.t, word) {
		s.Update(k)
	}
}

// look does something that is no edit of the run, most of the time.
func (s *session) look(rows []string) {
	at := tea.Mouse{X: s.r.IntN(60), Y: s.r.IntN(18), Button: tea.MouseLeft}
	switch s.r.IntN(12) {
	case 0:
		s.Update(tea.MouseClickMsg(at))
		if s.r.IntN(3) > 0 {
			at.X, at.Y = at.X+3, at.Y-1
			s.Update(tea.MouseMotionMsg(at))
		}
		s.Update(tea.MouseReleaseMsg(at))
		s.did = append(s.did, fmt.Sprint("mouse ", at))
	case 1:
		at.Button = []tea.MouseButton{tea.MouseWheelUp, tea.MouseWheelDown}[s.r.IntN(2)]
		s.Update(tea.MouseWheelMsg(at))
		s.did = append(s.did, fmt.Sprint("mouse ", at))
	case 2:
		size := tea.WindowSizeMsg{Width: 60 + s.r.IntN(50), Height: 16 + s.r.IntN(20)}
		s.Update(size)
		s.did = append(s.did, fmt.Sprint(size))
	case 3:
		s.press([]string{"<space>"})
		for range s.r.IntN(8) {
			s.Update(s.NextTick())
		}
		s.did = append(s.did, "ticks")
	case 4:
		if s.r.IntN(3) == 0 {
			s.Finish()
			s.did = append(s.did, "finish")
		}
	default:
		s.press(rows)
	}
}

// screens are flags of a screen, runs what is begun with besides the default race.
var (
	screens = []string{"", "", " --lang zh", " --glyphs ascii", " --theme light --glyphs braille", " --no-mouse --speed 10"}
	runs    = []string{
		"race", "race", "race ravine:b=50 --lane 'adam lr=0.1' --lane gd", "race --f 'x^2+sin(3*y)' --window=-2,2,-2,2 --lane gd --lane momentum",
		"train moons", "train --csv own.csv --target kind", "train iris --net 3", "train sine", "train clusters --lane gd",
	}
)

// TestCopiedLine: whatever was pressed, clicked and resized, the line that the screen
// copies makes the same run at the same step, to the bit, and the same frame, cell
// for cell.
func TestCopiedLine(t *testing.T) {
	ownTable(t)
	var mu sync.Mutex // for what follows
	edited, behind, ghosts, looked := 0, 0, 0, 0
	scripts, rows := sessions(140), rowKeys()
	inParallel(t, scripts, func(t *testing.T, seed uint64) {
		r := rand.New(rand.NewPCG(seed, 1))
		s := begin(t, r, runs[r.IntN(len(runs))]+screens[r.IntN(len(screens))])
		for _, keys := range [][]string{problems, changes} {
			for range r.IntN(25) {
				if s.press(keys); r.IntN(2) == 0 {
					s.look(rows)
				}
			}
		}
		line := sameAgain(t, s.Model, strings.Join(s.did, " "))
		mu.Lock()
		defer mu.Unlock()
		for n, part := range map[*int]string{&edited: "--set", &behind: "--newest", &ghosts: "--ghost", &looked: "--show"} {
			if slices.Contains(unquoted(line), part) {
				*n++
			}
		}
	})
	if n := int(scripts); edited < n/4 || behind < n/16 || ghosts < n/8 || looked < n/2 {
		t.Errorf("of %d scripts %d made edits, %d went back, %d left ghosts, %d looked at something: the keys no longer do what this test is for", n, edited, behind, ghosts, looked)
	}
}

// TestCopiedTrainLine: the same of a learning problem, whatever its model, its
// weights and its data went through.
func TestCopiedTrainLine(t *testing.T) {
	scripts, rows := sessions(60), rowKeys()
	var mu sync.Mutex // for what follows
	names := map[string]int{}
	own, params := 0, 0
	inParallel(t, scripts, func(t *testing.T, seed uint64) {
		r := rand.New(rand.NewPCG(seed, 2))
		s := begin(t, r, "train"+screens[r.IntN(len(screens))])
		for i, keys := range [][]string{problemsOfTrain, changesOfTrain} {
			for range r.IntN(5 + 20*i) {
				if s.press(keys); r.IntN(2) == 0 {
					s.look(rows)
				}
			}
		}
		sameAgain(t, s.Model, strings.Join(s.did, " "))
		spec := shown(s.Model).Spec()
		mu.Lock()
		defer mu.Unlock()
		for _, e := range spec.Edits {
			name := e.Name
			if strings.Trim(name, "w0123456789") == "" {
				name = "weight"
			}
			names[name]++
		}
		if spec.Own != nil {
			own++
		}
		if strings.Contains(spec.Dataset, ":") {
			params++
		}
	})
	if testing.Short() { // too few to have met everything
		return
	}
	for _, name := range []string{"net", "activation", "loss", "weight"} {
		if names[name] == 0 {
			t.Errorf("no edit of %s in %d scripts: the keys no longer do what this test is for", name, scripts)
		}
	}
	if own < 1 || params < 1 {
		t.Errorf("of %d scripts %d end on drawn points, %d on data with parameters", scripts, own, params)
	}
}

// TestEveryKeyIsCopied: what a row of any page does, once and again, is an edit of the
// run or one of the settings of the view.
func TestEveryKeyIsCopied(t *testing.T) {
	for _, line := range []string{
		"race ravine --lane 'adam lr=0.1' --lane gd --at 3 --newest 8", "train iris --net 3 --lane 'adam lr=0.1' --lane gd --at 3 --newest 8",
	} {
		t.Run(line[:5], func(t *testing.T) {
			t.Parallel()
			for _, key := range rowKeys() {
				s := begin(t, rand.New(rand.NewPCG(1, 1)), line)
				for range 2 {
					s.press([]string{key})
					sameAgain(t, s.Model, line+" "+key)
				}
			}
		})
	}
}

// sessions is how many sessions of so many are tried.
func sessions(most uint64) uint64 {
	if testing.Short() {
		return most / 5
	}
	return most
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
