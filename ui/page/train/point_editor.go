package train

import (
	"math"
	"slices"
	"strconv"

	tea "charm.land/bubbletea/v2"

	"descent/sim/data"
	"descent/sim/plane"
	"descent/ui/chart"
	"descent/ui/lang"
	"descent/ui/page"
	"descent/ui/page/watch"
	"descent/ui/screen"
	"descent/ui/theme"
)

// pointEditor is a plane on which points of a data set are drawn, by keys at its cross
// or by the mouse.
type pointEditor struct {
	page    *Page
	points  []data.Point
	removed []data.Point // what was last removed
	class   int          // of the next click
	x, y    float64      // the cross
	window  plane.Rect
	dots    []chart.DataPoint
}

// reach is how far an empty plane reaches from 0: as Playground's.
const reach = 6

// openPointEditor begins with the points of the shown set if it is one that can be
// drawn, else on an empty plane.
func (p *Page) openPointEditor() tea.Cmd {
	t := p.task()
	set := t.Data()
	o := &pointEditor{page: p, window: plane.Rect{X0: -reach, X1: reach, Y0: -reach, Y1: reach}}
	if set.Kind == data.Classification && set.Cols == 2 && len(set.Classes) <= data.MaxClasses && set.Rows() <= data.MaxPoints {
		o.window = rect(t.Window())
		for i := range set.Rows() {
			row := set.Row(i)
			o.points = append(o.points, data.Point{X: row[0], Y: row[1], Class: set.Y[i]})
		}
		if p.showsData() && o.inside(p.View.Window) {
			o.window = p.View.Window // the points stay where they are seen
		}
	}
	o.x, o.y = (o.window.X0+o.window.X1)/2, (o.window.Y0+o.window.Y1)/2
	p.Overlays.Open(o)
	if p.Player.Playing {
		return p.Say(lang.SayPointEditor)
	}
	return nil
}

// inside says whether all points lie in a window.
func (o *pointEditor) inside(w plane.Rect) bool {
	return !slices.ContainsFunc(o.points, func(at data.Point) bool { return !w.Contains(at.X, at.Y) })
}

// view is where the plane is drawn: in the picture's place if that has room, else
// in the whole body.
func (o *pointEditor) view() (frame chart.Rect, v chart.View) {
	p := o.page
	frame = p.Layout.Panels[watch.PicturePanel]
	if frame.W < screen.MinWidth/2 || frame.H < screen.MinHeight/2 {
		frame = chart.Rect{X: 0, Y: 1, W: p.W, H: p.H - 3}
	}
	return frame, chart.View{Rect: frame.Inset(), Window: o.window}
}

// Press implements overlay.Overlay.
func (o *pointEditor) Press(msg tea.KeyPressMsg) tea.Cmd {
	p := o.page
	const far = 5 // cells that shift goes
	switch k := msg.String(); k {
	case "left", "h":
		o.move(-1, 0)
	case "right", "l":
		o.move(1, 0)
	case "up", "k":
		o.move(0, 1)
	case "down", "j":
		o.move(0, -1)
	case "shift+left":
		o.move(-far, 0)
	case "shift+right":
		o.move(far, 0)
	case "shift+up":
		o.move(0, far)
	case "shift+down":
		o.move(0, -far)
	case "backspace", "delete":
		return o.removeNearest()
	case "c":
		return o.remove(0, len(o.points))
	case "u", "z":
		return o.undo()
	case "w":
		return p.writePoints(o.points)
	case "enter":
		return o.apply()
	default:
		if n, err := strconv.Atoi(k); err == nil && n >= 1 && n <= data.MaxClasses {
			o.class = n - 1
			return o.put()
		}
		return p.Say(lang.NoUseHere, page.KeyName(msg))
	}
	return nil
}

// move moves the cross by cells, inside the window.
func (o *pointEditor) move(dx, dy int) {
	_, v := o.view()
	w := &o.window
	sx, sy := w.Width()/float64(max(v.W, 1)), w.Height()/float64(max(v.H, 1))
	o.x = min(max(o.x+float64(dx)*sx, w.X0+sx/2), w.X1-sx/2)
	o.y = min(max(o.y+float64(dy)*sy, w.Y0+sy/2), w.Y1-sy/2)
}

// put puts a point at the cross, at numbers that are short to write.
func (o *pointEditor) put() tea.Cmd {
	p := o.page
	if len(o.points) == data.MaxPoints {
		return p.Say(lang.SayMaxPoints, data.MaxPoints)
	}
	w := &o.window
	o.points = append(o.points, data.Point{X: watch.RoundTo(o.x, w.Width()), Y: watch.RoundTo(o.y, w.Height()), Class: o.class})
	return nil
}

