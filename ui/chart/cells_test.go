package chart

import (
	"math/rand/v2"
	"strings"
	"testing"

	"github.com/charmbracelet/x/ansi"

	"descent/ui/theme"
)

// plain returns the canvas as text, without the spaces at the ends of its lines.
func plain(c *Cells) string {
	lines := strings.Split(ansi.Strip(c.String()), "\n")
	for i, l := range lines {
		lines[i] = strings.TrimRight(l, " ")
	}
	return strings.Trim(strings.Join(lines, "\n"), "\n")
}

// golden compares a picture with the text that it should be; want begins after its first line break.
func golden(t *testing.T, c *Cells, want string) {
	t.Helper()
	exact(t, c)
	if got, want := plain(c), strings.Trim(want, "\n"); got != want {
		t.Errorf("got:\n%s\nwant:\n%s", got, want)
	}
}

// exact checks that every line is exactly as wide as the canvas.
func exact(t *testing.T, c *Cells) {
	t.Helper()
	s := c.String()
	lines := strings.Split(s, "\n")
	if c.H > 0 && len(lines) != c.H {
		t.Fatalf("%d lines, want %d", len(lines), c.H)
	}
	for i, l := range lines {
		if c.H > 0 && ansi.StringWidth(l) != c.W {
			t.Fatalf("line %d is %d columns wide, want %d: %q", i, ansi.StringWidth(l), c.W, l)
		}
	}
}

func TestCanvasString(t *testing.T) {
	red := theme.Style{Fg: theme.ANSI(1)}
	onBlue := theme.Style{Bg: theme.ANSI(4)}
	c := NewCells(6, 3)
	c.Text(0, 0, "ab", red)
	c.Text(3, 0, "c", red) // the space between them needs no change of style
	c.Fill(Rect{1, 1, 9, 1}, ' ', onBlue)
	c.Set(2, 1, 'x', red.On(onBlue.Bg))
	want := "\x1b[31mab c  \x1b[m\n \x1b[44m \x1b[31mx   \x1b[m\n      "
	if got := c.String(); got != want {
		t.Errorf("%q, want %q", got, want)
	}
	c.Resize(2, 1)
	if got := c.String(); got != "  " {
		t.Errorf("after Resize: %q", got)
	}
	for _, size := range [][2]int{{0, 0}, {0, 3}, {3, 0}, {-1, -1}} {
		c.Resize(size[0], size[1])
		c.Set(0, 0, 'x', red)
		c.Text(0, 0, "漢", red)
		c.Fill(Rect{0, 0, 3, 3}, 'x', red)
		if got := strings.Trim(c.String(), "\n"); got != "" {
			t.Errorf("size %v: %q", size, got)
		}
	}
}

func TestReverseSpaceIsNotSkipped(t *testing.T) {
	c := NewCells(3, 1)
	c.Set(0, 0, ' ', theme.Style{Attr: theme.Reverse})
	c.Set(1, 0, ' ', theme.Style{Attr: theme.Bold})
	if got, want := c.String(), "\x1b[7m \x1b[0;1m  \x1b[m"; got != want {
		t.Errorf("%q, want %q", got, want)
	}
}

func TestCanvasWide(t *testing.T) {
	st := theme.Style{}
	for _, c := range []struct {
		name string
		draw func(c *Cells)
		want string
	}{
		{"whole", func(c *Cells) { c.Text(1, 0, "漢字", st) }, " 漢字 "},
		{"cut on the right", func(c *Cells) { c.Text(3, 0, "漢字", st) }, "   漢 "},
		{"cut on the left", func(c *Cells) { c.Text(-1, 0, "漢字", st) }, " 字   "},
		{"all outside", func(c *Cells) { c.Text(-4, 0, "漢字", st); c.Text(6, 0, "漢", st); c.Text(0, 1, "漢", st) }, "      "},
		{"first half overwritten", func(c *Cells) { c.Text(0, 0, "漢字", st); c.Set(2, 0, 'x', st) }, "漢x   "},
		{"second half overwritten", func(c *Cells) { c.Text(0, 0, "漢字", st); c.Set(1, 0, 'x', st) }, " x字  "},
		{"straddled", func(c *Cells) { c.Text(0, 0, "漢字", st); c.Set(1, 0, '語', st) }, " 語   "},
		{"filled", func(c *Cells) { c.Text(0, 0, "漢字漢", st); c.Fill(Rect{1, 0, 4, 1}, '.', st) }, " .... "},
		{"combining marks left off", func(c *Cells) { c.Text(0, 0, "e\u0301a\u200bb\u202ec", st) }, "eabc  "},
		{"sign made wide", func(c *Cells) { c.Text(0, 0, "❤\ufe0fx", st) }, "❤ x   "},
		{"flag", func(c *Cells) { c.Text(0, 0, "🇩🇪x", st) }, "? x   "},
		{"no escape", func(c *Cells) { c.Text(0, 0, "a\x1b[\tb\u009bc", st) }, "a [ b "},
	} {
		cv := NewCells(6, 1)
		c.draw(cv)
		if got := cv.String(); got != c.want {
			t.Errorf("%s: %q, want %q", c.name, got, c.want)
		}
	}
}

