package overlay

import (
	"strings"

	tea "charm.land/bubbletea/v2"

	"descent/ui/chart"
	"descent/ui/lang"
	"descent/ui/screen"
)

// Tile is something to choose by its picture.
type Tile struct {
	ID, Name string
	// Doc is written below the tiles while this one is selected.
	Doc string
	// Draw draws its picture.
	Draw func(r chart.Rect)
	Do   func() tea.Cmd
}

// Tiles is a grid of pictures to choose from, narrowed by typing.
type Tiles struct {
	*screen.Screen
	stack  *Stack
	title  lang.Word
	all    []Tile
	filter filter
	at     int
	wide   int // tiles in a row of the last drawing
}

// NewTiles returns the overlay with the tile of an id selected, if there is one.
func NewTiles(s *screen.Screen, stack *Stack, title lang.Word, all []Tile, selected string) *Tiles {
	o := &Tiles{Screen: s, stack: stack, title: title, all: all, filter: newFilter()}
	for i := range all {
		if all[i].ID == selected {
			o.at = i
		}
	}
	return o
}

// found returns the tiles whose id, name or text has the filter's text in it.
func (o *Tiles) found() []*Tile {
	var list []*Tile
	for i := range o.all {
		t := &o.all[i]
		if strings.Contains(strings.ToLower(t.ID+" "+t.Name+" "+t.Doc), o.filter.text()) {
			list = append(list, t)
		}
	}
	return list
}

func (o *Tiles) Press(msg tea.KeyPressMsg) tea.Cmd {
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
		o.stack.Close()
		if len(list) > 0 {
			return list[o.at].Do()
		}
	default:
		return o.Edit(msg)
	}
	return nil
}

func (o *Tiles) Edit(msg tea.Msg) tea.Cmd { return o.filter.edit(msg, &o.at) }

func (o *Tiles) Hints() (first, last []screen.Hint) {
	return []screen.Hint{{Keys: "←↑↓→", Word: lang.HintSelect}, {Keys: "enter", Word: lang.HintRun}, {Keys: "a…z", Word: lang.HintFilter}}, []screen.Hint{{Keys: "esc", Word: lang.HintBack}}
}

const (
	tileWidth  = 18
	tileHeight = 7 // with its name
	DocRows    = 2
)

// Draw fills the body with as many tiles as fit; a description of the selected one is below them.
func (o *Tiles) Draw() {
	c, th := o.Canvas, o.Theme
	box := chart.Rect{X: 0, Y: 1, W: o.W, H: o.H - 3}
	c.Fill(box, ' ', th.Text)
	in := chart.Frame(c, box, th, chart.Caption{Title: o.T(o.title), Focus: true})
	in.X, in.W = in.X+1, in.W-2
	o.filter.draw(o.Screen, in.X, in.Y, in.W)
	list := o.found()
	if len(list) == 0 {
		c.TextIn(in.X, in.Y+1, in.W, o.T(lang.NoTile), th.Dim)
		return
	}
	rows := max((in.H-1-DocRows)/tileHeight, 1)
	height := (in.H - 1 - DocRows) / rows
	o.wide = max(in.W/tileWidth, 1)
	width := in.W / o.wide
	first := max(0, o.at/o.wide-rows+1) * o.wide
	for i := first; i < min(first+rows*o.wide, len(list)); i++ {
		at := chart.Rect{X: in.X + (i-first)%o.wide*width, Y: in.Y + 1 + (i-first)/o.wide*height, W: width - 1, H: height}
		o.drawTile(at, list[i], i == o.at)
	}
	for y, line := range o.WrapRows(list[o.at].Doc, in.W, DocRows) {
		c.TextIn(in.X, in.Y+in.H-DocRows+y, in.W, line, th.Text)
	}
	if below := len(list) - first - rows*o.wide; below > 0 {
		c.TextRight(box.X+2, box.Y+box.H-1, box.W-4, " "+o.T(lang.MoreTiles, below)+" ", th.Dim)
	}
}

func (o *Tiles) drawTile(r chart.Rect, t *Tile, selected bool) {
	c, th := o.Canvas, o.Theme
	name := th.Dim
	if selected {
		name = th.Selected
		c.Set(r.X, r.Y, th.Signs.Select, th.Accent)
	}
	c.TextIn(r.X+1, r.Y, r.W-1, t.Name, name)
	picture := chart.Rect{X: r.X, Y: r.Y + 1, W: r.W, H: r.H - 2}
	if picture.Empty() {
		return
	}
	t.Draw(picture)
	if selected {
		for y := range picture.H {
			c.Set(r.X+r.W, picture.Y+y, th.Signs.Pole, th.Accent)
		}
	}
}
