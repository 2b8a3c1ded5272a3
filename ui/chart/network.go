package chart

import "descent/ui/theme"

// Layer is a column of a network: its inputs, a hidden layer or its outputs.
type Layer struct {
	Units int
	// Names are drawn next to the units of the first and of the last layer; nil: none.
	Names []string
	// Maps have MapW by MapH values a unit, unit after unit, row 0 on top; Scale is
	// the size of a value with the fullest shade, 0 means 1. Without maps the
	// units are blank.
	Maps  []float64
	Scale float64
	// W are the weights of the links from the layer before, a row a unit; B the biases.
	W, B []float64
}

// Unit is a place in a network: the Index-th unit of a layer, both from 0.
type Unit struct{ Layer, Index int }

// NetworkOptions says what a network is and what is picked out of it.
type NetworkOptions struct {
	Layers     []Layer
	MapW, MapH int
	// WeightScale is the size of a weight with the thickest line; 0 means the largest one.
	WeightScale float64
	// Selected is the unit with the cursor; a negative Layer is none. From is the
	// unit before it whose link is picked out, or negative.
	Selected Unit
	From     int
	// Steady pictures follow others, and keep the colour of a pixel until its value has
	// left that colour's band by a margin.
	Steady bool
}

// Network draws a network with a small picture in every unit, and tells where
// the units are. It holds memory to be used again.
type Network struct {
	rect  Rect
	cols  []netColumn
	first int // the layer of cols[0]
	// before and after are how many layers are left out on both sides.
	before, after int

	links []link
	bands []uint8 // of the units' pictures, unit after unit
}

// Draw lays the network out in r, as Lay does, and draws it.
func (n *Network) Draw(c Canvas, r Rect, th *theme.Theme, o *NetworkOptions) {
	n.Lay(r, th, o)
	n.drawLinks(c, th, o)
	pixels := 0
	for i := range n.cols {
		pixels += n.cols[i].pixels() * n.cols[i].n
	}
	n.bands = bandsBefore(n.bands, pixels, o.Steady)
	bands := n.bands
	for i := range n.cols {
		layer := n.first + i
		for k := range n.cols[i].n {
			n.unit(c, th, o, Unit{layer, n.cols[i].first + k}, bands[:n.cols[i].pixels()])
			bands = bands[n.cols[i].pixels():]
		}
		n.names(c, th, o, i)
		n.rest(c, th, i, o.Layers[layer].Units)
	}
	if n.before > 0 {
		more(c, r.X, r.Y+r.H/2, n.before, th.Dim)
	}
	if n.after > 0 {
		more(c, r.X+r.W-moreWidth, r.Y+r.H/2, n.after, th.Dim)
	}
}

// unit draws a unit's picture, whose bands of the frame before are given, its sides and
// the sign of its bias.
func (n *Network) unit(c Canvas, th *theme.Theme, o *NetworkOptions, u Unit, bands []uint8) {
	l := &o.Layers[u.Layer]
	r, _ := n.Node(u)
	scale := l.Scale
	if !(scale > 0) {
		scale = 1
	}
	if m := o.MapW * o.MapH; m > 0 && len(l.Maps) >= (u.Index+1)*m {
		small(c, r, th, pixels{l.Maps[u.Index*m:][:m], o.MapW, o.MapH}, shading{-scale, scale, th.Diverging, bands})
	}
	left, right, st := th.Signs.Frame[5], th.Signs.Frame[5], th.Frame
	if u == o.Selected {
		left, right, st = th.Signs.Edge[0], th.Signs.Edge[1], th.Key
	}
	for y := r.Y; y < r.Y+r.H; y++ {
		c.Set(r.X-1, y, left, st)
		c.Set(r.X+r.W, y, right, st)
	}
	if u.Index < len(l.B) && r.H > 1 && u != o.Selected {
		n.bias(c, th, r, l.B[u.Index])
	}
}

// bias draws the sign of a bias at the lower left of a unit.
func (n *Network) bias(c Canvas, th *theme.Theme, r Rect, b float64) {
	sign := '+'
	switch {
	case b < 0:
		sign = '−'
	case !(b > 0):
		return
	}
	c.Set(r.X-1, r.Y+r.H-1, sign, th.LineStyle(theme.Side(b)))
}

// names writes the names of the units of column i if it is the first or the last layer.
func (n *Network) names(c Canvas, th *theme.Theme, o *NetworkOptions, i int) {
	col, layer := &n.cols[i], n.first+i
	names := o.Layers[layer].Names
	for k := range col.n {
		u := Unit{layer, col.first + k}
		if u.Index >= len(names) {
			return
		}
		r, _ := n.Node(u)
		st := th.Dim
		if u == o.Selected {
			st = th.Key
		}
		y := r.Y + (r.H-1)/2
		switch {
		case layer == 0:
			c.TextRight(r.X-2-col.name, y, col.name, names[u.Index], st)
		case layer == len(o.Layers)-1:
			c.TextIn(r.X+r.W+2, y, col.name, names[u.Index], st)
		}
	}
}

// rest says how many units of a column are above and below those that are shown.
func (n *Network) rest(c Canvas, th *theme.Theme, i, units int) {
	col := &n.cols[i]
	x := col.x + col.w/2 - moreWidth/2
	if col.first > 0 {
		more(c, x, col.y-1, col.first, th.Dim)
	}
	if below := units - col.first - col.n; below > 0 {
		more(c, x, col.y+col.n*col.pitch, below, th.Dim)
	}
}

// moreWidth is how many columns a number of things left out takes.
const moreWidth = 3

// more writes +n.
func more(c Canvas, x, y, n int, st theme.Style) {
	c.Set(x, y, '+', st)
	if n > 99 {
		n = 99
	}
	if n > 9 {
		x++
		c.Set(x, y, rune('0'+n/10), st)
	}
	c.Set(x+1, y, rune('0'+n%10), st)
}
