package lang

import (
	"regexp"
	"slices"
	"strconv"
	"strings"
	"sync"
)

// verbs are what a format of package fmt puts in.
var verbs = regexp.MustCompile(`%(\[\d+\])?[#.\d]*[a-zA-Z]`)

// Error says in a language an error that another package says in English.
func (l Lang) Error(err error) string { return l.Sentence(err.Error()) }

// Sentence says in a language what another package says in English. Each of the sentences
// of errors and notes is a row of a table, by its format; what has no row stays in English.
func (l Lang) Sentence(text string) string {
	if l == EN {
		return text
	}
	rows, lines := patterns(), strings.Split(text, "\n")
	for i, line := range lines {
		if text, ok := rows.say(line, maxDepth); ok {
			lines[i] = text
		}
	}
	return strings.Join(lines, "\n")
}

// patterns are those of all rows. They take longer to make than a frame to draw, and only
// some languages need them.
var patterns = sync.OnceValue(func() sentences {
	return readable(slices.Concat(errorsOfRuns, errorsOfData, otherFiles, sentencesOfRuns))
})

// sentence is a row that is found by what it says in English.
type sentence struct {
	pattern *regexp.Regexp
	rank    int    // how well it is known by its own letters, those at the start first
	whole   []bool // parts that are put in as they are: numbers and quoted names
	zh      string
}

type sentences []sentence

// startWeighs is how many letters of a row count as much as one at its start.
const startWeighs = 1000

// maxDepth is how deep sentences are in one another at most: "lane 2: adam: lr cannot be …".
const maxDepth = 6

// readable makes of each format the pattern of its texts.
func readable(words []Word) sentences {
	rows := make(sentences, len(words))
	for i, w := range words {
		rows[i] = newSentence(w)
	}
	return rows
}

func newSentence(w Word) sentence {
	s := sentence{zh: w.zh}
	pattern, at := "^", 0
	own := func(letters string) {
		pattern += regexp.QuoteMeta(letters)
		if s.rank += len(letters); at == 0 {
			s.rank *= startWeighs
		}
	}
	for _, m := range verbs.FindAllStringIndex(w.en, -1) {
		own(w.en[at:m[0]])
		part, whole := partOf(w.en[m[1]-1], w.en[:m[0]])
		pattern += part
		s.whole = append(s.whole, whole)
		at = m[1]
	}
	own(w.en[at:])
	s.pattern = regexp.MustCompile(pattern + "$")
	return s
}

// partOf is the pattern of what a verb puts in, and whether that is no sentence itself. A
// name at the start of a sentence has no colon: "csv: x" is two sentences. That of a flag
// is the same in every language, even if it is a word that has a row, as --theme.
func partOf(verb byte, before string) (pattern string, whole bool) {
	switch {
	case verb == 'q':
		return `("(?:[^"\\]|\\.)*")`, true
	case verb == 's' && strings.HasSuffix(before, "--"):
		return `([^\s:]+?)`, true
	case verb == 's' && before == "":
		return `([^:]*?)`, false
	case verb == 's' || verb == 'v' || verb == 'w':
		return `(.*?)`, false
	}
	return `([^\s,:]+?)`, true // a number
}

// say returns a text in Chinese: by the row, of those that fit, that is known best. What is
// put in may be a sentence again, depth times.
func (rows sentences) say(text string, depth int) (string, bool) {
	if depth == 0 {
		return text, false
	}
	var best *sentence
	var parts []string
	for i := range rows {
		s := &rows[i]
		if best != nil && s.rank <= best.rank {
			continue
		}
		if m := s.pattern.FindStringSubmatch(text); m != nil {
			best, parts = s, m[1:]
		}
	}
	if best == nil {
		if head, rest, cut := strings.Cut(text, ": "); cut {
			if said, ok := rows.say(rest, depth-1); ok {
				return head + "：" + said, true
			}
		}
		return text, false
	}
	for i, part := range parts {
		if !best.whole[i] {
			parts[i], _ = rows.say(part, depth-1)
		}
	}
	return filled(best.zh, parts), true
}

// filled returns a format with the parts in the place of its verbs.
func filled(format string, parts []string) string {
	next := 0
	return verbs.ReplaceAllStringFunc(format, func(verb string) string {
		if from := strings.IndexByte(verb, '['); from >= 0 {
			n, _ := strconv.Atoi(verb[from+1 : strings.IndexByte(verb, ']')])
			next = n - 1
		}
		next++
		return parts[next-1]
	})
}
