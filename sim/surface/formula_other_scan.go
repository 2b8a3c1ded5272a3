package surface

import (
	"math"
	"regexp"
	"strconv"
	"strings"
	"unicode"

	"golang.org/x/text/unicode/norm"

	"descent/sim/typed"
)

// piece is a token of other notations: a number, a name or a sign. gap says that a space
// is before it, command that it is a name of LaTeX's.
type piece struct {
	text         string
	gap, command bool
}

func (p piece) isNumber() bool {
	return p.text != "" && (isDigit(rune(p.text[0])) || p.text[0] == '.' && len(p.text) > 1)
}
func (p piece) isName() bool {
	for _, r := range p.text {
		return unicode.IsLetter(r)
	}
	return false
}

var (
	upright    = regexp.MustCompile(`\\(?:operatorname|mathrm|text|mathit|mathbf)\*?\s*\{([^{}]*)\}`)
	raisedRun  = regexp.MustCompile(`[⁻⁰¹²³⁴⁵⁶⁷⁸⁹]+`)
	loweredRun = regexp.MustCompile(`[₀-₉]+`)
	// heads are what stands before a formula: the names of its parameters are the group.
	heads = []*regexp.Regexp{
		regexp.MustCompile(`^\s*lambda\s+([\w\s,]*):`),
		regexp.MustCompile(`^\s*(?:function\s*)?@?\s*\(\s*([a-zA-Z_]\w*(?:\s*,\s*[a-zA-Z_]\w*)?)\s*\)\s*(?:->|=>)`),
		regexp.MustCompile(`^\s*@\s*\(\s*([a-zA-Z_]\w*(?:\s*,\s*[a-zA-Z_]\w*)?)\s*\)`),
		regexp.MustCompile(`^\s*([a-zA-Z_]\w*\s*,\s*[a-zA-Z_]\w*)\s*(?:->|=>)`),
		regexp.MustCompile(`^\s*[a-zA-Z]\w*\s*\(\s*([a-zA-Z_]\w*(?:\s*,\s*[a-zA-Z_]\w*)?)\s*\)\s*(?::?=|->)`),
		regexp.MustCompile(`^\s*()(?:[a-zA-Z]\w*\s*:?)?=`),
		regexp.MustCompile(`^\s*def\s+\w+\s*\(\s*([a-zA-Z_]\w*(?:\s*,\s*[a-zA-Z_]\w*)?)\s*\)\s*:\s*(?:return\s)?`),
		regexp.MustCompile(`^\s*()(?:return|minimi[sz]e)\s`),
	}
)

// pieces returns the tokens of a text in another notation, and the names of the
// parameters that it declares, if it does.
func (t formulaText) pieces() (all []piece, params []string) {
	text := upright.ReplaceAllString(string(t), " $1 ")
	text = raisedRun.ReplaceAllStringFunc(text, func(s string) string { return "^{" + raised.Replace(s) + "}" })
	text = loweredRun.ReplaceAllStringFunc(text, func(s string) string { return "_{" + lowered.Replace(s) + "}" })
	text = norm.NFKC.String(signs.Replace(text))
	text, _, _ = strings.Cut(text, "#") // a comment
	text = strings.Trim(strings.TrimRight(strings.TrimSpace(text), "; "), "\"'`")
	for range 2 { // two in f = lambda x, y: x*y
		head, rest := cutHead(text)
		if text = rest; len(head) > 0 {
			params = head
		}
	}
	s := otherScanner{runes: []rune(text), semicolons: strings.Contains(text, ";")}
	for s.next() {
	}
	return s.out, params
}

// cutHead takes what stands before a formula from a text, and returns the names of the
// parameters that it has.
func cutHead(text string) (params []string, rest string) {
	first := text[:len(text)-len(strings.TrimLeftFunc(text, unicode.IsLetter))]
	_, call := canonical(first)
	for _, head := range heads {
		if m := head.FindStringSubmatchIndex(text); m != nil && !call && !strings.HasPrefix(text[m[1]:], "=") && !strings.HasPrefix(text[m[1]:], ">") {
			return strings.FieldsFunc(text[m[2]:m[3]], func(r rune) bool { return r == ',' || r == ' ' }), text[m[1]:]
		}
	}
	return nil, text
}

