package sim

import (
	"math/rand/v2"

	"descent/sim/nn"
	"descent/sim/surface"
	"descent/sim/task"
)

// Purposes key the random numbers: a stream is a pure function of (seed, purpose, step).
const noisePurpose = 0x6e6f697365 // "noise"

// oracle is the objective as the rules see it: at one step, with that step's
// batch and noise, the same for every lane.
type oracle struct {
	surf  *surface.Surface
	task  *task.Task
	work  *task.Work
	rows  []int        // the batch; nil for all rows
	drop  *nn.Dropping // keys the units left out at this step; nil for none
	noise []float64    // added to every gradient of this step; empty for none
}

// Eval implements optim.Oracle.
func (o *oracle) Eval(x, g []float64) (loss float64) {
	if o.surf != nil {
		loss, g[0], g[1] = o.surf.Eval(x[0], x[1])
	} else {
		loss = o.task.Grad(g, x, o.rows, o.work, o.drop)
	}
	for i, e := range o.noise {
		g[i] += e
	}
	return loss
}

// draw fills the noise of one step: normal, with standard deviation sigma per component.
func (o *oracle) draw(pcg *rand.PCG, seed uint64, step int, sigma float64, dim int) {
	o.noise = o.noise[:0]
	if sigma == 0 {
		return
	}
	pcg.Seed(seed^noisePurpose<<16, uint64(step))
	normal := rand.New(pcg)
	for range dim {
		o.noise = append(o.noise, sigma*normal.NormFloat64())
	}
}
