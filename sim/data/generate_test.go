package data

import (
	"math"
	"testing"
)

func counts(d *Dataset) []int {
	n := make([]int, len(d.Classes))
	for _, y := range d.Y {
		n[y]++
	}
	return n
}

// TestPlaygroundWithoutNoise: places and labels as dataset.ts defines them.
func TestPlaygroundWithoutNoise(t *testing.T) {
	for id, right := range map[string]func(x, y float64, label int) bool{
		"circle": func(x, y float64, label int) bool {
			r := math.Hypot(x, y)
			return label == 1 && r < 2.5 || label == -1 && r >= 3.5-1e-12 && r <= 5+1e-12
		},
		"xor": func(x, y float64, label int) bool {
			inside := func(v float64) bool { return math.Abs(v) >= 0.3 && math.Abs(v) <= 5.3 }
			return inside(x) && inside(y) && (x*y > 0) == (label == 1)
		},
	} {
		d := load(t, id)
		if d.Rows() != 500 || len(d.Train) != 250 {
			t.Errorf("%s: %d points, %d train", id, d.Rows(), len(d.Train))
		}
		for i := range d.Y {
			if x, y := d.Row(i)[0], d.Row(i)[1]; !right(x, y, 2*d.Y[i]-1) {
				t.Errorf("%s: (%v, %v) is of class %s", id, x, y, d.Classes[d.Y[i]])
			}
		}
	}
	d := load(t, "spiral:points=600")
	for i := range d.Y {
		k := float64(i % 300)
		turn := 2 * math.Pi * 1.75 * k / 300
		if i >= 300 {
			turn += math.Pi
		}
		closeTo(t, "x of the spiral", d.Row(i)[0], k/60*math.Sin(turn), 1e-13)
		closeTo(t, "y of the spiral", d.Row(i)[1], k/60*math.Cos(turn), 1e-13)
		if d.Classes[d.Y[i]] != map[bool]string{true: "1", false: "-1"}[i < 300] {
			t.Errorf("row %d of the spiral is of class %s", i, d.Classes[d.Y[i]])
		}
	}
}

// TestNoiseMovesLabels: where noise moves the point that the label is told from,
// the places stay, and as many labels change as an integral over the noise says.
func TestNoiseMovesLabels(t *testing.T) {
	const steps = 24
	middle := func(i int) float64 { return (float64(i)+0.5)/steps*2 - 1 } // −1 … 1
	for id, label := range map[string]func(x, y float64) bool{
		"circle":       func(x, y float64) bool { return math.Hypot(x, y) < 2.5 },
		"xor":          func(x, y float64) bool { return x*y >= 0 },
		"checkerboard": func(x, y float64) bool { return int(math.Floor(x/2.5)+math.Floor(y/2.5))%2 != 0 },
	} {
		still, d := load(t, id+":points=2000"), load(t, id+":points=2000,noise=30")
		changed, expected, variance := 0.0, 0.0, 0.0
		for i := range d.Y {
			x, y := d.Row(i)[0], d.Row(i)[1]
			if x != still.Row(i)[0] || y != still.Row(i)[1] {
				t.Fatalf("%s: the noise moves point %d", id, i)
			}
			if (still.Y[i] == 1) != label(x, y) {
				t.Fatalf("%s: (%v, %v) is of class %d", id, x, y, still.Y[i])
			}
			changed += math.Abs(float64(d.Y[i] - still.Y[i]))
			p := 0.0
			for u := range steps * steps {
				if label(x+1.5*middle(u%steps), y+1.5*middle(u/steps)) != label(x, y) {
					p += 1.0 / (steps * steps)
				}
			}
			expected, variance = expected+p, variance+p*(1-p)
		}
		closeTo(t, id+": labels changed", changed, expected, 4*math.Sqrt(variance))
	}
}

// TestSpreads: the Gaussians have their centres, and variances from 0.5 to 4.
func TestSpreads(t *testing.T) {
	for id, variance := range map[string]float64{
		"gauss:points=2000": 0.5, "gauss:points=2000,noise=50": 4, "gauss:points=2000,noise=25": 2.25,
		"blobs:classes=4,points=2000": 0.5, "clusters:k=5,points=2000,noise=50": 4,
	} {
		d := load(t, id)
		for class, n := range counts(d) {
			if n != d.Rows()/len(d.Classes) {
				t.Errorf("%s: %d points of class %d", id, n, class)
			}
			var rows []int
			for i, y := range d.Y {
				if y == class {
					rows = append(rows, i)
				}
			}
			for j := range 2 {
				mean, std := columnMoments(d, j, rows)
				closeTo(t, id+": variance", std*std, variance, 4*variance*math.Sqrt(2/float64(n)))
				if d.Classes[0] == "-1" {
					closeTo(t, id+": centre", mean, float64(4*class-2), 4*std/math.Sqrt(float64(n)))
				}
			}
		}
	}
	if got := counts(load(t, "blobs:classes=6,points=100")); len(got) != 6 || got[0] != 17 || got[3] != 17 || got[4] != 16 || got[5] != 16 {
		t.Errorf("six blobs share 100 points as %v", got)
	}
}

// TestRegressions: without noise the numbers are those of the formula; with it
// they scatter as far as is said.
func TestRegressions(t *testing.T) {
	curves := map[string]func(x float64) float64{
		"sine":       math.Sin,
		"polynomial": func(x float64) float64 { return 0.02*math.Pow(x, 3) - 0.3*x },
		"step":       func(x float64) float64 { return map[bool]float64{true: 1, false: -1}[x >= 0] },
	}
	for id, curve := range curves {
		d := load(t, id+":noise=0")
		for i, y := range d.T {
			closeTo(t, id, y, curve(d.X[i]), 1e-14)
		}
		d = load(t, id+":points=2000,noise=40")
		square := 0.0
		for i, y := range d.T {
			square += math.Pow((y-curve(d.X[i]))/0.4, 2) / 2000
		}
		closeTo(t, id+": variance", square, 1, 4*math.Sqrt(2.0/2000))
	}
	d := load(t, "reg_plane")
	for i, y := range d.T {
		closeTo(t, "reg_plane", y, 0.1*d.Row(i)[0]+0.1*d.Row(i)[1], 1e-15)
	}
	if d.Rows() != 1200 || len(d.Test) != 600 {
		t.Errorf("%d rows, %d test", d.Rows(), len(d.Test))
	}
	// A shift by up to 3 each way has the variance 3, and 2·3/10² on both together.
	noisy, square := load(t, "reg_plane:noise=50"), 0.0
	for i, y := range noisy.T {
		square += (y - d.T[i]) * (y - d.T[i]) / 1200
	}
	closeTo(t, "reg_plane: variance", square, 0.06, 0.006)

	for _, c := range []struct{ x, y, want float64 }{
		{-4, 2.5, 1}, {0, 2.5, -1}, {4, 2.5, 1}, {-4, -2.5, -1}, {0, -2.5, 1}, {4, -2.5, -1},
		{-4, 1.5, 0.5}, {1, -2.5, 0.5}, {4, -4, -0.25}, {0, 0, 0}, {2, 2.5, 0}, {6, 5, 0},
	} {
		closeTo(t, "reg_gauss", hillsLabel(c.x, c.y), c.want, 1e-15)
	}
	d = load(t, "reg_gauss")
	for i, y := range d.T {
		closeTo(t, "reg_gauss", y, hillsLabel(d.Row(i)[0], d.Row(i)[1]), 0)
	}
}
