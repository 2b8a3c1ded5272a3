package sim

import (
	"cmp"
	"slices"

	"descent/sim/optim"
	"descent/sim/task"
)

// fold makes an edit of step 0 part of the run's first settings.
func (r *Run) fold(e Edit) {
	switch e.Name {
	case "noise":
		r.spec.Noise = e.Value
	case "batch":
		r.spec.Batch = int(e.Value)
	default:
		if task.FindSetting(e.Name) != nil {
			r.remodel(e)
			return
		}
		r.apply(e, &r.spec.Lanes[e.Lane])
	}
}

// inForce reports whether the settings at a step already are what the edit says.
func (r *Run) inForce(e Edit, step int) bool {
	if s := task.FindSetting(e.Name); s != nil {
		m := r.modelAt(step)
		return s.Get(&m) == e.Text
	}
	if k, ok := paramOf(e.Name); ok {
		return step == r.step && len(r.lanes) > 0 && r.lanes[e.Lane].st.X[k] == e.Value
	}
	noise, batch := r.settings(step)
	switch e.Name {
	case "noise":
		return noise == e.Value
	case "batch":
		return batch == int(e.Value)
	}
	l := r.laneAt(e.Lane, step)
	switch e.Name {
	case "rule":
		return l.Rule == e.Text
	case "schedule":
		return l.Schedule == e.Text
	}
	return l.Knobs[optim.ByID(l.Rule).ParamIndex(e.Name)] == e.Value
}

// laneAt returns the settings of a lane at a step, with the edits made by then.
func (r *Run) laneAt(lane, step int) LaneSpec {
	l := r.spec.Lanes[lane]
	l.Knobs = slices.Clone(l.Knobs)
	for _, e := range r.spec.Edits {
		if e.Step <= step && e.Lane == lane {
			r.apply(e, &l)
		}
	}
	return l
}

// settings returns noise and batch in force at a step.
func (r *Run) settings(step int) (noise float64, batch int) {
	noise, batch = r.spec.Noise, r.spec.Batch
	for _, e := range r.spec.Edits {
		if e.Step > step {
			break
		}
		switch e.Name {
		case "noise":
			noise = e.Value
		case "batch":
			batch = int(e.Value)
		}
	}
	return noise, batch
}

// apply makes an edit of a lane on its settings.
func (r *Run) apply(e Edit, l *LaneSpec) {
	switch e.Name {
	case "rule":
		rule := optim.ByID(e.Text)
		l.Rule, l.Knobs = rule.ID, r.suggested(rule, r.taskAt(e.Step))
	case "schedule":
		l.Schedule = e.Text
	default:
		if isParam(e.Name) {
			return
		}
		l.Knobs[optim.ByID(l.Rule).ParamIndex(e.Name)] = e.Value
	}
}

// editsAt returns the edits of a step.
func (r *Run) editsAt(step int) []Edit {
	from, found := slices.BinarySearchFunc(r.spec.Edits, step, func(o Edit, step int) int { return cmp.Compare(o.Step, step) })
	if !found {
		return nil
	}
	to := from
	for to < len(r.spec.Edits) && r.spec.Edits[to].Step == step {
		to++
	}
	return r.spec.Edits[from:to]
}
