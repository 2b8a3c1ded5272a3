package nn

import (
	"math"
	"slices"
	"strings"
	"testing"
)

func TestNewErrors(t *testing.T) {
	good := Config{Sizes: []int{2, 4, 1}, Activation: "tanh", Output: "none", Loss: "bce", Norm: "none"}
	for want, change := range map[string]func(c *Config){
		"sizes cannot be [2]: they are two numbers or more":                 func(c *Config) { c.Sizes = []int{2} },
		"sizes cannot be [2 0 1]: every layer has 1 unit or more":           func(c *Config) { c.Sizes = []int{2, 0, 1} },
		`no activation "tan": did you mean tanh`:                            func(c *Config) { c.Activation = "tan" },
		`no output "softmax": there are none, sigmoid`:                      func(c *Config) { c.Output = "softmax" },
		`no loss "crossentropy": did you mean cross_entropy`:                func(c *Config) { c.Loss = "crossentropy" },
		`no norm "before": did you mean before_activation`:                  func(c *Config) { c.Norm = "before" },
		"l1 cannot be -1: it is 0 or more":                                  func(c *Config) { c.L1 = -1 },
		"l2 cannot be NaN: it is 0 or more":                                 func(c *Config) { c.L2 = math.NaN() },
		"l2 cannot be +Inf: it is 0 or more":                                func(c *Config) { c.L2 = math.Inf(1) },
		"dropout cannot be 1: it is 0 or more and less than 1":              func(c *Config) { c.Dropout = 1 },
		"output sigmoid: loss bce takes what comes before it: leave it out": func(c *Config) { c.Output = "sigmoid" },
		"sizes cannot be [2 4 1]: 1 outputs, but loss cross_entropy takes 2 or more": func(c *Config) {
			c.Loss = "cross_entropy"
		},
		"sizes cannot be [2 3]: 3 outputs, but loss hinge takes 1": func(c *Config) { c.Sizes, c.Loss = []int{2, 3}, "hinge" },
	} {
		c := good
		change(&c)
		if _, err := New(c); err == nil || !strings.HasPrefix(err.Error(), want) {
			t.Errorf("%+v: error %v, want %s", c, err, want)
		}
	}
	net, err := New(good)
	if err != nil {
		t.Fatal(err)
	}
	if err := net.Init(make([]float64, net.Dim()), "xavir", nil); err == nil || !strings.Contains(err.Error(), "did you mean xavier") {
		t.Errorf("initialisation xavir: %v", err)
	}
}

func TestParamNames(t *testing.T) {
	for _, c := range []struct {
		sizes []int
		norm  string
		want  string
	}{
		{[]int{3, 1}, "none", "w₀ w₁ w₂ b"},
		{[]int{2, 2}, "none", "w₁₁ w₁₂ w₂₁ w₂₂ b₁ b₂"},
		{[]int{2, 2, 1}, "none", "w¹₁₁ w¹₁₂ w¹₂₁ w¹₂₂ b¹₁ b¹₂ w²₁₁ w²₁₂ b²₁"},
		{[]int{1, 2, 1}, "before_activation", "w¹₁₁ w¹₂₁ b¹₁ b¹₂ γ¹₁ γ¹₂ β¹₁ β¹₂ w²₁₁ w²₁₂ b²₁"},
		{[]int{10, 1, 1}, "none", "w¹₁,₁ w¹₁,₂ w¹₁,₃ w¹₁,₄ w¹₁,₅ w¹₁,₆ w¹₁,₇ w¹₁,₈ w¹₁,₉ w¹₁,₁₀ b¹₁ w²₁₁ b²₁"},
	} {
		net, _, _ := must(t, Config{Sizes: c.sizes, Activation: "tanh", Output: "none", Loss: "mse", Norm: c.norm}, "zeros", 1)
		var names []string
		for i := range net.Dim() {
			names = append(names, net.ParamName(i))
		}
		if got := strings.Join(names, " "); got != c.want {
			t.Errorf("%v: %s, want %s", c.sizes, got, c.want)
		}
	}
}

// TestLosses compares small cases with numbers worked out by hand.
func TestLosses(t *testing.T) {
	ln := math.Log
	for _, c := range []struct {
		loss    string
		out     []float64 // outputs×N
		b       Batch
		want    float64
		wantEnd []float64 // gradient by the outputs
	}{
		{"huber", []float64{0.5, 3, -2}, Batch{N: 3, T: []float64{0, 0, 0}}, (0.125 + 2.5 + 1.5) / 3, []float64{0.5 / 3, 1.0 / 3, -1.0 / 3}},
		{"hinge", []float64{2, 0.5, 0.5, 1}, Batch{N: 4, T: []float64{1, 1, -1, 1}}, (0 + 0.5 + 1.5 + 0) / 4, []float64{0, -0.25, 0.25, 0}},
		{"multi_margin", []float64{1, 0, 0.5, 2, -1, 1}, Batch{N: 2, Y: []int{0, 1}}, 0.5 / 6, []float64{-1.0 / 6, 0, 1.0 / 6, 0, 0, 0}},
		{"cross_entropy", []float64{0, ln(2), ln(3), 0}, Batch{N: 2, Y: []int{1, 1}}, (ln(4.0/3) + ln(3)) / 2, []float64{1.0 / 8, 1.0 / 3, -1.0 / 8, -1.0 / 3}},
		{"cross_entropy", []float64{1000, -1000}, Batch{N: 1, Y: []int{1}}, 2000, []float64{1, -1}},
		{"bce", []float64{ln(3), -800, 800}, Batch{N: 3, T: []float64{1, 0, 0}}, (ln(4.0/3) + 0 + 800) / 3, []float64{-1.0 / 12, 0, 1.0 / 3}},
		{"bce", []float64{-40}, Batch{N: 1, T: []float64{0}}, math.Exp(-40), []float64{math.Exp(-40)}},
	} {
		net, _, _ := must(t, Config{Sizes: []int{1, len(c.out) / c.b.N}, Activation: "tanh", Output: "none", Loss: c.loss, Norm: "none"}, "zeros", 1)
		d := make([]float64, len(c.out))
		got := net.loss.eval(d, c.out, &c.b, net.outs())
		if !(math.Abs(got-c.want) <= 1e-15*max(1, c.want)) || got == 0 != (c.want == 0) || apart(d, c.wantEnd) > 1e-15 {
			t.Errorf("%s of %v is %v with gradient %v, want %v, %v", c.loss, c.out, got, d, c.want, c.wantEnd)
		}
		if alone := net.DataLoss(c.out, &c.b); alone != got {
			t.Errorf("%s alone is %v, with its gradient %v", c.loss, alone, got)
		}
	}
}

