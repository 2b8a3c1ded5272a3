package theme

// tint is a colour in the depths that cannot be computed from each other: sRGB
// and one of the 16 of which nobody knows how they look, or none of them.
type tint struct {
	rgb uint32
	n16 int8
}

const none = -1 // the terminal's default among 16 colours

// role is a style in both kinds of terminal. plain are its attributes where there are no colours.
type role struct {
	dark, light tint
	attr, plain Attr
}

// The text roles. Greys have a hint of blue; every text colour has a contrast
// of at least 4.5 to black or white, WCAG's number for small text.
var (
	roleDim        = role{tint{0x8e929a, 8}, tint{0x5f636a, 8}, 0, Faint}
	roleTitle      = role{tint{0xe6e8ec, none}, tint{0x1b1d22, none}, Bold, Bold}
	roleKey        = role{tint{0x86d2ff, 14}, tint{0x035797, 4}, Bold, Bold}
	roleAccent     = role{tint{0x5fb5e7, 14}, tint{0x0368a5, 4}, 0, Bold}
	roleWarn       = role{tint{0xf4bf3f, 11}, tint{0x855800, 5}, 0, Bold}
	roleError      = role{tint{0xfe7f77, 9}, tint{0xb7191c, 1}, Bold, Bold | Underline}
	roleGood       = role{tint{0x61da92, 10}, tint{0x136a33, 2}, 0, 0}
	roleFrame      = role{tint{0x474d58, 8}, tint{0xa4abb8, 7}, 0, Faint}
	roleFrameFocus = role{tint{0x5fb5e7, 14}, tint{0x0368a5, 4}, 0, 0}
	roleAxis       = role{tint{0x8a8e96, 7}, tint{0x5f636a, 8}, 0, 0}
	roleGrid       = role{tint{0x34383e, 8}, tint{0xcdd1d8, 7}, 0, Faint}
	roleCursor     = role{tint{0x9aa0ab, 7}, tint{0x6a6f78, 8}, 0, 0}
	roleMark       = role{tint{0xffffff, 15}, tint{0x000000, 0}, Bold, Bold}
	roleHole       = role{tint{0xfe7f77, 9}, tint{0xb7191c, 1}, 0, Faint}
)

// roleText and backScreen represent the terminal's own colours where the theme is not the terminal's.
var (
	roleText   = role{tint{0xd8dbe2, 15}, tint{0x22252b, 0}, 0, 0}
	backScreen = role{dark: tint{0x14161b, 0}, light: tint{0xffffff, 15}}
)

// backSelected is the background of a selected row: in 16 colours none is sure to suit.
var backSelected = role{dark: tint{0x2b3038, none}, light: tint{0xd6e7f8, none}}

// laneTints are Okabe and Ito's eight colours for the colour-blind (jfly.uni-koeln.de/color),
// their lightness moved until each has a contrast of 2.4 or more to every band:
// up in the dark theme, down in the light one. The first four differ most.
var laneTints = [NumMarks]role{
	{dark: tint{0xffb849, 11}, light: tint{0x824900, 1}}, // orange
	{dark: tint{0x86d2ff, 14}, light: tint{0x035797, 4}}, // sky blue
	{dark: tint{0x49eaac, 10}, light: tint{0x016641, 0}}, // bluish green
	{dark: tint{0xfea3d2, 13}, light: tint{0x9d0367, 5}}, // reddish purple
	{dark: tint{0xf7ee53, 15}, light: tint{0x5b5902, 8}}, // yellow
	{dark: tint{0xffa77d, 7}, light: tint{0x9c1e01, 3}},  // vermillion
	{dark: tint{0xa8c1ff, 3}, light: tint{0x381ea7, 6}},  // blue
	{dark: tint{0xf8f8f8, 9}, light: tint{0x0b0b0b, 2}},  // black
}

// ramp is a picture's scale in one kind of terminal, lowest first.
type ramp struct {
	rgb, edge   []uint32
	n256        []uint8
	n16, edge16 []uint8
}

// The scales have viridis' hues in twelve equal steps of OKLab's lightness:
// 0.18 to 0.535 on dark, where lines are lighter than every band, 0.70 to 0.985
// on light, where they are darker. An edge is its band 0.05 or 0.045 darker.
// The 256 colours have fewer of that kind, in that order, and no edges; of the
// 16, three make five bands: two serve twice, with a line between.
var (
	rampDark = ramp{
		rgb: []uint32{0x1d002f, 0x200146, 0x1c144f, 0x102553, 0x013352, 0x013f4e,
			0x034b4d, 0x01564b, 0x026147, 0x026d3b, 0x27772d, 0x4d7d1b},
		edge: []uint32{0x0f001a, 0x13002e, 0x120343, 0x041747, 0x00263f, 0x01313d,
			0x013c3e, 0x01473d, 0x03513b, 0x065d32, 0x0a6918, 0x3f6e03},
		n256: []uint8{16, 233, 17, 18, 19, 23, 24, 29, 30, 66},
		n16:  []uint8{0, 4, 4, 8, 8}, edge16: []uint8{0, 4, 0, 8, 4},
	}
	rampLight = ramp{
		rgb: []uint32{0x949ace, 0x91a7cf, 0x93b3ce, 0x96becd, 0x9cc8cc, 0xa3d2cc,
			0xaddccb, 0xb8e4cb, 0xc5eccc, 0xd5f3ce, 0xe6fad4, 0xf6ffe0},
		edge: []uint32{0x868cc1, 0x8299c3, 0x83a5c1, 0x86b0c0, 0x8cbabe, 0x93c4be,
			0x9ccdbd, 0xa8d6bc, 0xb6debc, 0xc5e5bf, 0xd6ebc4, 0xe7f0d0},
		n256: []uint8{140, 110, 117, 116, 152, 159, 158, 194, 230, 231},
		n16:  []uint8{14, 7, 7, 15, 15}, edge16: []uint8{14, 7, 14, 15, 7},
	}
)

// The classes' areas of the 256 colours, least certain first, chosen by hand: the
// nearest ones to a mixture with the background are greys for every class.
var (
	classesDark256 = [NumMarks][3]uint8{{52, 94, 130}, {17, 24, 31}, {22, 28, 35}, {53, 90, 127},
		{58, 100, 142}, {88, 124, 160}, {18, 20, 26}, {236, 240, 243}}
	classesLight256 = [NumMarks][3]uint8{{223, 216, 173}, {153, 111, 68}, {151, 114, 71}, {225, 218, 175},
		{229, 186, 143}, {224, 217, 174}, {189, 147, 105}, {254, 250, 246}}
)
