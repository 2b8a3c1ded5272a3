package cli

import (
	"fmt"
	"regexp"
	"strings"
	"syscall"
	"testing"

	"github.com/charmbracelet/x/ansi"
)

var color = []string{"TERM=xterm-256color", "COLORTERM=truecolor"}

const otherScreen, ownScreen = "\x1b[?1049h", "\x1b[?1049l"

// TestTerminalRestored: however the program ends, the terminal is as it was.
func TestTerminalRestored(t *testing.T) {
	for _, c := range []struct {
		name string
		end  func(p *tty) error
		code int
	}{
		{"q", func(p *tty) error { _, err := p.master.WriteString("q"); return err }, 0},
		{"ctrl+c", func(p *tty) error { _, err := p.master.WriteString("\x03"); return err }, 0},
		{"SIGINT", func(p *tty) error { return p.cmd.Process.Signal(syscall.SIGINT) }, 130},
		{"SIGTERM", func(p *tty) error { return p.cmd.Process.Signal(syscall.SIGTERM) }, 143},
		{"SIGHUP", func(p *tty) error { return p.cmd.Process.Signal(syscall.SIGHUP) }, 129},
		{"SIGQUIT", func(p *tty) error { return p.cmd.Process.Signal(syscall.SIGQUIT) }, 131},
	} {
		t.Run(c.name, func(t *testing.T) {
			p := start(t, color, "race", "--paused")
			p.shown(otherScreen)
			p.shown("Rosenbrock")
			p.must(c.end(p))
			code, screen := p.end()
			if code != c.code {
				t.Errorf("exit code %d, not %d", code, c.code)
			}
			for _, mode := range []string{"1049", "25", "1002", "1003", "1006", "2004", "1004", "2026"} {
				on, off := strings.LastIndex(screen, "\x1b[?"+mode+"h"), strings.LastIndex(screen, "\x1b[?"+mode+"l")
				if left := on > off; left != (mode == "25" && on >= 0) {
					t.Errorf("mode %s was left wrong: on at %d, off at %d of %d", mode, on, off, len(screen))
				}
			}
		})
	}
}

// TestDataFromInput: with a table on standard input the keys come from the
// terminal, which is as it was at the end.
func TestDataFromInput(t *testing.T) {
	table := "width,height,fruit\n"
	for i := range 20 {
		table += fmt.Sprintf("%d,%d,%s\n", i, i*i%7, []string{"apple", "pear"}[i/10])
	}
	p := startWith(t, strings.NewReader(table), color, "train", "--csv", "-", "--paused")
	p.shown("standard input")
	p.shown("pear")
	_, err := p.master.WriteString("y")
	p.must(err)
	p.shown("--target fruit")
	_, err = p.master.WriteString("qq") // any key closes the box
	p.must(err)
	if code, screen := p.end(); code != 0 || strings.LastIndex(screen, ownScreen) < strings.LastIndex(screen, otherScreen) {
		t.Errorf("code %d, %q", code, screen)
	}
}

// TestPanicOnTerminal: the terminal is restored first, and what to do comes last.
func TestPanicOnTerminal(t *testing.T) {
	for _, place := range []string{"update", "view", "command", "batch", "sequence"} {
		p := openTTY(t)
		a := &app{in: p.slave, out: p.slave, err: p.slave, env: color, arg: []string{"race", "--seed", "3"}}
		if code := a.exit(a.play(t.Context(), faulty{place})); code != 1 {
			t.Errorf("%s: exit code %d", place, code)
		}
		screen := p.close()
		told := strings.Index(screen, "panic: fault in "+place)
		if told < strings.LastIndex(screen, ownScreen) || told < strings.LastIndex(screen, "\x1b") ||
			!strings.HasSuffix(screen, "descent race --seed 3\r\n") {
			t.Errorf("%s: %q", place, screen)
		}
	}
}

// colors are the escape sequences that choose a colour.
var colors = regexp.MustCompile("\x1b\\[([0-9;:]*;)?(3[0-8]|4[0-8]|9[0-7]|10[0-7])[;:0-9]*m")

