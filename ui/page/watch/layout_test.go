package watch

import (
	"testing"

	"descent/ui/chart"
	"descent/ui/screen"
)

// At every size the rectangles lie inside the screen and do not overlap.
func TestLayoutIsDisjoint(t *testing.T) {
	for w := 1; w <= 250; w++ {
		for h := 1; h <= 80; h++ {
			for _, lanes := range []int{1, 4, 8} {
				for large := NoPanel; large < panels; large++ {
					for _, explain := range []Visibility{Auto, On, Off} {
						for _, net := range []bool{false, true} {
							checkLayout(t, w, h, arrange(w, h, shape{lanes, net, large, explain, 20}))
						}
					}
				}
			}
		}
	}
}

func checkLayout(t *testing.T, w, h int, l Layout) {
	t.Helper()
	if l.TooSmall != (w < screen.MinWidth || h < screen.MinHeight) {
		t.Fatalf("%dx%d: too small: %v", w, h, l.TooSmall)
	}
	var owner [250 * 80]int8
	rects := append([]chart.Rect{{W: w, H: 1}, {Y: h - 2, W: w, H: 2}, l.Line, l.Field}, l.Panels[:]...)
	if l.TooSmall {
		rects = nil
	}
	area := 0
	for i, r := range rects {
		if r.Empty() {
			continue
		}
		if r.X < 0 || r.Y < 0 || r.X+r.W > w || r.Y+r.H > h {
			t.Fatalf("%dx%d: rectangle %d %v is outside", w, h, i, r)
		}
		area += r.W * r.H
		for _, y := range []int{r.Y, r.Y + r.H - 1} { // a corner or an edge lies in every overlap of rectangles in columns
			for x := r.X; x < r.X+r.W; x++ {
				if o := owner[y*250+x]; o != 0 && o != int8(i+1) {
					t.Fatalf("%dx%d: rectangles %d and %d overlap", w, h, o-1, i)
				}
				owner[y*250+x] = int8(i + 1)
			}
		}
	}
	if !l.TooSmall && area != w*h {
		t.Fatalf("%dx%d: the rectangles cover %d cells of %d", w, h, area, w*h)
	}
	if !l.TooSmall && l.Panels[PicturePanel].Empty() && l.Panels[SecondPanel].Empty() && l.Panels[ChartPanel].Empty() && l.Panels[LanesPanel].Empty() && l.Panels[ExplainPanel].Empty() {
		t.Fatalf("%dx%d: no panel", w, h)
	}
}

// The sizes that the product promises: everything at 120x40, neither explanation
// nor network at 80x24, the picture and a line at 60x16.
func TestLayoutPromises(t *testing.T) {
	has := func(w, h int, net bool) (out string) {
		l := arrange(w, h, shape{4, net, NoPanel, Auto, 20})
		for p, name := range []string{"", "picture ", "network ", "chart ", "lanes ", "explain "} {
			if !l.Panels[p].Empty() {
				out += name
			}
		}
		if !l.Line.Empty() {
			out += "line"
		}
		return out
	}
	for _, tt := range []struct {
		w, h int
		net  bool
		want string
	}{
		{120, 40, false, "picture chart lanes explain "},
		{120, 40, true, "picture network chart lanes explain "},
		{80, 24, false, "picture chart lanes "},
		{80, 24, true, "picture chart lanes "},
		{60, 16, true, "picture line"},
		{60, 50, true, "picture chart lanes "},
		{250, 80, true, "picture network chart lanes explain "},
		{250, 80, false, "picture chart lanes explain "},
		{59, 16, true, ""},
		{1, 1, false, ""},
	} {
		if got := has(tt.w, tt.h, tt.net); got != tt.want {
			t.Errorf("%dx%d, network %v: %q, want %q", tt.w, tt.h, tt.net, got, tt.want)
		}
	}
	if l := arrange(80, 24, shape{4, false, NoPanel, On, 20}); l.Panels[ExplainPanel].Empty() || !l.Panels[ChartPanel].Empty() {
		t.Error("80x24: the explanation that a key asked for does not take the chart's place")
	}
}
