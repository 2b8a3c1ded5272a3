// Package sweep makes runs without a past, many of them quickly: what would have
// happened from other starts, with other hyper-parameters.
package sweep

import (
	"errors"
	"fmt"
	"math/rand/v2"

	"descent/sim/objective"
	"descent/sim/optim"
	"descent/sim/schedule"
)

// Config says what a Walk runs. Its numbers are those of a lane of a run with the
// same settings, bit for bit.
type Config struct {
	// Rule is one that makes steps: a classical method, which has a Path, is refused.
	Rule      *optim.Rule
	Objective objective.Objective
	// Hyper are the rule's hyper-parameters in its order; nil is its defaults.
	Hyper []float64
	// Schedule moves the rate; nil for none.
	Schedule *schedule.Plan
	// Seed draws the start if Reset is given none, batches, dropout and noise.
	Seed uint64
	// Noise is the standard deviation of the noise on each component of every gradient.
	Noise float64
	// Batch is how many training rows a step sees; 0 is all of them.
	Batch int
}

// Walk is one rule on an objective, stepped without a history. It is for one
// goroutine at a time. Neither a step nor a new start allocates.
type Walk struct {
	config   Config
	oracle   oracle
	batches  *objective.Batches
	cursor   objective.Cursor
	measurer objective.Measurer
	tracker  objective.Tracker
	lo, hi   []float64

	st       optim.State
	params   []float64 // X and the statistics behind it
	step     int
	good     bool
	momentum int       // the index of the hyper-parameter that schedules move too, or -1
	since    int       // the step at which the schedule began
	sched    []float64 // the schedule's state
}

// New returns a walk that has no start yet: call Reset. The error says what does
// not go together.
func New(c Config) (*Walk, error) {
	rule, o := c.Rule, c.Objective
	switch {
	case rule == nil || o == nil:
		return nil, errors.New("a walk needs a rule and an objective")
	case rule.Path != nil:
		return nil, fmt.Errorf("%s chooses its steps itself: it has no walk, only a run", rule.ID)
	case c.Hyper != nil && len(c.Hyper) != len(rule.Params):
		return nil, fmt.Errorf("%s has %d hyper-parameters, not %d", rule.ID, len(rule.Params), len(c.Hyper))
	case c.Schedule == nil:
		c.Schedule = &schedule.Plan{}
	}
	if err := rule.Fits(o.Dim()); err != nil {
		return nil, err
	}
	w := &Walk{config: c, st: *optim.NewState(rule, o.Dim())}
	w.oracle = oracle{objective: o, work: o.NewWork()}
	w.measurer, _ = o.(objective.Measurer)
	if objective.StatsOf(o) > 0 {
		w.tracker = o.(objective.Tracker)
	}
	if b, ok := o.(objective.Bounded); ok {
		w.lo, w.hi = b.Bounds()
	}
	if rows, ok := objective.RowsOf(o); ok {
		w.batches = objective.NewBatches(rows.TrainRows())
	} else if c.Batch != 0 {
		return nil, fmt.Errorf("batch %d: %s has no rows of data", c.Batch, o.Info().ID)
	}
	w.params = make([]float64, objective.Len(o))
	w.st.X = w.params[:o.Dim():o.Dim()]
	w.sched = make([]float64, c.Schedule.State())
	w.momentum = max(rule.ParamIndex("momentum"), rule.ParamIndex("beta1"))
	return w, w.Tune(c.Hyper)
}

// Tune sets the hyper-parameters for the walks after the next Reset; nil is the
// rule's defaults.
func (w *Walk) Tune(hyper []float64) error {
	rule := w.config.Rule
	if hyper == nil {
		hyper = rule.Defaults()
	}
	if len(hyper) != len(rule.Params) {
		return fmt.Errorf("%s has %d hyper-parameters, not %d", rule.ID, len(rule.Params), len(hyper))
	}
	for i, v := range hyper {
		if err := rule.Params[i].Check(v); err != nil {
			return fmt.Errorf("%s: %w", rule.ID, err)
		}
	}
	w.config.Hyper = append(w.config.Hyper[:0:0], hyper...)
	return nil
}

