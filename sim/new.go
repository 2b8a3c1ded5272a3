package sim

import (
	"fmt"
	"math"
	"slices"

	"descent/sim/objective"
	"descent/sim/spec"
	"descent/sim/typed"
)

// MaxLanes is how many lanes a run may have.
const MaxLanes = spec.MaxLanes

// New builds the run of a spec, at step 0. The error says what is wrong with
// the spec and what would be right.
func New(s spec.Spec) (*Run, error) {
	r := &Run{spec: s.Clone(), catalog: s.Catalog}
	if r.catalog == nil {
		r.catalog = spec.Builtin()
	}
	o, err := build(&r.spec, r.catalog)
	if err != nil {
		return nil, err
	}
	r.objectives, r.configs = []objective.Objective{o}, []objective.Config{objective.ConfigOf(o)}
	r.oracle.work = o.NewWork()
	r.noiseless.work = r.oracle.work
	r.use(o)
	if rows, ok := objective.RowsOf(o); ok {
		r.batches = objective.NewBatches(rows.TrainRows())
	}
	if n := len(s.Lanes); n < 1 || n > MaxLanes {
		return nil, fmt.Errorf("%d lanes: a run has 1 to %d", n, MaxLanes)
	}
	if err := r.fillStart(); err != nil {
		return nil, err
	}
	if err := r.checkSpec(); err != nil {
		return nil, err
	}
	for i := range r.spec.Lanes {
		if err := r.complete(&r.spec.Lanes[i]); err != nil {
			return nil, fmt.Errorf("lane %d: %w", i+1, err)
		}
	}
	r.spec.AssignMarks()
	if err := r.adoptEdits(s.Edits); err != nil {
		return nil, err
	}
	r.makeLanes()
	r.reset()
	return r, nil
}

// makeLanes makes room for the lanes and their past.
func (r *Run) makeLanes() {
	r.lanes = make([]lane, len(r.spec.Lanes))
	r.keys.lanes = make([]laneKeys, len(r.spec.Lanes))
	for i := range r.keys.lanes {
		r.keys.lanes[i].at = []int{0}
	}
	r.keys.begin(r.parts.planar)
	series := TestLoss // the series before this one are of every objective
	if r.parts.measurer != nil {
		series = NumSeries
	}
	for i := range r.lanes {
		r.lanes[i].trace = Trace{Stride: 1, TipStep: -1, tipless: true, series: int(series), deep: r.parts.layered != nil}
	}
}

// checkSpec checks what the spec says of the run as a whole.
func (r *Run) checkSpec() error {
	if err := spec.CheckNoise(r.spec.Noise); err != nil {
		return err
	}
	lim := &r.spec.Limits
	if err := checkLimits(lim); err != nil {
		return err
	}
	o := r.Objective()
	rows, ok := objective.RowsOf(o)
	if !ok && (lim.Accuracy != 0 || lim.Epochs != 0) {
		return fmt.Errorf("stop-accuracy and stop-epochs go with data: a %s has neither", o.Info().Kind)
	}
	if ok && lim.Accuracy != 0 && rows.NumClasses() == 0 {
		return fmt.Errorf("stop-accuracy %s: %s has no classes to tell; use stop-loss", typed.Number(lim.Accuracy), o.Info().ID)
	}
	return spec.CheckBatch(o, float64(r.spec.Batch))
}

// fillStart fills in the spec's start if it has none, and says whether it is what the seed draws.
func (r *Run) fillStart() error {
	s, o := &r.spec, r.Objective()
	drawn, err := draw(o, s.Seed)
	if len(s.Start) == 0 {
		s.Start, s.Drawn = drawn, true
		return err
	}
	s.Drawn = err == nil && slices.EqualFunc(s.Start, drawn, func(a, b float64) bool {
		return math.Float64bits(a) == math.Float64bits(b)
	})
	if len(s.Start) != o.Dim() {
		return fmt.Errorf("start of %d: %s needs %d numbers", len(s.Start), s.Target(), o.Dim())
	}
	for _, v := range s.Start {
		if !finite(v) {
			return fmt.Errorf("start %s is not a finite number", typed.Number(v))
		}
	}
	if b, ok := o.(objective.Bounded); ok {
		return b.CheckStart(s.Start)
	}
	return nil
}

// draw returns the parameters that the seed draws.
func draw(o objective.Objective, seed uint64) ([]float64, error) {
	p := make([]float64, objective.Len(o))
	err := o.Init(p, seed)
	n := o.Dim()
	return p[:n:n], err
}

// reset sets the run to step 0 of its spec.
func (r *Run) reset() {
	r.step, r.noise, r.batch = 0, r.spec.Noise, r.spec.Batch
	r.cursor = objective.Cursor{}
	r.use(r.objectives[0])
	for i := range r.lanes {
		l := &r.lanes[i]
		l.setRule(r.rule(r.spec.Lanes[i].Rule), r.Objective())
		if l.params > r.parts.dim { // the statistics; a start has the parameters alone
			_ = r.Objective().Init(l.point(), r.spec.Seed) // New has tried it
		}
		copy(l.st.X, r.spec.Start)
		l.setHypers(r.spec.Lanes[i].Hyper)
		l.setPlan(r.plan(r.spec.Lanes[i].Schedule), 0)
		l.st.Step, l.st.Evals = 0, 0
		l.stop = Stop{}
		l.at, l.atStep = -1, 0
		l.rec = Record{}
		for j := range l.rec.V {
			l.rec.V[j] = math.NaN()
		}
		l.keepGood()
	}
	r.evaluate()
	r.keys.save(r)
}
