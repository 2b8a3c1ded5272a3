package surface

import (
	"math"

	"descent/sim/fmath"
)

// eval is a compiled node: a closure that calls those of its parts. Measured on
// polynomials, this is twice as fast as a loop over instructions: values and
// derivatives stay in registers, and nothing is decoded.
type eval func(x, y float64) (f, fx, fy float64)

// program is a formula ready to be evaluated: by its closures, or as a tree for
// second derivatives.
type program struct {
	root *node
	eval eval
}

func (p *program) value(x, y float64) float64 {
	f, _, _ := p.eval(x, y)
	return f
}

// compile returns value and gradient of the node. The depth of calls is at most
// the number of characters of the formula.
func (n *node) compile() eval {
	if q, ok := n.quad(); ok {
		return q.eval()
	}
	switch n.kind {
	case productNode, quotientNode:
		if n.a.kind == numberNode && n.kind == productNode || n.b.kind == numberNode {
			return n.compileSum()
		}
		if n.kind == productNode {
			return n.a.compile().times(n.b.compile())
		}
		return n.a.compile().over(n.b.compile())
	case callNode:
		return n.compileCall(1)
	case powerNode:
		return n.a.compile().power(n.b.compile())
	case maxNode:
		return n.a.compile().greatest(1, n.b.compile())
	case minNode:
		return n.a.compile().greatest(-1, n.b.compile())
	case pairNode:
		return n.a.compile().both(n.fn, n.b.compile())
	case ifNode:
		return n.a.compile().choose(n.b.compile(), n.c.compile())
	}
	return n.compileSum()
}

// term is w·n, a part of a sum.
type term struct {
	w float64
	n *node
}

// terms appends the terms of w·n. A factor goes into a sum only if it multiplies
// without rounding.
func (n *node) terms(w float64, to []term) []term {
	whole := exactFactor(w)
	switch {
	case n.kind == sumNode && whole:
		return n.b.terms(w, n.a.terms(w, to))
	case n.kind == differenceNode && whole:
		return n.b.terms(-w, n.a.terms(w, to))
	case n.kind == productNode && n.a.kind == numberNode:
		return n.b.terms(w*n.a.v, to)
	case n.kind == quotientNode && n.b.kind == numberNode:
		return n.a.terms(w/n.b.v, to)
	}
	return append(to, term{w, n})
}

// compileSum gathers the quadratic terms into one, their squares into another,
// and adds the rest.
func (n *node) compileSum() eval {
	var all quad
	var squares []square
	var parts []eval
	gathered := false
	for _, t := range n.terms(1, nil) {
		if q, ok := t.n.quad(); ok && (exactFactor(t.w) || q.term() >= 0) {
			all, gathered = all.plus(t.w, q), true
		} else if q, ok := t.n.squared(); ok {
			squares = append(squares, square{t.w, q})
		} else {
			parts = append(parts, t.compile())
		}
	}
	if len(squares) > 0 {
		parts = append(parts, sumOfSquares(squares))
	}
	if gathered {
		parts = append(parts, all.eval())
	}
	sum := parts[0]
	for _, part := range parts[1:] {
		sum = sum.plus(part)
	}
	return sum
}

// squared returns q if the node is q².
func (n *node) squared() (q quad, ok bool) {
	if n.kind != callNode || n.fn.power != 2 {
		return q, false
	}
	return n.a.quad()
}

// compile returns the term with its factor.
func (t term) compile() eval {
	if q, ok := t.n.quad(); ok {
		return q.scaled(t.w)
	}
	if t.n.kind == callNode {
		return t.n.compileCall(t.w)
	}
	return t.n.compile().scaled(t.w)
}

// compileCall returns w·fn(a).
func (n *node) compileCall(w float64) eval {
	if q, ok := n.squared(); ok {
		return sumOfSquares([]square{{w, q}})
	}
	if n.fn.power == 2 {
		a := n.a.compile()
		return func(x, y float64) (f, fx, fy float64) {
			u, ux, uy := a(x, y)
			d := w * u
			return d * u, (d + d) * ux, (d + d) * uy
		}
	}
	a, at := n.a.compile(), n.fn.at
	return func(x, y float64) (f, fx, fy float64) {
		u, ux, uy := a(x, y)
		g, g1 := at(u)
		g1 *= w
		return w * g, g1 * ux, g1 * uy
	}
}

func (a eval) scaled(w float64) eval {
	if w == 1 {
		return a
	}
	return func(x, y float64) (f, fx, fy float64) {
		u, ux, uy := a(x, y)
		return w * u, w * ux, w * uy
	}
}

func (a eval) plus(b eval) eval {
	return func(x, y float64) (f, fx, fy float64) {
		u, ux, uy := a(x, y)
		v, vx, vy := b(x, y)
		return u + v, ux + vx, uy + vy
	}
}

func (a eval) times(b eval) eval {
	return func(x, y float64) (f, fx, fy float64) {
		u, ux, uy := a(x, y)
		v, vx, vy := b(x, y)
		return u * v, ux*v + u*vx, uy*v + u*vy
	}
}

func (a eval) over(b eval) eval {
	return func(x, y float64) (f, fx, fy float64) {
		u, ux, uy := a(x, y)
		v, vx, vy := b(x, y)
		q := u / v
		return q, (ux - q*vx) / v, (uy - q*vy) / v
	}
}

// power is aᵇ as jet.power has it.
func (a eval) power(b eval) eval {
	return func(x, y float64) (f, fx, fy float64) {
		u, ux, uy := a(x, y)
		v, vx, vy := b(x, y)
		switch {
		case u < 0:
			return math.NaN(), math.NaN(), math.NaN()
		case u == 0 && v > 0:
			return 0, 0, 0
		}
		f = fmath.Pow(u, v)
		l, d := math.Log(u), v/u
		return f, f * (d*ux + l*vx), f * (d*uy + l*vy)
	}
}

// greatest is max(a, b) for sign 1 and min(a, b) for sign −1; NaN is passed on.
func (a eval) greatest(sign float64, b eval) eval {
	return func(x, y float64) (f, fx, fy float64) {
		u, ux, uy := a(x, y)
		v, vx, vy := b(x, y)
		switch {
		case sign*u > sign*v || math.IsNaN(u):
			return u, ux, uy
		case u == v:
			return u, 0.5 * (ux + vx), 0.5 * (uy + vy)
		}
		return v, vx, vy
	}
}
