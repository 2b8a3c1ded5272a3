package train

import (
	"context"
	"math"

	"descent/sim"
	"descent/sim/probe"
	"descent/sim/spec"
	"descent/ui/job"
)

// stableRate is a learning rate with which a lane that diverged would not have.
type stableRate struct {
	run  *sim.Run
	lane int
	stop int // the step at which it diverged
	probe.Stable
}

// currentStableRate returns what was found for the selected lane, or nil.
func (p *Page) currentStableRate() *stableRate {
	if r := p.stable; r != nil && p.divergedAt(r) {
		return r
	}
	return nil
}

// divergedAt reports whether r describes how the selected lane diverged.
func (p *Page) divergedAt(r *stableRate) bool {
	l := p.S.Selected()
	return r.run == p.S.Run && r.lane == p.S.Lane && l.Stop.Diverged() && l.Stop.Step == r.stop
}

const (
	// maxTrial bounds the work of one run that is made again, in multiplications: some
	// seconds.
	maxTrial = 1e10
	// slowWork is about what half a second has: of what takes longer the screen says that
	// it is looked for.
	slowWork = 5e8
	// usualTries is how many rates are tried until one holds.
	usualTries = 3
)

// stableWork estimates the multiplications of one run after a divergence at a step.
func (p *Page) stableWork(stop int) float64 {
	return float64(probe.StableSteps(stop)) * float64(p.S.Snap.Batch) * 3 * passWeight(p.task())
}

// stableRateJob finds the rate: it makes the run again with smaller ones.
type stableRateJob struct {
	stableRate
	page *Page
	spec spec.Spec
}

// wantStableRate is a job.Kind: the status line of a lane that diverged wants it.
func (p *Page) wantStableRate() job.Job {
	s := p.S
	l := s.Selected()
	if !l.Stop.Diverged() || p.currentStableRate() != nil {
		return nil
	}
	j := &stableRateJob{page: p, stableRate: stableRate{run: s.Run, lane: s.Lane, stop: l.Stop.Step, Stable: probe.Stable{Steps: probe.StableSteps(l.Stop.Step)}}}
	if p.stableWork(j.stop) > maxTrial {
		p.stable = &j.stableRate
		p.Page.Diagnose()
		return nil
	}
	j.spec = s.Run.Spec()
	return j
}

// Wanted implements job.Job.
func (j *stableRateJob) Wanted() bool { return j.page.divergedAt(&j.stableRate) }

// Part implements job.Job.
func (j *stableRateJob) Part(ctx context.Context) (done bool) {
	if ctx.Err() != nil {
		return false
	}
	j.Rate, j.Found = sim.StableRate(j.spec, j.lane, j.stop, j.Steps)
	return true
}

// Receive implements job.Job.
func (j *stableRateJob) Receive(bool) {
	j.page.stable = &j.stableRate
	j.page.Page.Diagnose()
}

// Progress implements job.Job: it is not known.
func (j *stableRateJob) Progress() float64 { return math.NaN() }
