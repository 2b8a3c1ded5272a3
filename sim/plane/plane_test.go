package plane

import (
	"math"
	"testing"
)

func TestContains(t *testing.T) {
	r := Rect{-1, 3, 2, 2.5}
	if r.Width() != 4 || r.Height() != 0.5 {
		t.Errorf("width %v, height %v", r.Width(), r.Height())
	}
	for _, c := range []struct {
		x, y float64
		in   bool
	}{
		{-1, 2, true}, {3, 2.5, true}, {0, 2.2, true},
		{-1.1, 2, false}, {3.1, 2, false}, {0, 1.9, false}, {0, 2.6, false}, {math.NaN(), 2, false},
	} {
		if r.Contains(c.x, c.y) != c.in {
			t.Errorf("(%v, %v) inside: %v", c.x, c.y, !c.in)
		}
	}
}

func TestFieldKeepsItsMemory(t *testing.T) {
	var f Field
	f.Resize(Rect{0, 4, 0, 2}, 4, 2)
	if x, y := f.At(0, 0); x != 0.5 || y != 1.5 {
		t.Errorf("the centre of the first pixel is (%v, %v)", x, y)
	}
	if x, y := f.At(3, 1); x != 3.5 || y != 0.5 {
		t.Errorf("the centre of the last pixel is (%v, %v)", x, y)
	}
	first := &f.V[0]
	f.Resize(Rect{0, 1, 0, 1}, 2, 3)
	if len(f.V) != 6 || &f.V[0] != first {
		t.Errorf("%d values after a smaller size, or new memory", len(f.V))
	}
}
