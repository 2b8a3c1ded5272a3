package cli

import (
	"cmp"
	"fmt"
	"io"
	"strings"

	"charm.land/lipgloss/v2"
	"github.com/charmbracelet/colorprofile"
	"github.com/charmbracelet/x/ansi"
	"github.com/charmbracelet/x/term"
	"github.com/spf13/cobra"
	"github.com/spf13/pflag"
)

// row is a name and what it means.
type row struct{ name, doc string }

// exitCodes are what the program returns.
var exitCodes = []row{
	{"0", "done"},
	{"1", "failed: a file or the output could not be written or read"},
	{"2", "wrong usage: nothing was run"},
	{"128+N", "ended by signal N, such as 130 by ctrl+c"},
}

// environment is every variable that is read.
var environment = []row{
	{"LC_ALL, LC_MESSAGES, LANG", "the language, where --lang is not given: the first that is set decides; Chinese for zh, else English"},
	{"LC_ALL, LC_CTYPE, LANG", "the characters: where the first that is set does not name UTF-8, the screen and what is printed on a " +
		"terminal are ASCII and English, unless --glyphs and --lang say otherwise"},
	{"NO_COLOR", "if set, there are no colours"},
	{"COLORTERM", "truecolor or 24bit: the terminal shows 16 million colours"},
	{"TERM, TMUX", "what the terminal can do; on TERM=dumb there is no screen"},
}

// group is the title of a part of the flags in help and manual.
type group string

// The groups.
const (
	groupRun     group = "What runs"
	groupModel   group = "The model"
	groupData    group = "Data of your own"
	groupEnd     group = "When a lane ends"
	groupPrint   group = "What is printed"
	groupScreen  group = "How it is shown"
	groupGeneral group = "General"
)

// groups are all of them, in the order in which help shows them.
var groups = []group{groupRun, groupModel, groupData, groupEnd, groupPrint, groupScreen, groupGeneral}

// groupKey is the annotation of a flag that has its group.
const groupKey = "group"

type flagGroup struct {
	title string
	flags *pflag.FlagSet
}

// flagGroups returns the command's flags, those of one subject together.
func flagGroups(cmd *cobra.Command) (list []flagGroup) {
	for _, g := range groups {
		set := pflag.NewFlagSet("", pflag.ContinueOnError)
		set.SortFlags = false
		cmd.Flags().VisitAll(func(f *pflag.Flag) {
			if in := f.Annotations[groupKey]; len(in) == 1 && in[0] == string(g) || len(in) == 0 && g == groupGeneral {
				set.AddFlag(f)
			}
		})
		if set.HasAvailableFlags() {
			list = append(list, flagGroup{string(g), set})
		}
	}
	return list
}

// printHelp prints what a command does and takes, as far as a terminal is wide.
func (a *app) printHelp(cmd *cobra.Command, _ []string) {
	h := helpText{w: cmd.OutOrStdout(), width: a.width()}
	h.paragraphs(cmp.Or(cmd.Long, cmd.Short))
	h.part("Usage")
	h.line(useLine(cmd))
	if cmd.HasAvailableSubCommands() {
		h.part("Commands")
		var rows []row
		for _, sub := range cmd.Commands() {
			if sub.IsAvailableCommand() || sub.Name() == "help" {
				rows = append(rows, row{sub.Use, sub.Short})
			}
		}
		h.rows(rows)
	}
	for _, g := range flagGroups(cmd) {
		h.part(g.title)
		fmt.Fprint(h.w, g.flags.FlagUsagesWrapped(h.width))
	}
	if cmd.Example != "" {
		h.part("Examples")
		for _, line := range strings.Split(cmd.Example, "\n") {
			h.line(line)
		}
	}
	if cmd.HasParent() {
		h.paragraphs("\nExit codes and environment: " + cmd.Root().Name() + " --help")
		return
	}
	h.part("Exit codes")
	h.rows(exitCodes)
	h.part("Environment")
	h.rows(environment)
}

// useLine is how the command is written.
func useLine(cmd *cobra.Command) string {
	use := cmd.UseLine()
	if cmd.HasAvailableSubCommands() {
		use = strings.TrimSuffix(use, " [flags]") + " [COMMAND] [flags]"
	}
	return use
}

// helpText writes the parts of a help text. Errors are the writer's to remember.
type helpText struct {
	w     io.Writer
	width int
}

func (h *helpText) part(title string) {
	fmt.Fprintln(h.w, "\n"+lipgloss.NewStyle().Bold(true).Render(title))
}

func (h *helpText) line(text string) { fmt.Fprintln(h.w, "  "+text) }

func (h *helpText) paragraphs(text string) {
	fmt.Fprintln(h.w, wrapped(text, h.width))
}

// wrapped returns the text in lines that are not wider. ansi breaks lines after hyphens too, even those of --seed.
func wrapped(text string, width int) string {
	const hyphen = "\u2011" // one that does not end a line
	return strings.ReplaceAll(ansi.Wordwrap(strings.ReplaceAll(text, "-", hyphen), width, ""), hyphen, "-")
}

// rows writes names and what they mean, in two columns.
func (h *helpText) rows(rows []row) {
	const gap = 2
	names := 0
	for _, r := range rows {
		names = max(names, len(r.name)+gap)
	}
	for _, r := range rows {
		for i, text := range strings.Split(wrapped(r.doc, h.width-names-gap), "\n") {
			if i > 0 {
				r.name = ""
			}
			h.line(fmt.Sprintf("%-*s%s", names, r.name, text))
		}
	}
}

// The width of help: that of the terminal, if it is not as wide as nobody reads.
const defaultWidth, maxWidth = 100, 120

func (a *app) width() int {
	if f, ok := a.out.(term.File); ok && term.IsTerminal(f.Fd()) {
		if width, _, err := term.GetSize(f.Fd()); err == nil && width > 0 {
			return min(width, maxWidth)
		}
	}
	return defaultWidth
}

// colors returns which colours standard output shows: none if it is no terminal.
func (a *app) colors() colorprofile.Profile {
	if a.colourless() || a.getenv("TERM") == "dumb" || !terminal(a.out) {
		return colorprofile.NoTTY
	}
	return colorprofile.Detect(a.out, a.env)
}
