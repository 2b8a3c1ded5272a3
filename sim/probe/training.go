package probe

import (
	"math"
	"slices"

	"descent/sim/optim"
)

// TrainingInput is what a diagnosis of a lane that trains a model is made from.
// Nothing in it is written.
type TrainingInput struct {
	Rule  *optim.Rule
	State *optim.State
	// Step is the step of State, Diverged says that the lane has ended so.
	Step     int
	Diverged bool
	// Loss is the training loss, Before that of the measurement before, StartLoss
	// that at the start. A loss that was not measured is NaN.
	Loss, Before, StartLoss float64
	// Batch is how many rows a step sees, 0 for no batches; Rows all training rows.
	Batch, Rows int
	Model       Model
	// Layers are the units of each layer that has parameters, the output last.
	Layers    []int
	Gradients Gradients
	Test      TestSet
	// Measured is what was measured of the lane last, or nil.
	Measured *Measured
}

// Model is what a diagnosis must know of a model, in the settings' words.
type Model struct {
	Activation, Init, Norm string
	L2, Dropout            float64
	Hidden                 int // layers
}

// Gradients are the lengths of layers' gradients. First and Last are the largest
// of late of the first and the last layer, Peak the last layer's largest so far.
// Start are each layer's at the start, Now each layer's at the last good step; Now is
// nil of a model whose layers cannot be told apart.
type Gradients struct {
	First, Last, Peak float64
	Start, Now        []float64
}

// TestSet is what is known of the rows kept for testing.
type TestSet struct {
	Rows        int
	Start       float64 // the loss at the start
	Loss, Share float64 // now; Share is the part of the rows that is predicted right
	// Best is the least loss so far, +Inf if there is none, Since its step and Train
	// the training loss there.
	Best, Train float64
	Since       int
}

// Measured is what takes a job to measure: the sharpness of the training loss as
// the rule sees it, and what the hidden units put out, at one step.
type Measured struct {
	Step      int
	Sharpness float64
	Known     bool // Sharpness is a number
	Units     []Units
}

// Fresh reports whether the measurement is still true of a lane at step.
func (m *Measured) Fresh(step int) bool {
	return m != nil && math.Abs(float64(step-m.Step)) <= max(freshSteps, freshShare*float64(step))
}

// MeasureSharpness measures the sharpness of a loss as a rule in state s sees it:
// grad writes the gradient of the whole loss at x into dst, without the rule's decay,
// which is added here; curvature is divided by what the rule divides the gradient by.
// ok is false if a gradient is not finite.
func MeasureSharpness(rule *optim.Rule, s *optim.State, grad func(dst, x []float64)) (sharpness float64, ok bool) {
	d := len(s.X)
	scale := make([]float64, d)
	if !Scale(scale, rule, s) {
		scale = nil
	}
	decay := Decay(rule, s)
	return Sharpness(func(dst, x []float64) {
		grad(dst, x)
		for i := range dst {
			dst[i] += decay * x[i]
		}
	}, s.X, scale, make([]float64, SharpnessWork(d)))
}

// DiagnoseTraining says what a lane that trains a model does: the first that holds
// of what is wrong, else how its loss goes on.
func DiagnoseTraining(in *TrainingInput) Finding {
	f := unknown()
	f.lane(in.Rule, in.State)
	f.Loss, f.TestLoss, f.TestShare = in.Loss, in.Test.Loss, in.Test.Share
	f.Certain = true
	f.measure(in)
	if in.Diverged {
		f.Kind = Diverged
		f.steepest(in.Gradients.Now)
		return f
	}
	if in.Rule == nil || in.State == nil {
		f.Certain = false
		return f
	}
	g := layersOf(in)
	f.GradRatio, f.Faint = g.ratio, g.faint
	worst := worstUnits(in)
	if worst.layer > 0 {
		f.Layer, f.Units, f.Dead, f.Full = worst.layer, worst.Count, worst.Dead, worst.Full
	}
	if !math.IsInf(in.Test.Best, 1) {
		f.Best, f.Since = in.Test.Best, in.Test.Since
	}
	switch {
	case in.Loss > burstLoss*in.StartLoss && in.Loss > burstRise*in.Before:
		f.Kind = Diverging
		f.tooFast()
	case in.Model.Norm != "none" && len(in.Layers) > 1 && in.Batch == 1:
		f.Kind = Normless
		f.Remedies.add(LargerBatch)
	case worst.Dead > 0 && (worst.share == 1 || g.faint && worst.share > mostlyIdle):
		f.Kind = Dead
		f.dead(in)
	case g.faint && worst.Full > mostlyIdle:
		f.Kind = Saturated
		f.saturated(in)
	case g.faint:
		f.Kind = Vanishing
		f.vanishing(in)
	case !g.still && g.ratio > burstGradient:
		f.Kind = Exploding
		f.exploding(in)
	case overfits(in):
		f.Kind = Overfitting
		f.Remedies.add(StopEarly)
		f.Remedies.addIf(in.Model.L2 == 0, WeightDecay)
		f.Remedies.addIf(in.Model.Hidden > 0 && in.Model.Dropout == 0, Dropout)
	default:
		f.Kind = TrendOf(in.Step, in.Loss, in.Before)
	}
	return f
}

