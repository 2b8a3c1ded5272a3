package nn

import (
	"math"
	"math/rand/v2"
	"testing"
)

// moments returns mean, variance and kurtosis (3 of a normal distribution, 1.8 of an even one).
func moments(s []float64) (mean, variance, kurtosis float64) {
	n := float64(len(s))
	for _, v := range s {
		mean += v / n
	}
	for _, v := range s {
		e := v - mean
		variance += e * e / n
		kurtosis += e * e * e * e / n
	}
	return mean, variance, kurtosis / (variance * variance)
}

// TestInits measures each distribution on layers with 50 inputs and 64 units, 16
// times: 51,200 weights.
func TestInits(t *testing.T) {
	const in, out, times = 50, 64, 16
	for _, c := range []struct {
		id                               string
		variance, kurtosis, width        float64 // of the weights; width bounds them
		biasVariance, biasKurt, biasWide float64
	}{
		{id: "zeros"},
		{"normal", 1, 3, 6, 1, 3, 6},
		{"uniform", 1.0 / (3 * in), 1.8, 1 / math.Sqrt(in), 1.0 / (3 * in), 1.8, 1 / math.Sqrt(in)},
		{"xavier", 2.0 / (in + out), 1.8, math.Sqrt(6.0 / (in + out)), 0, 0, 0},
		{"he", 2.0 / in, 3, 6 * math.Sqrt(2.0/in), 0, 0, 0},
		// The square of an entry of a random unit vector is Beta(½, (n − 1)/2) distributed: kurtosis 3n/(n + 2).
		{"orthogonal", 1.0 / out, 3 * out / (out + 2.0), 1, 0, 0, 0},
	} {
		net, _, _ := must(t, Config{Sizes: []int{in, out, 2}, Activation: "tanh", Output: "none", Loss: "mse", Norm: "after_activation"}, c.id, 1)
		r := rand.New(rand.NewPCG(2, 3))
		x := make([]float64, net.Dim())
		l := net.Layers()[0]
		var w, b []float64
		for range times {
			fill(x, math.NaN())
			if err := net.Init(x, c.id, r); err != nil {
				t.Fatal(err)
			}
			w = append(w, x[l.W:l.B]...)
			b = append(b, x[l.B:l.Gamma]...)
			for j, v := range x[l.Gamma:l.End] {
				if want := float64(1 - j/out); v != want {
					t.Fatalf("%s: %s is %g, want %g", c.id, net.ParamName(l.Gamma+j), v, want)
				}
			}
			for j, v := range x {
				if v != v {
					t.Fatalf("%s leaves %s", c.id, net.ParamName(j))
				}
			}
		}
		check := func(what string, s []float64, variance, kurtosis, width float64) {
			n := float64(len(s))
			m, v, k := moments(s)
			if variance == 0 {
				if m != 0 || v != 0 {
					t.Errorf("%s: %s have mean %g and variance %g, want 0", c.id, what, m, v)
				}
				return
			}
			// Four standard deviations of each estimate; of the kurtosis that is √(24/n) of a normal distribution, less of an even one.
			if math.Abs(m) > 4*math.Sqrt(variance/n) || math.Abs(v/variance-1) > 4*math.Sqrt((kurtosis-1)/n) || math.Abs(k-kurtosis) > 4*math.Sqrt(24/n) {
				t.Errorf("%s: %s have mean %g, variance %g, kurtosis %g, want 0, %g, %g", c.id, what, m, v, k, variance, kurtosis)
			}
			for _, v := range s {
				if !(math.Abs(v) <= width) {
					t.Errorf("%s: one of the %s is %g, more than %g", c.id, what, v, width)
				}
			}
		}
		check("weights", w, c.variance, c.kurtosis, c.width)
		check("biases", b, c.biasVariance, c.biasKurt, c.biasWide)
	}
}

func TestOrthogonal(t *testing.T) {
	r := rand.New(rand.NewPCG(5, 6))
	for _, size := range [][2]int{{1, 1}, {7, 7}, {64, 64}, {3, 8}, {64, 10}, {1, 5}, {5, 1}} {
		in, out := size[0], size[1]
		w := make([]float64, in*out)
		orthogonal(w, in, out, r)
		for i := range min(in, out) {
			for j := range i + 1 {
				product := 0.0
				if out <= in {
					product = dot(w[i*in:], w[j*in:], in, 1)
				} else {
					product = dot(w[i:], w[j:], out, in)
				}
				want := 0.0
				if i == j {
					want = 1
				}
				if !(math.Abs(product-want) < 1e-14) {
					t.Errorf("%d×%d: the product of vectors %d and %d is %g", out, in, i, j, product)
				}
			}
		}
	}
}

// TestInitStays pins the numbers that a saved command line means.
func TestInitStays(t *testing.T) {
	net, _, _ := must(t, Config{Sizes: []int{2, 3, 1}, Activation: "tanh", Output: "none", Loss: "bce", Norm: "none"}, "zeros", 1)
	for id, want := range map[string][2]float64{
		"zeros": {}, "normal": {0.9243299744183493, 0.470765293009762}, "uniform": {-0.3147638945033922, 0.06636493737048424},
		"xavier": {-0.4876301285596105, -0.4835870116647758}, "he": {0.9243299744183493, -0.5293902428170097},
		"orthogonal": {0.5854903489683679, -0.561156237910615},
	} {
		x := make([]float64, net.Dim())
		if err := net.Init(x, id, rand.New(rand.NewPCG(7, 8))); err != nil {
			t.Fatal(err)
		}
		if got := [2]float64{x[0], x[9]}; apart(got[:], want[:]) > 1e-15 {
			t.Errorf("%s begins with %v, want %v", id, got, want)
		}
	}
}
