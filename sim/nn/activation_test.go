package nn

import (
	"math"
	"testing"

	"gonum.org/v1/gonum/num/hyperdual"
)

// dual is z with a derivative of 1 along.
func dual(z float64) hyperdual.Number { return hyperdual.Number{Real: z, E1mag: 1} }

func scaled(f float64, n hyperdual.Number) hyperdual.Number { return hyperdual.Scale(f, n) }

func plus(n hyperdual.Number, v float64) hyperdual.Number {
	n.Real += v
	return n
}

func logistic(n hyperdual.Number) hyperdual.Number {
	return hyperdual.Inv(plus(hyperdual.Exp(scaled(-1, n)), 1))
}

// gaussian is Φ, by the continued series Φ(z) = ½ + φ(z)·Σ z^(2k+1)/(1·3·…·(2k+1))
// (G. Marsaglia, "Evaluating the normal distribution", 2004).
func gaussian(n hyperdual.Number) hyperdual.Number {
	z := n.Real
	density := math.Exp(-z*z/2) / math.Sqrt(2*math.Pi)
	sum, term := 0.0, z
	for k := 1; math.Abs(term) > 1e-20; k++ {
		sum += term
		term *= z * z / float64(2*k+1)
	}
	return hyperdual.Number{Real: 0.5 + density*sum, E1mag: density * n.E1mag}
}

// activations are those of Activations, with numbers that carry their derivative.
var activations = map[string]func(z hyperdual.Number) hyperdual.Number{
	"linear":     func(z hyperdual.Number) hyperdual.Number { return z },
	"relu":       func(z hyperdual.Number) hyperdual.Number { return either(z, z, hyperdual.Number{}) },
	"leaky_relu": func(z hyperdual.Number) hyperdual.Number { return either(z, z, scaled(0.01, z)) },
	"tanh":       hyperdual.Tanh,
	"sigmoid":    logistic,
	"elu":        func(z hyperdual.Number) hyperdual.Number { return either(z, z, plus(hyperdual.Exp(z), -1)) },
	"selu": func(z hyperdual.Number) hyperdual.Number {
		const alpha, scale = 1.6732632423543772, 1.0507009873554805
		return scaled(scale, either(z, z, scaled(alpha, plus(hyperdual.Exp(z), -1))))
	},
	"gelu": func(z hyperdual.Number) hyperdual.Number { return hyperdual.Mul(z, gaussian(z)) },
	"gelu_tanh": func(z hyperdual.Number) hyperdual.Number {
		cube := hyperdual.Mul(z, hyperdual.Mul(z, z))
		inner := scaled(math.Sqrt(2/math.Pi), hyperdual.Add(z, scaled(0.044715, cube)))
		return scaled(0.5, hyperdual.Mul(z, plus(hyperdual.Tanh(inner), 1)))
	},
	"silu": func(z hyperdual.Number) hyperdual.Number { return hyperdual.Mul(z, logistic(z)) },
	"softplus": func(z hyperdual.Number) hyperdual.Number {
		return either(plus(z, -20), z, hyperdual.Log(plus(hyperdual.Exp(z), 1)))
	},
}

// either is positive where z is, else the other.
func either(z, positive, other hyperdual.Number) hyperdual.Number {
	if z.Real > 0 {
		return positive
	}
	return other
}

// TestActivations compares values and slopes with automatic differentiation of
// the formulas, and their ends with what they must be.
func TestActivations(t *testing.T) {
	var z []float64
	for i := -3000; i <= 3000; i++ {
		z = append(z, float64(i)/125) // 0 and 20, where conventions decide, are among them
	}
	for i := range Activations {
		act := &Activations[i]
		want := activations[act.ID]
		if want == nil {
			t.Fatalf("no formula of %s", act.ID)
		}
		a, d, scratch := make([]float64, len(z)), make([]float64, len(z)), make([]float64, len(z))
		act.value(a, z)
		fill(d, 2)
		act.slope(d, z, a, scratch)
		for j, z := range z {
			if act.ID == "gelu" && math.Abs(z) > 8 {
				continue // the series of the test loses its digits
			}
			w := want(dual(z))
			if e := math.Abs(a[j] - w.Real); !(e <= 1e-14*max(1, math.Abs(z))) {
				t.Errorf("%s(%g) = %v, want %v", act.ID, z, a[j], w.Real)
			}
			if e := math.Abs(d[j]/2 - w.E1mag); !(e <= 1e-14) {
				t.Errorf("the slope of %s at %g is %v, want %v", act.ID, z, d[j]/2, w.E1mag)
			}
		}
	}
}

// TestActivationsFar: no activation or slope is NaN at any finite number, NaN
// stays NaN, and far out the slopes are those of the lines they approach.
func TestActivationsFar(t *testing.T) {
	slopes := map[string][2]float64{ // far below 0, far above
		"linear": {1, 1}, "relu": {0, 1}, "leaky_relu": {0.01, 1}, "tanh": {0, 0}, "sigmoid": {0, 0}, "elu": {0, 1},
		"selu": {0, seluScale}, "gelu": {0, 1}, "gelu_tanh": {0, 1}, "silu": {0, 1}, "softplus": {0, 1},
	}
	z := []float64{-math.MaxFloat64, -1e200, -1e20, -1000, math.NaN(), 1000, 1e20, 1e200, math.MaxFloat64}
	for i := range Activations {
		act := &Activations[i]
		a, d, scratch := make([]float64, len(z)), make([]float64, len(z)), make([]float64, len(z))
		act.value(a, z)
		fill(d, 1)
		act.slope(d, z, a, scratch)
		for j, z := range z {
			switch {
			case z != z:
				if a[j] == a[j] {
					t.Errorf("%s(NaN) = %g", act.ID, a[j])
				}
			case a[j] != a[j]:
				t.Errorf("%s(%g) = NaN", act.ID, z)
			default:
				want := slopes[act.ID][0]
				if z > 0 {
					want = slopes[act.ID][1]
				}
				if !(math.Abs(d[j]-want) <= 1e-15) {
					t.Errorf("the slope of %s at %g is %v, want %v", act.ID, z, d[j], want)
				}
			}
		}
	}
}
