// Package cli is the command line: commands and flags, the screen's beginning
// and end, and runs without a screen.
//
// Flags become a spec.Spec and ui.Options; all else is in those packages.
package cli

import (
	"context"
	"descent/sim/spec"
	"descent/ui/page"
	"descent/ui/page/watch"
	"io"
	"strings"
)

// app is one call of the program: what it may read, write and know.
type app struct {
	in       io.Reader
	out, err io.Writer
	env, arg []string

	catalog *spec.Catalog // nil for the built-in one, see offered
	pages   func(watch.Env) []page.Page

	failure error // of the command that ran; see command
}

// Program is what the program offers: the zero value is all that is built in.
type Program struct {
	// Catalog is what the names of rules, surfaces, data sets and models mean; nil is
	// spec.Builtin.
	Catalog *spec.Catalog
	// Pages are the pages in the order of their keys; nil is ui.Pages.
	Pages func(watch.Env) []page.Page
}

// Main runs the built-in program, see Program.Main.
func Main(args []string, in io.Reader, out, err io.Writer, env []string) int {
	return Program{}.Main(args, in, out, err, env)
}

// Main runs the program on the words after its name and returns its exit code:
// 0 done, 1 failed, 2 wrong usage, 128 + the number of the signal that ended it.
// It needs a screen only if in and out are terminals.
func (p Program) Main(args []string, in io.Reader, out, err io.Writer, env []string) int {
	ctx, stop := untilSignal(context.Background())
	defer stop()
	a := &app{in: in, out: out, err: err, env: env, arg: args, catalog: p.Catalog, pages: p.Pages}
	return a.exit(a.execute(ctx))
}

// offered returns what the names of the command line mean.
func (a *app) offered() *spec.Catalog {
	if a.catalog == nil {
		return spec.Builtin()
	}
	return a.catalog
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
