package probe

import (
	"fmt"
	"math"
	"os"
	"strconv"
	"testing"

	"descent/sim/optim"
	"descent/sim/surface"
)

type orc struct{ s *surface.Surface }

func (o orc) Eval(x, g []float64) float64 {
	f, a, b := o.s.Eval(x[0], x[1])
	g[0], g[1] = a, b
	return f
}

func TestExplore(t *testing.T) {
	s := surface.ByID(os.Getenv("S"))
	r := optim.ByID(os.Getenv("R"))
	if s == nil || r == nil {
		t.Skip()
	}
	st := &optim.State{X: []float64{s.Start[0], s.Start[1]}, G: make([]float64, 2), Mem: make([]float64, 2*len(r.Slots)), Knob: r.Defaults()}
	st.Knob[0], _ = strconv.ParseFloat(os.Getenv("LR"), 64)
	n, _ := strconv.Atoi(os.Getenv("N"))
	from, _ := strconv.Atoi(os.Getenv("FROM"))
	o := orc{s}
	st.Loss = o.Eval(st.X, st.G)
	for i := 0; i <= n; i++ {
		if i >= from {
			c := Differences(s.Eval, st.X[0], st.X[1])
			fmt.Printf("%4d x %10.6f %10.6f f %.4g |g| %.3g  min %.4g max %.4g lim %.4g\n", i, st.X[0], st.X[1], st.Loss, math.Hypot(st.G[0], st.G[1]), c.Min, c.Max, 2/c.Max)
		}
		r.Step(st, o)
		st.Step++
		st.Loss = o.Eval(st.X, st.G)
	}
}
