package task

import (
	"math"
	"slices"
	"testing"

	"descent/sim/data"
)

// must returns the task of a model on a data set of package data.
func must(t testing.TB, set string, m Model) *Task {
	t.Helper()
	ds, err := data.Load(set)
	if err != nil {
		t.Fatal(err)
	}
	return made(t, ds, m)
}

// made returns the task of a model on a data set.
func made(t testing.TB, ds *data.Dataset, m Model) *Task {
	t.Helper()
	p, err := New(ds, m)
	if err != nil {
		t.Fatal(err)
	}
	return p
}

// begin returns parameters and statistics as the seed draws them.
func begin(t testing.TB, p *Task, seed uint64) []float64 {
	t.Helper()
	x := make([]float64, p.Dim()+p.Stats())
	if err := p.Init(x, seed); err != nil {
		t.Fatal(err)
	}
	return x
}

// alike compares two numbers.
func alike(t testing.TB, what string, got, want, tol float64) {
	t.Helper()
	if !(math.Abs(got-want) <= tol) {
		t.Errorf("%s is %v, want %v within %g", what, got, want, tol)
	}
}

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
		{load(t, "circle"), Model{Net: []int{65}}, `dataset circle: net 65: layer 1 has "65" units; allowed are 1 to 64, such as 4,2, or none`},
		{load(t, "circle"), Model{Dropout: 1}, "dataset circle: dropout 1: allowed is 0 to 0.95"},
		{load(t, "circle"), Model{L2: math.Inf(1)}, "dataset circle: l2 +Inf: allowed is 0 to 1e+06"},
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
			out := p.learn.forward(begin(t, p, 3), p.train.N, p.train.X, &Work{})
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
					for k := range p.outs {
						target := p.train.T[k*p.train.N+i]
						if loss == "hinge" {
							target = (target + 1) / 2
						}
						y += int(target) * max(k, 2-p.outs)
					}
					if y != p.Data().Y[row] {
						t.Fatalf("%s, %s: row %d has the target of class %d", c.set, loss, row, y)
					}
				}
			}
		}
	}
}
