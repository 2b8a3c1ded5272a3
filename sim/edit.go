package sim

import (
	"cmp"
	"fmt"
	"slices"

	"descent/sim/near"
	"descent/sim/optim"
	"descent/sim/schedule"
	"descent/sim/task"
)

// Set changes a knob of a lane from the shown step on; with lane AllLanes, the
// run's "noise" or "batch"; a name such as "w12" is a parameter of a task. It is recorded in the spec; after a rewind the old
// future becomes a ghost. The error says what is allowed.
func (r *Run) Set(lane int, knob string, v float64) error {
	if knob == "noise" || knob == "batch" {
		lane = AllLanes
	}
	return r.make(Edit{Step: r.step, Lane: lane, Name: knob, Value: v})
}

// make checks an edit at the shown step and makes it. A lane that has stopped
// before has no future to change.
func (r *Run) make(e Edit) error {
	if err := r.check(e, r.laneRule(e.Lane)); err != nil {
		return err
	}
	if e.Lane != AllLanes {
		if stop := r.lanes[e.Lane].stop; !stop.Has(r.step) {
			return fmt.Errorf("lane %d stopped at step %d: go back to step %d or before, or reset", e.Lane+1, stop.Step, stop.Last())
		}
	}
	r.change(e)
	return nil
}

// SetRule gives a lane another rule from the shown step on: it goes on from the
// same point with an empty memory and the rule's suggested rate.
func (r *Run) SetRule(lane int, rule string) error {
	return r.make(Edit{Step: r.step, Lane: lane, Name: "rule", Text: rule})
}

// SetSchedule has a plan move a lane's rate from the shown step on; the empty
// text has none do so.
func (r *Run) SetSchedule(lane int, plan string) error {
	return r.make(Edit{Step: r.step, Lane: lane, Name: "schedule", Text: plan})
}

// Configure gives a setting of the model (task.Settings) another value from the
// shown step on. Parameters that the new model has too keep their values; the
// memory of the rules begins at zero if there are others.
func (r *Run) Configure(setting, value string) error {
	return r.make(Edit{Step: r.step, Lane: AllLanes, Name: setting, Text: value})
}

func (r *Run) laneRule(lane int) *optim.Rule {
	if lane >= 0 && lane < len(r.lanes) {
		return r.lanes[lane].rule
	}
	return nil
}

// check says whether an edit is possible on a lane that runs rule.
func (r *Run) check(e Edit, rule *optim.Rule) error {
	if e.Step < 0 {
		return fmt.Errorf("step %d: steps count from 0", e.Step)
	}
	switch e.Name {
	case "noise":
		return checkNoise(e.Value)
	case "batch":
		return r.checkBatch(e.Value)
	}
	if s := task.FindSetting(e.Name); s != nil {
		return r.checkSetting(s, e)
	}
	if e.Lane < 0 || e.Lane >= len(r.spec.Lanes) {
		return fmt.Errorf("no lane %d: there are 1 to %d", e.Lane+1, len(r.spec.Lanes))
	}
	if e.Name == "rule" {
		rule := optim.ByID(e.Text)
		if rule == nil {
			return near.Unknown("optimizer", e.Text, optim.IDs())
		}
		if t := r.taskAt(e.Step); t != nil {
			return rule.Fits(t.Dim())
		}
		return nil
	}
	if e.Name == "schedule" {
		_, err := schedule.Parse(e.Text)
		return err
	}
	if isParam(e.Name) {
		return r.checkParam(e)
	}
	i := rule.KnobIndex(e.Name)
	if i < 0 {
		return near.Unknown(rule.ID+" knob", e.Name, rule.KnobNames())
	}
	return rule.Knobs[i].Check(e.Value)
}

// adopt checks the edits of a spec, in order, and takes them over.
func (r *Run) adopt(edits []Edit) error {
	r.spec.Edits = nil
	rules := make([]*optim.Rule, len(r.spec.Lanes))
	for i := range rules {
		rules[i] = optim.ByID(r.spec.Lanes[i].Rule)
	}
	for _, e := range sorted(edits) {
		var rule *optim.Rule
		if e.Lane >= 0 && e.Lane < len(rules) {
			rule = rules[e.Lane]
		}
		err := e.read(rule)
		if err == nil {
			err = r.check(e, rule)
		}
		if err != nil {
			return fmt.Errorf("set step %d: %w", e.Step, err)
		}
		if e.Name == "rule" {
			rules[e.Lane] = optim.ByID(e.Text)
		}
		r.insert(e)
	}
	return nil
}

func sorted(edits []Edit) []Edit {
	edits = slices.Clone(edits)
	slices.SortStableFunc(edits, func(a, b Edit) int { return cmp.Compare(a.Step, b.Step) })
	return edits
}

// change records an edit at the shown step and makes the future anew, unless the
// edit changes nothing.
func (r *Run) change(e Edit) {
	if e.Name == "schedule" {
		e.Text = r.plan(e.Text).String()
	}
	if r.inForce(e, r.step) {
		return
	}
	touched := map[int]bool{e.Lane: true}
	r.spec.Edits = slices.DeleteFunc(r.spec.Edits, func(o Edit) bool {
		if o.Step > r.step {
			touched[o.Lane] = true
		}
		return o.Step > r.step
	})
	r.insert(e)
	r.rewrite(r.step, touched)
}

// insert puts an edit, the newest of its step, into the spec. It takes the
// place of what it overrules, is left out if it changes nothing, and at step 0
// becomes part of the lanes themselves.
func (r *Run) insert(e Edit) {
	if e.Name == "schedule" {
		e.Text = r.plan(e.Text).String()
	}
	if ofRun(e.Name) {
		e.Lane = AllLanes
	}
	if e.Step == 0 && !isParam(e.Name) { // a parameter is of one lane, the start of all
		r.fold(e)
		return
	}
	r.spec.Edits = slices.DeleteFunc(r.spec.Edits, func(o Edit) bool {
		if o.Step == e.Step && isParam(o.Name) && r.reshapes(e) {
			return true
		}
		return o.Step == e.Step && o.Lane == e.Lane && (o.Name == e.Name || e.Name == "rule" && o.Name != "schedule" && !isParam(o.Name))
	})
	if r.inForce(e, e.Step) {
		return
	}
	i, _ := slices.BinarySearchFunc(r.spec.Edits, e.Step+1, func(o Edit, step int) int { return cmp.Compare(o.Step, step) })
	r.spec.Edits = slices.Insert(r.spec.Edits, i, e)
}

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
		return s.Get(r.taskAt(step).Model()) == e.Text
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
	return l.Knobs[optim.ByID(l.Rule).KnobIndex(e.Name)] == e.Value
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
		l.Knobs[optim.ByID(l.Rule).KnobIndex(e.Name)] = e.Value
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
