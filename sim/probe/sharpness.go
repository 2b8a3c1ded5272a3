package probe

import "math"

// SharpnessWork is how many numbers of memory Sharpness needs in d dimensions.
func SharpnessWork(d int) int { return 5 * d }

// Sharpness returns the largest eigenvalue of P⁻¹H at x, found by power
// iteration on Hessian-vector products, each a central difference of two
// gradients along the vector. grad writes the gradient at x into dst; coupled
// weight decay belongs in it. scale is P (see Scale), nil for 1. work holds
// SharpnessWork(len(x)) numbers. The start vector is the same each time. An
// estimate is never too large by more than rounding; with more than one
// eigenvalue close to the largest it may be a little small. ok is false if a
// gradient is not finite.
//
// The iteration finds the eigenvalue of largest size. Unless that is the largest
// (it is negative, or there is one of each sign) a second iteration, on P⁻¹H
// shifted until none is negative, finds it. ok is false too where the gradient has a jump
// within the differences: a tenth of their spacing gives another curvature, as beside the
// kinks of relu at large weights.
func Sharpness(grad func(dst, x []float64), x, scale, work []float64) (lambda float64, ok bool) {
	d := len(x)
	p := power{grad: grad, x: x, scale: scale, v: work[:d], next: work[d : 2*d],
		at: work[2*d : 3*d], up: work[3*d : 4*d], down: work[4*d : 5*d], spacing: spacing}
	lambda, size, ok := p.largest(0)
	if ok && lambda < alone*size {
		lambda, _, ok = p.largest(-size)
	}
	if !ok || !normalize(p.v) {
		return lambda, ok
	}
	p.spacing /= 10
	finer := p.multiply()
	return lambda, math.Abs(finer-lambda) <= smooth*math.Abs(lambda)+lostGradient*norm(p.up)
}

type power struct {
	grad                  func(dst, x []float64)
	x, scale              []float64
	v, next, at, up, down []float64
	spacing               float64 // of the differences, against the parameters
}

// largest returns the eigenvalue λ of A = P^(−½)HP^(−½) for which |λ − shift| is
// largest, and the length of A·v for the unit vector v that it ended with, which
// is |λ| unless there are several.
func (p *power) largest(shift float64) (lambda, size float64, ok bool) {
	// A start that favours no axis and no plane of symmetry: the golden ratio's
	// multiples, whose fractions are spread evenly and never repeat.
	for i := range p.v {
		_, frac := math.Modf(float64(i+1) * math.Phi)
		p.v[i] = frac + 0.5
	}
	normalize(p.v)
	before, calm := math.NaN(), 0
	for range maxRounds {
		if lambda = p.multiply(); !finite(lambda) {
			return lambda, size, false
		}
		size = norm(p.next)
		if math.Abs(lambda-before) <= settled*math.Abs(lambda) {
			calm++
		} else {
			calm = 0
		}
		for i, v := range p.v {
			p.v[i] = p.next[i] - shift*v
		}
		if calm == 3 || !normalize(p.v) {
			break
		}
		before = lambda
	}
	return lambda, size, true
}

// multiply sets next to A·v and returns vᵀAv.
func (p *power) multiply() (quotient float64) {
	size := 0.0
	for i, v := range p.v {
		p.at[i] = v / p.root(i)
		size = max(size, math.Abs(p.x[i]))
	}
	h := p.spacing * max(1, size) / norm(p.at)
	if !finite(h) { // P is infinite: nothing moves
		h = 0
	}
	for i, x := range p.x {
		p.next[i] = p.at[i]
		p.at[i] = x + h*p.next[i]
	}
	p.grad(p.up, p.at)
	for i, x := range p.x {
		p.at[i] = x - h*p.next[i]
	}
	p.grad(p.down, p.at)
	for i, v := range p.v {
		p.next[i] = 0
		if h > 0 {
			p.next[i] = (p.up[i] - p.down[i]) / (2 * h) / p.root(i)
		}
		quotient += v * p.next[i]
	}
	return quotient
}

func (p *power) root(i int) float64 {
	if p.scale == nil {
		return 1
	}
	return math.Sqrt(p.scale[i])
}

// normalize brings v to length 1 and reports whether it has a direction.
func normalize(v []float64) bool {
	n := norm(v)
	if !(n > 0) || !finite(n) {
		return false
	}
	for i := range v {
		v[i] /= n
	}
	return true
}

func norm(v []float64) float64 {
	sum := 0.0
	for _, a := range v {
		sum += a * a
	}
	return math.Sqrt(sum)
}
