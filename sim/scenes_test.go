package sim

import (
	"math"
	"strings"
	"testing"

	"descent/sim/optim"
	"descent/sim/spec"
)

// Every lane of every scene does what is known of it, and so do lanes of other
// rates from the same start. The numbers were made by plain loops outside of this program.
func TestScenes(t *testing.T) {
	known := []struct {
		scene, lane string
		claims      []claim
	}{
		{"sphere-rates", "gd lr=0.5", []claim{solves(1)}},
		{"sphere-rates", "gd lr=1", []claim{never, flips(3), loss("25")}},
		{"sphere-rates", "gd lr=0.1", []claim{solves(23)}},

		{"ravine-limit", "gd lr=0.01", []claim{solves(448)}},
		{"ravine-limit", "gd lr=0.02", []claim{never, flips(1), loss("50.0")}},
		{"ravine-limit", "gd lr=0.03", []claim{never, diverges(8)}},
		{"ravine-momentum", "gd lr=0.01", []claim{stays}},
		{"ravine-momentum", "momentum lr=0.003", []claim{solves(102)}},
		{"ravine-momentum", "momentum lr=0.03", []claim{stays, solves(82)}},
		{"ravine-momentum", "momentum lr=0.037", []claim{stays}}, // the limit is 0.038
		{"ravine-momentum", "momentum lr=0.039", []claim{diverges(16)}},
		{"ravine-momentum", "momentum lr=0.05", []claim{diverges(6)}},
		{"ravine-momentum", "adam lr=0.1", []claim{solves(96)}},
		{"two-slopes", "gd lr=0.05", []claim{solves(49)}},
		{"two-slopes", "gd lr=0.1", []claim{never, flips(3), loss("90.0")}},
		{"two-slopes", "gd lr=0.2", []claim{never, diverges(5)}},
		{"matyas-valley", "gd lr=0.1", []claim{solves(993)}},
		{"matyas-valley", "gd lr=1", []claim{solves(98)}},
		{"matyas-valley", "adam lr=0.5", []claim{solves(29)}},

		{"rosenbrock-valley", "gd lr=0.001", []claim{never, loss("0.45")}},
		{"rosenbrock-valley", "gd lr=0.002", []claim{never, loss("0.071")}},
		{"rosenbrock-valley", "gd lr=0.01", []claim{never, diverges(3)}},
		{"rosenbrock-valley", "momentum lr=0.003", []claim{solves(205)}},
		{"rosenbrock-valley", "momentum lr=0.005", []claim{never, diverges(6)}},
		{"rosenbrock-valley", "adam lr=0.1", []claim{solves(715)}},
		{"edge-of-stability", "gd lr=0.0015", []claim{solves(4353), ends("1.000", "1.000"), sharpness("1001.6")}},
		{"edge-of-stability", "gd lr=0.0025", []claim{never, hovers("800.4", 0.0025)}},
		{"edge-of-stability", "gd lr=0.003", []claim{never, hovers("667.5", 0.003)}},
		{"edge-of-stability", "gd lr=0.004", []claim{never, hovers("501.7", 0.004)}},
		{"edge-of-stability", "gd lr=0.005", []claim{never, hovers("402.5", 0.005)}},
		{"beale-hard", "gd lr=0.00001", []claim{never, stays, loss("4.04")}},
		{"beale-hard", "gd lr=0.00003", []claim{never, stays}},
		{"beale-hard", "gd lr=0.0001", []claim{never, stays, loss("3.74")}},
		{"beale-hard", "gd lr=0.0003", []claim{never, stays, loss("1.21")}},
		{"beale-hard", "gd lr=0.001", []claim{never, diverges(3)}},
		{"beale-hard", "gd lr=0.003", []claim{never, diverges(2)}},
		{"beale-hard", "gd lr=0.01", []claim{never, diverges(2)}},
		{"beale-hard", "gd lr=0.1", []claim{never, diverges(1)}},
		{"beale-hard", "gd lr=1", []claim{never, diverges(1)}},
		{"beale-wrong-side", "gd lr=0.0001", []claim{never, stays, loss("1.1")}},
		{"beale-wrong-side", "gd lr=0.001", []claim{never, loss("1.06"), ends("-2.1", "1.4")}},
		{"beale-wrong-side", "gd lr=0.003", []claim{never, loss("1.06"), ends("-2.1", "1.4")}},
		{"beale-wrong-side", "momentum lr=0.001", []claim{solves(527)}},
		{"beale-wrong-side", "adam lr=0.3", []claim{solves(301)}},
		{"goldstein-steep", "gd lr=0.0001", []claim{begins(3.9e4), never, diverges(3)}},
		{"goldstein-steep", "gd lr=0.001", []claim{never, diverges(2)}},
		{"goldstein-steep", "gd lr=0.00003", []claim{solves(378)}},
		{"goldstein-steep", "adam lr=0.3", []claim{solves(178)}},

		{"goldstein-log", "gd lr=0.0001", []claim{never, stays}},
		{"goldstein-log", "gd lr=0.005", []claim{solves(72)}},

		{"himmelblau", "gd lr=0.01", []claim{solves(29), ends("3.0000", "2.0000")}},
		{"himmelblau", "gd lr=0.03", []claim{never, circles(3, 2, 0.5, 1.3)}},
		{"himmelblau", "gd lr=0.05", []claim{never, diverges(11)}},
		{"camel-trap", "gd lr=0.01", []claim{never, loss("0.299")}},
		{"camel-trap", "gd lr=0.1", []claim{never, loss("0.2986")}},
		{"camel-trap", "momentum lr=0.01", []claim{never, loss("0.2986")}},
		{"camel-trap", "momentum lr=0.1", []claim{never, loss("0.2986")}},
		{"camel-trap", "gd lr=0.3", []claim{solves(8)}},
		{"camel-worst", "gd lr=0.01", []claim{never, loss("-0.2155")}},
		{"camel-worst", "gd lr=0.05", []claim{never, loss("-0.2155")}},
		{"camel-worst", "gd lr=0.1", []claim{never, loss("2.104")}},
		{"camel-worst", "momentum lr=0.05", []claim{solves(69)}},
		{"two-wells", "gd lr=0.02", []claim{never, loss("-1.0927"), ends("0.9053", "0.0000")}},
		{"two-wells", "momentum lr=0.003", []claim{solves(244)}},
		{"two-wells", "momentum lr=0.01", []claim{solves(82)}},
		{"two-wells", "momentum lr=0.05", []claim{solves(83), loss("-2.0631")}},
		{"two-wells", "adam lr=0.1", []claim{solves(56), loss("-2.0631")}},
		{"two-wells", "adam lr=1", []claim{solves(60), nears(-0.9363, 0, 0.13)}},
		{"peaks", "gd lr=0.02", []claim{never, loss("-0.0649")}},
		{"peaks", "gd lr=0.1", []claim{never, loss("-0.0649")}},
		{"peaks", "momentum lr=0.005", []claim{solves(58), loss("-6.5511")}},
		{"peaks", "adam lr=0.3", []claim{solves(59), loss("-6.5511")}},
		{"plateau-ring", "gd lr=0.02", []claim{never, loss("0.388")}},
		{"plateau-ring", "gd lr=0.1", []claim{never, loss("0.388")}},
		{"plateau-ring", "momentum lr=0.002", []claim{solves(64), loss("-1.00")}},
		{"plateau-ring", "momentum lr=0.03", []claim{solves(26), loss("-1.00")}},
		{"plateau-ring", "adam lr=0.01", []claim{never, loss("0.388")}},
		{"plateau-ring", "adam lr=0.03", []claim{solves(72), loss("-1.00")}},
		{"plateau-ring", "adam lr=0.3", []claim{never, loss("0.388")}}, // on the far side
		{"mccormick-local", "gd lr=0.1", []claim{never, ends("2.5944", "1.5944"), loss("1.2284")}},
		{"mccormick-local", "gd lr=0.3", []claim{never, ends("2.5944", "1.5944")}},
		{"mccormick-local", "momentum lr=0.01", []claim{never, ends("2.5944", "1.5944"), loss("1.2284")}},
		{"mccormick-local", "adam lr=0.1", []claim{never, ends("2.5944", "1.5944"), loss("1.2284")}},
		{"rastrigin-stuck", "gd lr=0.001", []claim{never, ends("-1.99", "2.98"), loss("12.93")}},
		{"rastrigin-stuck", "momentum lr=0.001", []claim{never, ends("-1.99", "2.98"), loss("12.93")}},
		{"rastrigin-stuck", "adam lr=0.1", []claim{never, ends("-1.99", "2.98"), loss("12.93")}},
		{"branin-three-answers", "gd lr=0.03", []claim{solves(109)}},
		{"branin-three-answers", "gd lr=0.05", []claim{solves(64), ends("3.1416", "2.2750")}},
		{"branin-three-answers", "momentum lr=0.03", []claim{solves(90), ends("9.425", "2.475")}},
		{"branin-three-answers", "momentum lr=0.003", []claim{solves(94), nears(3.1416, 2.275, 0.001)}},
		{"branin-three-answers", "adam lr=0.5", []claim{solves(124), nears(-3.1416, 12.275, 0.002)}},

		{"saddle-pause", "gd lr=0.1", []claim{solves(85), pauses(13, 52, 0)}},
		{"saddle-pause", "adam lr=0.1", []claim{solves(42)}},
		{"saddle-forever", "gd lr=0.1", []claim{never, nears(0, 0, 1e-4)}},
		{"saddle-forever", "momentum lr=0.1", []claim{never, nears(0, 0, 1e-4)}},
		{"saddle-forever", "adam lr=0.1", []claim{never, nears(0, 0, 1e-4)}},
	}
	claimed := map[string]bool{}
	for _, tt := range known {
		t.Run(tt.scene+"/"+strings.ReplaceAll(tt.lane, " ", "_"), func(t *testing.T) {
			s, err := SceneByID(tt.scene)
			if err != nil {
				t.Fatal(err)
			}
			lane, err := spec.ParseLane(tt.lane)
			if err != nil {
				t.Fatal(err)
			}
			claimed[s.ID+lane.String()] = true
			p := follow(t, s, lane)
			for _, holds := range tt.claims {
				holds(t, p)
			}
		})
	}
	for _, s := range Scenes() {
		for _, lane := range s.Spec.Lanes {
			if !claimed[s.ID+lane.String()] {
				t.Errorf("nothing is known of %s in the scene %s", lane, s.ID)
			}
		}
	}
}

