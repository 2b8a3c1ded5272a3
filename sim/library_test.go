package sim

import (
	"encoding/json"
	"fmt"
	"math"
	"slices"
	"strings"
	"testing"

	"descent/sim/objective"
	"descent/sim/optim"
	"descent/sim/spec"
)

// Specs go through JSON: what was not filled in stays so, and a run's own spec makes
// the same run again.
func TestSpecJSON(t *testing.T) {
	rate, err := spec.ParseLane("adam beta1=0.5 schedule=cosine:t_max=40")
	if err != nil {
		t.Fatal(err)
	}
	for name, s := range map[string]spec.Spec{
		"nothing":     {},
		"a surface":   {Surface: "ravine:b=50", Lanes: []spec.LaneSpec{{Rule: "gd"}, rate}, Noise: 0.25, Seed: 9},
		"a formula":   {Formula: "x^2+sin(3*y)", Lanes: []spec.LaneSpec{rate}, Start: []float64{0.1, -0.7}},
		"a data set":  {Dataset: "moons", Lanes: []spec.LaneSpec{rate}, Batch: 8},
		"an id":       {Objective: "bilinear", Catalog: gameCatalog(), Lanes: []spec.LaneSpec{rate}},
		"with limits": {Surface: "sphere", Lanes: []spec.LaneSpec{rate}, Limits: spec.Limits{Steps: 12}},
	} {
		text, err := json.Marshal(s)
		if err != nil {
			t.Fatalf("%s: %v", name, err)
		}
		back := spec.Spec{Catalog: s.Catalog}
		if err := json.Unmarshal(text, &back); err != nil {
			t.Fatalf("%s: %v in %s", name, err, text)
		}
		if again, err := json.Marshal(back); err != nil || string(again) != string(text) {
			t.Errorf("%s: %s becomes %s, %v", name, text, again, err)
		}
		if name == "nothing" {
			continue
		}
		r := mustRun(t, s)
		r.Advance(20)
		if err := r.Set(0, "lr", 0.015); err != nil {
			t.Fatal(err)
		}
		r.Advance(5)
		if text, err = json.Marshal(r.Spec()); err != nil {
			t.Fatal(err)
		}
		back = spec.Spec{Catalog: s.Catalog}
		if err := json.Unmarshal(text, &back); err != nil {
			t.Fatalf("%s: %v in %s", name, err, text)
		}
		again := mustRun(t, back)
		again.Advance(25)
		if state(again) != state(r) {
			t.Errorf("%s: %s makes another run", name, text)
		}
	}
	if _, err := json.Marshal(spec.Spec{Given: &game{}}); err == nil {
		t.Error("an objective without a name is written")
	}
	for _, text := range []string{`{"lanes":["adam lrr=1"]}`, `{"edits":["step=x lr=1"]}`, `{"model":{"net":"-3"}}`, `{"lanes":[3]}`, `{"own":["a.csv"]}`} {
		s := spec.Spec{Surface: "sphere"}
		if err := json.Unmarshal([]byte(text), &s); err == nil || s.Surface != "sphere" {
			t.Errorf("%s: %v, and the spec is %+v", text, err, s)
		}
	}
}

// Every call that takes a lane or a name says what is wrong with it, and changes nothing.
func TestWrongIndexesAndNames(t *testing.T) {
	for _, start := range []spec.Spec{DefaultRace(), {Dataset: "moons", Lanes: []spec.LaneSpec{{Rule: "gd"}}}, {Given: &game{}, Lanes: []spec.LaneSpec{{Rule: "gd"}}}} {
		r := mustRun(t, start)
		r.Advance(3)
		var snap Snapshot
		r.Snapshot(&snap)
		before, spec0 := state(r), fmt.Sprint(r.Spec())
		for _, lane := range []int{-2, len(r.Spec().Lanes), 99} {
			for name, err := range map[string]error{
				"Lane":        second(r.Lane(lane)),
				"Params":      last(r.Params(lane)),
				"Measured":    last(r.Measured(lane)),
				"LayerNorms":  r.LayerNorms(lane, new([objective.MaxLayers]float64)),
				"Recent":      last(r.Recent(nil, lane, 5)),
				"Trajectory":  last(r.Trajectory(lane, 5)),
				"Finding":     last(r.Finding(&snap, lane, &Evidence{})),
				"Set":         r.Set(lane, "lr", 0.1),
				"SetRule":     r.SetRule(lane, "adam"),
				"SetSchedule": r.SetSchedule(lane, "cosine"),
				"RemoveLane":  r.RemoveLane(lane),
				"AddLane":     r.AddLane(lane),
			} {
				if err == nil || !strings.Contains(err.Error(), "lane") {
					t.Errorf("%s of lane %d: %v", name, lane, err)
				}
			}
		}
		for name, err := range map[string]error{
			"Set": r.Set(0, "lrr", 1), "SetRule": r.SetRule(0, "adm"), "SetSchedule": r.SetSchedule(0, "cosin"),
			"Suggest": last(r.Suggest("adm")), "Edit": r.Edit(spec.Edit{Lane: 0, Name: "nothing"}),
			"Configure": r.Configure("nett", "4"), "NaN": r.Set(0, "lr", math.NaN()),
		} {
			if err == nil {
				t.Errorf("%s of a wrong name is no error", name)
			}
		}
		if err := r.Configure("nett", "4"); err == nil || err.Error() != `no setting "nett"` {
			t.Errorf("Configure of a wrong name: %v", err)
		}
		if state(r) != before || fmt.Sprint(r.Spec()) != spec0 {
			t.Error("an error has changed the run")
		}
	}
}

func second(_ *optim.Rule, _ Record, _ Stop, err error) error { return err }

func last[T any](_ T, err error) error { return err }

// The numbers of an enumeration are never shown: each value has a name.
func TestEnumerationsHaveNames(t *testing.T) {
	seen := map[string]bool{}
	for s := range Series(NumSeries) {
		name := s.String()
		if name == "" || strings.ContainsAny(name, "0123456789(") || seen[name] {
			t.Errorf("series %d is %q", int(s), name)
		}
		seen[name] = true
	}
	var reasons []string
	for r := Running; r <= MethodEnded; r++ {
		reasons = append(reasons, r.String())
	}
	slices.Sort(reasons)
	if n := len(slices.Compact(reasons)); n != int(MethodEnded)+1 {
		t.Errorf("reasons: %q", reasons)
	}
}
