package sim

import (
	"math"
	"testing"

	"descent/sim/optim"
	"descent/sim/spec"
)

// What a view shows of the next update is the next update: the last term's
// result is the next point, bit for bit, for every rule, with noise, a schedule
// and weight decay, on a surface and on a task.
func TestTermsAreTheStep(t *testing.T) {
	for i := range optim.All {
		rule := &optim.All[i]
		for _, s := range []spec.Spec{
			{Surface: "himmelblau", Lanes: []spec.LaneSpec{{Rule: rule.ID}}, Seed: 3},
			{Surface: "rosenbrock", Lanes: []spec.LaneSpec{{Rule: rule.ID, Schedule: "cosine:t_max=20"}}, Seed: 3, Noise: 0.1},
			{Dataset: "classification_100x10", Lanes: []spec.LaneSpec{{Rule: rule.ID}}, Seed: 3, Batch: 16},
		} {
			r := mustRun(t, s)
			if k := rule.ParamIndex("weight_decay"); k >= 0 {
				if err := r.Set(0, "weight_decay", 0.01); err != nil {
					t.Fatal(err)
				}
			}
			var now, next Snapshot
			for r.Step() < 40 && !r.Done() {
				r.Snapshot(&now)
				r.Advance(1)
				r.Snapshot(&next)
				a, b := &now.Lanes[0], &next.Lanes[0]
				if b.Stop.Diverged() {
					break
				}
				for c := range min(len(a.State.X), 3) {
					terms := rule.Terms(nil, &a.State, c)
					if len(terms) == 0 {
						t.Fatalf("%s explains nothing at step %d", rule.ID, now.Step)
					}
					if got, want := terms[len(terms)-1].Result, b.State.X[c]; math.Float64bits(got) != math.Float64bits(want) {
						t.Fatalf("%s on %s%s, step %d: the terms lead to %v, the step to %v", rule.ID, s.Surface, s.Dataset, now.Step, got, want)
					}
				}
			}
			if r.Step() == 0 {
				t.Errorf("%s made no step", rule.ID)
			}
		}
	}
}
