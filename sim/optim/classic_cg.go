package optim

import (
	"descent/sim/param"

	"gonum.org/v1/gonum/floats"
	"gonum.org/v1/gonum/optimize"
)

var conjugateGradient = Rule{
	ID:   "cg",
	Name: "CG",
	Doc:  "Bends each search direction by the last one, so that on a bowl no step spoils the ones before. " + noiseless,
	Cite: "R. Fletcher, C. M. Reeves, Function minimization by conjugate gradients, 1964, doi:10.1093/comjnl/7.2.149; " +
		"W. W. Hager, H. Zhang, A survey of nonlinear conjugate gradient methods, 2006 (all variants). " +
		"gonum optimize: CG with MoreThuente, restarted after 6 steps a dimension or where two gradients are nearly opposite.",
	Params: []param.Param{
		trialParam("length of the first trial step; later searches begin at an estimate from the last step"),
		{Name: "variant", Symbol: "variant", Doc: "formula of β, the share of the last direction that is kept", Default: 2, Kind: param.Choice, Max: 4,
			Choices: []string{"fletcher_reeves", "polak_ribiere", "hestenes_stiefel", "dai_yuan", "hager_zhang"}},
		curvatureParam(0.1),
	},
	Slots:   []string{"x0", "d", "β", "p", "α"},
	Suggest: shortLength,
	Path:    cgPath,
	Terms: func(dst []Term, s *State, i int) []Term {
		beta := s.Slot(2)[i]
		if beta == 0 { // a start or a restart: p is −g
			return againstTerms(dst, s, i, 4)
		}
		if s.Slot(4)[i] != 0 {
			dst = append(dst, Term{"p", "{β}·{d} − {g}", []float64{beta, s.Slot(1)[i], s.G[i]}, s.Slot(3)[i]})
		}
		return alongTerms(dst, s, i, 3, 4)
	},
}

func cgPath(p *Path, x0, hyper []float64, o Oracle, steps int) {
	beta := &betaVariant{CGVariant: cgVariant(int(hyper[1]))}
	bends := &cgRecorder{beta: beta, last: make([]float64, len(x0)), CG: &optimize.CG{
		Variant:                beta,
		InitialStep:            &firstLength{length: hyper[0]},
		IterationRestartFactor: 6, // gonum's defaults, which it sets in its own loop only
		AngleRestartThreshold:  -0.9,
	}}
	m := lineMethod{
		course: directionRecorder{NextDirectioner: bends},
		search: trialRecorder{curvature: hyper[2], Linesearcher: &optimize.MoreThuente{CurvatureFactor: hyper[2]}},
		slots:  4,
		note: func(m *lineMethod, slot func(int) []float64) {
			copy(slot(0), bends.last)
			fill(slot(1), bends.share)
			copy(slot(2), m.course.dir)
			fill(slot(3), m.search.alpha)
		},
	}
	m.path(p, x0, o, steps)
}

// cgRecorder keeps the parts of a direction: p = share·last − g.
type cgRecorder struct {
	*optimize.CG
	beta  *betaVariant
	last  []float64
	share float64
}

// NextDirection implements optimize.NextDirectioner.
func (b *cgRecorder) NextDirection(loc *optimize.Location, dir []float64) float64 {
	copy(b.last, dir)
	step := b.CG.NextDirection(loc, dir)
	b.share = 0
	if !floats.EqualFunc(dir, loc.Gradient, func(p, g float64) bool { return p == -g }) {
		b.share = b.beta.now // not restarted
		for i, g := range loc.Gradient {
			dir[i] = float64(b.share*b.last[i]) - g // rounded twice on every processor
		}
	}
	return step
}

func cgVariant(choice int) optimize.CGVariant {
	switch choice {
	case 0:
		return &optimize.FletcherReeves{}
	case 1:
		return &optimize.PolakRibierePolyak{}
	case 3:
		return &optimize.DaiYuan{}
	case 4:
		return &optimize.HagerZhang{}
	}
	return &optimize.HestenesStiefel{}
}

// betaVariant keeps the newest β.
type betaVariant struct {
	optimize.CGVariant
	now float64
}

// Beta implements optimize.CGVariant.
func (b *betaVariant) Beta(grad, gradPrev, dirPrev []float64) float64 {
	b.now = b.CGVariant.Beta(grad, gradPrev, dirPrev)
	return b.now
}

// firstLength sets the length of the first trial step of the first line search.
type firstLength struct {
	optimize.FirstOrderStepSize
	length float64
}

// Init implements optimize.StepSizer.
func (f *firstLength) Init(loc *optimize.Location, dir []float64) float64 {
	f.FirstOrderStepSize.Init(loc, dir)
	return f.length / floats.Norm(dir, 2)
}
