package train_test

import (
	"math"
	"slices"
	"strconv"
	"strings"
	"testing"

	"descent/sim/spec"
	"descent/sim/task"
	"descent/ui"
	"descent/ui/lang"
	"descent/ui/uitest"
)

// batched returns a spec with another batch; 0 is all rows.
func batched(spec spec.Spec, rows int) spec.Spec {
	spec.Batch = rows
	return spec
}

// What the status line says of what goes wrong, each with a model that has it, and what
// it must not say of models that have not.
func TestTrainingFindings(t *testing.T) {
	deep := []int{8, 8, 8, 8, 8, 8, 8, 8}
	relu := task.Model{Net: []int{8, 8}, Activation: "relu"}
	for _, tt := range []struct {
		name        string
		step        int
		spec        spec.Spec
		says, lacks string
	}{
		{"deep sigmoids", 20, uitest.Training(t, "circle", task.Model{Net: deep, Activation: "sigmoid", Init: "xavier"}, "gd lr=0.1"),
			"GD: layer 1's gradient is 1.5e−5 times the last's; relu from start (r) gives 0.00181, not 0.6934, at step 532", "init"},
		{"deep sigmoids that are normalised", 20, uitest.Training(t, "circle", task.Model{Net: deep, Activation: "sigmoid", Norm: "before_activation"}, "gd lr=0.1"),
			"loss ", "gradient"},
		{"zeros", 20, uitest.Training(t, "circle", task.Model{Init: "zeros"}, "gd lr=0.3"),
			"GD: no gradient gets to layer 1 (init zeros); init xavier gives 0.1037, not 0.6933, at step 532", "relu"},
		{"zeros and relu", 20, uitest.Training(t, "circle", task.Model{Activation: "relu", Init: "zeros"}, "gd lr=0.3"),
			"GD: all 4 units of layer 1 put out 0 (init zeros); init he gives 0.01726, not 0.6933, at step 532", "leaky"},
		{"dead units", 100, uitest.Training(t, "reg_plane", relu, "gd lr=0.5"),
			"GD: all 8 units of layer 2 have died; lr 0.1 from start (r) gives 2.29e−4, not 0.2478, at step 612", "leaky"},
		{"dead units at a huge loss that only swings", 300, uitest.Training(t, "reg_gauss", relu, "gd lr=1"),
			"GD: all 8 units of layer 2 have died; lr 0.05 from start (r)", "diverging"},
		{"too many dead units", 100, uitest.Training(t, "circle", relu, "gd lr=20"),
			"GD: 7 of 8 units of layer 2 have died; lr 1 from start (r) gives 4.92e−4, not 3.639", "leaky"},
		{"large steps of tanh", 100, uitest.Training(t, "circle", task.Model{Net: []int{8, 8, 8}}, "gd lr=30"),
			"GD: layer 3's outputs are saturated (100.0%); lr 0.5 from start (r) gives 0.00177, not 15.39", "init"},
		{"a minimum", 3000, batched(uitest.Training(t, "reg_plane", task.Model{Net: []int{4}, Activation: "linear"}, "gd lr=0.03"), 0),
			"GD: loss 1.5e−32, no longer changing", "gradient"},
		{"clusters", 400, uitest.Training(t, "clusters", task.Model{}, "gd lr=5"),
			"GD diverges at step 484: loss 8e254 now; lr 0.01 from start (r) gives 0.9755 at step 912; lr 5 is above", "beyond"},
		{"a huge loss with dead units", 240, uitest.Training(t, "reg_plane", relu, "gd lr=2"),
			"GD diverges at step 261: loss 2e288 now; lr 0.1 from start (r) gives 1.87e−4", "layer"},
		{"too few rows", 300, uitest.Training(t, "circle:noise=40,train=10", task.Model{Net: []int{16, 16}, Activation: "relu"}, "adam lr=0.03"),
			"Adam overfits: test loss 0.9957 now, 0.3418 at step 25: better stopped there", "falling"},
		{"a test loss that rises a little", 2000, uitest.Training(t, "wine", task.Model{}, "gd"),
			"GD overfits: test loss 0.186 now, 0.1568 at step 210; l2 0.001 from start (r) gives test loss 0.1541, not 0.1873, at step 2512", "falling"},
		{"far above a constant answer, and falling", 100, batched(uitest.Training(t, "reg_gauss", task.Model{Net: []int{}}, "nadam lr=0.001"), 0),
			"falling from ", "constant"},
		{"clusters that one center has to leave", 100, uitest.Training(t, "clusters", task.Model{}, "gd lr=0.3"), "GD", "constant"},
		{"a rate at the limit of a batch", 120, uitest.Training(t, "reg_plane", task.Model{Net: []int{}}, "gd lr=0.08"),
			"GD: loss 0.1269, 0.00204…0.1269 since step 60, but lower ahead, will be 2.1e−22 at step 632", "rising"},
		{"a rate above the limit that does not diverge", 1, uitest.Training(t, "circle", relu, "gd lr=20"),
			"GD: loss 20.79, 17 times the first; lr 1 from start (r) gives", "diverging"},
		{"one row", 30, batched(uitest.Training(t, "circle", task.Model{Norm: "after_activation"}, "gd"), 1),
			"GD cannot learn: batch norm of 1 row gives 0; batch 16 (B) from start (r) gives 0.07068", "gradient"},
		{"two rows", 30, batched(uitest.Training(t, "circle", task.Model{Norm: "after_activation"}, "gd"), 2), "loss ", "cannot"},
		{"the edge of stability", 20, batched(uitest.Training(t, "circle", task.Model{Net: []int{8, 8}, Activation: "tanh"}, "gd lr=3"), 0),
			"GD: loss 0.3487, falling from 0.606 at step 4, will be 6.58e−4 at step 446; lr 3 is above 2.58, the limit for all rows at step 20", "diverging"},
		{"batches that are steeper than all rows", 300, uitest.Training(t, "sine", task.Model{Net: []int{}, Features: "poly9"}, "gd lr=0.18"),
			"batch 50 (B) from start (r) gives 0.0364, not 6.9e55, at step 812; lr 0.18 is above 0.1312, the limit for one of the batches at step 300", "all rows"},
	} {
		m := program(t, tt.spec, 120, 40)
		shown(m).S.Run.Advance(tt.step)
		shown(m).Refresh()
		m.Send(nil)
		m.Finish()
		if got := shown(m).Seen; !strings.Contains(got, tt.says) || strings.Contains(got, tt.lacks) {
			t.Errorf("%s: %q, want %q and not %q", tt.name, got, tt.says, tt.lacks)
		}
	}
}

