package cli

import (
	"context"
	"errors"
	"fmt"
	"os"
	"os/signal"
	"slices"
	"strings"
	"syscall"

	"github.com/spf13/cobra"
	"github.com/spf13/pflag"

	"descent/sim/near"
	"descent/sim/spec"
	"descent/sim/typed"
)

// The exit codes.
const (
	done   = 0
	failed = 1
	misuse = 2
	killed = 128 // and the number of the signal
)

// usage is a mistake on the command line.
type usage struct{ error }

func usagef(format string, args ...any) error { return usage{fmt.Errorf(format, args...)} }

// ended is the signal that ended the program.
type ended struct{ signal syscall.Signal }

func (e ended) Error() string { return "ended by " + e.signal.String() }

// untilSignal returns a context that the first of the signals that end the program
// ends, with ended as its cause. The second one ends the program at once. One that
// whoever started the program has had ignored, as nohup does, stays ignored.
func untilSignal(parent context.Context) (ctx context.Context, stop func()) {
	ctx, cancel := context.WithCancelCause(parent)
	signals := make(chan os.Signal, 1)
	for _, s := range endings {
		if !signal.Ignored(s) {
			signal.Notify(signals, s)
		}
	}
	go func() {
		select {
		case s := <-signals:
			signal.Stop(signals)
			cancel(ended{s.(syscall.Signal)})
		case <-ctx.Done():
		}
	}()
	return ctx, func() {
		signal.Stop(signals)
		cancel(nil)
	}
}

// exit says what went wrong, if anything did, and returns the exit code. Of a
// signal and of a reader that went away there is nothing to say.
func (a *app) exit(err error) int {
	if end, ok := errors.AsType[ended](err); ok {
		return killed + int(end.signal)
	}
	switch {
	case err == nil:
		return done
	case errors.Is(err, syscall.EPIPE):
		return killed + int(syscall.SIGPIPE)
	}
	text := err.Error()
	if _, ok := errors.AsType[*crash](err); !ok { // a report is in English
		text = a.language().Error(err)
	}
	fmt.Fprintln(a.err, "descent: "+typed.Printable(text))
	if _, ok := errors.AsType[usage](err); ok {
		return misuse
	}
	return failed
}

// flagError is pflag's error in our words.
func flagError(cmd *cobra.Command, err error) error {
	if args := cmd.Flags().Args(); cmd.HasSubCommands() && len(args) > 0 {
		return unknownCommand(cmd, args[0]) // so its flags cannot be known either
	}
	if wrong, ok := errors.AsType[*pflag.InvalidValueError](err); ok {
		if wrong.GetFlag().Annotations[groupKey] != nil { // one of options
			return usage{wrong.Unwrap()}
		}
		return usagef("--%s cannot be %s: it is true or false", wrong.GetFlag().Name, typed.Quote(wrong.GetValue()))
	}
	if unknown, ok := errors.AsType[*pflag.NotExistError](err); ok {
		return unknownFlag(cmd, unknown)
	}
	return usage{err}
}

// unknownFlag is the error for a flag that the command does not have.
func unknownFlag(cmd *cobra.Command, unknown *pflag.NotExistError) error {
	if cmd.HasParent() && cmd.HasSubCommands() { // the flag is of one of these
		return which(cmd, nil)
	}
	name := unknown.GetSpecifiedName()
	if short := unknown.GetSpecifiedShortnames(); short != "" {
		if cmd.Flags().Lookup(name) != nil {
			return usagef("no flag %s: did you mean %s?", typed.Quote("-"+short), "--"+name)
		}
		return usagef("no flag %s: see %s --help", typed.Quote("-"+short), cmd.CommandPath())
	}
	if screenOption(name) { // as in a line that was copied from the screen
		instead := ""
		if name == "at" && cmd.Flags().Lookup("steps") != nil {
			instead = ", or give --steps"
		}
		return usagef("--%s is for the screen: leave it out%s", name, instead)
	}
	var known []string
	cmd.Flags().VisitAll(func(f *pflag.Flag) { known = append(known, f.Name) })
	if like := near.Nearest(name, known); len(like) > 0 {
		return usagef("no flag %s: did you mean %s?", typed.Quote("--"+name), "--"+strings.Join(like, ", --"))
	}
	return usagef("no flag %s: see %s --help", typed.Quote("--"+name), cmd.CommandPath())
}

// which is what a command does that is nothing without one of its own commands.
func which(cmd *cobra.Command, args []string) error {
	if len(args) > 0 {
		return unknownCommand(cmd, args[0])
	}
	return usagef("%s what? there are %s", cmd.Name(), strings.Join(commandNames(cmd), ", "))
}

// unknownCommand is the error for a word that is none of the command's own
// commands. It may be what one of them is about.
func unknownCommand(cmd *cobra.Command, name string) error {
	_, path, _ := strings.Cut(cmd.CommandPath()+" ", " ") // without the program's name
	names := commandNames(cmd)
	id, _, _ := strings.Cut(name, ":")
	for _, k := range kinds {
		like := near.Nearest(id, k.objectives(spec.Builtin()))
		if len(like) == 0 || !slices.Contains(names, k.name) {
			continue
		}
		if like[0] == id || len(near.Nearest(name, names)) == 0 {
			about := like[0] + strings.TrimPrefix(name, id)
			return usagef("no %scommand %s: did you mean: %s %s %s?", path, typed.Quote(name), cmd.CommandPath(), k.name, about)
		}
	}
	return usage{near.Unknown(path+"command", name, names)}
}

func commandNames(cmd *cobra.Command) []string {
	var names []string
	for _, c := range cmd.Commands() {
		if c.IsAvailableCommand() {
			names = append(names, c.Name())
		}
	}
	return names
}
