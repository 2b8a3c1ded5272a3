package task

import (
	"fmt"
	"slices"

	"descent/sim/data"
	"descent/sim/near"
)

// Kind is a kind of model: one file and one line in Kinds adds one.
type Kind struct {
	// ID is the value of Model.Kind; Doc is one sentence.
	ID, Doc string
	// Settings are the names of the rows of Settings that apply to it.
	Settings []string
	// Suits reports whether it can learn from the data set. The first kind that can is
	// the default of a Model without a Kind.
	Suits func(ds data.Shape) bool
	// New returns the learner and how its outputs are read. The error says what does
	// not go together, and what would.
	New func(p Problem) (Learner, Readout, error)
}

// Problem is the input of Kind.New: a data set, a complete model and its number of
// inputs.
type Problem struct {
	Data   *data.Dataset
	Model  *Model
	Inputs int
}

// Readout says how a learner's outputs are read. With several outputs the largest is
// the class or the group; with one output for two classes the boundary is ½.
type Readout struct {
	Outputs  int
	ByClass  bool // the loss reads the classes of a batch, not its targets
	Logits   bool // with one output for two classes the boundary is 0, not ½
	Squashed bool // the outputs pass a sigmoid
	Softmax  bool // several outputs are the logits of a softmax
}

// Kinds are the kinds that are built in. It is never written.
var Kinds = []Kind{networkKind, centroidsKind}

// Has reports whether models of the kind have a setting of that name.
func (k *Kind) Has(setting string) bool { return slices.Contains(k.Settings, setting) }

func (k *Kind) id() string { return k.ID }

// kindFor returns the first kind that can learn from the set, or nil.
func kindFor(kinds []Kind, ds data.Shape) *Kind {
	for i := range kinds {
		if kinds[i].Suits(ds) {
			return &kinds[i]
		}
	}
	return nil
}

// findKind returns the kind of a complete model.
func findKind(kinds []Kind, id string, ds *data.Dataset) (*Kind, error) {
	k := near.Row(kinds, id, (*Kind).id)
	switch {
	case k == nil:
		return nil, near.Unknown("kind of model", id, near.IDs(kinds, (*Kind).id))
	case !k.Suits(ds.Shape()):
		return nil, fmt.Errorf("a model of the kind %s cannot learn from a %v", id, ds.Kind)
	}
	return k, nil
}
