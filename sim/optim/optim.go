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
	"strconv"
	"strings"

	"descent/sim/near"
)

// Oracle answers what the loss and its gradient are.
type Oracle interface {
	// Eval writes the gradient at x into g (both of the objective's dimension)
	// and returns the loss at x. Within one step every call sees the same batch
	// and the same noise.
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
	// Knob holds the hyper-parameters in the order of Rule.Knobs; a switch is 0 or 1.
	Knob []float64
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
	s.Knob = append(s.Knob[:0], from.Knob...)
}

// Knob is a hyper-parameter. Its name is torch's.
type Knob struct {
	Name, Symbol, Doc string
	Default, Min, Max float64
	// Average says that it is the share an average keeps: what it lacks to 1 is
	// what keys change by a factor. Of any other knob it is the value itself.
	Average bool
	// Switch says that it is 0 or 1.
	Switch bool
	// First is the value that keys give a knob whose 0 means off; 0: a small one.
	First float64
	// Choices are the names of the values 0, 1, 2 … if it is one of several things.
	Choices []string
}

// Term is one line of an update for one coordinate: Symbol ← Expr = Result.
// Expr writes each operand in braces, "{β₁}·{m} + (1 − {β₁})·{g}"; Args are
// their values in order of appearance (an operand that appears twice has two).
//
// Operands are x (the parameter), g (its gradient), f (the loss), t, the knobs'
// symbols and the slots' names, and after a Σ a product of two of them, "{Σg²}"
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
	// Knobs begin with lr.
	Knobs []Knob
	// Slots names the memory.
	Slots []string
	// Copies are the slots that hold points of their own beside X: when X is set by
	// hand they move with it.
	Copies []int
	// Most is the number of parameters up to which a step is quick enough to watch,
	// of a rule whose memory or time grows with its square or faster; 0 is no limit.
	Most int
	// Suggest is a rate to begin with: gd is a rate that suits plain gradient
	// descent on this objective, width the width of its window.
	Suggest func(gd, width float64) float64
	// Path, which the classical methods have in the place of Step, computes the way
	// from x0 for so many steps or to its end. They keep more than a State holds
	// and see the exact objective: Begin and Follow lead a State along the Path.
	Path func(p *Path, x0, knob []float64, o Oracle, steps int)
	// Step moves X using G and the memory, and may overwrite G. The caller then
	// counts the step and evaluates Loss and G at the new X. It does not allocate.
	Step func(s *State, o Oracle)
	// Look, which few rules have, writes into the memory what Step will ask o for
	// before it moves, as Step itself does. Step does not need it: it is for a
	// copy of the state whose Terms are to be shown.
	Look func(s *State, o Oracle)
	// Terms appends the next update of coordinate i as arithmetic; the last
	// term's Result is the next X[i]. A rule with a Look shows what that has seen.
	Terms func(dst []Term, s *State, i int) []Term
}

// KnobIndex returns the index of the knob of that name, or -1.
func (r *Rule) KnobIndex(name string) int {
	for i := range r.Knobs {
		if r.Knobs[i].Name == name {
			return i
		}
	}
	return -1
}

// Fits returns an error if the rule is too slow for so many parameters.
func (r *Rule) Fits(dim int) error {
	if r.Most > 0 && dim > r.Most {
		return fmt.Errorf("%s takes too long with %d parameters: allowed are up to %d; use lbfgs or cg, or a smaller net", r.ID, dim, r.Most)
	}
	return nil
}

// Defaults returns a new slice with the default of every knob.
func (r *Rule) Defaults() []float64 {
	k := make([]float64, len(r.Knobs))
	for i := range r.Knobs {
		k[i] = r.Knobs[i].Default
	}
	return k
}

// ByID returns the rule of that id, or nil.
func ByID(id string) *Rule { return near.Row(All, id, (*Rule).id) }

// IDs returns the ids of All.
func IDs() []string { return near.IDs(All, (*Rule).id) }

func (r *Rule) id() string { return r.ID }

// KnobNames returns the names of the rule's knobs.
func (r *Rule) KnobNames() []string {
	names := make([]string, len(r.Knobs))
	for i := range r.Knobs {
		names[i] = r.Knobs[i].Name
	}
	return names
}

// Check returns an error that names the allowed range if v is outside it.
func (k *Knob) Check(v float64) error {
	if k.Switch && v != 0 && v != 1 {
		return fmt.Errorf("%s=%g: allowed is true or false", k.Name, v)
	}
	if i := int(v); k.Choices != nil && (float64(i) != v || i < 0 || i >= len(k.Choices)) {
		return fmt.Errorf("%s=%g: allowed is %s", k.Name, v, strings.Join(k.Choices, ", "))
	}
	if !(v >= k.Min && v <= k.Max) {
		return fmt.Errorf("%s=%g: allowed is %g to %g", k.Name, v, k.Min, k.Max)
	}
	return nil
}

// Format writes a value of the knob so that Parse gives the same bits.
func (k *Knob) Format(v float64) string {
	if k.Switch {
		return strconv.FormatBool(v != 0)
	}
	if i := int(v); float64(i) == v && i >= 0 && i < len(k.Choices) {
		return k.Choices[i]
	}
	return strconv.FormatFloat(v, 'g', -1, 64)
}

// Parse reads a number, of a switch also true or false, or the name of a choice.
// It does not Check the value.
func (k *Knob) Parse(text string) (float64, error) {
	if i := slices.Index(k.Choices, text); i >= 0 {
		return float64(i), nil
	}
	switch {
	case k.Switch && text == "true":
		return 1, nil
	case k.Switch && text == "false":
		return 0, nil
	}
	v, err := strconv.ParseFloat(text, 64)
	switch {
	case err == nil && !math.IsNaN(v):
		return v, nil
	case k.Choices != nil:
		return 0, fmt.Errorf("%s=%s: allowed is %s", k.Name, text, strings.Join(k.Choices, ", "))
	}
	if k.Switch {
		return 0, fmt.Errorf("%s=%s: allowed is true or false", k.Name, text)
	}
	return 0, fmt.Errorf("%s=%s: %q is not a number", k.Name, text, text)
}
