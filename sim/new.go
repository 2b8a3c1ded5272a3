package sim

import (
	"fmt"
	"math"
	"slices"

	"descent/sim/data"
	"descent/sim/optim"
	"descent/sim/plane"
	"descent/sim/surface"
	"descent/sim/task"
)

// MaxLanes is how many lanes a run may have: as many as can be told apart by shape and colour.
const MaxLanes = 8

// New builds the run of a spec, at step 0. The error says what is wrong with
// the spec and what would be right.
func New(spec Spec) (*Run, error) {
	r := &Run{spec: spec.Clone(), work: &task.Work{}}
	if err := r.objective(); err != nil {
		return nil, err
	}
	if n := len(spec.Lanes); n < 1 || n > MaxLanes {
		return nil, fmt.Errorf("%d lanes: a run has 1 to %d", n, MaxLanes)
	}
	r.exact = r.oracle
	if err := r.start(); err != nil {
		return nil, err
	}
	if err := checkNoise(spec.Noise); err != nil {
		return nil, err
	}
	if err := spec.Limits.check(); err != nil {
		return nil, err
	}
	if r.oracle.task == nil && (spec.Limits.Accuracy != 0 || spec.Limits.Epochs != 0) {
		return nil, fmt.Errorf("stop-accuracy and stop-epochs go with data: a surface has neither")
	}
	if t := r.oracle.task; spec.Limits.Accuracy != 0 && t.Data().Kind != data.Classification {
		return nil, fmt.Errorf("stop-accuracy %g: %s has no classes to tell; use stop-loss", spec.Limits.Accuracy, t.Data().ID)
	}
	if err := r.checkBatch(float64(spec.Batch)); err != nil {
		return nil, err
	}
	for i := range r.spec.Lanes {
		if err := r.complete(&r.spec.Lanes[i]); err != nil {
			return nil, fmt.Errorf("lane %d: %w", i+1, err)
		}
	}
	r.spec.mark()
	if err := r.adopt(spec.Edits); err != nil {
		return nil, err
	}
	r.lanes = make([]lane, len(r.spec.Lanes))
	r.keys.lanes = make([]laneKeys, len(r.spec.Lanes))
	for i := range r.keys.lanes {
		r.keys.lanes[i].at = []int{0}
	}
	r.keys.begin(r.oracle.task != nil)
	for i := range r.lanes {
		r.lanes[i].trace = Trace{Stride: 1, TipStep: -1, tipless: true, series: r.series(), deep: r.oracle.task != nil}
	}
	r.begin()
	return r, nil
}

// mark gives every lane a mark of its own.
func (s *Spec) mark() {
	var taken [MaxLanes]bool
	for i := range s.Lanes {
		m := &s.Lanes[i].Mark
		if *m < 0 || *m >= MaxLanes || taken[*m] {
			*m = 0
			for taken[*m] {
				*m++
			}
		}
		taken[*m] = true
	}
}

// objective finds the surface or the dataset.
func (r *Run) objective() error {
	given := 0
	for _, is := range []bool{r.spec.Surface != "", r.spec.Formula != "", r.spec.Dataset != "", r.spec.Own != nil} {
		if is {
			given++
		}
	}
	switch {
	case given > 1:
		return fmt.Errorf("a run has a surface, a formula or a dataset: only one of them")
	case r.spec.Formula == "" && r.spec.Window != plane.Rect{}:
		return fmt.Errorf("a window goes with a formula: a surface has its own")
	case r.spec.Formula != "":
		s, err := formula(r.spec.Formula, r.spec.Window)
		if err != nil {
			return err
		}
		r.oracle.surf, r.region, r.dim = s, Region(s.Window), 2
	case r.spec.Dataset != "" || r.spec.Own != nil:
		set := r.spec.Own
		if set == nil {
			var err error
			if set, err = data.Load(r.spec.Dataset); err != nil {
				return err
			}
			r.spec.Dataset = set.ID
		}
		t, err := task.New(set, r.spec.Model)
		if err != nil {
			return err
		}
		r.spec.Model = *t.Model()
		r.spec.Model.Net = slices.Clone(t.Model().Net)
		r.oracle.task, r.tasks = t, []*task.Task{t}
		r.oracle.work = r.work
		r.batches = t.Batches()
		r.dim = t.Dim()
	default:
		s, err := surface.Find(r.spec.Surface)
		if err != nil {
			return err
		}
		r.spec.Surface = s.ID
		r.oracle.surf, r.region, r.dim = s, Region(s.Window), 2
	}
	return nil
}

