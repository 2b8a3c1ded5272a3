package screen

import (
	"charm.land/bubbles/v2/textinput"

	"descent/ui/lang"
	"descent/ui/theme"
)

// Hint is a key with a word in the last line.
type Hint struct {
	Keys string
	Word lang.Word
}

// Wrap breaks a text into lines of at most w columns, as chart.Canvas.Wrap does.
func (s *Screen) Wrap(text string, w int) []string { return s.Canvas.Wrap(text, w) }

// DrawInput draws the part of a text input around its cursor in w columns, and
// returns the index of the first letter shown.
func (s *Screen) DrawInput(in *textinput.Model, x, y, w int) (first int) {
	runes, at := []rune(in.Value()), in.Position()
	first = max(0, at-(w-1))
	s.Canvas.TextIn(x, y, w, string(runes[first:]), s.Theme.Text)
	under := s.Canvas.At(x+at-first, y)
	s.Canvas.Set(x+at-first, y, max(under.Rune, ' '), s.Theme.Text.With(theme.Reverse))
	return first
}
