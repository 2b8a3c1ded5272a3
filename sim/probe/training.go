package probe

import (
	"math"

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
	// Loss is the loss of all training rows as it was measured at the step LossAt, StartLoss
	// that at the start. A loss that was not measured is NaN.
	Loss, StartLoss float64
	LossAt          int
	// Constant is the least loss of an answer that is the same for every row.
	Constant float64
	Trend    Trend
	// Pace is how the schedule moves the rate.
	Pace Pace
	// Batch is how many rows a step sees, 0 for no batches; Rows all training rows.
	Batch, Rows int
	Model       Model
	// Layers are the units of each layer that has parameters, the output last.
	Layers    []int
	Gradients Gradients
	Test      TestSet
	// Measured is what was measured of the lane last, or nil.
	Measured *Measured
	// Outlook is what copies of the lane have shown, or nil.
	Outlook *Outlook
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
	Loss, Share float64 // now; Share is the part of the rows that is predicted right
	// Best is the least loss so far, +Inf if there is none, Since its step and Train
	// the training loss there.
	Best, Train float64
	Since       int
	// Within is how many steps from Since on the best one lies in: 1 where the step is known.
	Within int
}

// Measured is what takes a job to measure at one step.
type Measured struct {
	Step int
	// Sharpness is that of the loss of all training rows as the rule sees it, Known says
	// that it is a number. Steepest is the largest sharpness of the loss of one of the
	// epoch's batches, NaN if there are none or it is not known.
	Sharpness, Steepest float64
	Known               bool
	// Units are what the hidden units put out for all training rows, layer by layer.
	Units []Units
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