// The least noise frees what stands exactly on the ridge.
func TestNoiseLeavesTheSaddle(t *testing.T) {
	s, err := SceneByID("saddle-forever")
	if err != nil {
		t.Fatal(err)
	}
	s.Spec.Noise = 0.01
	for _, lane := range s.Spec.Lanes {
		if k := follow(t, s, lane).solved(); k < 0 || k > s.Steps {
			t.Errorf("%s: solved at step %d", lane, k)
		}
	}
}

// Scenes have distinct ids and rates of their own, and make a run.
func TestSceneTable(t *testing.T) {
	seen := map[string]bool{}
	for _, s := range Scenes() {
		if seen[s.ID] || s.ID != strings.ToLower(s.ID) || strings.ContainsAny(s.ID, "_ ") {
			t.Errorf("id %q", s.ID)
		}
		seen[s.ID] = true
		if s.Steps < 1 {
			t.Errorf("%s: %d steps", s.ID, s.Steps)
		}
		r := mustRun(t, s.Spec)
		for i, l := range r.Spec().Lanes {
			if l.Hyper[0] != s.Spec.Lanes[i].Hyper[0] {
				t.Errorf("%s: the rate of lane %d is not written out", s.ID, i+1)
			}
		}
	}
	if _, err := SceneByID("edge-of-stabilty"); err == nil || err.Error() != `no scene "edge-of-stabilty": did you mean edge-of-stability?` {
		t.Error(err)
	}
}

