package sim

import (
	"math"
	"strings"
	"testing"

	"descent/sim/surface"
)

// Runs whose outcome is known, made by plain loops outside of this program.
func TestKnownRuns(t *testing.T) {
	for _, tt := range []struct {
		surface string
		start   []float64
		lane    string
		solved  int // the first step with f − f* < 1e-3, or 0
		stop    int // the step of divergence, or 0
	}{
		{"sphere", []float64{-4, 3}, "gd lr=0.5", 1, 0},
		{"sphere", []float64{-4, 3}, "gd lr=0.1", 23, 0},
		{"ravine", []float64{-4, 1}, "gd lr=0.01", 448, 0},
		{"ravine", []float64{-4, 1}, "gd lr=0.02", 0, 0},
		{"ravine", []float64{-4, 1}, "gd lr=0.03", 0, 8},
		{"ravine", []float64{-4, 1}, "momentum lr=0.003", 102, 0},
		{"ravine", []float64{-4, 1}, "adam lr=0.1", 96, 0},
		{"elongated_bowl", []float64{-5, 3}, "gd lr=0.05", 49, 0},
		{"rosenbrock", []float64{-1.2, 1}, "momentum lr=0.003", 205, 0},
		{"rosenbrock", []float64{-1.2, 1}, "adam lr=0.1", 715, 0},
		{"himmelblau", []float64{-0.15, 0.67}, "gd lr=0.01", 29, 0},
		{"three_hump_camel", []float64{-2, 2}, "gd lr=0.3", 8, 0},
		{"three_hump_camel", []float64{-2, 2}, "gd lr=0.1", 0, 0},
		{"six_hump_camel", []float64{-1.5, 1.2}, "momentum lr=0.05", 69, 0},
		{"peaks", []float64{0, 1.2}, "momentum lr=0.005", 58, 0},
		{"peaks", []float64{0, 1.2}, "adam lr=0.3", 59, 0},
		{"bounded_saddle", []float64{0.001, 1.5}, "gd lr=0.1", 85, 0},
		{"bounded_saddle", []float64{0.001, 1.5}, "adam lr=0.1", 42, 0},
		{"matyas", []float64{-9.08, -7.83}, "gd lr=1", 98, 0},
		{"matyas", []float64{-9.08, -7.83}, "adam lr=0.5", 29, 0},
	} {
		t.Run(tt.surface+"/"+strings.ReplaceAll(tt.lane, " ", "_"), func(t *testing.T) {
			lane, err := ParseLane(tt.lane)
			if err != nil {
				t.Fatal(err)
			}
			r := mustRun(t, Spec{Surface: tt.surface, Start: tt.start, Lanes: []LaneSpec{lane}})
			best := surface.ByID(tt.surface).Minima[0].F
			solved := 0
			for r.Step() < 1000 && !r.Done() {
				r.Advance(1)
				if l := &r.lanes[0]; solved == 0 && l.stop.Reason == Running && l.rec.V[Loss]-best < 1e-3 {
					solved = r.Step()
				}
			}
			if stop := r.lanes[0].stop.Step; solved != tt.solved || stop != tt.stop {
				t.Errorf("solved at step %d, stopped at %d; want %d and %d", solved, stop, tt.solved, tt.stop)
			}
		})
	}
}

// A lane that diverges keeps its last good point; the others go on.
func TestDivergedLaneStays(t *testing.T) {
	bad, _ := ParseLane("gd lr=0.03")
	good, _ := ParseLane("gd lr=0.01")
	r := mustRun(t, Spec{Surface: "ravine", Start: []float64{-4, 1}, Lanes: []LaneSpec{bad, good}})
	r.Advance(100)
	var s Snapshot
	r.Snapshot(&s)
	l := &s.Lanes[0]
	if l.Stop.Step != 8 || l.Stop.Reason != LeftPlane || l.Stop.Coord != 1 || l.Stop.Value != 256 {
		t.Errorf("stop %+v, want step 8, y = 256", l.Stop)
	}
	if l.State.X[1] != -128 || l.Now.Y != -128 || l.Trace.TipStep != 7 || l.State.Step != 7 {
		t.Errorf("the last good point is %v at step %d (trace %d), want y = -128 at step 7", l.State.X, l.State.Step, l.Trace.TipStep)
	}
	if s.Step != 100 || s.Lanes[1].Stop.Reason != Running || s.Done {
		t.Errorf("the other lane is at step %d, %+v", s.Step, s.Lanes[1].Stop)
	}
	if l.State.Loss != 0.5*(l.State.X[0]*l.State.X[0]+100*128*128) || !(math.Abs(l.State.G[1]) == 12800) {
		t.Errorf("loss %g and gradient %v are not of the last good point", l.State.Loss, l.State.G)
	}
}

