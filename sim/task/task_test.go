package task

import (
	"math"
	"slices"
	"strings"
	"testing"

	"descent/sim/data"

	"gonum.org/v1/gonum/floats"
	"gonum.org/v1/gonum/mat"
)

// load returns the task of a data set of package data.
func load(t testing.TB, id string) *Task {
	t.Helper()
	ds, err := data.ByID(id).Load()
	if err != nil {
		t.Fatal(err)
	}
	return taskOf(t, ds)
}

func taskOf(t testing.TB, ds *data.Dataset) *Task {
	t.Helper()
	p, err := New(ds)
	if err != nil {
		t.Fatal(err)
	}
	return p
}

// small returns a data set of one feature without test rows.
func small(classes []string, x ...float64) *data.Dataset {
	ds := &data.Dataset{ID: "small", Features: []string{"a"}, Classes: classes, Cols: 1, X: x}
	for i := range x {
		ds.Y = append(ds.Y, i%len(classes))
		ds.Train = append(ds.Train, i)
	}
	return ds
}

func near(t *testing.T, what string, got, want, tol float64) {
	t.Helper()
	if !(math.Abs(got-want) <= tol) {
		t.Errorf("%s is %v, want %v within %g", what, got, want, tol)
	}
}

func TestNew(t *testing.T) {
	p := load(t, "classification_100x10")
	if p.Dim() != 11 || p.Rows() != 80 || p.Data().ID != "classification_100x10" {
		t.Errorf("%d parameters, %d rows of %s", p.Dim(), p.Rows(), p.Data().ID)
	}
	names := make([]string, p.Dim())
	for i := range names {
		names[i] = p.ParamName(i)
	}
	if got := strings.Join(names, " "); got != "w₀ w₁ w₂ w₃ w₄ w₅ w₆ w₇ w₈ w₉ b" {
		t.Errorf("parameters %s", got)
	}
	x0, x1, y0, y1 := p.Window()
	if w0, w1, w2, w3 := p.Plane().Window(p.Data()); x0 != w0 || x1 != w1 || y0 != w2 || y1 != w3 {
		t.Errorf("window %v %v %v %v", x0, x1, y0, y1)
	}
	if name := (&Task{data: &data.Dataset{Cols: 64}}).ParamName(63); name != "w₆₃" {
		t.Errorf("parameter 63 is %s", name)
	}
}

func TestNewErrors(t *testing.T) {
	for _, c := range []struct {
		ds   *data.Dataset
		want string
	}{
		{small([]string{"a", "b", "c"}, 1, 2, 3), "dataset small: logistic regression needs 2 classes, not 3 (a, b, c)"},
		{small([]string{"a"}, 1, 2, 3), "dataset small: logistic regression needs 2 classes, not 1 (a)"},
		{small([]string{"a", "b"}, 1), "dataset small: a plane needs at least 1 feature and 2 training rows, not 1 and 1"},
	} {
		if p, err := New(c.ds); err == nil || err.Error() != c.want || p != nil {
			t.Errorf("got %v and %v, want %s", p, err, c.want)
		}
	}
}

func TestInit(t *testing.T) {
	p := load(t, "classification_100x10")
	x := make([]float64, p.Dim())
	p.Init(x, 7)
	// A saved command line must mean the same tomorrow.
	want := []float64{
		-1.2145205811538102, -0.14824611234208085, -0.07703761689449917, -0.6376486394893006, -1.199061732501725, 0.15305421925024465,
		-0.351610712148823, -0.5375975053509228, -0.22148898395273453, -1.0170231177789146, 1.7703110231430461,
	}
	if !slices.Equal(x, want) {
		t.Errorf("seed 7 gives %#v", x)
	}

	// Over many seeds: moments of N(0, 1), and no likeness of neighbouring seeds.
	const seeds = 4000
	draws := make([][]float64, seeds)
	sum, square, fourth, lag := 0.0, 0.0, 0.0, 0.0
	for s := range draws {
		draws[s] = make([]float64, p.Dim())
		p.Init(draws[s], uint64(s))
		for i, v := range draws[s] {
			sum += v
			square += v * v
			fourth += v * v * v * v
			if s > 0 {
				lag += v * draws[s-1][i]
			}
		}
	}
	n := float64(seeds * p.Dim())
	near(t, "mean", sum/n, 0, 4/math.Sqrt(n))
	near(t, "variance", square/n, 1, 4*math.Sqrt(2/n))
	near(t, "fourth moment", fourth/n, 3, 4*math.Sqrt(96/n))
	near(t, "likeness of neighbours", lag/n, 0, 4/math.Sqrt(n))
}

