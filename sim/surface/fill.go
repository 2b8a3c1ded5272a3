package surface

import "descent/sim/plane"

// Fill gives the field the surface's values, each at its pixel's centre.
func (s *Surface) Fill(f *plane.Field) {
	for j := range f.H {
		for i := range f.W {
			x, y := f.At(i, j)
			f.V[j*f.W+i], _, _ = s.Func(x, y)
		}
	}
}
