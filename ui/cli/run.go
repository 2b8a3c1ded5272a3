package cli

import (
	"bufio"
	"context"
	"io"
	"strconv"

	"github.com/spf13/cobra"

	"descent/sim"
	"descent/sim/objective"
	"descent/sim/spec"
	"descent/ui/lang"
)

const (
	defaultSteps = 200
	maxSteps     = 1_000_000_000 // a few minutes of a race
	maxKept      = 1_000_000     // records of a lane that are kept in memory
)

// job is a run without a screen.
type job struct {
	run   *sim.Run
	spec  spec.Spec // complete
	steps int
	// epochs, if byEpoch, stand in the place of steps: a record is then printed at
	// the start and at the end of each epoch.
	epochs  int
	byEpoch bool
	params  bool      // the last parameters are wanted
	explain bool      // what the lanes do is said in words
	lang    lang.Lang // of words; JSON and CSV have the same names in every one
	remarks io.Writer // for what does not belong into the numbers
	args    []string  // the command line that does it again, after the program's name

	layers    []string // that the model has at some time
	penalised bool     // the losses have a penalty at some time
}

// format is a way to print a job. One that keeps every step in memory has a limit of its own.
type format struct {
	name  string
	read  bool // by persons, not by programs
	limit int
	print func(ctx context.Context, w *bufio.Writer, j *job) error
}

func formats() []format {
	return []format{{"table", true, maxSteps, printTable}, {"csv", false, maxSteps, printCSV}, {"json", false, maxKept, printJSON}}
}

// runs returns the command for runs without a screen.
func (a *app) runs() *cobra.Command {
	cmd := a.command("run", "The same run as numbers, without a screen", which)
	cmd.AddCommand(a.headless(&race), a.headless(&train))
	return cmd
}

// headless returns the command that prints a kind of run.
func (a *app) headless(k *kind) *cobra.Command {
	t := newTarget(a, k)
	t.job, t.format = &job{steps: defaultSteps, remarks: a.err}, formats()[0]
	cmd := a.command(k.name+" ["+k.arg+"]", k.short+", as numbers", func(cmd *cobra.Command, args []string) error {
		return a.print(cmd, args, t)
	})
	cmd.Long, cmd.Example = k.runHelp, k.runExample
	k.complete(cmd, a.offered())
	bindOptions(cmd, t, everywhere, asNumbers)
	return cmd
}

// print makes the run of a command and prints it.
func (a *app) print(cmd *cobra.Command, args []string, t *target) error {
	j := t.job
	if err := t.kind.objective(cmd, args, t); err != nil {
		return err
	}
	if t.scene.Steps > 0 && !t.changed("steps") {
		j.steps = t.scene.Steps
	}
	j.byEpoch, j.lang = t.changed("epochs"), t.screen.Lang
	switch {
	case j.byEpoch && t.changed("steps"):
		return usagef("--steps prints each step, --epochs each epoch: give one of them")
	case j.steps > t.format.limit:
		return usagef("--steps cannot be %d with --format %s: it is a whole number from 0 to %d", j.steps, t.format.name, t.format.limit)
	case j.params && t.format.name != "json":
		return usagef("--params goes with --format json")
	}
	if err := t.own.load(cmd, a.in, args, t.spec); err != nil {
		return err
	}
	run, err := sim.New(*t.spec)
	if err != nil {
		return usage{err}
	}
	if err := j.begin(run, t.format.name); err != nil {
		return err
	}
	out := a.out
	if t.format.read {
		out = a.readable()
	}
	return printed(out, func(w *bufio.Writer) error { return t.format.print(cmd.Context(), w, j) })
}

// begin makes run the one of the job.
func (j *job) begin(run *sim.Run, format string) error {
	j.run, j.spec = run, run.Spec()
	j.args = append([]string{"run"}, j.spec.Args()...)
	if j.byEpoch {
		j.args = append(j.args, "--epochs", strconv.Itoa(j.epochs))
	} else {
		j.args = append(j.args, "--steps", strconv.Itoa(j.steps))
	}
	j.args = append(j.args, "--format", format)
	if j.params {
		j.args = append(j.args, "--params")
	}
	if j.explain {
		j.args = append(j.args, "--explain")
	}
	return j.collectLayers()
}

// command is the line that does the job again.
func (j *job) command() string { return spec.Quote(append([]string{"descent"}, j.args...)) }

// printed has print write to w through a buffer. What was written before an
// error is still put out.
func printed(w io.Writer, print func(w *bufio.Writer) error) error {
	out := bufio.NewWriterSize(w, 1<<16)
	err := print(out)
	if flushed := out.Flush(); err == nil {
		err = flushed
	}
	return err
}

// eachStep makes the steps one by one and calls visit at each that is printed, the
// start included, until all are made or every lane has stopped.
func (j *job) eachStep(ctx context.Context, visit func() error) error {
	for {
		if j.due() {
			if err := visit(); err != nil {
				return err
			}
		}
		if ctx.Err() != nil {
			return context.Cause(ctx)
		}
		if j.over() {
			return nil
		}
		j.run.Advance(1)
	}
}

// due reports whether the shown step is one that is printed.
func (j *job) due() bool { return !j.byEpoch || j.run.EpochBegins() }

// over reports whether the shown step is the last one.
func (j *job) over() bool {
	if j.byEpoch {
		return j.run.Done() || j.run.Epoch() >= j.epochs
	}
	return j.run.Done() || j.run.Step() == j.steps
}

// maxPrinted is how many parameters are printed at each step at most.
const maxPrinted = 16

// coordinates names the parameters that are printed at each step: those of an
// objective that is not made of rows of data.
func (j *job) coordinates() (names []string) {
	o := j.run.Objective()
	if _, rows := objective.RowsOf(o); rows || o.Dim() > maxPrinted {
		return nil
	}
	for i := range o.Dim() {
		names = append(names, objective.ParamName(o, i))
	}
	return names
}
