package words

import (
	"math"
	"testing"
	"unicode/utf8"

	"descent/sim/probe"
	"descent/ui/lang"
	"descent/ui/theme"
)

// What is said of a lane that has diverged or will: no number that is not known, and the
// reason that belongs to it, in a line of 120 columns.
func TestDivergences(t *testing.T) {
	nan := math.NaN()
	blank := probe.Finding{Kind: probe.Diverged, Certain: true, LR: 3.2, BaseLR: 3.2, Limit: nan, Try: nan, At: -1, BeganAt: -1, BeganLimit: nan,
		Here: probe.Bound{LR: 0.02, Form: "2/λmax"}, Bounded: true}
	for _, tt := range []struct {
		change func(f *probe.Finding)
		en, zh string
		why    lang.Word
	}{
		{func(f *probe.Finding) { f.Cause, f.Limit, f.Try = probe.OverLimit, 0.02, 0.01 },
			"GD diverged: lr 3.2 > 2/λmax = 0.02, the largest stable rate; lr 0.01 would have held",
			"GD 已发散：学习率 3.2 > 2/λmax = 0.02（稳定上限）；当初用学习率 0.01 便能稳住", lang.WhyDiverging},
		{func(f *probe.Finding) { f.Cause, f.Limit, f.Try = probe.OverLimit, 2, 1 },
			"GD diverged: lr 3.2 > 2, the largest stable rate along its path; lr 1 would have held",
			"GD 已发散：学习率 3.2 > 2（其路径上的稳定上限）；当初用学习率 1 便能稳住", lang.WhyDiverging},
		{func(f *probe.Finding) {
			f.Kind, f.At, f.Cause, f.BeganAt, f.BeganLimit, f.Try = probe.Diverging, 428, probe.Overshoot, 420, 0.5, 0.1
		},
			"GD diverges at step 428: lr 3.2 > 0.5, the limit at step 420; lr 0.1 holds",
			"GD 将在第 428 步发散：学习率 3.2 > 第 420 步处的上限 0.5；改用学习率 0.1 能稳住", lang.WhyDiverging},
		{func(f *probe.Finding) {
			f.Kind, f.At, f.Cause, f.Try = probe.Diverging, 16, probe.Overshoot, 0.1
			f.Remedies = 1 << probe.Again
		},
			"GD diverges at step 16: lr 3.2 makes its steps too long; lr 0.1 would have held",
			"GD 将在第 16 步发散：学习率 3.2 使步长过大；当初用学习率 0.1 便能稳住", lang.WhyOvershoot},
		// The schedule has brought 0.37 down to 0.015: a rate to give stands beside the one given.
		{func(f *probe.Finding) { f.Cause, f.LR, f.BaseLR, f.Try = probe.Overshoot, 0.015, 0.37, 0.05 },
			"GD diverged: lr 0.37 makes its steps too long; lr 0.05 would have held",
			"GD 已发散：学习率 0.37 使步长过大；当初用学习率 0.05 便能稳住", lang.WhyOvershoot},
		{func(f *probe.Finding) { f.Cause, f.Try = probe.Downhill, 0.1 },
			"GD diverged down a slope without a bottom; lr 0.1 would have held",
			"GD 已发散：沿无底的坡一路下滑；当初用学习率 0.1 便能稳住", lang.WhyCarried},
		{func(f *probe.Finding) { f.Cause = probe.Downhill },
			"GD diverged: no rate helps, the surface has no bottom there",
			"GD 已发散：换学习率也无济于事，此处曲面没有最低点", lang.WhyDownhill},
		{func(f *probe.Finding) { f.Cause, f.Certain = probe.Downhill, false },
			"it seems: GD diverged down a slope without a bottom; no rate that was tried helps",
			"看来：GD 已发散：沿无底的坡下滑，试过的学习率都无济于事", lang.WhyDownhill},
		{func(f *probe.Finding) { f.Cause = probe.Undefined },
			"GD diverged: its step leads to where the formula has no value",
			"GD 已发散：这一步走到了公式无定义之处", lang.WhyUndefined},
		{func(f *probe.Finding) {},
			"GD diverged: no smaller rate that was tried reaches a minimum",
			"GD 已发散：试过的更小学习率都到不了极小值", lang.Word{}},
		{func(f *probe.Finding) { f.OwnSteps, f.Cause = true, probe.Downhill }, "", "", lang.Word{}},
	} {
		f := blank
		tt.change(&f)
		for l, want := range map[lang.Lang]string{lang.EN: tt.en, lang.ZH: tt.zh} {
			s := New(l, theme.Block)
			got := s.Surface(Lane{Name: "GD"}, &f)
			if got != want || utf8.RuneCountInString(got) > 110 {
				t.Errorf("%q, want %q", got, want)
			}
			why := ""
			if tt.why != (lang.Word{}) {
				why = l.T(tt.why)
			}
			if got := s.Why(Lane{Name: "GD"}, &f); got != why {
				t.Errorf("%q: because %q, want %q", want, got, why)
			}
		}
	}
}
