package ui

import (
	"math"

	"descent/sim/plane"
	"descent/sim/task"
	"descent/ui/chart"
	"descent/ui/lang"
	"descent/ui/theme"
)

// drawing is the inspector's memory.
type drawing struct {
	work  task.Work
	field plane.Field
	heat  chart.Heat
	out   []int
}

// The columns of the inspector: a network is left out where it has not so many.
const (
	leastNet  = 24
	leastList = 27
	mostList  = 40
	leastMap  = 24
	mostMap   = 72
	listRows  = 3 // rows of the list of outgoing weights that are worth it, with its heading
)

// draw fills the body: the network, the unit's picture, and its parameters.
func (o *neuron) draw(m *Model) {
	c, th, s := m.canvas, m.theme, m.cur()
	o.seat(m)
	t := taskOf(s.snap.Objective)
	body := chart.Rect{X: 0, Y: 1, W: m.w, H: m.h - 3}
	c.Fill(body, ' ', th.Text)
	list := min(max(body.W*25/100, leastList), mostList)
	square := min(max(body.W*36/100, leastMap), mostMap, 2*(body.H-3)+2)
	if net := body.W - list - square; net >= leastNet {
		m.drawNet(chart.Rect{X: body.X, Y: body.Y, W: net, H: body.H})
		body.X, body.W = body.X+net, body.W-net
	} else {
		square = body.W - list
	}
	k := o.params[o.at]
	selected := t.ParamName(k)
	if from := m.sourceName(k); from != "" {
		selected = m.lang.T(lang.WeightFrom, selected, from)
	}
	in := chart.Frame(c, body, th, chart.Caption{Title: m.unitTitle(), Right: m.unitRule(), BottomRight: selected, Focus: true})
	square -= 2
	at := chart.Rect{X: in.X, Y: in.Y, W: square, H: min(square/2, in.H-1)}
	o.drawMap(m, at)
	below := chart.Rect{X: in.X, Y: at.Y + at.H + 2, W: square, H: in.H - at.H - 2}
	if side := t.Data().Image; s.inspected.unit.Layer == 1 && t.Layers()[0].In == side*side && below.H > side/2 {
		o.drawMask(m, chart.Rect{X: below.X, Y: below.Y + 1, W: 2 * side, H: side}, side)
		c.TextIn(below.X, below.Y, below.W, m.lang.T(lang.WeightsAsPicture), th.Dim)
		below.Y, below.H = below.Y+side+2, below.H-side-2
	}
	if o.out = outgoing(o.out[:0], t, s.inspected.unit); s.inspected.unit.Layer > 0 && len(o.out) > 0 && below.H >= listRows {
		o.drawList(m, below, lang.OutgoingWeights, o.out, -1)
	}
	title := lang.IncomingWeights
	if s.inspected.unit.Layer == 0 {
		title = lang.OutgoingWeights
	}
	o.drawList(m, chart.Rect{X: in.X + square + 1, Y: in.Y, W: in.W - square - 1, H: in.H}, title, o.params, o.at)
}

// unitTitle names the unit, unitRule says what it computes.
func (m *Model) unitTitle() string {
	s := m.cur()
	t, u := taskOf(s.snap.Objective), s.inspected.unit
	switch u.Layer {
	case 0:
		return m.lang.T(lang.InputUnit, t.InputNames()[u.Index])
	case len(t.Layers()):
		return m.lang.T(lang.OutputUnit, m.outputNames()[u.Index])
	}
	return m.lang.T(lang.HiddenUnit, u.Layer, u.Index+1)
}

func (m *Model) unitRule() string {
	switch s := m.cur(); s.inspected.unit.Layer {
	case 0:
		return ""
	case len(taskOf(s.snap.Objective).Layers()):
		return "b + Σ w·a"
	default:
		return taskOf(s.snap.Objective).Model().Activation + "(b + Σ w·a)"
	}
}

// drawMap draws what the unit puts out over the plane, with its scale below.
func (o *neuron) drawMap(m *Model, r chart.Rect) {
	s, th := m.cur(), m.theme
	t := taskOf(s.snap.Objective)
	if r.Empty() {
		return
	}
	w, h := chart.Pixels(r, th)
	coarse := 1
	for w/coarse > 1 && (w/coarse)*(h/coarse)*passWeight(t) > atOnce {
		coarse++
	}
	fw, fh := max(w/coarse, 1), max(h/coarse, 1)
	win := m.planeWindow()
	v := t.Maps(s.selected().Params, s.plane(), win.X0, win.X1, win.Y0, win.Y1, fw, fh, &o.work).Unit(s.inspected.unit.Layer, s.inspected.unit.Index)
	o.paint(m, r, func(x, y int) float64 { return v[min(y*fh/h, fh-1)*fw+min(x*fw/w, fw-1)] })
	o.heat.Bar(m.canvas, r.X, r.Y+r.H, r.W, th)
}

