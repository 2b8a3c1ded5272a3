package nn

import (
	"slices"
	"strconv"
	"strings"
)

// ParamName returns a short name of parameter i. w¹₂₃ is the weight of
// input 3 in unit 2 of layer 1 (w¹₁₂,₃ where one of the numbers can have two digits), b¹₂, γ¹₂
// and β¹₂ are that unit's. A single layer has no number, and if it has one output,
// its weights are w₀, w₁, … and its bias b.
func (n *Net) ParamName(i int) string {
	at, _ := slices.BinarySearchFunc(n.layers, i, func(l Layer, i int) int { return l.End - i - 1 })
	l := &n.layers[at]
	layer := raised(at + 1)
	if len(n.layers) == 1 {
		layer = ""
		if l.Out == 1 {
			if i == l.B {
				return "b"
			}
			return "w" + lowered(i)
		}
	}
	if i < l.B {
		comma := ""
		if l.In > 9 || l.Out > 9 {
			comma = ","
		}
		return "w" + layer + lowered((i-l.W)/l.In+1) + comma + lowered((i-l.W)%l.In+1)
	}
	kind := [...]string{"b", "γ", "β"}
	return kind[(i-l.B)/l.Out] + layer + lowered((i-l.B)%l.Out+1)
}

// lowered writes a number as a subscript.
func lowered(i int) string {
	return strings.Map(func(r rune) rune { return r - '0' + '₀' }, strconv.Itoa(i))
}

// raised writes a number as a superscript.
func raised(i int) string {
	digits := [...]rune{'⁰', '¹', '²', '³', '⁴', '⁵', '⁶', '⁷', '⁸', '⁹'}
	return strings.Map(func(r rune) rune { return digits[r-'0'] }, strconv.Itoa(i))
}
