package surface

import (
	"fmt"
	"math"

	"descent/sim/objective"
	"descent/sim/typed"
)

// A surface implements these.
var (
	_ objective.Objective = (*Surface)(nil)
	_ objective.Planar    = (*Surface)(nil)
	_ objective.Bounded   = (*Surface)(nil)
	_ objective.Minimised = (*Surface)(nil)
	_ objective.Suggester = (*Surface)(nil)
)

// Of returns the objective as a surface, ok false if it is none.
func Of(o objective.Objective) (s *Surface, ok bool) {
	s, ok = o.(*Surface)
	return s, ok
}

// Info implements objective.Objective.
func (s *Surface) Info() objective.Info {
	return objective.Info{ID: s.ID, Name: s.Name, Kind: "surface", Formula: s.Formula, Doc: s.Doc}
}

// Dim implements objective.Objective.
func (s *Surface) Dim() int { return 2 }

// Init implements objective.Objective: a surface has one start for all seeds.
func (s *Surface) Init(dst []float64, _ uint64) error {
	copy(dst, s.Start[:])
	return nil
}

// NewWork implements objective.Objective: a surface needs no memory.
func (s *Surface) NewWork() objective.Work { return nil }

// Eval implements objective.Objective.
func (s *Surface) Eval(dst, x []float64, _ *objective.At, _ objective.Work) (loss float64) {
	_, _ = dst[1], x[1]
	loss, dst[0], dst[1] = s.Func(x[0], x[1])
	return loss
}

// Landscape implements objective.Planar.
func (s *Surface) Landscape() objective.Plane {
	return objective.Plane{
		Window: s.Window, Start: s.Start, Starts: s.Starts,
		Minima: s.Minima, Locals: s.Locals, Saddles: s.Saddles,
		Found: s.Found, Rate: s.Rate, Func: s.Func, Hess: s.Hess,
	}
}

// Bounds implements objective.Bounded.
func (s *Surface) Bounds() (lo, hi []float64) {
	in := Region(s.Window)
	return []float64{in.X0, in.Y0}, []float64{in.X1, in.Y1}
}

// CheckStart implements objective.Bounded.
func (s *Surface) CheckStart(x []float64) error {
	if in := Region(s.Window); !in.Contains(x[0], x[1]) {
		return fmt.Errorf("start %s is too far out: %s is run for x in %s…%s and y in %s…%s",
			typed.Numbers(x...), s.ID, typed.Number(in.X0), typed.Number(in.X1), typed.Number(in.Y0), typed.Number(in.Y1))
	}
	if v, _, _ := s.Func(x[0], x[1]); math.IsNaN(v - v) {
		return fmt.Errorf("start %s is where %s is %s, which no step leads away from: start such as at %s",
			typed.Numbers(x...), s.Formula, typed.Number(v), typed.Numbers(s.Start[:]...))
	}
	return nil
}

// MinValue implements objective.Minimised.
func (s *Surface) MinValue() (f float64, known bool) {
	if len(s.Minima) == 0 {
		return 0, false
	}
	return s.Minima[0].F, true
}

// StepSize implements objective.Suggester.
func (s *Surface) StepSize() (rate, width float64) { return s.Rate, s.Window.Width() }
