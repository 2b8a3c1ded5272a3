package train

import "descent/ui/player"

// pictured is what the pictures were made of that are kept for some frames while a run plays.
type pictured struct {
	step   int
	params [][]float64 // of each lane
	path   [][]float64 // of the selected one, as far as a picture shows it
	// renewals counts how often it was made.
	renewals int
}

// lossSurfaceEvery is how many renewals of the other pictures there are for one of the
// loss surface, whose window moves and changes nearly all of its cells.
const lossSurfaceEvery = 2

// Arrange implements page.Page.
func (p *Page) Arrange() {
	p.Page.Arrange()
	if !p.Player.Playing || p.Player.Renewal() == player.Kept {
		return
	}
	k := &p.pictured
	k.step = p.S.Snap.Step
	k.params = resized(k.params, len(p.S.Snap.Lanes))
	for i := range k.params {
		k.params[i] = append(k.params[i][:0], p.S.Snap.Lanes[i].Params...)
	}
	k.path = nil
	k.renewals++
}

// steady reports whether pictures follow those of the frame before.
func (p *Page) steady() bool { return p.Player.Renewal() != player.Exact }

// picturedParams returns the parameters of a lane that the pictures show.
func (p *Page) picturedParams(lane int) []float64 {
	if p.Player.Renewal() == player.Kept {
		return p.pictured.params[lane]
	}
	return p.S.Snap.Lanes[lane].Params
}

// picturedStep returns the step that the pictures show.
func (p *Page) picturedStep() int {
	if p.Player.Renewal() == player.Kept {
		return p.pictured.step
	}
	return p.S.Snap.Step
}

// picturedPath returns the path of the selected lane that the pictures show.
func (p *Page) picturedPath() [][]float64 {
	if p.Player.Renewal() != player.Kept || p.pictured.path == nil {
		p.pictured.path = p.path()
	}
	return p.pictured.path
}