// TestRowsAlone: an output in evaluation does not depend on the rows beside it,
// however many; and bce and cross-entropy, which work on 64 rows at once, are the mean of single rows.
func TestRowsAlone(t *testing.T) {
	for _, loss := range []string{"bce", "cross_entropy"} {
		for i := range Activations {
			c := Config{Sizes: []int{3, 7, 5, 2}, Activation: Activations[i].ID, Output: "none", Loss: loss, Norm: norms[i%3]}
			net, p, b := must(t, c, "normal", 150)
			var w, v Work
			out := slices.Clone(net.Forward(p, b.N, b.X, &w))
			mean := 0.0
			for r := range b.N {
				one := &Batch{N: 1, X: []float64{b.X[r], b.X[b.N+r], b.X[2*b.N+r]}, T: []float64{b.T[r], b.T[b.N+r]}, Y: b.Y[r : r+1]}
				alone := net.Forward(p, 1, one.X, &v)
				if !same(alone, []float64{out[r], out[b.N+r]}) {
					t.Fatalf("%s: row %d alone gives %v, among others %v, %v", c.Activation, r, alone, out[r], out[b.N+r])
				}
				mean += net.DataLoss(alone, one) / float64(b.N)
			}
			if got := net.DataLoss(out, b); !(math.Abs(got-mean) < 1e-13*mean) {
				t.Errorf("%s: %s is %v, the mean of its rows %v", c.Activation, loss, got, mean)
			}
		}
	}
}

// TestNaN: a weight that is not a number makes the loss none, whatever the net.
func TestNaN(t *testing.T) {
	for i := range Activations {
		for j := range Losses {
			for k, norm := range norms {
				c := Config{Sizes: []int{2, 3, 4, Losses[j].MinOut}, Activation: Activations[i].ID, Output: "none", Loss: Losses[j].ID, Norm: norm, L1: float64(k), Dropout: 0.1}
				net, p, b := must(t, c, "normal", 9)
				x, g := p[:net.Dim()], make([]float64, net.Dim())
				x[0] = math.NaN()
				var w Work
				if loss := net.Grad(g, x, b, &w, &Dropping{}); loss == loss {
					t.Errorf("%+v: the loss is %g", c, loss)
				}
			}
		}
	}
}

// TestTrackOneRow: one row moves the running mean and leaves the variance.
// A pass in evaluation between Grad and Track changes neither.
func TestTrackOneRow(t *testing.T) {
	net, p, b := must(t, Config{Sizes: []int{1, 1, 1}, Activation: "linear", Output: "none", Loss: "mse", Norm: "before_activation"}, "zeros", 1)
	x, stats := p[:net.Dim()], p[net.Dim():]
	copy(x, []float64{2, 1}) // 2x + 1
	b.X[0] = 3
	var w Work
	net.Track(stats, &w)
	if !slices.Equal(stats, []float64{0, 1}) {
		t.Errorf("without a batch the statistics become %v", stats)
	}
	net.Grad(make([]float64, net.Dim()), x, b, &w, nil)
	net.Forward(p, b.N, []float64{100}, &w)
	net.Track(stats, &w)
	if apart(stats, []float64{0.7, 1}) > 1e-15 {
		t.Errorf("the statistics become %v, want 0.7 and 1", stats)
	}
}

// TestAllocations: after the first call nothing is allocated, though training
// and evaluation take turns and the last batch of an epoch is smaller.
func TestAllocations(t *testing.T) {
	for i, norm := range norms {
		for j := range Losses {
			c := Config{
				Sizes: []int{2, 8, 6, Losses[j].MinOut}, Activation: Activations[(i*len(Losses)+j)%len(Activations)].ID,
				Output: "none", Loss: Losses[j].ID, Norm: norm, Dropout: 0.2, L1: 0.1, L2: 0.1,
			}
			net, p, b := must(t, c, "he", 90)
			small := *b
			small.N = 7
			var w Work
			g, drop := make([]float64, net.Dim()), &Dropping{1, 2}
			allocs := testing.AllocsPerRun(5, func() {
				net.Grad(g, p[:net.Dim()], b, &w, drop)
				net.Track(p[net.Dim():], &w)
				net.Grad(g, p[:net.Dim()], &small, &w, drop)
				net.DataLoss(net.Forward(p, b.N, b.X, &w), b)
			})
			if allocs != 0 {
				t.Errorf("%+v: %g allocations", c, allocs)
			}
		}
	}
}
