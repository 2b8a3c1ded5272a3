package sim

import (
	"fmt"
	"math"
	"slices"

	"descent/sim/near"
	"descent/sim/optim"
	"descent/sim/schedule"
	"descent/sim/task"
)

// complete fills a lane's knobs and checks them.
func (r *Run) complete(l *LaneSpec) error {
	rule := optim.ByID(l.Rule)
	if rule == nil {
		return near.Unknown("optimizer", l.Rule, optim.IDs())
	}
	if err := rule.Fits(r.dim); err != nil {
		return err
	}
	suggested := r.suggested(rule, r.oracle.task)
	if len(l.Knobs) == 0 {
		l.Knobs = slices.Clone(suggested)
	}
	if len(l.Knobs) != len(rule.Params) {
		return fmt.Errorf("%s has %d knobs, not %d", rule.ID, len(rule.Params), len(l.Knobs))
	}
	for i, v := range suggested {
		if math.IsNaN(l.Knobs[i]) {
			l.Knobs[i] = v
		}
	}
	for i, v := range l.Knobs {
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

// suggested returns the rule's knobs as a lane begins with them on a surface or
// on a task: their defaults, the suggested rate, and the objective's least value
// where a rule needs it.
func (r *Run) suggested(rule *optim.Rule, t *task.Task) []float64 {
	knobs := rule.Defaults()
	knobs[0] = r.suggest(rule, t)
	if i := rule.ParamIndex("f_star"); i >= 0 && r.oracle.surf != nil && len(r.oracle.surf.Minima) > 0 {
		knobs[i] = r.oracle.surf.Minima[0].F
	}
	return knobs
}

// Suggest returns a learning rate to begin with for the rule on this objective,
// to two digits.
func (r *Run) Suggest(rule *optim.Rule) float64 { return r.suggest(rule, r.oracle.task) }

func (r *Run) suggest(rule *optim.Rule, t *task.Task) float64 {
	if s := r.oracle.surf; s != nil {
		return Round(rule.Suggest(s.Rate, s.Window.Width()), 2)
	}
	return Round(rule.Suggest(t.Rate(), t.Width()), 2)
}