// otherScanner splits a text into pieces.
type otherScanner struct {
	runes      []rune
	at         int
	out        []piece
	calls      []bool // for each open bracket: whether it is that of a function
	semicolons bool   // separate arguments, so that commas do not
}

// rest reports whether the text goes on with s.
func (s *otherScanner) rest(prefix string) bool {
	return strings.HasPrefix(string(s.runes[s.at:min(s.at+len(prefix), len(s.runes))]), prefix)
}

// next scans one piece; false at the end.
func (s *otherScanner) next() bool {
	gap := false
	for s.at < len(s.runes) && unicode.IsSpace(s.runes[s.at]) {
		gap, s.at = true, s.at+1
	}
	if s.at == len(s.runes) {
		return false
	}
	from, r := s.at, s.runes[s.at]
	switch {
	case isDigit(r) || r == '.' && s.at+1 < len(s.runes) && isDigit(s.runes[s.at+1]):
		s.out = append(s.out, piece{text: s.number(), gap: gap})
	case r == '\\' && s.at+1 < len(s.runes) && isLetter(s.runes[s.at+1]):
		for s.at++; s.at < len(s.runes) && isLetter(s.runes[s.at]); s.at++ {
		}
		s.command(string(s.runes[from+1:s.at]), gap)
		if s.at < len(s.runes) && s.runes[s.at] == ' ' { // it ends the name, no more
			s.at++
		}
	case isLetter(r):
		for s.at < len(s.runes) && (isLetter(s.runes[s.at]) || isDigit(s.runes[s.at])) {
			s.at++
		}
		for i, name := range splitName(string(s.runes[from:s.at])) {
			s.out = append(s.out, piece{text: name, gap: gap && i == 0})
		}
	default:
		s.sign(gap)
	}
	return true
}

// command adds one of LaTeX's.
func (s *otherScanner) command(name string, gap bool) {
	if sign, ok := latexSymbols[name]; !ok {
		s.out = append(s.out, piece{text: name, gap: gap, command: true})
	} else if sign != "" {
		s.out = append(s.out, piece{text: sign, gap: gap})
	}
}

// sign adds a sign of one or two characters.
func (s *otherScanner) sign(gap bool) {
	n := 1
	for _, two := range []string{"<=", ">=", "==", "!=", "//"} {
		if s.rest(two) {
			n = 2
		}
	}
	text := string(s.runes[s.at : s.at+n])
	s.at += n
	switch text {
	case "(":
		call := false
		if len(s.out) > 0 {
			_, call = canonical(s.out[len(s.out)-1].text)
		}
		s.calls = append(s.calls, call)
	case ")":
		s.calls = s.calls[:max(len(s.calls)-1, 0)]
	}
	s.out = append(s.out, piece{text: text, gap: gap})
}

// number scans a number, with the signs between groups of digits, and a comma for the
// point where a comma cannot be before an argument.
func (s *otherScanner) number() string {
	from := s.at
	s.at = numberEnd(s.runes, from)
	inCall := len(s.calls) > 0 && s.calls[len(s.calls)-1] && !s.semicolons
	for s.at+1 < len(s.runes) && isDigit(s.runes[s.at+1]) {
		end := numberEnd(s.runes, s.at+1)
		group := s.at+4 <= len(s.runes) && end >= s.at+4 && (s.at+4 == len(s.runes) || !isDigit(s.runes[s.at+4]))
		whole := !strings.ContainsAny(string(s.runes[from:s.at]), ".eE") && s.runes[from] != '0'
		switch sep := s.runes[s.at]; {
		case sep == '_' || group && whole && (sep == ' ' || sep == '\u202f' || sep == '\'' || sep == ',' && !inCall):
			s.runes = append(s.runes[:s.at:s.at], s.runes[s.at+1:]...)
		case sep == ',' && !inCall:
			s.runes[s.at] = '.'
		default:
			return shortNumber(string(s.runes[from:s.at]))
		}
		s.at = numberEnd(s.runes, from)
	}
	return shortNumber(string(s.runes[from:s.at]))
}

// shortNumber writes a whole number that is too long for a formula in another way.
func shortNumber(text string) string {
	if v, err := strconv.ParseFloat(text, 64); err == nil && (len(text) > 18 || v >= math.MaxInt) && !strings.ContainsAny(text, ".eE") {
		return typed.Number(v)
	}
	return text
}
