package watch

import (
	tea "charm.land/bubbletea/v2"

	"descent/sim/data"
	"descent/sim/surface"
	"descent/ui/lang"
)

// maxPictures is how many pictures a page has at most.
const maxPictures = 4

// showing is what a session's picture shows.
type showing struct {
	at   int              // index into the page's pictures
	axes [maxPictures]int // which plane each of them shows
	test bool             // the rows for testing too
	// aimed says that the window is the user's, not the picture's own.
	aimed bool

	// plane is that of two chosen features of a data set.
	plane   *data.Plane
	planeOf *data.Dataset
	pair    int
	window  surface.Rect // with all rows
	// varied are the features of a data set that differ from row to row.
	varied   []int
	variedOf *data.Dataset
	// ink is the largest value in a data set's pictures.
	ink   float64
	inkOf *data.Dataset
}

// picture returns what the page's picture shows: what was chosen, or the first
// one if that is not there any more.
func (p *Page) picture() *picture {
	all := p.page().pictures
	if p := &all[p.S.showing.at]; p.when == nil || p.when(m) {
		return p
	}
	return &all[0]
}

// showsData says whether the picture is that of the data.
func (p *Page) showsData() bool { return p.picture() == &p.page().pictures[dataPicture] }

// nextPicture shows the next picture that there is.
func (p *Page) nextPicture() tea.Cmd {
	all, s := p.page().pictures, p.S
	for {
		s.showing.at = wrap(s.showing.at+1, len(all))
		if p := p.picture(); p == &all[s.showing.at] {
			p.Home()
			return p.Say(lang.SayPicture, p.T(p.title))
		}
	}
}

func otherPicture(p *Page) (lang.Word, bool) {
	return lang.WhyOnePicture, len(p.page().pictures) > 1
}

// home shows the whole window of the picture.
func (p *Page) home() {
	s := p.S
	s.showing.aimed = false
	if w := p.whole(); w != (surface.Rect{}) {
		p.View.Window = w
	}
}

// whole returns the window that the picture shows at first; it is empty if there is none.
func (p *Page) whole() surface.Rect {
	if p := p.picture(); p.window != nil {
		return p.window(m)
	}
	return surface.Rect{}
}

// hasWindow says whether the picture is a window of a plane.
func hasWindow(p *Page) (lang.Word, bool) {
	return lang.WhyNoWindow, p.whole() != (surface.Rect{})
}

// nextAxes shows another plane.
func (p *Page) nextAxes() tea.Cmd {
	s, p := p.S, p.picture()
	at := &s.showing.axes[s.showing.at]
	*at = wrap(*at+1, p.axes(m))
	p.Home()
	return p.Say(lang.SayAxes, p.axesText(m))
}

func otherAxes(p *Page) (lang.Word, bool) {
	p := p.picture()
	return lang.WhyOneAxes, p.axes != nil && p.axes(m) > 1
}

func (p *Page) toggleTest() tea.Cmd {
	s := &p.S.showing
	s.test = !s.test
	if s.test {
		return p.Say(lang.SayTest, len(p.S.Snap.Task.Data().Test))
	}
	return p.Say(lang.SayNoTest)
}

func hasTest(p *Page) (lang.Word, bool) {
	t := p.S.Snap.Task
	return lang.WhyNoTest, t != nil && len(t.Data().Test) > 0
}