// Reset begins again from a start of Dim numbers; nil is the one that the seed
// draws. The error says that there is no such start.
func (w *Walk) Reset(start []float64) error {
	if start != nil && len(start) != len(w.st.X) {
		return fmt.Errorf("start of %d: %s needs %d numbers", len(start), w.oracle.objective.Info().ID, len(w.st.X))
	}
	if start == nil || len(w.params) > len(w.st.X) {
		if err := w.oracle.objective.Init(w.params, w.config.Seed); err != nil {
			return err
		}
	}
	if start != nil {
		copy(w.st.X, start)
	}
	clear(w.st.Mem)
	clear(w.sched)
	w.st.Step, w.st.Evals, w.step, w.since, w.cursor = 0, 0, 0, 0, objective.Cursor{}
	copy(w.st.Hyper, w.config.Hyper)
	w.evaluate()
	return nil
}

// Advance makes at most n steps and returns how many it made: fewer once the lane
// has diverged. The state is then the one that is not good.
func (w *Walk) Advance(n int) (made int) {
	for made < n && w.good {
		w.config.Rule.Step(&w.st, &w.oracle)
		w.st.Step++
		w.step++
		if w.batches != nil {
			w.cursor = w.batches.Next(w.cursor, w.config.Batch)
		}
		w.evaluate()
		made++
	}
	return made
}

// evaluate evaluates the objective at the walk's step and brings the rate of the
// step into force.
func (w *Walk) evaluate() {
	w.evaluatePoint()
	if w.tracker != nil {
		w.tracker.Track(w.params[len(w.st.X):], w.oracle.work)
	}
	if w.good && !w.config.Schedule.Empty() {
		w.observe()
		w.setRate()
	}
}

// evaluatePoint evaluates the objective with the step's batch and noise.
func (w *Walk) evaluatePoint() {
	at := &w.oracle.at
	at.Seed, at.Step, at.Random = w.config.Seed, w.step, true
	if w.batches != nil {
		w.cursor = w.batches.Align(w.cursor, w.config.Batch)
		at.Rows = w.batches.Rows(w.config.Seed, w.cursor, w.config.Batch)
	}
	if w.config.Noise != 0 {
		w.oracle.noise = objective.AppendNoise(w.oracle.noise[:0], &w.oracle.pcg, objective.NoiseKey{
			Seed: w.config.Seed, Step: w.step, Sigma: w.config.Noise, Dim: len(w.st.X)})
	}
	w.st.Loss = w.oracle.Eval(w.st.X, w.st.G)
	w.st.Evals++
	w.good = objective.Good(w.st.X, w.st.G, w.st.Loss, w.lo, w.hi)
}

// base is the rate and the momentum that the schedule moves.
func (w *Walk) base() schedule.Base {
	b := schedule.Base{LR: w.config.Hyper[0]}
	if w.momentum >= 0 {
		b.Momentum = w.config.Hyper[w.momentum]
	}
	return b
}

// observe shows the schedule how the loss went. One that watches the loss sees that
// of all rows, at the end of each epoch.
func (w *Walk) observe() {
	if w.step == w.since || w.batches != nil && w.cursor.Pos != 0 {
		return
	}
	loss := w.st.Loss
	if w.measurer != nil && len(w.sched) > 0 {
		loss = w.measurer.Measure(w.params, w.oracle.work).TrainLoss
	}
	w.config.Schedule.Observe(w.base(), w.step-w.since-1, w.sched, loss)
}

// setRate brings what the schedule says for the step into force.
func (w *Walk) setRate() {
	rates := w.config.Schedule.At(w.base(), w.step-w.since, w.sched)
	w.st.Hyper[0] = rates.LR
	if w.momentum >= 0 {
		w.st.Hyper[w.momentum] = rates.Momentum
	}
}

// Step returns how many steps were made since Reset.
func (w *Walk) Step() int { return w.step }

// X returns the parameters, not to be written to and good until the next step.
func (w *Walk) X() []float64 { return w.st.X }

// Grad returns the gradient that the next step sees, with its noise, as X is.
func (w *Walk) Grad() []float64 { return w.st.G }

// Loss returns the loss that the next step sees: of its batch, with the penalty.
func (w *Walk) Loss() float64 { return w.st.Loss }

// Diverged reports whether the parameters left the objective's region, or are not
// finite, or their loss or gradient is not.
func (w *Walk) Diverged() bool { return !w.good }

// oracle is the objective as the rule sees it at one step.
type oracle struct {
	objective objective.Objective
	work      objective.Work
	at        objective.At
	noise     []float64
	pcg       rand.PCG
}

// Eval implements optim.Oracle.
func (o *oracle) Eval(x, g []float64) float64 {
	loss := o.objective.Eval(g, x, &o.at, o.work)
	for i, e := range o.noise {
		g[i] += e
	}
	return loss
}

// Params returns the parameters and the statistics behind them, see X.
func (w *Walk) Params() []float64 { return w.params }
