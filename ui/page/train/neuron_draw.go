package train

import (
	"math"

	"descent/sim/plane"
	"descent/sim/task"
	"descent/ui/chart"
	"descent/ui/lang"
	"descent/ui/page/watch"
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
	minNet   = 24
	minList  = 27
	maxList  = 40
	minMap   = 24
	maxMap   = 72
	listRows = 3 // rows of the list of outgoing weights that are worth it, with its heading
)

// Draw implements overlay.Overlay: it fills the body with: the network, the unit's picture, and its parameters.
func (o *neuron) Draw() {
	p := o.page
	c, th := p.Canvas, p.Theme
	o.update()
	t := p.task()
	body := chart.Rect{X: 0, Y: 1, W: p.W, H: p.H - 3}
	c.Fill(body, ' ', th.Text)
	list := min(max(body.W*25/100, minList), maxList)
	square := min(max(body.W*36/100, minMap), maxMap, 2*(body.H-3)+2)
	if net := body.W - list - square; net >= minNet {
		p.drawNet(chart.Rect{X: body.X, Y: body.Y, W: net, H: body.H})
		body.X, body.W = body.X+net, body.W-net
	} else {
		square = body.W - list
	}
	k := o.params[o.at]
	selected := t.ParamName(k)
	if from := p.sourceName(k); from != "" {
		selected = p.T(lang.WeightFrom, selected, from)
	}
	in := chart.Frame(c, body, th, chart.Caption{Title: p.unitTitle(), Right: p.unitRule(), BottomRight: selected, Focus: true})
	square -= 2
	at := chart.Rect{X: in.X, Y: in.Y, W: square, H: min(square/2, in.H-1)}
	o.drawMap(at)
	below := chart.Rect{X: in.X, Y: at.Y + at.H + 2, W: square, H: in.H - at.H - 2}
	if side := t.Data().Image; p.inspected.unit.Layer == 1 && t.Layers()[0].In == side*side && below.H > side/2 {
		o.drawMask(chart.Rect{X: below.X, Y: below.Y + 1, W: 2 * side, H: side}, side)
		c.TextIn(below.X, below.Y, below.W, p.T(lang.WeightsAsPicture), th.Dim)
		below.Y, below.H = below.Y+side+2, below.H-side-2
	}
	if o.out = outgoing(o.out[:0], t, p.inspected.unit); p.inspected.unit.Layer > 0 && len(o.out) > 0 && below.H >= listRows {
		o.drawList(below, lang.OutgoingWeights, o.out, -1)
	}
	title := lang.IncomingWeights
	if p.inspected.unit.Layer == 0 {
		title = lang.OutgoingWeights
	}
	o.drawList(chart.Rect{X: in.X + square + 1, Y: in.Y, W: in.W - square - 1, H: in.H}, title, o.params, o.at)
}

// unitTitle names the unit, unitRule says what it computes.
func (p *Page) unitTitle() string {
	t, u := p.task(), p.inspected.unit
	switch u.Layer {
	case 0:
		return p.T(lang.InputUnit, t.InputNames()[u.Index])
	case len(t.Layers()):
		return p.T(lang.OutputUnit, p.outputNames()[u.Index])
	}
	return p.T(lang.HiddenUnit, u.Layer, u.Index+1)
}

func (p *Page) unitRule() string {
	switch p.inspected.unit.Layer {
	case 0:
		return ""
	case len(p.task().Layers()):
		return "b + Σ w·a"
	default:
		return p.task().Model().Activation + "(b + Σ w·a)"
	}
}

