package sim

import (
	"math"
	"math/rand/v2"
	"slices"
	"testing"

	"descent/sim/objective"
	"descent/sim/optim"
	"descent/sim/plane"
	"descent/sim/probe"
	"descent/sim/spec"
	"descent/sim/surface"
)

// arrivals are runs in which lanes arrive, pass, wander off again, are trapped,
// diverge and are edited on the way.
func arrivals() []spec.Spec {
	lr := func(rule string, rate float64) spec.LaneSpec {
		hyper := slices.Clone(optim.ByID(rule).Defaults())
		hyper[0] = rate
		return spec.LaneSpec{Rule: rule, Hyper: hyper}
	}
	return []spec.Spec{
		{Surface: "ravine", Lanes: []spec.LaneSpec{lr("gd", 0.01), lr("momentum", 0.003), lr("adam", 0.1), lr("gd", 0.03)}},
		{Surface: "ravine", Lanes: []spec.LaneSpec{lr("rmsprop", 0.3), lr("nadam", 1), lr("lookahead", 0.1)}},
		{Surface: "himmelblau", Noise: 0.3, Seed: 3, Lanes: []spec.LaneSpec{lr("gd", 0.01), lr("momentum", 0.003)}},
		{Surface: "three_hump_camel", Start: []float64{-2, 2}, Lanes: []spec.LaneSpec{lr("gd", 0.1), lr("adam", 1), {Rule: "bfgs"}}},
		{Surface: "monkey_saddle", Lanes: []spec.LaneSpec{lr("gd", 0.01)}},
		{Surface: "sphere", Lanes: []spec.LaneSpec{lr("gd", 0.5), lr("gd", 1)}, Edits: []spec.Edit{
			{Step: 20, Name: "noise", Lane: spec.AllLanes, Value: 2}, {Step: 30, Name: "lr", Lane: 1, Value: 0.5}, {Step: 300, Name: "noise", Lane: spec.AllLanes}}},
	}
}

// whereAt returns the listed minimum that a point is at, by the definition.
func whereAt(p *objective.Plane, x, y float64) (at plane.Point, basin probe.Basin) {
	near := probe.AtMinimum * (p.Window.Width() + p.Window.Height()) / 2
	for b, list := range map[probe.Basin][]plane.Point{probe.Global: p.Minima, probe.Local: p.Locals} {
		for _, m := range list {
			if math.Hypot(x-m.X, y-m.Y) <= near {
				at, basin = m, b
			}
		}
	}
	return at, basin
}

// The step of an arrival is the first since which the lane was near one
// minimum at every step, also after seeking back and forth, and of a copied lane.
func TestArrival(t *testing.T) {
	const steps = 700
	seen := 0
	for _, s := range arrivals() {
		r := mustRun(t, s)
		p, _ := objective.PlaneOf(r.Objective())
		want := make([][]Arrival, len(s.Lanes))
		for k := range steps {
			if k > 0 {
				r.Advance(1)
			}
			for i := range want {
				_, now, stop, _ := r.Lane(i)
				a := Arrival{}
				if a.Point, a.Basin = whereAt(&p, now.X, now.Y); a.Basin == probe.NoBasin || stop.Diverged() {
					a = Arrival{}
				} else if a.Step = k; k > 0 && want[i][k-1].Basin != probe.NoBasin && want[i][k-1].Point == a.Point {
					a.Step = want[i][k-1].Step
				}
				want[i] = append(want[i], a)
				if a.Basin != probe.NoBasin {
					seen++
				}
			}
		}
		rng := rand.New(rand.NewPCG(1, 2))
		for range 300 {
			r.Seek(rng.IntN(steps))
			for i := range want {
				if got, _ := r.Arrival(i); got != want[i][r.Step()] {
					t.Fatalf("%s, lane %d at step %d: %+v, want %+v", s.Surface, i+1, r.Step(), got, want[i][r.Step()])
				}
			}
		}
		if err := r.AddLane(0); err != nil {
			t.Fatal(err)
		}
		r.Seek(steps - 1)
		copied, _ := r.Arrival(len(want))
		if of, _ := r.Arrival(0); copied != of {
			t.Errorf("%s: the copy arrived %+v, its lane %+v", s.Surface, copied, of)
		}
	}
	if seen < steps {
		t.Errorf("only %d steps at minima", seen)
	}
}

// No two listed minima are so near to each other that a lane is at both.
func TestMinimaApart(t *testing.T) {
	for i := range surface.All {
		id := surface.All[i].ID
		r := mustRun(t, spec.Spec{Surface: id, Lanes: []spec.LaneSpec{{Rule: "gd"}}})
		p, _ := objective.PlaneOf(r.Objective())
		all := slices.Concat(p.Minima, p.Locals)
		for i, a := range all {
			for _, b := range all[:i] {
				if d := math.Hypot(a.X-b.X, a.Y-b.Y); d*d <= 4*r.parts.near2 {
					t.Errorf("%s: minima %v and %v are %g apart", id, a, b, d)
				}
			}
		}
	}
}
