package probe

import (
	"math"
	"slices"

	"descent/sim/fmath"
	"descent/sim/typed"
)

// candidates are the changes that may help against what is found, those of them that
// would be a change: all are tried before one is advised.
func (f *Finding) candidates(in *TrainingInput) (list []ModelChange) {
	m := &in.Model
	add := func(change bool, c ModelChange) {
		if change {
			list = append(list, c)
		}
	}
	rates := func(r Remedy, n int) {
		rate := f.LR
		for range n {
			if r == RaiseRate {
				rate = nextHigher(nextHigher(rate))
			} else {
				rate = nextLower(nextLower(rate))
			}
			add(!f.OwnSteps, ModelChange{Remedy: r, Value: rate})
		}
	}
	reinit := ModelChange{Remedy: Reinit, Name: m.suited()}
	unscaled := !m.scaled() || m.Activation == "relu" && m.Init == "xavier"
	norm := ModelChange{Remedy: BatchNorm}
	batches := func() {
		add(in.Batch > 0 && 4*in.Batch < in.Rows, ModelChange{Remedy: LargerBatch, Value: float64(4 * in.Batch)})
		add(in.Batch > 0 && in.Batch < in.Rows, ModelChange{Remedy: LargerBatch, Value: float64(in.Rows)})
	}
	clip := in.Rule.ParamIndex("clip_norm")
	clips := clip >= 0 && in.State.Hyper[clip] == 0
	hidden := m.Hidden > 0
	switch f.Kind {
	case Normless:
		add(true, ModelChange{Remedy: LargerBatch, Value: float64(min(16, in.Rows))})
	case Overfitting:
		for _, l2 := range []float64{0.001, 0.01, 0.1} {
			add(l2 > m.L2, ModelChange{Remedy: WeightDecay, Value: l2})
		}
		add(hidden && m.Dropout == 0, ModelChange{Remedy: Dropout, Value: 0.2})
	case Unsettled, Rising:
		rates(LowerRate, 3)
		rates(Again, 2)
		batches()
	case Diverging, AboveStart, Exploding, Dead, Saturated, Vanishing, NotLearning:
		rates(Again, 5)
		if f.Kind == NotLearning || f.Kind == Vanishing {
			rates(RaiseRate, 6)
		}
		add(hidden && m.Activation == "relu", ModelChange{Remedy: LeakyRelu})
		add(hidden && (m.Activation == "tanh" || m.Activation == "sigmoid"), ModelChange{Remedy: Relu})
		add(unscaled && hidden, reinit)
		add(hidden && in.normHelps(), norm)
		add(f.Kind == Dead && m.Init != "zeros", ModelChange{Remedy: NewWeights})
		add(clips, ModelChange{Remedy: Clip, Value: 1})
		batches()
	}
	return list
}

// advise names what helps most of what was tried against what is found.
func (f *Finding) advise(in *TrainingInput) {
	f.Advice = Advice{Reaches: math.NaN(), Instead: math.NaN()}
	over := f.Kind == Overfitting
	if over {
		f.Remedies.add(StopEarly)
		f.Advice = Advice{Remedy: StopEarly, Known: true, Reaches: f.Best, Instead: f.TestLoss, At: f.Since, Test: true}
	}
	o := in.Outlook
	if !o.Covers(in.Step) || !f.Kind.Troubles() {
		return
	}
	better := o.Better(in.StartLoss, over)
	for i := range better {
		f.Remedies.add(better[i].Remedy)
	}
	if len(better) == 0 {
		return
	}
	best, now, ahead := &better[0], better[0].last(), o.Ahead.last()
	if o.Ahead.End >= 0 {
		ahead.Loss, ahead.Test = math.NaN(), math.NaN()
	}
	a := Advice{Remedy: best.Remedy, Known: true, Value: best.Value, Name: best.Name, Reaches: now.Loss, Instead: ahead.Loss, At: now.Step, Test: over}
	if over {
		a.Reaches, a.Instead = now.Test, ahead.Test
		if !(a.Reaches < f.Best) { // stopping is better
			return
		}
	}
	f.Advice = a
	switch a.Remedy {
	case LowerRate, RaiseRate, Again:
		f.Try = a.Value
	case Reinit:
		f.Init = a.Name
	}
}

// nextHigher returns the next of 1, 2 and 5 times a power of ten above v.
func nextHigher(v float64) float64 {
	power := fmath.Pow(10, math.Floor(math.Log10(v)))
	for _, m := range []float64{1, 2, 5, 10} {
		if w := typed.Round(m*power, 1); w > v*(1+1e-9) {
			return w
		}
	}
	return 2 * v
}

// troubles are the kinds against which something is advised.
var troubles = []Kind{Normless, Diverging, Dead, Saturated, Vanishing, Exploding, AboveStart, Overfitting, NotLearning, Rising, Unsettled}

// Troubles reports whether something is tried against what a lane that trains a model does.
func (k Kind) Troubles() bool { return slices.Contains(troubles, k) }

// scaled reports whether the initial weights keep the size of what goes through them.
func (m *Model) scaled() bool {
	return slices.Contains([]string{"xavier", "he", "orthogonal"}, m.Init)
}

// suited returns the initialisation that suits the hidden units.
func (m *Model) suited() string {
	switch m.Activation {
	case "linear", "tanh", "sigmoid":
		return "xavier"
	}
	return "he"
}

// normHelps reports whether batch normalisation would be a change for the better.
func (in *TrainingInput) normHelps() bool {
	return in.Model.Norm == "none" && in.Batch > normRows
}
