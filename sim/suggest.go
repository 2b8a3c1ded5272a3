package sim

import (
	"fmt"
	"math"
	"slices"

	"descent/sim/objective"
	"descent/sim/optim"
	"descent/sim/schedule"
	"descent/sim/spec"
	"descent/sim/typed"
)

// complete fills a lane's hyper-parameters and checks them.
func (r *Run) complete(l *spec.LaneSpec) error {
	rule, err := r.catalog.Rule(l.Rule)
	if err != nil {
		return err
	}
	if err := rule.Fits(r.parts.dim); err != nil {
		return err
	}
	suggested := suggestedHyper(rule, r.Objective())
	if len(l.Hyper) == 0 {
		l.Hyper = slices.Clone(suggested)
	}
	if len(l.Hyper) != len(rule.Params) {
		return fmt.Errorf("%s has %d hyper-parameters, not %d", rule.ID, len(rule.Params), len(l.Hyper))
	}
	for i, v := range suggested {
		if math.IsNaN(l.Hyper[i]) {
			l.Hyper[i] = v
		}
	}
	for i, v := range l.Hyper {
		if err := rule.Params[i].Check(v); err != nil {
			return fmt.Errorf("%s: %w", rule.ID, err)
		}
	}
	plan, err := schedule.Parse(l.Schedule)
	if err != nil {
		return err
	}
	l.Schedule = plan.String()
	return nil
}

// suggestedHyper returns the rule's hyper-parameters as a lane begins with them on an objective:
// their defaults, the suggested rate, and the objective's least value where a
// rule needs it.
func suggestedHyper(rule *optim.Rule, o objective.Objective) []float64 {
	hyper := rule.Defaults()
	hyper[0] = suggestRate(rule, o)
	if i := rule.ParamIndex("f_star"); i >= 0 {
		if o, ok := o.(objective.Minimised); ok {
			if f, known := o.MinValue(); known {
				hyper[i] = rule.Params[i].Clamp(f)
			}
		}
	}
	return hyper
}

// suggest is suggestedHyper for the objective of some settings.
func (r *Run) suggest(rule *optim.Rule, s *spec.Settings) []float64 {
	return suggestedHyper(rule, r.objectiveOf(s))
}

// Suggest returns a learning rate to begin with for the rule on the objective in
// force, to two digits. The error says that there is no such rule.
func (r *Run) Suggest(rule string) (float64, error) {
	row, err := r.catalog.Rule(rule)
	if err != nil {
		return 0, err
	}
	return suggestRate(row, r.Objective()), nil
}

// suggestRate returns the rate that suits the objective, or the end of the rule's
// range that is nearest to it.
func suggestRate(rule *optim.Rule, o objective.Objective) float64 {
	return rule.Params[0].Clamp(suitableRate(rule, o))
}

// suitableRate returns the rate that suits the objective, in the rule's range or not.
func suitableRate(rule *optim.Rule, o objective.Objective) float64 {
	return typed.Round(rule.Suggest(objective.StepSizeOf(o)), 2)
}

// ClampedRate says that a lane begins with an end of the range of its learning rate,
// since the rate that suits the objective is outside of it.
type ClampedRate struct {
	Rule            *optim.Rule
	Suitable, Taken float64
}

// ClampedRates returns those of the lanes at step 0, in the order of the lanes.
func (r *Run) ClampedRates() (clamped []ClampedRate) {
	for _, l := range r.spec.Lanes {
		rule := r.rule(l.Rule)
		suits := suitableRate(rule, r.objectives[0])
		if taken := rule.Params[0].Clamp(suits); taken != suits && taken == l.Hyper[0] {
			clamped = append(clamped, ClampedRate{rule, suits, taken})
		}
	}
	return clamped
}
