package cli

import (
	"encoding/json"
	"slices"
	"strings"

	"github.com/spf13/cobra"

	"descent/sim/param"
	"descent/sim/spec"
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

// modelFlags gives a command a flag for each setting of the model, and one for
// the presets. What a setting's own flag says counts, whether it stands before
// the preset or after it.
func modelFlags(cmd *cobra.Command, spec *spec.Spec) {
	var chosen, given []setting
	apply := func() error {
		spec.Model = task.Model{}
		for _, s := range slices.Concat(chosen, given) {
			if err := task.FindSetting(s.name).Set(&spec.Model, s.value); err != nil {
				return err
			}
		}
		return nil
	}
	flag(cmd, "model", "name", "", "a known model: "+strings.Join(presetIDs(), ", "), func(text string) error {
		p, err := named("model", presetIDs(), text)
		if err != nil {
			return err
		}
		chosen = presets[p].settings
		return apply()
	})
	completed(cmd, "model", presetIDs())
	for i := range task.Settings {
		s := &task.Settings[i]
		flag(cmd, s.Name, settingKind(s), "", settingHelp(s), func(text string) error {
			given = append(given, setting{s.Name, text})
			return apply()
		})
		if s.Choices != nil {
			completed(cmd, s.Name, s.Choices)
		}
	}
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

func settingRange(s *task.Setting) string {
	return spec.FormatFloat(s.Min) + " to " + spec.FormatFloat(s.Max)
}
