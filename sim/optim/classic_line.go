package optim

import (
	"math"

	"gonum.org/v1/gonum/mat"
	"gonum.org/v1/gonum/optimize"
)

// maxTrials is how many evaluations one line search may use.
const maxTrials = 1000

// lineMethod is one of gonum's line-search methods: one part chooses the direction,
// the other the step length. It is used for one path only.
type lineMethod struct {
	course directionRecorder
	search trialRecorder
	// hessian says that the choice of the direction needs second derivatives.
	hessian bool
	// slots is how many the rule has after x0; note writes them for the step just made.
	slots int
	note  func(m *lineMethod, slot func(i int) []float64)
}

// path computes p. It steps gonum's LinesearchMethod itself, which is what
// gonum's Minimize does in goroutines.
func (m *lineMethod) path(p *Path, x0 []float64, o Oracle, steps int) {
	w := newPathBuilder(p, x0, m.slots, o, steps)
	defer w.recoverPanic()
	m.search.builder = w
	dim := len(x0)
	loc := &optimize.Location{X: append([]float64(nil), x0...), Gradient: make([]float64, dim)}
	op := optimize.FuncEvaluation | optimize.GradEvaluation
	if m.hessian {
		loc.Hessian = mat.NewSymDense(dim, nil)
		op |= optimize.HessEvaluation
	}
	w.eval(loc, op)
	m.addLocation(w, loc)
	lines := optimize.LinesearchMethod{NextDirectioner: &m.course, Linesearcher: &m.search}
	for next := lines.Init; w.unfinished(); next = lines.Iterate {
		op, err := next(loc)
		switch {
		case err != nil:
			w.finish(endOf(err), err.Error())
		case op == optimize.MajorIteration:
			m.note(m, w.addMemory())
			m.addLocation(w, loc)
		case m.search.asked > maxTrials:
			w.finish(EndTrials, optimize.FunctionEvaluationLimit.String())
		default:
			// gonum's x + α·p, rounded twice on every processor.
			for i, x := range w.Point(w.last()) {
				loc.X[i] = along(x, m.search.alpha, m.course.dir[i])
			}
			w.eval(loc, op)
		}
	}
}

// addLocation adds the point at loc, and ends the path if it has converged.
func (m *lineMethod) addLocation(w *pathBuilder, loc *optimize.Location) {
	w.addPoint(loc.X, loc.F, loc.Gradient)
	w.checkConverged(loc.F)
	w.checkGradient(loc.Gradient)
}

// along returns x + α·p.
func along(x, alpha, p float64) float64 { return x + float64(alpha*p) }

// directionRecorder passes the search directions on and keeps the newest.
type directionRecorder struct {
	optimize.NextDirectioner
	// first changes the first trial step of the first line search, later those of
	// the others; nil leaves it.
	first, later func(step float64) float64
	// dir is the direction of this line search, in gonum's memory.
	dir []float64
}

// InitDirection implements optimize.NextDirectioner.
func (c *directionRecorder) InitDirection(loc *optimize.Location, dir []float64) float64 {
	step := c.NextDirectioner.InitDirection(loc, dir)
	c.dir = dir
	if c.first != nil {
		step = c.first(step)
	}
	return step
}

// NextDirection implements optimize.NextDirectioner.
func (c *directionRecorder) NextDirection(loc *optimize.Location, dir []float64) float64 {
	step := c.NextDirectioner.NextDirection(loc, dir)
	if c.later != nil {
		step = c.later(step)
	}
	return step
}

// trialRecorder records the trials of a line search with their verdicts.
type trialRecorder struct {
	optimize.Linesearcher
	// decrease and curvature are c₁ and c₂ of its conditions; c₂ = 0 disables the second.
	// lowest says that a trial must not be above any earlier one (Bisection).
	decrease, curvature float64
	lowest              bool

	builder    *pathBuilder
	alpha      float64 // of the trial being made
	f0, slope0 float64
	least      float64
	asked      int
	open       bool // the last trial has no verdict yet
}

// Init implements optimize.Linesearcher.
func (s *trialRecorder) Init(f, slope, step float64) optimize.Operation {
	s.alpha, s.f0, s.slope0, s.least, s.asked, s.open = step, f, slope, f, 0, false
	return s.Linesearcher.Init(f, slope, step)
}

// Iterate implements optimize.Linesearcher.
func (s *trialRecorder) Iterate(f, slope float64) (optimize.Operation, float64, error) {
	s.asked++
	t := s.trial(f, slope)
	op, step, err := s.Linesearcher.Iterate(f, slope)
	switch {
	case err == nil && op == optimize.MajorIteration:
		t.Verdict = Accepted
	case err == nil && step == s.alpha:
		return op, step, err // it asks for more at this trial
	case !isFinite(f):
		t.Verdict = RefusedNotFinite
	case f > t.Limit:
		t.Verdict = RefusedDecrease
	case !isFinite(slope):
		t.Verdict = RefusedNotFinite
	case math.Abs(slope) >= t.SlopeLimit:
		t.Verdict = RefusedCurvature
	}
	s.open = false
	if f < s.least {
		s.least = f
	}
	if err == nil {
		s.alpha = step
	}
	return op, step, err
}

// trial returns the current trial with what is known of it so far.
func (s *trialRecorder) trial(f, slope float64) *Trial {
	p := s.builder.Path
	if !s.open {
		s.open = true
		t := Trial{Move: MoveLine, Loss: f, Alpha: s.alpha, Limit: s.f0 + s.decrease*s.alpha*s.slope0, SlopeLimit: math.Inf(1)}
		if s.lowest {
			t.Limit = s.least
		}
		if s.curvature > 0 {
			t.SlopeLimit = s.curvature * math.Abs(s.slope0)
		}
		p.try(s.builder.x, t)
	}
	t := &p.trials[len(p.trials)-1]
	t.Slope = slope
	return t
}
