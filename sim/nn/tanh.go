package nn

import "math"

const (
	// tanhRows is how many values of tanh are looked up from one whole number to
	// the next, up to row tanhEnd on either side: beyond, tanh is ±1 to the last bit.
	tanhRows = 32
	tanhEnd  = 20 * tanhRows
)

// tanhTable is what tanh is looked up in: rows[tanhEnd+i] is that of i/tanhRows.
// The terms of its series stand here for the same reason as a powerTable's.
type tanhTable struct {
	width, t3, t5, t7 float64
	rows              [2*tanhEnd + 1]float64
}

var tangents = newTangents()

func newTangents() tanhTable {
	t := tanhTable{width: 1.0 / tanhRows, t3: -1.0 / 3, t5: 2.0 / 15, t7: -17.0 / 315}
	for i := range t.rows {
		t.rows[i] = math.Tanh(float64(i-tanhEnd) / tanhRows)
	}
	return t
}

// tanhs writes tanh of every z of src into dst, many at a time like exps:
//
//	tanh(g + b) = (tanh g + tanh b)/(1 + tanh g·tanh b)
//
// where g is the nearest point of the table and |b| ≤ 1/64, so that four terms of
// the series do for tanh b. The error is below three units in the last place.
func tanhs(dst, src []float64) {
	t := &tangents
	src = src[:len(dst)]
	for i, z := range src {
		shifted := z*tanhRows + round
		row := math.Float64bits(shifted) - (roundBits - tanhEnd)
		if row > 2*tanhEnd { // NaN too
			dst[i] = math.Tanh(z)
			continue
		}
		b := z - (shifted-round)*t.width
		b2 := b * b
		near := b + b*b2*(t.t3+b2*(t.t5+b2*t.t7))
		grid := t.rows[row]
		dst[i] = (grid + near) / (1 + grid*near)
	}
}
