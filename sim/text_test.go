package sim

import (
	"reflect"
	"strings"
	"testing"

	"descent/sim/optim"
	"descent/sim/spec"
)

func lanes(t *testing.T, texts ...string) []spec.LaneSpec {
	t.Helper()
	list := make([]spec.LaneSpec, len(texts))
	for i, text := range texts {
		var err error
		if list[i], err = spec.ParseLane(text); err != nil {
			t.Fatal(err)
		}
	}
	return list
}

// edited returns the run's spec after one --set.
func edited(t *testing.T, lane, set string) spec.Spec {
	t.Helper()
	edits, err := spec.ParseEdits(set)
	if err != nil {
		t.Fatal(err)
	}
	return mustRun(t, spec.Spec{Surface: "rosenbrock", Lanes: lanes(t, lane), Edits: edits}).Spec()
}

// A lane is the same after it has been written and read, and what is read is as written.
func TestLaneText(t *testing.T) {
	for _, text := range []string{
		"gd", "gd lr=0.5", "adam lr=0.1 amsgrad=true", "cg alpha=0.2 variant=dai_yuan", "cg alpha=0.2 variant=fletcher_reeves",
		"momentum lr=0.1 momentum=0.5 schedule=cosine:t_max=30", "polyak lr=1 f_star=0", "polyak lr=1 f_star=-0.5",
	} {
		lane := lanes(t, text)[0]
		if got := lane.String(); got != text {
			t.Errorf("%s: %s", text, got)
		}
	}
	for old, now := range map[string]string{"bfgs lr=2": "bfgs alpha=2", "nelder_mead lr=0.3": "nelder_mead size=0.3", "cmaes lr=0.3": "cmaes sigma=0.3"} {
		if got := lanes(t, old)[0].String(); got != now {
			t.Errorf("%s is now %s, want %s", old, got, now)
		}
	}
	if l := lanes(t, "cg variant=dai_yuan")[0]; l.Hyper[1] != 3 {
		t.Errorf("dai_yuan is %v", l.Hyper)
	}
}

// The least value that a rule needs may be given as 0, where the surface's own is below.
func TestLeastValueKept(t *testing.T) {
	for text, want := range map[string]float64{"polyak f_star=0": 0, "polyak": -1, "polyak f_star=-2": -2} {
		r := mustRun(t, spec.Spec{Surface: "easom", Lanes: lanes(t, text)})
		i := optim.ByID("polyak").ParamIndex("f_star")
		again := lanes(t, r.Spec().Lanes[0].String())[0]
		if got := r.Spec().Lanes[0].Hyper[i]; got != want || again.Hyper[i] != want {
			t.Errorf("%s: %v and again %v, want %v", text, got, again.Hyper[i], want)
		}
	}
}

func TestLaneRefused(t *testing.T) {
	for text, want := range map[string]string{
		"adam lr":                            `"lr" in "adam lr": write name=value, such as lr=0.1`,
		"adam lr=":                           `"lr=" in "adam lr=": write name=value`,
		"adam schedule=":                     `"schedule=" in "adam schedule=": write name=value`,
		"adam lr=0.1 lr=0.2":                 `lr is given twice in "adam lr=0.1 lr=0.2"`,
		"gd lr=true":                         `gd: lr cannot be "true"`,
		"cg variant=true":                    `cg: variant cannot be "true": it is one of fletcher_reeves`,
		"cg variant=dai":                     "cg: variant cannot be \"dai\": it is one of fletcher_reeves, polak_ribiere,",
		"cg variant=7":                       "cg: variant cannot be \"7\": it is one of fletcher_reeves, polak_ribiere,",
		"cg variant=1.5":                     "cg: variant cannot be \"1.5\": it is one of fletcher_reeves,",
		"cg lr=dai_yuan":                     `cg: alpha cannot be "dai_yuan"`,
		"adam amsgrad=2":                     "adam: amsgrad cannot be \"2\": it is true or false",
		"adam schedule=cosin":                `no schedule "cosin": did you mean cosine`,
		"adam lr=nan":                        `adam: lr cannot be "nan"`,
		"adam mark=9":                        "mark cannot be \"9\": it is a whole number from 1 to 8",
		"adam mark=1 mark=2":                 "mark is given twice",
		"adam variant=dai":                   `no adam hyper-parameter "variant"`,
		"adam schedule=cosine schedule=step": "schedule is given twice",
	} {
		if _, err := spec.ParseLane(text); err == nil || !strings.HasPrefix(err.Error(), want) {
			t.Errorf("%s:\n got %v\nwant %s…", text, err, want)
		}
	}
}

