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
// tmux calls itself screen too, but erases as the renderer expects; one of them may
// run in the other.
func (a *app) erasing() []tea.ProgramOption {
	if !strings.HasPrefix(a.getenv("TERM"), "screen") || a.getenv("TMUX") != "" && a.getenv("STY") == "" {
		return []tea.ProgramOption{tea.WithEnvironment(a.env)}
	}
	env := append(a.env[:len(a.env):len(a.env)], "TERM="+plainTerminal)
	return []tea.ProgramOption{tea.WithEnvironment(env), tea.WithColorProfile(colorprofile.Detect(a.out, a.env))}
}
