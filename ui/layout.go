package ui

import "descent/ui/chart"

// panel is a framed part of a page.
type panel uint8

// The panels, in the order in which z makes them large.
const (
	noPanel panel = iota
	picturePanel
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

// arrange lays out a screen of w by h cells for a number of lanes and an
// explanation that wants so many rows. It is pure.
func arrange(w, h, lanes int, large panel, explain switch3, want int) (l layout) {
	if w < minWidth || h < minHeight {
		l.tooSmall = true
		return l
	}
	l.header = chart.Rect{X: 0, Y: 0, W: w, H: 1}
	l.status = chart.Rect{X: 0, Y: h - 2, W: w, H: 1}
	l.keys = chart.Rect{X: 0, Y: h - 1, W: w, H: 1}
	body := chart.Rect{X: 0, Y: 1, W: w, H: h - 3}
	switch {
	case large != noPanel:
		l.panels[large] = body
	case w >= 80 && h >= 20:
		l.wide(body, lanes, explain, want)
	case h >= 34:
		l.tall(body, lanes, explain, want)
	default:
		l.line = chart.Rect{X: 0, Y: h - 3, W: w, H: 1}
		body.H--
		l.panels[picturePanel] = body
	}
	return l
}

// wide puts the picture on the left, the other panels on the right.
func (l *layout) wide(body chart.Rect, lanes int, explain switch3, want int) {
	left := body
	left.W = min(max(body.W*52/100, 40), body.W-38)
	right := chart.Rect{X: left.W, Y: body.Y, W: body.W - left.W, H: body.H}
	l.panels[picturePanel] = left
	l.stack(right, lanes, explain, want)
}

// tall puts the picture above the other panels.
func (l *layout) tall(body chart.Rect, lanes int, explain switch3, want int) {
	top := body
	top.H = body.H * 45 / 100
	l.panels[picturePanel] = top
	l.stack(chart.Rect{X: body.X, Y: top.Y + top.H, W: body.W, H: body.H - top.H}, lanes, explain, want)
}

const (
	chartRows    = 8 // the least a chart needs with its frame
	explainRows  = 9 // the least the explanation needs with its frame
	explainFrame = 2 + gaugeRows + 1
	reasonRows   = 5 // for what is tried, or for why a lane does what it does
)

// stack puts chart, lanes and explanation one under the other. What has no room
// is left out, the explanation first unless a key asked for it.
func (l *layout) stack(r chart.Rect, lanes int, explain switch3, want int) {
	table := min(lanes+3, max(r.H-chartRows, 4)) // with frame and heading
	free := r.H - table
	var why int
	if explain == on || explain == auto && free >= chartRows+explainRows+4 {
		why = min(max(want, explainRows), max(free-max(chartRows, free*2/5), explainRows))
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
