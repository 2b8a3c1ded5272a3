package surface

import (
	"math"

	"gonum.org/v1/gonum/num/hyperdual"
)

type hd = hyperdual.Number

func k(v float64) hd { return hd{Real: v} }

func sum(terms ...hd) (s hd) {
	for _, t := range terms {
		s = hyperdual.Add(s, t)
	}
	return s
}

func mul(factors ...hd) hd {
	p := k(1)
	for _, f := range factors {
		p = hyperdual.Mul(p, f)
	}
	return p
}

// pow multiplies: hyperdual.PowReal is inexact at 0.
func pow(x hd, n int) hd {
	p := k(1)
	for range n {
		p = hyperdual.Mul(p, x)
	}
	return p
}

func sq(x hd) hd               { return hyperdual.Mul(x, x) }
func sub(x, y hd) hd           { return hyperdual.Sub(x, y) }
func div(x, y hd) hd           { return hyperdual.Mul(x, hyperdual.Inv(y)) }
func times(c float64, x hd) hd { return hyperdual.Scale(c, x) }
func neg(x hd) hd              { return hyperdual.Scale(-1, x) }
func radius(x, y hd) hd        { return hyperdual.Sqrt(sum(sq(x), sq(y))) }
func sinPi(c float64, x hd) hd { return hyperdual.Sin(times(c*math.Pi, x)) }
func cosPi(c float64, x hd) hd { return hyperdual.Cos(times(c*math.Pi, x)) }
func sinRootAbs(x hd) hd       { return hyperdual.Sin(hyperdual.Sqrt(hyperdual.Abs(x))) }
func bell(x, y hd) hd          { return hyperdual.Exp(neg(sum(sq(x), sq(y)))) }
func schafferOf(x, y, wave hd) hd {
	under := sum(k(1), times(0.001, sum(sq(x), sq(y))))
	return sum(k(0.5), div(sub(wave, k(0.5)), sq(under)))
}
func wellsOf(x, v hd, right, left float64) hd {
	at := func(c float64) hd {
		return hyperdual.Exp(times(-1/0.2, sum(sq(sub(x, k(c))), sq(v))))
	}
	return sum(sq(x), sq(v), times(-right, at(1)), times(-left, at(-1)))
}

