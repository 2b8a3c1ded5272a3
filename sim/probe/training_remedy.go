package probe

import "slices"

// What helps a model whose gradient does not get through: each remedy where it
// would be a change.

func (f *Finding) dead(in *TrainingInput) {
	i := f.Layer - 1
	switch {
	case in.Model.Init == "zeros":
		f.Cause, f.Init = ZeroInit, "he"
		f.Remedies.add(Reinit)
	case i < len(in.Gradients.Start) && in.Gradients.Start[i] == 0:
		f.Cause = FromStart
		f.Remedies.add(NewWeights, LeakyRelu)
	default:
		f.Cause = LargeStep
		f.Remedies.add(Again, LeakyRelu)
	}
}

func (f *Finding) saturated(in *TrainingInput) {
	f.reinit(!in.Model.scaled(), &in.Model)
	f.Remedies.addIf(in.Model.scaled(), Again)
	f.Remedies.addIf(in.normHelps(), BatchNorm)
}

func (f *Finding) vanishing(in *TrainingInput) {
	m := &in.Model
	zeros := m.Init == "zeros" // nothing else helps
	f.Remedies.addIf(!zeros && (m.Activation == "tanh" || m.Activation == "sigmoid"), Relu)
	f.reinit(!m.scaled() || m.Activation == "relu" && m.Init == "xavier", m)
	f.Remedies.addIf(!zeros && in.normHelps(), BatchNorm)
}

func (f *Finding) exploding(in *TrainingInput) {
	clip := in.Rule.ParamIndex("clip_norm")
	f.reinit(!in.Model.scaled(), &in.Model)
	f.Remedies.addIf(clip >= 0 && in.State.Hyper[clip] == 0, Clip)
	f.Remedies.addIf(in.normHelps(), BatchNorm)
}

func (f *Finding) reinit(change bool, m *Model) {
	if change {
		f.Init = m.suited()
		f.Remedies.add(Reinit)
	}
}

// scaled reports whether the first weights keep the size of what goes through them.
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
