package ui

import (
	"strings"

	tea "charm.land/bubbletea/v2"

	"descent/sim/plane"
	"descent/sim/surface"
	"descent/ui/chart"
	"descent/ui/lang"
)

// tile is something to choose by its picture.
type tile struct {
	id, name string
	doc      string // what stands below when it is selected
	// draw draws its picture.
	draw func(o *tiles, m *Model, r chart.Rect)
	do   func(*Model) tea.Cmd
}

// tiles is a grid of pictures to choose from, narrowed by typing.
type tiles struct {
	title  lang.Word
	all    []tile
	filter filter
	at     int
	wide   int // tiles in a row of the last drawing

	field plane.Field
	heat  chart.Heat
	marks chart.Marks
}

// openSurfaces shows every surface; choosing one goes to it as the s key does.
func (m *Model) openSurfaces() tea.Cmd {
	o := &tiles{title: lang.SurfacesTitle, filter: newFilter()}
	for i := range surface.All {
		s := &surface.All[i]
		if surfaceOf(m.cur().run.Objective()) == s {
			o.at = i
		}
		o.all = append(o.all, tile{s.ID, s.Name, s.Doc, drawSurface(s), func(m *Model) tea.Cmd { return m.goTo(s.ID) }})
	}
	return m.lay(o)
}

// found returns the tiles whose id, name or text has the filter's text in it.
func (o *tiles) found() []*tile {
	var list []*tile
	for i := range o.all {
		t := &o.all[i]
		if strings.Contains(strings.ToLower(t.id+" "+t.name+" "+t.doc), o.filter.text()) {
			list = append(list, t)
		}
	}
	return list
}

func (o *tiles) press(m *Model, msg tea.KeyPressMsg) tea.Cmd {
	list := o.found()
	last := max(len(list)-1, 0)
	move := func(by int) {
		if to := o.at + by; to >= 0 && to <= last {
			o.at = to
		}
	}
	switch msg.String() {
	case "left":
		move(-1)
	case "right", "tab":
		move(1)
	case "up":
		move(-max(o.wide, 1))
	case "down":
		move(max(o.wide, 1))
	case "home":
		o.at = 0
	case "end":
		o.at = last
	case "enter":
		m.overlay = nil
		if len(list) > 0 {
			return list[o.at].do(m)
		}
	default:
		return o.edit(msg)
	}
	return nil
}

func (o *tiles) edit(msg tea.Msg) tea.Cmd { return o.filter.edit(msg, &o.at) }

func (o *tiles) hints() (first, last []hint) {
	return []hint{{"←↑↓→", lang.HintSelect}, {"enter", lang.HintRun}, {"a…z", lang.HintFilter}}, []hint{{"esc", lang.HintBack}}
}

const (
	tileWidth  = 18
	tileHeight = 7 // with its name
	docRows    = 2
)

// draw fills the body with as many tiles as fit; what the selected one is stands below.
func (o *tiles) draw(m *Model) {
	c, th := m.canvas, m.theme
	box := chart.Rect{X: 0, Y: 1, W: m.w, H: m.h - 3}
	c.Fill(box, ' ', th.Text)
	in := chart.Frame(c, box, th, chart.Caption{Title: m.lang.T(o.title), Focus: true})
	in.X, in.W = in.X+1, in.W-2
	o.filter.draw(m, in.X, in.Y, in.W)
	list := o.found()
	if len(list) == 0 {
		c.TextIn(in.X, in.Y+1, in.W, m.lang.T(lang.NoTile), th.Dim)
		return
	}
	rows := max((in.H-1-docRows)/tileHeight, 1)
	height := (in.H - 1 - docRows) / rows
	o.wide = max(in.W/tileWidth, 1)
	width := in.W / o.wide
	first := max(0, o.at/o.wide-rows+1) * o.wide
	for i := first; i < min(first+rows*o.wide, len(list)); i++ {
		at := chart.Rect{X: in.X + (i-first)%o.wide*width, Y: in.Y + 1 + (i-first)/o.wide*height, W: width - 1, H: height}
		o.drawTile(m, at, list[i], i == o.at)
	}
	for y, line := range m.wrap(list[o.at].doc, in.W) {
		if y < docRows {
			c.TextIn(in.X, in.Y+in.H-docRows+y, in.W, line, th.Text)
		}
	}
	if below := len(list) - first - rows*o.wide; below > 0 {
		c.TextRight(box.X+2, box.Y+box.H-1, box.W-4, " "+m.lang.T(lang.MoreTiles, below)+" ", th.Dim)
	}
}

func (o *tiles) drawTile(m *Model, r chart.Rect, t *tile, selected bool) {
	c, th := m.canvas, m.theme
	name := th.Dim
	if selected {
		name = th.Selected
		c.Set(r.X, r.Y, th.Signs.Select, th.Accent)
	}
	c.TextIn(r.X+1, r.Y, r.W-1, t.name, name)
	picture := chart.Rect{X: r.X, Y: r.Y + 1, W: r.W, H: r.H - 2}
	if picture.Empty() {
		return
	}
	t.draw(o, m, picture)
	if selected {
		for y := range picture.H {
			c.Set(r.X+r.W, picture.Y+y, th.Signs.Pole, th.Accent)
		}
	}
}

// drawSurface draws a surface as a tile's picture.
func drawSurface(s *surface.Surface) func(*tiles, *Model, chart.Rect) {
	return func(o *tiles, m *Model, r chart.Rect) {
		v := chart.View{Rect: r, Window: s.Window}
		w, h := chart.Pixels(r, m.theme)
		o.field.Resize(v.Window, w, h)
		s.Fill(&o.field)
		o.heat.Make(&o.field, m.theme, chart.HeatOptions{Kind: chart.Heights})
		o.heat.Draw(m.canvas, r)
		o.marks.Surface(m.canvas, v, m.theme, s, s.Start)
	}
}

// wrap breaks a text into lines of at most w columns.
func (m *Model) wrap(text string, w int) []string { return m.canvas.Wrap(text, w) }
