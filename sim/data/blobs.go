package data

import (
	"math"
	"math/rand/v2"
	"strconv"
)

const blobNoise = "widens the variance of a blob from 0.5 to 4"

var (
	blobsParams    = []Param{whole("classes", "blobs, one each", 3, 2, 6), pointsParam, noise(blobNoise, 0), trainParam, seedParam}
	clustersParams = []Param{whole("k", "blobs", 3, 2, 6), pointsParam, noise(blobNoise, 0),
		whole("train", "percent of the rows that train; the others test", 100, 10, 100), seedParam}
	checkerboardParams = []Param{whole("squares", "along each side", 4, 2, 8), pointsParam, noise(movesLabel, 0), trainParam, seedParam}
)

// blobs returns the generator of round Gaussians, as many as the named parameter
// says, which share the points evenly.
func blobs(count string) func(p values, r *rand.Rand) *Dataset {
	return func(p values, r *rand.Rand) *Dataset {
		d := newClassSet()
		n, k, s := int(p["points"]), int(p[count]), gaussDeviation(p)
		for class, c := range centres(k, p.rand(purposeCentres)) {
			d.Classes = append(d.Classes, strconv.Itoa(class))
			for range (n + k - 1 - class) / k {
				d.addClass(class, c[0]+s*r.NormFloat64(), c[1]+s*r.NormFloat64())
			}
		}
		return d
	}
}

// centres returns k places of a square field that keep apart: each is, of several
// draws, the farthest from those before (Mitchell 1991, “Spectrally optimal
// sampling for distribution ray tracing”).
func centres(k int, r *rand.Rand) [][2]float64 {
	const half, draws = 5, 12
	var all [][2]float64
	for range k {
		var best [2]float64
		farthest := -1.0
		for range draws {
			c := [2]float64{uniform(r, -half, half), uniform(r, -half, half)}
			nearest := math.Inf(1)
			for _, o := range all {
				nearest = min(nearest, math.Hypot(c[0]-o[0], c[1]-o[1]))
			}
			if nearest > farthest {
				best, farthest = c, nearest
			}
		}
		all = append(all, best)
	}
	return all
}

// checkerboard draws points of a square field in two colours of squares.
func checkerboard(p values, r *rand.Rand) *Dataset {
	const half = 5
	d := newClassSet("0", "1")
	square := func(x float64) int { return int(math.Floor((x + half) / (2 * half) * p["squares"])) }
	for range int(p["points"]) {
		x, y := uniform(r, -half, half), uniform(r, -half, half)
		u, v := jitter(p, r, x, y, half)
		d.addClass((square(u)+square(v))&1, x, y)
	}
	return d
}
