package watch

import (
	tea "charm.land/bubbletea/v2"

	"descent/sim/plane"
	"descent/ui/lang"
)

// maxPictures is how many pictures a page has at most.
const maxPictures = 4

// Showing is what the picture shows.
type Showing struct {
	At   int              // index into Pictures
	Axes [maxPictures]int // which plane each of them shows
	Test bool             // the rows for testing too
	// Aimed says that the window is the user's, not the picture's own.
	Aimed bool
}

// Picture returns what the picture shows: what was chosen, or the first one if
// that does not exist any more.
func (p *Page) Picture() *Picture {
	if pic := &p.Pictures[p.Showing.At]; pic.When == nil || pic.When() {
		return pic
	}
	return &p.Pictures[0]
}

// Shows reports whether the picture is the one of that index.
func (p *Page) Shows(picture int) bool { return p.Picture() == &p.Pictures[picture] }

// nextPicture shows the next picture that there is.
func (p *Page) nextPicture() tea.Cmd {
	for {
		p.Showing.At = wrap(p.Showing.At+1, len(p.Pictures))
		if pic := p.Picture(); pic == &p.Pictures[p.Showing.At] {
			p.Home()
			return p.Say(lang.SayPicture, p.T(pic.Title))
		}
	}
}

func (p *Page) otherPicture() (lang.Word, bool) { return lang.WhyOnePicture, len(p.Pictures) > 1 }

// Home shows the whole window of the picture.
func (p *Page) Home() {
	p.Showing.Aimed = false
	if w := p.Whole(); w != (plane.Rect{}) {
		p.View.Window = w
	}
}

// hasWindow says whether the picture is a window of a plane.
func (p *Page) hasWindow() (lang.Word, bool) {
	return lang.WhyNoWindow, p.Whole() != (plane.Rect{})
}

// NextAxes shows another plane.
func (p *Page) NextAxes() tea.Cmd {
	pic, at := p.Picture(), &p.Showing.Axes[p.Showing.At]
	*at = wrap(*at+1, pic.Axes())
	p.Home()
	return p.Say(lang.SayAxes, pic.AxesText())
}

// OtherAxes says whether the picture can show another plane.
func (p *Page) OtherAxes() (lang.Word, bool) {
	pic := p.Picture()
	return lang.WhyOneAxes, pic.Axes != nil && pic.Axes() > 1
}

// BarWidth is the room of a scale in the picture's lower border.
const BarWidth = 26
