package screen

import "descent/ui/lang"

// Hint is a key with a word in the last line.
type Hint struct {
	Keys string
	Word lang.Word
}

// Wrap breaks a text into lines of at most w columns, as chart.Canvas.Wrap does.
func (s *Screen) Wrap(text string, w int) []string { return s.Canvas.Wrap(text, w) }
