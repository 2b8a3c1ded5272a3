package cli

import (
	"context"
	"io"
	"math"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"syscall"
	"testing"

	"descent/sim"
	"descent/sim/objective"
	"descent/sim/spec"
	"descent/sim/task"
	"descent/sim/typed"
)

// TestStepsAreTheRun: each number of a training is what the task itself says of
// the parameters there, whether the step ends an epoch or not, and the last
// parameters are the run's.
func TestStepsAreTheRun(t *testing.T) {
	args := []string{"train", "circle", "--lane", "gd lr=0.1", "--lane", "adam lr=0.02", "--l2", "0.01", "--noise", "0.01",
		"--set", "step=7 net=3,2", "--set", "step=12 activation=relu", "--set", "step=15 lane=2 w3=0.5", "--set", "step=20 batch=40"}
	r := runJSON(t, append(args, "--steps", "40", "--params")...)
	run, err := sim.New(parse(t, args))
	if err != nil {
		t.Fatal(err)
	}
	if !slices.Equal(r.Layers, []string{"2→3", "3→2", "2→1"}) || r.Per != "" || r.Dataset != "circle" || r.Model["net"] != "4,2" || r.Model["l2"] != 0.01 {
		t.Errorf("%v %q %s %v", r.Layers, r.Per, r.Dataset, r.Model)
	}
	var s sim.Snapshot
	var w task.Work
	for k := range 41 {
		run.Snapshot(&s)
		for i, l := range r.Lanes {
			now := &s.Lanes[i]
			m, from, sum := taskOf(s.Objective).Metrics(now.Params, &w), 0, 0.0
			for n, layer := range taskOf(s.Objective).Layers() {
				square := 0.0
				for _, g := range now.State.G[from:layer.End] {
					square += g * g
				}
				from, sum = layer.End, sum+square
				closeTo(t, "layer_grad_norms", *l.LayerGradNorms[n][k], math.Sqrt(square), 0)
			}
			closeTo(t, "grad_norm", l.GradNorm[k], math.Sqrt(sum), 1e-12)
			got := []float64{l.TrainLoss[k], l.TestLoss[k], l.TrainAccuracy[k], l.TestAccuracy[k], l.BatchLoss[k], l.Penalty[k], l.LR[k]}
			want := []float64{m.TrainLoss, m.TestLoss, m.TrainAcc, m.TestAcc, now.State.Loss, taskOf(s.Objective).Penalty(now.Params), now.State.Hyper[0]}
			if !slices.Equal(got, want) {
				t.Fatalf("lane %d, step %d: %v, not %v", i, k, got, want)
			}
		}
		if k < 40 {
			run.Advance(1)
		}
	}
	for i, l := range r.Lanes {
		if !slices.Equal(l.Parameters.Values, s.Lanes[i].State.X) || len(l.Parameters.Names) != taskOf(s.Objective).Dim() || l.Parameters.Names[0] != taskOf(s.Objective).ParamName(0) {
			t.Errorf("lane %d ends with %v", i, l.Parameters)
		}
	}
}

// TestEpochsAreSteps: the record of an epoch is that of its last step. An epoch of
// 250 rows has 25 steps of ten rows, 7 of forty, 1 of all.
func TestEpochsAreSteps(t *testing.T) {
	args := []string{"train", "circle", "--lane", "gd lr=0.1", "--lane", "gd lr=900", "--loss", "mse", "--output", "none", "--net", "none", "--features", "poly2",
		"--set", "step=50 batch=40", "--set", "step=59 batch=full"}
	epochs := runJSON(t, append(args, "--epochs", "6")...)
	steps := runJSON(t, append(args, "--steps", "62")...)
	if want := []int{0, 25, 50, 57, 59, 60, 61}; epochs.Per != "epoch" || !slices.Equal(epochs.Step, want) {
		t.Fatalf("per %q at the steps %v, not %v", epochs.Per, epochs.Step, want)
	}
	for i, l := range epochs.Lanes {
		all := steps.Lanes[i]
		if diverges := i == 1; diverges != (l.Stop != nil) || diverges == (len(l.TrainLoss) == 7) {
			t.Fatalf("lane %d has %d records and stops: %v", i, len(l.TrainLoss), l.Stop)
		}
		for k := range l.TrainLoss {
			at := epochs.Step[k]
			if l.TrainLoss[k] != all.TrainLoss[at] || l.TestAccuracy[k] != all.TestAccuracy[at] || l.BatchLoss[k] != all.BatchLoss[at] ||
				*l.LayerGradNorms[0][k] != *all.LayerGradNorms[0][at] || l.LR[k] != all.LR[at] {
				t.Errorf("lane %d, epoch %d: not what step %d has", i, k, at)
			}
		}
	}
}

// TestCommandAgain: the command that is printed prints the same again, byte by
// byte, whatever data and edits it has.
func TestCommandAgain(t *testing.T) {
	file := filepath.Join(t.TempDir(), "it's a table.csv")
	rows := "size;colour;price\n"
	for i := range 40 {
		rows += strings.Join([]string{typed.Number(float64(i)), []string{"red", "blue", "green"}[i%3], typed.Number(float64(i%7) + 0.5)}, ";") + "\n"
	}
	if err := os.WriteFile(file, []byte(rows), 0o644); err != nil {
		t.Fatal(err)
	}
	for _, args := range [][]string{
		{"--csv", file, "--target", "1", "--split", "62.5", "--raw", "--model", "linear", "--lane", "gd lr=0.01", "--seed", "3"},
		{"--csv", file, "--target", "price", "--kind", "classification", "--drop", "1", "--header", "--separator", ";", "--decimal", ".", "--epochs", "1"},
		{"--csv", file, "--no-header", "--separator", "semicolon", "--keep", "column 1", "--kind", "classification", "--steps", "3"},
		{"--csv", file, "--target", "colour", "--net", "5", "--batchnorm", "after_activation", "--dropout", "0.2", "--set", "step=5 dropout=0 net=5,2"},
		{"--points", "-1,2,0 3,-4e-1,1 0,0,2 1,1,0", "--model", "softmax", "--epochs", "30", "--params"},
		{"blobs:classes=6,noise=30", "--lane", "adam", "--set", "step=0 loss=hinge", "--set", "step=30 lane=1 w5=1 rule=gd", "--epochs", "2"},
		{"clusters:k=4", "--centroids", "3", "--lane", "gd", "--stop-epochs", "2", "--set", "step=9 centroids=4"},
	} {
		args = append([]string{"run", "train", "--format", "json"}, args...)
		code, first, errs := call(t, args...)
		if code != 0 {
			t.Fatalf("%v: %s", args, errs)
		}
		var r result
		decode(t, first, &r)
		code, second, errs := call(t, unquoted(r.Command)[1:]...)
		if code != 0 || first != second {
			t.Errorf("%s\nprints other numbers than\n%s\n%s", r.Command, spec.Quote(args), errs)
		}
	}
}

// TestInterruptedReading: a signal ends the waiting for data that do not come.
func TestInterruptedReading(t *testing.T) {
	ctx, cancel := context.WithCancelCause(t.Context())
	cancel(ended{syscall.SIGINT})
	silent, writer := io.Pipe()
	defer writer.Close()
	a := &app{in: silent, out: io.Discard, err: io.Discard, arg: []string{"run", "train", "--csv", "-"}}
	if code := a.exit(a.execute(ctx)); code != 130 {
		t.Errorf("exit code %d", code)
	}
}

// taskOf returns the task that an objective is.
func taskOf(o objective.Objective) *task.Task {
	t, ok := task.Of(o)
	if !ok {
		panic("no task")
	}
	return t
}