// What one --set says of a lane does not depend on the order in which it says it.
func TestEditOrder(t *testing.T) {
	want := edited(t, "gd lr=0.001", "step=2 lane=1 rule=adam lr=0.5 beta1=0.8")
	if len(want.Edits) != 3 || want.Edits[1].Value != 0.5 || want.Edits[2].Value != 0.8 {
		t.Fatalf("%+v", want.Edits)
	}
	for _, set := range []string{
		"rule=adam step=2 lr=0.5 beta1=0.8 lane=1",
		"step=2 lane=1 lr=0.5 rule=adam beta1=0.8",
		"step=2 lane=1 lr=0.5 beta1=0.8 rule=adam",
	} {
		if got := edited(t, "gd lr=0.001", set); !reflect.DeepEqual(got, want) {
			t.Errorf("%s:\n got %+v\nwant %+v", set, got.Edits, want.Edits)
		}
	}
}

// An edit's value is read by the rule in force at its step.
func TestEditValues(t *testing.T) {
	for _, tt := range []struct{ lane, set, want string }{
		{"cg alpha=0.2", "step=3 lane=1 variant=dai_yuan", "step=3 lane=1 variant=dai_yuan"},
		{"cg alpha=0.2", "step=3 lane=1 variant=1", "step=3 lane=1 variant=polak_ribiere"},
		{"adam lr=0.1", "step=3 lane=1 amsgrad=true", "step=3 lane=1 amsgrad=true"},
		{"adam lr=0.1", "step=3 lane=1 amsgrad=1", "step=3 lane=1 amsgrad=true"},
		{"adam lr=0.1", "step=3 lane=1 variant=hager_zhang rule=cg", "step=3 lane=1 variant=hager_zhang"},
		{"adam lr=0.1", "step=3 lane=1 lr=1e-3", "step=3 lane=1 lr=0.001"},
		{"adam lr=0.1", "step=3 noise=1e-3", "step=3 noise=0.001"},
		{"adam lr=0.1", "step=3 lane=1 schedule=cosine:t_max=200", "step=3 lane=1 schedule=cosine"},
	} {
		got := edited(t, tt.lane, tt.set)
		for _, e := range got.Edits {
			if e.Text != "" && e.Name != "rule" && e.Name != "schedule" {
				t.Errorf("%s: %+v has not been read", tt.set, e)
			}
		}
		args := got.Args()
		if args[len(args)-1] != tt.want {
			t.Errorf("%s:\n got %q\nwant …%s", tt.set, args, tt.want)
		}
	}
}

