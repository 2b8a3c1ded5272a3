package probe

import (
	"math/rand/v2"

	"descent/sim/objective"
	"descent/sim/optim"
	"descent/sim/plane"
	"descent/sim/surface"
)

// auditSeed is the seed of the noise in the audit.
const auditSeed = 1

// auditRun is a run of one rule on a surface, the same as the program's race of that
// surface, lane, start, noise and seed.
type auditRun struct {
	rule   *optim.Rule
	f      *surface.Surface
	region plane.Rect
	sigma  float64
	st     *optim.State
	good   *optim.State // before the last step
	path   *optim.Path  // of a rule that chooses its steps itself
	step   int          // of the race: st.Step counts from where the rule was set
	end    End
	noise  []float64
	pcg    rand.PCG
}

// auditChange is what a judge changes of a run; the zero value changes nothing.
type auditChange struct {
	rate  float64
	rule  string  // with its suggested rate, if rate is 0
	sigma float64 // noise instead of the run's
}

// quiet is no noise: 0 would leave the run's.
const quiet = -1

// newAuditRun begins a run. rate 0 is the suggested one.
func newAuditRun(f *surface.Surface, rule *optim.Rule, x, y, rate, sigma float64) *auditRun {
	r := &auditRun{rule: rule, f: f, region: surface.Region(f.Window), sigma: sigma,
		st: optim.NewState(rule, 2), good: optim.NewState(rule, 2)}
	r.begin(x, y, rate)
	return r
}

func (r *auditRun) begin(x, y, rate float64) {
	r.st.X[0], r.st.X[1] = x, y
	if r.st.Hyper[0] = rate; rate == 0 {
		r.st.Hyper[0] = r.rule.Params[0].Clamp(r.rule.Suggest(r.f.Rate, r.f.Window.Width()))
	}
	if i := r.rule.ParamIndex("f_star"); i >= 0 && len(r.f.Minima) > 0 {
		r.st.Hyper[i] = r.f.Minima[0].F
	}
	r.draw()
	r.st.Loss = r.Eval(r.st.X, r.st.G)
}

// Eval implements optim.Oracle: the surface with the noise of the step.
func (r *auditRun) Eval(x, g []float64) (loss float64) {
	loss, g[0], g[1] = r.f.Func(x[0], x[1])
	for i, e := range r.noise {
		g[i] += e
	}
	return loss
}

func (r *auditRun) draw() {
	r.noise = objective.AppendNoise(r.noise[:0], &r.pcg, objective.NoiseKey{Seed: auditSeed, Step: r.step, Sigma: r.sigma, Dim: 2})
}

func (r *auditRun) moment() Moment {
	s := r.st
	return Moment{s.X[0], s.X[1], s.Loss, s.G[0], s.G[1]}
}

// move makes one step. It reports false, and leaves the run where it was, if the step
// ends it; a method that goes no farther stays where it is.
func (r *auditRun) move() bool {
	if r.end != Going {
		return false
	}
	r.good.Copy(r.st)
	r.step++
	if r.path != nil {
		if !r.rule.Follow(r.st, r.path) {
			r.st.Step++
		}
	} else {
		r.rule.Step(r.st, r)
		r.st.Step++
		r.draw()
		r.st.Loss = r.Eval(r.st.X, r.st.G)
	}
	if r.end = r.ended(); r.end != Going {
		r.st.Copy(r.good)
		r.step--
		return false
	}
	return true
}

func (r *auditRun) ended() End {
	switch s := r.st; {
	case !finite(s.X[0]) || !finite(s.X[1]):
		return PointNotFinite
	case !r.region.Contains(s.X[0], s.X[1]):
		return LeftPlane
	case !finite(s.Loss):
		return LossNotFinite
	case !finite(s.G[0]) || !finite(s.G[1]):
		return GradNotFinite
	}
	return Going
}

// ahead appends the moments of a run that goes on for so many steps to dst, the present
// one first.
func (r *auditRun) ahead(dst []Moment, steps int) []Moment {
	dst = append(dst, r.moment())
	for range steps {
		if !r.move() {
			break
		}
		dst = append(dst, r.moment())
	}
	return dst
}

// fork copies a run with a change. steps is how far a method that chooses its steps
// itself will be followed.
func (r *auditRun) fork(c auditChange, steps int) *auditRun {
	n := &auditRun{rule: r.rule, f: r.f, region: r.region, sigma: r.sigma, step: r.step, end: r.end}
	if c.sigma != 0 {
		n.sigma = max(c.sigma, 0)
	}
	if c.rule == "" {
		n.st, n.good = &optim.State{}, &optim.State{}
		n.st.Copy(r.st)
		if c.rate != 0 {
			n.st.Hyper[0] = c.rate
		}
		if n.draw(); c.sigma != 0 {
			n.st.Loss = n.Eval(n.st.X, n.st.G)
		}
		return n
	}
	n.rule = optim.ByID(c.rule)
	n.st, n.good = optim.NewState(n.rule, 2), optim.NewState(n.rule, 2)
	n.begin(r.st.X[0], r.st.X[1], c.rate)
	if n.rule.Path != nil {
		n.path, n.sigma, n.noise = &optim.Path{}, 0, nil
		n.rule.Path(n.path, n.st.X, n.st.Hyper, n, steps)
		n.rule.Begin(n.st, n.path)
	}
	return n
}
