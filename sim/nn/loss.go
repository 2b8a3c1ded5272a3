package nn

import (
	"fmt"
	"math"
	"strconv"

	"descent/sim/near"
)

// Batch is the rows of one evaluation of a loss, feature-major.
type Batch struct {
	N int       // rows
	X []float64 // inputs×N
	T []float64 // outputs×N, the targets; unused by losses over classes
	Y []int     // N classes, each from 0 to outputs−1; unused by losses over targets
}

// Loss is a loss function, a mean over rows: one row of Losses.
type Loss struct {
	ID, Name, Formula string
	// Doc is one sentence on when to use it.
	Doc string
	// ByClass says that it reads the classes of a Batch, not its targets.
	ByClass bool
	// Logits says that it needs the outputs without a sigmoid.
	Logits bool
	// MinOut and MaxOut bound the number of outputs; MaxOut is MinOut or many.
	MinOut, MaxOut int
	// eval returns the mean loss of the outputs z, and writes its gradient by z into
	// d unless d is nil.
	eval func(d, z []float64, b *Batch, outs int) float64
}

// many is the MaxOut of a loss for any number of outputs.
const many = math.MaxInt

// Losses are all losses, as torch defines them. It is never written.
var Losses = []Loss{
	{
		ID: "mse", Name: "Squared error", Formula: "mean (z − t)²",
		Doc:    "For values; without the factor ½ that some put before it.",
		MinOut: 1, MaxOut: many, eval: mse,
	},
	{
		ID: "huber", Name: "Huber", Formula: "mean of ½(z − t)² if |z − t| ≤ 1, else |z − t| − ½",
		Doc:    "For values with outliers: far from the target it grows in proportion (P. J. Huber, Robust estimation of a location parameter, 1964).",
		MinOut: 1, MaxOut: many, eval: huber,
	},
	{
		ID: "bce", Name: "Binary cross-entropy", Formula: "mean −t·ln σ(z) − (1 − t)·ln(1 − σ(z))",
		Doc:    "For two classes; of the outputs before the sigmoid (torch: BCEWithLogitsLoss).",
		Logits: true, MinOut: 1, MaxOut: many, eval: bce,
	},
	{
		ID: "cross_entropy", Name: "Cross-entropy", Formula: "mean −ln(exp zᵧ / Σ exp zⱼ)",
		Doc:     "For two or more classes; the softmax is part of it.",
		ByClass: true, Logits: true, MinOut: 2, MaxOut: many, eval: crossEntropy,
	},
	{
		ID: "hinge", Name: "Hinge", Formula: "mean max(0, 1 − t·z), t = ±1",
		Doc:    "For two classes with a margin (C. Cortes, V. Vapnik, Support-vector networks, 1995); its slope at the margin is 0.",
		Logits: true, MinOut: 1, MaxOut: 1, eval: hinge,
	},
	{
		ID: "multi_margin", Name: "Multi-class hinge", Formula: "mean Σⱼ max(0, 1 − zᵧ + zⱼ)/classes, j ≠ y",
		Doc:     "For two or more classes with a margin (torch: MultiMarginLoss); its slope at the margin is 0.",
		ByClass: true, Logits: true, MinOut: 2, MaxOut: many, eval: multiMargin,
	},
}

// LossIDs returns the ids of Losses.
func LossIDs() []string { return near.IDs(Losses, (*Loss).id) }

func lossByID(id string) *Loss { return near.Row(Losses, id, (*Loss).id) }

func (l *Loss) id() string { return l.ID }

// outs says in words how many outputs are allowed.
func (l *Loss) outs() string {
	if l.MaxOut == many {
		return fmt.Sprintf("%d or more", l.MinOut)
	}
	return strconv.Itoa(l.MaxOut)
}

// DataLoss returns the mean loss, without the penalty, of the outputs of Forward for
// the batch; NaN if the batch is empty.
func (n *Net) DataLoss(out []float64, b *Batch) float64 {
	return n.loss.eval(nil, out, b, n.outs())
}

// Penalty returns l1·Σ|W| + ½·l2·ΣW² over the weights of all layers.
func (n *Net) Penalty(x []float64) float64 {
	if n.l1 == 0 && n.l2 == 0 {
		return 0
	}
	sum, squares := 0.0, 0.0
	for i := range n.layers {
		l := &n.layers[i]
		for _, w := range x[l.W:l.B] {
			sum += math.Abs(w)
			squares += w * w
		}
	}
	return weigh(n.l1, sum) + weigh(n.l2/2, squares)
}

// weigh returns the product, and 0 if the weight is 0 even where the sum is infinite.
func weigh(weight, v float64) float64 {
	if weight == 0 {
		return 0
	}
	return weight * v
}

// penalise adds the gradient of the penalty at x to dst. The slope of |w| at 0 is 0.
func (n *Net) penalise(dst, x []float64) {
	if n.l1 == 0 && n.l2 == 0 {
		return
	}
	for i := range n.layers {
		l := &n.layers[i]
		g := dst[l.W:l.B]
		for j, w := range x[l.W:l.B] {
			g[j] += n.l2 * w
			if w > 0 {
				g[j] += n.l1
			} else if w < 0 {
				g[j] -= n.l1
			}
		}
	}
}
