package sim

import (
	"fmt"
	"math/rand/v2"
	"slices"

	"descent/sim/objective"
	"descent/sim/optim"
	"descent/sim/schedule"
	"descent/sim/spec"
)

// Objective is what a run minimises: see package objective.
type Objective = objective.Objective

// Run is an objective and its lanes, stepped together: a race.
type Run struct {
	spec       spec.Spec // of Edits, those with a step of 0 are folded into the rest
	catalog    *spec.Catalog
	oracle     oracle
	noiseless  oracle                       // the objective in force without noise, batches and dropout
	parts      parts                        // of the objective in force
	batches    *objective.Batches           // nil of an objective without rows
	objectives []objective.Objective        // all that edits make of the first one, which is the first step's
	configs    []objective.Config           // of each of them, nil if it has no settings
	cached     [MaxLanes + 1]cachedSettings // of AllLanes, then of each lane; see settingsAt
	pcg        rand.PCG
	spare      []float64 // a gradient that is not used

	lanes        []lane
	scratch      lane // to look back without going back
	step, newest int
	// noise and batch are the settings in force at step.
	noise  float64
	batch  int
	cursor objective.Cursor // of the batch that the next step uses

	keys   timeline
	ghosts []Ghost
	plans  map[string]*schedule.Plan // by their text
}

// plan returns the plan of a text that has been checked.
func (r *Run) plan(text string) *schedule.Plan {
	p, ok := r.plans[text]
	if !ok {
		var err error
		if p, err = schedule.Parse(text); err != nil {
			p = &schedule.Plan{}
		}
		if r.plans == nil {
			r.plans = map[string]*schedule.Plan{}
		}
		r.plans[text] = p
	}
	return p
}

// rule returns the rule of an id that has been checked.
func (r *Run) rule(id string) *optim.Rule {
	rule, _ := r.catalog.Rule(id)
	return rule
}

// Step returns the shown step, Newest the farthest one computed.
func (r *Run) Step() int   { return r.step }
func (r *Run) Newest() int { return r.newest }

// Epoch returns the epoch that the next step belongs to, counted from 0.
func (r *Run) Epoch() int { return r.cursor.Epoch }

// Objective returns the objective in force at the shown step.
func (r *Run) Objective() objective.Objective { return r.oracle.objective }

// Start returns the first point; it is not to be written.
func (r *Run) Start() []float64 { return r.spec.Start }

// Spec returns the spec that rebuilds the run with all edits made so far.
func (r *Run) Spec() spec.Spec { return r.spec.Clone() }

// Restarted returns the spec of a run from the start with the settings now in
// force: edits are no longer made on the way. It starts from the same parameters
// if the model still has as many, drawn in the same way.
func (r *Run) Restarted() spec.Spec {
	s := r.spec.Clone()
	if o, first := r.Objective(), r.objectives[0]; o != first {
		if !keepsStart(o, first) {
			s.Start = nil
		}
		setObjective(&s, o)
	}
	s.Noise, s.Batch = r.noise, r.batch
	s.Edits = slices.DeleteFunc(s.Edits, func(e spec.Edit) bool { return e.Step > 0 || s.Start == nil }) // weights set at the start
	for i := range r.lanes {
		l := &r.lanes[i]
		s.Lanes[i] = spec.LaneSpec{Rule: l.rule.ID, Hyper: slices.Clone(l.hyper), Schedule: l.plan.String(), Mark: s.Lanes[i].Mark}
	}
	return s
}

// Done reports whether every lane has stopped.
func (r *Run) Done() bool {
	for i := range r.lanes {
		if r.lanes[i].stop.Reason == Running {
			return false
		}
	}
	return true
}

// Advance makes n steps of every lane. It stops early once every lane has stopped.
func (r *Run) Advance(n int) {
	for range n {
		if r.step >= r.newest && r.Done() {
			return
		}
		r.advance()
	}
}

func (r *Run) advance() {
	for i := range r.lanes {
		r.move(&r.lanes[i])
	}
	r.step++
	if r.batches != nil {
		r.cursor = r.batches.Next(r.cursor, r.batch)
	}
	r.evaluate()
	r.newest = max(r.newest, r.step)
	r.keys.save(r)
}

// evaluate brings the shown step's edits into force, draws its batch and noise,
// and evaluates and records every lane there.
func (r *Run) evaluate() {
	edits := r.applyRunEdits()
	changed := len(edits) > 0 || len(r.objectives) > 1
	for i := range r.lanes {
		l := &r.lanes[i]
		if changed {
			r.applyEdits(l, i, edits)
		}
		r.evaluateLane(l)
		r.record(l)
	}
}

// applyRunEdits brings the run's own settings at the shown step into force, and
// returns the edits of the step.
func (r *Run) applyRunEdits() []spec.Edit {
	edits := r.editsAt(r.step)
	if len(edits) > 0 {
		r.useSettings()
	}
	if r.batches != nil {
		r.cursor = r.batches.Align(r.cursor, r.batch)
	}
	r.draw()
	return edits
}

// useSettings brings noise, batch and objective of the shown step into force.
func (r *Run) useSettings() {
	if len(r.spec.Edits) == 0 {
		r.noise, r.batch = r.spec.Noise, r.spec.Batch
		r.use(r.objectives[0])
		return
	}
	s := r.settingsAt(spec.AllLanes, r.step)
	r.noise, r.batch = s.Noise, s.Batch
	r.use(r.objectiveOf(s))
}

// draw prepares the oracle for the shown step.
func (r *Run) draw() {
	at := &r.oracle.at
	at.Seed, at.Step, at.Random = r.spec.Seed, r.step, true
	if r.batches != nil {
		at.Rows = r.batches.Rows(r.spec.Seed, r.cursor, r.batch)
	}
	if r.oracle.noise = r.oracle.noise[:0]; r.noise != 0 {
		r.oracle.noise = objective.AppendNoise(r.oracle.noise, &r.pcg, objective.NoiseKey{
			Seed: r.spec.Seed, Step: r.step, Sigma: r.noise, Dim: r.parts.dim})
	}
}

// checkLane says whether there is a lane i.
func (r *Run) checkLane(i int) error {
	if i < 0 || i >= len(r.lanes) {
		return fmt.Errorf("no lane %d: there are 1 to %d", i+1, len(r.lanes))
	}
	return nil
}
