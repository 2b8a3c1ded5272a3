package optim

import (
	"fmt"
	"math"
	"math/rand/v2"
	"testing"

	"descent/sim/surface"
)

// vec is a point or a gradient in the plane.
type vec [2]float64

// slope answers with the loss and the gradient at a point, within one step.
type slope func(vec) (float64, vec)

// author is a method as its paper has it, with the paper's own state: it makes
// step t = 1, 2, … from x. The functions in papers_*_test.go that make one were
// written from the papers and share nothing with the rules.
type author func(t int, x vec, at slope) vec

// hypers are hyper-parameters by name.
type hypers map[string]float64

// weather is a surface, or with none a plane of slope 0, whose gradients have a noise that is
// another one in every step.
type weather struct {
	on    *surface.Surface
	sigma float64
	step  int
}

func (w *weather) Eval(x, g []float64) (f float64) {
	if w.on != nil {
		f, g[0], g[1] = w.on.Func(x[0], x[1])
	} else {
		f, g[0], g[1] = 13.01, 0, 0
	}
	noise := rand.New(rand.NewPCG(7, uint64(w.step)))
	g[0] += w.sigma * noise.NormFloat64()
	g[1] += w.sigma * noise.NormFloat64()
	return f
}

func (w *weather) at(x vec) (f float64, g vec) {
	f = w.Eval(x[:], g[:])
	return f, g
}

// Every rule that torch does not have follows its paper.
func TestRulesFollowTheirPapers(t *testing.T) {
	papers := map[string]struct {
		make func(hypers) author
		sets []hypers
	}{
		"lion":      {lionPaper, []hypers{{"lr": 0.01}, {"lr": 0.02, "beta1": 0.7, "beta2": 0.8, "weight_decay": 0.1}}},
		"qhm":       {qhmPaper, []hypers{{"lr": 1e-3}, {"lr": 3e-4, "momentum": 0.8, "nu": 0.4, "weight_decay": 0.1}}},
		"polyak":    {polyakPaper, []hypers{{"lr": 1e-3}, {"lr": 1e-3, "f_star": 13}}},
		"adabelief": {adabeliefPaper, []hypers{{"lr": 0.02}, {"lr": 0.01, "beta1": 0.7, "beta2": 0.9, "eps": 1e-4, "weight_decay": 0.1}}},
		"yogi":      {yogiPaper, []hypers{{"lr": 0.01}, {"lr": 0.02, "beta1": 0.7, "beta2": 0.9, "eps": 1e-2, "weight_decay": 0.1, "initial_accumulator_value": 1}}},
		"qhadam":    {qhadamPaper, []hypers{{"lr": 0.02}, {"lr": 0.01, "beta1": 0.7, "beta2": 0.9, "eps": 1e-4, "weight_decay": 0.1, "nu1": 0.4, "nu2": 0.6}}},
		"adan":      {adanPaper, []hypers{{"lr": 0.01}, {"lr": 0.02, "beta1": 0.7, "beta2": 0.8, "beta3": 0.9, "eps": 1e-4, "weight_decay": 0.1}}},
		"schedule_free": {scheduleFreePaper, []hypers{{"lr": 0.02},
			{"lr": 0.01, "beta1": 0.7, "beta2": 0.9, "eps": 1e-4, "weight_decay": 0.1}}},
		"barzilai_borwein": {barzilaiPaper, []hypers{{"lr": 2e-4, "span": 10}, {"lr": 2e-4, "span": 20, "long": 1}}},
		"lookahead":        {lookaheadPaper(adamPaper), []hypers{{"lr": 0.05}, {"lr": 0.02, "beta1": 0.7, "weight_decay": 0.1, "k": 7, "alpha": 0.8}}},
		"lookahead_momentum": {lookaheadPaper(momentumPaper), []hypers{{"lr": 3e-4},
			{"lr": 1e-4, "momentum": 0.7, "dampening": 0.2, "weight_decay": 0.1, "k": 3, "alpha": 0.3}}},
		"sam": {samPaper(momentumPaper), []hypers{{"lr": 1e-4},
			{"lr": 5e-5, "momentum": 0.7, "dampening": 0.2, "weight_decay": 0.1, "rho": 0.2}}},
		"sam_adam": {samPaper(adamPaper), []hypers{{"lr": 0.05}, {"lr": 0.02, "beta2": 0.9, "weight_decay": 0.1, "rho": 0.2}}},
	}
	torchs := map[string]bool{}
	for _, c := range trajectories(t) {
		r, _, err := c.rule()
		if err != nil {
			t.Fatal(err)
		}
		torchs[r.ID] = true
	}
	for _, r := range stepping() {
		if _, ok := papers[r.ID]; !ok && !torchs[r.ID] {
			t.Errorf("nothing says what %s is", r.ID)
		}
	}
	for id, p := range papers {
		for i, set := range p.sets {
			for _, w := range []weather{{on: surface.ByID("rosenbrock")}, {on: surface.ByID("himmelblau")},
				{on: surface.ByID("beale"), sigma: 0.5}, {sigma: 2}} {
				name := fmt.Sprintf("%s/%d/%.2g", id, i, w.sigma)
				if w.on != nil {
					name += w.on.ID
				}
				t.Run(name, func(t *testing.T) { follow(t, ByID(id), set, p.make, w) })
			}
		}
	}
}

// follow lets a rule and its author make the same 60 steps.
func follow(t *testing.T, r *Rule, set hypers, make func(hypers) author, w weather) {
	all := hypers{}
	values := r.Defaults()
	for i, k := range r.Params {
		if v, ok := set[k.Name]; ok {
			values[i] = v
		}
		all[k.Name] = values[i]
	}
	for name := range set {
		if r.ParamIndex(name) < 0 {
			t.Fatalf("no hyper %s", name)
		}
	}
	start := vec{-1.2, 1}
	want, beside := walk(make(all), start, w), walk(make(all), vec{start[0] + 1e-9, start[1]}, w)
	s := newState(r, &w, values, start[:]...)
	sensitivity := 1.0
	for step, x := range want {
		r.Step(s, &w)
		s.Step++
		w.step++
		s.Loss = w.Eval(s.X, s.G)
		sensitivity = max(sensitivity, math.Hypot(x[0]-beside[step][0], x[1]-beside[step][1])/1e-9)
		for c := range x {
			if got := s.X[c]; !(math.Abs(got-x[c]) <= 1e-12*sensitivity) {
				t.Fatalf("step %d, coordinate %d: %v, the paper %v: off by %.2g, sensitivity %.2g", step+1, c, got, x[c], got-x[c], sensitivity)
			}
		}
	}
	if math.Hypot(s.X[0]-start[0], s.X[1]-start[1]) < 1e-3 || sensitivity > 1e4 {
		t.Fatalf("no test: after 60 steps at %v, sensitivity %.2g", s.X, sensitivity)
	}
}

// walk returns the points of 60 steps from x.
func walk(paper author, x vec, w weather) (points []vec) {
	for step := 1; step <= 60; step++ {
		x = paper(step, x, w.at)
		w.step++
		points = append(points, x)
	}
	return points
}