// A lane that diverges keeps its last good point; the others go on.
func TestDivergedLaneStays(t *testing.T) {
	bad, _ := spec.ParseLane("gd lr=0.03")
	good, _ := spec.ParseLane("gd lr=0.01")
	r := mustRun(t, spec.Spec{Surface: "ravine", Start: []float64{-4, 1}, Lanes: []spec.LaneSpec{bad, good}})
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
	bad, _ := spec.ParseLane("gd lr=0.03")
	r := mustRun(t, spec.Spec{Surface: "ravine", Start: []float64{-4, 1}, Lanes: []spec.LaneSpec{bad}})
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
	lanes := []spec.LaneSpec{{Rule: "gd"}}
	negative := optim.ByID("gd").Defaults()
	negative[0] = -1
	for _, tt := range []struct {
		spec spec.Spec
		want string
	}{
		{spec.Spec{Surface: "rosenbrok", Lanes: lanes}, `no surface "rosenbrok": did you mean rosenbrock?`},
		{spec.Spec{Dataset: "clasification_100x10", Lanes: lanes}, "did you mean classification_100x10?"},
		{spec.Spec{Surface: "sphere"}, "0 lanes: a run has 1 to 8"},
		{spec.Spec{Surface: "sphere", Lanes: []spec.LaneSpec{{Rule: "adm"}}}, `lane 1: no optimizer "adm": did you mean adam, adamw`},
		{spec.Spec{Surface: "sphere", Lanes: []spec.LaneSpec{{Rule: "gd", Hyper: negative}}}, "lane 1: gd: lr cannot be \"-1\": it is a number from 1e-8 to 1000"},
		{spec.Spec{Surface: "sphere", Lanes: lanes, Start: []float64{1}}, "start of 1: sphere needs 2 numbers"},
		{spec.Spec{Surface: "sphere", Lanes: lanes, Start: []float64{1e9, 0}}, "too far out"},
		{spec.Spec{Surface: "sphere", Lanes: lanes, Start: []float64{math.NaN(), 0}}, "not a finite number"},
		{spec.Spec{Surface: "sphere", Lanes: lanes, Noise: -1}, `noise cannot be "-1": it is a number from 0 to 1e6`},
		{spec.Spec{Surface: "sphere", Lanes: lanes, Batch: 4}, "a surface has no data"},
		{spec.Spec{Dataset: "classification_100x10", Lanes: lanes, Batch: 81}, `batch cannot be "81": it is a whole number from 1 to 80, or full`},
		{spec.Spec{Surface: "sphere", Lanes: lanes, Edits: []spec.Edit{{Step: 3, Lane: 1, Name: "lr", Value: 1}}}, "set step 3: no lane 2: there are 1 to 1"},
		{spec.Spec{Surface: "sphere", Lanes: lanes, Edits: []spec.Edit{{Step: 3, Name: "beta1", Value: 1}}}, `no gd hyper-parameter "beta1"`},
		{spec.Spec{Surface: "sphere", Dataset: "classification_100x10", Lanes: lanes}, "only one of them"},
	} {
		if _, err := New(tt.spec); err == nil || !strings.Contains(err.Error(), tt.want) {
			t.Errorf("%+v:\n got %v\nwant …%s…", tt.spec, err, tt.want)
		}
	}
}
