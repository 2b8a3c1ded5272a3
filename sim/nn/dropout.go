package nn

import "math/rand/v2"

// Dropping is the key of the random numbers of dropout: which units are dropped is a
// pure function of it, the layer, the unit and the row of the batch.
type Dropping struct{ Seed, Step uint64 }

// purposeDropout separates the random numbers of dropout from all others of the seed.
const purposeDropout = 0x5bd1_e995_a3c7_4f1d

// masks writes the factors of a layer's outputs, units×rows: 0 with probability
// p, else 1/(1 − p); all 1 where d is nil.
func (d *Dropping) masks(dst []float64, p float64, layer, units, rows int) {
	if d == nil {
		fill(dst, 1)
		return
	}
	keep := 1 / (1 - p)
	var pcg rand.PCG
	for u := range units {
		// Multiplying the step by an odd constant keeps the streams of different steps apart.
		pcg.Seed(d.Seed, purposeDropout+d.Step*0x9e37_79b9_7f4a_7c15+uint64(layer)<<32+uint64(u))
		row := dst[u*rows : u*rows+rows]
		for r := range row {
			row[r] = 0
			if float64(int64(pcg.Uint64()>>11)) >= p*(1<<53) {
				row[r] = keep
			}
		}
	}
}

// scaleBy multiplies dst by the factors, element by element.
func scaleBy(dst, factors []float64) {
	factors = factors[:len(dst)]
	for i, f := range factors {
		dst[i] *= f
	}
}
