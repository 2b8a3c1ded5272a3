package task

import (
	"fmt"
	"slices"

	"descent/sim/data"
	"descent/sim/near"
)

// Kind is a kind of model: one file and one line in Kinds adds one.
type Kind struct {
	// ID is what Model.Kind names it by; Doc is one sentence.
	ID, Doc string
	// Settings are the names of the Settings that its models have.
	Settings []string
	// Suits reports whether it can learn from the data set; of the kinds that can,
	// the first one is what a Model without a Kind is.
	Suits func(ds *data.Dataset) bool
	// New makes the learner and says how its outputs are read. The error says what
	// does not go together and what would.
	New func(p Problem) (Learner, Readout, error)
}

// Problem is what a Learner is made for: the complete model of a data set with so
// many inputs.
type Problem struct {
	Data   *data.Dataset
	Model  *Model
	Inputs int
}

// Readout says how a learner's outputs are read. The largest of several is the
// class, or the group; of a single one for two classes the border is ½.
type Readout struct {
	Outputs  int
	ByClass  bool // the loss reads the classes of a batch, not its targets
	Logits   bool // of one output for two classes: 0, not ½, is the border
	Squashed bool // the outputs pass a sigmoid
	Softmax  bool // of several outputs: they are the logits of a softmax
}

// Kinds are the kinds that are built in. It is never written.
var Kinds = []Kind{networkKind, centroidsKind}

// Has reports whether models of the kind have a setting of that name.
func (k *Kind) Has(setting string) bool { return slices.Contains(k.Settings, setting) }

func (k *Kind) id() string { return k.ID }

// kindFor returns the first kind that can learn from the set, or nil.
func kindFor(kinds []Kind, ds *data.Dataset) *Kind {
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
	case !k.Suits(ds):
		return nil, fmt.Errorf("a model of the kind %s cannot learn from a %v", id, ds.Kind)
	}
	return k, nil
}