// TrendOf says how a loss goes on: Starting, Descending, Level or Rising, or Unknown
// where there is no loss before.
func TrendOf(step int, loss, before float64) Kind {
	switch change := loss - before; {
	case step == 0:
		return Starting
	case math.IsNaN(change):
		return Unknown
	case math.Abs(change) <= levelLoss*math.Abs(loss):
		return Level
	case change > 0:
		return Rising
	}
	return Descending
}

// measure takes over the sharpness that was measured last, and compares the rate
// with its limit while that is fresh.
func (f *Finding) measure(in *TrainingInput) {
	m := in.Measured
	if m == nil || !m.Known || in.Rule == nil || in.State == nil {
		return
	}
	f.MeasuredAt = m.Step
	f.Here, f.Bounded = LimitAt(in.Rule, in.State, m.Sharpness)
	f.NoLimit = NoLimitOf(in.Rule, in.State, f.Here, f.Bounded)
	if f.Bounded && m.Fresh(in.Step) {
		f.Limit, f.Sharpness, f.Form, f.Ratio = f.Here.LR, f.Here.Sharpness, f.Here.Form, f.LR/f.Here.LR
	}
}

// steepest notes which layer has the longest of the gradients.
func (f *Finding) steepest(norms []float64) {
	if len(norms) < 2 {
		return
	}
	f.Slope = slices.Max(norms)
	f.Layer = slices.Index(norms, f.Slope) + 1
}

func (f *Finding) tooFast() {
	if f.OwnSteps {
		return
	}
	f.Remedies.add(Again)
	if f.Cause = Overshoot; f.LR > f.Limit {
		f.Cause = OverLimit
	}
}

// layers is how the first layer's gradient compares with the last one's of late.
type layers struct {
	ratio float64
	// still says that the last one is as good as 0: then nothing gets lost on the
	// way. faint says that it is not, and the first one's has vanished.
	still, faint bool
}

func layersOf(in *TrainingInput) layers {
	if len(in.Layers) < 2 {
		return layers{ratio: math.NaN(), still: true}
	}
	g := &in.Gradients
	l := layers{ratio: g.First / g.Last, still: !(g.Last > max(restGradient, restShare*g.Peak))}
	l.faint = !l.still && l.ratio < vanishGradient
	return l
}

// idleLayer is a hidden layer, from 1, and the larger of its shares of units dead
// and of outputs near their bounds.
type idleLayer struct {
	Units
	layer int
	share float64
}

// worstUnits returns the hidden layer whose units hinder the gradient most; its
// layer is 0 if that is not known.
func worstUnits(in *TrainingInput) (worst idleLayer) {
	if !in.Measured.Fresh(in.Step) {
		return worst
	}
	for i, u := range in.Measured.Units {
		share := max(float64(u.Dead)/float64(u.Count), u.Full)
		if share > worst.share {
			worst = idleLayer{u, i + 1, share}
		}
	}
	return worst
}

// overfits reports whether the test loss has been rising since its best while the
// training loss fell.
func overfits(in *TrainingInput) bool {
	t := &in.Test
	if in.Batch == 0 || t.Rows == 0 {
		return false
	}
	epoch := (in.Rows + in.Batch - 1) / in.Batch
	return t.Loss >= overfitRise*t.Best && t.Loss-t.Best >= overfitPart*t.Start &&
		in.Loss < t.Train && in.Step-t.Since >= overfitEpochs*epoch
}
