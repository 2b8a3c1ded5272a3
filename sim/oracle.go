package sim

import (
	"math/rand/v2"

	"descent/sim/objective"
)

// Purposes key the random numbers: a stream is a pure function of (seed, purpose, step).
const noisePurpose = 0x6e6f697365 // "noise"

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

// drawNoise draws the noise of one step: normal, with standard deviation sigma per component.
func (o *oracle) drawNoise(pcg *rand.PCG, seed uint64, step int, sigma float64, dim int) {
	o.noise = appendNoise(o.noise[:0], pcg, seed, step, sigma, dim)
}

func appendNoise(dst []float64, pcg *rand.PCG, seed uint64, step int, sigma float64, dim int) []float64 {
	if sigma == 0 {
		return dst
	}
	pcg.Seed(seed^noisePurpose<<16, uint64(step))
	normal := rand.New(pcg)
	for range dim {
		dst = append(dst, sigma*normal.NormFloat64())
	}
	return dst
}