// dualForms are the formulas a second time, as the literature writes them.
var dualForms = map[string]func(x, y hd) hd{
	"sphere":         func(x, y hd) hd { return sum(pow(x, 2), pow(y, 2)) },
	"ellipse":        func(x, y hd) hd { return times(0.5, sum(pow(x, 2), times(25, pow(y, 2)))) },
	"ravine":         func(x, y hd) hd { return times(0.5, sum(pow(x, 2), times(100, pow(y, 2)))) },
	"elongated_bowl": func(x, y hd) hd { return sum(pow(x, 2), times(10, pow(y, 2))) },
	"ecliptic_bowl": func(x, y hd) hd {
		u, v := times(0.5, x), times(0.5, y)
		return sum(neg(hyperdual.Exp(neg(sum(sq(u), times(5, sq(v)))))), sq(u), times(0.5, sq(v)))
	},
	"flower": func(x, y hd) hd {
		return sum(mul(x, hyperdual.Sin(y)), mul(y, hyperdual.Sin(x)), sq(x), sq(y))
	},
	"rotated_quadratic": func(x, y hd) hd {
		c, s := math.Cos(math.Pi/4), math.Sin(math.Pi/4)
		u, v := sub(times(c, x), times(s, y)), sum(times(s, x), times(c, y))
		return times(0.5, sum(sq(u), times(100, sq(v))))
	},
	"booth": func(x, y hd) hd {
		return sum(sq(sum(x, times(2, y), k(-7))), sq(sum(times(2, x), y, k(-5))))
	},
	"matyas": func(x, y hd) hd {
		return sub(times(0.26, sum(sq(x), sq(y))), times(0.48, mul(x, y)))
	},
	"rosenbrock": func(x, y hd) hd {
		return sum(sq(sub(k(1), x)), times(100, sq(sub(y, sq(x)))))
	},
	"distill_banana": func(x, y hd) hd {
		return sum(sq(sub(k(1), x)), times(20, sq(sub(times(3, y), sq(x)))))
	},
	"dixon_price": func(x, y hd) hd {
		return sum(sq(sub(x, k(1))), times(2, sq(sub(times(2, sq(y)), x))))
	},
	"beale": func(x, y hd) (s hd) {
		for i, c := range []float64{1.5, 2.25, 2.625} {
			s = sum(s, sq(sum(k(c), neg(x), mul(x, pow(y, i+1)))))
		}
		return s
	},
	"saddle":         func(x, y hd) hd { return sub(sq(x), sq(y)) },
	"bounded_saddle": func(x, y hd) hd { return sum(times(0.25, pow(x, 4)), times(-0.5, sq(x)), sq(y)) },
	"sine_saddle":    func(x, y hd) hd { return sum(hyperdual.Sin(x), sq(y)) },
	"monkey_saddle":  func(x, y hd) hd { return sub(pow(x, 3), times(3, mul(x, y, y))) },
	"three_hump_camel": func(x, y hd) hd {
		return sum(times(2, pow(x, 2)), times(-1.05, pow(x, 4)), times(1./6, pow(x, 6)), mul(x, y), pow(y, 2))
	},
	"six_hump_camel": func(x, y hd) hd {
		a := sum(k(4), times(-2.1, pow(x, 2)), times(1./3, pow(x, 4)))
		return sum(mul(a, sq(x)), mul(x, y), mul(sum(k(-4), times(4, sq(y))), sq(y)))
	},
	"two_wells":     func(x, y hd) hd { return wellsOf(x, y, 2, 3) },
	"local_minimum": func(x, y hd) hd { return wellsOf(x, times(1.4, y), 2, 6) },
	"himmelblau": func(x, y hd) hd {
		return sum(sq(sum(sq(x), y, k(-11))), sq(sum(x, sq(y), k(-7))))
	},
	"styblinski_tang": func(x, y hd) (s hd) {
		for _, t := range []hd{x, y} {
			s = sum(s, times(0.5, sum(pow(t, 4), times(-16, pow(t, 2)), times(5, t))))
		}
		return s
	},
	"branin": func(x, y hd) hd {
		a := sum(y, times(-5.1/(4*math.Pi*math.Pi), sq(x)), times(5/math.Pi, x), k(-6))
		return sum(sq(a), times(10*(1-1/(8*math.Pi)), hyperdual.Cos(x)), k(10))
	},
	"mccormick": func(x, y hd) hd {
		return sum(hyperdual.Sin(sum(x, y)), sq(sub(x, y)), times(-1.5, x), times(2.5, y), k(1))
	},
	"peaks": func(x, y hd) hd {
		q := sum(times(0.2, x), neg(pow(x, 3)), neg(pow(y, 5)))
		return sum(
			times(3, mul(sq(sub(k(1), x)), bell(x, sum(y, k(1))))),
			times(-10, mul(q, bell(x, y))),
			times(-1./3, bell(sum(x, k(1)), y)))
	},
	"plateau": func(x, y hd) hd {
		r := sum(times(10, radius(x, y)), k(0.01))
		return sum(neg(div(hyperdual.Sin(r), r)), times(0.01, sq(r)))
	},
	"goldstein_price": func(x, y hd) hd {
		p := sum(k(19), times(-14, x), times(3, sq(x)), times(-14, y), times(6, mul(x, y)), times(3, sq(y)))
		q := sum(k(18), times(-32, x), times(12, sq(x)), times(48, y), times(-36, mul(x, y)), times(27, sq(y)))
		return mul(
			sum(k(1), mul(sq(sum(x, y, k(1))), p)),
			sum(k(30), mul(sq(sub(times(2, x), times(3, y))), q)))
	},
	"easom": func(x, y hd) hd {
		return neg(mul(hyperdual.Cos(x), hyperdual.Cos(y), bell(sub(x, k(math.Pi)), sub(y, k(math.Pi)))))
	},
	"ackley": func(x, y hd) hd {
		r := hyperdual.Sqrt(times(0.5, sum(sq(x), sq(y))))
		return sum(
			times(-20, hyperdual.Exp(times(-0.2, r))),
			neg(hyperdual.Exp(times(0.5, sum(cosPi(2, x), cosPi(2, y))))),
			k(20), k(math.E))
	},
	"rastrigin": func(x, y hd) hd {
		return sum(k(20), sq(x), times(-10, cosPi(2, x)), sq(y), times(-10, cosPi(2, y)))
	},
	"griewank": func(x, y hd) hd {
		c := mul(hyperdual.Cos(x), hyperdual.Cos(times(1/math.Sqrt2, y)))
		return sum(k(1), times(1./4000, sum(sq(x), sq(y))), neg(c))
	},
	"bohachevsky": func(x, y hd) hd {
		return sum(sq(x), times(2, sq(y)), times(-0.3, cosPi(3, x)), times(-0.4, cosPi(4, y)), k(0.7))
	},
	"drop_wave": func(x, y hd) hd {
		top := sum(k(1), hyperdual.Cos(times(12, radius(x, y))))
		return neg(div(top, sum(times(0.5, sum(sq(x), sq(y))), k(2))))
	},
	"levy": func(x, y hd) hd {
		a, b := sum(k(1), times(0.25, sub(x, k(1)))), sum(k(1), times(0.25, sub(y, k(1))))
		s := hyperdual.Sin(sum(times(math.Pi, a), k(1)))
		return sum(
			sq(sinPi(1, a)),
			mul(sq(sub(a, k(1))), sum(k(1), times(10, sq(s)))),
			mul(sq(sub(b, k(1))), sum(k(1), sq(sinPi(2, b)))))
	},
	"levy_n13": func(x, y hd) hd {
		return sum(
			sq(sinPi(3, x)),
			mul(sq(sub(x, k(1))), sum(k(1), sq(sinPi(3, y)))),
			mul(sq(sub(y, k(1))), sum(k(1), sq(sinPi(2, y)))))
	},
	"schwefel": func(x, y hd) hd {
		return sum(k(837.9658), neg(mul(x, sinRootAbs(x))), neg(mul(y, sinRootAbs(y))))
	},
	"schaffer_n2": func(x, y hd) hd {
		return schafferOf(x, y, sq(hyperdual.Sin(sub(sq(x), sq(y)))))
	},
	"schaffer_n4": func(x, y hd) hd {
		return schafferOf(x, y, sq(hyperdual.Cos(hyperdual.Sin(hyperdual.Abs(sub(sq(x), sq(y)))))))
	},
	"michalewicz": func(x, y hd) (s hd) {
		for i, t := range []hd{x, y} {
			wave := hyperdual.Sin(times(float64(i+1)/math.Pi, sq(t)))
			s = sub(s, mul(hyperdual.Sin(t), pow(wave, 20)))
		}
		return s
	},
	"bukin_n6": func(x, y hd) hd {
		root := hyperdual.Sqrt(hyperdual.Abs(sub(y, times(0.01, sq(x)))))
		return sum(times(100, root), times(0.01, hyperdual.Abs(sum(x, k(10)))))
	},
	"cross_in_tray": func(x, y hd) hd {
		e := hyperdual.Exp(hyperdual.Abs(sub(k(100), times(1/math.Pi, radius(x, y)))))
		h := hyperdual.Abs(mul(hyperdual.Sin(x), hyperdual.Sin(y), e))
		return times(-0.0001, hyperdual.PowReal(sum(h, k(1)), 0.1))
	},
	"holder_table": func(x, y hd) hd {
		e := hyperdual.Exp(hyperdual.Abs(sub(k(1), times(1/math.Pi, radius(x, y)))))
		return neg(hyperdual.Abs(mul(hyperdual.Sin(x), hyperdual.Cos(y), e)))
	},
	"eggholder": func(x, y hd) hd {
		a := sum(y, k(47))
		return sub(neg(mul(a, sinRootAbs(sum(times(0.5, x), a)))), mul(x, sinRootAbs(sub(x, a))))
	},
}

// taylor is a value with its first and second derivatives.
type taylor struct{ f, x, y, xx, xy, yy float64 }

// second returns those of a form at (x, y).
func second(form func(x, y hd) hd, x, y float64) taylor {
	mixed := form(hd{Real: x, E1mag: 1}, hd{Real: y, E2mag: 1})
	twiceX := form(hd{Real: x, E1mag: 1, E2mag: 1}, k(y))
	twiceY := form(k(x), hd{Real: y, E1mag: 1, E2mag: 1})
	return taylor{mixed.Real, mixed.E1mag, mixed.E2mag, twiceX.E1E2mag, mixed.E1E2mag, twiceY.E1E2mag}
}

// dual returns those of a surface's second transcription.
func dual(id string, x, y float64) taylor { return second(dualForms[id], x, y) }
