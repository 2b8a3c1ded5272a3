package words

import (
	"math"
	"strings"
	"testing"

	"github.com/charmbracelet/x/ansi"

	"descent/sim/optim"
	"descent/sim/probe"
	"descent/ui/lang"
	"descent/ui/theme"
)

// training is a lane of gradient descent on a model with one hidden layer of tanh.
func training(change func(in *probe.TrainingInput)) *probe.Finding {
	rule := optim.ByID("gd")
	nan := math.NaN()
	in := probe.TrainingInput{
		Rule: rule, State: &optim.State{X: make([]float64, 3), Hyper: rule.Defaults()},
		Step: 40, Loss: 2, LossAt: 40, StartLoss: 4, Constant: nan, Batch: 10, Rows: 100, Trend: trend(3, 2),
		Model: probe.Model{Activation: "tanh", Init: "xavier", Norm: "none", Hidden: 1}, Layers: []int{4, 1},
		Gradients: probe.Gradients{First: 1, Last: 1, Peak: 1, Start: []float64{1, 1}, Now: []float64{1, 2}},
		Test:      probe.TestSet{Loss: nan, Share: nan, Best: math.Inf(1)},
	}
	change(&in)
	f := probe.DiagnoseTraining(&in)
	return &f
}

// trend is that of losses of ten steps each, the last at step 40.
func trend(losses ...float64) probe.Trend {
	var list []probe.LossAt
	for i, v := range losses {
		list = append(list, probe.LossAt{Step: 40 - 10*(len(losses)-1-i), Loss: v, Test: math.NaN()})
	}
	return probe.NewTrend(list)
}

// outlook is what copies have shown from step 40 on: the losses of the unchanged one, one in
// each ten steps, and those of a change.
func outlook(end int, unchanged []float64, c probe.ModelChange, changed ...float64) *probe.Outlook {
	course := func(losses []float64, end int) (c probe.Course) {
		for i, v := range losses {
			c.Losses = append(c.Losses, probe.LossAt{Step: 40 + 10*i, Loss: v, Test: 2 * v})
		}
		c.End = end
		return c
	}
	o := &probe.Outlook{Step: 40, Ahead: course(unchanged, end)}
	if changed != nil {
		o.Tried = []probe.Tried{{ModelChange: c, Course: course(changed, -1)}}
	}
	return o
}

func measured(dead int, full float64) *probe.Measured {
	return &probe.Measured{Step: 40, Steepest: math.NaN(), Units: []probe.Units{{Count: 4, Dead: dead, Full: full}}}
}

func again(rate float64) probe.ModelChange {
	return probe.ModelChange{Remedy: probe.Again, Value: rate}
}

