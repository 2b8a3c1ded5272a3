package theme

import (
	"descent/sim/spec"
	"math"
	"reflect"
	"testing"

	"github.com/clipperhouse/displaywidth"
	"github.com/lucasb-eyer/go-colorful"
)

// each calls f with every theme there is.
func each(t *testing.T, f func(t *testing.T, th *Theme)) {
	for _, dark := range []bool{true, false} {
		for d := NoColor; d <= TrueColor; d++ {
			for _, g := range []GlyphSet{Block, Braille, ASCII} {
				name := map[bool]string{true: "dark", false: "light"}[dark] + string('0'+rune(d)) + g.String()
				t.Run(name, func(t *testing.T) { f(t, New(dark, d, g)) })
			}
		}
	}
}

func rgb(t *testing.T, c Color) colorful.Color {
	t.Helper()
	r, g, b, ok := c.Values()
	if !ok {
		t.Fatalf("colour %x has no values", uint32(c))
	}
	return colorful.Color{R: float64(r) / 255, G: float64(g) / 255, B: float64(b) / 255}
}

// contrast is WCAG 2's contrast ratio, 1 to 21.
func contrast(a, b colorful.Color) float64 {
	y := func(c colorful.Color) float64 {
		r, g, b := c.LinearRgb()
		return 0.2126*r + 0.7152*g + 0.0722*b
	}
	p, q := y(a)+0.05, y(b)+0.05
	return max(p/q, q/p)
}

func TestLanesStandOutFromBands(t *testing.T) {
	minContrast := map[Depth]float64{TrueColor: 2.4, ANSI256: 1.9, ANSI16: 1.25}
	each(t, func(t *testing.T, th *Theme) {
		if th.Depth == NoColor {
			return
		}
		lanes := NumMarks
		if th.Depth == ANSI16 {
			lanes-- // there are not enough
		}
		for i := range lanes {
			lane := rgb(t, th.Lane(i).Fg)
			for b, c := range th.Bands {
				if got := contrast(lane, rgb(t, c)); got < minContrast[th.Depth] {
					t.Errorf("lane %d on band %d: contrast %.2f", i, b, got)
				}
			}
		}
	})
}

// TestGhostsStandOutFromBands: what is left of a lane is seen everywhere, is not
// taken for the lane, and tells which one it was.
func TestGhostsStandOutFromBands(t *testing.T) {
	apart := func(a, b colorful.Color) float64 {
		l1, a1, b1 := a.OkLab()
		l2, a2, b2 := b.OkLab()
		return math.Hypot(l1-l2, math.Hypot(a1-a2, b1-b2))
	}
	for _, dark := range []bool{true, false} {
		for depth, minContrast := range map[Depth]float64{TrueColor: 1.9, ANSI256: 1.5} {
			th := New(dark, depth, Block)
			for i := range NumMarks {
				ghost := rgb(t, th.Ghosted(i).Fg)
				for b, c := range th.Bands {
					if got := contrast(ghost, rgb(t, c)); got < minContrast {
						t.Errorf("dark %v, depth %d: ghost %d on band %d: contrast %.2f", dark, depth, i, b, got)
					}
				}
				if depth < TrueColor {
					continue
				}
				if got := apart(ghost, rgb(t, th.Lane(i).Fg)); got < 0.04 {
					t.Errorf("dark %v: ghost %d is %.3f from its lane", dark, i, got)
				}
				for j := range i {
					if got := apart(ghost, rgb(t, th.Ghosted(j).Fg)); got < 0.025 {
						t.Errorf("dark %v: ghosts %d and %d are %.3f apart", dark, i, j, got)
					}
				}
			}
		}
	}
}

// TestEveryLaneHasAMark: a run may have no more lanes than there are signs.
func TestEveryLaneHasAMark(t *testing.T) {
	if NumMarks < spec.MaxLanes {
		t.Errorf("%d marks for %d lanes", NumMarks, spec.MaxLanes)
	}
}

func TestTextIsLegible(t *testing.T) {
	for _, dark := range []bool{true, false} {
		ground, th := colorful.Color{R: 1, G: 1, B: 1}, New(dark, TrueColor, Block)
		if dark {
			ground = colorful.Color{}
		}
		styles := map[string]Style{"Dim": th.Dim, "Title": th.Title, "Key": th.Key, "Accent": th.Accent, "Warn": th.Warn,
			"Error": th.Error, "Good": th.Good, "Axis": th.Axis, "Mark": th.Mark}
		for i := range NumMarks {
			styles["lane "+string('0'+rune(i))] = th.Lane(i)
		}
		for name, st := range styles {
			if got := contrast(rgb(t, st.Fg), ground); got < 4.5 {
				t.Errorf("dark %v: %s has contrast %.2f", dark, name, got)
			}
		}
	}
}

