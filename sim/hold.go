package sim

import "descent/sim/optim"

const (
	// holdTries is how often Holding halves a rate: down to a millionth.
	holdTries = 20
	// holdSteps is the least number of steps that a rate must hold beyond the step
	// at which the lane diverged.
	holdSteps = 50
)

// Holding returns a learning rate with which a lane that diverged at a step
// would have held: the rate it began with, halved again and again, until the same
// run, all later rates made smaller by as much, goes twice as far. It makes these runs, so
// it takes as long as they do. ok is false if no such rate was found.
func Holding(spec Spec, lane, step int) (rate float64, ok bool) {
	spec = spec.Clone()
	rule := optim.ByID(spec.Lanes[lane].Rule)
	if rule == nil || rule.Path != nil {
		return 0, false
	}
	spec.Lanes = spec.Lanes[lane : lane+1]
	spec.Limits = Limits{Steps: 2*step + holdSteps}
	var edits []Edit
	for _, e := range spec.Edits {
		if e.Lane == lane || e.Lane == AllLanes {
			e.Lane = min(e.Lane, 0)
			edits = append(edits, e)
		}
	}
	first := spec.Lanes[0].Knobs[0]
	for range holdTries {
		rate = Round(spec.Lanes[0].Knobs[0]/2, 2)
		part := rate / first
		spec.Lanes[0].Knobs[0] = rate
		spec.Edits = append([]Edit(nil), edits...)
		for i := range spec.Edits {
			if e := &spec.Edits[i]; e.Name == "lr" {
				e.Value *= part
			}
		}
		r, err := New(spec)
		if err != nil {
			return 0, false
		}
		r.Advance(spec.Limits.Steps)
		if _, _, stop := r.Lane(0); !stop.Diverged() {
			return rate, true
		}
	}
	return 0, false
}