// TestNoColor: any word in NO_COLOR but none switches colours off.
func TestNoColor(t *testing.T) {
	for _, word := range []string{"1", "yes", "0", ""} {
		p := start(t, append(color, "NO_COLOR="+word), "race", "--paused")
		p.shown("Rosenbrock")
		_, err := p.master.WriteString("q")
		p.must(err)
		_, screen := p.end()
		if found := colors.FindString(screen); (found == "") != (word != "") {
			t.Errorf("NO_COLOR=%s: %q", word, found)
		}
	}
}

// erased matches the sequence that erases cells.
var erased = regexp.MustCompile("\x1b\\[[0-9]+X")

// TestErasing: cells are erased where that keeps the background, and nowhere else.
func TestErasing(t *testing.T) {
	for _, c := range []struct {
		env    []string
		erases bool
	}{
		{[]string{"TERM=xterm-256color"}, true},
		{[]string{"TERM=screen-256color", "TMUX=/tmp/tmux"}, true},
		{[]string{"TERM=screen.xterm-256color", "STY=1.pts"}, false},
		{[]string{"TERM=screen-256color"}, false},
		{[]string{"TERM=screen-256color", "TMUX=/tmp/tmux", "STY=1.pts"}, false},
		{[]string{"TERM=xterm-256color", "COLORTERM=truecolor", "STY=1.pts"}, false},
		{[]string{"TERM=tmux-256color", "TMUX=/tmp/tmux", "STY=1.pts"}, true},
	} {
		p := start(t, c.env, "race", "sphere", "--paused")
		p.shown("step 0")
		_, err := p.master.WriteString("q")
		p.must(err)
		if _, screen := p.end(); erased.MatchString(screen) != c.erases || !colors.MatchString(screen) {
			t.Errorf("%v: %q", c.env, screen)
		} else if !c.erases && strings.Contains(screen, "8;2;") {
			t.Errorf("%v: true colours, which GNU screen misreads", c.env)
		}
	}
}

// TestBareTerminal: a terminal that cannot, or a user who does not want it, gets no escape code.
func TestBareTerminal(t *testing.T) {
	dumb := []string{"TERM=dumb"}
	noColor := append(color, "NO_COLOR=yes")
	for _, c := range []struct {
		env  []string
		args string
		code int
		want string
	}{
		{dumb, "race sphere", 2, "TERM=dumb"},
		{dumb, "race sphere", 2, "descent run race sphere "},
		{dumb, "--help", 0, "Examples"},
		{dumb, "race sphre", 2, "sphere"},
		{noColor, "race sphre", 2, "sphere"},
		{noColor, "help run", 0, "Commands"},
		{color, "race sphre", 2, "sphere"},
	} {
		p := start(t, c.env, strings.Fields(c.args)...)
		code, screen := p.end()
		if code != c.code || !strings.Contains(screen, c.want) || strings.Contains(screen, "\x1b") {
			t.Errorf("%s %s: code %d, %q", c.env, c.args, code, screen)
		}
	}
}

// TestListOnTerminal: a list is fitted to the terminal and has its header and
// ids in style, but where the user or the terminal wants no escape codes.
func TestListOnTerminal(t *testing.T) {
	for _, c := range []struct {
		env    []string
		styled bool
	}{{color, true}, {append(color, "NO_COLOR=yes"), false}, {[]string{"TERM=dumb"}, false}} {
		p := start(t, c.env, "list", "optimizers")
		code, screen := p.end()
		if styled := strings.Contains(screen, "\x1b[1mID"); code != 0 || styled != c.styled {
			t.Errorf("%v: code %d, %q", c.env, code, screen)
		}
		if !c.styled && strings.Contains(screen, "\x1b") {
			t.Errorf("%v: escape codes in %q", c.env, screen)
		}
		if c.styled && colors.FindString(screen) == "" {
			t.Errorf("%v: no colour in %q", c.env, screen)
		}
		for line := range strings.Lines(ansi.Strip(screen)) {
			if ansi.StringWidth(strings.TrimRight(line, "\r\n")) > 120 {
				t.Errorf("%v: too wide for the terminal: %q", c.env, line)
			}
		}
	}
}
