package data

import (
	"math"
	"math/rand/v2"
)

// TensorFlow Playground's sets (D. Smilkov and S. Carter, dataset.ts): the same
// distributions, labels and noise, with other random numbers. If the number of points is
// odd, the first class has one more.
const citePlayground = "TensorFlow Playground (Smilkov et al. 2017, “Direct-manipulation visualization of deep networks”), src/dataset.ts: "

const movesLabel = "percent of the field's half width by which a point is moved, at most, before its label is told"

var (
	movedParams     = []Param{pointsParam, noise(movesLabel, 0), trainParam, seedParam}
	gaussParams     = []Param{pointsParam, noise("widens the variance from 0.5 to 4", 0), trainParam, seedParam}
	spiralParams    = []Param{pointsParam, noise("percent of a unit by which a point is moved, at most", 0), trainParam, seedParam}
	regressedParams = []Param{whole("points", "rows in all", 1200, 100, 2000), noise(movesLabel, 0), trainParam, seedParam}
)

// uniform draws from lo to hi.
func uniform(r *rand.Rand, lo, hi float64) float64 { return lo + (hi-lo)*r.Float64() }

// jitter moves each coordinate by a random amount of up to noise percent of the half
// width.
func jitter(p values, r *rand.Rand, x, y, half float64) (float64, float64) {
	noise := p["noise"] / 100
	x += uniform(r, -half, half) * noise
	y += uniform(r, -half, half) * noise
	return x, y
}

func circle(p values, r *rand.Rand) *Dataset {
	const radius = 5
	d := newClassSet("-1", "1")
	n := int(p["points"])
	for i := range n {
		lo, hi := 0.0, radius*0.5
		if i >= (n+1)/2 {
			lo, hi = radius*0.7, radius
		}
		distance := uniform(r, lo, hi)
		sin, cos := math.Sincos(uniform(r, 0, 2*math.Pi))
		x, y := distance*sin, distance*cos
		u, v := jitter(p, r, x, y, radius)
		d.addClass(oneIf(math.Sqrt(u*u+v*v) < radius*0.5), x, y)
	}
	return d
}

func oneIf(yes bool) int {
	if yes {
		return 1
	}
	return 0
}

func xor(p values, r *rand.Rand) *Dataset {
	const half, padding = 5, 0.3
	d := newClassSet("-1", "1")
	coordinate := func() float64 {
		x := uniform(r, -half, half)
		if x > 0 {
			return x + padding
		}
		return x - padding
	}
	for range int(p["points"]) {
		x, y := coordinate(), coordinate()
		u, v := jitter(p, r, x, y, half)
		d.addClass(oneIf(u*v >= 0), x, y)
	}
	return d
}

// gaussDeviation is the standard deviation of a Gaussian; the noise adds to its variance.
func gaussDeviation(p values) float64 { return math.Sqrt(0.5 + 3.5*p["noise"]/50) }

func gauss(p values, r *rand.Rand) *Dataset {
	d := newClassSet("-1", "1")
	n, s := int(p["points"]), gaussDeviation(p)
	for i := range n {
		positive := i < (n+1)/2
		centre := -2.0
		if positive {
			centre = 2
		}
		d.addClass(oneIf(positive), centre+s*r.NormFloat64(), centre+s*r.NormFloat64())
	}
	return d
}

func spiral(p values, r *rand.Rand) *Dataset {
	d := newClassSet("-1", "1")
	n := p["points"] / 2
	arm := func(turn float64, class int, points int) {
		for i := range points {
			along := float64(i) / n
			radius := along * 5
			sin, cos := math.Sincos(1.75*along*2*math.Pi + turn)
			x, y := jitter(p, r, radius*sin, radius*cos, 1)
			d.addClass(class, x, y)
		}
	}
	arm(0, 1, int(math.Ceil(n)))
	arm(math.Pi, 0, int(n))
	return d
}

// regress draws points of a square; the number to learn is that at the jittered point.
func regress(label func(x, y float64) float64) func(p values, r *rand.Rand) *Dataset {
	return func(p values, r *rand.Rand) *Dataset {
		const half = 6
		d := &Dataset{Features: []string{"x1", "x2"}, Cols: 2, Target: "y"}
		for range int(p["points"]) {
			x, y := uniform(r, -half, half), uniform(r, -half, half)
			d.addValue(label(jitter(p, r, x, y, half)), x, y)
		}
		return d
	}
}

func planeLabel(x, y float64) float64 { return (x + y) / 10 }

// hills are the centres of reg_gauss, the third number the height.
var hills = [...][3]float64{{-4, 2.5, 1}, {0, 2.5, -1}, {4, 2.5, 1}, {-4, -2.5, -1}, {0, -2.5, 1}, {4, -2.5, -1}}

// hillsLabel is the height of the hill that is highest or deepest at the point: each
// falls linearly to 0 at a distance of 2.
func hillsLabel(x, y float64) float64 {
	label := 0.0
	for _, h := range hills {
		flank := h[2] * max(0, 1-math.Hypot(x-h[0], y-h[1])/2)
		if math.Abs(flank) > math.Abs(label) {
			label = flank
		}
	}
	return label
}
