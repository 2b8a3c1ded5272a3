package sim

import (
	"math"
	"slices"

	"descent/sim/data"
	"descent/sim/plane"
	"descent/sim/task"
)

// Spec is all that defines a run, as plain data: equal specs give equal runs,
// bit for bit. Exactly one of Surface, Formula, Dataset and Own is set.
type Spec struct {
	// Surface is a surface's id, with a family's parameters such as "ravine:b=50";
	// Dataset is a dataset's id, with its parameters such as "circle:noise=20".
	Surface, Dataset string
	// Own is a data set of the user's own, read or drawn; it is never written.
	Own *data.Dataset
	// Model is what learns from the data; New fills in what is not given.
	Model task.Model
	// Formula is a surface of the user's own, shown in Window; the zero window
	// asks for one that shows it well.
	Formula string
	Window  plane.Rect
	Lanes   []LaneSpec
	// Start is the first point: two numbers on a surface, every parameter of a
	// task; empty for the objective's own start.
	Start []float64
	Seed  uint64
	// Noise is the standard deviation of the normal noise added to each
	// component of every gradient.
	Noise float64
	// Batch is how many training rows one step sees; 0 is all of them.
	Batch int
	// Limits end a lane that has got far enough.
	Limits Limits
	// Edits are the changes made on the way, in order of their step.
	Edits []Edit
}

// Limits say when a lane has got far enough. The zero value has none.
type Limits struct {
	// Loss ends a lane whose loss is at or below Loss.Value.
	Loss Threshold
	// Grad ends a lane whose gradient is at most so long; 0 is no limit.
	Grad float64
	// Steps ends every lane at that step; 0 is no limit.
	Steps int
	// Accuracy ends a lane that tells such a share, 0 to 1, of the test rows right,
	// or of the training rows if there is no test set; 0 is no limit.
	Accuracy float64
	// Epochs ends every lane when so many epochs are done; 0 is no limit.
	Epochs int
	// Stagnation ends a lane whose loss has not fallen below its best for so many steps; 0 is no limit.
	Stagnation int
}

// Threshold is a value that may be set.
type Threshold struct {
	Set   bool
	Value float64
}

// LaneSpec is a rule and its hyper-parameters.
type LaneSpec struct {
	Rule string
	// Knobs are in the order of the rule's knobs. Empty means the defaults, with
	// the rate that the rule suggests for the objective.
	Knobs []float64
	// Schedule moves the rate with the step: a plan's text, or empty.
	Schedule string
	// Mark is which of the MaxLanes signs and colours the lane is shown by. Of two
	// lanes with one mark the later gets the first free one.
	Mark int
}

// SuggestRate in the place of a learning rate (it is NaN) asks for the rate that
// the rule suggests for the objective.
var SuggestRate = math.NaN()

// AllLanes is the Lane of an edit that concerns the whole run.
const AllLanes = -1

// Edit is one change of a setting, in force from Step on.
type Edit struct {
	Step int
	// Lane counts from 0; AllLanes for noise, batch and the model's settings.
	Lane int
	// Name is a knob's name, "noise" or "batch", "rule" or "schedule", the name of
	// one of task.Settings, or of a parameter: "w12" is number 12, counted from 0.
	Name string
	// Value is the new value of a knob or a parameter, the noise or the batch.
	Value float64
	// Text is a setting's new value; the new rule's id, whose memory begins at zero and whose knobs at
	// their defaults with the suggested rate; or the new schedule's plan, which
	// begins at Step, or empty for none. Of a knob it may stand in for Value until
	// New reads it.
	Text string
}

// Clone returns a deep copy.
func (s Spec) Clone() Spec {
	s.Start = slices.Clone(s.Start)
	s.Edits = slices.Clone(s.Edits)
	s.Model.Net = slices.Clone(s.Model.Net)
	s.Lanes = slices.Clone(s.Lanes)
	for i := range s.Lanes {
		s.Lanes[i].Knobs = slices.Clone(s.Lanes[i].Knobs)
	}
	return s
}
