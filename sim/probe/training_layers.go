package probe

import "math"

// layers is how the first layer's gradient compares with the last one's of late.
type layers struct {
	ratio float64
	// still says that the last one is as good as 0: then nothing gets lost on the
	// way. faint says that it is not, and the first one's has vanished.
	still, faint bool
}

func layersOf(in *TrainingInput) layers {
	if len(in.Layers) < 2 {
		return layers{ratio: math.NaN(), still: true}
	}
	g := &in.Gradients
	l := layers{ratio: g.First / g.Last, still: !(g.Last > max(restGradient, restShare*g.Peak))}
	l.faint = !l.still && l.ratio < vanishGradient
	return l
}

// idleLayer is a hidden layer, from 1, and the larger of its shares of units dead
// and of outputs near their bounds.
type idleLayer struct {
	Units
	layer int
	share float64
}

// worstUnits returns the hidden layer whose units hinder the gradient most; its
// layer is 0 if that is not known.
func worstUnits(in *TrainingInput) (worst idleLayer) {
	if !in.Measured.Fresh(in.Step) {
		return worst
	}
	for i, u := range in.Measured.Units {
		share := max(float64(u.Dead)/float64(u.Count), u.Full)
		if share > worst.share {
			worst = idleLayer{u, i + 1, share}
		}
	}
	return worst
}
