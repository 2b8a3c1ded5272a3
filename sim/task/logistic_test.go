package task

import (
	"math"
	"math/rand/v2"
	"testing"

	"gonum.org/v1/gonum/diff/fd"
)

func TestCrossEntropy(t *testing.T) {
	inf := math.Inf(1)
	// The values for logits of 0, 1, 40 and 700 are ln(1+e^∓z) and σ(∓z) to 17 digits.
	for _, c := range []struct {
		z, loss, slope float64 // of a row of class 1
	}{
		{0, 0.69314718055994531, -0.5},
		{1, 0.31326168751822283, -0.26894142136999512},
		{-1, 1.3132616875182228, -0.73105857863000488},
		{40, 4.2483542552915889e-18, -4.2483542552915889e-18},
		{-40, 40, -1},
		{700, 9.8596765437597708e-305, -9.8596765437597708e-305},
		{-700, 700, -1},
		{1e300, 0, 0},
		{-1e300, 1e300, -1},
		{inf, 0, 0},
		{-inf, inf, -1},
	} {
		for y, sign := range []float64{-1, 1} {
			loss, slope := crossEntropy(sign*c.z, y)
			if !close15(loss, c.loss) || !close15(sign*slope, c.slope) {
				t.Errorf("logit %v, class %d: loss %v, slope %v; want %v, %v", sign*c.z, y, loss, slope, c.loss, sign*c.slope)
			}
		}
	}
	if loss, slope := crossEntropy(math.NaN(), 1); !math.IsNaN(loss) || !math.IsNaN(slope) {
		t.Errorf("the loss of NaN is %v, its slope %v", loss, slope)
	}
}

// close15 reports whether two numbers agree to some 15 digits.
func close15(a, b float64) bool { return a == b || math.Abs(a-b) <= 1e-15*math.Abs(b) }

func TestSigmoid(t *testing.T) {
	for _, c := range []struct{ z, want float64 }{
		{0, 0.5}, {1, 0.73105857863000488}, {-40, 4.2483542552915889e-18}, {40, 1},
		{1e300, 1}, {-1e300, 0}, {math.Inf(1), 1}, {math.Inf(-1), 0},
	} {
		if p := sigmoid(c.z); !close15(p, c.want) {
			t.Errorf("σ(%v) = %v, want %v", c.z, p, c.want)
		}
	}
}

func TestGradByDifferences(t *testing.T) {
	p := load(t, "classification_100x10")
	ds := p.Data()
	r := rand.New(rand.NewPCG(3, 4))
	x, g := make([]float64, p.Dim()), make([]float64, p.Dim())
	want, scratch := make([]float64, p.Dim()), make([]float64, p.Dim())
	for i := range 30 {
		p.Init(x, uint64(i))
		var rows []int // at first all of them
		if i > 0 {
			rows = r.Perm(len(ds.Y))[:1+r.IntN(20)]
		}
		p.Grad(g, x, rows)
		fd.Gradient(want, func(x []float64) float64 { return p.Grad(scratch, x, rows) }, x, &fd.Settings{Formula: fd.Central})
		for k := range g {
			near(t, p.ParamName(k), g[k], want[k], 1e-8)
		}
	}
}

// TestGradIsMeanOfRows holds a batch against its rows one by one.
func TestGradIsMeanOfRows(t *testing.T) {
	p := load(t, "classification_100x10")
	x, g, one := make([]float64, p.Dim()), make([]float64, p.Dim()), make([]float64, p.Dim())
	p.Init(x, 5)
	rows := []int{99, 0, 17, 17}
	loss := p.Grad(g, x, rows)
	mean, sum := 0.0, make([]float64, p.Dim())
	for _, row := range rows {
		mean += p.Grad(one, x, []int{row}) / 4
		for k := range sum {
			sum[k] += one[k] / 4
		}
	}
	near(t, "loss", loss, mean, 1e-15)
	for k := range g {
		near(t, p.ParamName(k), g[k], sum[k], 1e-15)
	}
	all := p.Grad(g, x, nil)
	if again := p.Grad(one, x, p.Data().Train); again != all || g[3] != one[3] {
		t.Errorf("all rows: %v without and %v with their numbers", all, again)
	}
}

