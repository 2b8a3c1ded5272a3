package probe

import (
	"math"
	"testing"

	"descent/sim/optim"
	"descent/sim/surface"
)

func TestGauge(t *testing.T) {
	near := func(a, b float64) bool { return math.Abs(a-b) <= 1e-7*math.Abs(b) }
	ravine := surface.ByID("ravine")
	for _, tt := range []struct {
		rule                                   string
		k                                      knobs
		limit, share, sharpness, criticalSharp float64
	}{
		{"gd", knobs{"lr": 0.01}, 0.02, 0.5, 100, 200},
		{"gd", knobs{"lr": 0.03}, 0.02, 1.5, 100, 200. / 3},
		{"gd", knobs{"lr": 0.01, "weight_decay": 1}, 2. / 101, 101. / 200, 101, 200},
		{"momentum", knobs{"lr": 0.019}, 0.038, 0.5, 100, 200},
		{"nesterov", knobs{"lr": 0.019}, 0.038 / 2.8, 1.4, 100, 3.8 / 2.8 / 0.019},
	} {
		rule := optim.ByID(tt.rule)
		s := begin(rule, plane(ravine.Eval), -4, 1, tt.k)
		g := GaugeOf(rule, s, ravine)
		if !near(g.Limit, tt.limit) || !near(g.Share, tt.share) || !near(g.Sharpness, tt.sharpness) || !near(g.Critical, tt.criticalSharp) ||
			!near(g.Share, g.Sharpness/g.Critical) || !near(g.Cond, 100) || !near(g.Min, 1) || !near(g.Max, 100) || g.Rate != tt.k["lr"] || g.Form == "" {
			t.Errorf("%s %v: %+v", tt.rule, tt.k, g)
		}
	}

	hill := surface.ByID("himmelblau") // a hill at its start
	gd := optim.ByID("gd")
	g := GaugeOf(gd, begin(gd, plane(hill.Eval), -0.15, 0.67, nil), hill)
	if !math.IsInf(g.Limit, 1) || g.Share != 0 || !(g.Max < 0) {
		t.Errorf("on a hill: %+v", g)
	}
	lion := optim.ByID("lion")
	g = GaugeOf(lion, begin(lion, plane(hill.Eval), 3, 2, nil), hill)
	if finite(g.Limit) || finite(g.Share) || finite(g.Sharpness) || finite(g.Critical) || !near(g.Cond, Of(hill, 3, 2).Cond) {
		t.Errorf("without a limit: %+v", g)
	}
	long := begin(gd, plane(hill.Eval), 3, 2, nil)
	long.X = make([]float64, 5)
	if g := GaugeOf(gd, long, hill); g.Known() || finite(g.Limit) {
		t.Errorf("in five dimensions: %+v", g)
	}
}
