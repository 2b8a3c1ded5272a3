package cli_test

import (
	"math"
	"testing"

	"descent/sim/objective"
	"descent/sim/spec"
)

// To add an objective that is neither a surface nor a learning problem, implement
// objective.Objective, and whichever small interfaces of that package apply.

// springs is the energy of three springs in a row, the first one tied to a wall,
// the last one pulled by a force of 1: ½x² + ½(y−x)² + ½(z−y)² − z. It is least,
// −1.5, at (1, 2, 3).
type springs struct{}

func (*springs) Info() objective.Info {
	return objective.Info{ID: "springs", Name: "Springs", Kind: "mechanics", Formula: "½x² + ½(y−x)² + ½(z−y)² − z"}
}
func (*springs) Dim() int                    { return 3 }
func (*springs) NewWork() objective.Work     { return nil }
func (*springs) MinValue() (float64, bool)   { return -1.5, true }
func (*springs) StepSize() (rate, w float64) { return 0.2, 3 }

func (*springs) Init(dst []float64, _ uint64) error {
	clear(dst)
	return nil
}

func (*springs) Eval(dst, p []float64, _ *objective.At, _ objective.Work) float64 {
	x, y, z := p[0], p[1], p[2]
	dst[0], dst[1], dst[2] = x-(y-x), (y-x)-(z-y), (z-y)-1
	return (x*x+(y-x)*(y-x)+(z-y)*(z-y))/2 - z
}

func withObjective() *spec.Catalog {
	c := spec.Builtin()
	c.Objectives = append(c.Objectives, objective.Entry{
		ID: "springs", Name: "Springs", Doc: "three springs in a row",
		New: func() (objective.Objective, error) { return &springs{}, nil },
	})
	return c
}

func TestAddAnObjective(t *testing.T) {
	lane := headless(t, withObjective(), "race", "springs", "--lane", "gd lr=0.5", "--start=0,0,0", "--steps", "400")
	end := lane.X[len(lane.X)-1]
	if len(end) != 3 || math.Abs(end[0]-1)+math.Abs(end[1]-2)+math.Abs(end[2]-3) > 1e-9 {
		t.Errorf("the springs come to rest at %v, not at 1, 2, 3", end)
	}
	d := onScreen(t, withObjective(), spec.Spec{Objective: "springs"}, "gd lr=0.5", "adam")
	d.Expect("Springs   f = ½x²", "3 parameters: there is no plane to draw", "x ← x − lr·∂f/∂x", "  y: 0 − 0.5·0 = 0")
	d.Press(">>,").Expect("step 19/20").Press("<up>.").Expect("step 20 ").Press("h").ExpectStatus("not now")
	d.Press("s").Expect("Sphere")
}
