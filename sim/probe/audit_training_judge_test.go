package probe_test

import (
	"fmt"
	"slices"

	"descent/sim"
	"descent/sim/probe"
)

const (
	auditCertain, auditRemedy, auditHolds, auditSilent = 0.01, 0.10, 0.05, 0.20
)

// judge counts what is right and what is wrong of a finding.
func (c *modelCase) judge(t modelTable) {
	f, h := &c.f, &c.history
	now, start := c.now, h.entries[0].Loss
	near := 0
	if n := len(h.entries); n > 1 {
		near = h.every
	}
	claim := func(right bool, why string, args ...any) {
		t.judge("says "+f.Kind.String(), auditCertain, right, c, fmt.Sprintf(why, args...))
	}
	ahead, aheadTest := h.mean(c.step+100, c.ahead)
	switch f.Kind {
	case probe.Diverging:
		claim(f.EndsAt == h.end, "at %d, it diverges at %d", f.EndsAt, h.end)
	case probe.AboveStart:
		claim(now.Loss > 1.8*start, "loss %.4g, at the start %.4g", now.Loss, start)
	case probe.Dead:
		claim(f.Dead < f.Units || f.Layer > 1 || c.ratio == 0, "the first layer has a gradient")
	case probe.Saturated:
		claim(c.full > 0.45 && c.full > f.Full-0.02, "%.3g of the outputs are near their bounds, not %.3g", c.full, f.Full)
	case probe.Vanishing:
		claim(c.ratio < 1e-3, "the first layer's gradient is %.3g of the last one's", c.ratio)
	case probe.Exploding:
		claim(c.ratio > 1e3, "the first layer's gradient is %.3g of the last one's", c.ratio)
	case probe.NotLearning:
		ahead, _ := h.mean(c.step, max(f.Then.Step, c.step+100))
		claim(ahead > 0.9*min(start, f.Constant) || ahead > 0.9*start, "ahead %.4g, at the start %.4g, constant %.4g", ahead, start, f.Constant)
	case probe.Overfitting:
		least, best := h.least(0, c.step)
		claim(now.Test > 1.02*best && least <= now.Loss*1.02 && aheadTest > best, "test %.4g, best %.4g, ahead %.4g", now.Test, best, aheadTest)
	case probe.Descending:
		before, _ := h.mean(c.step-100-near, c.step)
		claim(ahead < before || ahead < now.Loss, "loss %.4g, before %.4g, ahead %.4g", now.Loss, before, ahead)
	case probe.Rising:
		before, _ := h.mean(c.step-100-near, c.step)
		soon, _ := h.mean(c.step, c.step+500)
		claim(soon > before, "before %.4g, soon %.4g", before, soon)
	case probe.Level:
		soon := h.at(c.step + 400).Loss
		claim(soon > 0.98*now.Loss && soon < 1.02*now.Loss, "loss %.4g, soon %.4g", now.Loss, soon)
	case probe.Unsettled:
		before, _ := h.mean(c.step-60-near, c.step)
		soon, _ := h.mean(c.step+100, c.step+500)
		// A mean that falls is no fault where the loss of now, which is said beside that
		// to come, is lower still.
		lower := f.Then.Step >= 0 && h.at(f.Then.Step).Loss >= now.Loss
		claim(soon > 0.5*before || lower, "loss %.4g, before %.4g, soon %.4g", now.Loss, before, soon)
	default:
		claim(true, "")
	}
	if f.Then.Step >= 0 && h.end < 0 {
		got := h.at(f.Then.Step)
		t.judge("loss to come", auditCertain, f.Then.Step%h.every != 0 || got.Loss == f.Then.Loss, c, fmt.Sprintf("%v, it is %v", f.Then, got))
	}
	if f.Kind != probe.Diverging && h.end >= 0 && h.end <= c.step+500 {
		t.judge("does not diverge within 500 steps", auditCertain, false, c, f.Kind.String())
	}
	c.judgeRemedy(t)
	c.judgeSilence(t)
}

