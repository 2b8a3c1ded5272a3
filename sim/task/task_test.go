package task

import (
	"math"
	"slices"
	"strings"
	"testing"

	"descent/sim/data"
	"descent/sim/plane"
)

func TestNewErrors(t *testing.T) {
	none := table(1, 1, 2)
	none.Train = nil
	one := table(1, 1, 2)
	one.Classes, one.Y = one.Classes[:1], []int{0, 0}
	for _, c := range []struct {
		ds   *data.Dataset
		m    Model
		want string
	}{
		{one, Model{}, "dataset table: a model needs 2 classes, not 1 (no)"},
		{none, Model{}, "dataset table: a plane needs at least 1 feature and 2 training rows, not 1 and 0"},
		{load(t, "sine"), Model{Loss: "bce"}, "dataset sine: loss bce needs classes, and sine has values: use mse or huber"},
		{load(t, "reg_plane"), Model{Loss: "hinge"}, "dataset reg_plane: loss hinge needs classes, and reg_plane has values: use mse or huber"},
		{load(t, "circle"), Model{Output: "sigmoid"}, "dataset circle: output sigmoid goes with mse and huber: bce takes what comes before it"},
		{load(t, "iris"), Model{Output: "sigmoid"}, "dataset iris: output sigmoid goes with mse and huber: cross_entropy takes what comes before it"},
		{load(t, "circle"), Model{Centroids: 3}, "dataset circle: centroids 3: a classification has no centroids; " +
			"it has net, activation, loss, output, init, batchnorm, dropout, l1, l2, features"},
		{load(t, "sine"), Model{Centroids: 1}, "dataset sine: centroids 1: a regression has no centroids; " +
			"it has net, activation, loss, output, init, batchnorm, dropout, l1, l2, features"},
		{load(t, "clusters"), Model{Net: []int{4}}, "dataset clusters: net 4: a clustering has no net; it has centroids"},
		{load(t, "clusters"), Model{Features: "poly2"}, "dataset clusters: features poly2: a clustering has no features; it has centroids"},
		{load(t, "circle"), Model{Net: []int{65}}, `dataset circle: net cannot be "65": layer 1 has "65" units and may have 1 to 64; write such as 4,2, or none`},
		{load(t, "circle"), Model{Dropout: 1}, `dataset circle: dropout cannot be "1": it is a number from 0 to 0.95`},
		{load(t, "circle"), Model{L2: math.Inf(1)}, `dataset circle: l2 cannot be "+Inf": it is a number from 0 to 1e6`},
		{load(t, "circle"), Model{Init: "xaver"}, `dataset circle: no init "xaver": did you mean xavier?`},
	} {
		if p, err := New(c.ds, c.m); p != nil || err == nil || err.Error() != c.want {
			t.Errorf("%v, want %s", err, c.want)
		}
	}
}

// TestLosses: every loss with every kind of data either is refused or has the
// outputs and targets that it is defined for.
func TestLosses(t *testing.T) {
	for _, c := range []struct {
		set  string
		outs map[string]int
	}{
		{"circle", map[string]int{"mse": 1, "huber": 1, "bce": 1, "cross_entropy": 2, "hinge": 1}},
		{"iris", map[string]int{"mse": 3, "huber": 3, "bce": 3, "cross_entropy": 3, "hinge": 3}},
		{"reg_gauss", map[string]int{"mse": 1, "huber": 1}},
	} {
		for _, loss := range lossIDs {
			p, err := New(load(t, c.set), Model{Loss: loss})
			if want, ok := c.outs[loss]; !ok {
				if err == nil {
					t.Errorf("%s with %s is no error", c.set, loss)
				}
				continue
			} else if err != nil || p.Outputs() != want {
				t.Fatalf("%s with %s: %v, want %d outputs", c.set, loss, err, want)
			}
			out := p.learner.Forward(begin(t, p, 3), p.train.N, p.train.X, &Work{})
			squashed := slices.Min(out) >= 0 && slices.Max(out) <= 1
			if want := (loss == "mse" || loss == "huber") && c.set != "reg_gauss"; squashed != want {
				t.Errorf("%s with %s puts out %v to %v", c.set, loss, slices.Min(out), slices.Max(out))
			}
			for i, row := range p.Data().Train {
				switch y := 0; {
				case p.Data().Kind == data.Regression:
					if p.train.T[i] != p.Data().T[row] {
						t.Fatalf("row %d is to give %v", row, p.train.T[i])
					}
				case p.train.Y != nil && p.train.Y[i] != p.Data().Y[row]:
					t.Fatalf("row %d is of class %d", row, p.train.Y[i])
				case p.train.Y == nil:
					for k := range p.readout.Outputs {
						target := p.train.T[k*p.train.N+i]
						if loss == "hinge" {
							target = (target + 1) / 2
						}
						y += int(target) * max(k, 2-p.readout.Outputs)
					}
					if y != p.Data().Y[row] {
						t.Fatalf("%s, %s: row %d has the target of class %d", c.set, loss, row, y)
					}
				}
			}
		}
	}
}

