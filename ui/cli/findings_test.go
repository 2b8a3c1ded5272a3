package cli

import (
	"slices"
	"testing"
)

// TestFindingsAreOfTheLastStep: table, CSV and JSON explain the same step, and a
// lane's finding is the same whether it is explained or not.
func TestFindingsAreOfTheLastStep(t *testing.T) {
	args := []string{"race", "--lane", "gd lr=0.002", "--lane", "gd lr=9", "--steps", "60"}
	plain, words := runJSON(t, args...), runJSON(t, append(args, "--explain")...)
	for i, l := range plain.Lanes {
		f, g := l.Findings[0], words.Lanes[i].Findings[0]
		if len(l.Findings) != 1 || f.Kind != g.Kind || f.Words != nil || len(g.Words) == 0 {
			t.Errorf("lane %d: %+v and %+v", i+1, f, g)
		}
		if last := l.Loss[len(l.Loss)-1]; f.Numbers["loss"] != last {
			t.Errorf("lane %d: the finding is of loss %g, the last one is %g", i+1, f.Numbers["loss"], last)
		}
		for name, v := range f.Numbers {
			if g.Numbers[name] != v {
				t.Errorf("lane %d: %s is %g, explained %g", i+1, name, v, g.Numbers[name])
			}
		}
	}
	if f := plain.Lanes[1].Findings[0]; f.Kind != "diverged" || f.Cause == "" || !slices.Contains(f.Remedies, "lower_lr") || !(f.Numbers["try"] < 9) {
		t.Errorf("%+v", f)
	}
}

// Of a method that has ended by its own test nothing is said that moves, and no copy that
// was run on; of one that ended at a minimum, that it is there.
func TestFindingsOfMethodsThatEnded(t *testing.T) {
	lanes := runJSON(t, "race", "rosenbrock", "--lane", "cmaes", "--lane", "bfgs", "--steps", "500", "--explain").Lanes
	early, arrived := lanes[0].Findings[0], lanes[1].Findings[0]
	if _, ok := early.Numbers["loss_ahead"]; ok || early.Kind != "unknown" || early.Certain {
		t.Errorf("%+v", early)
	}
	if want := "CMA-ES is done: ended at step 196: the population has shrunk to a point"; len(early.Words) != 1 || early.Words[0] != want {
		t.Errorf("%q, want %q", early.Words, want)
	}
	if arrived.Kind != "reached" {
		t.Errorf("%+v", arrived)
	}
}

// TestFindingsOfTraining: what is measured without --explain is what the kind
// needs; the sharpness is measured for the words only.
func TestFindingsOfTraining(t *testing.T) {
	args := []string{"train", "circle", "--net", "8,8", "--activation", "relu", "--lane", "gd lr=20", "--steps", "100"}
	plain, words := runJSON(t, args...).Lanes[0].Findings[0], runJSON(t, append(args, "--explain")...).Lanes[0].Findings[0]
	if plain.Kind != "dead" || plain.Cause != "large_step" || plain.Numbers["layer"] != 2 || plain.Numbers["dead"] != 7 || plain.Numbers["units"] != 8 {
		t.Errorf("%+v", plain)
	}
	if _, ok := plain.Numbers["sharpness"]; ok || words.Kind != plain.Kind || words.Cause != plain.Cause {
		t.Errorf("%+v and %+v", plain, words)
	}
	if plain.Numbers["try"] != 1 || plain.Numbers["advice_reaches"] != words.Numbers["advice_reaches"] || plain.Numbers["advice_step"] != 612 || words.LimitOf != "batch" {
		t.Errorf("%+v and %+v", plain, words)
	}
	if want := "GD: 7 of 8 units of layer 2 have died; lr 1 from start (r) gives 4.92e-4, not 3.639, at step 612"; len(words.Words) != 2 || words.Words[0] != want {
		t.Errorf("%q, want %q", words.Words, want)
	}
}