func TestBandsAreEvenSteps(t *testing.T) {
	for _, dark := range []bool{true, false} {
		th := New(dark, TrueColor, Block)
		if n := len(th.Bands); n < 10 || n > 16 || len(th.Edges) != n {
			t.Fatalf("%d bands, %d edges", n, len(th.Edges))
		}
		first, _, _ := rgb(t, th.Bands[0]).OkLab()
		last, _, _ := rgb(t, th.Bands[len(th.Bands)-1]).OkLab()
		even := (last - first) / float64(len(th.Bands)-1)
		for i := 1; i < len(th.Bands); i++ {
			a, _, _ := rgb(t, th.Bands[i-1]).OkLab()
			b, _, _ := rgb(t, th.Bands[i]).OkLab()
			if math.Abs(b-a-even) > 0.2*even {
				t.Errorf("dark %v: step %d of %.4f, not %.4f", dark, i, b-a, even)
			}
			if e, _, _ := rgb(t, th.Edges[i]).OkLab(); e >= b {
				t.Errorf("dark %v: edge %d is not darker than its band", dark, i)
			}
		}
	}
}

func TestFewColoursAreDistinct(t *testing.T) {
	for _, dark := range []bool{true, false} {
		seen := map[Color]bool{}
		for _, c := range New(dark, ANSI256, Block).Bands {
			if seen[c] {
				t.Errorf("dark %v: colour %d twice", dark, c&0xff)
			}
			seen[c] = true
		}
		th := New(dark, ANSI16, Block)
		for i := 1; i < len(th.Bands); i++ {
			if th.Bands[i] == th.Bands[i-1] && th.Edges[i] == th.Bands[i] {
				t.Errorf("dark %v: nothing between bands %d and %d", dark, i-1, i)
			}
		}
	}
}

func TestNoColorHasNoColor(t *testing.T) {
	var walk func(path string, v reflect.Value)
	walk = func(path string, v reflect.Value) {
		switch {
		case v.Type() == reflect.TypeFor[Color]():
			if v.Uint() != 0 {
				t.Errorf("%s has a colour", path)
			}
		case v.Kind() == reflect.Struct:
			for i := range v.NumField() {
				walk(path+"."+v.Type().Field(i).Name, v.Field(i))
			}
		case v.Kind() == reflect.Slice || v.Kind() == reflect.Array:
			for i := range v.Len() {
				walk(path, v.Index(i))
			}
		}
	}
	for _, g := range []GlyphSet{Block, Braille, ASCII} {
		th := New(true, NoColor, g)
		walk("Theme", reflect.ValueOf(*th))
		if len(th.Bands) != 0 || th.Levels() != len(th.Shades) || th.Levels() < 4 {
			t.Errorf("%v: %d bands, %d levels, %d shades", g, len(th.Bands), th.Levels(), len(th.Shades))
		}
	}
}

func TestSigns(t *testing.T) {
	each(t, func(t *testing.T, th *Theme) {
		s := th.Signs
		all := append([]rune{s.Minimum, s.Local, s.Saddle, s.Start, s.Trial, s.Rejected, s.Select, s.Play, s.Pause, s.Hatch, s.Dash, s.Pole}, th.Shades...)
		all = append(append(append(all, s.Lanes[:]...), s.Train[:]...), s.Test[:]...)
		all = append(append(all, s.Arrows[:]...), s.Frame[:]...)
		all = append(append(append(all, s.Heights...), s.Edge[:]...), s.Bar)
		for _, r := range all {
			if displaywidth.Rune(r) != 1 || th.Glyphs == ASCII && r >= 0x80 {
				t.Errorf("%q", r)
			}
		}
		own := map[rune]bool{}
		for _, r := range append(s.Lanes[:], s.Minimum, s.Local, s.Saddle, s.Start) {
			if own[r] {
				t.Errorf("%q means two things", r)
			}
			own[r] = true
		}
		shape := map[rune]bool{}
		for _, r := range append(s.Train[:], s.Test[:]...) {
			if shape[r] {
				t.Errorf("%q is two classes", r)
			}
			shape[r] = true
		}
		value := map[rune]bool{}
		for _, r := range append(s.Below[:], s.Above[:]...) {
			if value[r] || displaywidth.Rune(r) != 1 || th.Glyphs == ASCII && r >= 0x80 {
				t.Errorf("value sign %q", r)
			}
			value[r] = true
		}
	})
}

func TestParseGlyphs(t *testing.T) {
	for _, g := range []GlyphSet{Block, Braille, ASCII} {
		if got, ok := ParseGlyphs(g.String()); !ok || got != g {
			t.Errorf("%v: %v, %v", g, got, ok)
		}
	}
	if _, ok := ParseGlyphs("blocks"); ok {
		t.Error("blocks is no glyph set")
	}
}

func TestNearest256(t *testing.T) {
	for n := 16; n < 256; n++ {
		c := Indexed(uint8(n))
		r, g, b, _ := c.Values()
		r2, g2, b2, _ := nearest256(uint32(r)<<16 | uint32(g)<<8 | uint32(b)).Values()
		if r != r2 || g != g2 || b != b2 {
			t.Errorf("%d is not its own nearest", n)
		}
	}
}
