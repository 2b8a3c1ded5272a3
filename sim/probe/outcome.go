package probe

import "math"

// checkpoints are the steps of a trial at which its loss is compared: unevenly spaced, so
// that a swing is not met in the same phase each time.
var checkpoints = [...]int{256, 362, 512, 724, 1024, 1448, 2048}

const (
	// firstRound is how many checkpoints lie within the run ahead, allRounds all of them.
	firstRound, allRounds = 3, len(checkpoints)
	// levelSteps is over how many moments a loss is averaged, so that a swing does not
	// matter.
	levelSteps = 16
	// sameLoss is the difference of two losses, as a share of them, that counts as none.
	sameLoss = 1e-9
)

// outcome is what a trial comes to.
type outcome struct {
	first, last Moment
	end         End
	// passed is how many checkpoints it came past. level is the mean loss of the last
	// moments before each, if noisy of all since the one before; mean that of all
	// moments up to it.
	passed      int
	level, mean [allRounds]float64
	noisy       bool

	step, count int
	sum, total  float64
}

// see takes in the next moment; checked says that it is that of a checkpoint.
func (o *outcome) see(m Moment) (checked bool) {
	if o.step == 0 {
		o.first = m
	}
	o.last = m
	o.total += m.Loss
	if o.passed < allRounds {
		next := checkpoints[o.passed]
		if o.noisy || o.step > next-levelSteps {
			o.sum += m.Loss
			o.count++
		}
		if checked = o.step == next; checked {
			o.level[o.passed] = o.sum / float64(o.count)
			o.mean[o.passed] = o.total / float64(o.step+1)
			o.sum, o.count = 0, 0
			o.passed++
		}
	}
	o.step++
	return checked
}

// below reports whether the loss at checkpoint i is lower than that of another trial, or
// the same and was lower on the way.
func (o *outcome) below(b *outcome, i int) bool {
	slack := sameLoss * (math.Abs(b.level[i]) + math.Abs(b.first.Loss))
	if math.Abs(o.level[i]-b.level[i]) > slack {
		return o.level[i] < b.level[i]
	}
	return o.mean[i] < b.mean[i]
}

// improvesOn reports whether the trial is better than another at checkpoint i; than one
// that ends, if its loss has fallen.
func (o *outcome) improvesOn(b *outcome, i int) bool {
	if b.end != Going {
		return o.level[i] < o.first.Loss
	}
	return o.below(b, i)
}