// Once every lane has stopped the run stands still; going back and lowering
// the rate lets it live on.
func TestLifeAfterDivergence(t *testing.T) {
	bad, _ := ParseLane("gd lr=0.03")
	r := mustRun(t, Spec{Surface: "ravine", Start: []float64{-4, 1}, Lanes: []LaneSpec{bad}})
	r.Advance(100)
	if r.Step() != 8 || !r.Done() {
		t.Fatalf("step %d, done %v", r.Step(), r.Done())
	}
	r.Seek(5)
	if err := r.Set(0, "lr", 0.01); err != nil {
		t.Fatal(err)
	}
	r.Advance(500)
	if r.Step() != 505 || r.Done() || len(r.ghosts) != 1 {
		t.Errorf("step %d, done %v, %d ghosts", r.Step(), r.Done(), len(r.ghosts))
	}
	straight(t, r)
}

// A spec that is wrong is refused with what would be right.
func TestNewRefuses(t *testing.T) {
	lanes := []LaneSpec{{Rule: "gd"}}
	for _, tt := range []struct {
		spec Spec
		want string
	}{
		{Spec{Surface: "rosenbrok", Lanes: lanes}, `no surface "rosenbrok": did you mean rosenbrock?`},
		{Spec{Dataset: "clasification_100x10", Lanes: lanes}, "did you mean classification_100x10?"},
		{Spec{Surface: "sphere"}, "0 lanes: a run has 1 to 8"},
		{Spec{Surface: "sphere", Lanes: []LaneSpec{{Rule: "adm"}}}, `lane 1: no optimizer "adm": did you mean adam, adamw?`},
		{Spec{Surface: "sphere", Lanes: []LaneSpec{{Rule: "gd", Knobs: []float64{-1, 0}}}}, "lane 1: gd: lr=-1: allowed is 1e-08 to 1000"},
		{Spec{Surface: "sphere", Lanes: lanes, Start: []float64{1}}, "start of 1: sphere needs 2 numbers"},
		{Spec{Surface: "sphere", Lanes: lanes, Start: []float64{1e9, 0}}, "too far out"},
		{Spec{Surface: "sphere", Lanes: lanes, Start: []float64{math.NaN(), 0}}, "not a finite number"},
		{Spec{Surface: "sphere", Lanes: lanes, Noise: -1}, "noise -1: allowed is 0 to 1e6"},
		{Spec{Surface: "sphere", Lanes: lanes, Batch: 4}, "a surface has no data"},
		{Spec{Dataset: "classification_100x10", Lanes: lanes, Batch: 81}, "batch 81: allowed is 1 to 80, or full"},
		{Spec{Surface: "sphere", Lanes: lanes, Edits: []Edit{{Step: 3, Lane: 1, Name: "lr", Value: 1}}}, "set step 3: no lane 2: there are 1 to 1"},
		{Spec{Surface: "sphere", Lanes: lanes, Edits: []Edit{{Step: 3, Name: "beta1", Value: 1}}}, `no gd knob "beta1"`},
		{Spec{Surface: "sphere", Dataset: "classification_100x10", Lanes: lanes}, "not both"},
	} {
		if _, err := New(tt.spec); err == nil || !strings.Contains(err.Error(), tt.want) {
			t.Errorf("%+v:\n got %v\nwant …%s…", tt.spec, err, tt.want)
		}
	}
}