// A loss has a trend once it was measured twice; only at step 0 is the start. What
// is wrong comes first, with what was tried against it and led lower; a number that is not known is never said.
func TestTraining(t *testing.T) {
	type input = probe.TrainingInput
	for _, tt := range []struct {
		change func(in *input)
		en, zh string
	}{
		{func(in *input) { in.Step, in.Trend = 0, trend(2) }, "GD: at the start, loss 2", "GD：在起点，损失 2"},
		{func(in *input) { in.Trend = trend(2) }, "GD: loss 2", "GD：损失 2"},
		{func(in *input) {}, "GD: loss 2, falling from 3 at step 30", "GD：损失 2，由第 30 步的 3 下降"},
		{func(in *input) { in.Outlook = outlook(-1, []float64{2, 1.5, 1}, again(0.5)) },
			"GD: loss 2, falling from 3 at step 30, will be 1 at step 60", "GD：损失 2，由第 30 步的 3 下降，到第 60 步将为 1"},
		{func(in *input) { in.Trend.BatchLow, in.Trend.BatchHigh = 1.5, 2.5 },
			"GD: loss 2, falling from 3 at step 30 (batches 1.5…2.5)", "GD：损失 2，由第 30 步的 3 下降（小批量 1.5…2.5）"},
		{func(in *input) { in.Trend = trend(1, 2) }, "GD: loss 2, rising from 1 at step 30", "GD：损失 2，由第 30 步的 1 上升"},
		{func(in *input) { in.Trend = trend(2, 2) }, "GD: loss 2, no longer changing", "GD：损失 2，不再变化"},
		{func(in *input) { in.Trend = trend(2, 1, 3, 2) }, "GD bounces: loss 1…3 since step 10", "GD 起伏：自第 10 步起损失 1…3"},
		{func(in *input) { in.Test.Loss, in.Test.Share = 0.5, 0.75 }, "GD: loss 2, falling from 3 at step 30; test loss 0.5, 75.0% of test rows right", "GD：损失 2，由第 30 步的 3 下降；测试损失 0.5，测试准确率 75.0%"},
		{func(in *input) { in.Gradients.First = 1e-5 }, "GD: layer 1's gradient is 1e−5 times the last's", "GD：第 1 层梯度是最后一层的 1e−5 倍"},
		{func(in *input) {
			in.Gradients.First, in.Outlook = 1e-5, outlook(-1, []float64{2, 2, 2}, probe.ModelChange{Remedy: probe.Relu}, 4, 1, 0.1)
		}, "GD: layer 1's gradient is 1e−5 times the last's; relu from start (r) gives 0.1, not 2, at step 60", "GD：第 1 层梯度是最后一层的 1e−5 倍；从头（r）用 relu 得 0.1，而非 2（第 60 步）"},
		{func(in *input) { // what was tried and did not help is not advised
			in.Gradients.First, in.Outlook = 1e-5, outlook(-1, []float64{2, 2, 2}, probe.ModelChange{Remedy: probe.Relu}, 4, 3, 2)
		}, "GD: layer 1's gradient is 1e−5 times the last's", "GD：第 1 层梯度是最后一层的 1e−5 倍"},
		{func(in *input) { in.Gradients.First, in.Measured = 1e-5, measured(0, 0.9) }, "GD: layer 1's outputs are saturated (90.0%)", "GD：第 1 层输出已饱和（90.0%）"},
		{func(in *input) { in.Gradients.First = 1e5 }, "GD: layer 1's gradient is 1e5 times the last's", "GD：第 1 层梯度是最后一层的 1e5 倍"},
		{func(in *input) { in.Measured = measured(4, 0) }, "GD: all 4 units of layer 1 have died", "GD：第 1 层全部 4 个单元在训练中失活"},
		{func(in *input) {
			in.Loss, in.Outlook = 9, outlook(70, []float64{9, 1e9}, again(0.5), 4, 2, 1)
		}, "GD diverges at step 70: loss 9 now; lr 0.5 from start (r) gives 1 at step 60", "GD 将在第 70 步发散：当前损失 9；从头（r）学习率 0.5 得 1（第 60 步）"},
		{func(in *input) { in.Loss = 10 }, "GD: loss 10, 2.5 times the first", "GD：损失 10，为初始的 2.5 倍"},
		{func(in *input) { in.Loss, in.Trend = 3.99, trend(3.99, 3.99) }, "GD has learnt nothing: loss 3.99, at first 4", "GD 什么也没学到：损失 3.99，初始为 4"},
		{func(in *input) { in.Trend, in.Constant = trend(2, 2), 1.99 }, "GD: loss 2, no better than a constant (1.99)", "GD：损失 2，不如恒定输出（1.99）"},
		{func(in *input) { in.Trend, in.Constant = trend(2, 2), 2.01 }, "GD: loss 2, hardly better than a constant (2.01)", "GD：损失 2，与恒定输出（2.01）相差无几"},
		{func(in *input) { // falling to it is learning it
			in.Loss, in.Trend, in.StartLoss, in.Constant = 40, trend(80, 40), 400, 1
			in.Outlook = outlook(-1, []float64{40, 20, 5}, again(0.5))
		}, "GD: loss 40, falling from 80 at step 30, will be 5 at step 60", "GD：损失 40，由第 30 步的 80 下降，到第 60 步将为 5"},
		{func(in *input) { // what rises is not to come to less than now
			in.Trend, in.Outlook = trend(1, 2), outlook(-1, []float64{2, 2, 2, 2, 2, 2, 9, 1.5}, again(0.5))
		}, "GD bounces: loss 1…2 since step 30, will be 1.5 at step 110", "GD 起伏：自第 30 步起损失 1…2，到第 110 步将为 1.5"},
		{func(in *input) { // nor what falls to more
			in.Trend, in.Outlook = trend(4, 4, 3, 2), outlook(-1, []float64{2, 2, 2, 2, 2, 2, 1, 2.1}, again(0.5))
		}, "GD bounces: loss 2…4 since step 10, will be 2.1 at step 110", "GD 起伏：自第 10 步起损失 2…4，到第 110 步将为 2.1"},
		{func(in *input) { in.Pace = probe.Pace{Set: 100, Ended: true} }, "GD: loss 2, falling from 3 at step 30; the schedule has brought lr from 100 to 0.001", "GD：损失 2，由第 30 步的 3 下降；调度已使学习率由 100 降到 0.001"},
		{func(in *input) { in.Pace = probe.Pace{Set: in.State.Hyper[0] * 0.999999999999999 / 1e-3} }, "GD: loss 2, falling from 3 at step 30; the schedule has brought lr from 1 to 0.001", "GD：损失 2，由第 30 步的 3 下降；调度已使学习率由 1 降到 0.001"},
		{func(in *input) { in.Model.Init, in.Gradients.First = "zeros", 0 }, "GD: no gradient gets to layer 1 (init zeros)", "GD：梯度传不到第 1 层（zeros 初始化）"},
		{func(in *input) { in.Pace = probe.Pace{Set: 0.1, Ended: true} }, "GD: loss 2, falling from 3 at step 30; the schedule has ended: lr stays 0.001", "GD：损失 2，由第 30 步的 3 下降；调度已结束：学习率保持 0.001"},
		{func(in *input) { in.Pace = probe.Pace{Set: 0.1, Restart: 50, Up: 0.1} }, "GD: loss 2, falling from 3 at step 30; the schedule restarts at step 50 with lr 0.1", "GD：损失 2，由第 30 步的 3 下降；调度将在第 50 步重新从学习率 0.1 开始"},
		{func(in *input) { in.Diverged = true }, "GD diverged: why; looking for a rate that holds…", "GD 发散：why；正在找能稳住的学习率……"},
	} {
		f := training(tt.change)
		for l, want := range map[lang.Lang]string{lang.EN: tt.en, lang.ZH: tt.zh} {
			lane := Lane{Name: "GD"}
			if f.Kind == probe.Diverged {
				lane.Stop, lane.Slow = "why", true
			}
			if got := New(l, theme.Block).Training(lane, f); got != want {
				t.Errorf("%v: %q, want %q", f.Kind, got, want)
			}
		}
	}
}

