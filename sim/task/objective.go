package task

import (
	"descent/sim/data"
	"descent/sim/near"
	"descent/sim/nn"
	"descent/sim/objective"
	"slices"
)

// A task implements these.
var (
	_ objective.Configurable = (*Task)(nil)
	_ objective.Rows         = (*Task)(nil)
	_ objective.Measurer     = (*Task)(nil)
	_ objective.Layered      = (*Task)(nil)
	_ objective.Tracker      = (*Task)(nil)
	_ objective.Suggester    = (*Task)(nil)
	_ objective.Config       = (*Model)(nil)
)

// Of returns the objective as a task, ok false if it is none.
func Of(o objective.Objective) (t *Task, ok bool) {
	t, ok = o.(*Task)
	return t, ok
}

// ModelOf returns the model of a task, the zero value for any other objective.
func ModelOf(o objective.Objective) Model {
	if t, ok := Of(o); ok {
		return *t.model.Copy().(*Model)
	}
	return Model{}
}

// Info implements objective.Objective.
func (t *Task) Info() objective.Info {
	return objective.Info{ID: t.data.ID, Name: t.data.Name, Kind: "task", Doc: t.data.Doc}
}

// NewWork implements objective.Objective: the memory serves every task.
func (t *Task) NewWork() objective.Work { return &Work{} }

// Eval implements objective.Objective by Grad: in training mode, with dropout
// only if at is random.
func (t *Task) Eval(dst, x []float64, at *objective.At, work objective.Work) float64 {
	w := work.(*Work)
	if !at.Random {
		return t.Grad(dst, x, at.Rows, w, nil)
	}
	w.drop = nn.Dropping{Seed: at.Seed, Step: uint64(at.Step)}
	return t.Grad(dst, x, at.Rows, w, &w.drop)
}

// TrainRows returns the indices of the rows that the loss is of.
func (t *Task) TrainRows() []int { return t.data.Train }

// TestRows returns the indices of the rows held out.
func (t *Task) TestRows() []int { return t.data.Test }

// NumClasses returns the number of classes, 0 of a regression.
func (t *Task) NumClasses() int {
	if t.data.Kind != data.Classification {
		return 0
	}
	return len(t.data.Classes)
}

// StepSize implements objective.Suggester.
func (t *Task) StepSize() (rate, width float64) { return t.Rate(), t.Width() }

// Config implements objective.Configurable.
func (t *Task) Config() objective.Config { return t.model.Copy() }

// Configure implements objective.Configurable: c is a *Model.
func (t *Task) Configure(c objective.Config) (objective.Objective, error) {
	o, err := t.With(*c.(*Model))
	if err != nil {
		return nil, err
	}
	return o, nil
}

// InitLike implements objective.Configurable.
func (t *Task) InitLike(o objective.Objective) bool { return t.model.Init == ModelOf(o).Init }

// Get implements objective.Config by the rows of Settings.
func (m *Model) Get(name string) (string, bool) {
	s := FindSetting(name)
	if s == nil {
		return "", false
	}
	return s.Get(m), true
}

// Set implements objective.Config.
func (m *Model) Set(name, text string) error {
	s := FindSetting(name)
	if s == nil {
		return near.Unknown("setting", name, SettingNames())
	}
	return s.Set(m, text)
}

// Copy implements objective.Config.
func (m *Model) Copy() objective.Config {
	c := *m
	c.Net = slices.Clone(m.Net)
	return &c
}
