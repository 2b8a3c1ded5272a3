package watch

import (
	"descent/ui/chart"
	"descent/ui/screen"
)

// PanelID names a framed part of a page.
type PanelID uint8

// The panels, in the order in which z makes them large.
const (
	NoPanel PanelID = iota
	PicturePanel
	SecondPanel // a second picture, of pages that have one
	ChartPanel
	LanesPanel
	ExplainPanel
	panels
)

// Layout is where everything is: disjoint rectangles inside the screen. A part
// that has no room has an empty rectangle.
type Layout struct {
	TooSmall bool
	Panels   [panels]chart.Rect
	Line     chart.Rect // one line of numbers where the lanes have no panel
	Field    chart.Rect // what is said of all lanes, above the status line
}

// shape is what a layout depends on apart from the size of the screen.
type shape struct {
	lanes   int
	second  bool // there is a second picture to draw
	large   PanelID
	explain Visibility
	want    int // rows that the explanation can fill
}

// arrange lays out a screen of w by h cells. It is pure.
func arrange(w, h int, o shape) (l Layout) {
	if w < screen.MinWidth || h < screen.MinHeight {
		l.TooSmall = true
		return l
	}
	body := chart.Rect{X: 0, Y: 1, W: w, H: h - 3}
	if o.lanes > 1 && w >= fieldWidth && h >= fieldHeight {
		body.H--
		l.Field = chart.Rect{X: 0, Y: h - 3, W: w, H: 1}
	}
	switch {
	case o.large != NoPanel:
		l.Panels[o.large] = body
	case w >= 80 && h >= 20:
		l.wide(body, o)
	case h >= 34:
		l.tall(body, o)
	default:
		l.Line = chart.Rect{X: 0, Y: h - 3, W: w, H: 1}
		body.H--
		l.Panels[PicturePanel] = body
	}
	return l
}

// The smallest screen that has a line for what is said of all lanes.
const (
	fieldWidth  = 100
	fieldHeight = 30
)

// The rows that a picture and a second one below it need, with their frames.
const (
	pictureRows = 18
	secondRows  = 13
)

// wide puts the picture on the left, the second one below it if there is room, the
// other panels on the right.
func (l *Layout) wide(body chart.Rect, o shape) {
	left := body
	left.W = min(max(body.W*52/100, 40), body.W-38)
	right := chart.Rect{X: left.W, Y: body.Y, W: body.W - left.W, H: body.H}
	if o.second && left.H >= pictureRows+secondRows {
		above := max(left.H*11/20, pictureRows)
		l.Panels[SecondPanel] = chart.Rect{X: left.X, Y: left.Y + above, W: left.W, H: left.H - above}
		left.H = above
	}
	l.Panels[PicturePanel] = left
	l.stack(right, o)
}

// tall puts the picture above the other panels.
func (l *Layout) tall(body chart.Rect, o shape) {
	top := body
	top.H = body.H * 45 / 100
	l.Panels[PicturePanel] = top
	l.stack(chart.Rect{X: body.X, Y: top.Y + top.H, W: body.W, H: body.H - top.H}, o)
}

const (
	chartRows    = 8 // the minimum a chart needs with its frame
	explainRows  = 9 // the minimum the explanation needs with its frame
	explainFrame = 2 + gaugeRows + 1
	reasonRows   = 5 // for what is tried, or for why a lane does what it does
)

// stack puts chart, lanes and explanation one under the other. What has no room
// is left out, the explanation first unless a key asked for it.
func (l *Layout) stack(r chart.Rect, o shape) {
	table := min(o.lanes+3, max(r.H-chartRows, 4)) // with frame and heading
	free := r.H - table
	var why int
	if o.explain == On || o.explain == Auto && free >= chartRows+explainRows+4 {
		why = min(max(o.want, explainRows), max(free-max(chartRows, free*2/5), explainRows))
		if free-why < chartRows { // asked for: it takes the chart's place
			why = free
		}
	}
	y := r.Y
	put := func(p PanelID, h int) {
		if h > 0 {
			l.Panels[p] = chart.Rect{X: r.X, Y: y, W: r.W, H: h}
			y += h
		}
	}
	put(ChartPanel, free-why)
	put(LanesPanel, table)
	put(ExplainPanel, why)
}
