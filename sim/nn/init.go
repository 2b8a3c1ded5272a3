package nn

import (
	"math"
	"math/rand/v2"

	"descent/sim/near"
)

// Init is an initialisation scheme: one row of Inits.
type Init struct {
	ID, Name, Formula string
	// Cite is where it comes from.
	Cite string
	// draw fills the weights, out×in, and the biases of a layer.
	draw func(w, b []float64, in, out int, r *rand.Rand)
}

// Inits are all schemes, those of torch.nn.init. It is never written.
var Inits = []Init{
	{
		ID: "zeros", Name: "Zeros", Formula: "W = 0, b = 0",
		Cite: "For models without hidden layers: the units of one would all stay the same.",
		draw: func(w, b []float64, _, _ int, _ *rand.Rand) { clear(w); clear(b) },
	},
	{
		ID: "normal", Name: "Normal", Formula: "W, b ~ N(0, 1)",
		Cite: "torch: normal_, of the biases too.",
		draw: func(w, b []float64, _, _ int, r *rand.Rand) { gauss(w, 1, r); gauss(b, 1, r) },
	},
	{
		ID: "uniform", Name: "Uniform", Formula: "W, b ~ U(−1/√in, 1/√in)",
		Cite: "Y. LeCun, L. Bottou, G. B. Orr, K.-R. Müller, Efficient BackProp, 1998; torch: what nn.Linear begins with.",
		draw: func(w, b []float64, in, _ int, r *rand.Rand) {
			width := 1 / math.Sqrt(float64(in))
			uniform(w, width, r)
			uniform(b, width, r)
		},
	},
	{
		ID: "xavier", Name: "Xavier", Formula: "W ~ U(−a, a), a = √(6/(in + out)), b = 0",
		Cite: "X. Glorot, Y. Bengio, Understanding the difficulty of training deep feedforward neural networks, 2010; torch: xavier_uniform_, gain 1.",
		draw: func(w, b []float64, in, out int, r *rand.Rand) {
			uniform(w, math.Sqrt(6/(float64(in)+float64(out))), r)
			clear(b)
		},
	},
	{
		ID: "he", Name: "He", Formula: "W ~ N(0, 2/in), b = 0",
		Cite: "K. He, X. Zhang, S. Ren, J. Sun, Delving deep into rectifiers, 2015, arXiv:1502.01852; torch: kaiming_normal_, fan_in, gain √2.",
		draw: func(w, b []float64, in, _ int, r *rand.Rand) {
			gauss(w, math.Sqrt(2/float64(in)), r)
			clear(b)
		},
	},
	{
		ID: "orthogonal", Name: "Orthogonal", Formula: "rows of W orthonormal, or its columns if they are fewer; b = 0",
		Cite: "A. M. Saxe, J. L. McClelland, S. Ganguli, Exact solutions to the nonlinear dynamics of learning in deep linear neural networks, 2014, arXiv:1312.6120; torch: orthogonal_, gain 1.",
		draw: func(w, b []float64, in, out int, r *rand.Rand) {
			orthogonal(w, in, out, r)
			clear(b)
		},
	},
}

// InitIDs returns the ids of Inits.
func InitIDs() []string { return near.IDs(Inits, (*Init).id) }

func (i *Init) id() string { return i.ID }

// Init draws the parameters into dst, of length Dim, by the scheme with the id how.
// Gamma is 1 and beta 0 in every scheme. If there is no such scheme, the error names
// the ids.
func (n *Net) Init(dst []float64, how string, r *rand.Rand) error {
	scheme := near.Row(Inits, how, (*Init).id)
	if scheme == nil {
		return near.Unknown("initialisation", how, InitIDs())
	}
	for i := range n.layers {
		l := &n.layers[i]
		scheme.draw(dst[l.W:l.B], dst[l.B:l.B+l.Out], l.In, l.Out, r)
		if l.Gamma >= 0 {
			fill(dst[l.Gamma:l.Beta], 1)
			clear(dst[l.Beta:l.End])
		}
	}
	return nil
}

// InitStats sets the statistics, of length Stats, to their initial values: running
// means 0, running variances 1.
func (n *Net) InitStats(dst []float64) {
	clear(dst)
	for i := range n.layers {
		if l := &n.layers[i]; l.Var >= 0 {
			fill(dst[l.Var:l.Var+l.Out], 1)
		}
	}
}

func fill(s []float64, v float64) {
	for i := range s {
		s[i] = v
	}
}

// gauss draws from N(0, std²).
func gauss(s []float64, std float64, r *rand.Rand) {
	for i := range s {
		s[i] = std * r.NormFloat64()
	}
}

// uniform draws from U(−width, width).
func uniform(s []float64, width float64, r *rand.Rand) {
	for i := range s {
		s[i] = width * (2*r.Float64() - 1)
	}
}

// orthogonal draws w, out×in, uniformly from the matrices with orthonormal rows, or
// columns if these are fewer: the Gram-Schmidt process on normal vectors, which is
// the QR factorisation with a positive diagonal that orthogonal_ computes. Doing it
// twice for each vector makes them orthogonal to rounding (L. Giraud, J. Langou,
// M. Rozložník, "The loss of orthogonality in the Gram-Schmidt process", 2005).
//
// gonum's mat.QR gives the same matrix but for rounding. It is not used because
// nine numbers of ten differ in their last bits, so that runs begun before would
// not be the same any more.
func orthogonal(w []float64, in, out int, r *rand.Rand) {
	vectors, length, step, stride := out, in, in, 1
	if out > in {
		vectors, length, step, stride = in, out, 1, in
	}
	for v := range vectors {
		own := w[v*step:]
		size := 0.0
		for size == 0 { // again if it is in the span of the earlier ones
			for k := range length {
				own[k*stride] = r.NormFloat64()
			}
			for range 2 {
				for u := range v {
					other := w[u*step:]
					along := dot(own, other, length, stride)
					for k := range length {
						own[k*stride] -= along * other[k*stride]
					}
				}
			}
			size = math.Sqrt(dot(own, own, length, stride))
		}
		for k := range length {
			own[k*stride] /= size
		}
	}
}

// dot returns the scalar product of two vectors with that stride.
func dot(a, b []float64, length, stride int) float64 {
	sum := 0.0
	for k := range length {
		sum += a[k*stride] * b[k*stride]
	}
	return sum
}
