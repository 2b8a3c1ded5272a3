package probe

import (
	"math"

	"descent/sim/fmath"
	"descent/sim/objective"
	"descent/sim/optim"
)

// twin is a copy of a lane that is stepped without noise and with the rate in force: what
// rule and surface do by themselves.
type twin struct {
	rule *optim.Rule
	f    *objective.Plane
	st   optim.State
}

// Eval implements optim.Oracle.
func (t *twin) Eval(x, g []float64) (loss float64) {
	loss, g[0], g[1] = t.f.Func(x[0], x[1])
	return loss
}

// twin returns one of the lane, which begins where it is now; ok is false if its rule has no
// steps of its own, or the state is not one of the rule.
func (s *measurements) twin() (t twin, ok bool) {
	if s.rule.Path != nil || len(s.state.Hyper) != len(s.rule.Params) || len(s.state.Mem) != 2*len(s.rule.Slots) {
		return t, false
	}
	t = twin{rule: s.rule, f: s.ground.Plane}
	t.begin(s.state)
	return t, true
}

// begin puts the twin at a state, whose gradient may have had noise.
func (t *twin) begin(from *optim.State) {
	t.st.Copy(from)
	t.st.Loss = t.Eval(t.st.X, t.st.G)
}

func (t *twin) step() {
	t.rule.Step(&t.st, t)
	t.st.Step++
	t.st.Loss = t.Eval(t.st.X, t.st.G)
}

// good reports whether the numbers of the point are finite.
func (t *twin) good() bool {
	s := &t.st
	return finite(s.X[0]) && finite(s.X[1]) && finite(s.Loss) && finite(s.G[0]) && finite(s.G[1])
}

// coordinate returns coordinate i of the whole state: the point, then the memory.
func coordinate(s *optim.State, i int) *float64 {
	if i < len(s.X) {
		return &s.X[i]
	}
	return &s.Mem[i-len(s.X)]
}

// push is by how much a coordinate is changed to see what becomes of it, as a share of
// its size: with central differences the error is about its square.
const push = 1e-6

// multiplier returns by how much small changes of a lane's whole state, of point and
// memory, tend to grow in so many steps of its twin: the spectral radius of the derivative
// of these steps. Where the steps repeat it is the largest Floquet multiplier of the cycle,
// of gd that of ∏(I − lr·Hᵢ), and above 1 the cycle is left in the end. It is NaN if a
// change leads to numbers that are not finite.
func multiplier(t twin, steps int) float64 {
	var from, moved optim.State
	from.Copy(&t.st)
	n := len(from.X) + len(from.Mem)
	size := t.sizes(steps)
	run := func(i int, by float64) {
		moved.Copy(&from)
		*coordinate(&moved, i) += by
		t.begin(&moved)
		for range steps {
			t.step()
		}
	}
	derivative, after := make([]float64, n*n), make([]float64, n)
	for j := range n {
		if size[j] == 0 {
			continue // nothing in it, as in a memory that is not used
		}
		run(j, push*size[j])
		for i := range n {
			after[i] = *coordinate(&t.st, i)
		}
		run(j, -push*size[j])
		for i := range n {
			if size[i] > 0 {
				derivative[i*n+j] = (after[i] - *coordinate(&t.st, i)) / (2 * push * size[i])
			}
		}
	}
	return spectralRadius(derivative, n)
}

// sizes makes so many steps and returns how large each coordinate of the state is in them:
// of the point how far it moves, along either axis, of a slot of the memory its largest
// number.
func (t *twin) sizes(steps int) []float64 {
	d := len(t.st.X)
	from := [2]float64(t.st.X)
	size := make([]float64, d+len(t.st.Mem))
	for k := range steps + 1 {
		if k > 0 {
			t.step()
		}
		for i := range size {
			v := *coordinate(&t.st, i)
			if i < d {
				v -= from[i]
			}
			for j := i / d * d; j < (i/d+1)*d; j++ {
				size[j] = max(size[j], math.Abs(v))
			}
		}
	}
	return size
}

// squarings is how often a matrix is squared to find its spectral radius: what it does to
// a vector in a million steps, in which the first growth of some vectors does not count.
const squarings = 20

// spectralRadius returns the size of the largest eigenvalue of an n×n matrix, which it
// overwrites: the growth of its powers (Gelfand's formula).
func spectralRadius(m []float64, n int) float64 {
	square := make([]float64, n*n)
	logs := 0.0 // of the factor that has been taken out
	for k := range squarings + 1 {
		if k > 0 {
			for i := range n {
				for j := range n {
					sum := 0.0
					for l := range n {
						sum += m[i*n+l] * m[l*n+j]
					}
					square[i*n+j] = sum
				}
			}
			m, square = square, m
			logs *= 2
		}
		norm := 0.0
		for _, v := range m {
			norm += v * v
		}
		if norm = math.Sqrt(norm); norm == 0 {
			return 0
		}
		if !finite(norm) {
			return math.NaN()
		}
		for i := range m {
			m[i] /= norm
		}
		logs += math.Log(norm)
	}
	return fmath.Exp(logs / (1 << squarings))
}
