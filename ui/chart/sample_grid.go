package chart

import "descent/ui/theme"

// Sample is a picture with the class that a model predicts.
type Sample struct {
	Pixels []float64 // side by side, row after row
	// Where the predicted and the actual class differ both are written.
	Predicted, Actual string
}

// SampleGridOptions says what the pictures of a grid are: Side by Side values
// from 0 to Max, drawn in the colour of the text.
type SampleGridOptions struct {
	Side int
	Max  float64
}

// fewSamples is how many pictures must fit in full size; else they are halved.
const fewSamples = 8

// SampleGrid draws as many of the pictures as fit into r, in rows, each with its
// class below; a wrong prediction is an error with the actual class before
// it. Pictures are Side columns wide, or half of that where only few
// would fit. It returns how many it has drawn.
func SampleGrid(c Canvas, r Rect, th *theme.Theme, samples []Sample, o SampleGridOptions) (drawn int) {
	if o.Side <= 0 {
		return 0
	}
	w := o.Side
	if across, down := perPage(r, w); across*down < min(fewSamples, len(samples)) && w > 1 {
		w /= 2
	}
	h := max(w/2, 1)
	across, down := perPage(r, w)
	shades := shading{lo: 0, hi: o.Max, colors: th.Tones}
	for ; drawn < min(across*down, len(samples)); drawn++ {
		s := &samples[drawn]
		at := Rect{r.X + drawn%across*(w+1), r.Y + drawn/across*(h+1), w, h}
		small(c, at, th, pixels{s.Pixels, o.Side, o.Side}, shades)
		x, y := at.X, at.Y+h
		if s.Predicted == s.Actual {
			c.TextIn(x+max(w-c.Width(s.Predicted), 0)/2, y, w, s.Predicted, th.Dim)
			continue
		}
		arrow := th.Signs.Arrows[0]
		width := c.Width(s.Actual) + 1 + c.Width(s.Predicted)
		if width > w {
			c.TextIn(x, y, w, s.Predicted, th.Error)
			continue
		}
		x += (w - width) / 2
		x += c.Text(x, y, s.Actual, th.Error)
		c.Set(x, y, arrow, th.Error)
		c.Text(x+1, y, s.Predicted, th.Error)
	}
	return drawn
}

// perPage returns how many pictures that are w columns wide fit into r.
func perPage(r Rect, w int) (across, down int) {
	return max(r.W+1, 0) / (w + 1), max(r.H, 0) / (max(w/2, 1) + 1)
}
