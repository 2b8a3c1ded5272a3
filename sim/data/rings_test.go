package data

import (
	_ "embed"
	"math"
	"testing"
)

//go:embed testdata/moons_exact_100.csv
var exactMoons string

//go:embed testdata/circles_exact_100.csv
var exactCircles string

// TestRingsExact: without noise those of scikit-learn, up to two units in the last
// place of 1, by which numpy's sine and cosine and Go's are apart.
func TestRingsExact(t *testing.T) {
	for id, text := range map[string]string{"moons:points=100,noise=0": exactMoons, "circles:points=100,noise=0,factor=0.8": exactCircles} {
		d, want := load(t, id), read(t, text)
		for i := range want.Y {
			closeTo(t, id+": x", d.Row(i)[0], want.Row(i)[0], 0x1p-51)
			closeTo(t, id+": y", d.Row(i)[1], want.Row(i)[1], 0x1p-51)
			if d.Y[i] != want.Y[i] {
				t.Errorf("%s: row %d is of class %d, want %d", id, i, d.Y[i], want.Y[i])
			}
		}
		if d.Rows() != want.Rows() {
			t.Errorf("%s: %d rows, want %d", id, d.Rows(), want.Rows())
		}
	}
}

// TestRingsNoise: what the noise adds is Gaussian with mean 0 and the deviation asked for.
func TestRingsNoise(t *testing.T) {
	for _, id := range []string{"moons", "circles"} {
		exact, noisy := load(t, id+":points=2000,noise=0"), load(t, id+":points=2000,noise=20")
		var mean, square, fourth float64
		for i, v := range noisy.X {
			e := (v - exact.X[i]) / 0.2
			mean, square, fourth = mean+e/4000, square+e*e/4000, fourth+e*e*e*e/4000
		}
		closeTo(t, id+": mean of the noise", mean, 0, 4/math.Sqrt(4000))
		closeTo(t, id+": its square", square, 1, 4*math.Sqrt(2.0/4000))
		closeTo(t, id+": its fourth power", fourth, 3, 4*math.Sqrt(96.0/4000))
	}
}
