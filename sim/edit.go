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
	if task.FindSetting(e.Name) != nil {
		return r.checkSettings(e)
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
	i := rule.ParamIndex(e.Name)
	if i < 0 {
		return near.Unknown(rule.ID+" knob", e.Name, rule.ParamNames())
	}
	return rule.Params[i].Check(e.Value)
}

// adopt checks the edits of a spec, in order, and takes them over.
func (r *Run) adopt(edits []Edit) error {
	r.spec.Edits = nil
	rules := make([]*optim.Rule, len(r.spec.Lanes))
	for i := range rules {
		rules[i] = optim.ByID(r.spec.Lanes[i].Rule)
	}
	edits = sorted(edits)
	for len(edits) > 0 {
		if n := settingsAhead(edits); n > 0 {
			if err := r.adoptSettings(edits[:n]); err != nil {
				return fmt.Errorf("set step %d: %w", edits[0].Step, err)
			}
			edits = edits[n:]
			continue
		}
		e := edits[0]
		edits = edits[1:]
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

// sorted returns the edits in the order in which they act.
func sorted(edits []Edit) []Edit {
	edits = slices.Clone(edits)
	slices.SortStableFunc(edits, before)
	return edits
}

// before compares when two edits act: by their step, and within one step the
// model's settings first and parameters, which must have a place in it, last.
func before(a, b Edit) int {
	return cmp.Or(cmp.Compare(a.Step, b.Step), cmp.Compare(rank(a.Name), rank(b.Name)))
}

func rank(name string) int {
	switch {
	case task.FindSetting(name) != nil:
		return 0
	case isParam(name):
		return 2
	}
	return 1
}

// change records an edit at the shown step and makes the future anew, unless the
// edit changes nothing.
func (r *Run) change(e Edit) {
	if e = r.plain(e); r.inForce(e, r.step) {
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

// plain returns an edit that has been checked in its shortest form.
func (r *Run) plain(e Edit) Edit {
	if e.Name == "schedule" {
		e.Text = r.plan(e.Text).String()
	}
	if s := task.FindSetting(e.Name); s != nil {
		if m, err := r.with(e); err == nil {
			e.Text = s.Get(&m)
		}
	}
	if ofRun(e.Name) {
		e.Lane = AllLanes
	}
	return e
}

// insert puts an edit, the newest of its step, into the spec. It takes the
// place of what it overrules, is left out if it changes nothing, and at step 0
// becomes part of the lanes themselves.
func (r *Run) insert(e Edit) {
	e = r.plain(e)
	if e.Step == 0 && !isParam(e.Name) { // a parameter is of one lane, the start of all
		r.fold(e)
		return
	}
	reshapes := r.reshapes(e)
	r.spec.Edits = slices.DeleteFunc(r.spec.Edits, func(o Edit) bool {
		if o.Step == e.Step && isParam(o.Name) && reshapes {
			return true
		}
		return o.Step == e.Step && o.Lane == e.Lane && (o.Name == e.Name || e.Name == "rule" && o.Name != "schedule" && !isParam(o.Name))
	})
	if r.inForce(e, e.Step) {
		return
	}
	i := slices.IndexFunc(r.spec.Edits, func(o Edit) bool { return before(o, e) > 0 })
	if i < 0 {
		i = len(r.spec.Edits)
	}
	r.spec.Edits = slices.Insert(r.spec.Edits, i, e)
}
