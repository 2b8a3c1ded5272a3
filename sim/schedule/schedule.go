// Package schedule says how a learning rate changes with the step: one value
// and one line in All adds a schedule.
//
// A Plan is what a text such as "cosine:t_max=100" asks for: one schedule with
// its arguments, or a chain of them. It is a pure function of the step and of a
// few plain numbers (which only plateau has), so going back in time needs no
// code here. Names and formulas are those of torch.optim.lr_scheduler.
package schedule

import (
	"descent/sim/near"
	"descent/sim/param"
)

// Base is what the lane's own hyper-parameters say: the learning rate and the momentum.
type Base struct{ LR, Momentum float64 }

// Rates is what is in force at a step.
type Rates struct {
	LR float64
	// Momentum is the base's own unless Momenta is true.
	Momentum float64
	// Momenta says that the schedule moves the momentum too.
	Momenta bool
}

// Schedule is a way for the learning rate to change.
type Schedule struct {
	ID, Name string
	// Doc is one sentence; Cite the paper, and where torch differs from it.
	Doc, Cite string
	// Formula is the rate at step k, in which lr is the base rate and the other
	// names are arguments. It is without the warm-up, after which k counts from 0.
	Formula string
	// Params are its arguments, with torch's names in lower case and torch's defaults,
	// except that lengths are such that the schedule shows within 200 steps. They
	// end with warmup.
	Params []param.Param

	// rate turns the base's rates into those of step k.
	rate func(p *part, now Rates, k float64, mem []float64) Rates
	// observe reads the loss of a step into mem, which has size numbers, all 0
	// at the start. Both are missing if the schedule has no memory.
	observe func(p *part, lr float64, mem []float64, loss float64)
	size    int
	// rises says that the formula has the warm-up in it.
	rises bool
}

// ByID returns the schedule of that id, or nil.
func ByID(id string) *Schedule { return near.Row(All, id, (*Schedule).id) }

// IDs returns the ids of All.
func IDs() []string { return near.IDs(All, (*Schedule).id) }

func (s *Schedule) id() string { return s.ID }

// ParamNames returns the names of the schedule's arguments.
func (s *Schedule) ParamNames() []string { return param.Names(s.Params) }
