package cli

import (
	"encoding/json"
	"slices"
	"strings"

	"descent/sim"
	"descent/sim/param"
	"descent/sim/task"
)

// preset is a model by its name: some of task.Settings and their values.
type preset struct {
	id, doc  string
	settings []setting
}

type setting struct{ name, value string }

// presets are all of them. It is never written.
var presets = []preset{
	{"linear", "a weighted sum; of classes, least squares on 0 and 1", []setting{{"net", "none"}, {"loss", "mse"}, {"output", "none"}}},
	{"logistic", "logistic regression of two classes; of more, one each against the rest", []setting{{"net", "none"}, {"loss", "bce"}}},
	{"softmax", "softmax regression of two or more classes", []setting{{"net", "none"}, {"loss", "cross_entropy"}}},
	{"polynomial", "a weighted sum of all products of up to three columns", []setting{{"net", "none"}, {"features", "poly3"}}},
	{"mlp", "a network with one hidden layer", []setting{{"net", "8"}}},
}

func presetIDs() []string {
	var ids []string
	for _, p := range presets {
		ids = append(ids, p.id)
	}
	return ids
}

// modelOptions are one for each setting of the model, and one for the presets.
func modelOptions() []option {
	model := choice("model", "model", "a known model: "+strings.Join(presetIDs(), ", "), presetIDs(), nil).of(isTraining)
	model.Default = none
	model.put, model.read = nil, func(t *target, text string) error {
		p, err := named("model", presetIDs(), text)
		if err != nil {
			return err
		}
		t.preset = presets[p].settings
		return t.setModel()
	}
	rows := []option{model}
	for i := range task.Settings {
		s := &task.Settings[i]
		o := option{Param: s.Param, typ: settingKind(s), kinds: isTraining}
		o.Doc, o.Default = settingHelp(s), none
		o.read = func(t *target, text string) error {
			t.settings = append(t.settings, setting{s.Name, text})
			return t.setModel()
		}
		rows = append(rows, o)
	}
	return rows
}

// setModel makes the spec's model again from what was given so far. An option of
// one setting has priority over the preset, whether it comes before or after it.
func (t *target) setModel() error {
	t.spec.Model = task.Model{}
	for _, s := range slices.Concat(t.preset, t.settings) {
		if err := task.FindSetting(s.name).Set(&t.spec.Model, s.value); err != nil {
			return err
		}
	}
	return nil
}

// numeric reports whether a setting's value is a number.
func numeric(s *task.Setting) bool { return s.Kind == param.Number || s.Kind == param.Whole }

func settingKind(s *task.Setting) string {
	switch {
	case s.Choices != nil:
		return "name"
	case numeric(s):
		return "number"
	}
	return "text"
}

// settingHelp is a setting's line of help, with what its values can be.
func settingHelp(s *task.Setting) string {
	switch {
	case s.Choices != nil:
		return s.Doc + ": " + strings.Join(s.Choices, ", ")
	case numeric(s):
		return s.Doc + ", " + settingRange(s)
	}
	return s.Doc
}

// settingValue is a setting of a model as a list or a result has it: a number or a text.
func settingValue(s *task.Setting, m *task.Model) any {
	if numeric(s) {
		return json.Number(s.Get(m))
	}
	return s.Get(m)
}

func settingRange(s *task.Setting) string { return sim.Exact(s.Min) + " to " + sim.Exact(s.Max) }