func TestGradFarOut(t *testing.T) {
	p := taskOf(t, small([]string{"0", "1"}, -1, 1, 1, -1)) // two rows right and two wrong for w > 0
	g := make([]float64, 2)
	for _, c := range []struct{ w, loss, slope float64 }{
		{800, 400, 0.5},
		{1e300, 5e299, 0.5},
		{-1e300, 5e299, -0.5},
		{math.MaxFloat64, math.MaxFloat64 / 2, 0.5},
	} {
		loss := p.Grad(g, []float64{c.w, 0}, nil)
		if !close15(loss, c.loss) || g[0] != c.slope || g[1] != 0 {
			t.Errorf("w = %v: loss %v, gradient %v; want %v, %v and 0", c.w, loss, g, c.loss, c.slope)
		}
		if m := p.Metrics([]float64{c.w, 0}); m.TrainLoss != loss || m.TrainAcc != 0.5 {
			t.Errorf("w = %v: %+v", c.w, m)
		}
	}
	if loss := p.Grad(g, []float64{math.MaxFloat64, math.MaxFloat64}, nil); !math.IsInf(loss, 1) {
		t.Errorf("the loss of an infinite logit is %v", loss)
	}
}

func TestMetrics(t *testing.T) {
	// Class 1 if the logit is 0 or more: at w = b = 0 all rows are told to be of class 1.
	m := taskOf(t, small([]string{"0", "1"}, -2, 1, 3)).Metrics([]float64{0, 0})
	near(t, "loss at 0", m.TrainLoss, math.Ln2, 1e-15)
	if m.TrainAcc != 1.0/3 || !math.IsNaN(m.TestLoss) || !math.IsNaN(m.TestAcc) {
		t.Errorf("%+v, want a third of the rows right and no test", m)
	}
	ds := small([]string{"0", "1"}, -2, 1, 3, -1)
	ds.Train, ds.Test = []int{0, 1}, []int{1, 2, 3}
	p := taskOf(t, ds)
	m = p.Metrics([]float64{1, 0.5}) // logits −1.5 1.5 3.5 −0.5
	near(t, "train loss", m.TrainLoss, math.Log1p(math.Exp(-1.5)), 1e-15)
	near(t, "test loss", m.TestLoss, (math.Log1p(math.Exp(-1.5))+math.Log1p(math.Exp(3.5))+math.Log1p(math.Exp(0.5)))/3, 1e-15)
	if m.TrainAcc != 1 || m.TestAcc != 1.0/3 {
		t.Errorf("accuracies %v and %v, want 1 and 1/3", m.TrainAcc, m.TestAcc)
	}
	g := make([]float64, 2)
	if loss := p.Grad(g, []float64{1, 0.5}, nil); loss != m.TrainLoss {
		t.Errorf("Grad gives %v, Metrics %v", loss, m.TrainLoss)
	}
}

func TestField(t *testing.T) {
	p := load(t, "classification_100x10")
	ds := p.Data()
	x, point := make([]float64, p.Dim()), make([]float64, ds.Cols)
	x0, x1, y0, y1 := p.Window()
	const w, h = 13, 7
	field := make([]float64, w*h)
	for seed := range uint64(3) {
		p.Init(x, seed)
		p.Field(field, x, x0, x1, y0, y1, w, h)
		for j := range h {
			for i := range w {
				u := x0 + (x1-x0)*(2*float64(i)+1)/(2*w)
				v := y0 + (y1-y0)*(2*float64(h-1-j)+1)/(2*h)
				p.Plane().Lift(point, u, v)
				z := x[ds.Cols]
				for k, f := range point {
					z += x[k] * f
				}
				near(t, "probability", field[j*w+i], 1/(1+math.Exp(-z)), 1e-13)
			}
		}
	}
}
