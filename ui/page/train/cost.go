package train

import (
	"descent/sim"
	"descent/sim/task"
)

const (
	// maxInFrame is how many multiplications and the like are made within a frame: two
	// milliseconds of them.
	maxInFrame = 3e6
	// maxInPart is about how many a part of a job has: a twentieth of a second.
	maxInPart = 6e7
	// maxMeasured bounds the work of measuring all lanes while they play: less than a frame.
	maxMeasured = 3e7
	// stepWork is what the model's own bookkeeping of a step costs.
	stepWork = 2e3
)

// passWeight estimates how many multiplications one row costs in the passes through a model.
func passWeight(t *task.Task) float64 { return sim.PassWork(t) }

// StepCost implements watch.Kind: forward and backward through a batch, and a part
// of the measurement of all rows at the end of the epoch.
func (p *Page) StepCost() float64 {
	s, t := &p.S.Snap, p.task()
	perEpoch := float64(max((s.Rows+s.Batch-1)/max(s.Batch, 1), 1))
	all := float64(s.Rows + len(t.Data().Test))
	return stepWork + passWeight(t)*(3*float64(s.Batch)+all/perEpoch)
}

// measure measures the lanes on all rows at the shown step, which the run itself
// does only now and then; it drops what was measured before if that would take too long.
func (p *Page) measure() {
	t := p.task()
	if p.Player.Playing && float64(len(p.S.Snap.Lanes))*float64(t.Data().Rows())*passWeight(t) > maxMeasured {
		p.S.Forget()
		return
	}
	p.S.Measure()
}
