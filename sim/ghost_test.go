package sim

import (
	"fmt"
	"math/rand/v2"
	"testing"

	"descent/sim/spec"
	"descent/sim/task"
)

// TestGhostsAgain: whatever was edited, added and removed, what Ghosts says makes
// the same traces with the same marks again, also after it was written and read.
func TestGhostsAgain(t *testing.T) {
	kept := 0
	for seed := range uint64(60) {
		r := rand.New(rand.NewPCG(seed, 1))
		s := spec.Spec{Surface: "rosenbrock", Lanes: []spec.LaneSpec{{Rule: "gd"}, {Rule: "adam"}}}
		if seed%3 == 0 {
			s = spec.Spec{Dataset: "moons", Model: task.Model{Net: []int{3}}, Batch: 10, Lanes: s.Lanes}
		}
		run := mustRun(t, s)
		var did []string
		for range 24 {
			did = append(did, meddle(r, run))
		}
		kept += len(run.ghosts)
		for i, g := range run.Ghosts() {
			text := run.catalog.FormatGhost(g)
			read, err := run.catalog.ParseGhost(text)
			if err != nil {
				t.Fatalf("%v: %s: %v", did, text, err)
			}
			of := mustRun(t, read.On(run.Spec()))
			of.Seek(read.To)
			again := mustRun(t, run.Spec())
			again.AddGhost(of, read.From)
			got, want := &again.ghosts[0], &run.ghosts[i]
			if fmt.Sprint(got.Marks, got.Traces) != fmt.Sprint(want.Marks, want.Traces) {
				t.Fatalf("%v: %s\n got %+v %v\nwant %+v %v", did, text, got.past, got.Marks, want.past, want.Marks)
			}
			if next := again.catalog.FormatGhost(again.Ghosts()[0]); next != text {
				t.Errorf("%v:\n%s is then\n%s", did, text, next)
			}
		}
	}
	if kept < 60 {
		t.Errorf("%d ghosts: what is done no longer leaves any", kept)
	}
}

// meddle does one thing of those that change a run's past.
func meddle(r *rand.Rand, run *Run) string {
	lane := r.IntN(len(run.lanes))
	switch r.IntN(9) {
	case 0, 1:
		run.Advance(1 + r.IntN(40))
		return "advance"
	case 2, 3:
		run.Seek(r.IntN(run.Newest() + 1))
		return "seek"
	case 4:
		_ = run.AddLane(lane) // may be refused
		return "add"
	case 5:
		_ = run.RemoveLane(lane)
		return "remove"
	case 6:
		_ = run.SetRule(lane, []string{"gd", "momentum", "adam"}[r.IntN(3)])
		return "rule"
	case 7:
		if o := run.Objective(); o.Dim() > 2 {
			_ = run.Configure("net", []string{"2", "3", "4,2"}[r.IntN(3)])
			return "net"
		}
		_ = run.Set(spec.AllLanes, "noise", float64(r.IntN(3)))
		return "noise"
	}
	_ = run.Set(lane, "lr", []float64{0.001, 0.002, 0.003}[r.IntN(3)])
	return "rate"
}
