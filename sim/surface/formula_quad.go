package surface

import "math"

// quad is c₀ + c₁x + c₂y + c₃x² + c₄xy + c₅y². What a formula has of this form is
// one step of its evaluation.
type quad [6]float64

// degrees are those of x and y in each of a quad's terms.
var degrees = [6][2]int{{0, 0}, {1, 0}, {0, 1}, {2, 0}, {1, 1}, {0, 2}}

// quad returns the node as a quad if it is one as it is written: no products of
// sums are multiplied out, which near a minimum would cost digits.
func (n *node) quad() (q quad, ok bool) {
	switch n.kind {
	case numberNode:
		q[0] = n.v
		return q, true
	case xNode:
		q[1] = 1
		return q, true
	case yNode:
		q[2] = 1
		return q, true
	case callNode:
		if q, ok = n.squared(); ok {
			return q.product(q)
		}
		return q, false
	case sumNode, differenceNode, productNode, quotientNode:
	default:
		return q, false
	}
	a, okA := n.a.quad()
	b, okB := n.b.quad()
	if !okA || !okB {
		return q, false
	}
	switch n.kind {
	case sumNode:
		return a.plus(1, b), true
	case differenceNode:
		return a.plus(-1, b), true
	case productNode:
		return a.product(b)
	}
	if n.b.kind != numberNode {
		return q, false
	}
	return a.product(quad{1 / n.b.v})
}

// plus is q + w·r.
func (q quad) plus(w float64, r quad) quad {
	for i, c := range r {
		q[i] += w * c
	}
	return q
}

// term returns the index of the only term of q, or −1 if it has more or none.
func (q quad) term() int {
	only := -1
	for i, c := range q {
		if c != 0 {
			if only >= 0 {
				return -1
			}
			only = i
		}
	}
	return only
}

// product is q·r if both are one term and the degree is at most 2, or if one is
// a constant that multiplies the other without rounding.
func (q quad) product(r quad) (quad, bool) {
	i, j := q.term(), r.term()
	switch {
	case i >= 0 && j >= 0:
		for k, d := range degrees {
			if d[0] == degrees[i][0]+degrees[j][0] && d[1] == degrees[i][1]+degrees[j][1] {
				var p quad
				p[k] = q[i] * r[j]
				return p, true
			}
		}
	case i == 0 && exactFactor(q[0]):
		return quad{}.plus(q[0], r), true
	case j == 0 && exactFactor(r[0]):
		return quad{}.plus(r[0], q), true
	}
	return quad{}, false
}

// exactFactor reports whether w only changes sign and exponent.
func exactFactor(w float64) bool {
	m, _ := math.Frexp(w)
	return math.Abs(m) == 0.5
}

// isLine reports whether q has no terms of degree 2.
func (q quad) isLine() bool { return q[3] == 0 && q[4] == 0 && q[5] == 0 }

// scaled returns w·q; w goes into q only if it multiplies without rounding.
func (q quad) scaled(w float64) eval {
	if exactFactor(w) {
		return quad{}.plus(w, q).eval()
	}
	return q.eval().scaled(w)
}

// eval returns q.
func (q quad) eval() eval {
	c0, cx, cy, cxx, cxy, cyy := q[0], q[1], q[2], q[3], q[4], q[5]
	if q.isLine() {
		return func(x, y float64) (f, fx, fy float64) { return c0 + cx*x + cy*y, cx, cy }
	}
	return func(x, y float64) (f, fx, fy float64) {
		a, b, c := cxx*x, cxy*y, cyy*y
		u, v := cx+a+b, cy+c
		return c0 + x*u + y*v, u + a, v + c + cxy*x
	}
}

// square is w·q².
type square struct {
	w float64
	q quad
}

// sumOfSquares returns their sum. So many surfaces are sums of squares that this is
// one loop, not a call for each.
func sumOfSquares(squares []square) eval {
	return func(x, y float64) (f, fx, fy float64) {
		for i := range squares {
			t := &squares[i]
			q := &t.q
			a, b, c := q[3]*x, q[4]*y, q[5]*y
			u, v := q[1]+a+b, q[2]+c
			s := q[0] + x*u + y*v
			d := t.w * s
			f += d * s
			d += d
			fx += d * (u + a)
			fy += d * (v + c + q[4]*x)
		}
		return f, fx, fy
	}
}
