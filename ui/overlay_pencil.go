package ui

import (
	"math"
	"slices"
	"strconv"

	tea "charm.land/bubbletea/v2"

	"descent/sim/data"
	"descent/sim/plane"
	"descent/ui/chart"
	"descent/ui/lang"
	"descent/ui/theme"
)

// pencil is a plane on which points of a data set are drawn, by keys at its cross
// or by the mouse.
type pencil struct {
	points []data.Point
	gone   []data.Point // what was last removed
	class  int          // of the next click
	x, y   float64      // the cross
	window plane.Rect
	dots   []chart.DataPoint
}

// reach is how far an empty plane reaches from 0: as Playground's.
const reach = 6

// openPencil begins with the points of the shown set if it is one that can be
// drawn, else on an empty plane.
func (m *Model) openPencil() tea.Cmd {
	t := m.cur().snap.Task
	set := t.Data()
	o := &pencil{window: plane.Rect{X0: -reach, X1: reach, Y0: -reach, Y1: reach}}
	if set.Kind == data.Classification && set.Cols == 2 && len(set.Classes) <= data.MaxClasses && set.Rows() <= data.MaxPoints {
		x0, x1, y0, y1 := t.Window()
		o.window = plane.Rect{X0: x0, X1: x1, Y0: y0, Y1: y1}
		for i := range set.Rows() {
			row := set.Row(i)
			o.points = append(o.points, data.Point{X: row[0], Y: row[1], Class: set.Y[i]})
		}
		if m.showsData() && o.inside(m.cur().view.Window) {
			o.window = m.cur().view.Window // the points stay where they are seen
		}
	}
	o.x, o.y = (o.window.X0+o.window.X1)/2, (o.window.Y0+o.window.Y1)/2
	m.lay(o)
	if m.player.playing {
		return m.say(lang.SayPencil)
	}
	return nil
}

// inside says whether all points lie in a window.
func (o *pencil) inside(w plane.Rect) bool {
	return !slices.ContainsFunc(o.points, func(p data.Point) bool { return !w.Contains(p.X, p.Y) })
}

// view is where the plane is drawn: in the picture's place if that has room, else
// in the whole body.
func (o *pencil) view(m *Model) (frame chart.Rect, v chart.View) {
	frame = m.layout.panels[picturePanel]
	if frame.W < minWidth/2 || frame.H < minHeight/2 {
		frame = chart.Rect{X: 0, Y: 1, W: m.w, H: m.h - 3}
	}
	return frame, chart.View{Rect: frame.Inset(), Window: o.window}
}

func (o *pencil) press(m *Model, msg tea.KeyPressMsg) tea.Cmd {
	const far = 5 // cells that shift goes
	switch k := msg.String(); k {
	case "left", "h":
		o.move(m, -1, 0)
	case "right", "l":
		o.move(m, 1, 0)
	case "up", "k":
		o.move(m, 0, 1)
	case "down", "j":
		o.move(m, 0, -1)
	case "shift+left":
		o.move(m, -far, 0)
	case "shift+right":
		o.move(m, far, 0)
	case "shift+up":
		o.move(m, 0, far)
	case "shift+down":
		o.move(m, 0, -far)
	case "backspace", "delete":
		return o.rub(m)
	case "c":
		return o.remove(m, 0, len(o.points))
	case "u", "z":
		return o.undo(m)
	case "w":
		return m.writePoints(o.points)
	case "enter":
		return o.take(m)
	default:
		if n, err := strconv.Atoi(k); err == nil && n >= 1 && n <= data.MaxClasses {
			o.class = n - 1
			return o.put(m)
		}
	}
	return nil
}

// move moves the cross by cells, inside the window.
func (o *pencil) move(m *Model, dx, dy int) {
	_, v := o.view(m)
	w := &o.window
	sx, sy := w.Width()/float64(max(v.W, 1)), w.Height()/float64(max(v.H, 1))
	o.x = min(max(o.x+float64(dx)*sx, w.X0+sx/2), w.X1-sx/2)
	o.y = min(max(o.y+float64(dy)*sy, w.Y0+sy/2), w.Y1-sy/2)
}

