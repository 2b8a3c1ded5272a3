package optim

import (
	"math"
	"math/rand/v2"
	"sort"

	"descent/sim/fmath"

	"gonum.org/v1/gonum/floats"
	"gonum.org/v1/gonum/mat"
)

// sampler is the normal distribution from which cmaes draws its samples, and what adapts
// it. It is gonum's CmaEsChol but for the exponential in the step size, which there is
// math.Exp: not the same on every amd64 processor.
type sampler struct {
	random *rand.Rand
	mean   []float64
	chol   mat.Cholesky // of the covariance
	// samples are the newest ones, losses theirs, and order their indices, best first.
	samples [][]float64
	losses  []float64
	order   []int

	// Hansen's names: the weights of the better half and 1/Σw², the rates and the
	// damping of what is adapted, the expected length of a normal vector, the paths
	// of the covariance and of the step size, and 1/σ.
	weights                  []float64
	muEff                    float64
	cc, cs, c1, cmu, damping float64
	chi                      float64
	pc, ps                   []float64
	invSigma                 float64
}

// newSampler returns the distribution round x0 with these hyper-parameters of cmaes, and
// σ = 0.3 like gonum's.
func newSampler(x0, hyper []float64) *sampler {
	dim, population := len(x0), int(math.Round(hyper[1]))
	s := &sampler{
		random:  rand.New(rand.NewPCG(uint64(math.Round(hyper[2])), purposeCloud)),
		mean:    append([]float64(nil), x0...),
		samples: make([][]float64, population),
		losses:  make([]float64, population),
		order:   make([]int, population),
		weights: cloudWeights(population),
		pc:      make([]float64, dim), ps: make([]float64, dim),
		invSigma: 10.0 / 3,
	}
	variances := make([]float64, dim)
	fill(variances, hyper[0]*hyper[0])
	s.chol.Factorize(mat.NewDiagDense(dim, variances))
	for i := range s.samples {
		s.samples[i] = make([]float64, dim)
	}
	s.setRates(float64(dim))
	return s
}

// setRates computes the defaults of Hansen's tutorial for n dimensions.
func (s *sampler) setRates(n float64) {
	squares := 0.0
	for _, w := range s.weights {
		squares += float64(w * w)
	}
	mu := 1 / squares
	s.muEff = mu
	s.cc = (4 + mu/n) / (n + 4 + 2*mu/n)
	s.cs = (mu + 2) / (n + mu + 5)
	s.c1 = 2 / ((n+1.3)*(n+1.3) + mu)
	s.cmu = math.Min(1-s.c1, 2*(mu-2+1/mu)/((n+2)*(n+2)+mu))
	s.damping = 1 + 2*math.Max(0, math.Sqrt((mu-1)/(n+1))-1) + s.cs
	s.chi = math.Sqrt(n) * (1 - 1/(4*n) + 1/(21*n*n))
}

// draw draws sample i.
func (s *sampler) draw(i int) []float64 {
	x := s.samples[i]
	for j := range x {
		x[j] = s.random.NormFloat64()
	}
	v := mat.NewVecDense(len(x), x)
	v.MulVec(s.chol.RawU().T(), v)
	floats.Add(x, s.mean)
	return x
}

// adapt moves the distribution towards the better half of the samples, whose losses
// have been set. The error is gonum's, of a covariance that is no longer one.
func (s *sampler) adapt() error {
	for i := range s.order {
		s.order[i] = i
	}
	sort.Sort(cloud{append([]float64(nil), s.losses...), s.order}) // as gonum does, which decides between equals
	old := append([]float64(nil), s.mean...)
	clear(s.mean)
	for i, w := range s.weights {
		floats.AddScaled(s.mean, w, s.samples[s.order[i]])
	}
	shift := make([]float64, len(old))
	floats.SubTo(shift, s.mean, old)

	follow := func(path []float64, rate float64, shift []float64) {
		floats.Scale(1-rate, path)
		floats.AddScaled(path, math.Sqrt(rate*(2-rate)*s.muEff)*s.invSigma, shift)
	}
	follow(s.pc, s.cc, shift)
	white := mat.NewVecDense(len(shift), nil) // the shift in the metric of the covariance
	if err := white.SolveVec(s.chol.RawU().T(), mat.NewVecDense(len(shift), shift)); err != nil {
		return err
	}
	follow(s.ps, s.cs, white.RawVector().Data)
	s.adaptCovariance(old)
	s.invSigma /= fmath.Exp(s.cs / s.damping * (floats.Norm(s.ps, 2)/s.chi - 1))
	return nil
}

// adaptCovariance lets the covariance forget, and adds to it the path and how far the
// better samples are from the old mean.
func (s *sampler) adaptCovariance(old []float64) {
	keep := 1 - s.c1 - s.cmu
	if keep == 0 {
		keep = math.SmallestNonzeroFloat64
	}
	s.chol.Scale(keep, &s.chol)
	s.chol.SymRankOne(&s.chol, s.c1, mat.NewVecDense(len(old), s.pc))
	step := make([]float64, len(old))
	for i, w := range s.weights {
		floats.SubTo(step, s.samples[s.order[i]], old)
		s.chol.SymRankOne(&s.chol, s.cmu*w*s.invSigma, mat.NewVecDense(len(step), step))
	}
}

// collapsed reports whether the samples are almost the same: gonum's limit.
func (s *sampler) collapsed() bool {
	return s.chol.LogDet() < float64(len(s.mean))*-36.8413614879 // log 1e-16
}
