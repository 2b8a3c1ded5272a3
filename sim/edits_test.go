package sim

import (
	"math"
	"slices"
	"strings"
	"testing"

	"descent/sim/spec"
	"descent/sim/task"
)

func TestWeightSetByHand(t *testing.T) {
	r := circle(t, func(s *spec.Spec) { s.Lanes = append(s.Lanes, spec.LaneSpec{Rule: "gd"}) })
	if err := r.Set(1, spec.ParamEdit(3), 0.25); err != nil { // at step 0: of one lane alone
		t.Fatal(err)
	}
	if r.lanes[1].st.X[3] != 0.25 || r.lanes[0].st.X[3] != r.spec.Start[3] || r.spec.Start[3] == 0.25 {
		t.Error("the weight of one lane was not set, or that of another was")
	}
	r.Advance(7)
	if err := r.Set(0, spec.ParamEdit(0), -1.5); err != nil || r.lanes[0].st.X[0] != -1.5 {
		t.Errorf("the weight is %g, %v", r.lanes[0].st.X[0], err)
	}
	r.Advance(20)
	straight(t, r)
	for name, want := range map[string]string{
		"w25": "w25: the model has 25 parameters at step 27, w0 to w24",
		"w07": `no adam hyper-parameter "w07"`,
	} {
		if err := r.Set(0, name, 1); err == nil || !strings.HasPrefix(err.Error(), want) {
			t.Errorf("%s: %v, want %s", name, err, want)
		}
	}
	if err := r.Set(0, "w1", math.Inf(1)); err == nil {
		t.Error("an infinite weight is taken")
	}
	if err := mustRun(t, DefaultRace()).Set(0, "w1", 1); err == nil || !strings.Contains(err.Error(), "surface") {
		t.Errorf("a weight of a surface: %v", err)
	}
	if err := mustRun(t, DefaultRace()).Configure("net", "4"); err == nil || !strings.Contains(err.Error(), "surface") {
		t.Errorf("a model of a surface: %v", err)
	}
}

// An edit at step 0 is part of the first model: a net of another shape starts
// from the weights that the seed draws for it, so that its command is short.
func TestModelOfStepZero(t *testing.T) {
	r := circle(t, nil)
	for _, change := range [][2]string{{"net", "3"}, {"l2", "0.1"}, {"init", "he"}} {
		if err := r.Configure(change[0], change[1]); err != nil {
			t.Fatal(err)
		}
	}
	if len(r.Spec().Edits) != 0 || !slices.Equal(r.Spec().Model.Net, []int{3}) {
		t.Errorf("%+v", r.Spec())
	}
	args := strings.Join(r.Spec().Args(), " ")
	if strings.Contains(args, "--start") || !strings.Contains(args, "--net 3 --init he --l2 0.1") {
		t.Error(args)
	}
	r.Advance(30)
	straight(t, r)
}

// Several edits of one step act together, whatever their order, and the spec
// that is made of them is taken back.
func TestEditsOfOneStep(t *testing.T) {
	for _, text := range [][]string{
		{"step=5 net=8", "step=5 activation=relu", "step=5 lane=1 w30=1", "step=5 net=4,2"},
		{"step=5 loss=mse", "step=5 output=sigmoid", "step=5 loss=huber"},
		{"step=5 output=sigmoid loss=mse"},
		{"step=0 output=sigmoid loss=mse"},
		{"step=5 lane=1 w3=1 net=8"},
		{"step=5 lane=1 w3=1", "step=5 lane=1 rule=gd", "step=5 l2=0.1"},
	} {
		s := spec.Spec{Dataset: "circle", Batch: 10, Lanes: []spec.LaneSpec{{Rule: "adam"}}}
		var all []spec.Edit
		for _, s := range text {
			edits, err := spec.ParseEdits(s)
			if err != nil {
				t.Fatal(err)
			}
			all = append(all, edits...)
		}
		s.Edits = all
		r, err := New(s)
		if err != nil {
			if strings.Contains(text[0], "net=8") && len(text) > 1 { // in the end there is no parameter 30
				continue
			}
			t.Errorf("%s: %v", text, err)
			continue
		}
		r.Advance(12)
		straight(t, r)
	}
	r := mustRun(t, spec.Spec{Dataset: "circle", Lanes: []spec.LaneSpec{{Rule: "adam"}}})
	r.Advance(5)
	for _, do := range []func() error{
		func() error { return r.Configure("net", "8") }, func() error { return r.Configure("activation", "relu") },
		func() error { return r.Set(0, "w30", 1) }, func() error { return r.Configure("net", "4,2") },
	} {
		if err := do(); err != nil {
			t.Fatal(err)
		}
	}
	r.Advance(5)
	straight(t, r)
}

// A classical method begins its way anew when the objective changes under it.
func TestClassicalMethodAndModel(t *testing.T) {
	for _, change := range [][2]string{{"l2", "1"}, {"activation", "relu"}, {"batchnorm", "before_activation"}, {"net", "3"}} {
		r := mustRun(t, spec.Spec{Dataset: "circle", Lanes: []spec.LaneSpec{{Rule: "lbfgs"}}})
		r.Advance(5)
		if err := r.Configure(change[0], change[1]); err != nil {
			t.Fatal(err)
		}
		for range 20 {
			r.Advance(1)
			g := make([]float64, r.parts.dim)
			if want := taskOf(r.Objective()).Grad(g, r.lanes[0].st.X, nil, &task.Work{}, nil); math.Abs(r.lanes[0].st.Loss-want) > 1e-12*(1+want) {
				t.Fatalf("%s: the loss at step %d is %g, told %g", change, r.Step(), want, r.lanes[0].st.Loss)
			}
		}
		r.Seek(11)
		straight(t, r)
	}
}

// A weight that is set by hand stays set in rules that keep points of their own.
func TestWeightSetInCopies(t *testing.T) {
	for _, rule := range []string{"schedule_free", "lookahead", "lookahead_momentum", "asgd", "barzilai_borwein", "adam"} {
		r := mustRun(t, spec.Spec{Dataset: "circle", Lanes: []spec.LaneSpec{{Rule: rule}}})
		r.Advance(12)
		at := r.lanes[0].st.X[0] + 50
		if err := r.Set(0, "w0", at); err != nil {
			t.Fatal(err)
		}
		r.Advance(6)
		if now := r.lanes[0].st.X[0]; math.Abs(now-at) > 5 {
			t.Errorf("%s: %g became %g", rule, at, now)
		}
	}
}

func TestStagnationByEpochs(t *testing.T) {
	r := circle(t, func(s *spec.Spec) { s.Limits.Stagnation = 10 })
	r.Advance(100)
	if _, _, stop, _ := r.Lane(0); stop.Reason != Running {
		t.Errorf("the loss falls: %+v", stop)
	}
}
