package ui

import (
	tea "charm.land/bubbletea/v2"

	"descent/sim/data"
	"descent/sim/plane"
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
	window  plane.Rect // with all rows
	// varied are the features of a data set that differ from row to row.
	varied   []int
	variedOf *data.Dataset
	// ink is the largest value in a data set's pictures.
	ink   float64
	inkOf *data.Dataset
}

// picture returns what the page's picture shows: what was chosen, or the first
// one if that is not there any more.
func (m *Model) picture() *picture {
	all := m.page().pictures
	if p := &all[m.cur().showing.at]; p.when == nil || p.when(m) {
		return p
	}
	return &all[0]
}

// showsData says whether the picture is that of the data.
func (m *Model) showsData() bool { return m.picture() == &m.page().pictures[dataPicture] }

// nextPicture shows the next picture that there is.
func (m *Model) nextPicture() tea.Cmd {
	all, s := m.page().pictures, m.cur()
	for {
		s.showing.at = wrap(s.showing.at+1, len(all))
		if p := m.picture(); p == &all[s.showing.at] {
			m.home()
			return m.say(lang.SayPicture, m.lang.T(p.title))
		}
	}
}

func otherPicture(m *Model) (lang.Word, bool) {
	return lang.WhyOnePicture, len(m.page().pictures) > 1
}

// home shows the whole window of the picture.
func (m *Model) home() {
	s := m.cur()
	s.showing.aimed = false
	if w := m.whole(); w != (plane.Rect{}) {
		s.view.Window = w
	}
}

// whole returns the window that the picture shows at first; it is empty if there is none.
func (m *Model) whole() plane.Rect {
	if p := m.picture(); p.window != nil {
		return p.window(m)
	}
	return plane.Rect{}
}

// hasWindow says whether the picture is a window of a plane.
func hasWindow(m *Model) (lang.Word, bool) {
	return lang.WhyNoWindow, m.whole() != (plane.Rect{})
}

// nextAxes shows another plane.
func (m *Model) nextAxes() tea.Cmd {
	s, p := m.cur(), m.picture()
	at := &s.showing.axes[s.showing.at]
	*at = wrap(*at+1, p.axes(m))
	m.home()
	return m.say(lang.SayAxes, p.axesText(m))
}

func otherAxes(m *Model) (lang.Word, bool) {
	p := m.picture()
	return lang.WhyOneAxes, p.axes != nil && p.axes(m) > 1
}

func (m *Model) toggleTest() tea.Cmd {
	s := &m.cur().showing
	s.test = !s.test
	if s.test {
		return m.say(lang.SayTest, len(taskOf(m.cur().snap.Objective).Data().Test))
	}
	return m.say(lang.SayNoTest)
}

func hasTest(m *Model) (lang.Word, bool) {
	t := taskOf(m.cur().snap.Objective)
	return lang.WhyNoTest, t != nil && len(t.Data().Test) > 0
}
