package optim

import "descent/sim/param"

// The hyper-parameters that several rules have. The ranges are those in which
// torch accepts a value, without those that are of no use.

// maxDecay is the largest decay rate of an average; at 1 it would never change.
const maxDecay = 0.999999

func lrParam(def float64) param.Param {
	return param.Param{Name: "lr", Symbol: "lr", Scale: param.Log, Doc: "learning rate",
		Default: def, Min: 1e-8, Max: 1e3}
}

// averageParam is the share of the old value that a moving average keeps.
func averageParam(name, symbol, doc string, def float64) param.Param {
	return param.Param{Name: name, Symbol: symbol, Doc: doc, Default: def, Max: maxDecay, Scale: param.Complement}
}

func momentumParam(def float64) param.Param {
	return averageParam("momentum", "μ", "share of the last step's direction that is kept", def)
}

func beta1Param() param.Param {
	return averageParam("beta1", "β₁", "share that the average of the gradients keeps", 0.9)
}

func beta2Param() param.Param {
	return averageParam("beta2", "β₂", "share that the average of the squared gradients keeps", 0.999)
}

func epsParam(def float64) param.Param {
	return param.Param{Name: "eps", Symbol: "ε", Scale: param.Log, Doc: "keeps the divisor from 0",
		Default: def, Min: 1e-30, Max: 1}
}

// weightDecayParam is torch's coupled weight decay: λ·x is added to the gradient.
func weightDecayParam() param.Param {
	return param.Param{Name: "weight_decay", Symbol: "λ", Scale: param.Log, Doc: "pull towards 0, added to the gradient", Max: 1}
}

// decoupledParam is a weight decay that shrinks the parameters themselves.
func decoupledParam(def float64) param.Param {
	return param.Param{Name: "weight_decay", Symbol: "λ", Scale: param.Log, Doc: "pull towards 0, apart from the gradient", Default: def, Max: 1}
}

func switchParam(name, doc string) param.Param {
	return param.Param{Name: name, Symbol: name, Doc: doc, Max: 1, Kind: param.Switch}
}
