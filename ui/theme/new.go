package theme

// New returns the theme for a dark or light terminal of that depth. Without
// colours no style has any, only attributes.
func New(dark bool, depth Depth, glyphs GlyphSet) *Theme {
	p := painter{dark, depth}
	t := &Theme{
		Dark: dark, Depth: depth, Glyphs: glyphs,
		Dim: p.style(roleDim), Title: p.style(roleTitle), Key: p.style(roleKey), Accent: p.style(roleAccent),
		Warn: p.style(roleWarn), Error: p.style(roleError), Good: p.style(roleGood),
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
	if glyphs == Braille {
		t.Edges = p.lines(t.Bands)
	}
	t.Diverging, t.Tones = p.around(), p.greys()
	for i := range t.lineStyles {
		for k := range Strengths {
			t.lineStyles[i][k], t.signStyles[i][k] = p.lineStyle(i, k), p.signStyle(i, k)
		}
	}
	for i, r := range laneTints {
		t.lanes[i] = p.color(r)
		t.faded[i] = p.towards(t.lanes[i], p.ground(), 55)
		t.ghosted[i] = p.towards(t.lanes[i], p.grey(), 50)
		t.classes[i] = p.class(i)
	}
	return t
}

// Base returns the text and the background colour of a screen in this theme, for
// a terminal that has others: none without colours.
func (t *Theme) Base() Style {
	p := painter{t.Dark, t.Depth}
	return Style{Fg: p.color(roleText), Bg: p.color(backScreen)}
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
		return nearest256(v)
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
		for i := range r.n16 {
			bands, edges = append(bands, ANSI(r.n16[i])), append(edges, ANSI(r.edge16[i]))
		}
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

// lines returns the colours of thin contour lines, which must stand out more
// than edges that are as wide as a pixel.
func (p painter) lines(bands []Color) (lines []Color) {
	to, grey := uint32(0), ANSI(8)
	if p.dark {
		to, grey = 0xffffff, ANSI(7)
	}
	for _, c := range bands {
		if p.depth != ANSI16 {
			grey = p.rgb(mix(c.rgb(), to, 28))
		}
		lines = append(lines, grey)
	}
	return lines
}

// towards returns a colour so many percent of the way to another, or where
// colours cannot be mixed, faint.
func (p painter) towards(c Color, to uint32, percent int) Style {
	if p.depth < ANSI256 {
		return Style{Fg: c, Attr: Faint}
	}
	return Style{Fg: p.rgb(mix(c.rgb(), to, percent))}
}

// ground is about what the terminal's own background is.
func (p painter) ground() uint32 {
	if p.dark {
		return 0x17191d
	}
	return 0xf4f4f4
}

// grey is about as bright as a lane that is just seen on every band.
func (p painter) grey() uint32 {
	if p.dark {
		return 0x9a9da3
	}
	return 0x6b6e75
}

// confidences is how many shades a class's area has.
const confidences = 4

// class returns the shades of class k: from a grey nearly the background
// towards the class's colour, kept away from the colour of its points.
func (p painter) class(k int) (shades []Color) {
	switch p.depth {
	case NoColor:
		return nil
	case ANSI16:
		areas := [NumMarks]uint8{15, 14, 7, 11, 13, 10, 9, 12}
		if p.dark {
			areas = [NumMarks]uint8{0, 4, 8, 5, 1, 2, 6, 3}
		}
		return []Color{ANSI(areas[k])}
	case ANSI256:
		areas := &classesLight256
		if p.dark {
			areas = &classesDark256
		}
		for _, n := range areas[k] {
			shades = append(shades, Indexed(n))
		}
		return shades
	}
	full, most := laneTints[k].light.rgb, 42
	if p.dark {
		full, most = laneTints[k].dark.rgb, 38
	}
	for i := range confidences {
		shades = append(shades, p.rgb(mix(p.ground(), full, most*(i+1)/confidences)))
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