// What the status line and the gauge say is of the same measurement, also while
// the run plays, where it is taken over as soon as it is there.
func TestGaugeAgrees(t *testing.T) {
	m := program(t, uitest.Training(t, "sine", task.Model{}, "gd lr=0.2"), 120, 40)
	press(t, m, "  ")
	press(t, m, " ")
	said := 0
	for range 40 {
		m.Tick(7)
		m.Finish()
		shown(m).ClearNote()
		lr, at := shown(m).GaugeLimit()
		limit, step := shown(m).Short(lr), strconv.Itoa(at)
		screen, seen := m.Text(), shown(m).Seen
		if !strings.Contains(screen, ", step "+step+" ") || !strings.Contains(screen, " lr 0.2, limit "+limit+" = 2/λmax, batch") {
			t.Fatalf("the gauge is not of step %s, limit %s:\n%s", step, limit, screen)
		}
		if strings.Contains(seen, "limit") {
			said++
			if !strings.HasSuffix(seen, limit+", the limit for one of the batches at step "+step) {
				t.Errorf("%q, the gauge has %s of step %s", seen, limit, step)
			}
		}
	}
	if said < 20 {
		t.Errorf("the limit is named %d times", said)
	}
}

// A lane that breaks down while it plays is explained at once, in its panel at length.
func TestBreakdown(t *testing.T) {
	spec := uitest.Training(t, "reg_plane", task.Model{Activation: "linear"}, "gd lr=0.6")
	for _, tt := range []struct {
		w, h   int
		lang   lang.Lang
		status string
		panel  []string
	}{
		{120, 40, lang.EN, "GD diverged: loss is inf at step 4, the gradient largest in layer 2; lr 0.02 would have held",
			[]string{"With lr 0.02 instead the same run holds for 1000", "The gradient was largest in layer 2: 1e82 at step 3.", "overshoot grows every step."}},
		{80, 24, lang.EN, "GD diverged: loss is inf at step 4, the gradient larg…; lr 0.02 would have held",
			[]string{"With lr 0.02 instead the same run", "holds for 1000 steps.", "The gradient was largest in layer", "2: 1e82 at step 3."}},
		{120, 40, lang.ZH, "GD 发散：第 4 步损失为 inf，梯度最大处在第 2 层；学习率 0.02 就能稳住", []string{"若改用学习率 0.02，同样的运行能稳住 1000 步。"}},
	} {
		m := program(t, spec, tt.w, tt.h, func(o *ui.Options) { o.Lang = tt.lang })
		if tt.h < 40 {
			press(t, m, "e")
		}
		press(t, m, " ")
		shown(m).ClearNote()
		m.Tick(10)
		if shown(m).Player.Playing || note(m) != "" {
			t.Errorf("the note %q hides why the lane stopped", note(m))
		}
		m.Finish()
		screen := m.Text()
		for _, want := range append(tt.panel, tt.status) {
			if !strings.Contains(screen, want) {
				t.Errorf("%dx%d: no %q on\n%s", tt.w, tt.h, want, screen)
			}
		}
	}
}

