package param

import (
	"math"
	"slices"
	"strconv"

	"descent/sim/fmath"
	"descent/sim/typed"
)

// Stride is how far Next goes.
type Stride uint8

const (
	Fine   Stride = iota // a twentieth of a decade, or a fortieth of the range
	Coarse               // a quarter of a decade, or an eighth of the range
	Round                // to the next round number, about a tenth of the range
)

// String returns the stride's name in lower case.
func (s Stride) String() string {
	if int(s) >= len(strideNames) {
		return "Stride(" + strconv.Itoa(int(s)) + ")"
	}
	return strideNames[s]
}

var strideNames = [...]string{"fine", "coarse", "round"}

// perDecade is how many strides of each length make a factor of 10.
var perDecade = [...]float64{Fine: 20, Coarse: 4, Round: 4}

// smallest is the value that follows 0 upwards on a Log scale, if the parameter
// has no First, and the last one before 0 downwards.
const smallest = 1e-4

// Next returns the value that follows v upwards (dir = 1) or downwards (dir = −1).
// It has at most four digits, so that the value shown is the value used, and stays in the
// range. A Switch flips; a Choice goes round; a parameter with Steps goes through them.
func (p *Param) Next(v float64, dir int, stride Stride) float64 {
	switch {
	case p.Kind == Switch:
		return 1 - v
	case p.Steps != nil:
		return NextIn(p.Steps, v, dir)
	case p.Kind == Choice:
		n := len(p.Choices)
		return float64(((int(v)+dir)%n + n) % n)
	case stride == Round:
		return p.Clamp(p.nextRound(v, dir))
	case p.Scale == Linear:
		return p.Clamp(typed.Round(v+float64(dir)*(p.Max-p.Min)/(2*perDecade[stride]), 4))
	}
	factor := fmath.Pow(10, float64(dir)/perDecade[stride])
	if p.Scale == Complement {
		v = 1 - typed.Round((1-v)/factor, 4)
		return p.Clamp(typed.Round(v, 12)) // 1−0.001 is 0.999, not 0.99899999…
	}
	return p.Clamp(p.multiplied(v, factor))
}

// multiplied returns v·factor on a Log scale, which may have 0 as its low end.
func (p *Param) multiplied(v, factor float64) float64 {
	switch {
	case v == 0 && factor > 1:
		return max(p.First, smallest)
	case p.Min == 0 && v*factor < smallest:
		return 0
	}
	return typed.Round(v*factor, 4)
}

// nextRound returns the next multiple of a round number: of Unit, or of 1, 2 or 5
// times a power of ten that is about a tenth of the range.
func (p *Param) nextRound(v float64, dir int) float64 {
	unit := p.Unit
	if unit == 0 {
		unit = roundUp((p.Max - p.Min) / 10)
	}
	if p.Kind == Whole {
		unit = max(unit, 1)
	}
	k := math.Floor(v/unit+1e-9) + 1
	if dir < 0 {
		k = math.Ceil(v/unit-1e-9) - 1
	}
	return typed.Round(k*unit, 9)
}

// Clamp returns the allowed value nearest to v.
func (p *Param) Clamp(v float64) float64 { return min(max(v, p.Min), p.Max) }

// NextIn returns the next of the sorted values above or below v, or v itself at
// the end.
func NextIn(sorted []float64, v float64, dir int) float64 {
	i, found := slices.BinarySearch(sorted, v)
	if dir < 0 || found {
		i += dir
	}
	if i < 0 || i >= len(sorted) {
		return v
	}
	return sorted[i]
}

// roundUp returns the least of 1, 2 and 5 times a power of ten that is at least v > 0.
func roundUp(v float64) float64 {
	ten := fmath.Pow(10, math.Floor(math.Log10(v)))
	for _, k := range []float64{1, 2, 5} {
		if k*ten >= v*(1-1e-9) {
			return k * ten
		}
	}
	return 10 * ten
}
