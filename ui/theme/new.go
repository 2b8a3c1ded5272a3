package theme

import (
	"image/color"

	"github.com/charmbracelet/x/ansi"
)

// New returns the theme for a dark or light terminal of that depth. Without
// colours no style has any, only attributes.
func New(dark bool, depth Depth, glyphs GlyphSet) *Theme {
	p := painter{dark, depth}
	t := &Theme{
		Dark: dark, Depth: depth, Glyphs: glyphs,
		Dim: p.style(roleDim), Title: p.style(roleTitle), Key: p.style(roleKey), Accent: p.style(roleAccent),
		Warn: p.style(roleWarn), Error: p.style(roleError), Good: p.style(roleGood), Ghost: p.style(roleGhost),
		Selected: Style{Bg: p.color(backSelected), Attr: Bold},
		Frame:    p.style(roleFrame), FrameFocus: p.style(roleFrameFocus),
		Axis: p.style(roleAxis), Grid: p.style(roleGrid), Cursor: p.style(roleCursor),
		Mark: p.style(roleMark), Hole: p.style(roleHole),
		Shades: []rune(" ·░▒▓"),
		Signs:  signs,
	}
	if glyphs == ASCII {
		t.Shades = []rune(" .:-=+*#%@")
		t.Signs = asciiSigns
	}
	t.Bands, t.Edges = p.ramp()
	for i, r := range laneTints {
		t.lanes[i] = p.color(r)
		t.classes[i] = p.class(i)
	}
	return t
}

// painter picks the colours of one kind of terminal.
type painter struct {
	dark  bool
	depth Depth
}

func (p painter) style(r role) Style {
	if p.depth == NoColor {
		return Style{Attr: r.plain}
	}
	return Style{Fg: p.color(r), Attr: r.attr}
}

func (p painter) color(r role) Color {
	t := r.light
	if p.dark {
		t = r.dark
	}
	switch p.depth {
	case NoColor:
		return Default
	case ANSI16:
		if t.n16 == none {
			return Default
		}
		return ANSI(uint8(t.n16))
	}
	return p.rgb(t.rgb)
}

// rgb returns the colour itself or the nearest of the 256.
func (p painter) rgb(v uint32) Color {
	if p.depth == ANSI256 {
		c := color.RGBA{uint8(v >> 16), uint8(v >> 8), uint8(v), 0xff}
		return Indexed(uint8(ansi.Convert256(c)))
	}
	return Hex(v)
}

// ramp returns the bands and their edges. Where colours are few an edge is only
// the step from one band to the next.
func (p painter) ramp() (bands, edges []Color) {
	r := &rampLight
	if p.dark {
		r = &rampDark
	}
	switch p.depth {
	case ANSI16:
		for _, n := range r.n16 {
			bands = append(bands, ANSI(n))
		}
		return bands, bands
	case ANSI256:
		for _, n := range r.n256 {
			bands = append(bands, Indexed(n))
		}
		return bands, bands
	case TrueColor:
		for i := range r.rgb {
			bands, edges = append(bands, Hex(r.rgb[i])), append(edges, Hex(r.edge[i]))
		}
	}
	return bands, edges
}

// Confidences is how many shades a class's area has.
const Confidences = 4

// class returns the shades of class k: from a grey nearly the background
// towards the class's colour, kept away from the colour of its points.
func (p painter) class(k int) (shades []Color) {
	switch p.depth {
	case NoColor:
		return nil
	case ANSI16:
		n := [...]uint8{4, 1, 2, 5, 3, 6, 8, 7}[k]
		return []Color{ANSI(n)}
	}
	ground, full, most := uint32(0xf4f4f4), laneTints[k].light.rgb, 42
	if p.dark {
		ground, full, most = 0x17191d, laneTints[k].dark.rgb, 38
	}
	for i := range Confidences {
		shades = append(shades, p.rgb(mix(ground, full, most*(i+1)/Confidences)))
	}
	return shades
}

// mix returns the colour that is so many percent of the way from a to b.
func mix(a, b uint32, percent int) (c uint32) {
	for shift := 0; shift < 24; shift += 8 {
		x, y := int(a>>shift&0xff), int(b>>shift&0xff)
		c |= uint32(x+(y-x)*percent/100) << shift
	}
	return c
}
