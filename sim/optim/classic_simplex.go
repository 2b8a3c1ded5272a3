package optim

import (
	"slices"
	"sort"

	"gonum.org/v1/gonum/floats"
)

// simplex reproduces the state of gonum's NelderMead, which has no accessor for it:
// it is given the loss of every trial and makes the same decisions with the same
// arithmetic, so its corners are those of gonum, bit for bit.
type simplex struct {
	// corners and losses are in ascending order of the loss.
	corners  [][]float64
	losses   []float64
	centroid []float64 // of all corners but the worst
	next     Move      // what the coming trial is
	at       int       // the corner that it fills, of MoveVertex and MoveShrink

	reflected []float64
	mirror    float64 // loss of the reflected point

	// Of the current step: the centroid and the worst corner at its start, and each
	// corner before a shrink.
	middle, worst []float64
	drawn         [][]float64
	// accepted is the kind of trial that was accepted.
	accepted Move
}

func newSimplex(x0 []float64, f0 float64) *simplex {
	dim := len(x0)
	s := &simplex{losses: make([]float64, dim+1), centroid: make([]float64, dim), next: MoveVertex,
		middle: make([]float64, dim), worst: make([]float64, dim), reflected: make([]float64, dim)}
	for range dim + 1 {
		s.corners = append(s.corners, slices.Clone(x0))
		s.drawn = append(s.drawn, make([]float64, dim))
	}
	s.losses[dim] = f0
	return s
}

// Len, Less and Swap sort the corners.
func (s *simplex) Len() int           { return len(s.losses) }
func (s *simplex) Less(i, j int) bool { return s.losses[i] < s.losses[j] }
func (s *simplex) Swap(i, j int) {
	s.losses[i], s.losses[j] = s.losses[j], s.losses[i]
	s.corners[i], s.corners[j] = s.corners[j], s.corners[i]
}

// begin starts a step of the simplex.
func (s *simplex) begin() {
	s.next = MoveReflect
	copy(s.middle, s.centroid)
	copy(s.worst, s.corners[len(s.corners)-1])
}

// observe processes the loss f of the trial at x. trials are those of this step, this
// one last: it sets their verdicts.
func (s *simplex) observe(x []float64, f float64, trials []Trial) {
	dim := len(x)
	now := &trials[len(trials)-1]
	before := func() *Trial { return &trials[len(trials)-2] }
	switch s.next {
	case MoveVertex:
		now.Verdict = Accepted
		s.addCorner(x, f)
	case MoveReflect:
		copy(s.reflected, x)
		s.mirror = f
		switch {
		case f >= s.losses[0] && f < s.losses[dim-1]:
			s.replace(x, f, now)
		case f < s.losses[0]:
			now.Verdict = RefusedOutdone // unless the expansion is worse
			s.next = MoveExpand
		case f < s.losses[dim]:
			now.Verdict = RefusedOutdone // unless the contraction is worse
			s.next = MoveContractOut
		default:
			now.Verdict = RefusedWorse
			s.next = MoveContractIn
		}
	case MoveExpand:
		if f < s.mirror {
			s.replace(x, f, now)
			return
		}
		now.Verdict = RefusedWorse
		s.next = MoveReflect
		s.replace(s.reflected, s.mirror, before())
	case MoveContractOut:
		if f <= s.mirror {
			s.replace(x, f, now)
			return
		}
		before().Verdict = RefusedWorse
		s.shrink(now)
	case MoveContractIn:
		if f < s.losses[dim] {
			s.replace(x, f, now)
			return
		}
		s.shrink(now)
	case MoveShrink:
		now.Verdict = Accepted
		copy(s.drawn[s.at], s.corners[s.at])
		s.addCorner(x, f)
	}
}

// addCorner stores the next corner, and sorts all after the last one.
func (s *simplex) addCorner(x []float64, f float64) {
	copy(s.corners[s.at], x)
	s.losses[s.at] = f
	s.at++
	last := len(x) // of the first simplex the start is the last corner
	if s.next == MoveShrink {
		last++
	}
	if s.at < last {
		return
	}
	s.accepted = s.next
	sort.Sort(s)
	clear(s.centroid)
	for _, v := range s.corners[:len(x)] {
		floats.Add(s.centroid, v)
	}
	for i := range s.centroid {
		s.centroid[i] /= float64(len(x))
	}
}

// replace replaces the worst corner by the trial t at x.
func (s *simplex) replace(x []float64, f float64, t *Trial) {
	t.Verdict, s.accepted = Accepted, s.next
	dim := len(x)
	copy(s.corners[dim], x)
	s.losses[dim] = f
	for i := dim - 1; i >= 0 && !(s.losses[i] < f); i-- {
		s.Swap(i, i+1)
	}
	floats.AddScaled(s.centroid, -1/float64(dim), s.corners[dim])
	floats.AddScaled(s.centroid, 1/float64(dim), x)
}

// shrink begins to move all corners but the best towards it, after the trial t was no
// better.
func (s *simplex) shrink(t *Trial) {
	t.Verdict = RefusedWorse
	s.next, s.at = MoveShrink, 1
}

// source returns where the corner that is now the best was before the shrink by that
// factor towards best.
func (s *simplex) source(best []float64, shrink float64) []float64 {
	x := make([]float64, len(best))
	for _, v := range s.drawn[1:] {
		floats.SubTo(x, v, best)
		floats.Scale(shrink, x)
		floats.Add(x, best)
		if floats.Equal(x, s.corners[0]) {
			return v
		}
	}
	return best
}
