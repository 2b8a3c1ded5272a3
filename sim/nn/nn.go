// Package nn computes fully connected networks and their gradients, batch by batch.
//
// A Net is a shape, not a state: its parameters are one flat slice that the
// caller keeps, so that any rule can update them and a copy is a checkpoint. Values
// of a batch are feature-major: the value of unit u for row r of n rows is at
// [u*n + r], so that every inner loop runs along the rows, however narrow a layer is.
//
// A batch passes a hidden layer in this order:
//
//	linear → [normalisation] → activation → [normalisation] → [dropout]
//
// Non-finite numbers are ordinary values here: they propagate.
package nn

import (
	"fmt"
	"math"
	"slices"

	"descent/sim/near"
	"descent/sim/typed"
)

// Config is the configuration of a net.
type Config struct {
	// Sizes are the numbers of inputs, of the units of each hidden layer, and of
	// outputs: at least two numbers, each 1 or more.
	Sizes []int
	// Activation is the id of the activation of every hidden layer, one of Activations.
	Activation string
	// Output is the function applied to the outputs, "none" or "sigmoid".
	Output string
	// Loss is an id of Losses.
	Loss string
	// L1 and L2 weigh the penalty l1·Σ|W| + ½·l2·ΣW² over the weights of all
	// layers; biases, gamma and beta are not penalised.
	L1, L2 float64
	// Dropout is the probability that a hidden unit's output is 0 in training. The
	// rest are divided by 1 − Dropout (N. Srivastava et al., "Dropout", 2014;
	// inverted, as torch has it).
	Dropout float64
	// Norm is where hidden layers have batch normalisation: "none",
	// "before_activation" or "after_activation".
	Norm string
}

// Layer is where a layer's parameters and statistics are. W is Out×In, row-major.
type Layer struct {
	In, Out int
	// W, B, Gamma and Beta are offsets in the parameters. Gamma and Beta are −1
	// without normalisation.
	W, B, Gamma, Beta int
	// Mean and Var are offsets in the statistics, −1 without normalisation.
	Mean, Var int
	// End is the first parameter after the layer.
	End int
}

// Net is a network. It is immutable, so any number of runs may use it at the same
// time, each with its own Work.
type Net struct {
	layers     []Layer
	dim, stats int
	widest     int // units of the widest layer, inputs not counted
	act        *Activation
	loss       *Loss
	sigmoid    bool // the outputs pass σ
	norm       normPosition
	l1, l2     float64
	dropout    float64
}

// normPosition is where batch normalisation is applied.
type normPosition int

const (
	noNorm normPosition = iota
	normBefore
	normAfter
)

var (
	norms   = []string{noNorm: "none", normBefore: "before_activation", normAfter: "after_activation"}
	outputs = []string{"none", "sigmoid"}
)

// New returns the net of a configuration, or an error that names the field and
// what is allowed there.
func New(c Config) (*Net, error) {
	if len(c.Sizes) < 2 {
		return nil, fmt.Errorf("sizes cannot be %d: they are two numbers or more, from the inputs to the outputs", c.Sizes)
	}
	for _, s := range c.Sizes {
		if s < 1 {
			return nil, fmt.Errorf("sizes cannot be %d: every layer has 1 unit or more", c.Sizes)
		}
	}
	n := &Net{act: activationByID(c.Activation), loss: lossByID(c.Loss), l1: c.L1, l2: c.L2, dropout: c.Dropout}
	switch {
	case n.act == nil:
		return nil, near.Unknown("activation", c.Activation, ActivationIDs())
	case n.loss == nil:
		return nil, near.Unknown("loss", c.Loss, LossIDs())
	case !slices.Contains(outputs, c.Output):
		return nil, near.Unknown("output", c.Output, outputs)
	case !slices.Contains(norms, c.Norm):
		return nil, near.Unknown("norm", c.Norm, norms)
	case !(c.L1 >= 0 && c.L1 <= math.MaxFloat64):
		return nil, fmt.Errorf("l1 cannot be %s: it is 0 or more", typed.Number(c.L1))
	case !(c.L2 >= 0 && c.L2 <= math.MaxFloat64):
		return nil, fmt.Errorf("l2 cannot be %s: it is 0 or more", typed.Number(c.L2))
	case !(c.Dropout >= 0 && c.Dropout < 1):
		return nil, fmt.Errorf("dropout cannot be %s: it is 0 or more and less than 1", typed.Number(c.Dropout))
	}
	n.sigmoid = c.Output == "sigmoid"
	n.norm = normPosition(slices.Index(norms, c.Norm))
	if n.sigmoid && n.loss.Logits {
		return nil, fmt.Errorf("output sigmoid: loss %s takes what comes before it: leave it out", c.Loss)
	}
	if outs := c.Sizes[len(c.Sizes)-1]; outs < n.loss.MinOut || outs > n.loss.MaxOut {
		return nil, fmt.Errorf("sizes cannot be %d: %d outputs, but loss %s takes %s", c.Sizes, outs, c.Loss, n.loss.outs())
	}
	n.layout(c.Sizes)
	return n, nil
}

// layout assigns the offsets of all parameters and statistics.
func (n *Net) layout(sizes []int) {
	n.layers = make([]Layer, len(sizes)-1)
	for i := range n.layers {
		l := Layer{In: sizes[i], Out: sizes[i+1], W: n.dim, Gamma: -1, Beta: -1, Mean: -1, Var: -1}
		l.B = l.W + l.Out*l.In
		l.End = l.B + l.Out
		if n.norm != noNorm && i < len(n.layers)-1 {
			l.Gamma, l.Beta = l.End, l.End+l.Out
			l.End += 2 * l.Out
			l.Mean, l.Var = n.stats, n.stats+l.Out
			n.stats += 2 * l.Out
		}
		n.dim = l.End
		n.widest = max(n.widest, l.Out)
		n.layers[i] = l
	}
}

// Layers returns the layers from the first hidden one to the output layer. The caller
// must not write to them.
func (n *Net) Layers() []Layer { return n.layers }

// Dim returns the number of parameters: layer after layer W, b, and with
// normalisation gamma and beta.
func (n *Net) Dim() int { return n.dim }

// Stats returns the number of statistics: layer after layer the running means
// and the running variances of batch normalisation.
func (n *Net) Stats() int { return n.stats }

// outs returns the number of outputs.
func (n *Net) outs() int { return n.layers[len(n.layers)-1].Out }

// hidden reports whether layer i is a hidden one.
func (n *Net) hidden(i int) bool { return i < len(n.layers)-1 }
