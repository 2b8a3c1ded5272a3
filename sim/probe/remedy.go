package probe

// Remedy is something to try.
type Remedy uint8

// The remedies, in the order in which they are said.
const (
	LowerRate Remedy = iota // Finding.Try, where it is known
	RaiseRate
	Momentum
	Noise
	Adapt       // a rule that adapts to the slope
	SecondOrder // a rule that knows the curvature
	Relu
	Reinit // Finding.Init
	Again  // a smaller rate from the start
	Clip   // clip_norm
	BatchNorm
	LargerBatch
	StopEarly // at Finding.Since
	WeightDecay
	Dropout
	LeakyRelu
	NewWeights
	numRemedies
)

var remedyIDs = [numRemedies]string{"lower_lr", "raise_lr", "momentum", "noise", "adam", "bfgs", "relu", "init",
	"restart_with_lower_lr", "clip_norm", "batch_norm", "larger_batch", "stop_early", "l2", "dropout", "leaky_relu", "new_seed"}

func (r Remedy) String() string { return name(remedyIDs[:], r) }

// Remedies is a set of them.
type Remedies uint32

// Has reports whether a remedy is in the set.
func (s Remedies) Has(r Remedy) bool { return r < numRemedies && s>>r&1 == 1 }

// All returns the remedies of the set in their order.
func (s Remedies) All() (list []Remedy) {
	for r := range numRemedies {
		if s.Has(r) {
			list = append(list, r)
		}
	}
	return list
}

func (s *Remedies) add(list ...Remedy) {
	for _, r := range list {
		*s |= 1 << r
	}
}

// addIf adds a remedy where it would be a change.
func (s *Remedies) addIf(change bool, r Remedy) {
	if change {
		s.add(r)
	}
}
