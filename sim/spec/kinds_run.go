package spec

import (
	"fmt"
	"math"
	"strconv"

	"descent/sim/objective"
	"descent/sim/optim"
	"descent/sim/typed"
)

// The kinds of edits that concern the whole run.

var noiseKind = EditKind{
	Name: "noise", Doc: "standard deviation of the noise on every gradient", OfRun: true, Order: orderOther,
	Parse: func(e *Edit, text string) (err error) {
		if e.Value, err = strconv.ParseFloat(text, 64); err != nil {
			return fmt.Errorf("noise cannot be %s: it is a number from 0 to 1e6", typed.Quote(text))
		}
		return nil
	},
	Check:   func(_ Target, edits []*Edit) error { return CheckNoise(edits[0].Value) },
	InForce: func(s *Settings, _ *optim.State, e Edit) bool { return s.Noise == e.Value },
	Change:  func(s *Settings, e Edit) { s.Noise = e.Value },
}

// CheckNoise says whether the noise is possible.
func CheckNoise(v float64) error {
	if !(v >= 0 && v <= 1e6) {
		return fmt.Errorf("noise cannot be %s: it is a number from 0 to 1e6", typed.Quote(typed.Number(v)))
	}
	return nil
}

var batchKind = EditKind{
	Name: "batch", Doc: "training rows that one step sees, or full", OfRun: true, Order: orderOther,
	Parse: func(e *Edit, text string) error {
		n, err := ParseBatch(text)
		e.Value = float64(n)
		return err
	},
	Format:  func(e Edit, _ *optim.Rule) string { return FormatBatch(int(e.Value)) },
	Check:   func(at Target, edits []*Edit) error { return CheckBatch(at.Objective(), edits[0].Value) },
	InForce: func(s *Settings, _ *optim.State, e Edit) bool { return s.Batch == int(e.Value) },
	Change:  func(s *Settings, e Edit) { s.Batch = int(e.Value) },
}

// CheckBatch says whether an objective can be seen in batches of that size, 0 for all rows.
func CheckBatch(o objective.Objective, v float64) error {
	rows, ok := objective.RowsOf(o)
	switch {
	case !ok && v != 0:
		return fmt.Errorf("batch %s: a %s has no data to take batches of", typed.Number(v), o.Info().Kind)
	case ok && !(v >= 0 && v <= float64(len(rows.TrainRows())) && v == math.Trunc(v)):
		return fmt.Errorf("batch cannot be %s: it is a whole number from 1 to %d, or full", typed.Quote(typed.Number(v)), len(rows.TrainRows()))
	}
	return nil
}

var settingKind = EditKind{
	Name: "setting", Doc: "a setting of the objective, by its name", OfRun: true, Order: orderModel, Together: true,
	Match: (*Catalog).isSetting,
	Check: checkSettings,
	InForce: func(s *Settings, _ *optim.State, e Edit) bool {
		if s.Config == nil {
			return false
		}
		text, ok := s.Config.Get(e.Name)
		return ok && text == e.Text
	},
	Change: func(s *Settings, e Edit) {
		if s.Config != nil {
			_ = s.Config.Set(e.Name, e.Text) // Check has tried it
		}
	},
	// Parameters that were set by hand are of the model before.
	Replaces: func(at Target, e, old Edit, _ *EditKind) bool {
		if !isParam(old.Name) {
			return false
		}
		c := at.Settings(AllLanes).Config
		if c == nil || c.Set(e.Name, e.Text) != nil {
			return false
		}
		o, err := at.Configured(c)
		return err == nil && !objective.Fits(o, at.Objective())
	},
}

// checkSettings says whether edits of the model at one step are possible together.
func checkSettings(at Target, edits []*Edit) error {
	c := at.Settings(AllLanes).Config
	if c == nil {
		return fmt.Errorf("%s: a %s has no model", edits[0].Name, at.Objective().Info().Kind)
	}
	for _, e := range edits {
		if err := c.Set(e.Name, e.Text); err != nil {
			return err
		}
	}
	o, err := at.Configured(c)
	if err != nil {
		return err
	}
	for i, rule := range at.Rules() {
		if err := rule.Fits(o.Dim()); err != nil {
			return fmt.Errorf("lane %d: %w", i+1, err)
		}
	}
	// What cannot be drawn cannot be carried over.
	if err := o.Init(make([]float64, objective.Len(o)), at.Seed()); err != nil {
		return err
	}
	for _, e := range edits {
		one := at.Settings(AllLanes).Config
		if one.Set(e.Name, e.Text) == nil {
			e.Text, _ = one.Get(e.Name)
		}
	}
	return nil
}
