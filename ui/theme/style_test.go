package theme

import (
	"math/rand/v2"
	"regexp"
	"strconv"
	"strings"
	"testing"
)

func TestAppendChange(t *testing.T) {
	red, blue := ANSI(1), Hex(0x0114ff)
	for _, c := range []struct {
		from, to Style
		want     string
	}{
		{Style{}, Style{}, ""},
		{Style{Fg: red}, Style{Fg: red}, ""},
		{Style{}, Style{Fg: red}, "\x1b[31m"},
		{Style{}, Style{Fg: ANSI(9), Bg: ANSI(12)}, "\x1b[91;104m"},
		{Style{Fg: red}, Style{Fg: red, Bg: blue}, "\x1b[48;2;1;20;255m"},
		{Style{Fg: red, Bg: blue}, Style{Bg: blue}, "\x1b[39m"},
		{Style{Fg: red, Bg: blue}, Style{Fg: red}, "\x1b[49m"},
		{Style{Fg: Indexed(200)}, Style{}, "\x1b[m"},
		{Style{}, Style{Fg: Indexed(200), Attr: Bold | Underline}, "\x1b[1;4;38;5;200m"},
		{Style{Attr: Bold}, Style{Attr: Faint}, "\x1b[0;2m"},
		{Style{Attr: Bold, Fg: red}, Style{Fg: red}, "\x1b[0;31m"},
	} {
		if got := string(c.to.AppendChange(nil, c.from)); got != c.want {
			t.Errorf("%+v → %+v: %q, want %q", c.from, c.to, got, c.want)
		}
	}
}

// TestAppendChangeWalk applies a long walk through styles as a terminal would.
func TestAppendChangeWalk(t *testing.T) {
	r := rand.New(rand.NewPCG(1, 1))
	colours := []Color{Default, ANSI(3), ANSI(11), Indexed(0), Indexed(255), Hex(0), Hex(0xff0107)}
	var now, screen Style
	for range 5000 {
		to := Style{colours[r.IntN(len(colours))], colours[r.IntN(len(colours))], Attr(r.IntN(16))}
		s := string(to.AppendChange(nil, now))
		if strings.Count(s, "\x1b") > 1 {
			t.Fatalf("%q is more than one sequence", s)
		}
		screen = apply(t, screen, s)
		if now = to; screen != now {
			t.Fatalf("%q gives %+v, want %+v", s, screen, now)
		}
	}
}

var sgr = regexp.MustCompile(`^\x1b\[([0-9;]*)m$`)

// apply is a terminal's reading of one SGR sequence.
func apply(t *testing.T, st Style, s string) Style {
	if s == "" {
		return st
	}
	m := sgr.FindStringSubmatch(s)
	if m == nil {
		t.Fatalf("%q is no SGR sequence", s)
	}
	p := strings.Split(m[1], ";")
	num := func(i int) int { n, _ := strconv.Atoi(p[i]); return n }
	for i := 0; i < len(p); i++ {
		n := num(i)
		colour := &st.Fg
		if n >= 40 && n < 50 || n >= 100 {
			colour = &st.Bg
			n -= 10
		}
		switch {
		case n == 0:
			st = Style{}
		case n < 10:
			st.Attr |= map[int]Attr{1: Bold, 2: Faint, 4: Underline, 7: Reverse}[n]
		case n == 39:
			*colour = Default
		case n == 38 && num(i+1) == 5:
			*colour = Indexed(uint8(num(i + 2)))
			i += 2
		case n == 38:
			*colour = Hex(uint32(num(i+2)<<16 | num(i+3)<<8 | num(i+4)))
			i += 4
		case n >= 90:
			*colour = ANSI(uint8(n - 90 + 8))
		default:
			*colour = ANSI(uint8(n - 30))
		}
	}
	return st
}
