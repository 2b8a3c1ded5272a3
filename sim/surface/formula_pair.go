package surface

import "math"

// Functions of two variables, and the operators that make conditions.

// operators are those whose value is a condition, by how they are written.
var operators = map[string]*function{
	"<":   comparison(func(u, v float64) bool { return u < v }),
	"<=":  comparison(func(u, v float64) bool { return u <= v }),
	">":   comparison(func(u, v float64) bool { return u > v }),
	">=":  comparison(func(u, v float64) bool { return u >= v }),
	"==":  comparison(func(u, v float64) bool { return u == v }),
	"!=":  comparison(func(u, v float64) bool { return u != v }),
	"and": connective(0),
	"or":  connective(1),
}

// comparison returns the function that is 1 where holds, 0 elsewhere, and NaN if
// either argument is NaN.
func comparison(holds func(u, v float64) bool) *function {
	return &function{condition: true, at2: func(u, v float64) (g, gu, gv float64) {
		switch {
		case math.IsNaN(u) || math.IsNaN(v):
			return math.NaN(), 0, 0
		case holds(u, v):
			return 1, 0, 0
		}
		return 0, 0, 0
	}}
}

// connective returns and, for which one false (0) decides, or or, for which one true
// (1) decides. Else a NaN is passed on.
func connective(decides float64) *function {
	return &function{condition: true, ofConditions: true, at2: func(u, v float64) (g, gu, gv float64) {
		switch {
		case u == decides || v == decides:
			return decides, 0, 0
		case math.IsNaN(u):
			return u, 0, 0
		}
		return v, 0, 0
	}}
}

// mod2 is u − v·⌊u/v⌋, which has the sign of v.
func mod2(u, v float64) (g, gu, gv float64) {
	g = math.Mod(u, v)
	if g != 0 && (g < 0) != (v < 0) {
		g += v
	}
	return g, 1, -math.Round((u - g) / v)
}

func hypot2(u, v float64) (g, gu, gv float64) {
	g = math.Hypot(u, v)
	if g == 0 {
		return 0, 0, 0
	}
	return g, u / g, v / g
}

func hypotSecond(u, v float64) (guu, guv, gvv float64) {
	g, gu, gv := hypot2(u, v)
	if g == 0 {
		return 0, 0, 0
	}
	return gv * gv / g, -gu * gv / g, gu * gu / g
}

// both is fn(a, b).
func (a eval) both(fn *function, b eval) eval {
	at := fn.at2
	return func(x, y float64) (f, fx, fy float64) {
		u, ux, uy := a(x, y)
		v, vx, vy := b(x, y)
		g, gu, gv := at(u, v)
		return g, gu*ux + gv*vx, gu*uy + gv*vy
	}
}

// choose is b where the condition a holds, else c; NaN where it is neither.
func (a eval) choose(b, c eval) eval {
	return func(x, y float64) (f, fx, fy float64) {
		switch holds, _, _ := a(x, y); holds {
		case 1:
			return b(x, y)
		case 0:
			return c(x, y)
		}
		return math.NaN(), math.NaN(), math.NaN()
	}
}

// both is fn(a, b) by the chain rule.
func (a jet) both(fn *function, b jet) jet {
	g, gu, gv := fn.at2(a.f, b.f)
	c := combine(gu, a, gv, b)
	c.f = g
	if fn.second2 == nil {
		return c
	}
	uu, uv, vv := fn.second2(a.f, b.f)
	c.xx += uu*a.x*a.x + 2*uv*a.x*b.x + vv*b.x*b.x
	c.xy += uu*a.x*a.y + uv*(a.x*b.y+a.y*b.x) + vv*b.x*b.y
	c.yy += uu*a.y*a.y + 2*uv*a.y*b.y + vv*b.y*b.y
	return c
}

// choose is b where a holds, else c.
func (n *node) choose(x, y float64) jet {
	switch n.a.jet(x, y).f {
	case 1:
		return n.b.jet(x, y)
	case 0:
		return n.c.jet(x, y)
	}
	nan := math.NaN()
	return jet{nan, nan, nan, nan, nan, nan}
}
