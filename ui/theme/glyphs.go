package theme

// Depth is how many colours a terminal shows.
type Depth uint8

// The depths.
const (
	NoColor Depth = iota
	ANSI16
	ANSI256
	TrueColor
)

// GlyphSet is which characters a picture is made of.
type GlyphSet uint8

// The glyph sets: half blocks for pictures and braille for lines; one colour a
// cell with contour lines in braille; nothing but ASCII.
const (
	Block GlyphSet = iota
	Braille
	ASCII
)

var glyphNames = [...]string{"block", "braille", "ascii"}

// String returns the name that ParseGlyphs reads.
func (g GlyphSet) String() string { return glyphNames[g] }

// ParseGlyphs returns the glyph set of that name.
func ParseGlyphs(s string) (g GlyphSet, ok bool) {
	for i, name := range glyphNames {
		if s == name {
			return GlyphSet(i), true
		}
	}
	return Block, false
}

// Signs are the characters that mean something, each one column wide.
type Signs struct {
	// Lanes are the lanes' signs; Train and Test those of data points by class, in
	// another order so that the first classes do not look like the first lanes.
	Lanes, Train, Test [NumMarks]rune
	// Below and Above are data points of a value below and above 0, to learn from and for testing.
	Below, Above [2]rune
	// Arrows point right, then on counter-clockwise in steps of 45°.
	Arrows [8]rune
	// On a surface: Local is a minimum that is not the lowest.
	Minimum, Local, Saddle, Start rune
	// Trial is a point that a method tried, Rejected one that it did not go to.
	Trial, Rejected rune
	// Select is drawn before the selected row, Play and Pause in the header.
	Select, Play, Pause rune
	// Hatch fills what has no value, Dash is a line across a chart, Pole one down
	// it, Full what a gauge is filled with.
	Hatch, Dash, Pole, Full rune
	// Heights are a column of growing height, Bar is a piece of a bar, Edge the
	// left and the right side of what is picked out.
	Heights []rune
	Bar     rune
	Edge    [2]rune
	// Frame is top left, top right, bottom left, bottom right, horizontal, vertical.
	Frame [6]rune
}

var signs = Signs{
	Lanes:   [NumMarks]rune{'●', '■', '▲', '◆', '★', '✚', '▼', '◉'},
	Train:   [NumMarks]rune{'▼', '★', '✚', '◉', '◆', '▲', '■', '●'},
	Test:    [NumMarks]rune{'▽', '☆', '✛', '◎', '◇', '△', '□', '○'},
	Below:   [2]rune{'▼', '▽'},
	Above:   [2]rune{'▲', '△'},
	Arrows:  [8]rune{'→', '↗', '↑', '↖', '←', '↙', '↓', '↘'},
	Minimum: '✕', Local: '×', Saddle: '+', Start: '○',
	Trial: '•', Rejected: '·',
	Select: '▸', Play: '▶', Pause: '‖',
	Hatch: '╱', Dash: '┈', Pole: '│', Full: '━',
	Heights: []rune("▁▂▃▄▅▆▇█"), Bar: '▇', Edge: [2]rune{'▐', '▌'},
	Frame: [6]rune{'╭', '╮', '╰', '╯', '─', '│'},
}

var asciiSigns = Signs{
	Lanes:   [NumMarks]rune{'o', '#', '^', '*', '+', 'x', 'v', '@'},
	Train:   [NumMarks]rune{'A', 'B', 'C', 'D', 'E', 'F', 'G', 'H'},
	Test:    [NumMarks]rune{'a', 'b', 'c', 'd', 'e', 'f', 'g', 'h'},
	Below:   [2]rune{'-', 'n'},
	Above:   [2]rune{'+', 'p'},
	Arrows:  [8]rune{'>', '/', '^', '\\', '<', '/', 'v', '\\'},
	Minimum: 'X', Local: 'm', Saddle: '%', Start: 'S',
	Trial: ':', Rejected: ',',
	Select: '>', Play: '>', Pause: '=',
	Hatch: '/', Dash: ' ', Pole: '|', Full: '=',
	Heights: []rune(".:|"), Bar: '=', Edge: [2]rune{'[', ']'},
	Frame: [6]rune{'+', '+', '+', '+', '-', '|'},
}
