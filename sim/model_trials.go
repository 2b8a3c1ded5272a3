package sim

import (
	"context"
	"descent/sim/objective"
	"descent/sim/optim"
	"descent/sim/probe"
	"descent/sim/spec"
	"descent/sim/sweep"
	"slices"
)

// ModelTrials makes runs of copies of a lane that trains a model: see probe.Look. It
// shares nothing with the run that is written, so another goroutine may use it.
type ModelTrials struct {
	in     probe.TrainingInput
	config sweep.Config
	now    sweep.Checkpoint
	again  spec.Spec // from the start with the settings in force
	to     int
	ctx    context.Context // of the present Look
	left   float64         // multiplications
}

const (
	// aheadSteps and aheadEpochs are how far a copy is run ahead: the farther of both.
	aheadSteps, aheadEpochs = 512, 4
	// aheadShare is the part of the work that one copy may take.
	aheadShare = 6
	// aheadPoints is how many times the losses of a copy are measured.
	aheadPoints = 32
)

// ModelTrials prepares runs of copies of lane i, of which s is the snapshot and m what was
// measured last or nil, for so many multiplications at most. It is nil for a lane that has
// diverged or follows a path of its own, and of one on a plane.
func (r *Run) ModelTrials(s *Snapshot, i int, m *probe.Measured, work float64) *ModelTrials {
	l := &r.lanes[i]
	if r.parts.measurer == nil || l.rule.Path != nil || l.stop.Diverged() {
		return nil
	}
	a := &ModelTrials{in: r.trainingInput(s, i), left: work, again: onlyLane(r.Restarted(), i, 1)}
	a.in.Measured, a.in.State = m, &optim.State{}
	a.in.State.Copy(&s.Lanes[i].State)
	for _, g := range []*[]float64{&a.in.Gradients.Start, &a.in.Gradients.Now} {
		*g = slices.Clone(*g)
	}
	a.now = checkpoint(l, a.in.Step)
	a.now.Cursor = r.cursor
	a.config = sweep.Config{Rule: l.rule, Objective: r.Objective(), Hyper: slices.Clone(l.hyper), Schedule: l.plan,
		Seed: r.spec.Seed, Noise: r.noise, Batch: r.batch}
	most := int(work / aheadShare / stepWork(r.Objective(), s.Batch))
	ahead := max(aheadSteps, aheadEpochs*a.in.Epoch())
	a.to = a.in.Step + min(ahead, most)
	return a
}

// Work estimates the multiplications of all copies, with a run from the start each.
func (a *ModelTrials) Work() float64 {
	return aheadShare * float64(a.to) * stepWork(a.config.Objective, a.in.Batch)
}

// Look has copies run ahead, and with what might help against what is found: nil if none
// can be made. It breaks off once ctx is cancelled.
func (a *ModelTrials) Look(ctx context.Context) *probe.Outlook {
	a.ctx = ctx
	if a.to < a.in.Step+min(2, a.in.Epoch()) {
		return nil
	}
	return probe.Look(&a.in, a)
}

// Ahead implements probe.ModelTrials.
func (a *ModelTrials) Ahead() (probe.Course, bool) {
	return a.follow(&a.config, &a.now)
}

// Try implements probe.ModelTrials.
func (a *ModelTrials) Try(c probe.ModelChange) (probe.Course, bool) {
	if !c.FromStart() {
		config := a.config
		config.Hyper = slices.Clone(config.Hyper)
		config.Hyper[0] = c.Value
		return a.follow(&config, &a.now)
	}
	s := a.again.Clone()
	apply := changes[c.Remedy]
	if apply == nil {
		return probe.Course{}, false
	}
	apply(&s, c)
	r, err := New(s)
	if err != nil {
		return probe.Course{}, false
	}
	l := &r.lanes[0]
	start := checkpoint(l, 0)
	return a.follow(&sweep.Config{Rule: l.rule, Objective: r.Objective(), Hyper: slices.Clone(l.hyper), Schedule: l.plan,
		Seed: s.Seed, Noise: s.Noise, Batch: s.Batch}, &start)
}

