package sim

import (
	"fmt"
	"testing"

	"descent/sim/spec"
)

// Another goroutine may answer what a lane does while the run goes on: the answer is that
// of the step at which it was asked.
func TestQuestionIsACopy(t *testing.T) {
	s := spec.Spec{Surface: "himmelblau", Noise: 0.1, Seed: 3}
	for _, text := range []string{"gd lr=0.03", "momentum lr=0.003 schedule=cosine", "adam lr=0.1", "bfgs", "lookahead", "sam"} {
		l, err := spec.ParseLane(text)
		if err != nil {
			t.Fatal(err)
		}
		s.Lanes = append(s.Lanes, l)
	}
	r := mustRun(t, s)
	r.Advance(90)
	var snap Snapshot
	r.Snapshot(&snap)
	want := make([]string, len(s.Lanes))
	asked := make([]Question, len(s.Lanes))
	for i := range want {
		f, err := r.Finding(&snap, i, &Evidence{})
		if err != nil {
			t.Fatal(err)
		}
		want[i] = fmt.Sprintf("%+v", f)
		asked[i], _ = r.Question(&snap, i, &Evidence{})
	}
	got, done := make([]string, len(asked)), make(chan bool)
	go func() {
		for i := range asked {
			got[i] = fmt.Sprintf("%+v", asked[i].Answer())
		}
		close(done)
	}()
	for range 50 {
		r.Advance(3)
		r.Snapshot(&snap)
		r.Seek(r.Step() - 2)
	}
	<-done
	for i := range want {
		if got[i] != want[i] {
			t.Errorf("lane %d: answered %s, was %s", i+1, got[i], want[i])
		}
	}
}

// An edit at the very step at which a lane ends has no part in its end: what is said of it is
// said of the rate and the rule that led there.
func TestEditAtTheEndIsNotBlamed(t *testing.T) {
	for _, edit := range []string{"", "lr=0.3", "lr=3.6", "schedule=cosine", "rule=adam"} {
		lane, err := spec.ParseLane("gd lr=1.8")
		if err != nil {
			t.Fatal(err)
		}
		s := spec.Spec{Surface: "flower", Start: []float64{-3, 5}, Lanes: []spec.LaneSpec{lane}}
		if edit != "" {
			s.Edits = must(spec.ParseEdits("step=4 lane=1 " + edit))
		}
		r := mustRun(t, s)
		r.Advance(8)
		var snap Snapshot
		r.Snapshot(&snap)
		f, err := r.Finding(&snap, 0, &Evidence{})
		if err != nil || snap.Lanes[0].Stop.Step != 4 || f.LR != 1.8 || f.BaseLR != 1.8 || f.Try != 0.3 || f.BeganAt != 0 {
			t.Errorf("%q: %v at step %d, %+v", edit, err, snap.Lanes[0].Stop.Step, f)
		}
	}
}
