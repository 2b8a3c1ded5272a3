package words

import (
	"math"
	"testing"

	"descent/sim/optim"
	"descent/sim/plane"
	"descent/sim/probe"
	"descent/ui/lang"
	"descent/ui/theme"
)

// coming is a finding of what a lane does that comes down, of which only what is said is known.
func coming(kind probe.Kind, change func(f *probe.Finding)) *probe.Finding {
	f := probe.Diagnose(probe.Input{})
	f.Kind, f.Certain, f.LR, f.BaseLR, f.Loss, f.Steps = kind, true, 0.001, 0.001, 3.25, 512
	f.Point = plane.Point{X: 1, Y: 2, F: 0.5}
	f.Curve.Cond = 100
	change(&f)
	return &f
}

// Each row of the table is said in both languages, on one line of 120 columns.
func TestProgress(t *testing.T) {
	type finding = probe.Finding
	tried := func(f *finding) { f.Try, f.LossAhead, f.Tried, f.StepsTried = 0.01, 2.5, 1e-8, 9 }
	seen := map[lang.Word]bool{}
	for _, tt := range []struct {
		kind   probe.Kind
		change func(f *finding)
		en, zh string
	}{
		{probe.Starting, tried, "GD starts: lr 0.001 takes 512 steps to loss 2.5, lr 0.01 takes 9", "GD 开始：学习率 0.001 需 512 步降到损失 2.5，学习率 0.01 只需 9 步"},
		{probe.Starting, func(f *finding) { f.Limit = 0.0005 }, "GD starts: lr 0.001 is above 5e-4, the limit here, yet does not diverge in 512 steps", "GD 开始：学习率 0.001 高于此处上限 5e-4，但 512 步内仍不发散"},
		{probe.Starting, func(f *finding) { f.Limit = 0.02 }, "GD starts: lr 0.001, stable here up to 0.02", "GD 开始：学习率 0.001，此处稳定上限 0.02"},
		{probe.Starting, func(f *finding) { f.Limit, f.At = 0.02, 120 }, "GD goes on: lr 0.001, stable here up to 0.02", "GD 继续：学习率 0.001，此处稳定上限 0.02"},
		{probe.Starting, func(f *finding) { f.LossAhead = 2.5 }, "GD starts: loss 3.25, 2.5 in 512 steps", "GD 开始：损失 3.25，512 步后为 2.5"},
		{probe.TooSlow, tried, "GD is too slow: lr 0.001 takes 512 steps to loss 2.5, lr 0.01 takes 9", "GD 太慢：学习率 0.001 需 512 步降到损失 2.5，学习率 0.01 只需 9 步"},
		{probe.Crawling, func(f *finding) { f.LossAhead, f.Tried, f.StepsTried, f.Remedies = 2.5, 1e-8, 9, 1<<probe.Adapt }, "GD crawls along a valley, κ 100: 512 steps to loss 2.5, 9 with Adam", "GD 沿谷底爬行，条件数 100：512 步降到损失 2.5，Adam 只需 9 步"},
		{probe.Crawling, func(f *finding) { f.LossAhead, f.Away = 2.5, true }, "GD crawls along a valley away from the known minima, κ 100: loss 3.25, 2.5 in 512 steps", "GD 沿谷底爬行，远离已知的极小值点，条件数 100：损失 3.25，512 步后为 2.5"},
		{probe.Crawling, func(f *finding) { f.LossAhead = 2.5 }, "GD crawls along a valley, κ 100: loss 3.25, 2.5 in 512 steps", "GD 沿谷底爬行，条件数 100：损失 3.25，512 步后为 2.5"},
		{probe.Converging, func(f *finding) { tried(f); f.Basin = probe.Local }, "GD heads for a local minimum 1, 2 of loss 0.5; lr 0.01 gets to 1e-8", "GD 正走向局部最小值 (1, 2)，其损失 0.5；学习率 0.01 则可降到 1e-8"},
		{probe.Converging, func(f *finding) { f.Basin, f.Tenfold = probe.Local, 22 }, "GD heads for a local minimum 1, 2 of loss 0.5: loss above it /10 in 22 steps", "GD 正走向局部最小值 (1, 2)，其损失 0.5：22 步后高出部分降为十分之一"},
		{probe.Converging, func(f *finding) { f.Basin, f.Tenfold, f.Point.X = probe.Local, 22, -6.7e-17 }, "GD heads for a local minimum 0, 2 of loss 0.5: loss above it /10 in 22 steps", "GD 正走向局部最小值 (0, 2)，其损失 0.5：22 步后高出部分降为十分之一"},
		{probe.Converging, func(f *finding) { f.Steps, f.Rate, f.Tenfold = 40, 0.9, 11 }, "GD is nearly there: distance ×0.9 a step, at the minimum 1, 2 in 40 steps", "GD 即将到达：每步距离 ×0.9，40 步后到最小值点 (1, 2)"},
		{probe.Converging, func(f *finding) { f.Steps, f.Tenfold = 1, 1 }, "GD is nearly there: at the minimum 1, 2 in 1 step, loss above it /10 in 1", "GD 即将到达：1 步后到最小值点 (1, 2)，高出部分 1 步后降为十分之一"},
		{probe.Converging, func(f *finding) { f.Steps, f.Tenfold = 40, 11 }, "GD is nearly there: at the minimum 1, 2 in 40 steps, loss above it /10 in 11", "GD 即将到达：40 步后到最小值点 (1, 2)，高出部分 11 步后降为十分之一"},
		{probe.Converging, func(f *finding) { f.Rate, f.Tenfold = 0.99, 115 }, "GD converges: distance ×0.99 a step, loss above the minimum /10 in 115 steps", "GD 收敛中：每步距离 ×0.99，115 步后损失高出最小值的部分降为十分之一"},
		{probe.Converging, func(f *finding) { f.Tenfold = 115 }, "GD converges: loss above the minimum /10 in 115 steps", "GD 收敛中：115 步后损失高出最小值的部分降为十分之一"},
		{probe.Descending, func(f *finding) { f.Half = 217 }, "GD descends to a minimum 1, 2: half of the loss above it in 217 steps", "GD 正下降到极小值点 (1, 2)：217 步后高出部分减半"},
		{probe.Descending, func(f *finding) { f.Steps, f.StepsBefore, f.Before, f.LossAhead = 512, 50, 4, 2.5 }, "GD descends unevenly: mean loss 4 in the last 50 steps, 2.5 in the next 512", "GD 起伏下降：平均损失过去 50 步为 4，今后 512 步为 2.5"},
		{probe.Descending, func(f *finding) { f.Steps, f.LossAhead, f.Away = 50, 2.5, true }, "GD descends away from the known minima: loss 3.25, 2.5 in 50 steps", "GD 在下降，但远离已知的极小值点：损失 3.25，50 步后为 2.5"},
		{probe.Descending, func(f *finding) { f.Steps, f.LossAhead = 50, 2.5 }, "GD descends: loss 3.25, 2.5 in 50 steps", "GD 下降中：损失 3.25，50 步后为 2.5"},
		{probe.Descending, func(f *finding) { f.Steps, f.LossAhead = 50, 3.2499713 }, "GD descends: loss 3.25, lower by 2.9e-5 in 50 steps", "GD 下降中：损失 3.25，50 步后降低 2.9e-5"},
		{probe.Descending, func(f *finding) { f.Steps, f.StepsBefore, f.Before, f.LossAhead = 512, 50, 4, 3.9999 }, "GD descends unevenly: mean loss 4 in the last 50 steps, lower by 1e-4 in the next 512", "GD 起伏下降：平均损失过去 50 步为 4，今后 512 步降低 1e-4"},
		{probe.Descending, func(f *finding) {}, "GD descends: loss 3.25", "GD 下降中：损失 3.25"},
		{probe.Unsettled, func(f *finding) { f.Low, f.High = 3.25, 3.25 }, "GD: loss 3.25, unchanged for the next 512 steps", "GD：损失 3.25，今后 512 步不变"},
		{probe.Unsettled, func(f *finding) { tried(f); f.Low, f.High = 2, 9 }, "GD bounces between loss 2 and 9, nothing falls in 512 steps; lr 0.01 gets to 1e-8", "GD 在损失 2 与 9 之间起伏，512 步内不下降；学习率 0.01 可降到 1e-8"},
		{probe.Unsettled, func(f *finding) { f.Low, f.High = 2, 9 }, "GD bounces between loss 2 and 9: nothing falls in 512 steps", "GD 在损失 2 与 9 之间起伏：512 步内不下降"},
		{probe.Unsettled, func(f *finding) { f.Certain = false }, "it seems: GD neither falls nor repeats: loss 3.25", "看来：GD 既不下降也不重复：损失 3.25"},
	} {
		f := coming(tt.kind, tt.change)
		for l, want := range map[lang.Lang]string{lang.EN: tt.en, lang.ZH: tt.zh} {
			if got := New(l, theme.ASCII).Surface(Lane{Name: "GD"}, f); got != want || len([]rune(got)) > 118 {
				t.Errorf("%v: %q, want %q", f.Kind, got, want)
			}
		}
		if row, ok := find(progress, f); ok {
			seen[row.word] = true
		}
	}
	for i := range progress {
		if !seen[progress[i].word] {
			t.Errorf("row %d, %v, is not tested", i, progress[i].kind)
		}
	}
}

