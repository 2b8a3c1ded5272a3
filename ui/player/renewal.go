package player

// renewalsPerSecond is how often pictures of a whole area are renewed while a run plays:
// each time a large part of their cells changes, which a slow line has no room for in
// every frame.
const renewalsPerSecond = 4

// Renewal says what the pictures of whole areas show in a frame.
type Renewal uint8

const (
	// Exact pictures are those of the shown step, and depend on nothing else. They are
	// so unless a run plays, and then in the frame that follows a key.
	Exact Renewal = iota
	// Renewed pictures are those of the shown step; where a value is close to the border
	// of two colours it keeps that of the frame before.
	Renewed
	// Kept pictures are those of the frame before.
	Kept
)

// renewal counts the frames of a playing run.
type renewal struct {
	shown Renewal
	since int // frames since the last renewal
}

// Renewal returns what the pictures of whole areas show in this frame.
func (p *Player) Renewal() Renewal {
	if !p.Playing {
		return Exact
	}
	return p.shown
}

// Renew has exact pictures in this frame: after a key, and when it is not a tick that has
// changed the shown run.
func (p *Player) Renew() { p.renewal = renewal{} }

// NextFrame counts a frame of a playing run and decides what its pictures show.
func (p *Player) NextFrame() {
	p.shown = Kept
	if p.since++; p.since*renewalsPerSecond >= p.rate() {
		p.renewal = renewal{shown: Renewed}
	}
}
