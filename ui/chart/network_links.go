package chart

import (
	"math"

	"descent/ui/theme"
)

// link is the line of one weight, in dots.
type link struct {
	x0, y0, x1, y1 float64
	group          int
}

// The groups of links are drawn one after the other: first those of smallest
// strength, below 0 before above it. The links of the selected unit come after
// all others, and the one that is picked out after these.
const (
	linkSides  = 2
	linkLevels = linkSides * theme.Strengths
	linkGroups = 3 * linkLevels
)

const (
	linkBins = 64
	// areaOfLink is how many cells between two layers there are at least for each
	// of their links: of more, the weakest are left out.
	areaOfLink = 4
	fewLinks   = 32 // are never too many
	minLink    = 0.01
	// fan is which part of a unit's height its incoming links end on.
	fan = 0.8
)

// What links are made of in ASCII, by side and strength.
var asciiLinks = [linkSides][theme.Strengths]rune{{'.', '-', '-', '='}, {'.', '+', '+', '#'}}

// drawLinks draws the links between the units that are shown.
func (n *Network) drawLinks(c Canvas, th *theme.Theme, o *NetworkOptions) {
	n.links = n.links[:0]
	scale := n.weightScale(o)
	if !(scale > 0) {
		return
	}
	for i := 1; i < len(n.cols); i++ {
		n.collectLinks(th.Glyphs, o, i, scale)
	}
	var sizes [linkGroups]int
	for i := range n.links {
		sizes[n.links[i].group]++
	}
	for g, size := range sizes {
		if size == 0 {
			continue
		}
		side, strength := g%linkSides, g%linkLevels/linkSides
		st := th.LineStyle(side, strength)
		if g >= 2*linkLevels {
			st = th.Mark
		}
		c.Lines(n.rect, LineOptions{th.Glyphs, side == 0 && th.Glyphs != theme.ASCII, asciiLinks[side][strength]})
		thick := max(strength, 1)
		if th.Glyphs == theme.ASCII {
			thick = 1
		}
		for i := range n.links {
			if n.links[i].group == g {
				drawLink(c, &n.links[i], thick)
			}
		}
		c.Paint(0, n.rect.W, st)
	}
}

// drawLink draws a link so many dots thick.
func drawLink(c Canvas, l *link, thick int) {
	dx, dy := 0.0, 1.0
	if math.Abs(l.y1-l.y0) > math.Abs(l.x1-l.x0) {
		dx, dy = 1, 0
	}
	for k := range thick {
		a := float64(k) - float64(thick-1)/2
		c.Segment(l.x0+a*dx, l.y0+a*dy, l.x1+a*dx, l.y1+a*dy)
	}
}

// weightScale returns the size of a weight with the thickest line.
func (n *Network) weightScale(o *NetworkOptions) float64 {
	if o.WeightScale > 0 {
		return o.WeightScale
	}
	most := 0.0
	for i := 1; i < len(n.cols); i++ {
		most = max(most, Largest(o.Layers[n.first+i].W))
	}
	return most
}

// collectLinks collects the links to column i: as many as its room is for, and
// all of the selected unit.
func (n *Network) collectLinks(g theme.GlyphSet, o *NetworkOptions, i int, scale float64) {
	from, to := &n.cols[i-1], &n.cols[i]
	layer := n.first + i
	before := o.Layers[layer-1].Units
	w := o.Layers[layer].W
	if len(w) < before*o.Layers[layer].Units {
		return
	}
	minSize := n.minDrawn(w, before, i, scale)
	across, down := DotsPerCell(g)
	sx, sy := float64(across), float64(down)
	x0 := float64(from.x+from.w+1-n.rect.X) * sx
	x1 := float64(to.x-1-n.rect.X)*sx - 0.5
	for k := range to.n {
		u := Unit{layer, to.first + k}
		row := w[u.Index*before:][:before]
		y1 := (float64(to.y+k*to.pitch-n.rect.Y) + float64(to.h)/2) * sy
		for j := range from.n {
			source := Unit{layer - 1, from.first + j}
			v := row[source.Index] / scale
			rank := 0
			if u == o.Selected || source == o.Selected {
				rank = 1
				if u == o.Selected && source.Index == o.From {
					rank = 2
				}
			}
			if a := math.Abs(v); !(a >= minSize || rank > 0 && a >= minLink) && rank < 2 {
				continue
			}
			side, strength := theme.Side(v)
			n.links = append(n.links, link{
				x0, (float64(from.y+j*from.pitch-n.rect.Y) + float64(from.h)/2) * sy,
				x1, y1 + (float64(j)-float64(from.n-1)/2)/float64(from.n)*fan*float64(to.h)*sy,
				rank*linkLevels + strength*linkSides + side,
			})
		}
	}
}

// minDrawn returns the size, as a share of scale, of the weakest weight that
// has a line to column i.
func (n *Network) minDrawn(w []float64, before, i int, scale float64) float64 {
	from, to := &n.cols[i-1], &n.cols[i]
	room := max((to.x-from.x-from.w-sides)*n.rect.H/areaOfLink, fewLinks)
	if from.n*to.n <= room {
		return minLink
	}
	var bins [linkBins]int
	for k := range to.n {
		for _, v := range w[(to.first+k)*before+from.first:][:from.n] {
			if a := math.Abs(v / scale); a-a == 0 {
				bins[min(int(a*linkBins), linkBins-1)]++
			}
		}
	}
	b := linkBins - 1
	for count := bins[b]; b > 0 && count+bins[b-1] <= room; b-- {
		count += bins[b-1]
	}
	return max(float64(b)/linkBins, minLink)
}
