package sim

import (
	"slices"
	"sort"

	"descent/sim/objective"
	"descent/sim/optim"
	"descent/sim/spec"
)

// target is the run as edits of a step find it. It implements spec.Target.
type target struct {
	run  *Run
	step int
}

func (t target) Settings(lane int) *spec.Settings { return t.run.settingsAt(lane, t.step) }

func (t target) Objective() objective.Objective {
	return t.run.objectiveOf(t.run.settingsAt(spec.AllLanes, t.step))
}

func (t target) Configured(c objective.Config) (objective.Objective, error) {
	return t.run.configured(c)
}

func (t target) Rules() []*optim.Rule {
	rules := make([]*optim.Rule, len(t.run.spec.Lanes))
	for i := range rules {
		rules[i] = t.run.rule(t.run.settingsAt(i, t.step).Lane.Rule)
	}
	return rules
}

func (t target) Seed() uint64 { return t.run.spec.Seed }

// settingsAt returns a copy of the settings in force at a step, of a lane or AllLanes.
func (r *Run) settingsAt(lane, step int) *spec.Settings {
	if lane < 0 || lane >= len(r.spec.Lanes) {
		lane = spec.AllLanes
	}
	at, edits := &r.cached[lane+1], r.spec.Edits
	n := r.editsUntil(step)
	if at.settings == nil || at.edits > n {
		*at = cachedSettings{settings: r.firstSettings(lane)}
	}
	for _, e := range edits[at.edits:n] {
		if kind := r.catalog.Kind(e.Name); kind.Change != nil && (e.Lane == lane || e.Lane == spec.AllLanes) {
			kind.Change(at.settings, e)
		}
	}
	at.edits = n
	return at.settings.Copy()
}

// cachedSettings is what the first edits of the spec make of the settings of a lane, or of
// AllLanes, kept so that a run of many edits need not begin with the first one each time.
type cachedSettings struct {
	edits    int
	settings *spec.Settings // nil if it is not known
}

// forgetSettings forgets the settings that more than n edits have made; -1 forgets all.
func (r *Run) forgetSettings(n int) {
	for i := range r.cached {
		if r.cached[i].edits > n {
			r.cached[i] = cachedSettings{}
		}
	}
}

// firstSettings returns those of the spec, before any edit.
func (r *Run) firstSettings(lane int) *spec.Settings {
	s := &spec.Settings{
		Noise: r.spec.Noise, Batch: r.spec.Batch, Config: r.configs[0],
		Catalog: r.catalog, Suggest: r.suggest,
	}
	if lane != spec.AllLanes {
		l := r.spec.Lanes[lane]
		s.Lane = &l
	}
	return s.Copy()
}

// inForce reports whether the settings at an edit's step already are what it says.
func (r *Run) inForce(e spec.Edit) bool {
	kind := r.catalog.Kind(e.Name)
	if kind.InForce == nil {
		return false
	}
	var now *optim.State
	if e.Step == r.step && e.Lane >= 0 && e.Lane < len(r.lanes) {
		now = &r.lanes[e.Lane].st
	}
	return kind.InForce(r.settingsAt(e.Lane, e.Step), now, e)
}

// editsAt returns the edits of a step.
func (r *Run) editsAt(step int) []spec.Edit {
	if n := len(r.spec.Edits); n == 0 || r.spec.Edits[n-1].Step < step { // as at most steps
		return nil
	}
	return r.spec.Edits[r.editsUntil(step-1):r.editsUntil(step)]
}

// editsUntil returns how many edits are of a step or earlier.
func (r *Run) editsUntil(step int) int {
	return sort.Search(len(r.spec.Edits), func(i int) bool { return r.spec.Edits[i].Step > step })
}

// objectiveAt returns the objective in force at a step.
func (r *Run) objectiveAt(step int) objective.Objective {
	return r.objectiveOf(r.settingsAt(spec.AllLanes, step))
}

// objectiveOf returns the objective of settings that have been checked.
func (r *Run) objectiveOf(s *spec.Settings) objective.Objective {
	if s.Config == nil {
		return r.objectives[0]
	}
	o, err := r.configured(s.Config)
	if err != nil { // Check has tried it
		return r.Objective()
	}
	return o
}

// maxObjectives is how many objectives are kept that no edit asks for.
const maxObjectives = 16

// configured returns the objective with other settings, made once.
func (r *Run) configured(c objective.Config) (objective.Objective, error) {
	for i := range slices.Backward(r.configs) { // the newest is asked for most often
		if r.configs[i].Equal(c) {
			return r.objectives[i], nil
		}
	}
	first := r.objectives[0].(objective.Configurable) // there are settings
	o, err := first.Configure(c.Copy())
	if err != nil {
		return nil, err
	}
	if used := len(r.spec.Edits) + 2; len(r.objectives) > used+maxObjectives { // the rest is soon made again
		r.objectives = slices.Delete(r.objectives, 1, 1+maxObjectives)
		r.configs = slices.Delete(r.configs, 1, 1+maxObjectives)
	}
	r.objectives, r.configs = append(r.objectives, o), append(r.configs, objective.ConfigOf(o))
	return o, nil
}
