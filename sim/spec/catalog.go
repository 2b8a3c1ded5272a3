package spec

import (
	"slices"

	"descent/sim/data"
	"descent/sim/near"
	"descent/sim/objective"
	"descent/sim/optim"
	"descent/sim/surface"
	"descent/sim/task"
)

// Catalog holds what the names in a spec mean: every table a row of which may be
// added. It is never written once a run uses it.
type Catalog struct {
	Rules    []optim.Rule
	Surfaces []surface.Surface
	Datasets []data.Entry
	// Kinds are the kinds of models; the first that suits a data set is its own.
	Kinds      []task.Kind
	Objectives []objective.Entry
	// Edits are the kinds of edits. A name is of the first kind that matches it.
	Edits []EditKind
}

// Builtin returns a new catalog of the built-in tables.
func Builtin() *Catalog {
	return &Catalog{Rules: optim.All, Surfaces: surface.All, Datasets: data.All, Kinds: task.Kinds, Edits: EditKinds()}
}

// catalog returns the spec's catalog.
func (s *Spec) catalog() *Catalog {
	if s.Catalog == nil {
		return Builtin()
	}
	return s.Catalog
}

// Rule returns the rule of that id. The error names the nearest ids.
func (c *Catalog) Rule(id string) (*optim.Rule, error) {
	if rule := c.rule(id); rule != nil {
		return rule, nil
	}
	ids := make([]string, len(c.Rules))
	for i := range c.Rules {
		ids[i] = c.Rules[i].ID
	}
	return nil, near.Unknown("optimizer", id, ids)
}

// rule returns the rule of that id, or nil.
func (c *Catalog) rule(id string) *optim.Rule {
	for i := range c.Rules {
		if c.Rules[i].ID == id {
			return &c.Rules[i]
		}
	}
	return nil
}

// ObjectiveIDs returns the ids of the Objectives.
func (c *Catalog) ObjectiveIDs() []string {
	ids := make([]string, len(c.Objectives))
	for i := range c.Objectives {
		ids[i] = c.Objectives[i].ID
	}
	return ids
}

// Entry returns the objective of that id. The error names the nearest ids.
func (c *Catalog) Entry(id string) (*objective.Entry, error) {
	ids := make([]string, len(c.Objectives))
	for i := range c.Objectives {
		if ids[i] = c.Objectives[i].ID; ids[i] == id {
			return &c.Objectives[i], nil
		}
	}
	return nil, near.Unknown("objective", id, ids)
}

// isSetting reports whether a model, or one of the Objectives, has a setting of that name.
func (c *Catalog) isSetting(name string) bool {
	if task.FindSetting(name) != nil {
		return true
	}
	return slices.ContainsFunc(c.Objectives, func(e objective.Entry) bool { return slices.Contains(e.Settings, name) })
}
