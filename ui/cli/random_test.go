package cli

import (
	"math"
	"math/rand/v2"

	"descent/sim/optim"
	"descent/sim/param"
	"descent/sim/plane"
	"descent/sim/spec"
	"descent/sim/surface"
	"descent/sim/task"
)

// randomRule returns a rule; for a task one that takes any number of parameters.
func randomRule(r *rand.Rand, s *spec.Spec) *optim.Rule {
	for {
		if rule := &optim.All[r.IntN(len(optim.All))]; rule.MaxDim == 0 || !learns(s) {
			return rule
		}
	}
}

// randomSpec returns a spec that New accepts.
func randomSpec(r *rand.Rand) spec.Spec {
	s := spec.Spec{Seed: r.Uint64() >> r.IntN(64)}
	if r.IntN(2) == 0 {
		s.Noise = math.Exp(20*r.Float64() - 10)
	}
	if r.IntN(3) > 0 {
		w := randomSurface(r, &s)
		if r.IntN(2) == 0 {
			s.Start = []float64{w.X0 + r.Float64()*w.Width(), w.Y0 + r.Float64()*w.Height()}
		}
	} else {
		learn(r, &s)
	}
	for range 1 + r.IntN(spec.MaxLanes) {
		rule := randomRule(r, &s)
		l := spec.LaneSpec{Rule: rule.ID, Mark: r.IntN(3) * r.IntN(spec.MaxLanes) / 2}
		if r.IntN(3) > 0 {
			l.Hyper = rule.Defaults()
			for i := range rule.Params {
				if r.IntN(2) == 0 {
					l.Hyper[i] = randomHyper(r, &rule.Params[i])
				}
			}
		}
		l.Schedule = plans[r.IntN(len(plans))]
		s.Lanes = append(s.Lanes, l)
	}
	if r.IntN(2) == 0 {
		s.Limits = spec.Limits{Loss: spec.Threshold{Set: r.IntN(2) == 0}, Grad: r.Float64() * float64(r.IntN(2)), Steps: r.IntN(3), Stagnation: r.IntN(3)}
		if s.Limits.Loss.Set {
			s.Limits.Loss.Value = r.NormFloat64()
		}
	}
	if s.Limits.Steps > 0 && learns(&s) {
		if s.Limits.Epochs = r.IntN(3); classes(&s) {
			s.Limits.Accuracy = r.Float64()
		}
	}
	rules := make([]string, len(s.Lanes)) // in force
	for i := range rules {
		rules[i] = s.Lanes[i].Rule
	}
	model, step := s.Model, 0
	for range r.IntN(12) {
		step += r.IntN(4) // 0 now and then: several edits at one step, and edits of the start
		e := spec.Edit{Step: step, Lane: r.IntN(len(s.Lanes))}
		switch r.IntN(8) {
		case 5:
			e.Name, e.Text = "schedule", plans[r.IntN(len(plans))]
		case 0:
			e.Lane, e.Name, e.Value = spec.AllLanes, "noise", r.Float64()
		case 1:
			if !learns(&s) {
				continue
			}
			e.Lane, e.Name, e.Value = spec.AllLanes, "batch", float64(r.IntN(10))
		case 2:
			e.Name, e.Text = "rule", randomRule(r, &s).ID
			rules[e.Lane] = e.Text
		case 6:
			setting := &task.Settings[r.IntN(len(task.Settings))]
			if !learns(&s) || !change(r, setting, &model, dataOf(&s)) {
				continue
			}
			e.Lane, e.Name, e.Text = spec.AllLanes, setting.Name, setting.Get(&model)
		case 7:
			if !learns(&s) {
				continue
			}
			t, err := task.New(dataOf(&s), model)
			if err != nil {
				panic(err) // change has tried it
			}
			e.Name, e.Value = spec.ParamEdit(r.IntN(t.Dim())), r.NormFloat64()
		default:
			rule := optim.ByID(rules[e.Lane])
			k := &rule.Params[r.IntN(len(rule.Params))]
			e.Name, e.Value = k.Name, randomHyper(r, k)
		}
		s.Edits = append(s.Edits, e)
	}
	return s
}

// randomSurface chooses a surface, a member of a family or a formula, and returns its window.
func randomSurface(r *rand.Rand, s *spec.Spec) plane.Rect {
	if r.IntN(5) == 0 {
		s.Formula = formulas[r.IntN(len(formulas))]
		w := plane.Rect{X0: -1 - r.Float64(), X1: r.Float64(), Y0: 0.1, Y1: 0.1 + math.Exp(r.NormFloat64())}
		if r.IntN(2) == 0 {
			s.Window = w
		}
		return w
	}
	on := &surface.All[r.IntN(len(surface.All))]
	if len(on.Params) > 0 && r.IntN(2) == 0 {
		var p []float64
		for _, param := range on.Params {
			p = append(p, param.Min+r.Float64()*(param.Max-param.Min))
		}
		member := on.With(p)
		on = &member
	}
	s.Surface = on.ID
	return on.Window
}

// formulas have what a shell or a flag could stumble over.
var formulas = []string{"-x^2 + y^4", "  (1-x)^2 + 100*(y-x^2)^2 ", "x**2 + y*y", "max(x, 2) - y\n+ x*x", "x^2 + 1e-3*y^2"}

// plans are schedules in their shortest form.
var plans = []string{"", "", "cosine", "step:step_size=7,gamma=0.25", "linear(total_iters=15)>cosine@15", "plateau:patience=3", "onecycle:warmup=3"}

// randomHyper returns an allowed value, of any size.
func randomHyper(r *rand.Rand, k *param.Param) float64 {
	if k.Kind == param.Switch {
		return float64(r.IntN(2))
	}
	if k.Kind == param.Choice {
		return float64(r.IntN(len(k.Choices)))
	}
	v := math.Exp(r.Float64()*60 - 50)
	return min(max(v, k.Min), k.Max)
}
