package surface

import (
	"math"

	"descent/sim/fmath"
)

// jet is a value with its first and second derivatives: a hyperdual number of
// two variables, all parts at once.
type jet struct{ f, x, y, xx, xy, yy float64 }

// jet evaluates the node and its derivatives at (x, y).
func (n *node) jet(x, y float64) jet {
	switch n.kind {
	case numberNode:
		return jet{f: n.v}
	case xNode:
		return jet{f: x, x: 1}
	case yNode:
		return jet{f: y, y: 1}
	case ifNode:
		return n.choose(x, y)
	}
	a := n.a.jet(x, y)
	if n.kind == callNode {
		g, g1 := n.fn.at(a.f)
		return a.chain(g, g1, n.fn.second(a.f, g, g1))
	}
	b := n.b.jet(x, y)
	switch n.kind {
	case sumNode:
		return combine(1, a, 1, b)
	case differenceNode:
		return combine(1, a, -1, b)
	case productNode:
		return a.times(b)
	case quotientNode:
		return a.over(b)
	case powerNode:
		return a.power(b)
	case maxNode:
		return extreme(a, b, a.f > b.f)
	case minNode:
		return extreme(a, b, a.f < b.f)
	case pairNode:
		return a.both(n.fn, b)
	}
	return jet{f: math.NaN()}
}

// chain is g(a) by the chain rule.
func (a jet) chain(g, g1, g2 float64) jet {
	return jet{
		g, g1 * a.x, g1 * a.y,
		g1*a.xx + g2*a.x*a.x, g1*a.xy + g2*a.x*a.y, g1*a.yy + g2*a.y*a.y,
	}
}

// combine is p·a + q·b.
func combine(p float64, a jet, q float64, b jet) jet {
	return jet{
		p*a.f + q*b.f, p*a.x + q*b.x, p*a.y + q*b.y,
		p*a.xx + q*b.xx, p*a.xy + q*b.xy, p*a.yy + q*b.yy,
	}
}

func (a jet) times(b jet) jet {
	return jet{
		a.f * b.f, a.x*b.f + a.f*b.x, a.y*b.f + a.f*b.y,
		a.xx*b.f + 2*a.x*b.x + a.f*b.xx,
		a.xy*b.f + a.x*b.y + a.y*b.x + a.f*b.xy,
		a.yy*b.f + 2*a.y*b.y + a.f*b.yy,
	}
}

// over is q = a/b, from a = q·b differentiated once and twice.
func (a jet) over(b jet) jet {
	q := a.f / b.f
	qx, qy := (a.x-q*b.x)/b.f, (a.y-q*b.y)/b.f
	return jet{
		q, qx, qy,
		(a.xx - 2*qx*b.x - q*b.xx) / b.f,
		(a.xy - qx*b.y - qy*b.x - q*b.xy) / b.f,
		(a.yy - 2*qy*b.y - q*b.yy) / b.f,
	}
}

// power is aᵇ = exp(b·log a) for a >= 0, NaN for a < 0; 0 has no derivatives and
// is given zeros.
func (a jet) power(b jet) jet {
	switch {
	case a.f < 0:
		nan := math.NaN()
		return jet{nan, nan, nan, nan, nan, nan}
	case a.f == 0 && b.f > 0:
		return jet{}
	}
	g := fmath.Pow(a.f, b.f)
	return b.times(a.chain(math.Log(a.f), 1/a.f, -1/(a.f*a.f))).chain(g, g, g)
}

// extreme is a if it is the greater (or lesser) one, else b, or the mean of both
// if they are equal.
func extreme(a, b jet, first bool) jet {
	switch {
	case first:
		return a
	case a.f == b.f:
		return combine(0.5, a, 0.5, b)
	case math.IsNaN(a.f):
		return a
	}
	return b
}
