package train

import (
	"context"
	"math"
	"slices"

	"descent/sim"
	"descent/sim/probe"
	"descent/sim/spec"
	"descent/ui/job"
)

// outlook is what copies of a lane have shown, see probe.Outlook: it is true of the run
// while no setting is changed.
type outlook struct {
	run   *sim.Run
	lane  int
	at    int // the step from which they were run
	edits []spec.Edit
	*probe.Outlook
}

// currentOutlook returns what was found for the selected lane, or nil.
func (p *Page) currentOutlook() *outlook {
	if o := p.outlook; o != nil && p.isOf(o) {
		return o
	}
	return nil
}

// isOf reports whether an outlook is of the selected lane as it is set now. Edits after the
// shown step are left behind by the next one.
func (p *Page) isOf(o *outlook) bool {
	return o.run == p.S.Run && o.lane == p.S.Lane && o.at <= p.S.Snap.Step && slices.EqualFunc(o.edits, p.S.Run.Edits(), sameEdit)
}

// sameEdit compares edits, of which a value may be NaN.
func sameEdit(a, b spec.Edit) bool {
	if a.Value != a.Value && b.Value != b.Value {
		a.Value, b.Value = 0, 0
	}
	return a == b
}

// looksLong reports whether the copies of a paused lane that is in trouble take long to run.
func (p *Page) looksLong() bool {
	step := p.S.Snap.Step
	if o := p.currentOutlook(); p.Player.Playing || step == 0 || !p.S.Finding().Kind.Troubles() || o != nil && o.at == step {
		return false
	}
	return min(maxTrials, float64(usualTries*(step+probe.Horizon))*p.StepCost()) > slowWork
}

// covering returns what to say of the shown step, or nil.
func (o *outlook) covering() *probe.Outlook {
	if o == nil {
		return nil
	}
	return o.Outlook
}

const (
	// maxAhead bounds the work of copies while the run plays, maxTrials that while it is
	// paused, in multiplications: a fifth of a second, and half a one.
	maxAhead, maxTrials = 2e8, 5e8
)

// outlookJob runs the copies.
type outlookJob struct {
	outlook
	page   *Page
	copies *sim.ModelTrials
	played bool
}

// wantOutlook is a job.Kind: the status line says what is to come, and what helps. At the
// start nothing is told in advance. While the run plays a look is taken before the last one
// ends; where it plays so fast that a look is over at once, whenever the run has doubled.
func (p *Page) wantOutlook() job.Job {
	s, l := p.S, p.S.Selected()
	if p.Layout.TooSmall || s.Snap.Step == 0 || l.Stop.Diverged() || l.Rule.Path != nil {
		return nil
	}
	playing, last := p.Player.Playing, p.currentOutlook()
	if last != nil {
		to := max(last.To(), last.at)
		switch {
		case last.at == s.Snap.Step:
			return nil
		case playing && s.Snap.Step < last.at+(to-last.at)/2, playing && s.Snap.Step > to && s.Snap.Step < 2*last.at:
			return nil
		}
	}
	if p.awaitsSharpness() { // it says which remedies are tried
		return nil
	}
	work := float64(maxTrials)
	if playing {
		work = maxAhead
	}
	var m *probe.Measured
	if k := p.currentSharpness(); k != nil {
		m = &k.Measured
	}
	j := &outlookJob{page: p, played: playing, outlook: outlook{run: s.Run, lane: s.Lane, at: s.Snap.Step, edits: s.Run.Edits()}}
	if j.copies = s.Run.ModelTrials(&s.Snap, s.Lane, m, work); j.copies == nil {
		return nil
	}
	return j
}

// Wanted implements job.Job.
func (j *outlookJob) Wanted() bool {
	p := j.page
	return p.isOf(&j.outlook) && (j.played || !p.Player.Playing && p.S.Snap.Step == j.at)
}

// Part implements job.Job.
func (j *outlookJob) Part(ctx context.Context) (done bool) {
	j.Outlook = j.copies.Look(ctx)
	return ctx.Err() == nil
}

// Receive implements job.Job.
func (j *outlookJob) Receive(bool) {
	j.page.outlook = &j.outlook
	j.page.find()
	j.page.Speak()
}

// Progress implements job.Job: it is not known.
func (j *outlookJob) Progress() float64 { return math.NaN() }
