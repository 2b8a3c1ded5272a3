package surface

import (
	"math"

	"descent/sim/fmath"
)

type nodeKind uint8

const (
	numberNode nodeKind = iota
	xNode
	yNode
	sumNode        // a + b
	differenceNode // a − b
	productNode    // a·b, a number first
	quotientNode   // a/b
	callNode       // fn(a)
	powerNode      // a^b, neither a number
	maxNode
	minNode
	pairNode // fn(a, b)
	ifNode   // b where a holds, else c
)

// node is a node of a formula's expression tree. It is immutable.
type node struct {
	kind    nodeKind
	v       float64   // of a number
	fn      *function // of a call or a pair
	a, b, c *node
}

func number(v float64) *node { return &node{kind: numberNode, v: v} }

// isNumber reports whether n is the number v.
func (n *node) isNumber(v float64) bool { return n.kind == numberNode && n.v == v }

// folded returns n, or its value as a number if n is constant.
func folded(n *node) *node {
	if !n.isCondition() && n.a.kind == numberNode && (n.b == nil || n.b.kind == numberNode) {
		return number(n.jet(0, 0).f)
	}
	return n
}

func call(fn *function, a *node) *node { return folded(&node{kind: callNode, fn: fn, a: a}) }

// nonsmooth reports whether the formula has parts with kinks, cusps or jumps.
func (n *node) nonsmooth() bool {
	if n == nil {
		return false
	}
	own := n.kind == maxNode || n.kind == minNode || n.kind == pairNode || n.kind == ifNode ||
		n.kind == callNode && (n.fn.nonsmooth || n.fn.power != math.Trunc(n.fn.power))
	return own || n.a.nonsmooth() || n.b.nonsmooth() || n.c.nonsmooth()
}

// isCondition reports whether the value is true or false.
func (n *node) isCondition() bool { return n.fn != nil && n.fn.condition }

// binary returns the operation on a and b, simplified if a number is a factor or an
// exponent.
func binary(kind nodeKind, a, b *node) *node {
	switch {
	case kind == productNode && b.kind == numberNode:
		a, b = b, a
	case kind == powerNode && b.kind == numberNode:
		if a.kind == numberNode {
			return number(fmath.Pow(a.v, b.v))
		}
		switch b.v {
		case 0:
			return number(1)
		case 1:
			return a
		}
		return call(powerOf(b.v), a)
	case kind == powerNode && a.kind == numberNode:
		return call(exponentialOf(a.v), b)
	}
	if kind == productNode && a.isNumber(1) {
		return b
	}
	return folded(&node{kind: kind, a: a, b: b})
}

// negative is −a.
func negative(a *node) *node {
	if a.kind == productNode && a.a.isNumber(-1) {
		return a.b
	}
	return binary(productNode, number(-1), a)
}

// uses reports whether the node depends on x or y.
func (n *node) uses() bool {
	return n != nil && (n.kind == xNode || n.kind == yNode || n.a.uses() || n.b.uses() || n.c.uses())
}