// drawMap draws what the unit puts out over the plane, with its scale below.
func (o *neuron) drawMap(r chart.Rect) {
	p := o.page
	s, th := p.S, p.Theme
	t := p.task()
	if r.Empty() {
		return
	}
	w, h := chart.Pixels(r, th)
	coarse := 1
	for w/coarse > 1 && float64((w/coarse)*(h/coarse))*passWeight(t) > maxInFrame {
		coarse++
	}
	fw, fh := max(w/coarse, 1), max(h/coarse, 1)
	win := p.planeWindow()
	v := t.Maps(p.picturedParams(s.Lane), p.plane(), plane.Grid{Window: win, W: fw, H: fh}, &o.work).Unit(p.inspected.unit.Layer, p.inspected.unit.Index)
	o.paint(r, func(x, y int) float64 { return v[min(y*fh/h, fh-1)*fw+min(x*fw/w, fw-1)] })
	o.heat.Bar(p.Canvas, r.X, r.Y+r.H, r.W, th)
}

// drawMask draws the weights from a picture's pixels into the unit as a picture.
func (o *neuron) drawMask(r chart.Rect, side int) {
	p := o.page
	s := p.S
	l := &p.task().Layers()[0]
	weights := p.picturedParams(s.Lane)[l.W+p.inspected.unit.Index*l.In:][:l.In]
	w, h := chart.Pixels(r, p.Theme)
	o.paint(r, func(x, y int) float64 { return weights[y*side/h*side+x*side/w] })
}

// paint fills a rectangle with values around 0.
func (o *neuron) paint(r chart.Rect, value func(x, y int) float64) {
	p := o.page
	w, h := chart.Pixels(r, p.Theme)
	o.field.Resize(p.View.Window, w, h)
	for y := range h {
		for x := range w {
			o.field.V[y*w+x] = value(x, y)
		}
	}
	o.heat.Make(&o.field, p.Theme, chart.HeatOptions{Kind: chart.Values, Scale: max(chart.Largest(o.field.V), minScale), Steady: p.steady()})
	o.heat.Draw(p.Canvas, r)
}

// drawList draws parameters below a heading, each with its name, its value and a
// bar from the middle; the line being typed stands in the selected one's place.
func (o *neuron) drawList(r chart.Rect, title lang.Word, params []int, at int) {
	p := o.page
	c, th, s := p.Canvas, p.Theme, p.S
	t, now := p.task(), p.picturedParams(s.Lane)
	c.TextIn(r.X, r.Y, r.W, p.T(title), th.Dim)
	r.Y, r.H = r.Y+1, r.H-1
	name, from, scale := 0, 0, 0.0
	for _, k := range params {
		name = max(name, c.Width(t.ParamName(k)))
		from = max(from, c.Width(p.sourceName(k)))
		scale = max(scale, math.Abs(now[k]))
	}
	if at < 0 || p.inspected.unit.Layer == 0 || from > r.W-2-name-2-watch.ValueWidth-minBars {
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
			c.TextIn(x, r.Y+y, from, p.sourceName(k), th.Dim)
			x += from + 1
		}
		if i == at && o.entry.Open {
			o.entry.Line.Draw(p.Screen, x, r.Y+y, r.X+r.W-x)
			continue
		}
		c.TextRight(x, r.Y+y, watch.ValueWidth-1, p.Num(now[k]), style)
		x += watch.ValueWidth
		drawBar(c, chart.Rect{X: x, Y: r.Y + y, W: r.X + r.W - x, H: 1}, th, now[k], scale)
	}
	if more := len(params) - rows; more > 0 {
		c.TextRight(r.X, r.Y+rows, r.W, p.T(lang.MoreTiles, more), th.Dim)
	}
}

// minBars is how many columns of a list are left to bars.
const minBars = 8

// sourceName names the unit that a weight leads from; of other parameters it is empty.
func (p *Page) sourceName(k int) string {
	t := p.task()
	layer := t.LayerOf(k)
	l := &t.Layers()[layer]
	switch {
	case k >= l.B:
		return ""
	case layer == 0:
		return t.InputNames()[(k-l.W)%l.In]
	}
	return p.T(lang.HiddenUnit, layer, (k-l.W)%l.In+1)
}

// drawBar draws a value from the middle of a row to one of its sides.
func drawBar(c *chart.Cells, r chart.Rect, th *theme.Theme, v, scale float64) {
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
		c.Set(x+i, r.Y, th.Signs.Bar, th.LineStyle(side, max(strength, 1)))
	}
}
