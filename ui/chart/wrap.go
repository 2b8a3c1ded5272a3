package chart

import "strings"

// Wrap breaks a text into lines of at most w columns, at blanks; a word that is
// wider than a line, such as a sentence in Chinese, at any column. The text of
// no words is one empty line.
//
// It is not ansi.Wrap, which gives other lines in three cases: it breaks a number
// such as 1e-5 after the hyphen, it leaves the rest of a line empty before a long
// run of Chinese, and it cannot know that a canvas of ASCII writes √ in four columns.
func (c *Cells) Wrap(text string, w int) (lines []string) {
	line := ""
	for _, word := range strings.Fields(text) {
		for c.Width(word) > max(w, 2) {
			if line != "" {
				line += " "
			}
			line, word = c.fill(line, word, w)
			lines, line = append(lines, strings.TrimRight(line, " ")), ""
		}
		switch {
		case word == "": // all of it stands already
		case line == "":
			line = word
		case c.Width(line)+1+c.Width(word) <= w:
			line += " " + word
		default:
			lines = append(lines, line)
			line = word
		}
	}
	if line == "" && len(lines) > 0 {
		return lines
	}
	return append(lines, line)
}

// fill moves characters from a word to the end of a line until it is w columns
// wide, at least one to an empty line.
func (c *Cells) fill(line, word string, w int) (filled, rest string) {
	for i, r := range word {
		if line != "" && c.Width(line+string(r)) > w {
			return line, word[i:]
		}
		line += string(r)
	}
	return line, ""
}
