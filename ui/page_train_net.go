package ui

import (
	"strconv"

	"descent/sim/data"
	"descent/ui/chart"
	"descent/ui/lang"
)

// drawNet draws the selected lane's network: what every unit makes of the plane,
// and the weights between them.
func (m *Model) drawNet(r chart.Rect) {
	s, c, th := m.cur(), m.canvas, m.theme
	t, l := taskOf(s.snap.Objective), s.selected()
	title, right := m.lang.T(lang.NetOf, l.Rule.Name), ""
	if layered(t) {
		right = t.Model().Activation
	}
	if t.Data().Kind == data.Clustering {
		title = m.lang.T(lang.CentroidsOf, l.Rule.Name)
	}
	in := chart.Frame(c, r, th, chart.Caption{Title: title, Right: right, Focus: m.large == netPanel})
	if in.Empty() {
		return
	}
	if t.Data().Kind == data.Clustering {
		m.drawCentroidTable(in)
		return
	}
	p := m.portray()
	a := &m.art
	layers := t.Layers()
	for len(a.layers) <= len(layers) {
		a.layers = append(a.layers, chart.Layer{})
	}
	net := chart.NetworkOptions{Layers: a.layers[:len(layers)+1], MapW: mapSide, MapH: mapSide, Selected: chart.Unit{Layer: -1}, From: -1}
	if i := &s.inspected; i.seen {
		net.Selected, net.From = i.unit, i.from
	}
	a.layers[0] = chart.Layer{Units: layers[0].In}
	if t.Data().Image == 0 { // pixels have no names
		a.layers[0].Names = t.InputNames()
	}
	for i := range layers {
		w := &layers[i]
		a.layers[i+1] = chart.Layer{Units: w.Out, W: l.Params[w.W : w.W+w.In*w.Out], B: l.Params[w.B : w.B+w.Out]}
	}
	a.layers[len(layers)].Names = m.outputNames()
	if p != nil && len(p.maps) == len(net.Layers) {
		for i := range p.maps {
			a.layers[i].Maps = p.maps[i]
			a.layers[i].Scale = max(chart.Largest(p.maps[i]), leastScale)
		}
	}
	a.net.Draw(c, chart.Rect{X: in.X + 1, Y: in.Y, W: in.W - 2, H: in.H}, th, &net)
}

// leastScale is the size of a unit's output that has the fullest shade where no
// output of its layer is larger.
const leastScale = 1e-3

// outputNames names what the model puts out.
func (m *Model) outputNames() []string {
	t := taskOf(m.cur().snap.Objective)
	set := t.Data()
	switch {
	case set.Kind == data.Regression:
		return []string{set.Target}
	case t.Outputs() == 1:
		return set.Classes[1:2]
	}
	return set.Classes
}

// drawCentroidTable writes where the selected lane's centroids are, and how many
// rows are nearest to each.
func (m *Model) drawCentroidTable(r chart.Rect) {
	s, c, th := m.cur(), m.canvas, m.theme
	t, p := taskOf(s.snap.Objective), s.selected().Params
	cols := t.Data().Cols
	var told []int
	if q := m.portray(); q != nil {
		told = q.told[:min(len(q.told), t.Rows())]
	}
	x := r.X + 4
	fit := min(cols, max((r.W-4-valueWidth)/valueWidth, 0))
	for j := range fit {
		c.TextRight(x+j*valueWidth, r.Y, valueWidth, t.Data().Features[j], th.Dim)
	}
	c.TextRight(x+fit*valueWidth, r.Y, valueWidth, m.lang.T(lang.ColRows), th.Dim)
	for k := range min(len(p)/cols, r.H-1) {
		y := r.Y + 1 + k
		c.Set(r.X+1, y, th.Signs.Train[k%len(th.Signs.Train)], th.Lane(k))
		for j := range fit {
			c.TextRight(x+j*valueWidth, y, valueWidth, chart.Num(p[k*cols+j], th.Glyphs), th.Text)
		}
		n := 0
		for _, i := range told {
			if i == k {
				n++
			}
		}
		c.TextRight(x+fit*valueWidth, y, valueWidth, strconv.Itoa(n), th.Text)
	}
}
