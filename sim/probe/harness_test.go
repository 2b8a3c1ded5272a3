package probe

import (
	"math"
	"math/rand/v2"
	"testing"

	"descent/sim/objective"
	"descent/sim/optim"
	"descent/sim/surface"
)

type hyper = map[string]float64

// quadratic is ½wᵀHw with H given by its eigenvalues and the turn of its axes.
func quadratic(low, high, turn float64) func(x, y float64) (f, fx, fy float64) {
	s, c := math.Sincos(turn)
	a, b, d := low*c*c+high*s*s, (low-high)*s*c, low*s*s+high*c*c
	return func(x, y float64) (f, fx, fy float64) {
		fx, fy = a*x+b*y, b*x+d*y
		return 0.5 * (x*fx + y*fy), fx, fy
	}
}

// planar is a surface as the oracle of a rule.
type planar func(x, y float64) (f, fx, fy float64)

func (p planar) Eval(x, g []float64) (f float64) {
	f, g[0], g[1] = p(x[0], x[1])
	return f
}

// begin returns the state of a rule at a start with some hyper-parameters set.
func begin(rule *optim.Rule, o optim.Oracle, x, y float64, k hyper) *optim.State {
	s := &optim.State{X: []float64{x, y}, G: make([]float64, 2),
		Mem: make([]float64, 2*len(rule.Slots)), Hyper: rule.Defaults()}
	for name, v := range k {
		s.Hyper[rule.ParamIndex(name)] = v
	}
	if l, ok := o.(*lane); ok {
		l.now = s
	}
	s.Loss = o.Eval(s.X, s.G)
	return s
}

func advance(rule *optim.Rule, s *optim.State, o optim.Oracle) {
	rule.Step(s, o)
	s.Step++
	s.Loss = o.Eval(s.X, s.G)
}

// lane is a run of one rule on a surface with its past, ended as runs are: fifty
// windows out or not finite.
type lane struct {
	rule      *optim.Rule
	f         *surface.Surface
	now, good *optim.State
	window    []Moment
	end       End
	sigma     float64
	since     *optim.State // where its settings began
	trial     bool         // a copy, which keeps no past
}

func newLane(t testing.TB, rule, surf string, start [2]float64, k hyper) *lane {
	t.Helper()
	l := &lane{rule: optim.ByID(rule), f: surface.ByID(surf), good: &optim.State{}}
	if l.rule == nil || l.f == nil {
		t.Fatalf("no rule %s or surface %s", rule, surf)
	}
	l.now = begin(l.rule, l, start[0], start[1], k)
	l.note()
	l.since = &optim.State{}
	l.since.Copy(l.now)
	return l
}

// Eval is the surface with the lane's noise, a function of the step.
func (l *lane) Eval(x, g []float64) (f float64) {
	f, g[0], g[1] = l.f.Func(x[0], x[1])
	if l.sigma > 0 {
		normal := rand.New(rand.NewPCG(3, uint64(l.now.Step)))
		g[0], g[1] = g[0]+l.sigma*normal.NormFloat64(), g[1]+l.sigma*normal.NormFloat64()
	}
	return f
}

// Rate implements Trials.
func (l *lane) Rate() float64 { return l.now.Hyper[0] }

// Trial implements Trials.
func (l *lane) Trial(c Change, steps int, visit func(m Moment) (more bool)) End {
	from := l.now
	if c.Again {
		from = l.since
	}
	if c.Rule != nil && c.Rule.Path != nil {
		return l.follow(c.Rule, from, steps, visit)
	}
	trial := lane{rule: l.rule, f: l.f, now: &optim.State{}, sigma: math.Hypot(l.sigma, c.Noise), trial: true}
	trial.now.Copy(from)
	if c.Again {
		copy(trial.now.Hyper, l.now.Hyper)
	}
	if c.Rule != nil && c.Rule != l.rule {
		trial.rule = c.Rule
		trial.now = begin(c.Rule, &trial, from.X[0], from.X[1], hyper{c.Rule.Params[0].Name: c.Rule.Suggest(l.f.Rate, l.f.Window.Width())})
	}
	if c.Rate != 0 {
		trial.now.Hyper[0] = c.Rate
	}
	trial.now.Loss = trial.Eval(trial.now.X, trial.now.G)
	for {
		if s := trial.now; !visit(Moment{s.X[0], s.X[1], s.Loss, s.G[0], s.G[1]}) || steps == 0 {
			return Going
		}
		if trial.walk(1); trial.end != Going {
			return trial.end
		}
		steps--
	}
}

// follow is Trial of a method that has a path, which sees no noise.
func (l *lane) follow(rule *optim.Rule, from *optim.State, steps int, visit func(m Moment) (more bool)) End {
	p := &optim.Path{}
	rule.Path(p, from.X, rule.Defaults(), planar(l.f.Func), steps)
	for k := range min(p.Steps(), steps) + 1 {
		if x, g := p.Point(k), p.Grad(k); !visit(Moment{x[0], x[1], p.Loss(k), g[0], g[1]}) {
			break
		}
	}
	return Going
}

func (l *lane) note() {
	if s := l.now; l.trial {
		return
	} else if len(l.window) < 4*Depth {
		l.window = append(l.window, Moment{s.X[0], s.X[1], s.Loss, s.G[0], s.G[1]})
	} else {
		copy(l.window, l.window[1:])
		l.window[len(l.window)-1] = Moment{s.X[0], s.X[1], s.Loss, s.G[0], s.G[1]}
	}
}

// walk makes n steps or as many as there are.
func (l *lane) walk(n int) *lane {
	for range n {
		if l.end != Going {
			return l
		}
		if !l.trial {
			l.good.Copy(l.now)
		}
		advance(l.rule, l.now, l)
		s, w := l.now, l.f.Window
		switch x, y := s.X[0], s.X[1]; {
		case !finite(x) || !finite(y):
			l.end = PointNotFinite
		case math.Abs(x-(w.X0+w.X1)/2) > 25*w.Width() || math.Abs(y-(w.Y0+w.Y1)/2) > 25*w.Height():
			l.end = LeftPlane
		case !finite(s.Loss):
			l.end = LossNotFinite
		case !finite(s.G[0]) || !finite(s.G[1]):
			l.end = GradNotFinite
		}
		if l.end != Going {
			if !l.trial {
				s.Copy(l.good)
			}
			return l
		}
		l.note()
	}
	return l
}

func (l *lane) input() Input {
	return Input{Rule: l.rule, State: l.now, Plane: planeOf(l.f), Window: l.window, End: l.end, Sigma: l.sigma, Step: l.now.Step, Trials: l}
}

func (l *lane) diagnose() Finding { return Diagnose(l.input()) }

// planeOf returns the plane of a surface.
func planeOf(s *surface.Surface) *objective.Plane {
	if s == nil {
		return nil
	}
	p := s.Landscape()
	return &p
}
