package task

import (
	"slices"
	"strconv"
	"strings"

	"descent/sim/near"
	"descent/sim/nn"
	"descent/sim/param"
)

// Setting is a setting of a model that flags, keys and edits change: one row of
// Settings.
type Setting struct {
	// The Param's Name is that of the flag. Its Default is not used: the default
	// depends on the data set.
	param.Param
	// Get formats the setting of a complete model. Set parses it into the model; on an
	// error, which says what is allowed, the model is unchanged.
	Get func(m *Model) string
	Set func(m *Model, text string) error
}

// Settings are all settings, in the order of the model's panel. It is never written.
var Settings = []Setting{
	{
		Param: param.Param{Name: "net", Doc: "units of the hidden layers, such as 4,2; or none", Kind: param.Text},
		Get:   func(m *Model) string { return formatNet(m.Net) },
		Set: func(m *Model, text string) error {
			net, err := parseNet(text)
			if err == nil {
				m.Net = net
			}
			return err
		},
	},
	choice("activation", "of the hidden units", nn.ActivationIDs(), func(m *Model) *string { return &m.Activation }),
	choice("loss", "what is minimised; hinge is multi-margin for more than two classes", lossIDs, func(m *Model) *string { return &m.Loss }),
	choice("output", "after the last layer; auto is sigmoid for mse and huber of classes", []string{outputAuto, "none", "sigmoid"}, func(m *Model) *string { return &m.Output }),
	choice("init", "how the first weights are drawn", nn.InitIDs(), func(m *Model) *string { return &m.Init }),
	choice("batchnorm", "batch normalisation of hidden layers", []string{"none", "before_activation", "after_activation"}, func(m *Model) *string { return &m.Norm }),
	number("dropout", "share of hidden units left out at each step", 0, 0.95, []float64{0, 0.1, 0.2, 0.3, 0.5, 0.8}, func(m *Model) *float64 { return &m.Dropout }),
	number("l1", "penalty l1·Σ|W| on the weights", 0, 1e6, penalties, func(m *Model) *float64 { return &m.L1 }),
	number("l2", "penalty ½·l2·ΣW² on the weights", 0, 1e6, penalties, func(m *Model) *float64 { return &m.L2 }),
	{
		Param: param.Param{Name: "features", Kind: param.Text,
			Doc: "inputs made of the columns: raw, poly2 … poly9, or a list of " + strings.Join(SwitchIDs(), ",")},
		Get: func(m *Model) string { return m.Features },
		Set: func(m *Model, text string) error {
			err := checkFeatures(text)
			if err == nil {
				m.Features = text
			}
			return err
		},
	},
	{
		Param: centroidsParam,
		Get:   func(m *Model) string { return strconv.Itoa(m.Centroids) },
		Set: func(m *Model, text string) error {
			v, err := centroidsParam.Parse(text)
			if err == nil {
				m.Centroids = int(v)
			}
			return err
		},
	},
}

var centroidsParam = param.Param{
	Name: "centroids", Doc: "points that a clustering moves; 0 for as many as it has groups",
	Kind: param.Whole, Max: maxCentroids, Steps: []float64{1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12},
}

// penalties are the weights that keys choose from: Playground's.
var penalties = []float64{0, 0.001, 0.003, 0.01, 0.03, 0.1, 0.3, 1, 3, 10}

// outputAuto is the output that suits the loss.
const outputAuto = "auto"

// lossIDs are the losses of a Model. A Model has one name for the two margin losses of
// package nn, for one output and for several.
var lossIDs = slices.DeleteFunc(nn.LossIDs(), func(id string) bool { return id == multiMargin })

const multiMargin = "multi_margin"

// choice returns a setting that is one of several names.
func choice(name, doc string, ids []string, field func(*Model) *string) Setting {
	return Setting{
		Param: param.Param{Name: name, Doc: doc, Kind: param.Choice, Choices: ids},
		Get:   func(m *Model) string { return *field(m) },
		Set: func(m *Model, text string) error {
			if !slices.Contains(ids, text) {
				return near.Unknown(name, text, ids)
			}
			*field(m) = text
			return nil
		},
	}
}

// number returns a setting that is a number.
func number(name, doc string, lo, hi float64, steps []float64, field func(*Model) *float64) Setting {
	p := param.Param{Name: name, Doc: doc, Min: lo, Max: hi, Steps: steps}
	return Setting{
		Param: p,
		Get:   func(m *Model) string { return p.Format(*field(m)) },
		Set: func(m *Model, text string) error {
			v, err := p.Parse(text)
			if err == nil {
				*field(m) = v
			}
			return err
		},
	}
}

// SettingNames returns the names of Settings.
func SettingNames() []string {
	return near.IDs(Settings, func(s *Setting) string { return s.Name })
}

// FindSetting returns the row of that name, or nil.
func FindSetting(name string) *Setting {
	return near.Row(Settings, name, func(s *Setting) string { return s.Name })
}
