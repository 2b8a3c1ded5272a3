package sim

import "descent/sim/objective"

// oracle is the objective as the rules see it: at one step, with that step's
// batch and noise, the same for every lane.
type oracle struct {
	objective objective.Objective
	work      objective.Work
	at        objective.At
	noise     []float64 // added to every gradient of this step; empty for none
}

// Eval implements optim.Oracle.
func (o *oracle) Eval(x, g []float64) (loss float64) {
	loss = o.objective.Eval(g, x, &o.at, o.work)
	for i, e := range o.noise {
		g[i] += e
	}
	return loss
}
