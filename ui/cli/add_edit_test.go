package cli_test

import (
	"bytes"
	"encoding/json"
	"fmt"
	"math"
	"slices"
	"strconv"
	"strings"
	"testing"

	"descent/sim"
	"descent/sim/optim"
	"descent/sim/spec"
	"descent/ui/cli"
)

// To add a kind of edit, write a row like this one in a file of sim/spec, and a line
// in spec.EditKinds, before the last.

// shiftKind moves a lane by one distance along every axis, to see whether it comes
// back. The rule keeps its memory.
var shiftKind = spec.EditKind{
	Name: "shift", Doc: "a distance to move by along every axis",
	Parse: func(e *spec.Edit, text string) (err error) {
		if e.Value, err = strconv.ParseFloat(text, 64); err != nil {
			return fmt.Errorf("shift=%s: %q is not a number", text, text)
		}
		return nil
	},
	Check: func(_ spec.Target, edits []*spec.Edit) error {
		if v := edits[0].Value; !(math.Abs(v) <= 10) {
			return fmt.Errorf("shift %g: allowed is -10 to 10", v)
		}
		return nil
	},
	InForce: func(_ *spec.Settings, _ *optim.State, e spec.Edit) bool { return e.Value == 0 },
	Act: func(l spec.Lane, e spec.Edit) {
		for k, x := range l.State().X {
			l.SetParam(k, x+e.Value)
		}
	},
}

func withEditKind() *spec.Catalog {
	c := spec.Builtin()
	c.Edits = slices.Insert(slices.Clone(c.Edits), 0, shiftKind)
	return c
}

func TestAddAKindOfEdit(t *testing.T) {
	c := withEditKind()
	line := []string{"race", "sphere", "--lane", "gd lr=0.25", "--start=4,-4", "--steps", "6"}
	lane := headless(t, c, append(line, "--set", "step=3 lane=1 shift=0.5")...)
	want := [][]float64{{4, -4}, {2, -2}, {1, -1}, {1, 0}, {0.5, 0}, {0.25, 0}, {0.125, 0}}
	for k := range want {
		if !slices.Equal(lane.X[k], want[k]) {
			t.Errorf("step %d is at %v, not %v", k, lane.X[k], want[k])
		}
	}
	for text, message := range map[string]string{
		"shift=x": `"x" is not a number`, "shift=11": "allowed is -10 to 10",
	} {
		var out, errs bytes.Buffer
		args := append([]string{"run"}, append(line, "--set", "step=3 lane=1 "+text)...)
		if code := (cli.Program{Catalog: c}).Main(args, &bytes.Buffer{}, &out, &errs, nil); code != 2 || !strings.Contains(errs.String(), message) {
			t.Errorf("%s: exit code %d, %s", text, code, errs.String())
		}
	}

	edits, err := c.ParseEdits("step=3 lane=1 shift=0.5")
	if err != nil {
		t.Fatal(err)
	}
	s := spec.Spec{Surface: "sphere", Start: []float64{4, -4}, Edits: edits}
	d := onScreen(t, c, s, "gd lr=0.25")
	d.Press("...").Expect("step 3 ", "y: 0 − 0.25·0 = 0").Press(",").Expect("step 2/3", "y: −1 − 0.25·(−2) = −0.5")
	d.Press("y").Expect("--set 'step=3 lane=1 shift=0.5'").Press("<esc>.").Expect("step 3 ", "y: 0 − 0.25·0 = 0")

	s = d.Shown().(interface{ Run() *sim.Run }).Run().Spec()
	text, err := json.Marshal(s)
	if err != nil {
		t.Fatal(err)
	}
	back := spec.Spec{Catalog: c}
	if err := json.Unmarshal(text, &back); err != nil {
		t.Fatal(err)
	}
	run, err := sim.New(back)
	if err != nil {
		t.Fatal(err)
	}
	for _, k := range []int{6, 2, 3, 5} {
		run.Seek(k)
		if x, _ := run.Params(0); !slices.Equal(x, want[k]) {
			t.Errorf("read from JSON, step %d is at %v, not %v", k, x, want[k])
		}
	}
}
