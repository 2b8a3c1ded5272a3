package ui_test

import (
	"fmt"
	"image/color"
	"strings"
	"testing"

	uv "github.com/charmbracelet/ultraviolet"
	"github.com/charmbracelet/x/ansi"
	"github.com/charmbracelet/x/exp/golden"

	"descent/ui/theme"
)

// goldenFrame compares a frame with two files of plain text: what it says, in
// testdata/<text>.golden, and its colours, in testdata/<colours>.colours.golden.
// Frames that differ in nothing but colours share the first. -update writes both.
func goldenFrame(t *testing.T, frame string, th *theme.Theme, text, colours string) {
	t.Helper()
	golden.RequireEqual(named{t, text}, ansi.Strip(frame)+"\n")
	golden.RequireEqual(named{t, colours + ".colours"}, colourMap(t, frame, th))
}

// named is a test under another name, which is that of its golden file.
type named struct {
	testing.TB
	name string
}

func (n named) Name() string { return n.name }

// The colours of a frame as two grids of letters, a letter a column: those of the
// characters, then those behind them. A blank has only the latter; · is the
// terminal's own colour.
func colourMap(t *testing.T, frame string, th *theme.Theme) string {
	t.Helper()
	w, h := ansi.StringWidth(frame[:strings.IndexByte(frame+"\n", '\n')]), strings.Count(frame, "\n")+1
	buf := uv.NewScreenBuffer(w, h)
	uv.NewStyledString(frame).Draw(buf, buf.Bounds())
	front, back := make([]cellStyle, w*h), make([]cellStyle, w*h)
	for y := range h {
		for x := 0; x < w; {
			c := buf.CellAt(x, y)
			f := cellStyle{c.Style.Fg, c.Style.Attrs, c.Style.Underline}
			if c.Content == " " && f.underline == uv.UnderlineNone && f.attrs&uv.AttrReverse == 0 {
				f = cellStyle{}
			}
			for range max(c.Width, 1) {
				front[y*w+x], back[y*w+x] = f, cellStyle{colour: c.Style.Bg}
				x++
			}
		}
	}
	var out strings.Builder
	for _, part := range []struct {
		title  string
		styles []cellStyle
	}{{"characters", front}, {"behind them", back}} {
		out.WriteString(part.title + "\n")
		writeStyles(t, &out, part.styles, w, th)
	}
	return out.String()
}

// cellStyle is the colour of a character and its attributes, or the colour behind it.
type cellStyle struct {
	colour    color.Color // nil is the terminal's own
	attrs     uint8
	underline uv.Underline
}

func (k cellStyle) String() string {
	words := []string{"own"}
	if k.colour != nil {
		r, g, b, _ := k.colour.RGBA()
		words[0] = fmt.Sprintf("#%02x%02x%02x", r>>8, g>>8, b>>8)
	}
	for i, name := range []string{"bold", "faint", "italic", "blink", "rapid", "reverse", "conceal", "strike"} {
		if k.attrs>>i&1 == 1 {
			words = append(words, name)
		}
	}
	if k.underline != uv.UnderlineNone {
		words = append(words, "underline")
	}
	return strings.Join(words, " ")
}

// writeStyles writes a grid of letters, w a line, and what they mean. Letters follow
// the order of the theme's colours, so the bands of a picture read as heights.
func writeStyles(t *testing.T, out *strings.Builder, styles []cellStyle, w int, th *theme.Theme) {
	t.Helper()
	const letters = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789+*=/<>"
	used := map[string]bool{}
	for _, k := range styles {
		used[k.String()] = true
	}
	letter := map[string]byte{}
	var legend strings.Builder
	add := func(k, role string) {
		if !used[k] || letter[k] != 0 || k == (cellStyle{}).String() {
			return
		}
		if len(letter) == len(letters) {
			t.Fatalf("more than %d colours", len(letters))
		}
		letter[k] = letters[len(letter)]
		fmt.Fprintf(&legend, "%c  %s\n", letter[k], strings.TrimSpace(fmt.Sprintf("%-20s %s", k, role)))
	}
	for _, r := range roles(th) {
		for _, a := range []string{"", " bold", " faint", " reverse", " underline", " bold underline"} {
			add(r.hex+a, r.name)
		}
	}
	for _, k := range styles { // mixtures, in the order in which they appear
		add(k.String(), "")
	}
	for i, k := range styles {
		if l := letter[k.String()]; l != 0 {
			out.WriteByte(l)
		} else {
			out.WriteRune('·')
		}
		if i%w == w-1 {
			out.WriteByte('\n')
		}
	}
	out.WriteString("\n" + legend.String() + "\n")
}

type role struct{ hex, name string }

// roles returns the colours of a theme and what they are for.
func roles(th *theme.Theme) (list []role) {
	add := func(name string, colours ...theme.Color) {
		for i, c := range colours {
			r, g, b, ok := c.Values()
			if !ok {
				continue
			}
			n := name
			if len(colours) > 1 {
				n = fmt.Sprintf("%s %d", name, i)
			}
			list = append(list, role{fmt.Sprintf("#%02x%02x%02x", r, g, b), n})
		}
	}
	list = append(list, role{cellStyle{}.String(), "terminal's own"})
	for _, s := range []struct {
		name  string
		style theme.Style
	}{
		{"Text", th.Text}, {"Dim", th.Dim}, {"Title", th.Title}, {"Key", th.Key}, {"Accent", th.Accent}, {"Warn", th.Warn},
		{"Error", th.Error}, {"Good", th.Good}, {"Selected", th.Selected}, {"Frame", th.Frame}, {"FrameFocus", th.FrameFocus},
		{"Axis", th.Axis}, {"Grid", th.Grid}, {"Cursor", th.Cursor}, {"Mark", th.Mark}, {"Hole", th.Hole},
	} {
		add(s.name, s.style.Fg)
		add(s.name+" behind", s.style.Bg)
	}
	for k := range theme.NumMarks {
		add(fmt.Sprintf("lane %d", k), th.Lane(k).Fg)
		add(fmt.Sprintf("lane %d faded", k), th.Faded(k).Fg)
		add(fmt.Sprintf("lane %d ghost", k), th.Ghosted(k).Fg)
	}
	add("Bands", th.Bands...)
	add("Edges", th.Edges...)
	add("Diverging", th.Diverging...)
	add("Tones", th.Tones...)
	for k := range theme.NumMarks {
		add(fmt.Sprintf("class %d,", k), th.Class(k)...)
	}
	return list
}
