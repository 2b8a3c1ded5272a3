package watch

import "descent/ui/chart"

// panel is a framed part of a page.
type panel uint8

// The panels, in the order in which z makes them large.
const (
	noPanel panel = iota
	picturePanel
	netPanel // of a network; only the Train page has one
	chartPanel
	lanesPanel
	explainPanel
	panels
)

// The smallest screen that shows a picture.
const (
	minWidth  = 60
	minHeight = 16
)

// layout is where everything is: disjoint rectangles inside the screen. A part
// that has no room has an empty rectangle.
type layout struct {
	tooSmall             bool
	header, status, keys chart.Rect
	panels               [panels]chart.Rect
	line                 chart.Rect // one line of numbers where the lanes have no panel
}

// shape is what a layout depends on beside the size of the screen.
type shape struct {
	lanes   int
	net     bool // there is a network to draw
	large   panel
	explain switch3
	want    int // rows that the explanation has a use for
}

// arrange lays out a screen of w by h cells. It is pure.
func arrange(w, h int, o shape) (l layout) {
	if w < minWidth || h < minHeight {
		l.tooSmall = true
		return l
	}
	l.header = chart.Rect{X: 0, Y: 0, W: w, H: 1}
	l.status = chart.Rect{X: 0, Y: h - 2, W: w, H: 1}
	l.keys = chart.Rect{X: 0, Y: h - 1, W: w, H: 1}
	body := chart.Rect{X: 0, Y: 1, W: w, H: h - 3}
	switch {
	case o.large != noPanel:
		l.panels[o.large] = body
	case w >= 80 && h >= 20:
		l.wide(body, o)
	case h >= 34:
		l.tall(body, o)
	default:
		l.line = chart.Rect{X: 0, Y: h - 3, W: w, H: 1}
		body.H--
		l.panels[picturePanel] = body
	}
	return l
}

// What a picture and a network below it need, with their frames.
const (
	pictureRows = 18
	netRows     = 13
)

// wide puts the picture on the left, the network below it if there is room, the
// other panels on the right.
func (l *layout) wide(body chart.Rect, o shape) {
	left := body
	left.W = min(max(body.W*52/100, 40), body.W-38)
	right := chart.Rect{X: left.W, Y: body.Y, W: body.W - left.W, H: body.H}
	if o.net && left.H >= pictureRows+netRows {
		above := max(left.H*11/20, pictureRows)
		l.panels[netPanel] = chart.Rect{X: left.X, Y: left.Y + above, W: left.W, H: left.H - above}
		left.H = above
	}
	l.panels[picturePanel] = left
	l.stack(right, o)
}

// tall puts the picture above the other panels.
func (l *layout) tall(body chart.Rect, o shape) {
	top := body
	top.H = body.H * 45 / 100
	l.panels[picturePanel] = top
	l.stack(chart.Rect{X: body.X, Y: top.Y + top.H, W: body.W, H: body.H - top.H}, o)
}

const (
	chartRows    = 8 // the least a chart needs with its frame
	explainRows  = 9 // the least the explanation needs with its frame
	explainFrame = 2 + gaugeRows + 1
	reasonRows   = 5 // for what is tried, or for why a lane does what it does
)

// stack puts chart, lanes and explanation one under the other. What has no room
// is left out, the explanation first unless a key asked for it.
func (l *layout) stack(r chart.Rect, o shape) {
	table := min(o.lanes+3, max(r.H-chartRows, 4)) // with frame and heading
	free := r.H - table
	var why int
	if o.explain == on || o.explain == auto && free >= chartRows+explainRows+4 {
		why = min(max(o.want, explainRows), max(free-max(chartRows, free*2/5), explainRows))
		if free-why < chartRows { // asked for: it takes the chart's place
			why = free
		}
	}
	y := r.Y
	put := func(p panel, h int) {
		if h > 0 {
			l.panels[p] = chart.Rect{X: r.X, Y: y, W: r.W, H: h}
			y += h
		}
	}
	put(chartPanel, free-why)
	put(lanesPanel, table)
	put(explainPanel, why)
}