// formula returns the surface of a user's own formula.
func formula(text string, window plane.Rect) (*surface.Surface, error) {
	if window == (plane.Rect{}) {
		return surface.Formula(text)
	}
	return surface.FormulaIn(text, window)
}

// start fills the spec's start if it has none.
func (r *Run) start() error {
	if len(r.spec.Start) == 0 {
		if s := r.oracle.surf; s != nil {
			r.spec.Start = slices.Clone(s.Start[:])
			return nil
		}
		p, err := r.drawn()
		r.spec.Start = p[:r.dim:r.dim]
		return err
	}
	if len(r.spec.Start) != r.dim {
		return fmt.Errorf("start of %d: %s needs %d numbers", len(r.spec.Start), r.spec.name(), r.dim)
	}
	for _, v := range r.spec.Start {
		if !finite(v) {
			return fmt.Errorf("start %v is not a finite number", v)
		}
	}
	if s := r.oracle.surf; s != nil {
		if x, y := r.spec.Start[0], r.spec.Start[1]; !r.region.Contains(x, y) {
			return fmt.Errorf("start %g,%g is too far out: %s is run for x in %g…%g and y in %g…%g",
				x, y, s.ID, r.region.X0, r.region.X1, r.region.Y0, r.region.Y1)
		}
	}
	return nil
}

// drawn returns the parameters and statistics that the seed draws for the first model.
func (r *Run) drawn() ([]float64, error) {
	t := r.tasks[0]
	p := make([]float64, t.Dim()+t.Stats())
	return p, t.Init(p, r.spec.Seed)
}

// name returns what the run is on.
func (s *Spec) name() string {
	if s.Own != nil {
		return s.Own.ID
	}
	return s.Surface + s.Dataset + s.Formula
}

func checkNoise(v float64) error {
	if !(v >= 0 && v <= 1e6) {
		return fmt.Errorf("noise %g: allowed is 0 to 1e6", v)
	}
	return nil
}

func (r *Run) checkBatch(v float64) error {
	if r.batches == nil && v != 0 {
		return fmt.Errorf("batch %g: a surface has no data to take batches of", v)
	}
	if r.batches != nil && !(v >= 0 && v <= float64(r.oracle.task.Rows()) && v == math.Trunc(v)) {
		return fmt.Errorf("batch %g: allowed is 1 to %d, or full", v, r.oracle.task.Rows())
	}
	return nil
}

func (r *Run) series() int {
	if r.oracle.surf != nil {
		return surfaceSeries
	}
	return NumSeries
}

// begin sets the run to step 0 of its spec.
func (r *Run) begin() {
	r.step, r.noise, r.batch = 0, r.spec.Noise, r.spec.Batch
	r.cursor = task.Cursor{}
	if r.batches != nil {
		r.employ(r.tasks[0])
	}
	for i := range r.lanes {
		l := &r.lanes[i]
		l.seat(optim.ByID(r.spec.Lanes[i].Rule), r.dim, r.oracle.task)
		if r.batches != nil { // the statistics; a start has the parameters alone
			_ = r.oracle.task.Init(l.params(), r.spec.Seed) // New has tried it
		}
		copy(l.st.X, r.spec.Start)
		l.tune(r.spec.Lanes[i].Knobs)
		l.follow(r.plan(r.spec.Lanes[i].Schedule), 0)
		l.st.Step, l.st.Evals = 0, 0
		l.stop = Stop{}
		l.rec = Record{}
		for j := range l.rec.V {
			l.rec.V[j] = math.NaN()
		}
		l.keepGood()
	}
	r.settle()
	r.keys.save(r)
}
