package theme

// Attr is a set of text attributes.
type Attr uint8

// The attributes.
const (
	Bold Attr = 1 << iota
	Faint
	Reverse
	Underline
)

// Style is how a cell looks. It is comparable: equal styles need one escape sequence.
type Style struct {
	Fg, Bg Color
	Attr   Attr
}

// On returns the style on another background.
func (s Style) On(bg Color) Style {
	s.Bg = bg
	return s
}

// Over returns the style with the base's colours in the place of the terminal's own.
func (s Style) Over(base Style) Style {
	if s.Fg == Default {
		s.Fg = base.Fg
	}
	if s.Bg == Default {
		s.Bg = base.Bg
	}
	return s
}

// With returns the style with more attributes.
func (s Style) With(a Attr) Style {
	s.Attr |= a
	return s
}

// attrCodes are the SGR parameters of the attributes, in the order of their bits.
const attrCodes = "1274"

// Reset is the escape sequence of the zero style.
const Reset = "\x1b[m"

// AppendChange appends the one escape sequence that makes a terminal in style
// from write in style s: nothing if they are equal, and only what differs.
func (s Style) AppendChange(dst []byte, from Style) []byte {
	if s == from {
		return dst
	}
	if s == (Style{}) {
		return append(dst, Reset...)
	}
	dst = append(dst, "\x1b["...)
	if from.Attr&^s.Attr != 0 { // an attribute goes: only a reset is known everywhere
		dst = append(dst, '0', ';')
		from = Style{}
	}
	for i := range len(attrCodes) {
		if (s.Attr&^from.Attr)>>i&1 != 0 {
			dst = append(dst, attrCodes[i], ';')
		}
	}
	if s.Fg != from.Fg {
		dst = append(s.Fg.appendSGR(dst, 30), ';')
	}
	if s.Bg != from.Bg {
		dst = append(s.Bg.appendSGR(dst, 40), ';')
	}
	dst[len(dst)-1] = 'm'
	return dst
}
