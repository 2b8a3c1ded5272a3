package words

import (
	"math"
	"strings"
	"testing"

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
		Step: 3, Loss: 2, Before: 3, StartLoss: 4, Batch: 10, Rows: 100,
		Model: probe.Model{Activation: "tanh", Init: "xavier", Norm: "none", Hidden: 1}, Layers: []int{4, 1},
		Gradients: probe.Gradients{First: 1, Last: 1, Peak: 1, Start: []float64{1, 1}, Now: []float64{1, 2}},
		Test:      probe.TestSet{Start: 4, Loss: nan, Share: nan, Best: math.Inf(1)},
	}
	change(&in)
	f := probe.DiagnoseTraining(&in)
	return &f
}

func measured(dead int, full float64) *probe.Measured {
	return &probe.Measured{Step: 3, Units: []probe.Units{{Count: 4, Dead: dead, Full: full}}}
}

// A loss has a trend once it was measured twice; only at step 0 is the start. What
// is wrong comes first, with what to try; a number that is not known is never said.
func TestTraining(t *testing.T) {
	nan := math.NaN()
	type input = probe.TrainingInput
	for _, tt := range []struct {
		change func(in *input)
		en, zh string
	}{
		{func(in *input) { in.Step, in.Before = 0, nan }, "GD: at the start, loss 2", "GD：在起点，损失 2"},
		{func(in *input) { in.Before = nan }, "GD: loss 2", "GD：损失 2"},
		{func(in *input) {}, "GD: loss 2, falling", "GD：损失 2，下降中"},
		{func(in *input) { in.Before = 1 }, "GD: loss 2, rising", "GD：损失 2，上升中"},
		{func(in *input) { in.Before = 2 }, "GD: loss 2, no longer changing", "GD：损失 2，不再变化"},
		{func(in *input) { in.Test.Loss, in.Test.Share = 0.5, 0.75 }, "GD: loss 2, falling; test loss 0.5, 75.0% of test rows right", "GD：损失 2，下降中；测试损失 0.5，测试准确率 75.0%"},
		{func(in *input) { in.Gradients.First = 1e-5 }, "GD: layer 1's gradient is 1e−5 of the last layer's: try relu or batch normalisation", "GD：第 1 层梯度只有最后一层的 1e−5：试试 激活函数 relu 或 批归一化"},
		{func(in *input) { in.Gradients.First, in.Measured = 1e-5, measured(0, 0.9) }, "GD: layer 1's outputs are saturated (90.0%): try a smaller lr from the start (r) or batch normalisation", "GD：第 1 层输出已饱和（90.0%）：试试 调小学习率并重新开始（r） 或 批归一化"},
		{func(in *input) { in.Gradients.First = 1e5 }, "GD: layer 1's gradient is 1e5 times the last layer's: try clip_norm or batch normalisation", "GD：第 1 层梯度是最后一层的 1e5 倍：试试 裁剪 clip_norm 或 批归一化"},
		{func(in *input) { in.Measured = measured(4, 0) }, "GD: all 4 units of layer 1 are dead since a large step: lower lr and restart (r), or take leaky_relu", "GD：第 1 层全部 4 个单元因某步过大而失活：调小学习率后重新开始（r），或改用 leaky_relu"},
		{func(in *input) { in.Diverged = true }, "GD diverged: why; looking for a rate that holds…", "GD 发散：why；正在找能稳住的学习率……"},
	} {
		f := training(tt.change)
		for l, want := range map[lang.Lang]string{lang.EN: tt.en, lang.ZH: tt.zh} {
			lane := Lane{Name: "GD"}
			if f.Kind == probe.Diverged {
				lane.Stop = "why"
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
	for k := probe.Unknown; k <= probe.Overfitting; k++ {
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
