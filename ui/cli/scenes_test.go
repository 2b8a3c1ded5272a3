package cli

import (
	"encoding/json"
	"strings"
	"testing"

	"descent/sim"
	"descent/sim/spec"
)

// Every scene is in the list, as it is, and runs by its flag.
func TestScenes(t *testing.T) {
	code, out, errs := call(t, "list", "scenes", "--format", "json")
	var items []sceneItem
	if err := json.Unmarshal([]byte(out), &items); err != nil || code != 0 {
		t.Fatalf("code %d, %s, %v", code, errs, err)
	}
	scenes := sim.Scenes()
	if len(items) != len(scenes) {
		t.Fatalf("%d scenes are listed of %d", len(items), len(scenes))
	}
	for i, s := range scenes {
		one := spec.Spec{Surface: items[i].Surface, Formula: items[i].Formula, Start: items[i].Start, Seed: items[i].Seed}
		for _, text := range items[i].Lanes {
			lane, err := spec.ParseLane(text)
			if err != nil {
				t.Fatal(err)
			}
			one.Lanes = append(one.Lanes, lane)
		}
		want := spec.Quote(append([]string{"descent", "run"}, one.Args()...)) + " --steps 1 "
		code, out, errs := call(t, "run", "race", "--scene", s.ID, "--steps", "1")
		if code != 0 || !strings.Contains(out, want) || items[i].ID != s.ID || items[i].Steps != s.Steps {
			t.Errorf("%s: code %d, %s, %s; want %s", s.ID, code, errs, out, want)
		}
	}
}
