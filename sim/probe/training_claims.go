package probe

import (
	"math"
	"slices"
)

// trainingClaim is one row of the table: what holds if its test does. A test may note
// what else it knows in the finding.
type trainingClaim struct {
	kind Kind
	test func(f *Finding, in *TrainingInput) bool
}

// trainingClaims are tried from the top, and the first that holds is the diagnosis: what
// ends the lane, what keeps the gradient from getting through, what the losses say, and
// how they go on.
var trainingClaims = []trainingClaim{
	{Normless, normless},
	{Diverging, trainingDiverges},
	{Dead, deadUnits},
	{Saturated, saturatedUnits},
	{Vanishing, vanishes},
	{Exploding, func(f *Finding, in *TrainingInput) bool {
		l := layersOf(in)
		return !l.still && l.ratio > burstGradient
	}},
	{AboveStart, aboveStart},
	{Overfitting, overfits},
	{Starting, func(_ *Finding, in *TrainingInput) bool { return in.Step == 0 }},
	{NotLearning, learnsNothing},
	{Level, levelled},
	{Descending, trainingFalls},
	{Rising, trainingRises},
	{Unsettled, func(_ *Finding, in *TrainingInput) bool { return in.Trend.From.Step >= 0 }},
}

// DiagnoseTraining says what a lane that trains a model does. It depends on nothing but
// its input.
func DiagnoseTraining(in *TrainingInput) Finding {
	f := unknown()
	f.lane(in.Rule, in.State)
	f.Loss, f.TestLoss, f.TestShare = in.Loss, in.Test.Loss, in.Test.Share
	f.Trend, f.Pace, f.StartLoss, f.Constant = in.Trend, in.Pace, in.StartLoss, in.Constant
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
	if worst := worstUnits(in); worst.layer > 0 {
		f.Layer, f.Units, f.Dead, f.Full = worst.layer, worst.Count, worst.Dead, worst.Full
	}
	if !math.IsInf(in.Test.Best, 1) {
		f.Best, f.Since, f.Within = in.Test.Best, in.Test.Since, in.Test.Within
	}
	if in.Outlook.Covers(in.Step) {
		f.Then = in.Outlook.Ahead.last()
	}
	for _, c := range trainingClaims {
		if c.test(&f, in) {
			f.Kind = c.kind
			break
		}
	}
	f.advise(in)
	return f
}

// normless: of a batch of one row batch normalisation leaves 0, whatever the row.
func normless(_ *Finding, in *TrainingInput) bool {
	return in.Model.Norm != "none" && len(in.Layers) > 1 && in.Batch == 1
}

// trainingDiverges: the copy that was run ahead did.
func trainingDiverges(f *Finding, in *TrainingInput) bool {
	o := in.Outlook
	if !o.Covers(in.Step) || o.Ahead.End < 0 {
		return false
	}
	f.EndsAt = o.Ahead.End
	if f.Cause = Overshoot; f.LR > f.Limit {
		f.Cause = OverLimit
	}
	return true
}

// larger returns the larger of two numbers; NaN is none.
func larger(a, b float64) float64 {
	if b > a {
		return b
	}
	return a
}

// deadUnits: all units of a layer put out 0 for every row, or so many that hardly any
// gradient gets through.
func deadUnits(f *Finding, in *TrainingInput) bool {
	if f.Dead == 0 || f.Dead < f.Units && !(f.Faint && float64(f.Dead) > mostlyIdle*float64(f.Units)) {
		return false
	}
	i := f.Layer - 1
	switch {
	case in.Model.Init == "zeros":
		f.Cause = ZeroInit
	case i < len(in.Gradients.Start) && in.Gradients.Start[i] == 0:
		f.Cause = FromStart
	default:
		f.Cause = LargeStep
	}
	return true
}

func saturatedUnits(f *Finding, _ *TrainingInput) bool { return f.Faint && f.Full > mostlyIdle }

// vanishes: with initial weights of 0 no gradient comes back through the next layer.
func vanishes(f *Finding, in *TrainingInput) bool {
	if in.Model.Init == "zeros" && f.GradRatio == 0 {
		f.Cause = ZeroInit
	}
	return f.Faint
}

// aboveStart: the loss is far above that of the initial weights, and stays above it.
func aboveStart(_ *Finding, in *TrainingInput) bool {
	return in.Loss > risenLoss*in.StartLoss
}

