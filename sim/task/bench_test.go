package task

import (
	"slices"
	"testing"
	"time"

	"descent/sim/objective"
	"descent/sim/optim"
	"descent/sim/plane"

	"gonum.org/v1/gonum/blas"
	"gonum.org/v1/gonum/blas/gonum"
)

// trainer is the least that trains: batches, gradients, steps of a rule.
type trainer struct {
	task    *Task
	batches *objective.Batches
	size    int
	cursor  objective.Cursor
	rule    *optim.Rule
	state   optim.State
	work    Work
}

func newTrainer(t testing.TB, p *Task, size int) *trainer {
	tr := &trainer{task: p, batches: p.Batches(), size: size, rule: optim.ByID("gd")}
	tr.state.X, tr.state.G = begin(t, p, 1)[:p.Dim()], make([]float64, p.Dim())
	tr.state.Mem = make([]float64, len(tr.rule.Slots)*p.Dim())
	tr.state.Hyper = tr.rule.Defaults()
	tr.state.Hyper[0] = 0.03
	return tr
}

// epoch trains on every row once.
func (tr *trainer) epoch() {
	s := &tr.state
	for at := tr.cursor.Epoch; tr.cursor.Epoch == at; tr.cursor = tr.batches.Next(tr.cursor, tr.size) {
		rows := tr.batches.Rows(1, tr.cursor, tr.size)
		s.Loss = tr.task.Grad(s.G, s.X, rows, &tr.work, nil)
		tr.rule.Step(s, nil)
		s.Step++
	}
}

// BenchmarkTrainEpoch: one epoch of plain gradient descent in mini-batches.
//
// Budgets on one core: playground (250 rows, 2-4-2-1, tanh, batches of 10)
// 10 million samples a second; digits (64-32-10, relu, batches of 32) 2 times
// what gonum's Dgemm takes for the same products. 0 allocs/op.
func BenchmarkTrainEpoch(b *testing.B) {
	b.Run("playground", func(b *testing.B) {
		tr := newTrainer(b, must(b, "circle", Model{}), 10)
		b.ReportAllocs()
		for b.Loop() {
			tr.epoch()
		}
		b.ReportMetric(float64(tr.task.Rows()*b.N)/b.Elapsed().Seconds()/1e6, "Msamples/s")
	})
	b.Run("digits", func(b *testing.B) {
		tr := newTrainer(b, must(b, "digits", Model{Activation: "relu"}), 32)
		a, d, c := slices.Repeat([]float64{0.5}, 64*32), slices.Repeat([]float64{0.1}, 64*32), make([]float64, 64*32)
		b.ReportAllocs()
		var own, gemm time.Duration
		for b.Loop() { // they take turns, so that both see the same machine
			start := time.Now()
			tr.epoch()
			middle := time.Now()
			tr.products(a, d, c)
			own += middle.Sub(start)
			gemm += time.Since(middle)
		}
		b.ReportMetric(float64(own.Milliseconds())/float64(b.N), "ms/epoch")
		b.ReportMetric(float64(own)/float64(gemm), "times")
	})
}

// products makes the matrix products of one epoch with gonum's Dgemm: forward,
// the gradients of the weights, and those of hidden units. a, d and c have room
// for any layer's units times rows.
func (tr *trainer) products(a, d, c []float64) {
	var impl gonum.Implementation
	for left := tr.task.Rows(); left > 0; left -= tr.size {
		n := min(left, tr.size)
		for i, l := range tr.task.Layers() {
			w, g := tr.state.X[l.W:], tr.state.G[l.W:]
			impl.Dgemm(blas.NoTrans, blas.NoTrans, l.Out, n, l.In, 1, w, l.In, a, n, 0, c, n)
			impl.Dgemm(blas.NoTrans, blas.Trans, l.Out, l.In, n, 1, d, n, a, n, 0, g, l.In)
			if i > 0 {
				impl.Dgemm(blas.Trans, blas.NoTrans, l.In, n, l.Out, 1, w, l.In, d, n, 0, c, n)
			}
		}
	}
}

// BenchmarkDecisionField: 120×80 pixels, what fills a screen of 120×40 cells, of
// 2-16-16-1 with tanh. Budget: 5 ms, 0 allocs/op.
func BenchmarkDecisionField(b *testing.B) {
	p := must(b, "circle", Model{Net: []int{16, 16}})
	x := begin(b, p, 1)
	field := make([]float64, 120*80)
	x0, x1, y0, y1 := p.Window()
	var w Work
	b.ReportAllocs()
	for b.Loop() {
		p.Field(field, x, p.Plane(), plane.Grid{Window: plane.Rect{X0: x0, X1: x1, Y0: y0, Y1: y1}, W: 120, H: 80}, &w)
	}
}
