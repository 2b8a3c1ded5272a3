package cli

import (
	"bufio"
	"context"
	"fmt"
	"io"
	"strconv"

	"github.com/spf13/cobra"

	"descent/sim"
	"descent/sim/optim"
)

const (
	defaultSteps = 200
	maxSteps     = 1_000_000_000 // a few minutes of a race
)

// job is a run without a screen.
type job struct {
	run   *sim.Run
	spec  sim.Spec // complete
	steps int
	args  []string // the command line that does it again, after the program's name
}

// format is a way to print a job. One that keeps every step in memory has a limit of its own.
type format struct {
	name  string
	limit int
	print func(ctx context.Context, w *bufio.Writer, j *job) error
}

func formats() []format {
	return []format{{"table", maxSteps, printTable}, {"csv", maxSteps, printCSV}, {"json", 1_000_000, printJSON}}
}

// runs returns the command for runs without a screen.
func (a *app) runs() *cobra.Command {
	cmd := a.command("run", "The same run as numbers, without a screen", which)
	cmd.AddCommand(a.headless(&race), a.headless(&train))
	return cmd
}

// headless returns the command that prints a kind of run.
func (a *app) headless(k *kind) *cobra.Command {
	spec, scene, steps, how := k.spec(), sim.Scene{}, defaultSteps, formats()[0]
	cmd := a.command(k.name+" ["+k.arg+"]", k.short+", as numbers", func(cmd *cobra.Command, args []string) error {
		if err := k.objective(cmd, args, &spec); err != nil {
			return err
		}
		if scene.Steps > 0 && !cmd.Flags().Changed("steps") {
			steps = scene.Steps
		}
		if steps > how.limit {
			return usagef("steps %d: allowed with --format %s is 0 to %d", steps, how.name, how.limit)
		}
		run, err := sim.New(spec)
		if err != nil {
			return usage{err}
		}
		j := &job{run: run, spec: run.Spec(), steps: steps}
		j.args = append([]string{"run"}, j.spec.Args()...)
		j.args = append(j.args, "--steps", strconv.Itoa(steps), "--format", how.name)
		return printed(a.out, func(w *bufio.Writer) error { return how.print(cmd.Context(), w, j) })
	})
	cmd.Example = k.runExample
	k.complete(cmd)
	specFlags(cmd, k, &spec)
	sceneFlag(cmd, k, &spec, &scene)
	flag(cmd, "steps", "number", strconv.Itoa(defaultSteps), "how many steps", integer("steps", 0, maxSteps, &steps))
	var names []string
	for _, f := range formats() {
		names = append(names, f.name)
	}
	choice(cmd, "format", "format", names, how.name, "table, csv or json", func(i int) { how = formats()[i] })
	return cmd
}

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

// walk makes the steps one by one and calls visit at each, the start included,
// until all are made or every lane has stopped.
func (j *job) walk(ctx context.Context, visit func(*sim.Run) error) error {
	for {
		if err := visit(j.run); err != nil {
			return err
		}
		if ctx.Err() != nil {
			return context.Cause(ctx)
		}
		if j.run.Done() || j.run.Step() == j.steps {
			return nil
		}
		j.run.Advance(1)
	}
}

// onSurface reports whether the run has points of the plane.
func (j *job) onSurface() bool { return j.run.Surface() != nil }

// column is one number of a record.
type column struct {
	name string
	of   sim.Series
}

// columns returns what is printed of a record, after the point on a surface.
func (j *job) columns() []column {
	if j.onSurface() {
		return []column{{"loss", sim.Loss}, {"grad_norm", sim.GradNorm}, {"lr", sim.Rate}}
	}
	return []column{
		{"train_loss", sim.Loss}, {"test_loss", sim.TestLoss}, {"train_accuracy", sim.TrainAcc}, {"test_accuracy", sim.TestAcc},
		{"grad_norm", sim.GradNorm}, {"lr", sim.Rate},
	}
}

// reason says why a lane stopped.
func (j *job) reason(s sim.Stop) string {
	coordinate := fmt.Sprintf("parameter %d", s.Coord+1)
	if s.Reason == sim.MethodEnded {
		return fmt.Sprintf("%s, at step %d", optim.End(s.Coord), s.Step)
	}
	if j.onSurface() {
		coordinate = []string{"x", "y"}[s.Coord]
	} else if t := j.run.Task(); t != nil {
		coordinate = t.ParamName(s.Coord)
	}
	switch s.Reason {
	case sim.LeftPlane:
		return fmt.Sprintf("left the region %d windows wide: %s = %.4g at step %d", sim.RegionWindows, coordinate, s.Value, s.Step)
	case sim.LossNotFinite:
		return fmt.Sprintf("the loss is not finite: %g at step %d", s.Value, s.Step)
	case sim.GradNotFinite:
		return fmt.Sprintf("the gradient is not finite: %g along %s at step %d", s.Value, coordinate, s.Step)
	case sim.PointNotFinite:
		return fmt.Sprintf("the point is not finite: %s = %g at step %d", coordinate, s.Value, s.Step)
	case sim.LossReached:
		return fmt.Sprintf("reached the loss %.6g (limit %g) at step %d", s.Value, j.spec.Limits.Loss.Value, s.Step)
	case sim.GradReached:
		return fmt.Sprintf("the gradient is %.6g long (limit %g) at step %d", s.Value, j.spec.Limits.Grad, s.Step)
	case sim.StepsDone:
		return fmt.Sprintf("made all %d steps", s.Step)
	case sim.Stagnant:
		return fmt.Sprintf("the loss has not fallen below %.6g for %d steps, at step %d", s.Value, j.spec.Limits.Stagnation, s.Step)
	}
	return ""
}
