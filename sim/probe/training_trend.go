package probe

import "math"

// LossAt is the loss of all training rows and that of the test rows at a step; NaN
// where it was not measured.
type LossAt struct {
	Step       int
	Loss, Test float64
}

// Trend is how the loss of all training rows went of late: over an epoch at least, and
// over several measurements where an epoch is one step.
type Trend struct {
	// From is the first measurement of the window, of step −1 if there is none.
	From LossAt
	// Early and Late are the means of the older and of the newer half of the measurements
	// in the window, the newest in the newer half; Low and High the least and the largest.
	Early, Late, Low, High float64
	// BatchLow and BatchHigh are the least and the largest loss of a step's batch in the
	// window; NaN if a step sees all rows.
	BatchLow, BatchHigh float64
	// Within is how many steps from From.Step on its loss is the mean of: 1 where it is exact.
	Within int
}

// TrendSteps returns how many steps back a trend looks from a step, for epochs of so
// many steps: an eighth of the run, an epoch and some measurements at least.
func TrendSteps(step, epoch int) int { return max(step/trendPart, epoch, trendSteps) }

// NewTrend returns the trend of measurements, oldest first, the last one that of now.
func NewTrend(list []LossAt) Trend {
	nan := math.NaN()
	t := Trend{From: LossAt{Step: -1, Loss: nan, Test: nan}, Early: nan, Late: nan, Low: nan, High: nan, BatchLow: nan, BatchHigh: nan}
	if len(list) < 2 {
		return t
	}
	half := len(list) / 2
	t.From, t.Early, t.Late = list[0], averageLoss(list[:half]), averageLoss(list[half:])
	t.Low, t.High = math.Inf(1), math.Inf(-1)
	for _, m := range list {
		t.Low, t.High = min(t.Low, m.Loss), max(t.High, m.Loss)
	}
	return t
}

func averageLoss(list []LossAt) float64 {
	sum := 0.0
	for _, m := range list {
		sum += m.Loss
	}
	return sum / float64(len(list))
}

// moved is the sign of a change of the loss from a mean value to another: 0 if it is
// small against the mean, or either is not known.
func moved(from, to float64) int {
	switch change := to - from; {
	case math.Abs(change) <= levelLoss*math.Abs(from):
		return 0
	case change < 0:
		return -1
	case change > 0:
		return 1
	}
	return 0
}

// Pace is how a schedule moves a lane's rate from a step on.
type Pace struct {
	// Set is the rate that the lane was given, 0 if no schedule moves it.
	Set float64
	// Ended says that the schedule no longer moves the rate.
	Ended bool
	// Restart is the next step at which the rate jumps up, to Up; 0 if none is near.
	Restart int
	Up      float64
}

// Spent reports whether the schedule has brought the rate near 0.
func (p *Pace) Spent(rate float64) bool { return rate <= spentRate*p.Set*(1+levelLoss) }