// drawMask draws the weights from a picture's pixels into the unit as a picture.
func (o *neuron) drawMask(m *Model, r chart.Rect, side int) {
	s := m.cur()
	l := &taskOf(s.snap.Objective).Layers()[0]
	weights := s.selected().Params[l.W+s.inspected.unit.Index*l.In:][:l.In]
	w, h := chart.Pixels(r, m.theme)
	o.paint(m, r, func(x, y int) float64 { return weights[y*side/h*side+x*side/w] })
}

// paint fills a rectangle with values around 0.
func (o *neuron) paint(m *Model, r chart.Rect, value func(x, y int) float64) {
	w, h := chart.Pixels(r, m.theme)
	o.field.Resize(m.cur().view.Window, w, h)
	for y := range h {
		for x := range w {
			o.field.V[y*w+x] = value(x, y)
		}
	}
	o.heat.Make(&o.field, m.theme, chart.HeatOptions{Kind: chart.Values, Scale: max(chart.Largest(o.field.V), leastScale)})
	o.heat.Draw(m.canvas, r)
}

// drawList draws parameters below a heading, each with its name, its value and a
// bar from the middle; the line being typed stands in the selected one's place.
func (o *neuron) drawList(m *Model, r chart.Rect, title lang.Word, params []int, at int) {
	c, th, s := m.canvas, m.theme, m.cur()
	t, p := taskOf(s.snap.Objective), s.selected().Params
	c.TextIn(r.X, r.Y, r.W, m.lang.T(title), th.Dim)
	r.Y, r.H = r.Y+1, r.H-1
	name, from, scale := 0, 0, 0.0
	for _, k := range params {
		name = max(name, c.Width(t.ParamName(k)))
		from = max(from, c.Width(m.sourceName(k)))
		scale = max(scale, math.Abs(p[k]))
	}
	if at < 0 || s.inspected.unit.Layer == 0 || from > r.W-2-name-2-valueWidth-leastBars {
		from = 0 // one unit alone, or no room: the frame names that of the selected one
	}
	rows := r.H
	if len(params) > rows {
		rows-- // for how many there are more
	}
	first := max(0, min(at-rows/2, len(params)-rows))
	for y := 0; y < rows && first+y < len(params); y++ {
		i := first + y
		k := params[i]
		x, style := r.X+2, th.Text
		if i == at {
			c.Set(r.X, r.Y+y, th.Signs.Select, th.Accent)
			style = th.Selected
		}
		c.TextIn(x, r.Y+y, name, t.ParamName(k), style)
		x += name + 1
		if from > 0 {
			c.TextIn(x, r.Y+y, from, m.sourceName(k), th.Dim)
			x += from + 1
		}
		if i == at && o.entry.open {
			m.drawInput(&o.entry.input, x, r.Y+y, r.X+r.W-x)
			continue
		}
		c.TextRight(x, r.Y+y, valueWidth-1, chart.Num(p[k], th.Glyphs), style)
		x += valueWidth
		drawBar(c, chart.Rect{X: x, Y: r.Y + y, W: r.X + r.W - x, H: 1}, th, p[k], scale)
	}
	if more := len(params) - rows; more > 0 {
		c.TextRight(r.X, r.Y+rows, r.W, m.lang.T(lang.MoreTiles, more), th.Dim)
	}
}

// leastBars is how many columns of a list are left to bars.
const leastBars = 8

// sourceName names the unit that a weight leads from; of other parameters it is empty.
func (m *Model) sourceName(k int) string {
	t := taskOf(m.cur().snap.Objective)
	layer := t.LayerOf(k)
	l := &t.Layers()[layer]
	switch {
	case k >= l.B:
		return ""
	case layer == 0:
		return t.InputNames()[(k-l.W)%l.In]
	}
	return m.lang.T(lang.HiddenUnit, layer, (k-l.W)%l.In+1)
}

// drawBar draws a value from the middle of a row to one of its sides.
func drawBar(c *chart.Canvas, r chart.Rect, th *theme.Theme, v, scale float64) {
	half := r.W / 2
	if half < 1 || !(scale > 0) || v-v != 0 {
		return
	}
	side, strength := theme.Side(v / scale)
	n := int(math.Round(math.Abs(v) / scale * float64(half)))
	x := r.X + half
	if side == 0 {
		x -= n
	}
	for i := range n {
		c.Set(x+i, r.Y, th.Signs.Bar, th.LineInk(side, max(strength, 1)))
	}
}