// The bars call a gradient of 0 none, which has not vanished on its way.
func TestBarsOfDeadLayers(t *testing.T) {
	m := program(t, uitest.Training(t, "reg_plane", task.Model{Net: []int{8, 8}, Activation: "relu"}, "gd lr=0.5"), 120, 40)
	shown(m).S.Run.Advance(100)
	shown(m).Refresh()
	press(t, m, "ccc")
	screen := m.Text()
	if !strings.Contains(screen, "gradient |g| per layer now") || strings.Count(screen, "no gradient") != 2 || strings.Contains(screen, "vanishing") {
		t.Errorf("the bars of two dead layers:\n%s", screen)
	}
}

// The gauge of a quadratic loss is exact: its Hessian is that of the rows.
func TestGauge(t *testing.T) {
	m := program(t, spec.Spec{Dataset: "reg_plane", Model: task.Model{Net: []int{}}, Lanes: []spec.LaneSpec{{Rule: "gd"}}, Seed: 7}, 120, 40)
	if !strings.Contains(m.Text(), "sharpness: measuring") {
		t.Error("the gauge does not say that it is measured")
	}
	press(t, m, ">")
	m.Finish()
	set := shown(m).Task().Data()
	// The largest eigenvalue of 2/n ΣzzᵀZ, z a row with a 1 behind it, by its own power iteration.
	v := []float64{1, 0.7, 0.3}
	lambda := 0.0
	for range 5000 {
		next := make([]float64, 3)
		for _, i := range set.Train {
			z := append(slices.Clone(set.Row(i)), 1)
			d := z[0]*v[0] + z[1]*v[1] + z[2]*v[2]
			for k := range next {
				next[k] += 2 * d * z[k] / float64(len(set.Train))
			}
		}
		lambda = math.Sqrt(next[0]*next[0] + next[1]*next[1] + next[2]*next[2])
		for k := range v {
			v[k] = next[k] / lambda
		}
	}
	if k, step := shown(m).Measured(); step != 10 || math.Abs(k-lambda) > 1e-3*lambda {
		t.Errorf("sharpness %g of step %d, want %g", k, step, lambda)
	}
}
