package nn

import (
	"descent/sim/fmath"
	"descent/sim/near"
)

// Activation is an activation function: one row of Activations.
type Activation struct {
	ID, Name, Formula string
	// Cite is the source.
	Cite string
	// value writes f(z) of every z into a, which must not overlap z.
	value func(a, z []float64)
	// slope multiplies every d by f′(z), where a is f(z); t is memory of the same length.
	slope func(d, z, a, t []float64)
}

// Activations are all activation functions, with torch's constants and, at kinks, torch's slopes. It is never written.
var Activations = []Activation{
	{
		ID: "linear", Name: "Linear", Formula: "z",
		Cite:  "None: the net is then linear in its inputs, whatever its layers.",
		value: func(a, z []float64) { copy(a, z) },
		slope: func(_, _, _, _ []float64) {},
	},
	{
		ID: "relu", Name: "ReLU", Formula: "max(0, z); its slope at 0 is 0",
		Cite:  "V. Nair, G. E. Hinton, Rectified linear units improve restricted Boltzmann machines, 2010",
		value: relu, slope: reluSlope,
	},
	{
		ID: "leaky_relu", Name: "Leaky ReLU", Formula: "z if z > 0, else 0.01·z",
		Cite:  "A. L. Maas, A. Y. Hannun, A. Y. Ng, Rectifier nonlinearities improve neural network acoustic models, 2013",
		value: leakyRelu, slope: leakyReluSlope,
	},
	{
		ID: "tanh", Name: "Tanh", Formula: "(eᶻ − e⁻ᶻ)/(eᶻ + e⁻ᶻ)",
		Cite:  "Y. LeCun, L. Bottou, G. B. Orr, K.-R. Müller, Efficient BackProp, 1998",
		value: fmath.Tanhs, slope: tanhSlope,
	},
	{
		ID: "sigmoid", Name: "Sigmoid", Formula: "σ(z) = 1/(1 + e⁻ᶻ)",
		Cite:  "D. E. Rumelhart, G. E. Hinton, R. J. Williams, Learning representations by back-propagating errors, 1986",
		value: fmath.Sigmoids, slope: sigmoidSlope,
	},
	{
		ID: "elu", Name: "ELU", Formula: "z if z > 0, else eᶻ − 1",
		Cite:  "D.-A. Clevert, T. Unterthiner, S. Hochreiter, Fast and accurate deep network learning by exponential linear units, 2016, arXiv:1511.07289",
		value: func(a, z []float64) { elu(a, z, 1, 1) },
		slope: func(d, z, a, _ []float64) { eluSlope(d, z, a, 1, 1) },
	},
	{
		ID: "selu", Name: "SELU", Formula: "1.0507·(z if z > 0, else 1.6733·(eᶻ − 1))",
		Cite:  "G. Klambauer, T. Unterthiner, A. Mayr, S. Hochreiter, Self-normalizing neural networks, 2017, arXiv:1706.02515",
		value: func(a, z []float64) { elu(a, z, seluScale, seluAlpha) },
		slope: func(d, z, a, _ []float64) { eluSlope(d, z, a, seluScale, seluAlpha) },
	},
	{
		ID: "gelu", Name: "GELU", Formula: "z·Φ(z), Φ(z) = (1 + erf(z/√2))/2",
		Cite:  "D. Hendrycks, K. Gimpel, Gaussian error linear units, 2016, arXiv:1606.08415",
		value: gelu, slope: geluSlope,
	},
	{
		ID: "gelu_tanh", Name: "GELU (tanh)", Formula: "z/2·(1 + tanh(√(2/π)·(z + 0.044715·z³)))",
		Cite:  "The approximation of the same paper, as GPT-2 has it.",
		value: geluTanh, slope: geluTanhSlope,
	},
	{
		ID: "silu", Name: "SiLU", Formula: "z·σ(z)",
		Cite: "S. Elfwing, E. Uchibe, K. Doya, Sigmoid-weighted linear units for neural network function approximation in reinforcement learning, 2018, arXiv:1702.03118; " +
			"also called swish: P. Ramachandran, B. Zoph, Q. V. Le, 2017, arXiv:1710.05941",
		value: silu, slope: siluSlope,
	},
	{
		ID: "softplus", Name: "Softplus", Formula: "ln(1 + eᶻ); z itself if z > 20",
		Cite:  "C. Dugas, Y. Bengio, F. Bélisle, C. Nadeau, R. Garcia, Incorporating second-order functional knowledge for better option pricing, 2000",
		value: softplus, slope: softplusSlope,
	},
}

// ActivationIDs returns the ids of Activations.
func ActivationIDs() []string { return near.IDs(Activations, (*Activation).id) }

func activationByID(id string) *Activation { return near.Row(Activations, id, (*Activation).id) }

func (a *Activation) id() string { return a.ID }
