package chart

import "descent/ui/theme"

// Shot is a picture and what it was told to be.
type Shot struct {
	Pixels []float64 // side by side, row after row
	// Told is the class that the model tells, True the one that it is: where the
	// two differ both are written.
	Told, True string
}

// GalleryOptions says what the pictures of a gallery are: Side by Side values
// from 0 to Max, which is the ink of the text.
type GalleryOptions struct {
	Side int
	Max  float64
}

// fewShots is how many pictures must fit in full size; else they are halved.
const fewShots = 8

// Gallery draws as many of the pictures as fit into r, in rows, each with its
// class below; the class of one told wrong is an error with the true class
// before it. Pictures are Side columns wide, or half of that where only few
// would fit. It returns how many it has drawn.
func Gallery(c *Canvas, r Rect, th *theme.Theme, shots []Shot, o GalleryOptions) (drawn int) {
	if o.Side <= 0 {
		return 0
	}
	w := o.Side
	if across, down := perPage(r, w); across*down < min(fewShots, len(shots)) && w > 1 {
		w /= 2
	}
	h := max(w/2, 1)
	across, down := perPage(r, w)
	ink := shading{0, o.Max, th.Tones}
	for ; drawn < min(across*down, len(shots)); drawn++ {
		s := &shots[drawn]
		at := Rect{r.X + drawn%across*(w+1), r.Y + drawn/across*(h+1), w, h}
		c.small(at, th, s.Pixels, o.Side, o.Side, ink)
		x, y := at.X, at.Y+h
		if s.Told == s.True {
			c.TextIn(x+max(w-c.Width(s.Told), 0)/2, y, w, s.Told, th.Dim)
			continue
		}
		arrow := th.Signs.Arrows[0]
		width := c.Width(s.True) + 1 + c.Width(s.Told)
		if width > w {
			c.TextIn(x, y, w, s.Told, th.Error)
			continue
		}
		x += (w - width) / 2
		x += c.Text(x, y, s.True, th.Error)
		c.Set(x, y, arrow, th.Error)
		c.Text(x+1, y, s.Told, th.Error)
	}
	return drawn
}

// perPage returns how many pictures that are w columns wide fit into r.
func perPage(r Rect, w int) (across, down int) {
	return max(r.W+1, 0) / (w + 1), max(r.H, 0) / (max(w/2, 1) + 1)
}
