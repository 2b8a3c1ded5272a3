package chart

import "descent/ui/theme"

// Caption is the text in a panel's border: Title at the upper left, Right at
// the upper right, Bottom and BottomRight below.
type Caption struct {
	Title, Right, Bottom, BottomRight string
	// Focus marks the panel that the keys go to.
	Focus bool
}

// Frame draws a panel's border with its captions and returns the room inside.
// Less than two columns or rows have no border.
func Frame(c Canvas, r Rect, th *theme.Theme, t Caption) Rect {
	if r.W < 2 || r.H < 2 {
		return Rect{r.X, r.Y, max(r.W, 0), max(r.H, 0)}
	}
	line, title := th.Frame, th.Title
	if t.Focus {
		line = th.FrameFocus
	}
	g := &th.Signs.Frame
	x1, y1 := r.X+r.W-1, r.Y+r.H-1
	for x := r.X + 1; x < x1; x++ {
		c.Set(x, r.Y, g[4], line)
		c.Set(x, y1, g[4], line)
	}
	for y := r.Y + 1; y < y1; y++ {
		c.Set(r.X, y, g[5], line)
		c.Set(x1, y, g[5], line)
	}
	c.Set(r.X, r.Y, g[0], line)
	c.Set(x1, r.Y, g[1], line)
	c.Set(r.X, y1, g[2], line)
	c.Set(x1, y1, g[3], line)
	border(c, Rect{r.X + 1, r.Y, r.W - 2, 1}, label{t.Title, title}, label{t.Right, th.Dim})
	border(c, Rect{r.X + 1, y1, r.W - 2, 1}, label{t.Bottom, th.Dim}, label{t.BottomRight, th.Dim})
	return r.Inset()
}

// label is a text in a border.
type label struct {
	text  string
	style theme.Style
}

// border writes two texts into a line of a border, each between spaces: the left one
// first, the right one only if it fits as a whole.
func border(c Canvas, r Rect, left, right label) {
	if left.text != "" && r.W >= 3 {
		n := c.TextIn(r.X+1, r.Y, r.W-2, left.text, left.style)
		c.Set(r.X, r.Y, ' ', left.style)
		c.Set(r.X+1+n, r.Y, ' ', left.style)
		r.X, r.W = r.X+n+2, r.W-n-2
	}
	if n := c.Width(right.text); n > 0 && n+3 <= r.W {
		c.Text(r.X+r.W-n-2, r.Y, right.text, right.style)
		c.Set(r.X+r.W-n-3, r.Y, ' ', right.style)
		c.Set(r.X+r.W-2, r.Y, ' ', right.style)
	}
}
