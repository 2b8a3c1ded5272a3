package cli

import (
	"strings"

	tea "charm.land/bubbletea/v2"
	"github.com/charmbracelet/colorprofile"
)

// plainTerminal is one for which tea's renderer writes blanks, instead of erasing cells.
const plainTerminal = "vt100"

// erasing has the renderer erase no cells where the terminal, as GNU screen does, gives
// them its own background in place of the one that was set: pictures would have holes.
// It also reads colours of 16 million as others, and may have kept the COLORTERM of the
// terminal that it runs in.
func (a *app) erasing() []tea.ProgramOption {
	if !a.inScreen() {
		return []tea.ProgramOption{tea.WithEnvironment(a.env)}
	}
	env := append(a.env[:len(a.env):len(a.env)], "TERM="+plainTerminal)
	profile := min(colorprofile.Detect(a.out, a.env), colorprofile.ANSI256)
	return []tea.ProgramOption{tea.WithEnvironment(env), tea.WithColorProfile(profile)}
}

// inScreen reports whether the terminal is, or may be, GNU screen, which can be told to
// call itself xterm. tmux calls itself screen too; one of them may run in the other.
func (a *app) inScreen() bool {
	if a.getenv("STY") != "" {
		return !strings.HasPrefix(a.getenv("TERM"), "tmux")
	}
	return strings.HasPrefix(a.getenv("TERM"), "screen") && a.getenv("TMUX") == ""
}
