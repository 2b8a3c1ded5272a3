package sim

import (
	"fmt"
	"slices"
	"sort"

	"descent/sim/spec"
	"descent/sim/typed"
)

// Edit makes a change from the shown step on, whatever Step the edit has; the Lane
// of one that concerns the whole run does not matter. It is recorded in the spec;
// after a rewind the old future becomes a ghost. The error says what is allowed.
func (r *Run) Edit(e spec.Edit) error {
	e.Step = r.step
	if err := r.check(&e); err != nil {
		return err
	}
	if e.Lane != spec.AllLanes {
		if stop := r.lanes[e.Lane].stop; !stop.Has(r.step) { // there is no future to change
			return fmt.Errorf("lane %d stopped at step %d: go back to step %d or before, or reset", e.Lane+1, stop.Step, stop.Last())
		}
	}
	r.change(e)
	return nil
}

// Set is Edit of a number: a hyper-parameter or a parameter such as "w12" of a
// lane, or the run's "noise" or "batch".
func (r *Run) Set(lane int, name string, v float64) error {
	return r.Edit(spec.Edit{Lane: lane, Name: name, Value: v})
}

// SetRule gives a lane another rule from the shown step on: it goes on from the
// same point with an empty memory and the rule's suggested rate.
func (r *Run) SetRule(lane int, rule string) error {
	return r.Edit(spec.Edit{Lane: lane, Name: "rule", Text: rule})
}

// SetSchedule has a plan move a lane's rate from the shown step on; the empty
// text has none do so.
func (r *Run) SetSchedule(lane int, plan string) error {
	return r.Edit(spec.Edit{Lane: lane, Name: "schedule", Text: plan})
}

// Configure gives a setting of the model another value from the shown step on.
// Parameters that the new model has too keep their values; the memory of the rules
// begins at zero if there are others.
func (r *Run) Configure(setting, value string) error {
	// An unknown name would be checked as a hyper-parameter of lane AllLanes.
	if kind := r.catalog.Kind(setting); kind == nil || !kind.OfRun {
		return fmt.Errorf("no setting %s", typed.Quote(setting))
	}
	return r.Edit(spec.Edit{Lane: spec.AllLanes, Name: setting, Text: value})
}

// check says whether edits of one kind at one step are possible, and brings them
// into their shortest form.
func (r *Run) check(edits ...*spec.Edit) error {
	return r.catalog.Check(target{r, edits[0].Step}, edits)
}

// change records an edit at the shown step and computes the future again, unless
// the edit changes nothing.
func (r *Run) change(e spec.Edit) {
	if r.inForce(e) {
		return
	}
	if r.newest > r.step {
		r.keepGhost(e.Lane)
	}
	r.spec.Edits = slices.DeleteFunc(r.spec.Edits, func(o spec.Edit) bool { return o.Step > r.step })
	r.forgetSettings(len(r.spec.Edits))
	r.insert(e)
	r.rewrite(r.step)
}

// adoptEdits checks the edits of a spec, in order, and takes them over.
func (r *Run) adoptEdits(edits []spec.Edit) error {
	r.spec.Edits = nil
	edits = r.catalog.Sort(edits)
	for len(edits) > 0 {
		n := r.together(edits)
		group := make([]*spec.Edit, n)
		for i := range group {
			group[i] = &edits[i]
		}
		if err := r.check(group...); err != nil {
			return fmt.Errorf("set step %d: %w", edits[0].Step, err)
		}
		if edits[0].Step == 0 && n > 1 {
			r.fold(edits[:n]...)
		} else {
			for _, e := range edits[:n] {
				r.insert(e)
			}
		}
		edits = edits[n:]
	}
	return nil
}

// together returns how many edits the list begins with that are checked as one.
func (r *Run) together(edits []spec.Edit) int {
	n, kind := 1, r.catalog.Kind(edits[0].Name)
	if kind == nil || !kind.Together {
		return 1
	}
	for n < len(edits) && edits[n].Step == edits[0].Step && r.catalog.Kind(edits[n].Name) == kind {
		n++
	}
	return n
}

// insert puts an edit that has been checked, the newest of its step, into the
// spec. It takes the place of what it overrules, is left out if it changes
// nothing, and at step 0 becomes part of the spec's first settings.
func (r *Run) insert(e spec.Edit) {
	kind := r.catalog.Kind(e.Name)
	if e.Step == 0 && kind.Change != nil {
		r.fold(e)
		return
	}
	at, edits := target{r, e.Step}, r.spec.Edits
	from, to := r.editsUntil(e.Step-1), r.editsUntil(e.Step)
	// A new list: what Replaces asks for is that of the old one.
	kept := slices.DeleteFunc(slices.Clone(edits[from:to]), func(o spec.Edit) bool {
		return o.Lane == e.Lane && o.Name == e.Name || kind.Replaces != nil && kind.Replaces(at, e, o, r.catalog.Kind(o.Name))
	})
	if len(kept) < to-from {
		r.spec.Edits = slices.Concat(edits[:from], kept, edits[to:])
		r.forgetSettings(from)
	}
	if r.inForce(e) {
		return
	}
	i := sort.Search(len(r.spec.Edits), func(i int) bool { return r.catalog.Compare(r.spec.Edits[i], e) > 0 })
	r.spec.Edits = slices.Insert(r.spec.Edits, i, e)
	r.forgetSettings(i)
}

// fold makes edits of step 0, of one kind, part of the spec's first settings. An
// objective with other parameters starts from those that the seed draws.
func (r *Run) fold(edits ...spec.Edit) {
	kind, lane := r.catalog.Kind(edits[0].Name), edits[0].Lane
	s := r.settingsAt(lane, 0)
	defer r.forgetSettings(-1)
	for _, e := range edits {
		kind.Change(s, e)
	}
	r.spec.Noise, r.spec.Batch = s.Noise, s.Batch
	if s.Lane != nil {
		r.spec.Lanes[lane] = *s.Lane
	}
	if s.Config == nil || s.Config.Equal(r.configs[0]) {
		return
	}
	o, err := r.configured(s.Config)
	if err != nil {
		return
	}
	redraw := !keepsStart(o, r.objectives[0])
	at := slices.Index(r.objectives, o)
	r.objectives[0], r.objectives[at] = r.objectives[at], r.objectives[0]
	r.configs[0], r.configs[at] = r.configs[at], r.configs[0]
	setObjective(&r.spec, o)
	r.use(o)
	if redraw {
		if p, err := draw(o, r.spec.Seed); err == nil {
			r.spec.Start, r.spec.Drawn = p, true
		}
		r.spec.Edits = slices.DeleteFunc(r.spec.Edits, func(o spec.Edit) bool {
			return o.Step == 0 && r.catalog.Kind(o.Name).Change == nil // of parameters that are gone
		})
	}
}
