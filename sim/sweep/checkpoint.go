package sweep

import (
	"descent/sim/objective"
	"descent/sim/optim"
)

// Checkpoint is a lane at one step of a run, which a walk goes on from. Nothing in it
// is written.
type Checkpoint struct {
	State *optim.State
	// Params are the parameters and the statistics behind them.
	Params []float64
	// Step is that of the run, which keys batches and noise, Cursor its batch.
	Step   int
	Cursor objective.Cursor
	// Since is the step at which the schedule began, Sched its numbers.
	Since int
	Sched []float64
}

// Resume goes on from a checkpoint of a lane that has the walk's rule and objective,
// with the hyper-parameters of the walk, see Tune.
func (w *Walk) Resume(c *Checkpoint) {
	w.st.Step, w.st.Evals = c.State.Step, c.State.Evals
	copy(w.st.Mem, c.State.Mem)
	copy(w.sched, c.Sched)
	w.since = c.Since
	w.goOn(c)
}

// Begin begins the walk's rule and schedule at the point of a checkpoint, whose lane
// may have another rule.
func (w *Walk) Begin(c *Checkpoint) {
	w.st.Step, w.st.Evals = 0, 0
	clear(w.st.Mem)
	clear(w.sched)
	w.since = c.Step
	w.goOn(c)
}

// goOn takes over the point, which the lane has evaluated before: its statistics and
// its schedule have seen it.
func (w *Walk) goOn(c *Checkpoint) {
	copy(w.params, c.Params)
	w.step, w.cursor = c.Step, c.Cursor
	copy(w.st.Hyper, w.config.Hyper)
	if w.evaluatePoint(); w.good && !w.config.Schedule.Empty() {
		w.setRate()
	}
}
