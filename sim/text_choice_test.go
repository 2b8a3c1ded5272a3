package sim

import (
	"strings"
	"testing"
)

// A knob that is one of several things is written and read by its name.
func TestChoices(t *testing.T) {
	lane, err := ParseLane("cg lr=0.2 variant=dai_yuan")
	if err != nil || lane.Knobs[1] != 3 || lane.String() != "cg lr=0.2 variant=dai_yuan" {
		t.Errorf("%v %q, %v", lane.Knobs, lane.String(), err)
	}
	edits, err := ParseEdits("step=3 lane=2 variant=fletcher_reeves lr=0.5")
	if err != nil || len(edits) != 2 || edits[0].Value != 0 || edits[0].String() != "step=3 lane=2 variant=fletcher_reeves" ||
		edits[1].String() != "step=3 lane=2 lr=0.5" {
		t.Errorf("%+v, %v", edits, err)
	}
	for text, want := range map[string]string{
		"cg variant=dai":   "variant=dai: allowed is fletcher_reeves, polak_ribiere,",
		"cg variant=7":     "cg: variant=7: allowed is fletcher_reeves, polak_ribiere,",
		"cg variant=1.5":   "cg: variant=1.5: allowed is fletcher_reeves,",
		"cg lr=dai_yuan":   `lr=dai_yuan: "dai_yuan" is not a number`,
		"adam amsgrad=two": `amsgrad=two: "two" is not a number`,
	} {
		if _, err := ParseLane(text); err == nil || !strings.HasPrefix(err.Error(), want) {
			t.Errorf("%s: %v", text, err)
		}
	}
	if _, err := ParseEdits("step=3 lane=1 variant=dai"); err == nil || !strings.HasPrefix(err.Error(), "variant=dai: allowed is fletcher_reeves") {
		t.Errorf("an edit's choice: %v", err)
	}
	r := mustRun(t, Spec{Surface: "rosenbrock", Lanes: []LaneSpec{lane}, Edits: []Edit{{Step: 4, Name: "variant", Value: 1}}})
	r.Advance(8)
	if got := r.Spec().Args(); got[len(got)-1] != "step=4 lane=1 variant=polak_ribiere" {
		t.Errorf("%q", got)
	}
}