// scraps are pieces of text of every awkward kind.
var scraps = []string{"a", "gradient ", "梯度下降", "学习率 α", "é", "e\u0301", "👍🏽", "👩‍🔬", "🇩🇪", "❤\ufe0f", "ᄀ", "ᅡ", "각", "\u0301", "\x1b[31m",
	"\n", "−", "…", "x²", "ﾊﾝ", "นี้", "हिन्दी", "\xff\xfe", "\u202e", "￥", "⠿", "▀"}

func scrap(r *rand.Rand) string {
	var b strings.Builder
	for range r.IntN(6) {
		b.WriteString(scraps[r.IntN(len(scraps))])
	}
	return b.String()
}

func TestEveryLineIsExact(t *testing.T) {
	r := rand.New(rand.NewPCG(3, 3))
	for range 3000 {
		c := NewCells(r.IntN(25), 1+r.IntN(3))
		for range 1 + r.IntN(8) {
			x, y, w, s := r.IntN(40)-10, r.IntN(4)-1, r.IntN(15)-2, scrap(r)
			st := theme.Style{Fg: theme.ANSI(uint8(r.IntN(16))), Attr: theme.Attr(r.IntN(16))}
			switch r.IntN(5) {
			case 0:
				c.Text(x, y, s, st)
			case 1:
				if n := c.TextIn(x, y, w, s, st); n > max(w, 0) {
					t.Fatalf("TextIn(%d, %q) took %d", w, s, n)
				}
			case 2:
				c.TextRight(x, y, w, s, st)
			case 3:
				c.Set(x, y, []rune("漢x各▀")[r.IntN(4)], st)
			case 4:
				c.Fill(Rect{x, y, w, 2}, '·', st)
			}
		}
		exact(t, c)
	}
}

func TestWidthIsWhatTextTakes(t *testing.T) {
	r := rand.New(rand.NewPCG(4, 4))
	c := NewCells(80, 1)
	for range 2000 {
		s := scrap(r)
		if got := c.Text(0, 0, s, theme.Style{}); got != c.Width(s) {
			t.Fatalf("Text(%q) takes %d, Width says %d", s, got, c.Width(s))
		}
		w := r.IntN(12)
		clipped := c.Clip(s, w)
		if c.Width(clipped) > w || w > 0 && c.Width(s) <= w && clipped != s {
			t.Fatalf("Clip(%q, %d) = %q", s, w, clipped)
		}
	}
}

func TestTextIn(t *testing.T) {
	st := theme.Style{}
	for _, c := range []struct {
		w    int
		s    string
		want string
	}{
		{5, "abc", "abc"}, {3, "abc", "abc"}, {2, "abc", "a…"}, {1, "abc", "…"}, {0, "abc", ""}, {-3, "abc", ""},
		{4, "漢字", "漢字"}, {3, "漢字", "漢…"}, {2, "漢字", "…"},
	} {
		cv := NewCells(6, 1)
		n := cv.TextIn(0, 0, c.w, c.s, st)
		if got := plain(cv); got != c.want || n != cv.Width(c.want) || cv.Clip(c.s, c.w) != c.want {
			t.Errorf("%q in %d: %q, took %d; Clip %q", c.s, c.w, got, n, cv.Clip(c.s, c.w))
		}
	}
	cv := NewCells(8, 1)
	cv.TextRight(1, 0, 6, "漢 x", st)
	if got := cv.String(); got != "   漢 x " {
		t.Errorf("TextRight: %q", got)
	}
}

func TestASCIICanvas(t *testing.T) {
	c := NewCells(30, 1)
	c.Glyphs = theme.ASCII
	const text = "m̂ ← −2…x² 漢 √(ν₁)"
	n := c.Text(0, 0, text, theme.Style{})
	c.Set(29, 0, '└', theme.Style{})
	if got, want := c.String(), "m^ <- -2...x^2 漢 sqrt(nu1)  +"; got != want || n != 27 || c.Width(text) != n {
		t.Errorf("%q, %d columns, want %q", got, n, want)
	}
	for w := range 28 {
		c.Clear()
		clipped := c.Clip(text, w)
		n := c.TextIn(0, 0, w, text, theme.Style{})
		got := plain(c)
		if n > w || c.Width(clipped) != n || n == 27 != (w == 27) || strings.ContainsRune(got, '…') {
			t.Errorf("in %d columns: %q takes %d, Clip %q", w, got, n, clipped)
		}
		c.Clear()
		c.Text(0, 0, clipped, theme.Style{})
		if plain(c) != got {
			t.Errorf("in %d columns: TextIn %q, Clip %q", w, got, plain(c))
		}
	}
}

func TestUnder(t *testing.T) {
	c := NewCells(2, 1)
	a, b := theme.ANSI(1), theme.ANSI(2)
	c.Set(0, 0, upperHalf, theme.Style{Fg: a, Bg: b})
	c.Set(1, 0, 'x', theme.Style{Fg: a, Bg: b})
	for x, want := range [][2]theme.Color{{a, b}, {b, b}, {}} {
		if top, bottom := c.Under(x, 0); top != want[0] || bottom != want[1] {
			t.Errorf("cell %d: %v, %v", x, top, bottom)
		}
	}
}
