package theme

// Strengths is how many steps of size a value's ink has.
const Strengths = 4

// diverging is a scale around 0: orange below and blue above it, as the first
// two classes have, on a ground in the middle. The fields of one that has inks
// for lines are, per sign, weakest first.
type diverging struct {
	n256 []uint8
	n16  []uint8
	line [2][Strengths]uint8 // of the 256
}

// The areas of the 256 colours are chosen by hand: the nearest ones to a mixture
// with the background are greys on both sides.
var (
	divergingDark = diverging{
		n256: []uint8{130, 94, 52, 234, 17, 24, 31},
		n16:  []uint8{1, 0, 4},
		line: [2][Strengths]uint8{{58, 94, 172, 215}, {24, 31, 74, 117}},
	}
	divergingLight = diverging{
		n256: []uint8{173, 216, 223, 255, 153, 111, 68},
		n16:  []uint8{11, 15, 14},
		line: [2][Strengths]uint8{{180, 137, 130, 94}, {152, 110, 67, 24}},
	}
)

const (
	divergingSteps = 5  // of an area on each side of 0
	divergingMax   = 50 // percent of the class's colour at the end of the scale
)

func (p painter) diverging() *diverging {
	if p.dark {
		return &divergingDark
	}
	return &divergingLight
}

// full returns the full colour of the values below (0) or above (1) zero.
func (p painter) full(side int) uint32 {
	if p.dark {
		return laneTints[side].dark.rgb
	}
	return laneTints[side].light.rgb
}

// around returns the colours of areas on both sides of 0, the most negative first.
func (p painter) around() (areas []Color) {
	switch p.depth {
	case NoColor:
		return nil
	case ANSI16:
		for _, n := range p.diverging().n16 {
			areas = append(areas, ANSI(n))
		}
		return areas
	case ANSI256:
		for _, n := range p.diverging().n256 {
			areas = append(areas, Indexed(n))
		}
		return areas
	}
	for i := -divergingSteps; i <= divergingSteps; i++ {
		side, k := 1, i
		if i < 0 {
			side, k = 0, -i
		}
		areas = append(areas, Hex(mix(p.ground(), p.full(side), divergingMax*k/divergingSteps)))
	}
	return areas
}

// lineStyle returns the style of a line: the weaker, the nearer to the background.
func (p painter) lineStyle(side, strength int) Style {
	st := Style{Fg: p.color(laneTints[side])}
	switch {
	case p.depth < ANSI256:
		return st.With([Strengths]Attr{Faint, Faint, 0, Bold}[strength])
	case p.depth == ANSI256:
		st.Fg = Indexed(p.diverging().line[side][strength])
	default:
		st.Fg = Hex(mix(p.ground(), p.full(side), [Strengths]int{30, 52, 76, 100}[strength]))
	}
	return st
}

// signStyle returns the style of a sign, which is seen on every area: the weaker, the greyer.
func (p painter) signStyle(side, strength int) Style {
	st := Style{Fg: p.color(laneTints[side])}
	if p.depth >= ANSI256 {
		st.Fg = p.rgb(mix(p.grey(), p.full(side), 100*(strength+1)/Strengths))
	}
	return st
}

// tones are how many greys a picture of pixels has.
const tones = 12

// greys returns the greys from the background to the text.
func (p painter) greys() (list []Color) {
	switch p.depth {
	case NoColor:
		return nil
	case ANSI16:
		list = []Color{ANSI(0), ANSI(8), ANSI(7), ANSI(15)}
		if !p.dark {
			list = []Color{ANSI(15), ANSI(7), ANSI(8), ANSI(0)}
		}
		return list
	}
	text := roleTitle.light.rgb
	if p.dark {
		text = roleTitle.dark.rgb
	}
	for i := range tones {
		list = append(list, p.rgb(mix(p.ground(), text, 100*i/(tones-1))))
	}
	return list
}

// Side returns which side of 0 a value lies on, 0 below and 1 above it, and how
// strong its ink is, 0 to Strengths−1: a size of 1 and more has the full strength.
func Side(v float64) (side, strength int) {
	side = 1
	if v < 0 {
		side, v = 0, -v
	}
	for strength < Strengths-1 && v >= [...]float64{0.15, 0.4, 0.7}[strength] {
		strength++
	}
	return side, strength
}

// LineStyle returns the style of a line for a value of that Side and
// strength: its colour says the sign, its brightness the size.
func (t *Theme) LineStyle(side, strength int) Style { return t.lineStyles[side][strength] }

// SignStyle returns the style of a sign for a value of that Side and
// strength, which is seen on every area of Diverging.
func (t *Theme) SignStyle(side, strength int) Style { return t.signStyles[side][strength] }