func TestEditsRefused(t *testing.T) {
	for set, want := range map[string]string{
		"step=2 lane=1 lr=0.1 lr=0.2":  `lr is given twice in "step=2 lane=1 lr=0.1 lr=0.2": write such as`,
		"step=2 step=3 lane=1 lr=0.2":  "step is given twice",
		"lr":                           `"lr": write such as`,
		"step=2 lane=1 lr":             `"lr" in "step=2 lane=1 lr": write such as`,
		"step=2 lane=1 lr=":            `"lr=" in`,
		"step=2 lane=1 =3":             `"=3" in`,
		"step=2 lr=0.1":                `"step=2 lr=0.1" names no lane: `,
		"lane=1 lr=0.1":                `"lane=1 lr=0.1": write such as`,
		"step=2 lane=0 lr=0.1":         `lane cannot be "0": lanes count from 1 to at most 8`,
		"step=-1 lane=1 lr=0.1":        `step cannot be "-1": steps are whole numbers from 0`,
		"step=2 noise=true":            `noise cannot be "true"`,
		"step=2 batch=0":               `batch cannot be "0": it is a whole number from 1, or full`,
		"step=2 lane=1 schedule=cosin": `no schedule "cosin"`,
		// These only the run can refuse.
		"step=2 lane=1 lr=true":            `set step 2: lr cannot be "true"`,
		"step=2 lane=1 lr=x":               `set step 2: lr cannot be "x"`,
		"step=2 lane=1 lr=-1":              "set step 2: lr cannot be \"-1\": it is ",
		"step=2 lane=1 rule=cg variant=da": "set step 2: variant cannot be \"da\": it is one of fletcher_reeves",
		"step=2 lane=1 lrr=1":              `set step 2: no gd hyper-parameter "lrr": did you mean lr`,
		"step=2 lane=2 lr=1":               "set step 2: no lane 2: there are 1 to 1",
		"step=2 lane=1 rule=adm":           `set step 2: no optimizer "adm"`,
	} {
		edits, err := spec.ParseEdits(set)
		if err == nil {
			_, err = New(spec.Spec{Surface: "rosenbrock", Lanes: lanes(t, "gd"), Edits: edits})
		}
		if err == nil || !strings.HasPrefix(err.Error(), want) {
			t.Errorf("%s:\n got %v\nwant %s…", set, err, want)
		}
	}
}

func TestBatchText(t *testing.T) {
	for text, want := range map[string]int{"full": 0, "1": 1, "80": 80} {
		if n, err := spec.ParseBatch(text); n != want || err != nil || spec.FormatBatch(n) != text {
			t.Errorf("%s: %d, %v", text, n, err)
		}
	}
	for _, text := range []string{"0", "-1", "", "1.5", "some"} {
		if n, err := spec.ParseBatch(text); err == nil {
			t.Errorf("%q is %d", text, n)
		}
	}
}

// Lanes keep their marks through the command line, whichever came and went.
func TestMarksInCommand(t *testing.T) {
	r := mustRun(t, spec.Spec{Surface: "rosenbrock", Lanes: lanes(t, "gd", "adam", "momentum")})
	if line := spec.Quote(r.Spec().Args()); strings.Contains(line, "mark") {
		t.Errorf("%s: no lane has gone", line)
	}
	for _, change := range []func() error{
		func() error { return r.RemoveLane(0) }, func() error { return r.AddLane(0) }, func() error { return r.RemoveLane(0) },
		func() error { return r.AddLane(1) }, func() error { return r.RemoveLane(1) }, func() error { return r.AddLane(0) },
	} {
		if err := change(); err != nil {
			t.Fatal(err)
		}
		want := r.Spec()
		var again []spec.LaneSpec
		args := want.Args()
		for i, a := range args {
			if a == "--lane" {
				again = append(again, lanes(t, args[i+1])...)
			}
		}
		if got := mustRun(t, spec.Spec{Surface: "rosenbrock", Lanes: again}).Spec(); !reflect.DeepEqual(got.Lanes, want.Lanes) {
			t.Errorf("%q:\n got %+v\nwant %+v", args, got.Lanes, want.Lanes)
		}
	}
}

func TestWindowText(t *testing.T) {
	for _, text := range []string{"-2,2,-1,3", "0.1,0.30000000000000004,1e-300,1e300"} {
		w, err := spec.ParseWindow(text)
		if err != nil || spec.FormatWindow(w) != text {
			t.Errorf("%s: %v, %v", text, w, err)
		}
	}
	for text, want := range map[string]string{
		"":          `window cannot have "" as number 1: numbers are finite; write such as --window=`,
		"1,2,3":     `window cannot be "1,2,3": it is x0,x1,y0,y1 with x0 < x1 and y0 < y1, such as --window=`,
		"1,2,3,4,5": "with x0 < x1",
		"2,1,0,1":   "with x0 < x1",
		"0,1,1,1":   "with x0 < x1",
		"0,1,0,inf": `window cannot have "inf" as number 4: numbers are finite`,
	} {
		if _, err := spec.ParseWindow(text); err == nil || !strings.Contains(err.Error(), want) {
			t.Errorf("%q: %v", text, err)
		}
	}
}
