package cli_test

import (
	"math"
	"testing"

	"descent/sim/plane"
	"descent/sim/spec"
	"descent/sim/surface"
)

// To add a surface, write a value like this one in a file of sim/surface, and a
// line in surface.All.

// trough is (x − 1)² + cosh y − 1: its minimum is 0 at (1, 0).
var trough = surface.Surface{
	ID: "trough", Name: "Trough", Formula: "(x−1)² + cosh y − 1",
	Doc: "A parabola across, a catenary along: the farther out, the steeper.", Cite: "an example",
	Window: plane.Rect{X0: -3, X1: 3, Y0: -3, Y1: 3}, Start: [2]float64{-2, 2}, Rate: 0.1,
	Minima: []plane.Point{{X: 1, Y: 0, F: 0}},
	Func: func(x, y float64) (f, fx, fy float64) {
		return (x-1)*(x-1) + math.Cosh(y) - 1, 2 * (x - 1), math.Sinh(y)
	},
}

func withSurface() *spec.Catalog {
	c := spec.Builtin()
	c.Surfaces = append([]surface.Surface{trough}, c.Surfaces...)
	return c
}

func TestAddASurface(t *testing.T) {
	lane := headless(t, withSurface(), "race", "trough", "--lane", "gd lr=0.5", "--start=0,0", "--steps", "1")
	if x := lane.X[1]; x[0] != 1 || x[1] != 0 || lane.Loss[1] != 0 {
		t.Errorf("one step from (0, 0) leads to %v with the loss %v", x, lane.Loss)
	}
	d := onScreen(t, withSurface(), spec.Spec{Surface: "trough"}, "gd lr=0.5", "adam")
	d.Expect("Trough   f = (x−1)² + cosh y − 1", "x −3.000…3.000")
	d.Press(">>>").Expect("step 30 ").Press("c").Expect("distance to the minimum")
	d.Press("s").ExpectNot("Trough").Press("S").Expect("Trough")
	d.Press("u").Type("trough").Expect("Trough").Press(":").Type("surface: trough").ExpectStatus("Trough")
}
