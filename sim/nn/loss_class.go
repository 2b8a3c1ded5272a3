package nn

import (
	"math"

	"descent/sim/fmath"
)

// The losses over classes combine all outputs of a row. These are N apart in memory,
// so crossEntropy works on blocks of rows and loops along them, output by output.

// classRows is the number of rows in a block of crossEntropy.
const classRows = 64

// crossEntropy: −ln(exp zᵧ / Σ exp zⱼ) = ln Σ exp(zⱼ − m) + m − zᵧ, where m is the largest z.
func crossEntropy(d, z []float64, b *Batch, outs int) float64 {
	n := b.N
	part := 1 / float64(n)
	mean := meanStart(z)
	var largest, sum, power [classRows]float64
	for from := 0; from < n; from += classRows {
		y := b.Y[from:min(from+classRows, n)]
		m, s, e := largest[:len(y)], sum[:len(y)], power[:len(y)]
		copy(m, z[from:])
		for u := 1; u < outs; u++ {
			for r, v := range z[u*n+from : u*n+from+len(y)] {
				m[r] = max(m[r], v)
			}
		}
		clear(s)
		for u := range outs {
			for r, v := range z[u*n+from : u*n+from+len(y)] {
				e[r] = v - m[r]
			}
			fmath.Exps(e, e, 0)
			for r, v := range e {
				s[r] += v
			}
			if d != nil {
				copy(d[u*n+from:], e)
			}
		}
		for r, c := range y {
			mean += (math.Log(s[r]) + (m[r] - z[c*n+from+r])) * part
		}
		if d == nil {
			continue
		}
		for r, v := range s {
			s[r] = part / v
		}
		for u := range outs {
			row := d[u*n+from : u*n+from+len(y)]
			for r, v := range s {
				row[r] *= v
			}
		}
		for r, c := range y {
			d[c*n+from+r] -= part
		}
	}
	return mean
}

// multiMargin: the cost of each wrong class j is max(0, 1 − zᵧ + zⱼ).
func multiMargin(d, z []float64, b *Batch, outs int) float64 {
	n := b.N
	part := 1 / (float64(n) * float64(outs))
	mean := meanStart(z)
	clear(d)
	for r, c := range b.Y[:n] {
		own := z[c*n+r]
		for u := range outs {
			i := u*n + r
			if u == c {
				continue
			}
			short := max(1-own+z[i], 0)
			mean += short * part
			if d != nil && short > 0 {
				d[i] += part
				d[c*n+r] -= part
			}
		}
	}
	return mean
}
