package sim

import (
	"fmt"
	"testing"

	"descent/sim/probe"
	"descent/sim/spec"
)

// Looking back shows what was there, and changes nothing.
func TestRecent(t *testing.T) {
	r := mustRun(t, fuzzSpec(1))
	all := []probe.Moment{}
	see := func() {
		l := &r.lanes[1]
		all = append(all[:r.Step()], probe.Moment{X: l.st.X[0], Y: l.st.X[1], Loss: l.st.Loss, GX: l.st.G[0], GY: l.st.G[1]})
	}
	see()
	for r.Step() < 500 {
		r.Advance(1)
		see()
	}
	was := state(r)
	for _, step := range []int{0, 1, 63, 64, 65, 130, 499} {
		r.Seek(step)
		before := state(r)
		got := must(r.Recent(nil, 1, 64))
		if want := all[max(0, step-63) : step+1]; fmt.Sprint(got) != fmt.Sprint(want) {
			t.Errorf("step %d: the last steps are\n%v, they were\n%v", step, got, want)
		}
		if state(r) != before {
			t.Errorf("looking back from step %d changed the run", step)
		}
	}
	r.Seek(500)
	if state(r) != was {
		t.Error("looking back changed the future")
	}
	r.Seek(400)
	if err := r.Set(1, "lr", 0.001); err != nil {
		t.Fatal(err)
	}
	r.Advance(10)
	if got := must(r.Recent(nil, 1, 64)); len(got) != 11 {
		t.Errorf("%d steps since the hyper-parameter changed, want 11", len(got))
	}
	if got := must(r.Recent(nil, 0, 64)); len(got) != 64 {
		t.Errorf("%d steps of the other lane, want 64", len(got))
	}
}

// Of a lane that diverged the last step is its last good one.
func TestRecentOfDiverged(t *testing.T) {
	bad, _ := spec.ParseLane("gd lr=0.03")
	good, _ := spec.ParseLane("gd lr=0.01")
	r := mustRun(t, spec.Spec{Surface: "ravine", Start: []float64{-4, 1}, Lanes: []spec.LaneSpec{bad, good}})
	r.Advance(100)
	got := must(r.Recent(nil, 0, 5))
	if len(got) != 5 || got[4].Y != -128 || got[0].Y != -8 {
		t.Errorf("%+v, want y from -8 to -128", got)
	}
}