// A method without a rate has its descent said, and nothing of rates.
func TestProgressWithoutRate(t *testing.T) {
	for kind, want := range map[probe.Kind]string{
		probe.Converging: "BFGS converges: loss above the minimum /10 in 15 steps",
		probe.TooSlow:    "", probe.Crawling: "", probe.Unsettled: "",
	} {
		f := coming(kind, func(f *probe.Finding) { f.OwnSteps, f.Tenfold, f.Steps = true, 15, 0 })
		if got := New(lang.EN, theme.ASCII).Surface(Lane{Name: "BFGS"}, f); got != want {
			t.Errorf("%v: %q, want %q", kind, got, want)
		}
	}
}

// A remedy that is a rule has the rule's name as its own.
func TestRemediesThatAreRules(t *testing.T) {
	for _, r := range []probe.Remedy{probe.Momentum, probe.Adapt, probe.SecondOrder} {
		if optim.ByID(r.String()) == nil {
			t.Errorf("no rule %v", r)
		}
	}
}

// Of one step only that is said which it was.
func TestChange(t *testing.T) {
	say := New(lang.EN, theme.ASCII)
	for _, tt := range []struct {
		loss, before float64
		want         string
	}{
		{2, math.NaN(), "GD: at the start, loss 2.000"},
		{2, 3, "GD: loss 2.000, 1.000 lower than a step ago"},
		{2, 1.5, "GD: loss 2.000, 0.5000 higher than a step ago"},
		{2, 2, "GD: loss 2.000, the same as a step ago"},
	} {
		if got := say.Change(Lane{Name: "GD"}, tt.loss, tt.before); got != tt.want {
			t.Errorf("%q, want %q", got, tt.want)
		}
	}
}
