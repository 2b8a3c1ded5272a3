package cli

import (
	"encoding/json"
	"slices"
	"strings"

	"descent/sim/near"
	"descent/sim/param"
	"descent/sim/spec"
	"descent/sim/task"
	"descent/sim/typed"
)

// preset is a model by its name: some of task.Settings and their values.
type preset struct {
	id, doc  string
	settings []setting
	kind     string // of the model; empty for what suits the data
}

type setting struct{ name, value string }

// presets are all of them. It is never written.
var presets = []preset{
	{"linear", "a weighted sum; of classes, least squares on 0 and 1", []setting{{"net", "none"}, {"loss", "mse"}, {"output", "none"}}, ""},
	{"logistic", "logistic regression of two classes; of more, one each against the rest", []setting{{"net", "none"}, {"loss", "bce"}}, ""},
	{"softmax", "softmax regression of two or more classes", []setting{{"net", "none"}, {"loss", "cross_entropy"}}, ""},
	{"polynomial", "a weighted sum of all products of up to three columns", []setting{{"net", "none"}, {"features", "poly3"}}, ""},
	{"mlp", "a network with one hidden layer", []setting{{"net", "8"}}, ""},
}

// models are the presets, and the kinds of model that are not built in.
func models(c *spec.Catalog) []preset {
	list := slices.Clip(presets)
	for i := range c.Kinds {
		k := &c.Kinds[i]
		if !slices.ContainsFunc(task.Kinds, func(o task.Kind) bool { return o.ID == k.ID }) {
			list = append(list, preset{k.ID, k.Doc, nil, k.ID})
		}
	}
	return list
}

// modelOptions are one for each setting of the model, and one for the presets.
func modelOptions(c *spec.Catalog) []option {
	known := models(c)
	ids := near.IDs(known, func(p *preset) string { return p.id })
	model := choice("model", "MODEL", "model", "a known model: "+strings.Join(ids, ", "), ids, nil).of(isTraining)
	model.Default = none
	model.put, model.read = nil, func(t *target, text string) error {
		p, err := named("model", ids, text)
		if err != nil {
			return err
		}
		t.preset = known[p]
		return t.setModel()
	}
	rows := []option{model}
	for i := range task.Settings {
		s := &task.Settings[i]
		o := option{Param: s.Param, value: settingValueName(s), kinds: isTraining}
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
	t.spec.Model = task.Model{Kind: t.preset.kind}
	for _, s := range slices.Concat(t.preset.settings, t.settings) {
		if err := task.FindSetting(s.name).Set(&t.spec.Model, s.value); err != nil {
			return err
		}
	}
	return nil
}

// numeric reports whether a setting's value is a number.
func numeric(s *task.Setting) bool { return s.Kind == param.Number || s.Kind == param.Whole }

func settingValueName(s *task.Setting) string {
	switch {
	case s.Choices != nil:
		return "NAME"
	case s.Kind == param.Whole:
		return "N"
	case numeric(s):
		return "X"
	}
	return "LIST"
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

func settingRange(s *task.Setting) string {
	return typed.Number(s.Min) + " to " + typed.Number(s.Max)
}
