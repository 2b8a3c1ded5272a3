package cli

import (
	"cmp"
	"context"
	"errors"
	"strconv"

	tea "charm.land/bubbletea/v2"
	"github.com/charmbracelet/colorprofile"
	"github.com/charmbracelet/x/term"
	"github.com/spf13/cobra"

	"descent/sim/spec"
	"descent/ui"
	"descent/ui/lang"
	"descent/ui/player"
	"descent/ui/theme"
)

// screen returns the command that shows a kind of run.
func (a *app) screen(k *kind) *cobra.Command {
	t := newTarget(a, k)
	spec, o := t.spec, t.screen
	cmd := a.command(k.name+" ["+k.arg+"]", k.short, func(cmd *cobra.Command, args []string) error {
		if err := k.objective(cmd, args, t); err != nil {
			return err
		}
		if err := t.own.load(cmd, a.in, args, spec); err != nil {
			return err
		}
		if a.colourless() {
			depth := theme.NoColor
			o.Depth = &depth
		}
		if _, caption, ok := lang.Scene(t.scene.ID); ok {
			o.Caption = caption
			if o.Speed == 0 {
				o.Speed = player.SpeedFor(t.scene.Steps)
			}
		}
		o.CanSuspend = canSuspend()
		if f, ok := a.out.(term.File); ok { // noScreen sees to the rest
			measured := &line{File: f}
			a.out, o.Line = measured, measured
		}
		m, err := ui.New(*spec, *o)
		if err != nil {
			return usage{err}
		}
		if t.own.fromInput() {
			defer a.keysFromTerminal()()
		}
		if why := a.noScreen(); why != "" {
			return usagef("the screen needs a terminal: %s; without a screen: %s", why, headless(*spec, cmp.Or(o.At, t.scene.Steps)))
		}
		return a.play(cmd.Context(), m, tea.WithFPS(o.FPS))
	})
	cmd.Example = k.example
	k.complete(cmd, a.offered())
	bindOptions(cmd, t, everywhere, onScreen)
	return cmd
}

// terminal reports whether a reader or writer is one.
func terminal(stream any) bool {
	f, ok := stream.(term.File)
	return ok && term.IsTerminal(f.Fd())
}

// keysFromTerminal has the screen read its keys from the terminal itself, since
// standard input has been read as data.
func (a *app) keysFromTerminal() (restore func()) {
	in, out, err := tea.OpenTTY()
	if err != nil { // there is none: noScreen says so
		return func() {}
	}
	was := a.in
	a.in = in
	return func() {
		a.in = was
		in.Close()
		out.Close()
	}
}

// noScreen says why there can be no screen, or nothing if there can.
func (a *app) noScreen() string {
	switch {
	case !terminal(a.in):
		return "standard input is not one"
	case !terminal(a.out):
		return "standard output is not one"
	case a.getenv("TERM") == "dumb":
		return "TERM=dumb says that this one cannot move its cursor"
	}
	return ""
}

// headless returns the command line that prints the run instead of showing it.
func headless(s spec.Spec, steps int) string {
	if steps == 0 {
		steps = defaultSteps
	}
	args := append([]string{"descent", "run"}, s.Args()...)
	return spec.Quote(append(args, "--steps", strconv.Itoa(steps)))
}

// play shows a model until it, a panic or a signal ends it, and leaves the terminal as it was.
func (a *app) play(ctx context.Context, m tea.Model, options ...tea.ProgramOption) error {
	in := a.in
	if f, ok := in.(namedFile); ok {
		in = &keyboard{namedFile: f}
	}
	options = append(append(options, a.erasing()...), tea.WithInput(in), tea.WithOutput(a.out), tea.WithoutSignalHandler())
	if a.colourless() { // tea itself heeds only some words in NO_COLOR
		options = append(options, tea.WithColorProfile(colorprofile.Ascii))
	}
	g, s := &guard{model: m}, new(suspension)
	p := tea.NewProgram(g, append(options, tea.WithFilter(s.filter))...)
	defer s.watch(p)()
	// All ends go through Quit: a killed program would not wait for its own reader of the terminal.
	g.stop = func() { go p.Quit() }
	defer context.AfterFunc(ctx, p.Quit)()
	if l, ok := a.out.(*line); ok {
		l.send = p.Send
	}
	_, err := p.Run()
	if crash := g.crash.Load(); crash != nil {
		crash.words = a.arg
		return crash
	}
	if m, ok := m.(*ui.Model); ok && m.Fault() != nil {
		return &crash{value: m.Fault().Value, stack: m.Fault().Stack, words: a.arg, survived: true}
	}
	if ctx.Err() != nil {
		return context.Cause(ctx)
	}
	if errors.Is(err, errNoTerminal) {
		return errNoTerminal
	}
	return err
}
