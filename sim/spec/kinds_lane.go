package spec

import (
	"fmt"
	"math"
	"slices"
	"strconv"

	"descent/sim/near"
	"descent/sim/objective"
	"descent/sim/optim"
	"descent/sim/schedule"
	"descent/sim/typed"
)

// The kinds of edits that concern one lane.

var ruleKind = EditKind{
	Name: "rule", Doc: "another optimizer, from the same point with an empty memory", Order: orderOther, First: true,
	Format: func(e Edit, _ *optim.Rule) string { return e.Text },
	Check: func(at Target, edits []*Edit) error {
		rule, err := at.Settings(AllLanes).Catalog.Rule(edits[0].Text)
		if err != nil {
			return err
		}
		return rule.Fits(at.Objective().Dim())
	},
	InForce: func(s *Settings, _ *optim.State, e Edit) bool { return s.Lane.Rule == e.Text },
	Change: func(s *Settings, e Edit) {
		if rule := s.Catalog.rule(e.Text); rule != nil {
			s.Lane.Rule, s.Lane.Hyper = rule.ID, s.Suggest(rule, s)
		}
	},
	Act: func(l Lane, e Edit) { l.SetRule(e.Text) },
	Replaces: func(_ Target, e, old Edit, kind *EditKind) bool {
		return old.Lane == e.Lane && kind != nil && kind.Name == hyperKind.Name
	},
}

var scheduleKind = EditKind{
	Name: "schedule", Doc: "a plan that moves the learning rate from this step on, or none", Order: orderOther,
	Parse: func(e *Edit, text string) (err error) {
		e.Text, err = ParseSchedule(text)
		return err
	},
	Format: func(e Edit, _ *optim.Rule) string {
		if e.Text == "" {
			return noSchedule
		}
		return e.Text
	},
	Check: func(_ Target, edits []*Edit) error {
		plan, err := schedule.Parse(edits[0].Text)
		if err == nil {
			edits[0].Text = plan.String()
		}
		return err
	},
	InForce: func(s *Settings, _ *optim.State, e Edit) bool { return s.Lane.Schedule == e.Text },
	Change:  func(s *Settings, e Edit) { s.Lane.Schedule = e.Text },
	Act:     func(l Lane, e Edit) { l.SetSchedule(e.Text) },
}

var parameterKind = EditKind{
	Name: "parameter", Doc: "a parameter by its number, w0 and on", Order: orderParameters,
	Match: func(_ *Catalog, name string) bool { return isParam(name) },
	Check: checkParameter,
	InForce: func(_ *Settings, now *optim.State, e Edit) bool {
		k, _ := paramOf(e.Name)
		return now != nil && k < len(now.X) && now.X[k] == e.Value
	},
	Act: func(l Lane, e Edit) {
		k, _ := paramOf(e.Name)
		l.SetParam(k, e.Value)
	},
}

func checkParameter(at Target, edits []*Edit) (err error) {
	e := edits[0]
	if e.Text != "" {
		if e.Value, err = strconv.ParseFloat(e.Text, 64); err != nil {
			return fmt.Errorf("%s cannot be %s: it is a number", e.Name, typed.Quote(e.Text))
		}
		e.Text = ""
	}
	k, _ := paramOf(e.Name)
	o := at.Objective()
	_, planar := objective.PlaneOf(o)
	switch {
	case planar:
		return fmt.Errorf("%s: a %s has no weights; move its start", e.Name, o.Info().Kind)
	case k >= o.Dim():
		return fmt.Errorf("%s: the model has %d parameters at step %d, %s to %s", e.Name, o.Dim(), e.Step, ParamEdit(0), ParamEdit(o.Dim()-1))
	case math.IsNaN(e.Value - e.Value):
		return fmt.Errorf("%s=%s is not a finite number", e.Name, typed.Number(e.Value))
	}
	return nil
}

var hyperKind = EditKind{
	Name: "hyper-parameter", Doc: "a hyper-parameter of the lane's rule, by its name", Order: orderOther,
	Match: func(*Catalog, string) bool { return true },
	Format: func(e Edit, rule *optim.Rule) string {
		switch {
		case e.Text != "":
			return e.Text
		case rule != nil && rule.ParamIndex(e.Name) >= 0:
			return rule.Params[rule.ParamIndex(e.Name)].Format(e.Value)
		}
		return typed.Number(e.Value) // every hyper-parameter reads a number
	},
	Check: func(at Target, edits []*Edit) (err error) {
		e := edits[0]
		rule := at.Rules()[e.Lane]
		i := rule.ParamIndex(e.Name)
		if i < 0 {
			return near.Unknown(rule.ID+" hyper-parameter", e.Name, rule.ParamNames())
		}
		if e.Text == "" {
			return rule.Params[i].Check(e.Value)
		}
		if e.Value, err = readHyper(&rule.Params[i], e.Text); err == nil {
			e.Text = ""
		}
		return err
	},
	InForce: func(s *Settings, _ *optim.State, e Edit) bool {
		i := s.hyper(e.Name)
		return i >= 0 && s.Lane.Hyper[i] == e.Value
	},
	Change: func(s *Settings, e Edit) {
		if i := s.hyper(e.Name); i >= 0 {
			s.Lane.Hyper = slices.Clone(s.Lane.Hyper)
			s.Lane.Hyper[i] = e.Value
		}
	},
	Act: func(l Lane, e Edit) {
		if i := l.Rule().ParamIndex(e.Name); i >= 0 {
			l.SetHyper(i, e.Value)
		}
	},
}

// hyper returns the index of a hyper-parameter of the lane's rule that has a value, or -1.
func (s *Settings) hyper(name string) int {
	rule := s.Catalog.rule(s.Lane.Rule)
	if rule == nil {
		return -1
	}
	if i := rule.ParamIndex(name); i < len(s.Lane.Hyper) {
		return i
	}
	return -1
}
