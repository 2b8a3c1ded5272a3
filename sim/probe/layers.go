package probe

import "math"

// GradientLevel is how a layer's gradient compares with the last layer's.
type GradientLevel uint8

// The levels.
const (
	Fair GradientLevel = iota
	NoGradient
	VanishingGradient
	ExplodingGradient
	SmallGradient
	LargeGradient
)

var gradientLevels = [...]string{"fair", "none", "vanishing", "exploding", "small", "large"}

func (l GradientLevel) String() string { return name(gradientLevels[:], l) }

// LevelOf compares the length of a layer's gradient with the last layer's, and is
// what "vanishing" means everywhere: less than a ten-thousandth of that. largest is
// the length of the largest; where even that is as good as 0 nothing is compared.
func LevelOf(norm, last, largest float64) GradientLevel {
	share := norm / last
	switch {
	case !(largest > restGradient):
		return Fair
	case norm == 0:
		return NoGradient
	case share < vanishGradient:
		return VanishingGradient
	case share > burstGradient:
		return ExplodingGradient
	case share < smallGradient:
		return SmallGradient
	case share > largeGradient:
		return LargeGradient
	}
	return Fair
}

// Units is how many units a hidden layer has, how many of them put out 0 for every
// row, where that ends their learning, and the share of outputs near the
// activation's bounds.
type Units struct {
	Count, Dead int
	Full        float64
}

// UnitsOf counts them in what a layer puts out, unit by unit: all rows of the first
// unit, then those of the second.
func UnitsOf(activation string, outputs []float64, units int) Units {
	n := Units{Count: units}
	if units <= 0 {
		return n
	}
	lo, hi := math.Inf(-1), math.Inf(1)
	switch activation {
	case "relu":
		rows := len(outputs) / units
		for u := range units {
			if allZero(outputs[u*rows : (u+1)*rows]) {
				n.Dead++
			}
		}
		return n
	case "tanh":
		lo, hi = -nearBound, nearBound
	case "sigmoid":
		lo, hi = (1-nearBound)/2, (1+nearBound)/2
	}
	full := 0
	for _, v := range outputs {
		if v < lo || v > hi {
			full++
		}
	}
	n.Full = float64(full) / float64(max(len(outputs), 1))
	return n
}

func allZero(v []float64) bool {
	for _, x := range v {
		if x != 0 {
			return false
		}
	}
	return true
}