func TestRate(t *testing.T) {
	p := load(t, "classification_100x10")
	ds := p.Data()
	gram := mat.NewSymDense(p.Dim(), nil)
	for _, i := range ds.Train {
		row := append(slices.Clone(ds.Row(i)), 1)
		gram.SymRankOne(gram, 1/(4*float64(p.Rows())), mat.NewVecDense(len(row), row))
	}
	var eigen mat.EigenSym
	if !eigen.Factorize(gram, false) {
		t.Fatal("no eigenvalues")
	}
	near(t, "rate × curvature", p.Rate()*floats.Max(eigen.Values(nil)), 1, 1e-13)

	// From any start no step may raise the loss, and the optimum comes near.
	x, g := make([]float64, p.Dim()), make([]float64, p.Dim())
	for seed := range uint64(3) {
		p.Init(x, seed)
		loss := p.Grad(g, x, nil)
		for step := range 1000 {
			floats.AddScaled(x, -p.Rate(), g)
			next := p.Grad(g, x, nil)
			if next > loss {
				t.Fatalf("seed %d, step %d raises the loss from %v to %v", seed, step, loss, next)
			}
			loss = next
		}
		near(t, "loss after 1000 steps", loss, 0.3174932746615665, 1e-5)
	}
}

// TestConcurrent is for the race detector: runs share one task.
func TestConcurrent(t *testing.T) {
	p := load(t, "classification_100x10")
	results := make(chan float64)
	for range 4 {
		go func() {
			x, g := make([]float64, p.Dim()), make([]float64, p.Dim())
			p.Init(x, 1)
			for range 20 {
				p.Grad(g, x, nil)
				floats.AddScaled(x, -0.1, g)
			}
			field := make([]float64, 12)
			x0, x1, y0, y1 := p.Window()
			p.Field(field, x, x0, x1, y0, y1, 4, 3)
			results <- p.Metrics(x).TestLoss + field[0]
		}()
	}
	first := <-results
	for range 3 {
		if other := <-results; other != first {
			t.Errorf("%v and %v of one task", first, other)
		}
	}
}

func TestAllocs(t *testing.T) {
	p := load(t, "classification_100x10")
	x, g := make([]float64, p.Dim()), make([]float64, p.Dim())
	p.Init(x, 1)
	b := p.Batches()
	var c Cursor
	rows := b.Rows(1, c, 32)
	field := make([]float64, 60*40)
	x0, x1, y0, y1 := p.Window()
	for name, f := range map[string]func(){
		"Grad":        func() { p.Grad(g, x, nil) },
		"Grad, batch": func() { p.Grad(g, x, rows) },
		"Metrics":     func() { p.Metrics(x) },
		"Field":       func() { p.Field(field, x, x0, x1, y0, y1, 60, 40) },
		"Batches": func() {
			for epoch := c.Epoch; c.Epoch == epoch; c = b.Next(b.Align(c, 32), 32) {
				b.Rows(1, c, 32)
			}
		},
	} {
		if n := testing.AllocsPerRun(20, f); n != 0 {
			t.Errorf("%s allocates %v times", name, n)
		}
	}
}

func BenchmarkGrad(b *testing.B) {
	p := load(b, "classification_100x10")
	x, g := make([]float64, p.Dim()), make([]float64, p.Dim())
	p.Init(x, 1)
	for b.Loop() {
		p.Grad(g, x, nil)
	}
}

func BenchmarkMetrics(b *testing.B) {
	p := load(b, "classification_100x10")
	x := make([]float64, p.Dim())
	p.Init(x, 1)
	for b.Loop() {
		p.Metrics(x)
	}
}

// A field of 120×80 pixels is what fills a screen of 120×40 cells.
func BenchmarkField(b *testing.B) {
	p := load(b, "classification_100x10")
	x, field := make([]float64, p.Dim()), make([]float64, 120*80)
	p.Init(x, 1)
	x0, x1, y0, y1 := p.Window()
	for b.Loop() {
		p.Field(field, x, x0, x1, y0, y1, 120, 80)
	}
}
