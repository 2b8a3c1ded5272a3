package data

import (
	"math"
	"math/rand/v2"
)

var (
	moonsParams   = []Param{pointsParam, noise("deviation added to each coordinate, in percent of a unit", 10), trainParam, seedParam}
	circlesParams = []Param{pointsParam, noise("deviation added to each coordinate, in percent of a unit", 10),
		{Name: "factor", Doc: "radius of the inner ring, that of the outer being 1", Default: 0.5, Min: 0.1, Max: 0.9}, trainParam, seedParam}
)

// moons are two interleaving half circles, without noise those of
// scikit-learn's make_moons(shuffle=False) up to the rounding of sine and cosine.
func moons(p values, r *rand.Rand) *Dataset {
	d := newClassSet("0", "1")
	n := int(p["points"])
	outer := n / 2
	for i := range n {
		if i < outer {
			sin, cos := math.Sincos(linspace(math.Pi, i, outer-1))
			d.addClass(0, cos, sin)
		} else {
			sin, cos := math.Sincos(linspace(math.Pi, i-outer, n-outer-1))
			d.addClass(1, 1-cos, 1-sin-0.5)
		}
	}
	return addNoise(d, p, r)
}

// circles are two rings, without noise those of scikit-learn's
// make_circles(shuffle=False) up to the rounding of sine and cosine.
func circles(p values, r *rand.Rand) *Dataset {
	d := newClassSet("0", "1")
	n := int(p["points"])
	outer := n / 2
	for i := range n {
		class, k, of, radius := 0, i, outer, 1.0
		if i >= outer {
			class, k, of, radius = 1, i-outer, n-outer, p["factor"]
		}
		sin, cos := math.Sincos(linspace(2*math.Pi, k, of))
		d.addClass(class, cos*radius, sin*radius)
	}
	return addNoise(d, p, r)
}

// addNoise adds Gaussian noise to every coordinate.
func addNoise(d *Dataset, p values, r *rand.Rand) *Dataset {
	for i := range d.X {
		d.X[i] += p["noise"] / 100 * r.NormFloat64()
	}
	return d
}

// linspace returns value k of the evenly spaced values from 0 to whole in that many
// steps, rounded as by numpy.linspace.
func linspace(whole float64, k, steps int) float64 {
	if k == steps {
		return whole
	}
	return float64(k) * (whole / float64(steps))
}
