package objective

import "math/rand/v2"

// noisePurpose keys the random numbers of noise: a stream is a pure function of
// (seed, purpose, step).
const noisePurpose = 0x6e6f697365 // "noise"

// NoiseKey is all that the noise of one step depends on: Sigma is the standard
// deviation of each of its Dim components.
type NoiseKey struct {
	Seed  uint64
	Step  int
	Sigma float64
	Dim   int
}

// AppendNoise appends the normal noise of one step to dst; a Sigma of 0 is none.
func AppendNoise(dst []float64, pcg *rand.PCG, k NoiseKey) []float64 {
	if k.Sigma == 0 {
		return dst
	}
	pcg.Seed(k.Seed^noisePurpose<<16, uint64(k.Step))
	normal := rand.New(pcg)
	for range k.Dim {
		dst = append(dst, k.Sigma*normal.NormFloat64())
	}
	return dst
}

// Good reports whether a point is one to go on from: inside the region from lo to
// hi (empty for none), with a finite loss and gradient.
func Good(x, g []float64, loss float64, lo, hi []float64) bool {
	zero := loss - loss // NaN if the loss is not finite
	g = g[:len(x)]
	for i, v := range x {
		zero += (v - v) + (g[i] - g[i])
	}
	if zero != 0 {
		return false
	}
	hi = hi[:len(lo)]
	for i, least := range lo {
		if x[i] < least || x[i] > hi[i] {
			return false
		}
	}
	return true
}
