package train_test

import (
	"math"
	"slices"
	"strconv"
	"strings"
	"testing"

	"descent/sim"
	"descent/sim/probe"
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
		name            string
		step            int
		spec            spec.Spec
		says, lacks, zh string
	}{
		{"deep sigmoids", 20, uitest.Training(t, "circle", task.Model{Net: deep, Activation: "sigmoid", Init: "xavier"}, "gd lr=0.1"),
			"GD: layer 1's gradient is 1.5e−5 of the last layer's: try relu or batch normalisation", "init", "试试 激活函数 relu 或 批归一化"},
		{"deep sigmoids that are normalised", 20, uitest.Training(t, "circle", task.Model{Net: deep, Activation: "sigmoid", Norm: "before_activation"}, "gd lr=0.1"),
			"loss ", "try", "损失"},
		{"zeros", 20, uitest.Training(t, "circle", task.Model{Init: "zeros"}, "gd lr=0.3"),
			"GD: layer 1's gradient is 0 of the last layer's: try init xavier", " or ", "试试 xavier 初始化"},
		{"zeros and relu", 20, uitest.Training(t, "circle", task.Model{Activation: "relu", Init: "zeros"}, "gd lr=0.3"),
			"GD: all 4 units of layer 1 put out 0, as init zeros has it: take init he", "try relu", "第 1 层全部 4 个单元输出为 0"},
		{"dead units", 100, uitest.Training(t, "reg_plane", relu, "gd lr=0.5"),
			"GD: all 8 units of layer 2 are dead since a large step: lower lr and restart (r), or take leaky_relu", "try relu", "第 2 层全部 8 个单元因某步过大而失活"},
		{"dead units at a huge loss that only swings", 300, uitest.Training(t, "reg_gauss", relu, "gd lr=1"),
			"GD: all 8 units of layer 2 are dead", "diverging", "第 2 层全部 8 个单元"},
		{"too many dead units", 100, uitest.Training(t, "circle", relu, "gd lr=20"),
			"GD: 7 of 8 units of layer 2 are dead since a large step", "relu or", "第 2 层8 个单元中有 7 个"},
		{"large steps of tanh", 100, uitest.Training(t, "circle", task.Model{Net: []int{8, 8, 8}}, "gd lr=30"),
			"GD: layer 3's outputs are saturated (100.0%): try a smaller lr from the start (r) or batch normalisation", "init", "第 3 层输出已饱和（100.0%）"},
		{"a minimum", 3000, batched(uitest.Training(t, "reg_plane", task.Model{Net: []int{4}, Activation: "linear"}, "gd lr=0.03"), 0),
			"GD: loss 1.5e−32, no longer changing", "gradient", "不再变化"},
		{"clusters", 400, uitest.Training(t, "clusters", task.Model{}, "gd lr=5"),
			"GD is diverging: loss 8e254, rising; lr 5 > 1, the stability limit at step 400", "beyond", "GD 正在发散：损失 8e254，上升中；学习率 5 > 1（第 400 步的稳定上限）"},
		{"a huge loss with dead units", 240, uitest.Training(t, "reg_plane", relu, "gd lr=2"),
			"GD is diverging: loss 2e288, rising; lr 2 is too large: restart with a smaller one (r)", "layer", "学习率 2 过大"},
		{"too few rows", 300, uitest.Training(t, "circle:noise=40,train=10", task.Model{Net: []int{16, 16}, Activation: "relu"}, "adam lr=0.03"),
			"Adam overfits since step 25: test loss 0.3418, now 0.9957: try stopping at step 25 or l2 or dropout", "falling", "自第 25 步起过拟合：测试损失由 0.3418 升到 0.9957"},
		{"a test loss that rises a little", 2000, uitest.Training(t, "wine", task.Model{}, "gd"),
			"test loss 0.186", "overfit", "测试损失 0.186"},
		{"a rate at the limit", 120, uitest.Training(t, "reg_plane", task.Model{Net: []int{}}, "gd lr=0.08"),
			"; lr 0.08 is at the stability limit 0.07888 (sharpness 25.36 at step 120)", "beyond", "学习率 0.08 已到稳定上限 0.07888（第 120 步锐度 25.36）"},
		{"a rate beyond the limit", 1, uitest.Training(t, "circle", relu, "gd lr=20"),
			"GD: loss 20.79, rising; lr 20 is beyond the stability limit 0.5055 (sharpness 3.956 at step 1)", "is at", "学习率 20 超过稳定上限 0.5055（第 1 步锐度 3.956）"},
		{"one row", 30, batched(uitest.Training(t, "circle", task.Model{Norm: "after_activation"}, "gd"), 1),
			"GD cannot learn: batch normalisation leaves 0 of 1 row; take 10 or more (b)", "gradient", "只有 1 行"},
		{"two rows", 30, batched(uitest.Training(t, "circle", task.Model{Norm: "after_activation"}, "gd"), 2), "loss ", "learn", "损失"},
	} {
		for _, l := range []lang.Lang{lang.EN, lang.ZH} {
			m := program(t, tt.spec, 120, 40, func(o *ui.Options) { o.Lang = l })
			shown(m).S.Run.Advance(tt.step)
			shown(m).Refresh()
			m.Send(nil)
			m.Finish()
			got := m.Status()
			if l == lang.ZH {
				if !strings.Contains(got, tt.zh) {
					t.Errorf("%s: %q lacks %q", tt.name, got, tt.zh)
				}
			} else if !strings.Contains(got, tt.says) || strings.Contains(got, tt.lacks) {
				t.Errorf("%s: %q, want %q and not %q", tt.name, got, tt.says, tt.lacks)
			}
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
		screen, seen, finding := m.Text(), shown(m).Seen, shown(m).S.Finding()
		if !strings.Contains(screen, " at step "+step+", stable up to 10 ") || !strings.Contains(screen, " lr 0.2, limit "+limit+" = 2/λmax") {
			t.Fatalf("the gauge is not of step %s, limit %s:\n%s", step, limit, screen)
		}
		if strings.Contains(seen, "limit") {
			said++
			if !strings.Contains(seen, "stability limit "+limit) || !strings.HasSuffix(seen, "step "+step+")") && finding.Kind != probe.Diverging {
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
		{80, 24, lang.EN, "GD diverged: loss is inf at step 4, the gradient largest in layer 2; lr 0.02 w",
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

// A loss has a trend once it was measured twice; only at step 0 is the start.
func TestTrend(t *testing.T) {
	m := program(t, uitest.Training(t, "circle", task.Model{}, "gd"), 120, 40)
	l := shown(m).S.Selected()
	for _, tt := range []struct {
		step         int
		before, loss float64
		says         string
	}{
		{0, math.NaN(), 2, "GD: at the start, loss 2"},
		{3, math.NaN(), 2, "GD: loss 2"},
		{3, 3, 2, "GD: loss 2, falling"},
		{3, 1, 2, "GD: loss 2, rising"},
		{3, 2, 2, "GD: loss 2, no longer changing"},
	} {
		shown(m).S.Snap.Step, l.Now.Before, l.Now.V[sim.Loss] = tt.step, tt.before, tt.loss
		shown(m).S.Find(nil)
		if got := shown(m).Sentence(); !strings.HasPrefix(got, tt.says) {
			t.Errorf("%+v: %q", tt, got)
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
