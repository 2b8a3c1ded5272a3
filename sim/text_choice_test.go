package sim

import (
	"descent/sim/spec"
	"strings"
	"testing"
)

// A hyper-parameter that is one of several things is written and read by its name.
func TestChoices(t *testing.T) {
	lane, err := spec.ParseLane("cg alpha=0.2 variant=dai_yuan")
	if err != nil || lane.Hyper[1] != 3 || lane.String() != "cg alpha=0.2 variant=dai_yuan" {
		t.Errorf("%v %q, %v", lane.Hyper, lane.String(), err)
	}
	for text, want := range map[string]string{
		"cg variant=dai":   "variant cannot be \"dai\": it is one of fletcher_reeves, polak_ribiere,",
		"cg variant=7":     "variant cannot be \"7\": it is one of fletcher_reeves, polak_ribiere,",
		"cg variant=1.5":   "variant cannot be \"1.5\": it is one of fletcher_reeves,",
		"cg lr=dai_yuan":   `alpha cannot be "dai_yuan"`,
		"adam amsgrad=two": `amsgrad cannot be "two": it is true or false`,
	} {
		if _, err := spec.ParseLane(text); err == nil || !strings.Contains(err.Error(), want) {
			t.Errorf("%s: %v", text, err)
		}
	}
	s := spec.Spec{Surface: "rosenbrock", Lanes: []spec.LaneSpec{lane}}
	for _, edit := range []string{"variant=polak_ribiere", "variant=1"} {
		if s.Edits, err = spec.ParseEdits("step=4 lane=1 " + edit); err != nil {
			t.Fatal(err)
		}
		r := mustRun(t, s)
		r.Advance(8)
		if edits := r.Spec().Edits; len(edits) != 1 || edits[0].Value != 1 {
			t.Errorf("%s: %+v", edit, edits)
		}
	}
}
