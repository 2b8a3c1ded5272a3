package optim

import (
	"math/rand/v2"
	"runtime"
	"slices"
	"testing"

	"descent/sim/surface"

	"gonum.org/v1/gonum/mat"
	"gonum.org/v1/gonum/optimize"
)

// classics are the rules that follow a Path.
var classics = []*Rule{&backtracking, &moreThuente, &conjugateGradient, &bfgs, &lbfgs, &newton, &nelderMead, &cmaes}

// classicSurfaces are five on which all of them work.
var classicSurfaces = []string{"sphere", "ravine", "rosenbrock", "himmelblau", "beale"}

// classicSettings returns the defaults of r and a few other settings.
func classicSettings(r *Rule) [][]float64 {
	all := [][]float64{r.Defaults()}
	with := func(hypers ...float64) { all = append(all, hypers) }
	switch r {
	case &backtracking:
		with(0.1, 1e-4, 0.5)
		with(10, 0.3, 0.7)
	case &moreThuente:
		with(0.01, 0.1, 0.2)
	case &conjugateGradient:
		for variant := range r.Params[1].Choices {
			with(0.2, float64(variant), 0.1)
		}
		with(1, 2, 0.5)
	case &lbfgs:
		with(1, 2)
		with(1, 4.6) // 5
	case &nelderMead:
		with(1)
	case &cmaes:
		with(1, 12, 1)
		with(0.5, 5, 77)
		with(0.5, 4, 3)
	}
	return all
}

// path computes a new path.
func path(r *Rule, x0, hypers []float64, o Oracle, steps int) *Path {
	p := &Path{}
	r.Path(p, x0, hypers, o, steps)
	return p
}

// twin returns the method as Minimize wants it. Of the quasi-Newton methods and
// of newton it has lr = 1, which is gonum's own.
func twin(r *Rule, hyper []float64) optimize.Method {
	switch r {
	case &backtracking:
		return &optimize.GradientDescent{StepSizer: optimize.ConstantStepSize{Size: hyper[0]},
			Linesearcher: &optimize.Backtracking{DecreaseFactor: hyper[1], ContractionFactor: hyper[2]}}
	case &moreThuente:
		return &optimize.GradientDescent{StepSizer: optimize.ConstantStepSize{Size: hyper[0]},
			Linesearcher: &optimize.MoreThuente{DecreaseFactor: hyper[1], CurvatureFactor: hyper[2]}}
	case &conjugateGradient:
		return &optimize.CG{InitialStep: &firstLength{length: hyper[0]}, Linesearcher: &optimize.MoreThuente{CurvatureFactor: hyper[2]},
			Variant: []optimize.CGVariant{&optimize.FletcherReeves{}, &optimize.PolakRibierePolyak{}, &optimize.HestenesStiefel{},
				&optimize.DaiYuan{}, &optimize.HagerZhang{}}[int(hyper[1])]}
	case &bfgs:
		return &optimize.BFGS{}
	case &lbfgs:
		return &optimize.LBFGS{Store: int(hyper[1] + 0.5)}
	case &newton:
		return &optimize.Newton{}
	case &nelderMead:
		return &optimize.NelderMead{SimplexSize: hyper[0]}
	case &cmaes:
		v := hyper[0] * hyper[0]
		var first mat.Cholesky
		first.Factorize(mat.NewSymDense(2, []float64{v, 0, 0, v}))
		return &optimize.CmaEsChol{InitCholesky: &first, Population: int(hyper[1] + 0.5), Src: rand.NewPCG(uint64(hyper[2]), purposeCloud)}
	}
	return nil
}

// major is what gonum says of one major iteration.
type major struct {
	x, mean []float64
	f       float64
	stats   optimize.Stats
}

// minimize runs gonum's own loop, with n major iterations at most.
func minimize(t *testing.T, r *Rule, hyper, x0 []float64, o Oracle, n int) (majors []major, result *optimize.Result, err error) {
	t.Helper()
	g := make([]float64, len(x0))
	m := twin(r, hyper)
	seen := &majorRecorder{method: m}
	result, err = optimize.Minimize(optimize.Problem{
		Func: func(x []float64) float64 { return o.Eval(x, g) },
		Grad: func(g, x []float64) { o.Eval(x, g) },
		Hess: func(h *mat.SymDense, x []float64) {
			hessian(h, x, o, [2][]float64{make([]float64, len(x)), make([]float64, len(x))})
		},
	}, x0, &optimize.Settings{MajorIterations: n, Recorder: seen, Concurrent: 1}, m)
	return seen.majors, result, err
}

func TestPathIsMinimizes(t *testing.T) {
	const steps = 150
	for _, r := range classics {
		for _, id := range classicSurfaces {
			f := surface.ByID(id)
			for _, hypers := range classicSettings(r) {
				majors, result, err := minimize(t, r, hypers, f.Start[:], plane{f}, steps)
				p := path(r, f.Start[:], hypers, plane{f}, steps)
				compare(t, r, p, majors)
				if runtime.GOARCH != "amd64" {
					continue
				}
				ended := result.Status != optimize.IterationLimit
				if (p.End != EndNone && p.Steps() < steps-1) != ended {
					t.Errorf("%s %v on %s: end %d (%s) after %d steps, gonum: %v, %v", r.ID, hypers, id, p.End, p.Text, p.Steps(), result.Status, err)
				}
				if last := p.Point(p.Steps()); ended && r != &cmaes && !slices.Equal(last, result.X) {
					t.Errorf("%s %v on %s: ends at %v, gonum at %v", r.ID, hypers, id, last, result.X)
				}
				if ended && p.Text != result.Status.String() && (err == nil || p.Text != err.Error()) {
					t.Errorf("%s %v on %s: says %q, gonum %v, %v", r.ID, hypers, id, p.Text, result.Status, err)
				}
			}
		}
	}
}

// compare compares every point with gonum's. It is exact on a processor on which
// neither side fuses a product into a sum; elsewhere only the first steps agree.
func compare(t *testing.T, r *Rule, p *Path, majors []major) {
	t.Helper()
	tol := 0.0
	if runtime.GOARCH != "amd64" {
		tol, majors = 1e-9, majors[:min(5, len(majors))]
	}
	for i, m := range majors {
		k, want := i, m.x
		if r == &cmaes { // the start is no major iteration of it; its exponential and its sums are rounded differently
			k, want, tol = i+1, m.mean, max(tol, 1e-9)
		} else {
			closeTo(t, k, r.ID+": loss", p.Loss(k), m.f, tol)
		}
		closeTo(t, k, r.ID+": x", p.Point(k)[0], want[0], tol)
		closeTo(t, k, r.ID+": y", p.Point(k)[1], want[1], tol)
		n := p.Count(k)
		if n.Funcs != m.stats.FuncEvaluations || n.Grads != m.stats.GradEvaluations || n.Hessians != m.stats.HessEvaluations {
			t.Fatalf("%s step %d: asked for %+v, gonum %+v", r.ID, k, n, m.stats)
		}
	}
}