// put puts a point at the cross, at numbers that are short to write.
func (o *pencil) put(m *Model) tea.Cmd {
	if len(o.points) == data.MaxPoints {
		return m.say(lang.SayMostPoints, data.MaxPoints)
	}
	w := &o.window
	o.points = append(o.points, data.Point{X: even(o.x, w.Width()), Y: even(o.y, w.Height()), Class: o.class})
	return nil
}

// rub removes the point nearest to the cross.
func (o *pencil) rub(m *Model) tea.Cmd {
	nearest, least := -1, math.Inf(1)
	for i, p := range o.points {
		if d := math.Hypot((p.X-o.x)/o.window.Width(), (p.Y-o.y)/o.window.Height()); d <= least {
			nearest, least = i, d
		}
	}
	return o.remove(m, max(nearest, 0), nearest+1)
}

// remove takes points away until they are asked back, or others are removed.
func (o *pencil) remove(m *Model, from, to int) tea.Cmd {
	if from == to {
		return m.say(lang.SayNoPoints)
	}
	o.gone = slices.Clone(o.points[from:to])
	o.points = slices.Delete(o.points, from, to)
	return m.say(lang.SayRemovedPoints, to-from)
}

// undo brings back what was removed last.
func (o *pencil) undo(m *Model) tea.Cmd {
	n := len(o.gone)
	switch {
	case n == 0:
		return m.say(lang.SayNothingGone)
	case len(o.points)+n > data.MaxPoints:
		return m.say(lang.SayMostPoints, data.MaxPoints)
	}
	o.points, o.gone = append(o.gone, o.points...), nil
	return m.say(lang.SayPointsBack, n)
}

// take begins a run on the points, with the lanes and the model of the shown one,
// and shows them in the window in which they were drawn.
func (o *pencil) take(m *Model) tea.Cmd {
	set, err := data.FromPoints(o.points)
	if err != nil {
		return m.say(lang.SayRefused, err)
	}
	before := m.cur().run
	cmd := m.restart(onto(before, set), lang.SayPoints, len(o.points))
	if m.cur().run == before { // refused
		return cmd
	}
	m.overlay = nil
	m.cur().showing.at = dataPicture
	m.home()
	if o.inside(o.window) {
		m.cur().view.Window, m.cur().showing.aimed = o.window, true
	}
	return cmd
}

// point puts a point of the last class where the mouse clicks.
func (o *pencil) point(m *Model, msg tea.MouseMsg) tea.Cmd {
	at := msg.Mouse()
	_, v := o.view(m)
	if _, ok := msg.(tea.MouseClickMsg); !ok || at.Button != tea.MouseLeft || !v.Contains(at.X, at.Y) {
		return nil
	}
	o.x, o.y = v.At(at.X, at.Y)
	return o.put(m)
}

func (o *pencil) edit(tea.Msg) tea.Cmd { return nil }

func (o *pencil) hints() (first, last []hint) {
	return []hint{{"1-6", lang.HintPut}, {"←↑↓→", lang.HintMove}, {"w", lang.HintWrite}, {"bksp", lang.HintRub}, {"u", lang.HintUndo}, {"c", lang.HintClear}},
		[]hint{{"enter", lang.HintTrain}, {"esc", lang.HintBack}}
}

// draw draws the plane with the points and the cross.
func (o *pencil) draw(m *Model) {
	c, th := m.canvas, m.theme
	frame, v := o.view(m)
	c.Fill(frame, ' ', th.Text)
	num := func(x float64) string { return chart.Num(x, th.Glyphs) }
	chart.Frame(c, frame, th, chart.Caption{
		Title:       m.lang.T(lang.PencilTitle, len(o.points)),
		Right:       m.lang.T(lang.PencilClass, o.class+1),
		Bottom:      m.windowText(o.window),
		BottomRight: num(o.x) + ", " + num(o.y),
		Focus:       true,
	})
	if v.Empty() {
		return
	}
	o.dots = o.dots[:0]
	for _, p := range o.points {
		o.dots = append(o.dots, chart.DataPoint{U: p.X, V: p.Y, Class: p.Class})
	}
	chart.Points(c, v, th, o.dots)
	if x, y, ok := v.Cell(o.x, o.y); ok {
		c.Set(x-1, y, th.Signs.Frame[4], th.Accent)
		c.Set(x+1, y, th.Signs.Frame[4], th.Accent)
		under := c.At(x, y)
		c.Set(x, y, max(under.Rune, ' '), th.Lane(o.class).With(theme.Reverse))
	}
}
