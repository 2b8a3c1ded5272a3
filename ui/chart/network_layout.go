package chart

import "descent/ui/theme"

// netColumn is where a layer's shown units are: n of them from first on, each w
// by h cells in a column at x, the first one's top at y, a new one every pitch rows.
type netColumn struct {
	x, y, w, h, pitch int
	first, n          int
	name              int // columns for a name next to it
}

// pixels returns how many pixels a unit's picture has at most.
func (col *netColumn) pixels() int { return 2 * col.w * col.h }

// thumbs are the sizes of a unit's picture, which are squares on most screens,
// and the room that links need between two columns of them.
var thumbs = [...]struct{ w, h, gap int }{
	{12, 6, 9}, {10, 5, 9}, {8, 4, 8}, {6, 3, 3}, {4, 2, 3}, {2, 1, 2}, {1, 1, 1},
}

const (
	sides  = 2  // columns that a unit has next to its picture
	maxGap = 18 // columns that links take at most
)

// Lay finds the places of the units in r: the largest pictures for which all
// layers have room next to each other. Of a layer with more units than rows, and
// of more layers than columns, those around the selected unit are shown.
func (n *Network) Lay(r Rect, th *theme.Theme, o *NetworkOptions) {
	n.rect, n.cols = r, n.cols[:0]
	n.first, n.before, n.after = 0, 0, 0
	layers := len(o.Layers)
	if r.Empty() || layers == 0 {
		return
	}
	names := [2]int{}
	ruler := Cells{Glyphs: th.Glyphs}
	for i, l := range [...]*Layer{&o.Layers[0], &o.Layers[layers-1]} {
		for _, s := range l.Names {
			names[i] = max(names[i], ruler.Width(s))
		}
		names[i] = min(names[i], r.W/5)
	}
	for size := range thumbs {
		if n.across(r, o, size, 0, layers, names) {
			return
		}
	}
	smallest := len(thumbs) - 1
	if n.across(r, o, smallest, 0, layers, [2]int{}) {
		return
	}
	// Fewer layers, with room to say how many are missing on both sides.
	in := Rect{r.X + moreWidth, r.Y, r.W - 2*moreWidth, r.H}
	for k := layers - 1; k > 0; k-- {
		first := around(o.Selected.Layer, k, layers)
		if n.across(in, o, smallest, first, first+k, [2]int{}) {
			n.first, n.before, n.after = first, first, layers-first-k
			return
		}
	}
	n.cols = n.cols[:0]
}

// around returns the first of k things out of n such that the i-th is about in the middle.
func around(i, k, n int) int { return min(max(i-k/2, 0), n-k) }

// across places the layers from … to-1 with pictures of at most that size; false: there is no room.
func (n *Network) across(r Rect, o *NetworkOptions, size, from, to int, names [2]int) bool {
	n.cols = n.cols[:0]
	width, gap := 0, thumbs[size].gap
	for i := from; i < to; i++ {
		sel := -1
		if o.Selected.Layer == i {
			sel = o.Selected.Index
		}
		col := stack(r, size, max(o.Layers[i].Units, 0), sel)
		width += col.w + sides
		n.cols = append(n.cols, col)
	}
	spaces := to - from - 1
	for i, w := range names {
		if w > 0 {
			width += w + 1
			n.cols[i*spaces].name = w
		}
	}
	if width+gap*spaces > r.W {
		return false
	}
	if spaces > 0 {
		gap = min((r.W-width)/spaces, maxGap)
	}
	x := r.X + (r.W-width-gap*spaces)/2 + 1
	if names[0] > 0 {
		x += names[0] + 1
	}
	for i := range n.cols {
		n.cols[i].x = x
		x += n.cols[i].w + sides + gap
	}
	return true
}

// stack places so many units below each other with the largest picture for which
// there is room, at most that size.
func stack(r Rect, size, units, sel int) netColumn {
	last := len(thumbs) - 1
	for ; size < last && thumbs[size].h > 1; size++ {
		if units*(thumbs[size].h+1)-1 <= r.H {
			break
		}
	}
	t := thumbs[size]
	col := netColumn{w: t.w, h: t.h, pitch: t.h + 1, n: units}
	if units*col.pitch-1 > r.H {
		col.pitch = t.h
	}
	if units*col.pitch > r.H && col.pitch == 1 {
		col.n = max(r.H-2, 0)
		col.first = around(sel, col.n, units)
		col.y = r.Y + 1
		return col
	}
	used := units*col.pitch - (col.pitch - t.h)
	col.y = r.Y + (r.H-used)/2
	return col
}

// Node returns the cells of a unit's picture; ok is false if it is not shown.
func (n *Network) Node(u Unit) (r Rect, ok bool) {
	i := u.Layer - n.first
	if i < 0 || i >= len(n.cols) {
		return Rect{}, false
	}
	col := &n.cols[i]
	k := u.Index - col.first
	if k < 0 || k >= col.n {
		return Rect{}, false
	}
	return Rect{col.x, col.y + k*col.pitch, col.w, col.h}, true
}

// At returns the unit at a cell: its picture or one of its sides.
func (n *Network) At(x, y int) (u Unit, ok bool) {
	for i := range n.cols {
		col := &n.cols[i]
		if x < col.x-1 || x > col.x+col.w || y < col.y {
			continue
		}
		k := (y - col.y) / max(col.pitch, 1)
		if k < col.n && y-col.y-k*col.pitch < col.h {
			return Unit{n.first + i, col.first + k}, true
		}
	}
	return Unit{}, false
}
