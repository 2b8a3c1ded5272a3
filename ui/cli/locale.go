package cli

import (
	"io"
	"slices"
	"strings"
	"unicode/utf8"

	"descent/ui/lang"
	"descent/ui/theme"
)

// The user's environment says the language and the characters of the terminal.

// category returns the value of a part of the locale: the first of these variables
// that is set decides, as for every program; empty if none is.
func (a *app) category(name string) string {
	for _, name := range []string{"LC_ALL", name, "LANG"} {
		if v := a.getenv(name); v != "" {
			return v
		}
	}
	return ""
}

// unicode reports whether the terminal shows more than ASCII. Where no variable is
// set it does: so it is in containers and on Windows, whose terminals are UTF-8.
func (a *app) unicode() bool {
	locale := a.category("LC_CTYPE")
	if locale == "" {
		return true
	}
	_, charset, _ := strings.Cut(locale, ".")
	charset, _, _ = strings.Cut(charset, "@")
	return slices.Contains([]string{"utf8", "utf-8"}, strings.ToLower(charset))
}

// locale returns the language of the environment. Chinese needs its characters.
func (a *app) locale() lang.Lang {
	l, _ := lang.Parse(a.category("LC_MESSAGES"))
	if !a.unicode() {
		return lang.EN
	}
	return l
}

// glyphs returns the glyph set of the environment.
func (a *app) glyphs() theme.GlyphSet {
	if a.unicode() {
		return theme.Block
	}
	return theme.ASCII
}

// language returns the language that the words of the command line ask for, also
// where they are wrong elsewhere, or that of the environment.
func (a *app) language() lang.Lang {
	said := a.locale()
	for i, w := range a.arg {
		name, value, ok := strings.Cut(w, "=")
		switch {
		case w == "--":
			return said
		case name != "--lang":
			continue
		case !ok && i+1 < len(a.arg):
			value = a.arg[i+1]
		}
		if l, ok := lang.Parse(value); ok {
			said = l
		}
	}
	return said
}

// readable returns standard output for texts that a person reads: a terminal that
// shows ASCII alone gets nothing else. What is not a terminal gets UTF-8.
func (a *app) readable() io.Writer {
	if a.unicode() || !terminal(a.out) {
		return a.out
	}
	return &asciiWriter{w: a.out}
}

// asciiWriter writes texts in ASCII.
type asciiWriter struct {
	w    io.Writer
	rest []byte // the beginning of a character
}

func (a *asciiWriter) Write(p []byte) (int, error) {
	text := append(a.rest, p...)
	whole := len(text)
	for i := 1; i < utf8.UTFMax && i <= len(text); i++ {
		if last := text[len(text)-i:]; utf8.RuneStart(last[0]) {
			if !utf8.FullRune(last) {
				whole -= i
			}
			break
		}
	}
	a.rest = slices.Clone(text[whole:])
	if _, err := io.WriteString(a.w, theme.ASCIIText(string(text[:whole]))); err != nil {
		return 0, err
	}
	return len(p), nil
}
