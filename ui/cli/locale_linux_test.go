package cli

import (
	"strings"
	"testing"
	"unicode"

	"github.com/charmbracelet/x/ansi"
)

// TestUnicode: the first of the variables that is set decides whether there is more than ASCII.
func TestUnicode(t *testing.T) {
	for env, want := range map[string]bool{
		"": true, "LANG=C": false, "LANG=POSIX": false, "LANG=C.UTF-8": true, "LANG=en_US.UTF-8": true, "LANG=de_DE.utf8@euro": true,
		"LANG=de_DE.ISO-8859-1": false, "LANG=de_DE": false, "LANG=zh_CN.GB18030": false,
		"LC_ALL=C LANG=en_US.UTF-8": false, "LC_CTYPE=C LANG=en_US.UTF-8": false, "LC_CTYPE=C LC_ALL=en_US.UTF-8": true,
		"LC_ALL= LC_CTYPE=C.UTF-8 LANG=C": true, "LC_MESSAGES=C LANG=en_US.UTF-8": true,
	} {
		a := &app{env: strings.Fields(env)}
		if got := a.unicode(); got != want {
			t.Errorf("%s: %v", env, got)
		}
	}
}

// TestASCIITerminal: on a terminal whose locale is not UTF-8, screen, lists, tables and
// help are ASCII, unless a flag asks for other glyphs.
func TestASCIITerminal(t *testing.T) {
	for _, c := range []struct {
		locale, args, want string
		ascii              bool
	}{
		{"LANG=C", "list surfaces", "(1-x)^2 + 100(y-x^2)^2", true},
		{"LC_ALL=de_DE.ISO-8859-1", "run race --steps 2", "(1-x)^2 + 100(y-x^2)^2", true},
		{"LC_ALL=POSIX", "run train --help", "inputs->outputs", true},
		{"LANG=C.UTF-8", "run race --steps 2", "(1−x)² + 100(y−x²)²", false},
		{"LANG=C", "race --paused", "+---", true},
		{"LANG=C", "race --paused --glyphs block", "╭", false},
		{"LANG=zh_CN.UTF-8", "race --paused", "╭", false},
		{"", "race --paused", "╭", false},
	} {
		p := start(t, append(color, c.locale), strings.Fields(c.args)...)
		p.shown(c.want)
		if strings.HasPrefix(c.args, "race") {
			_, err := p.master.WriteString("q")
			p.must(err)
		}
		code, screen := p.end()
		i := strings.IndexFunc(ansi.Strip(screen), func(r rune) bool { return r > unicode.MaxASCII })
		if code != 0 || (i < 0) != c.ascii {
			t.Errorf("%s, %s: code %d, %q", c.locale, c.args, code, screen)
		}
	}
}

// TestASCIIWriter: a character that is written in two pieces is one.
func TestASCIIWriter(t *testing.T) {
	var out strings.Builder
	w := &asciiWriter{w: &out}
	for _, b := range []byte("√x − 中\xff.") {
		if n, err := w.Write([]byte{b}); n != 1 || err != nil {
			t.Fatal(n, err)
		}
	}
	if got := out.String(); got != "sqrt x - 中?." {
		t.Errorf("%q", got)
	}
}
