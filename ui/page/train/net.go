package train

import (
	"strconv"

	"descent/sim/data"
	"descent/ui/chart"
	"descent/ui/lang"
	"descent/ui/page/watch"
)

// drawNet draws the selected lane's network: what every unit makes of the plane,
// and the weights between them.
func (p *Page) drawNet(r chart.Rect) {
	s, c, th := p.S, p.Canvas, p.Theme
	t, name, params := p.task(), s.Selected().Rule.Name, p.picturedParams(s.Lane)
	title, right := p.T(lang.NetOf, name), ""
	if p.layered() {
		right = t.Model().Activation
	}
	if t.Data().Kind == data.Clustering {
		title = p.T(lang.CentroidsOf, name)
	}
	in := chart.Frame(c, r, th, chart.Caption{Title: title, Right: right, Focus: p.Settings.Large == watch.SecondPanel})
	if in.Empty() {
		return
	}
	if t.Data().Kind == data.Clustering {
		p.drawCentroidTable(in)
		return
	}
	q := p.currentPredictions()
	a := &p.caches.net
	layers := t.Layers()
	for len(a.layers) <= len(layers) {
		a.layers = append(a.layers, chart.Layer{})
	}
	net := chart.NetworkOptions{Layers: a.layers[:len(layers)+1], MapW: mapSide, MapH: mapSide, Selected: chart.Unit{Layer: -1}, From: -1, Steady: p.steady()}
	if i := &p.inspected; i.seen {
		net.Selected, net.From = i.unit, i.from
	}
	a.layers[0] = chart.Layer{Units: layers[0].In}
	if t.Data().Image == 0 { // pixels have no names
		a.layers[0].Names = t.InputNames()
	}
	for i := range layers {
		w := &layers[i]
		a.layers[i+1] = chart.Layer{Units: w.Out, W: params[w.W : w.W+w.In*w.Out], B: params[w.B : w.B+w.Out]}
	}
	a.layers[len(layers)].Names = p.outputNames()
	if q != nil && len(q.maps) == len(net.Layers) {
		for i := range q.maps {
			a.layers[i].Maps = q.maps[i]
			a.layers[i].Scale = max(chart.Largest(q.maps[i]), minScale)
		}
	}
	a.Draw(c, chart.Rect{X: in.X + 1, Y: in.Y, W: in.W - 2, H: in.H}, th, &net)
}

// minScale is the size of a unit's output that has the fullest shade where no
// output of its layer is larger.
const minScale = 1e-3

// outputNames names what the model puts out.
func (p *Page) outputNames() []string {
	t := p.task()
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
func (p *Page) drawCentroidTable(r chart.Rect) {
	s, c, th := p.S, p.Canvas, p.Theme
	t, now := p.task(), s.Selected().Params
	cols := t.Data().Cols
	var classes []int
	if q := p.currentPredictions(); q != nil {
		classes = q.classes[:min(len(q.classes), t.Rows())]
	}
	x := r.X + 4
	fit := min(cols, max((r.W-4-watch.ValueWidth)/watch.ValueWidth, 0))
	for j := range fit {
		c.TextRight(x+j*watch.ValueWidth, r.Y, watch.ValueWidth, t.Data().Features[j], th.Dim)
	}
	c.TextRight(x+fit*watch.ValueWidth, r.Y, watch.ValueWidth, p.T(lang.ColRows), th.Dim)
	for k := range min(len(now)/cols, r.H-1) {
		y := r.Y + 1 + k
		c.Set(r.X+1, y, th.Signs.Train[k%len(th.Signs.Train)], th.Lane(k))
		for j := range fit {
			c.TextRight(x+j*watch.ValueWidth, y, watch.ValueWidth, p.Num(t.Data().InUnits(j, now[k*cols+j])), th.Text)
		}
		n := 0
		for _, i := range classes {
			if i == k {
				n++
			}
		}
		c.TextRight(x+fit*watch.ValueWidth, y, watch.ValueWidth, strconv.Itoa(n), th.Text)
	}
}
