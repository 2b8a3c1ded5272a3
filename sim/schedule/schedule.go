// Package schedule says how a learning rate changes with the step: one value
// and one line in All adds a schedule.
//
// A Plan is the parsed form of a text such as "cosine:t_max=100": one schedule with its
// arguments, or a chain of them. It is a pure function of the step and of a few numbers
// of state (which only plateau has), so going back in time needs no code here. Names and formulas are those of torch.optim.lr_scheduler.
package schedule

import (
	"descent/sim/near"
	"descent/sim/param"
)

// Base is the learning rate and the momentum of the lane's hyper-parameters.
type Base struct{ LR, Momentum float64 }

// Rates are the learning rate and the momentum of a step.
type Rates struct {
	LR float64
	// Momentum is that of the Base unless Momenta is true.
	Momentum float64
	// Momenta says that the schedule changes the momentum too.
	Momenta bool
}

// Schedule is a learning-rate schedule.
type Schedule struct {
	ID, Name string
	// Doc is one sentence; Cite the paper, and where torch differs from it.
	Doc, Cite string
	// Formula is the rate at step k, in which lr is the base rate and the other
	// names are arguments. It does not include the warm-up, after which k starts at 0.
	Formula string
	// Params are its arguments, with torch's names in lower case and torch's defaults,
	// except that lengths are chosen to show the schedule within 200 steps. The last one
	// is warmup.
	Params []param.Param

	// rate returns the rates of step k, given those of the Base.
	rate func(p *part, now Rates, k float64, mem []float64) Rates
	// observe updates mem, which has size numbers, 0 at the start, with the loss of a
	// step. It is nil, and size 0, if the schedule has no state.
	observe func(p *part, lr float64, mem []float64, loss float64)
	size    int
	// rises says that the formula includes a warm-up.
	rises bool
}

// ByID returns the schedule of that id, or nil.
func ByID(id string) *Schedule { return near.Row(All, id, (*Schedule).id) }

// IDs returns the ids of All.
func IDs() []string { return near.IDs(All, (*Schedule).id) }

func (s *Schedule) id() string { return s.ID }

// ParamNames returns the names of the schedule's arguments.
func (s *Schedule) ParamNames() []string { return param.Names(s.Params) }
