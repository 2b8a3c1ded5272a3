package cli

import "strings"

// lineWord is the last word of a line, which is being typed.
type lineWord struct {
	text string // without its quotes
	// kept is how many bytes of text the shell keeps: it replaces what follows the last
	// character that breaks words, or the quote that is open.
	kept  int
	quote byte // that is open, 0 for none
}

// splitLine splits what has been typed of a line, as the shell does, into the words
// after the program's name and the last one. The breaks are characters that end what
// the shell takes for a word when it completes one.
func splitLine(line, breaks string) (words []string, last lineWord) {
	var w lineWord
	begun := false // a word, maybe an empty one in quotes
	for i := 0; i < len(line); i++ {
		switch c := line[i]; {
		case w.quote != 0 && c == w.quote:
			w.quote, w.kept = 0, len(w.text)
		case c == '\\' && w.quote != '\'' && i+1 < len(line):
			if i++; w.quote == '"' && !strings.ContainsRune("\"\\$`", rune(line[i])) {
				w.text += `\`
			}
			w.text, begun = w.text+line[i:i+1], true
		case w.quote != 0:
			w.text += line[i : i+1]
		case c == '\'' || c == '"':
			w.quote, w.kept, begun = c, len(w.text), true
		case c == ' ' || c == '\t' || c == '\n':
			if begun {
				words = append(words, w.text)
			}
			w, begun = lineWord{}, false
		default:
			w.text, begun = w.text+line[i:i+1], true
			if strings.IndexByte(breaks, c) >= 0 {
				w.kept = len(w.text)
			}
		}
	}
	if len(words) == 0 { // the program's name is still being typed
		return nil, w
	}
	return words[1:], w
}

// insertion returns what the shell puts in for a word: the part that it does not
// keep, with backslashes unless a quote is open.
func (w lineWord) insertion(word string) string {
	if len(word) < w.kept {
		return word
	}
	word = word[w.kept:]
	if w.quote != 0 {
		return word
	}
	var b strings.Builder
	for _, r := range word {
		if strings.ContainsRune(" \t\\'\"`$&|;<>()*?[]{}!#~", r) {
			b.WriteByte('\\')
		}
		b.WriteRune(r)
	}
	return b.String()
}
