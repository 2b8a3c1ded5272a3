package fmath

import "math"

const (
	// tanhRows is the number of rows of the table per unit. There are tanhEnd rows
	// on either side of 0; outside, tanh is ±1 to the last bit.
	tanhRows = 32
	tanhEnd  = 20 * tanhRows
)

// tanhTable is a table of tanh: rows[tanhEnd+i] is tanh(i/tanhRows). It has the
// coefficients of the series for the same reason as powerTable.
type tanhTable struct {
	width, t3, t5, t7 float64
	rows              [2*tanhEnd + 1]float64
}

var tangents = newTangents()

func newTangents() tanhTable {
	t := tanhTable{width: 1.0 / tanhRows, t3: -1.0 / 3, t5: 2.0 / 15, t7: -17.0 / 315}
	for i := range t.rows {
		t.rows[i] = Tanh(float64(i-tanhEnd) / tanhRows)
	}
	return t
}

// Tanhs writes tanh of every z of src into dst, in a loop without branches like Exps:
//
//	tanh(g + b) = (tanh g + tanh b)/(1 + tanh g·tanh b)
//
// where g is the nearest point of the table and |b| ≤ 1/64, so that four terms of
// the series of tanh b are enough. The error is below three units in the last place.
func Tanhs(dst, src []float64) {
	t := &tangents
	src = src[:len(dst)]
	for i, z := range src {
		shifted := z*tanhRows + round
		row := math.Float64bits(shifted) - (roundBits - tanhEnd)
		if row > 2*tanhEnd { // NaN too
			dst[i] = Tanh(z)
			continue
		}
		b := z - (shifted-round)*t.width
		b2 := b * b
		near := b + b*b2*(t.t3+b2*(t.t5+b2*t.t7))
		grid := t.rows[row]
		dst[i] = (grid + near) / (1 + grid*near)
	}
}
