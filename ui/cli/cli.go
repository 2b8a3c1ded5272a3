// Package cli is the command line: commands and flags, the screen's beginning
// and end, and runs without a screen.
//
// Flags become a spec.Spec and ui.Options; all else is in those packages.
package cli

import (
	"context"
	"io"
	"strings"
)

// app is one call of the program: what it may read, write and know.
type app struct {
	in       io.Reader
	out, err io.Writer
	env, arg []string

	failure error // of the command that ran; see command
}

// Main runs the program on the words after its name and returns its exit code:
// 0 done, 1 failed, 2 wrong usage, 128 + the number of the signal that ended it.
// It needs a screen only if in and out are terminals.
func Main(args []string, in io.Reader, out, err io.Writer, env []string) int {
	ctx, stop := untilSignal(context.Background())
	defer stop()
	a := &app{in: in, out: out, err: err, env: env, arg: args}
	return a.exit(a.execute(ctx))
}

// getenv returns the value of an environment variable, the last one if it is there twice.
func (a *app) getenv(name string) string {
	value := ""
	for _, e := range a.env {
		if v, ok := strings.CutPrefix(e, name+"="); ok {
			value = v
		}
	}
	return value
}

// colourless reports whether the user wants no colours: https://no-color.org
func (a *app) colourless() bool { return a.getenv("NO_COLOR") != "" }
