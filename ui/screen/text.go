package screen

import "descent/ui/lang"

// Hint is a key with a word in the last line.
type Hint struct {
	Keys string
	Word lang.Word
}

// Wrap breaks a text into lines of at most w columns, as chart.Canvas.Wrap does.
func (s *Screen) Wrap(text string, w int) []string { return s.Canvas.Wrap(text, w) }

// WrapRows is Wrap in at most so many rows, with an ellipsis where a text has more.
func (s *Screen) WrapRows(text string, w, rows int) []string {
	lines := s.Wrap(text, w)
	if len(lines) > rows {
		lines[rows-1] = s.Canvas.Clip(lines[rows-1]+" "+lines[rows], w)
		lines = lines[:rows]
	}
	return lines
}
