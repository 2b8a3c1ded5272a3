package optim

// The rows of knobs that several rules have. The ranges are those in which
// torch accepts a value, cut off where nothing useful follows.

// maxDecay is the largest decay rate of an average; at 1 it would never learn.
const maxDecay = 0.999999

func lrKnob(def float64) Knob {
	return Knob{Name: "lr", Symbol: "lr", Doc: "learning rate",
		Default: def, Min: 1e-8, Max: 1e3}
}

// averageKnob is the share of the old value that a moving average keeps.
func averageKnob(name, symbol, doc string, def float64) Knob {
	return Knob{Name: name, Symbol: symbol, Doc: doc, Default: def, Max: maxDecay, Average: true}
}

func momentumKnob(def float64) Knob {
	return averageKnob("momentum", "μ", "share of the last step's direction that is kept", def)
}

func beta1Knob() Knob {
	return averageKnob("beta1", "β₁", "share that the average of the gradients keeps", 0.9)
}

func beta2Knob() Knob {
	return averageKnob("beta2", "β₂", "share that the average of the squared gradients keeps", 0.999)
}

func epsKnob(def float64) Knob {
	return Knob{Name: "eps", Symbol: "ε", Doc: "keeps the divisor from 0",
		Default: def, Min: 1e-30, Max: 1}
}

// weightDecayKnob is torch's coupled weight decay: λ·x is added to the gradient.
func weightDecayKnob() Knob {
	return Knob{Name: "weight_decay", Symbol: "λ", Doc: "pull towards 0, added to the gradient", Max: 1}
}

// decoupledKnob is a weight decay that shrinks the parameters themselves.
func decoupledKnob(def float64) Knob {
	return Knob{Name: "weight_decay", Symbol: "λ", Doc: "pull towards 0, apart from the gradient", Default: def, Max: 1}
}

func switchKnob(name, doc string) Knob {
	return Knob{Name: name, Symbol: name, Doc: doc, Max: 1, Switch: true}
}
