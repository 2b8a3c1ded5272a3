package sim

import (
	"math"
	"slices"

	"descent/sim/objective"
	"descent/sim/optim"
	"descent/sim/probe"
	"descent/sim/sweep"
)

// trials makes runs of copies of a lane on a plane: see probe.Trials. It shares
// nothing with the run that is written.
type trials struct {
	config     sweep.Config
	hyper      []float64 // as the lane was given them
	now, since sweep.Checkpoint
	path       ownPath
}

// ownPath is a path of the lane's own method, which several trials follow.
type ownPath struct {
	optim.Path
	from, hyper []float64 // where it begins; nil if there is none yet
}

// trialsOf returns those of a lane at the shown step.
func (r *Run) trialsOf(index int) *trials {
	t, last := &trials{}, r.lastStep(index)
	begin := func(l *lane) {
		t.hyper, t.now = slices.Clone(l.hyper), checkpoint(l, last)
		t.config = sweep.Config{Rule: l.rule, Objective: r.Objective(), Schedule: l.plan, Seed: r.spec.Seed, Noise: r.noise}
	}
	if l := &r.lanes[index]; l.stop.Diverged() { // an edit at the step at which it ended is not in what led there
		r.replay(index, last, last, begin)
	} else {
		begin(l)
	}
	since := r.settledSince(index, last)
	r.replay(index, since, since, func(l *lane) { t.since = checkpoint(l, since) })
	return t
}

// checkpoint copies a lane at a step.
func checkpoint(l *lane, step int) sweep.Checkpoint {
	s := &optim.State{}
	s.Copy(&l.st)
	return sweep.Checkpoint{State: s, Params: slices.Clone(l.point()), Step: step, Since: l.since, Sched: slices.Clone(l.sched)}
}

// Rate implements probe.Trials.
func (t *trials) Rate() float64 { return t.hyper[0] }

// Trial implements probe.Trials.
func (t *trials) Trial(c probe.Change, steps int, visit func(m probe.Moment) (more bool)) probe.End {
	config, from, other := t.config, &t.now, c.Rule != nil && c.Rule != t.config.Rule
	if c.Again {
		from = &t.since
	}
	config.Hyper = slices.Clone(t.hyper)
	if other {
		config.Rule, config.Schedule, config.Hyper = c.Rule, nil, suggestedHyper(c.Rule, config.Objective)
	}
	if c.Rate != 0 {
		config.Hyper[0] = c.Rate
	}
	config.Noise = math.Hypot(config.Noise, c.Noise)
	if config.Rule.Path != nil {
		p, k := t.pathFrom(&config, from, other, steps)
		return followPath(p, k, steps, config.Objective, visit)
	}
	w, err := sweep.New(config)
	if err != nil {
		return probe.Going // the lane runs, so its copy does
	}
	if other {
		w.Begin(from)
	} else {
		w.Resume(from)
	}
	for !w.Diverged() && visit(momentOf(w.X(), w.Grad(), w.Loss())) && steps > 0 {
		w.Advance(1)
		steps--
	}
	return endOf(config.Objective, w.X(), w.Grad(), w.Loss())
}

// pathFrom returns the path of a method, and the step of it that a trial begins with: the
// lane's own goes on, another begins at the point.
func (t *trials) pathFrom(c *sweep.Config, from *sweep.Checkpoint, begins bool, steps int) (p *optim.Path, k int) {
	o := &oracle{objective: c.Objective, work: c.Objective.NewWork()}
	if begins {
		p = &optim.Path{}
		c.Rule.Path(p, from.State.X, c.Hyper, o, steps+1)
		return p, 0
	}
	own, x0 := &t.path, from.State.Slot(0)
	k = from.State.Step
	long := own.End != optim.EndNone || own.Steps() >= k+steps
	if !long || !slices.Equal(own.from, x0) || !slices.Equal(own.hyper, c.Hyper) {
		own.from, own.hyper = x0, c.Hyper
		c.Rule.Path(&own.Path, x0, c.Hyper, o, k+steps+1)
	}
	return &own.Path, k
}

// followPath is Trial of a method that has a path, from a step of it.
func followPath(p *optim.Path, k, steps int, o objective.Objective, visit func(m probe.Moment) (more bool)) probe.End {
	for last := min(p.Steps(), k+steps); k <= last; k++ {
		x, g, loss := p.Point(k), p.Grad(k), p.Loss(k)
		if end := endOf(o, x, g, loss); end != probe.Going {
			return end
		}
		if !visit(momentOf(x, g, loss)) {
			break
		}
	}
	return probe.Going
}

// endOf returns how a lane has ended that is at a point with such numbers.
func endOf(o objective.Objective, x, g []float64, loss float64) probe.End {
	p := parts{}
	if b, ok := o.(objective.Bounded); ok {
		p.lo, p.hi = b.Bounds()
	}
	return p.divergence(x, g, loss).end()
}