// No sentence of any kind has a number that is not known in it, and each kind of
// finding of a surface or of training has one.
func TestSentencesOfUnknownNumbers(t *testing.T) {
	said := map[probe.Kind]bool{}
	for _, table := range [][]sentence{surfaces, trainings} {
		for i := range table {
			said[table[i].kind] = true
		}
	}
	for k := probe.Unknown; k <= probe.NotLearning; k++ {
		if !said[k] && k != probe.Descending {
			t.Errorf("%v has no sentence", k)
		}
		f := training(func(in *probe.TrainingInput) { in.Loss = math.NaN() })
		f.Kind = k
		for _, l := range []lang.Lang{lang.EN, lang.ZH} {
			s := New(l, theme.ASCII)
			for _, text := range []string{s.Surface(Lane{Name: "GD"}, f), s.Training(Lane{Name: "GD"}, f), s.Why(Lane{Name: "GD"}, f)} {
				if strings.Contains(text, "NaN") || strings.Contains(text, "%!") {
					t.Errorf("%v: %q", k, text)
				}
			}
		}
	}
}

// On a screen of 80 columns the status line, 79 of them, has what is wrong and what helps.
func TestAdviceFits(t *testing.T) {
	batch := probe.ModelChange{Remedy: probe.LargerBatch, Value: 50}
	now := probe.ModelChange{Remedy: probe.LowerRate, Value: 0.005}
	for _, tt := range []struct {
		change  func(in *probe.TrainingInput)
		tried   probe.ModelChange
		end     int
		en, zh  string
		reaches float64
	}{
		{func(in *probe.TrainingInput) { in.Loss = 1.234e85 }, again(0.02), 361, "lr 0.02 from start (r) gives 0.0364", "从头（r）学习率 0.02 得 0.0364", 0.0364},
		{func(in *probe.TrainingInput) { in.Loss, in.StartLoss = 1.1e25, 11 }, again(0.05), -1, "lr 0.05 from start (r) gives 0.0364", "从头（r）学习率 0.05 得 0.0364", 0.0364},
		{func(in *probe.TrainingInput) { in.Loss, in.StartLoss = 1.1e25, 11 }, batch, -1, "batch 50 (B) from start (r) gives 0.0364", "从头（r）批量 50（B）得 0.0364", 0.0364},
		{func(in *probe.TrainingInput) { in.Loss, in.Trend, in.Constant = 1.524, trend(1.524, 1.524), 0.6928 }, now, -1, "lr 0.005 now gives 0.318", "现在起学习率 0.005 得 0.318", 0.318},
		{func(in *probe.TrainingInput) { in.Loss, in.Trend = 0.03698, trend(0.00515, 0.1447, 0.00515, 0.03698) }, now, -1, "lr 0.005 now gives 0.00123", "现在起学习率 0.005 得 0.00123", 0.00123},
		{func(in *probe.TrainingInput) {
			in.Model.Activation, in.Model.Init, in.Measured = "relu", "zeros", measured(4, 0)
		},
			probe.ModelChange{Remedy: probe.Reinit, Name: "he"}, -1, "init he gives 0.00367", "he 初始化得 0.00367", 0.00367},
	} {
		f := training(func(in *probe.TrainingInput) {
			tt.change(in)
			in.Outlook = outlook(tt.end, []float64{in.Loss, in.Loss, in.Loss}, tt.tried, in.Loss, in.Loss, tt.reaches)
		})
		for l, want := range map[lang.Lang]string{lang.EN: tt.en, lang.ZH: tt.zh} {
			got := New(l, theme.Block).Training(Lane{Name: "GD"}, f)
			before, _, found := strings.Cut(got, want)
			if width := ansi.StringWidth(before + want); !found || width > 79 {
				t.Errorf("%v: %q of %q ends at column %d", f.Kind, want, got, width)
			}
		}
	}
}