// judgeRemedy makes the run that is advised.
func (c *modelCase) judgeRemedy(t modelTable) {
	a, h := &c.f.Advice, &c.history
	if !a.Known || a.Remedy == probe.StopEarly {
		return
	}
	s, from := c.spec.Clone(), 0
	switch a.Remedy {
	case probe.LowerRate, probe.RaiseRate:
		from = c.step
	case probe.Again:
		s.Lanes[0].Hyper[0] = a.Value
	case probe.LargerBatch:
		s.Batch = int(a.Value)
	case probe.Relu:
		s.Model.Activation = "relu"
	case probe.LeakyRelu:
		s.Model.Activation = "leaky_relu"
	case probe.Reinit:
		s.Model.Init = a.Name
	case probe.BatchNorm:
		s.Model.Norm = "before_activation"
	case probe.NewWeights:
		s.Seed++
	case probe.WeightDecay:
		s.Model.L2 = a.Value
	case probe.Dropout:
		s.Model.Dropout = a.Value
	case probe.Clip:
		r, _ := sim.New(s)
		s.Lanes = r.Spec().Lanes
		rule, _, _, _ := r.Lane(0)
		s.Lanes[0].Hyper[rule.ParamIndex("clip_norm")] = a.Value
	}
	r, err := sim.New(s)
	if err != nil {
		t.judge("advice holds", auditHolds, false, c, err.Error())
		return
	}
	r.Advance(from)
	if from > 0 {
		if err := r.Set(0, "lr", a.Value); err != nil {
			t.judge("advice holds", auditHolds, false, c, err.Error())
			return
		}
	}
	last := h.entries[len(h.entries)-1].Step
	with := historyOf(r, last)
	name := a.Remedy.String()
	t.judge("advice does not diverge", auditHolds, with.end < 0, c, name)
	if with.end >= 0 {
		return
	}
	loss, test := with.mean(last-200, last)
	was, wasTest := h.mean(last-200, last)
	if a.Test {
		loss, was = test, wasTest
	}
	t.judge("advice lowers the loss", auditRemedy, h.end >= 0 || loss < was, c, fmt.Sprintf("%s %.3g: %.4g, not %.4g", name, a.Value, loss, was))
}

// troubled are the kinds that say that something is wrong.
var troubled = []probe.Kind{probe.Diverging, probe.Normless, probe.Dead, probe.Saturated, probe.Vanishing, probe.Exploding,
	probe.AboveStart, probe.NotLearning}

// judgeSilence counts what deserves a word and has none.
func (c *modelCase) judgeSilence(t modelTable) {
	f, h := &c.f, &c.history
	said := slices.Contains(troubled, f.Kind)
	start, now := h.entries[0].Loss, c.now
	if least, _ := h.least(0, c.ahead); h.end < 0 && c.step >= 100 && least > 0.95*start {
		t.judge("silent: learns nothing", auditSilent, said, c, f.Kind.String())
	}
	if now.Loss > 2.2*start {
		t.judge("silent: above twice its start", auditSilent, said, c, f.Kind.String())
	}
	if h.end >= 0 && h.end <= c.step+50 {
		t.judge("silent: diverges within 50 steps", auditSilent, f.Kind == probe.Diverging, c, f.Kind.String())
	}
	_, best := h.least(0, c.step)
	_, ahead := h.mean(c.step, c.step+300)
	at := slices.IndexFunc(h.entries, func(e probe.LossAt) bool { return e.Test == best })
	if at >= 0 && h.end < 0 && now.Test > 1.15*best && ahead > 1.15*best && now.Loss < h.entries[at].Loss && c.step-h.entries[at].Step >= 3*epochOf(c) {
		t.judge("silent: overfits", auditSilent, said || f.Kind == probe.Overfitting, c, f.Kind.String())
	}
}

func epochOf(c *modelCase) int { return 3 * c.history.every }
