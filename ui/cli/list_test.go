package cli

import (
	"encoding/json"
	"testing"

	"descent/sim/data"
	"descent/sim/optim"
	"descent/sim/param"
	"descent/sim/surface"
	"descent/sim/task"
)

// TestListJSON: all that the tables of the program know is in the lists.
func TestListJSON(t *testing.T) {
	decode := func(name string, into any) {
		code, out, errs := call(t, "list", name, "--format", "json")
		if err := json.Unmarshal([]byte(out), into); err != nil || code != 0 || errs != "" {
			t.Fatalf("%s: code %d, %s, %v", name, code, errs, err)
		}
	}
	var surfaces []surfaceItem
	decode("surfaces", &surfaces)
	for i, s := range surface.All {
		got := surfaces[i]
		if got.ID != s.ID || got.Cite != s.Cite || got.Start != s.Start || len(got.Params) != len(s.Params) || len(got.Minima) != len(s.Minima) || got.Window[3] != s.Window.Y1 {
			t.Errorf("%+v", got)
		}
	}
	var rules []ruleItem
	decode("optimizers", &rules)
	for i, r := range optim.All {
		got := rules[i]
		if got.ID != r.ID || got.Cite != r.Cite || len(got.Hyper) != len(r.Params) || got.Hyper[0].Default != nil {
			t.Errorf("%+v", got)
			continue
		}
		for n, k := range r.Params {
			if is := got.Hyper[n]; is.Max != k.Max || is.Switch != (k.Kind == param.Switch) || len(is.Choices) != len(k.Choices) {
				t.Errorf("%s: %+v", r.ID, is)
			} else if text, ok := is.Default.(string); ok != (k.Kind == param.Choice) || ok && text != k.Format(k.Default) {
				t.Errorf("%s: %+v", r.ID, is)
			}
		}
	}
	var sets []datasetItem
	decode("datasets", &sets)
	for i, e := range data.All {
		set, err := e.Load()
		if err != nil {
			t.Fatal(err)
		}
		got := sets[i]
		if got.ID != e.ID || got.Kind != e.Kind.String() || got.Train != len(set.Train) || got.Test != len(set.Test) ||
			len(got.Features) != set.Cols || len(got.Classes) != len(set.Classes) || got.Target != set.Target || len(got.Params) != len(e.Params) ||
			len(got.Model) != len(task.Settings) || got.Model["loss"] != (task.Model{}).Complete(set).Loss {
			t.Errorf("%+v", got)
		}
	}
	var settings []settingItem
	decode("settings", &settings)
	for i, s := range task.Settings {
		if got := settings[i]; got.Name != s.Name || got.Doc != s.Doc || len(got.Choices) != len(s.Choices) || got.Max != s.Max {
			t.Errorf("%+v", got)
		}
	}
	var models []modelItem
	decode("models", &models)
	if len(surfaces) != len(surface.All) || len(rules) != len(optim.All) || len(sets) != len(data.All) || len(models) != len(presets) {
		t.Errorf("%d surfaces, %d optimizers, %d data sets, %d models", len(surfaces), len(rules), len(sets), len(models))
	}
}