// changes are what each remedy changes of a spec; the others are tried from now on.
var changes = map[probe.Remedy]func(s *spec.Spec, c probe.ModelChange){
	probe.Again:       func(s *spec.Spec, c probe.ModelChange) { s.Lanes[0].Hyper[0] = c.Value },
	probe.Clip:        setClip,
	probe.LargerBatch: func(s *spec.Spec, c probe.ModelChange) { s.Batch = int(c.Value) },
	probe.Relu:        func(s *spec.Spec, _ probe.ModelChange) { s.Model.Activation = "relu" },
	probe.LeakyRelu:   func(s *spec.Spec, _ probe.ModelChange) { s.Model.Activation = "leaky_relu" },
	probe.BatchNorm: func(s *spec.Spec, _ probe.ModelChange) {
		s.Model.Norm, s.Start = "before_activation", nil
	},
	probe.WeightDecay: func(s *spec.Spec, c probe.ModelChange) { s.Model.L2 = c.Value },
	probe.Dropout:     func(s *spec.Spec, c probe.ModelChange) { s.Model.Dropout = c.Value },
	probe.Reinit: func(s *spec.Spec, c probe.ModelChange) {
		s.Model.Init, s.Start = c.Name, nil
	},
	probe.NewWeights: func(s *spec.Spec, _ probe.ModelChange) {
		s.Seed, s.Start = s.Seed+1, nil
	},
}

func setClip(s *spec.Spec, c probe.ModelChange) {
	if rule := optim.ByID(s.Lanes[0].Rule); rule != nil {
		s.Lanes[0].Hyper[rule.ParamIndex("clip_norm")] = c.Value
	}
}

// follow runs a copy up to the last step and measures it on the way; ok is false if
// that is more work than is left.
func (a *ModelTrials) follow(c *sweep.Config, from *sweep.Checkpoint) (course probe.Course, ok bool) {
	steps, batch := a.to-from.Step, a.in.Rows
	if c.Batch > 0 {
		batch = min(c.Batch, batch)
	}
	rows := float64(a.in.Rows + a.in.Test.Rows)
	work := float64(steps)*stepWork(c.Objective, batch) + aheadPoints*rows*PassWork(c.Objective)
	if steps <= 0 || work > a.left || a.ctx.Err() != nil {
		return course, false
	}
	w, err := sweep.New(*c)
	if err != nil {
		return course, false
	}
	a.left -= work
	w.Resume(from)
	measurer, memory := c.Objective.(objective.Measurer), c.Objective.NewWork()
	for i := 0; ; i++ {
		if w.Diverged() {
			course.End = w.Step()
			return course, true
		}
		m := measurer.Measure(w.Params(), memory)
		course.Losses = append(course.Losses, probe.LossAt{Step: w.Step(), Loss: m.TrainLoss, Test: m.TestLoss})
		if i == aheadPoints {
			course.End = -1
			return course, true
		}
		w.Advance(from.Step + steps*(i+1)/aheadPoints - w.Step())
	}
}

// PassWork estimates how many multiplications one row costs in a pass through a model.
func PassWork(o objective.Objective) float64 {
	const activation = 10 // multiplications or so
	n, ok := o.(objective.Layered)
	if !ok {
		return float64(o.Dim())
	}
	net, sum := n.Network(), 0
	for i, out := range net.Outputs {
		sum += net.Inputs[i]*out + activation*out
	}
	return float64(max(sum, o.Dim(), 1))
}

// stepWork estimates those of a step that sees so many rows: forward, backward, and what
// there is to do beside.
func stepWork(o objective.Objective, batch int) float64 {
	const beside = 2e3
	return beside + 3*float64(batch)*PassWork(o)
}
