// Package spec says what a run is, as plain data: specs and the edits made on the
// way, and their texts: words of the command line, and JSON. It builds no run.
package spec

import (
	"math"
	"slices"

	"descent/sim/data"
	"descent/sim/objective"
	"descent/sim/plane"
	"descent/sim/task"
)

// Spec is all that defines a run, as plain data: equal specs give equal runs,
// bit for bit. Exactly one of
// Surface, Formula, Dataset, Own, Objective and Given is set.
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
	// Objective is the id of one of the catalog's Objectives; Given is one that the
	// catalog need not know, and that no text can name.
	Objective string
	Given     objective.Objective
	// Catalog is what the ids above and the rules' mean; nil is the built-in one.
	Catalog *Catalog
	Lanes   []LaneSpec
	// Start is the first point, as many numbers as the objective has parameters;
	// empty for what the objective draws by the seed.
	Start []float64
	// Drawn says that Start is what the seed draws, and Shape is that of the data
	// set (the zero value if there is none), so that no text needs to load or draw
	// it again. New fills in both.
	Drawn bool
	Shape data.Shape
	Seed  uint64
	// Noise is the standard deviation of the normal noise added to each
	// component of every gradient.
	Noise float64
	// Batch is how many training rows one step sees; 0 is all of them.
	Batch int
	// Limits end a lane that reaches one of them.
	Limits Limits
	// Edits are the changes made on the way, in order of their step.
	Edits []Edit
}

// Limits say when a lane stops. The zero value never stops one.
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
	// Hyper are in the order of the rule's hyper-parameters. Empty means the defaults, with
	// the rate that the rule suggests for the objective.
	Hyper []float64
	// Schedule moves the rate with the step: a plan's text, or empty.
	Schedule string
	// Mark is which of the MaxLanes signs and colours the lane is shown by. Of two
	// lanes with one mark the later gets the first free one.
	Mark int
}

// SuggestRate in the place of a learning rate (it is NaN) asks for the rate that
// the rule suggests for the objective.
var SuggestRate = math.NaN()

// MaxLanes is how many lanes a run may have: as many as can be told apart by shape and colour.
const MaxLanes = 8

// Clone returns a deep copy.
func (s Spec) Clone() Spec {
	s.Start = slices.Clone(s.Start)
	s.Edits = slices.Clone(s.Edits)
	s.Model.Net = slices.Clone(s.Model.Net)
	s.Lanes = slices.Clone(s.Lanes)
	for i := range s.Lanes {
		s.Lanes[i].Hyper = slices.Clone(s.Lanes[i].Hyper)
	}
	return s
}

// AssignMarks gives every lane a mark of its own.
func (s *Spec) AssignMarks() {
	var taken [MaxLanes]bool
	for i := range s.Lanes {
		m := &s.Lanes[i].Mark
		if i >= MaxLanes {
			return // New refuses it
		}
		if *m < 0 || *m >= MaxLanes || taken[*m] {
			*m = 0
			for taken[*m] {
				*m++
			}
		}
		taken[*m] = true
	}
}

// Target returns the name of what the run is on.
func (s *Spec) Target() string {
	switch {
	case s.Own != nil:
		return s.Own.ID
	case s.Given != nil:
		return s.Given.Info().ID
	}
	return s.Surface + s.Dataset + s.Formula + s.Objective
}

// UsesData reports whether a data set is named or given.
func (s *Spec) UsesData() bool { return s.Dataset != "" || s.Own != nil }
