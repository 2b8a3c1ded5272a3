package watch

import (
	"strconv"

	"descent/sim"
	"descent/ui/chart"
	"descent/ui/lang"
	"descent/ui/page"
	"descent/ui/words"
)

// Status implements page.Page: it says what the selected lane does.
func (p *Page) Status() page.Status {
	switch s := &p.S.Snap; {
	case p.Player.Goal > 0:
		return page.Status{Text: p.T(lang.SeeTravel, s.Step, p.Player.Goal), Style: p.Theme.Text}
	case p.Player.Travels():
		return page.Status{Text: p.T(lang.SeeEpochs, s.Epoch, p.Player.Until), Style: p.Theme.Text}
	}
	style := p.Theme.Text
	if p.S.Selected().Stop.Diverged() {
		style = p.Theme.Error
	}
	return page.Status{Text: p.Seen, Style: style}
}

// drawField says of all lanes as much as fits, whole parts only.
func (p *Page) drawField(r chart.Rect) {
	text := ""
	for _, part := range p.Field {
		if text != "" {
			part = p.T(lang.Semicolon) + part
		}
		if p.Canvas.Width(text+part) <= r.W-2 {
			text += part
		}
	}
	p.Canvas.TextIn(r.X+1, r.Y, r.W-1, text, p.Theme.Text)
}

// Speaker says findings in the screen's language.
func (p *Page) Speaker() words.Speaker { return words.New(p.Lang, p.Theme.Glyphs) }

// Spoken is the selected lane as sentences need it.
func (p *Page) Spoken() words.Lane {
	l := p.S.Selected()
	return words.Lane{Name: l.Rule.Name, Stop: p.StopText(l)}
}

// StopText says why a lane stopped; it is empty while the lane runs.
func (p *Page) StopText(l *sim.LaneView) string { return p.Speaker().Stop(l.Stop, p.kind.Coord) }

// SpeedText writes the speed: "30/s", "10k/s"; where a model allows less than was
// asked for, what it allows at most: "≤180/s".
func (p *Page) SpeedText() string {
	v := float64(p.Player.Speed())
	if most := p.fastest(); most < v {
		digits := 0
		if most < 10 {
			digits = 1
		}
		return p.T(p.unit().rate, "≤"+strconv.FormatFloat(most, 'f', digits, 64))
	}
	return p.askedText()
}

// askedText writes the speed that was asked for.
func (p *Page) askedText() string {
	v := p.Player.Speed()
	text := strconv.Itoa(v)
	if v >= 1000 {
		text = strconv.Itoa(v/1000) + "k"
	}
	return p.T(p.unit().rate, text)
}
