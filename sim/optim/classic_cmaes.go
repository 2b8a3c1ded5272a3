package optim

import (
	"math"

	"descent/sim/param"

	"gonum.org/v1/gonum/floats"
	"gonum.org/v1/gonum/optimize"
)

// purposeCloud separates the random numbers of the samples from all others of the seed.
const purposeCloud = 0x636c6f7564 // "cloud"

// shownSamples is how many of the better half of the samples have slots of their own.
const shownSamples = 3

var cmaes = Rule{
	ID:   "cmaes",
	Name: "CMA-ES",
	Doc:  "Draws a cloud of points, moves to the weighted mean of its better half and stretches the next cloud that way, without gradients. " + noiseless,
	Cite: "O. Krause, D. R. Arbonès, C. Igel, CMA-ES with optimal covariance update and storage complexity, 2016; " +
		"weights: N. Hansen, The CMA evolution strategy: a tutorial, 2016, arXiv:1604.00772. " +
		"As CmaEsChol of gonum optimize, begun with the covariance σ₀²I. Unlike the paper it draws from the covariance alone: " +
		"its adapted step size acts only on how fast that changes, so the cloud shrinks more slowly.",
	Params: []param.Param{
		{Name: "sigma", Symbol: "σ₀", Scale: param.Log, Doc: "standard deviation of the first cloud", Default: 0.3, Min: 1e-8, Max: 1e3},
		{Name: "population", Symbol: "λ", Scale: param.Log, Doc: "points in a cloud, rounded to a whole number", Default: 12, Min: 4, Max: 64},
		{Name: "seed", Symbol: "seed", Scale: param.Log, Doc: "of the cloud's random numbers, rounded to a whole number", Default: 1, Max: 1e6},
	},
	Slots:  []string{"x0", "w₁", "x₁", "w₂", "x₂", "w₃", "x₃", "rest"},
	MaxDim: 100,
	Suggest: func(_, width float64) float64 {
		return 0.1 * width
	},
	Path:  cmaesPath,
	Terms: cmaesTerms,
}

// cloudWeights returns gonum's weights of the better half, best first.
func cloudWeights(population int) []float64 {
	w := make([]float64, population/2)
	for i := range w {
		w[i] = math.Log(float64(len(w))+0.5) - math.Log(float64(i)+1)
	}
	floats.Scale(1/floats.Sum(w), w)
	return w
}

func cmaesPath(p *Path, x0, hyper []float64, o Oracle, steps int) {
	w := newPathBuilder(p, x0, 2*shownSamples+1, o, steps)
	defer w.recoverPanic()
	s := newSampler(x0, hyper)
	f0, g0 := w.evalUncounted(x0)
	w.addPoint(x0, f0, g0)
	best := math.Inf(1)
	mean := make([]float64, len(x0))
	for w.unfinished() {
		for i := range s.samples {
			at := optimize.Location{X: s.draw(i)}
			w.eval(&at, optimize.FuncEvaluation)
			s.losses[i] = at.F
			w.try(at.X, Trial{Move: MoveSample, Verdict: RefusedWorse, Loss: at.F, Alpha: nan, Limit: nan, Slope: nan, SlopeLimit: nan})
			if at.F < best {
				best = at.F
			}
		}
		switch err := s.adapt(); {
		case err != nil:
			w.finish(EndFailure, err.Error())
		case s.collapsed():
			w.finish(EndConverged, optimize.MethodConverge.String())
		default:
			w.recordCloud(mean, s)
			f, g := w.evalUncounted(mean)
			w.addPoint(mean, f, g)
			w.checkConverged(best)
		}
	}
}

// recordCloud accepts the better half of the newest samples, writes the slots of the
// step to their mean, and the mean.
func (w *pathBuilder) recordCloud(mean []float64, s *sampler) {
	trials := w.Trials(w.last())
	slot := w.addMemory()
	clear(mean)
	rest := slot(2 * shownSamples)
	for i, weight := range s.weights {
		trials[s.order[i]].Verdict = Accepted
		x, sum := s.samples[s.order[i]], rest
		if i < shownSamples {
			fill(slot(2*i), weight)
			copy(slot(2*i+1), x)
			sum = mean
		}
		for j := range x {
			sum[j] += float64(weight * x[j])
		}
	}
	for j := range mean {
		mean[j] += rest[j]
	}
}

// cloud sorts samples by their losses.
type cloud struct {
	losses []float64
	at     []int
}

func (c cloud) Len() int           { return len(c.at) }
func (c cloud) Less(i, j int) bool { return c.losses[i] < c.losses[j] }
func (c cloud) Swap(i, j int) {
	c.losses[i], c.losses[j] = c.losses[j], c.losses[i]
	c.at[i], c.at[j] = c.at[j], c.at[i]
}

func cmaesTerms(dst []Term, s *State, i int) []Term {
	if s.Slot(1)[i] == 0 {
		return unchanged(dst, s, i)
	}
	t := Term{Symbol: "x"}
	names := [shownSamples]string{"{w₁}·{x₁}", " + {w₂}·{x₂}", " + {w₃}·{x₃}"}
	shown := min(int(math.Round(s.Hyper[1]))/2, shownSamples)
	for k := range shown {
		weight, x := s.Slot(1 + 2*k)[i], s.Slot(2 + 2*k)[i]
		t.Expr += names[k]
		t.Args = append(t.Args, weight, x)
		t.Result += float64(weight * x)
	}
	rest := s.Slot(1 + 2*shownSamples)[i]
	if int(math.Round(s.Hyper[1]))/2 > shownSamples {
		t.Expr += " + {rest}"
		t.Args = append(t.Args, rest)
	}
	t.Result += rest
	return append(dst, t)
}
