package table

import (
	"bytes"
	"regexp"
)

// separators are what can be found between cells, the first of equally good ones first;
// a space stands for one or more and is tried last.
const separators = "\t;|,"

// sampledLines is how many lines at the beginning the separator is judged by.
const sampledLines = 100

// separatorLine is a first line that names the separator, as Excel has it.
var separatorLine = regexp.MustCompile(`^(?i:"?sep=(.)"?)[ \t]*\r?(\n|$)`)

// findSeparator returns what is between the cells: what a first line sep=; says, which it
// blanks; else the one of which most lines have the same number; else spaces, if they split all lines
// into as many words; else a comma.
func findSeparator(text []byte) rune {
	if m := separatorLine.FindSubmatchIndex(text); m != nil {
		r := bytes.Runes(text[m[2]:m[3]])[0]
		for i := range m[1] {
			if text[i] != '\n' {
				text[i] = ' '
			}
		}
		return r
	}
	lines := countSeparators(text)
	best, most := ',', 0
	for k, r := range separators {
		if agree := agreeing(lines, k); agree > most {
			best, most = r, agree
		}
	}
	if 2*most < len(lines) && spacesSplit(lines) {
		return ' '
	}
	return best
}

// lineCounts is how many of each of the separators a line has outside quotes, and into
// how many words spaces split it.
type lineCounts struct {
	of    [len(separators)]int
	words int
}

// countSeparators counts the separators of the first lines that are not blank.
func countSeparators(text []byte) (lines []lineCounts) {
	var line lineCounts
	quoted, inWord, begin := false, false, true
	for _, b := range text {
		if b == '\n' && !quoted {
			if line.words > 0 || line.of[0] > 0 {
				if lines = append(lines, line); len(lines) == sampledLines {
					return lines
				}
			}
			line, inWord, begin = lineCounts{}, false, true
			continue
		}
		blank := b == ' ' || b == '\t' || b == '\r'
		k := bytes.IndexByte([]byte(separators), b)
		switch {
		case b == '"' && (quoted || begin):
			quoted = !quoted
		case k >= 0 && !quoted:
			line.of[k]++
		}
		if !blank && !inWord {
			line.words++
		}
		inWord = !blank || quoted
		begin = k >= 0 || blank && begin
	}
	if line.words > 0 {
		lines = append(lines, line)
	}
	return lines
}

// agreeing returns how many lines have as many of a separator as most lines that have any.
func agreeing(lines []lineCounts, k int) int {
	count := map[int]int{}
	most := 0
	for i := range lines {
		if n := lines[i].of[k]; n > 0 {
			count[n]++
			most = max(most, count[n])
		}
	}
	return most
}

// spacesSplit reports whether spaces split every line but the first into the same number of words.
func spacesSplit(lines []lineCounts) bool {
	last := lines[len(lines)-1].words
	for _, l := range lines[1:] {
		if l.words != last {
			return false
		}
	}
	return last > 1
}