// removeNearest removes the point nearest to the cross.
func (o *pointEditor) removeNearest() tea.Cmd {
	nearest, closest := -1, math.Inf(1)
	for i, at := range o.points {
		if d := math.Hypot((at.X-o.x)/o.window.Width(), (at.Y-o.y)/o.window.Height()); d <= closest {
			nearest, closest = i, d
		}
	}
	return o.remove(max(nearest, 0), nearest+1)
}

// remove takes points away until they are asked back, or others are removed.
func (o *pointEditor) remove(from, to int) tea.Cmd {
	p := o.page
	if from == to {
		return p.Say(lang.SayNoPoints)
	}
	o.removed = slices.Clone(o.points[from:to])
	o.points = slices.Delete(o.points, from, to)
	return p.Say(lang.SayRemovedPoints, to-from)
}

// undo brings back what was removed last.
func (o *pointEditor) undo() tea.Cmd {
	p := o.page
	n := len(o.removed)
	switch {
	case n == 0:
		return p.Say(lang.SayNothingGone)
	case len(o.points)+n > data.MaxPoints:
		return p.Say(lang.SayMaxPoints, data.MaxPoints)
	}
	o.points, o.removed = append(o.removed, o.points...), nil
	return p.Say(lang.SayPointsBack, n)
}

// apply begins a run on the points, with the lanes and the model of the shown one,
// and shows them in the window in which they were drawn.
func (o *pointEditor) apply() tea.Cmd {
	p := o.page
	set, err := data.FromPoints(o.points)
	if err != nil {
		return p.Say(lang.SayRefused, err)
	}
	before := p.S.Run
	cmd := p.Restart(withDataset(before, set), lang.SayPoints, len(o.points))
	if p.S.Run == before { // refused
		return cmd
	}
	p.Overlays.Close()
	p.Showing.At = dataPicture
	p.Home()
	if o.inside(o.window) {
		p.View.Window, p.Showing.Aimed = o.window, true
	}
	return cmd
}

// Point implements overlay.Pointed: it puts a point of the last class where the mouse clicks.
func (o *pointEditor) Point(msg tea.MouseMsg) tea.Cmd {
	at := msg.Mouse()
	_, v := o.view()
	if _, ok := msg.(tea.MouseClickMsg); !ok || at.Button != tea.MouseLeft || !v.Contains(at.X, at.Y) {
		return nil
	}
	o.x, o.y = v.At(at.X, at.Y)
	return o.put()
}

// Edit implements overlay.Overlay.
func (o *pointEditor) Edit(tea.Msg) tea.Cmd { return nil }

// Hints implements overlay.Overlay.
func (o *pointEditor) Hints() (first, last []screen.Hint) {
	return []screen.Hint{{Keys: "1-6", Word: lang.HintPut}, {Keys: "←↑↓→", Word: lang.HintMove}, {Keys: "w", Word: lang.HintWrite}, {Keys: "bksp", Word: lang.HintRemove}, {Keys: "u", Word: lang.HintUndo}, {Keys: "c", Word: lang.HintClear}},
		[]screen.Hint{{Keys: "enter", Word: lang.HintTrain}, {Keys: "esc", Word: lang.HintBack}}
}

// Draw implements overlay.Overlay: it draws the plane with the points and the cross.
func (o *pointEditor) Draw() {
	p := o.page
	c, th := p.Canvas, p.Theme
	frame, v := o.view()
	c.Fill(frame, ' ', th.Text)
	chart.Frame(c, frame, th, chart.Caption{
		Title:       p.T(lang.PointEditorTitle, len(o.points)),
		Right:       p.T(lang.PointEditorClass, o.class+1),
		Bottom:      p.WindowText(o.window),
		BottomRight: p.Num(o.x) + ", " + p.Num(o.y),
		Focus:       true,
	})
	if v.Empty() {
		return
	}
	o.dots = o.dots[:0]
	for _, at := range o.points {
		o.dots = append(o.dots, chart.DataPoint{U: at.X, V: at.Y, Class: at.Class})
	}
	chart.Points(c, v, th, o.dots)
	if x, y, ok := v.Cell(o.x, o.y); ok {
		c.Set(x-1, y, th.Signs.Frame[4], th.Accent)
		c.Set(x+1, y, th.Signs.Frame[4], th.Accent)
		under := c.At(x, y)
		c.Set(x, y, max(under.Rune, ' '), th.Lane(o.class).With(theme.Reverse))
	}
}
