package sim

import (
	"math"
	"testing"

	"descent/sim/objective"
	"descent/sim/optim"
	"descent/sim/probe"
	"descent/sim/spec"
)

// game is the bilinear game of two players: x lowers x·y, y raises it. The gradient
// (y, −x) is that of no single loss. Its only equilibrium is 0, 0.
type game struct{}

func (*game) Info() objective.Info {
	return objective.Info{ID: "bilinear", Name: "Bilinear game", Kind: "game"}
}
func (*game) Dim() int                           { return 2 }
func (*game) NewWork() objective.Work            { return nil }
func (*game) Init(dst []float64, _ uint64) error { return copyOnes(dst) }
func (*game) StepSize() (rate, width float64)    { return 0.1, 4 }
func (*game) Eval(dst, p []float64, _ *objective.At, _ objective.Work) float64 {
	dst[0], dst[1] = p[1], -p[0]
	return p[0] * p[1]
}

func copyOnes(dst []float64) error {
	for i := range dst {
		dst[i] = 1
	}
	return nil
}

func gameCatalog() *spec.Catalog {
	c := spec.Builtin()
	c.Objectives = append(c.Objectives, objective.Entry{ID: "bilinear", New: func() (objective.Objective, error) { return &game{}, nil }})
	return c
}

// Gradient descent of both players moves away from the equilibrium by √(1+lr²) a
// step, with edits and the timeline as on any other objective.
func TestGameOfTwoPlayers(t *testing.T) {
	c := gameCatalog()
	for name, s := range map[string]spec.Spec{
		"by its id": {Objective: "bilinear", Catalog: c},
		"given":     {Given: &game{}},
	} {
		for i := range optim.All {
			s.Lanes = append(s.Lanes[:0:0], spec.LaneSpec{Rule: "gd", Hyper: []float64{0.2, 0, 0, 0}}, spec.LaneSpec{Rule: optim.All[i].ID})
			r := mustRun(t, s)
			r.Advance(20)
			distance := func() float64 {
				x, err := r.Params(0)
				if err != nil {
					t.Fatal(err)
				}
				return math.Hypot(x[0], x[1])
			}
			if got, want := distance(), math.Sqrt2*math.Pow(1.04, 10); math.Abs(got/want-1) > 1e-12 {
				t.Errorf("%s: after 20 steps %g from the equilibrium, want %g", name, got, want)
			}
			r.Seek(10)
			if err := r.Set(0, "lr", 1); err != nil {
				t.Fatal(err)
			}
			before := distance()
			r.Advance(2)
			if got, want := distance(), 2*before; math.Abs(got/want-1) > 1e-12 {
				t.Errorf("%s: lr 1 takes it to %g, want %g", name, got, want)
			}
			if err := r.Set(0, spec.ParamEdit(1), 0.5); err != nil {
				t.Fatal(err)
			}
			r.Advance(30)
			straight(t, r)
			r.Seek(11)
			straight(t, r)
		}
	}
}

// What is said of a game claims no minimum: it has none.
func TestFindingsOfAGame(t *testing.T) {
	r := mustRun(t, spec.Spec{Given: &game{}, Lanes: []spec.LaneSpec{{Rule: "gd"}, {Rule: "adam"}}})
	for range 40 {
		r.Advance(25)
		var s Snapshot
		r.Snapshot(&s)
		for i := range s.Lanes {
			f, err := r.Finding(&s, i, &Evidence{})
			if err != nil {
				t.Fatal(err)
			}
			if f.Kind == probe.Reached || f.Kind == probe.Converging || f.Basin != probe.NoBasin {
				t.Errorf("step %d, lane %d: %v, %v", r.Step(), i, f.Kind, f.Basin)
			}
		}
	}
}
