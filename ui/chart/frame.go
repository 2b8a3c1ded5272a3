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
	border(c, r.X+1, r.Y, r.W-2, t.Title, t.Right, title, th.Dim)
	border(c, r.X+1, y1, r.W-2, t.Bottom, t.BottomRight, th.Dim, th.Dim)
	return r.Inset()
}

// border writes two texts into w columns of a border, each between spaces: the
// left one first, the right one only if it fits as a whole.
func border(c Canvas, x, y, w int, left, right string, ls, rs theme.Style) {
	if left != "" && w >= 3 {
		n := c.TextIn(x+1, y, w-2, left, ls)
		c.Set(x, y, ' ', ls)
		c.Set(x+1+n, y, ' ', ls)
		x, w = x+n+2, w-n-2
	}
	if n := c.Width(right); n > 0 && n+3 <= w {
		c.Text(x+w-n-2, y, right, rs)
		c.Set(x+w-n-3, y, ' ', rs)
		c.Set(x+w-2, y, ' ', rs)
	}
}