// overfits: the test loss has been rising since its best while the training loss fell,
// and does not come back.
func overfits(_ *Finding, in *TrainingInput) bool {
	t := &in.Test
	if in.Batch == 0 || t.Rows == 0 || in.Step-t.Since < overfitEpochs*in.Epoch() {
		return false
	}
	if !(t.Loss >= overfitRise*t.Best && in.Loss < t.Train) {
		return false
	}
	if in.Outlook.Covers(in.Step) {
		_, test := in.Outlook.Ahead.settles()
		return test >= overfitRise*t.Best
	}
	return true
}

// learnsNothing: the loss has not fallen to speak of since the start, and does not while
// the copy is run ahead.
func learnsNothing(_ *Finding, in *TrainingInput) bool {
	nothing := learntLoss * in.StartLoss
	if c := sameAsConstant * in.Constant; c < nothing {
		nothing = c
	}
	if in.Step < fewestTraining || in.Step < in.Epoch() || !(min(in.Loss, in.Trend.Late) > nothing) {
		return false
	}
	if !in.Outlook.Covers(in.Step) {
		return moved(in.Trend.Early, in.Trend.Late) >= 0
	}
	for _, m := range in.Outlook.Ahead.Losses {
		if !(m.Loss > nothing) {
			return false
		}
	}
	// What was far above a constant answer and falls learns that at least.
	ahead, _ := in.Outlook.Ahead.settles()
	return in.Loss > learntLoss*in.StartLoss || ahead > clearlyLower*in.Loss
}

// levelled: it neither changed in the window nor does ahead.
func levelled(f *Finding, in *TrainingInput) bool {
	t := &in.Trend
	if t.From.Step < 0 || t.High-t.Low > sameTrainingLoss*math.Abs(t.High) {
		return false
	}
	if !in.Outlook.Covers(in.Step) {
		return true
	}
	return math.Abs(in.Loss-f.Then.Loss) <= sameTrainingLoss*math.Abs(in.Loss)
}

// trainingFalls: the window falls, and so does what is ahead, if that is known. Where the
// losses of the window go up and down, what is ahead decides.
func trainingFalls(_ *Finding, in *TrainingInput) bool { return in.goes(-1) }

func trainingRises(_ *Finding, in *TrainingInput) bool { return in.goes(1) }

// goes reports whether the loss goes down (−1) or up (1): that of now, which is said, too.
func (in *TrainingInput) goes(way int) bool {
	t := &in.Trend
	if t.From.Step < 0 {
		return false
	}
	past := moved(t.Early, t.Late) == way && moved(t.From.Loss, in.Loss) == way
	if !in.Outlook.Covers(in.Step) {
		return past
	}
	ahead, _ := in.Outlook.Ahead.settles()
	then := in.Outlook.Ahead.last().Loss
	if way > 0 {
		return past && ahead > t.High && then > in.Loss
	}
	return then < in.Loss && (past && ahead < t.Late || ahead < min(t.Low, in.Loss))
}

// Epoch is how many steps see every training row once.
func (in *TrainingInput) Epoch() int {
	if in.Batch <= 0 {
		return 1
	}
	return (in.Rows + in.Batch - 1) / in.Batch
}

// steepest notes which layer has the longest of the gradients.
func (f *Finding) steepest(norms []float64) {
	if len(norms) < 2 {
		return
	}
	f.Slope = slices.Max(norms)
	f.Layer = slices.Index(norms, f.Slope) + 1
}

// measure takes over the sharpness that was measured last, that of the batch with the
// largest if it is larger than that of all rows, and compares the rate with its limit
// while that is fresh.
func (f *Finding) measure(in *TrainingInput) {
	m := in.Measured
	if m == nil || !m.Known || in.Rule == nil || in.State == nil {
		return
	}
	f.MeasuredAt = m.Step
	f.OfBatch = m.Steepest > m.Sharpness
	f.Here, f.Bounded = LimitAt(in.Rule, in.State, larger(m.Sharpness, m.Steepest))
	f.NoLimit = NoLimitOf(in.Rule, in.State, f.Here, f.Bounded)
	if f.Bounded && m.Fresh(in.Step) {
		f.Limit, f.Sharpness, f.Form, f.Ratio = f.Here.LR, f.Here.Sharpness, f.Here.Form, f.LR/f.Here.LR
	}
}
