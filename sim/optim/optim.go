// Package optim holds the update rules: one file a rule, one line in All.
//
// A rule is a pure function over a visible State. It keeps nothing of its own,
// so a copy of the State is a checkpoint, and going back in time needs no code
// in any rule.
package optim

import (
	"fmt"
	"math"
	"slices"

	"descent/sim/near"
	"descent/sim/param"
)

// Oracle evaluates the loss and its gradient.
type Oracle interface {
	// Eval writes the gradient at x into g (both of the objective's dimension)
	// and returns the loss at x. All calls within one step use the same batch and the
	// same noise.
	Eval(x, g []float64) float64
}

// State is one lane's state as plain numbers.
type State struct {
	// Step is how many steps this rule has made: the t of the formulas is Step+1
	// while a step is being made.
	Step int
	// Evals counts the calls of the objective.
	Evals int
	// Loss and G are the loss and the gradient at X.
	Loss float64
	X, G []float64
	// Mem is the rule's memory: len(Rule.Slots) slots, each as long as X, 0 at the start.
	Mem []float64
	// Hyper holds the hyper-parameters in the order of Rule.Params.
	Hyper []float64
}

// NewState returns the state of a rule on dim parameters, all at 0, with its default
// hyper-parameters. The caller sets X, and evaluates Loss and G there.
func NewState(rule *Rule, dim int) *State {
	nums := make([]float64, dim*(2+len(rule.Slots)))
	return &State{X: nums[:dim:dim], G: nums[dim : 2*dim : 2*dim], Mem: nums[2*dim:], Hyper: rule.Defaults()}
}

// Slot returns the i-th slot of the memory, as long as X.
func (s *State) Slot(i int) []float64 {
	n := len(s.X)
	return s.Mem[i*n : (i+1)*n : (i+1)*n]
}

// Copy makes s equal to from, in s's own memory.
func (s *State) Copy(from *State) {
	s.Step, s.Evals, s.Loss = from.Step, from.Evals, from.Loss
	s.X = append(s.X[:0], from.X...)
	s.G = append(s.G[:0], from.G...)
	s.Mem = append(s.Mem[:0], from.Mem...)
	s.Hyper = append(s.Hyper[:0], from.Hyper...)
}

// Equal reports whether two states are the same, with NaN like any other number.
func (s *State) Equal(o *State) bool {
	same := func(a, b []float64) bool {
		return slices.EqualFunc(a, b, func(x, y float64) bool { return math.Float64bits(x) == math.Float64bits(y) })
	}
	return s.Step == o.Step && s.Evals == o.Evals && same([]float64{s.Loss}, []float64{o.Loss}) &&
		same(s.X, o.X) && same(s.G, o.G) && same(s.Mem, o.Mem) && same(s.Hyper, o.Hyper)
}

// Term is one line of an update for one coordinate: Symbol ← Expr = Result.
// Expr writes each operand in braces, "{β₁}·{m} + (1 − {β₁})·{g}"; Args are
// their values in order of appearance (an operand that appears twice has two).
//
// Operands are x (the parameter), g (its gradient), f (the loss), t, the symbols
// of the hyper-parameters and the slots' names, and after a Σ a product of two of them, "{Σg²}"
// or "{Σs·y}": its sum over all coordinates. A line's Symbol, new or one of these, stands for
// its Result in the lines below it, so that the lines, worked through from the
// top, are the step. The lines of all coordinates have the same Symbol and Expr.
// Signs are + − · / ² ^ |…| √( ) max( , ) min( , ) sign( ), and choose(s, a, b, c),
// which is a where s < 0, b where s = 0 and c where s > 0.
type Term struct {
	Symbol, Expr string
	Args         []float64
	Result       float64
}

// Rule is an optimizer: one file and one line in All adds one.
type Rule struct {
	ID, Name string
	// Doc is one sentence; Cite the paper, and where torch differs from it.
	Doc, Cite string
	// Params are the hyper-parameters; the first one is lr.
	Params []param.Param
	// Slots names the memory.
	Slots []string
	// Copies are the slots that are points like X: when the user moves X, they move
	// with it.
	Copies []int
	// MaxDim is the number of parameters up to which a step is quick enough to watch,
	// for rules whose memory or time grows with its square or faster; 0 is no limit.
	MaxDim int
	// Suggest returns a default rate: gd is a rate that suits plain gradient descent on
	// this objective, width the width of its window.
	Suggest func(gd, width float64) float64
	// Path, which the classical methods have instead of Step, computes the path from
	// x0 for that many steps or until it ends. These methods keep more memory than a
	// State has and use the objective without noise: Begin and Follow move a State
	// along the Path.
	Path func(p *Path, x0, hyper []float64, o Oracle, steps int)
	// Step moves X using G and the memory, and may overwrite G. The caller then
	// counts the step and evaluates Loss and G at the new X. It does not allocate.
	Step func(s *State, o Oracle)
	// Preview, which few rules have, makes the evaluations that Step makes before it
	// moves, and writes them into the memory. Step does not need it: it is for a copy
	// of the state whose Terms are shown.
	Preview func(s *State, o Oracle)
	// Terms appends the next update of coordinate i as arithmetic; the last
	// term's Result is the next X[i]. A rule with a Preview needs it to be called first.
	Terms func(dst []Term, s *State, i int) []Term
}

// HasRate reports whether the rule has a learning rate, its first hyper-parameter. One
// that finds its steps by trials has none.
func (r *Rule) HasRate() bool { return r.Path == nil }

// ParamIndex returns the index of the hyper-parameter of that name, or -1. lr is also the
// first one of a rule without a rate: lines copied from earlier versions call it so.
func (r *Rule) ParamIndex(name string) int {
	i := param.Index(r.Params, name)
	if i < 0 && name == "lr" && !r.HasRate() {
		return 0
	}
	return i
}

// ParamNames returns the names of the hyper-parameters.
func (r *Rule) ParamNames() []string { return param.Names(r.Params) }

// Fits returns an error if the rule is too slow for so many parameters.
func (r *Rule) Fits(dim int) error {
	if r.MaxDim > 0 && dim > r.MaxDim {
		return fmt.Errorf("%s takes too long with %d parameters: allowed are up to %d; use lbfgs or cg, or a smaller net", r.ID, dim, r.MaxDim)
	}
	return nil
}

// Defaults returns a new slice with the default of every hyper-parameter.
func (r *Rule) Defaults() []float64 { return param.Defaults(r.Params) }

// ByID returns the rule of that id, or nil.
func ByID(id string) *Rule { return near.Row(All, id, (*Rule).id) }

// IDs returns the ids of All.
func IDs() []string { return near.IDs(All, (*Rule).id) }

func (r *Rule) id() string { return r.ID }
