package optim

import (
	"fmt"
	"slices"

	"descent/sim/param"
	"descent/sim/typed"

	"gonum.org/v1/gonum/floats"
	"gonum.org/v1/gonum/optimize"
)

// The slots of nelder_mead.
const (
	nmMove   = 1 + iota // the Move that is accepted
	nmMiddle            // centroid of all corners but the worst
	nmCorner            // the corner that moves; of the first simplex the edge's direction
	nmNext              // the next point
)

var nelderMead = Rule{
	ID:   "nelder_mead",
	Name: "Nelder-Mead",
	Doc:  "Moves the worst corner of a simplex through the others, without gradients; the point is the best corner. " + noiseless,
	Cite: "J. A. Nelder, R. Mead, A simplex method for function minimization, 1965, doi:10.1093/comjnl/7.4.308; " +
		"J. C. Lagarias and others, Convergence properties of the Nelder-Mead simplex method in low dimensions, 1998, doi:10.1137/S1052623496303470; " +
		"F. Gao, L. Han, Implementing the Nelder-Mead simplex algorithm with adaptive parameters, 2012, doi:10.1007/s10589-010-9329-3. " +
		"gonum optimize: NelderMead.",
	Params: []param.Param{{Name: "size", Symbol: "δ", Scale: param.Log, Doc: "size of the first simplex: the length of its edges from the start", Default: 0.05, Min: 1e-8, Max: 1e3}},
	Slots:  []string{"x0", "move", "c", "v", "next"},
	MaxDim: 100,
	Suggest: func(_, width float64) float64 {
		return 0.1 * width
	},
	Path:  nelderMeadPath,
	Terms: nelderMeadTerms,
}

// simplexFactors returns gonum's factors for a dimension: the distance of the trials
// from the centroid, in units of its distance from the worst corner, and the factor
// by which a shrink multiplies the corners' distances from the best.
func simplexFactors(dim int) (expand, contract, shrink float64) {
	if dim == 1 {
		return 2, 0.5, 0.5
	}
	n := float64(dim)
	return 1 + 2/n, 0.75 - 1/(2*n), 1 - 1/n
}

func nelderMeadPath(p *Path, x0, hyper []float64, o Oracle, steps int) {
	w := newPathBuilder(p, x0, 4, o, steps)
	defer w.recoverPanic()
	start := &optimize.Location{X: slices.Clone(x0), Gradient: make([]float64, len(x0))}
	w.eval(start, optimize.FuncEvaluation)
	w.addPoint(start.X, start.F, w.g)
	w.checkConverged(start.F)
	s := newSimplex(x0, start.F)
	w.addSimplex(s)
	_, _, shrink := simplexFactors(len(x0))
	majors := 0
	m := &optimize.NelderMead{SimplexSize: hyper[0]}
	w.runMethod(m, optimize.Task{Op: optimize.FuncEvaluation, Location: &optimize.Location{X: slices.Clone(x0), F: start.F}},
		func(t optimize.Task) {
			switch t.Op {
			case optimize.FuncEvaluation:
				w.eval(t.Location, t.Op)
				w.try(t.X, Trial{Move: s.next, Loss: t.F, Alpha: nan, Limit: nan, Slope: nan, SlopeLimit: nan})
				s.observe(t.X, t.F, w.Trials(w.last()))
			case optimize.MajorIteration:
				if majors++; majors == 1 {
					return // the start
				}
				w.recordSimplex(s, shrink)
				f, g := w.evalUncounted(t.X)
				w.addPoint(t.X, f, g)
				w.checkConverged(f)
				w.addSimplex(s)
				s.begin()
			}
		})
}

// recordSimplex writes the slots of the step just made.
func (w *pathBuilder) recordSimplex(s *simplex, shrink float64) {
	best, slot := w.Point(w.last()), w.addMemory()
	fill(slot(nmMove-1), float64(s.accepted))
	copy(slot(nmMiddle-1), s.middle)
	copy(slot(nmNext-1), s.corners[0])
	corner := slot(nmCorner - 1)
	switch s.accepted {
	case MoveVertex:
		for i := range corner {
			if s.corners[0][i] != best[i] {
				corner[i] = 1
			}
		}
	case MoveShrink:
		copy(corner, s.source(best, shrink))
	default:
		copy(corner, s.worst)
	}
}

// addSimplex records the simplex at the newest point.
func (w *pathBuilder) addSimplex(s *simplex) {
	if w.dim != 2 {
		return
	}
	for _, v := range s.corners {
		w.simplex = append(w.simplex, v...)
	}
}

func nelderMeadTerms(dst []Term, s *State, i int) []Term {
	x, c, v := s.X[i], s.Slot(nmMiddle)[i], s.Slot(nmCorner)[i]
	expand, contract, shrink := simplexFactors(len(s.X))
	moves := !floats.Equal(s.Slot(nmNext), s.X) // the new corner is the best
	// from appends the corner v reflected at c, or moved by a factor of that distance.
	from := func(symbol string, factor float64) float64 {
		at := float64((c-v)*factor) + c
		expr, args := "{c} + ({c} − {v})", []float64{c, c, v}
		switch {
		case factor < 0:
			expr = fmt.Sprintf("{c} − %s·({c} − {v})", typed.Number(-factor))
		case factor != 1:
			expr = fmt.Sprintf("{c} + %s·({c} − {v})", typed.Number(factor))
		}
		dst = append(dst, Term{symbol, expr, args, at})
		return at
	}
	var to string
	var at float64
	switch Move(s.Slot(nmMove)[i]) {
	case MoveVertex:
		if moves {
			edge := s.Hyper[0]
			return append(dst, Term{"x", "{x} + {δ}·{v}", []float64{x, edge, v}, along(x, edge, v)})
		}
	case MoveReflect:
		to, at = "r", from("r", 1)
	case MoveExpand:
		from("r", 1)
		to, at = "e", from("e", expand)
	case MoveContractOut:
		from("r", 1)
		to, at = "k", from("k", contract)
	case MoveContractIn:
		from("r", 1)
		to, at = "k", from("k", -contract)
	case MoveShrink:
		if moves {
			at = float64((v-x)*shrink) + x
			return append(dst, Term{"x", fmt.Sprintf("{x} + %s·({v} − {x})", typed.Number(shrink)), []float64{x, v, x}, at})
		}
	}
	if !moves || to == "" {
		return unchanged(dst, s, i)
	}
	return append(dst, Term{"x", "{" + to + "}", []float64{at}, at})
}
