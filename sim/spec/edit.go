package spec

import (
	"cmp"
	"fmt"
	"slices"

	"descent/sim/objective"
	"descent/sim/optim"
	"descent/sim/typed"
)

// AllLanes is the Lane of an edit that concerns the whole run.
const AllLanes = -1

// Edit is one change of a setting, in force from Step on. What it changes and how
// is said by the EditKind of its Name.
type Edit struct {
	Step int
	// Lane counts from 0; AllLanes for noise, batch and the model's settings.
	Lane int
	// Name is that of a hyper-parameter, "noise" or "batch", "rule" or "schedule", a
	// setting of the model, or of a parameter: "w12" is number 12, counted from 0.
	Name string
	// Value is the new value of what is a number.
	Value float64
	// Text is the new value of what is a text: a rule's id, a plan, a setting. Of a
	// hyper-parameter it may stand in for Value until New reads it.
	Text string
}

// Settings are what edits change: what is in force at one step.
type Settings struct {
	Noise  float64
	Batch  int
	Config objective.Config // nil of an objective without settings
	// Lane is the lane that the edit concerns, nil for AllLanes.
	Lane    *LaneSpec
	Catalog *Catalog
	// Suggest returns the hyper-parameters that a rule begins with.
	Suggest func(rule *optim.Rule, s *Settings) []float64
}

// Copy returns settings that can be changed without changing s.
func (s *Settings) Copy() *Settings {
	c := *s
	if s.Config != nil {
		c.Config = s.Config.Copy()
	}
	if s.Lane != nil {
		l := *s.Lane
		l.Hyper = slices.Clone(l.Hyper)
		c.Lane = &l
	}
	return &c
}

// Target is the run, before an edit at the edit's step: what it is checked against.
type Target interface {
	// Settings are those in force, of one lane or AllLanes, to be changed at will.
	Settings(lane int) *Settings
	// Objective is the one in force, Configured what other settings would make of it.
	Objective() objective.Objective
	Configured(c objective.Config) (objective.Objective, error)
	// Rules are those of every lane.
	Rules() []*optim.Rule
	Seed() uint64
}

// Lane is a lane that an edit acts on at its step.
type Lane interface {
	State() *optim.State
	Rule() *optim.Rule
	// SetRule goes on with another rule from the same point: its memory is empty and
	// its hyper-parameters are the suggested ones.
	SetRule(id string)
	// SetSchedule has a plan that has been checked move the rate from this step on.
	SetSchedule(plan string)
	// SetHyper sets hyper-parameter i of the rule, SetParam parameter k.
	SetHyper(i int, v float64)
	SetParam(k int, v float64)
}

// EditKind is a kind of edits: one row of the catalog's Edits adds one. A func
// that is nil does nothing, or what its comment says.
type EditKind struct {
	Name, Doc string
	// OfRun says that it concerns the whole run, not one lane. Among the edits of
	// one step those of a lower Order act first; the others as they were made.
	OfRun bool
	Order int
	// First says that among the settings of one text it comes first.
	First bool
	// Together says that edits of one step are checked as one.
	Together bool
	// Match reports whether an edit of that name is of the kind; nil: the kind's own name.
	Match func(c *Catalog, name string) bool
	// Parse reads the value; nil keeps it as Text. Format is its inverse; the rule
	// is the lane's, nil if it is not known. nil writes Text, or Value if there is none.
	Parse  func(e *Edit, text string) error
	Format func(e Edit, rule *optim.Rule) string
	// Check says whether edits at one step (one, unless Together) are possible, and
	// brings them into their shortest form.
	Check func(at Target, edits []*Edit) error
	// InForce reports whether the settings are already what the edit says; now is
	// the lane's state at its step, nil where that is not known.
	InForce func(s *Settings, now *optim.State, e Edit) bool
	// Change makes the edit on the settings. A kind without Change is of no
	// settings: an edit at step 0 stays an edit.
	Change func(s *Settings, e Edit)
	// Act makes the edit on a lane that runs.
	Act func(l Lane, e Edit)
	// Replaces reports whether the edit makes an older one of its step void; edits
	// of the same name and lane are void anyway.
	Replaces func(at Target, e, old Edit, kind *EditKind) bool
}

// Kind returns the kind of edits of that name, nil if there is none.
func (c *Catalog) Kind(name string) *EditKind {
	for i := range c.Edits {
		k := &c.Edits[i]
		if k.Match == nil && k.Name == name || k.Match != nil && k.Match(c, name) {
			return k
		}
	}
	return nil
}

// Check says whether edits of one kind at one step are possible, and brings them
// into their shortest form.
func (c *Catalog) Check(at Target, edits []*Edit) error {
	e := edits[0]
	if e.Step < 0 {
		return fmt.Errorf("step %d: steps count from 0", e.Step)
	}
	k := c.Kind(e.Name)
	if k == nil {
		return fmt.Errorf("no setting %s", typed.Quote(e.Name))
	}
	for _, e := range edits {
		if k.OfRun {
			e.Lane = AllLanes
		} else if lanes := len(at.Rules()); e.Lane < 0 || e.Lane >= lanes {
			return fmt.Errorf("no lane %d: there are 1 to %d", e.Lane+1, lanes)
		}
	}
	if k.Check == nil {
		return nil
	}
	return k.Check(at, edits)
}

// Sort returns the edits in the order in which they act: by their step, and
// within one step by the Order of their kinds.
func (c *Catalog) Sort(edits []Edit) []Edit {
	edits = slices.Clone(edits)
	slices.SortStableFunc(edits, c.Compare)
	return edits
}

// Compare compares when two edits act.
func (c *Catalog) Compare(a, b Edit) int {
	return cmp.Or(cmp.Compare(a.Step, b.Step), cmp.Compare(c.order(a), c.order(b)))
}

func (c *Catalog) order(e Edit) int {
	if k := c.Kind(e.Name); k != nil {
		return k.Order
	}
	return 0
}
