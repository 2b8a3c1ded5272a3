package probe

import "math"

// Training is the evidence that only a model that learns gives.
type Training struct {
	// Layer counts from 1; 0 is none. It is the hidden layer that hinders the
	// gradient, or where the gradient was largest. Units is how many units it has,
	// Dead how many of them put out 0 for every row, Full the share of its outputs
	// near their bounds.
	Layer, Units, Dead int
	Full               float64
	// GradRatio is the first layer's gradient against the last one's, of late. Faint
	// says that it is vanishing, whatever else there is: the units may tell why.
	GradRatio float64
	Faint     bool
	// Since is the step of the best test loss, −1 if there is none, or the first of Within
	// steps that it lies in; Best its value.
	Since, Within       int
	Best                float64
	TestLoss, TestShare float64
	// MeasuredAt is the step at which Sharpness was measured, −1 if it was not.
	MeasuredAt int
	// Init is the initialisation to try.
	Init string
	// Trend is how the loss went of late, StartLoss that of the initial weights, Constant the
	// least loss of an answer that is the same for every row. Then is what a copy that was
	// run ahead has come to, of step −1 if none was; EndsAt the step at which it
	// diverged, −1 if it did not.
	Trend               Trend
	StartLoss, Constant float64
	Then                LossAt
	EndsAt              int
	// OfBatch says that Here and Limit are of the batch with the largest sharpness, not
	// of all rows.
	OfBatch bool
	Pace    Pace
	Advice  Advice
}

// Advice is the best of what was tried against what is found.
type Advice struct {
	Remedy Remedy
	Known  bool // there is one
	// Value and Name are what was changed, see ModelChange.
	Value float64
	Name  string
	// Reaches is the loss that it led to at the step At (that of the test rows if Test),
	// Instead what the unchanged run has there. Of StopEarly they are the best test loss
	// and that of now.
	Reaches, Instead float64
	At               int
	Test             bool
}

// value is the number that was changed, NaN if it was none.
func (a *Advice) value() float64 {
	if a.Value == 0 {
		return math.NaN()
	}
	return a.Value
}

// unknownTraining is evidence of which nothing is known.
func unknownTraining() Training {
	nan := math.NaN()
	return Training{
		Full: nan, GradRatio: nan, Since: -1, Best: nan, TestLoss: nan, TestShare: nan, MeasuredAt: -1, EndsAt: -1,
		StartLoss: nan, Constant: nan, Then: LossAt{Step: -1, Loss: nan, Test: nan}, Trend: NewTrend(nil),
		Advice: Advice{Reaches: nan, Instead: nan},
	}
}
