package chart

import (
	"unicode/utf8"

	"descent/ui/theme"
)

// Partial is what a terminal shows whose connection is too slow for whole frames: cells of
// several frames, the newest where there was room to send them.
type Partial struct {
	Cells
	rows  [2]int // where the pass over texts and the one over all cells begin
	bytes []byte
}

// jump is how many bytes it takes to move the cursor.
const jump = 8

// textShare is the part of the room that texts may take before pictures.
const textShare = 0.75

// Follow copies cells of the next frame that have changed, as many as about room bytes can
// send to a terminal, and reports whether these are all. The two lowest rows and the first
// come first, as they say what a key has done; then texts before pictures, each from
// where it stopped the last time.
func (p *Partial) Follow(next *Cells, room int) (done bool) {
	if p.W != next.W || p.H != next.H {
		p.Resize(next.W, next.H)
	}
	p.Base, p.Glyphs = next.Base, next.Glyphs
	for _, y := range [...]int{p.H - 2, p.H - 1, 0} {
		if y >= 0 && !p.row(next, y, false, &room) {
			return false
		}
	}
	texts := int(textShare * float64(room))
	rest := room - texts
	p.pass(next, 0, true, &texts)
	rest += texts
	return p.pass(next, 1, false, &rest)
}

// pass copies the rows from where the pass has stopped the last time.
func (p *Partial) pass(next *Cells, pass int, texts bool, room *int) (done bool) {
	for range p.H {
		y := p.rows[pass] % p.H
		if !p.row(next, y, texts, room) {
			return false
		}
		p.rows[pass] = y + 1
	}
	return true
}

// row copies the changed cells of a row, or its texts, as far as there is room for them.
func (p *Partial) row(next *Cells, y int, texts bool, room *int) (done bool) {
	at, style := -2, theme.Style{}
	for x := range p.W {
		cell := next.cells[y*p.W+x]
		if cell == p.cells[y*p.W+x] || cell.Rune == 0 || texts && cell.Style.Bg != theme.Default {
			continue
		}
		p.bytes = cell.Style.AppendChange(p.bytes[:0], style)
		cost := len(p.bytes) + utf8.RuneLen(cell.Rune)
		if x != at+1 {
			cost += jump
		}
		if *room < cost {
			return false
		}
		*room -= cost
		at, style = x, cell.Style
		p.Set(x, y, cell.Rune, cell.Style)
	}
	return true
}
