package sim

import (
	"descent/sim/objective"
	"descent/sim/optim"
	"descent/sim/schedule"
	"strconv"
)

// Series names what a trace keeps of every step.
type Series int

// The series. Loss is what Eval returns; of an objective that is a Measurer it is
// the mean loss over all training rows with the penalty. Dist is known on a plane
// only. Loss, TestLoss, TrainAcc and TestAcc of a Measurer are measured at the
// start, at the end of each epoch and at steps that are powers of two; at a step
// between, the record has what was measured last, and the trace has no value.
const (
	Loss     Series = iota
	Dist            // distance to the nearest global minimum
	GradNorm        // length of the gradient that the step uses
	StepLen         // length of the step that led here
	Rate            // learning rate in force
	Evals           // evaluations of the objective so far
	TestLoss
	TrainAcc // share of the rows predicted correctly, 0 to 1
	TestAcc
	BatchLoss // loss of the rows that the next step uses, with the penalty
	NumSeries
)

// String returns the series' name in snake case.
func (s Series) String() string {
	names := [NumSeries]string{
		"loss", "dist", "grad_norm", "step_len", "rate", "evals", "test_loss", "train_acc", "test_acc", "batch_loss",
	}
	if s < 0 || s >= NumSeries {
		return "series " + strconv.Itoa(int(s))
	}
	return names[s]
}

// Record is one step of one lane as numbers; a value that does not exist is NaN.
type Record struct {
	// X, Y is the point on a plane; 0 of an objective that has none.
	X, Y float64
	V    [NumSeries]float64
	// Before is the Loss that was measured before this one, At the step at which the
	// EpochSeries were measured.
	Before float64
	At     int
}

// Bucket sums up Trace.Stride consecutive records.
type Bucket struct {
	// First and Last are the points of the first and the last record.
	First, Last [2]float64
	Min, Max    [NumSeries]float64
}

// Trace is one lane's past, thinned: bucket i covers the steps
// From+i*Stride … From+(i+1)*Stride-1 (the last one may cover fewer). The
// newest record stands in Tip and in no bucket yet.
type Trace struct {
	From, Stride int
	Buckets      []Bucket
	// Layers are the lengths of each layer's gradient in each bucket,
	// TipLayers in the tip; of an objective without layers there are none.
	Layers    []LayerBucket
	TipLayers [objective.MaxLayers]float64
	// Filled is how many records the last bucket holds.
	Filled int
	Tip    Record
	// TipStep is the step of Tip: the lane's newest.
	TipStep int

	tipless bool // just cut: the next record becomes the tip and nothing is folded
	series  int  // how many of the series the objective has
	deep    bool // there are Layers
}

// LayerBucket sums up the lengths of each layer's gradient over a bucket's
// steps; of a layer that is not there they are NaN.
type LayerBucket struct{ Min, Max [objective.MaxLayers]float64 }

// LaneView is what a view may see of a lane.
type LaneView struct {
	Rule *optim.Rule // a row of optim.All, never written
	// Mark is the lane's sign and colour: it stays when other lanes go.
	Mark int
	// State has the memory of the rule as its Preview leaves it.
	State optim.State
	// Params are the parameters and behind them the statistics that no
	// gradient moves.
	Params []float64
	// Hyper are what the user has set; State.Hyper is in force: Plan, which began
	// at step Since and is never written, moves its rate. Sched is the plan's state.
	Hyper []float64
	Plan  *schedule.Plan
	Since int
	Sched []float64
	// Path is the path that a classical method follows, State.Step steps of it
	// made, or nil; it is never written.
	Path *optim.Path
	Stop Stop
	// Arrival is where and when the lane has arrived.
	Arrival Arrival
	// Now is the record of the shown step. Measured says that its EpochSeries were
	// measured at that step, not before.
	Now      Record
	Measured bool
	Trace    Trace
}

// Snapshot is all that a view may see of a run at one step. Nothing in it
// shares memory that the run writes.
type Snapshot struct {
	// Step is the shown step, Newest the farthest one computed.
	Step, Newest int
	Seed         uint64
	Noise        float64
	// Batch is how many rows a step sees, Rows how many there are to train on; 0 without data.
	Batch, Rows int
	// BatchRows are the rows that the next step sees; empty for all of them.
	BatchRows []int
	// Objective is the one in force, never written.
	Objective objective.Objective
	// Epoch counts from 0: the epoch that the next step belongs to.
	Epoch  int
	Lanes  []LaneView
	Ghosts []Ghost
	// Done says that every lane has stopped.
	Done bool
}
