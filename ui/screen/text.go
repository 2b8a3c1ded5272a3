package screen

import (
	"strings"

	"charm.land/bubbles/v2/textinput"

	"descent/ui/lang"
	"descent/ui/theme"
)

// Hint is a key with a word in the last line.
type Hint struct {
	Keys string
	Word lang.Word
}

// Wrap breaks a text into lines of at most w columns, at blanks; a word that is
// wider than a line, such as a sentence in Chinese, at any column.
func (s *Screen) Wrap(text string, w int) (lines []string) {
	line := ""
	for _, word := range strings.Fields(text) {
		for s.Canvas.Width(word) > max(w, 2) {
			if line != "" {
				line += " "
			}
			for i, r := range word {
				if line != "" && s.Canvas.Width(line+string(r)) > w {
					word = word[i:]
					break
				}
				line += string(r)
			}
			lines, line = append(lines, strings.TrimRight(line, " ")), ""
		}
		switch {
		case line == "":
			line = word
		case s.Canvas.Width(line)+1+s.Canvas.Width(word) <= w:
			line += " " + word
		default:
			lines = append(lines, line)
			line = word
		}
	}
	return append(lines, line)
}

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
