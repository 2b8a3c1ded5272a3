package param

import (
	"math"
	"testing"
)

func TestNext(t *testing.T) {
	rate := Param{Name: "lr", Scale: Log, Min: 1e-8, Max: 1e3}
	decay := Param{Name: "weight_decay", Scale: Log, Max: 1}
	clip := Param{Name: "clip_norm", Scale: Log, Max: 1e9, First: 1}
	beta := Param{Name: "beta2", Scale: Complement, Max: 0.999999}
	angle := Param{Name: "angle", Min: -90, Max: 90}
	points := Param{Name: "points", Kind: Whole, Min: 100, Max: 2000}
	seed := Param{Name: "seed", Kind: Whole, Max: 999999, Unit: 1}
	mode := NewChoice("mode", "", "a", "b", "c")
	nesterov := NewSwitch("nesterov", "", false)
	l2 := Param{Name: "l2", Max: 10, Steps: []float64{0, 0.1, 10}}
	for _, c := range []struct {
		p      Param
		v      float64
		dir    int
		stride Stride
		want   float64
	}{
		{rate, 0.1, 1, Fine, 0.1122},
		{rate, 0.1, -1, Fine, 0.08913},
		{rate, 0.1, 1, Coarse, 0.1778},
		{rate, 1e3, 1, Fine, 1e3},
		{rate, 1e-8, -1, Coarse, 1e-8},
		{decay, 0, 1, Fine, 1e-4},
		{decay, 1e-4, -1, Fine, 0},
		{decay, 0, -1, Fine, 0},
		{clip, 0, 1, Fine, 1},
		{beta, 0.999, 1, Fine, 0.9991087},
		{beta, 0.9, -1, Coarse, 0.8222},
		{beta, 0.999999, 1, Coarse, 0.999999},
		{angle, 45, 1, Fine, 49.5},
		{angle, 45, -1, Coarse, 22.5},
		{points, 500, 1, Round, 600},
		{points, 100, -1, Round, 100},
		{seed, 7, 1, Round, 8},
		{mode, 2, 1, Fine, 0},
		{mode, 0, -1, Fine, 2},
		{nesterov, 0, -1, Fine, 1},
		{l2, 0.1, 1, Fine, 10},
		{l2, 0.05, -1, Fine, 0},
		{l2, 10, 1, Fine, 10},
	} {
		if got := c.p.Next(c.v, c.dir, c.stride); got != c.want {
			t.Errorf("%s: %v goes %+d %v to %v, want %v", c.p.Name, c.v, c.dir, c.stride, got, c.want)
		}
	}
}

func TestFormatOfNone(t *testing.T) {
	p := Param{Name: "max_lr", Default: math.NaN()}
	if text := p.FormatDefault(); text != "" {
		t.Errorf("no default is written %q", text)
	}
}
