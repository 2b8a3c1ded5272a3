package typed

import (
	"math"
	"strconv"
	"strings"
	"testing"
)

func TestQuote(t *testing.T) {
	long := strings.Repeat("长", Limit)
	for _, c := range []struct{ text, quote, name string }{
		{"adam", `"adam"`, "adam"},
		{"", `""`, `""`},
		{"a b", `"a b"`, "a b"},
		{"学习率", `"学习率"`, "学习率"},
		{"a\"b", `"a\"b"`, `a"b`},
		{"\x1b[31m\a", `"\x1b[31m\a"`, `"\x1b[31m\a"`},
		{"two\nlines", `"two\nlines"`, `"two\nlines"`},
		{"\u202eevil", `"\u202eevil"`, `"\u202eevil"`},
		{"latin \xe9", `"latin \xe9"`, `"latin \xe9"`},
		{long, `"` + long + `"`, long},
		{long + "x", `"` + long + `…"`, `"` + long + `…"`},
	} {
		if got := Quote(c.text); got != c.quote {
			t.Errorf("Quote(%q) = %s, want %s", c.text, got, c.quote)
		}
		if got := Name(c.text); got != c.name {
			t.Errorf("Name(%q) = %s, want %s", c.text, got, c.name)
		}
	}
}

func TestPrintable(t *testing.T) {
	for text, want := range map[string]string{
		"one\ntwo\n":            "one\ntwo\n",
		"x\x1b[2J\nπ\r\u009b":   `x\x1b[2J` + "\n" + `π\r\u009b`,
		"\x9b31m\xff":           `\x9b31m\xff`,
		"\u202e\u2028 ok\x7f\t": `\u202e\u2028 ok\x7f\t`,
		"\ufffd":                "\ufffd",
	} {
		if got := Printable(text); got != want {
			t.Errorf("Printable(%q) = %q, want %q", text, got, want)
		}
	}
}

func TestRounded(t *testing.T) {
	for v, want := range map[float64]string{
		1e-8: "1e-8", 236032123: "2.36032e8", 0.711038: "0.711038", -0.0000578: "-5.78e-5", 1e300: "1e300", math.Inf(1): "+Inf",
	} {
		if got := Rounded(v, 6); got != want {
			t.Errorf("Rounded(%g) = %s, want %s", v, got, want)
		}
	}
}

func TestNumber(t *testing.T) {
	for v, want := range map[float64]string{
		0: "0", 1: "1", -2.5: "-2.5", 0.1: "0.1", 200: "200", 10000: "10000", 100000: "1e5", 1e6: "1e6", 1e9: "1e9",
		1234567: "1234567", 12345678901: "12345678901", 1500000: "1.5e6", 1e-8: "1e-8", 0.999999: "0.999999",
		2.5e-7: "2.5e-7", 1e21: "1e21", 1.5e300: "1.5e300", math.MaxFloat64: "1.7976931348623157e308",
	} {
		got := Number(v)
		if back, err := strconv.ParseFloat(got, 64); got != want || err != nil || back != v {
			t.Errorf("Number(%g) = %s, want %s", v, got, want)
		}
	}
}