func TestNew(t *testing.T) {
	p := must(t, "classification_100x10", Model{})
	if p.Dim() != 11 || p.Stats() != 0 || p.Rows() != 80 || p.Outputs() != 1 || p.Data().ID != "classification_100x10" || p.Model().Loss != "bce" {
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
	p = must(t, "circle", Model{Norm: "before_activation"})
	if n, s := (2*4+4+8)+(4*2+2+4)+(2+1), 2*(4+2); p.Dim() != n || p.Stats() != s || len(p.Layers()) != 3 {
		t.Errorf("%d parameters and %d statistics in %d layers, want %d and %d in 3", p.Dim(), p.Stats(), len(p.Layers()), n, s)
	}
}

// TestInitStays: a saved command line must mean the same tomorrow.
func TestInitStays(t *testing.T) {
	want := []float64{
		-1.2145205811538102, -0.14824611234208085, -0.07703761689449917, -0.6376486394893006, -1.199061732501725, 0.15305421925024465,
		-0.351610712148823, -0.5375975053509228, -0.22148898395273453, -1.0170231177789146, 1.7703110231430461,
	}
	if x := begin(t, must(t, "classification_100x10", Model{}), 7); !slices.Equal(x, want) {
		t.Errorf("seed 7 gives %#v", x)
	}
	p := must(t, "circle", Model{Norm: "after_activation"})
	x := begin(t, p, 7)
	if stats := x[p.Dim():]; stats[0] != 0 || stats[4] != 1 {
		t.Errorf("the statistics begin with %v", stats)
	}
	if slices.Equal(x, begin(t, p, 8)) {
		t.Error("seeds 7 and 8 give the same")
	}
}

// TestTrack: after many batches the loss in evaluation mode is near the one in training.
func TestTrack(t *testing.T) {
	p := must(t, "iris", Model{Net: []int{5}, Norm: "before_activation"})
	x, g := begin(t, p, 1), make([]float64, p.Dim())
	var w Work
	first, loss := p.Loss(x, &w), 0.0
	for range 200 {
		loss = p.Grad(g, x[:p.Dim()], nil, &w, nil)
		p.Track(x[p.Dim():], &w)
	}
	if got := p.Loss(x, &w); math.Abs(got-loss) > 0.01 || math.Abs(first-loss) < 0.02 {
		t.Errorf("the loss is %v in training, in evaluation at first %v, then %v", loss, first, got)
	}
}

// TestConcurrent is for the race detector: runs share one task.
func TestConcurrent(t *testing.T) {
	p := must(t, "circle", Model{Norm: "before_activation"})
	results := make(chan float64)
	for range 4 {
		tr, x := newTrainer(t, p, 32), begin(t, p, 1)
		go func() {
			for range 3 {
				tr.epoch()
			}
			field := make([]float64, 12)
			x0, x1, y0, y1 := p.Window()
			copy(x, tr.state.X)
			p.Field(field, x, p.Plane(), plane.Grid{Window: plane.Rect{X0: x0, X1: x1, Y0: y0, Y1: y1}, W: 4, H: 3}, &tr.work)
			results <- p.Metrics(x, &tr.work).TestLoss + field[0]
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
	for _, c := range problems {
		p := must(t, c.set, c.m)
		tr := newTrainer(t, p, 30) // the last batch of an epoch is smaller
		x := begin(t, p, 1)
		told := make([]int, 0, p.Data().Rows())
		field := make([]float64, 60*40)
		x0, x1, y0, y1 := p.Window()
		var metrics, pictures Work
		for name, f := range map[string]func(){
			"training": tr.epoch,
			"Grad":     func() { p.Grad(tr.state.G, x[:p.Dim()], nil, &metrics, nil) },
			"Metrics":  func() { p.Metrics(x, &metrics) },
			"Field": func() {
				p.Field(field, x, p.Plane(), plane.Grid{Window: plane.Rect{X0: x0, X1: x1, Y0: y0, Y1: y1}, W: 60, H: 40}, &pictures)
			},
			"Predict": func() { p.Predict(told, x, p.Data().Train, &metrics) },
		} {
			if n := testing.AllocsPerRun(10, f); n != 0 {
				t.Errorf("%s of %s %+v allocates %v times", name, c.set, c.m, n)
			}
		}
	}
}
