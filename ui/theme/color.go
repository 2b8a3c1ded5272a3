package theme

import "strconv"

// Color is a colour of a cell: the terminal's default, one of its 16 or 256, or RGB.
// The zero value is the terminal's default.
type Color uint32

const (
	tag16  Color = 1 << 24
	tag256 Color = 2 << 24
	tagRGB Color = 3 << 24
	tags   Color = 0xff << 24
)

// Default is the terminal's own foreground or background.
const Default Color = 0

// ANSI is one of the terminal's 16 colours, n in 0 … 15.
func ANSI(n uint8) Color { return tag16 | Color(n&15) }

// Indexed is one of the 256 colours of xterm's table.
func Indexed(n uint8) Color { return tag256 | Color(n) }

// Hex is a colour written 0xRRGGBB.
func Hex(rgb uint32) Color { return tagRGB | Color(rgb)&0xffffff }

// Values returns the colour's sRGB components as xterm shows them; ok is false
// for the terminal's default, which has none.
func (c Color) Values() (r, g, b uint8, ok bool) {
	n := uint8(c)
	switch c & tags {
	case tagRGB:
		return uint8(c >> 16), uint8(c >> 8), n, true
	case tag16:
		r, g, b = index16(n)
	case tag256:
		r, g, b = index256(n)
	default:
		return 0, 0, 0, false
	}
	return r, g, b, true
}

// rgb returns the colour's components as 0xRRGGBB.
func (c Color) rgb() uint32 {
	r, g, b, _ := c.Values()
	return uint32(r)<<16 | uint32(g)<<8 | uint32(b)
}

// index16 is xterm's table of the 16 colours.
func index16(n uint8) (r, g, b uint8) {
	switch n {
	case 4:
		return 0, 0, 0xee
	case 7:
		return 0xe5, 0xe5, 0xe5
	case 8:
		return 0x7f, 0x7f, 0x7f
	case 12:
		return 0x5c, 0x5c, 0xff
	}
	on := uint8(0xcd)
	if n > 8 {
		on = 0xff
	}
	return on * (n & 1), on * (n >> 1 & 1), on * (n >> 2 & 1)
}

// index256 is xterm's table of the 256 colours: the 16, a cube of six levels, 24 greys.
func index256(n uint8) (r, g, b uint8) {
	switch {
	case n < 16:
		return index16(n)
	case n >= 232:
		v := 8 + 10*(n-232)
		return v, v, v
	}
	level := func(k uint8) uint8 {
		if k == 0 {
			return 0
		}
		return 55 + 40*k
	}
	n -= 16
	return level(n / 36), level(n / 6 % 6), level(n % 6)
}

// nearest256 returns the colour of the 256, the 16 left out, that is nearest to
// 0xRRGGBB by the weighted distance "redmean" (compuphase.com/cmetric.htm).
func nearest256(rgb uint32) Color {
	r, g, b := int(rgb>>16&0xff), int(rgb>>8&0xff), int(rgb&0xff)
	best, minDist := 16, 1<<30
	for n := 16; n < 256; n++ {
		r2, g2, b2 := index256(uint8(n))
		mean, dr, dg, db := (r+int(r2))/2, r-int(r2), g-int(g2), b-int(b2)
		if d := (512+mean)*dr*dr + 1024*dg*dg + (767-mean)*db*db; d < minDist {
			best, minDist = n, d
		}
	}
	return Indexed(uint8(best))
}

// appendSGR appends the colour's parameter, base being 30 for the foreground and 40 for the background.
func (c Color) appendSGR(dst []byte, base int64) []byte {
	n := int64(c & 0xff)
	switch c & tags {
	case tag16:
		if n >= 8 {
			n += 60 - 8
		}
		return strconv.AppendInt(dst, base+n, 10)
	case tag256:
		dst = strconv.AppendInt(dst, base+8, 10)
		dst = append(dst, ";5;"...)
		return strconv.AppendInt(dst, n, 10)
	case tagRGB:
		dst = strconv.AppendInt(dst, base+8, 10)
		dst = append(dst, ";2;"...)
		dst = strconv.AppendInt(dst, int64(c>>16&0xff), 10)
		dst = append(dst, ';')
		dst = strconv.AppendInt(dst, int64(c>>8&0xff), 10)
		dst = append(dst, ';')
		return strconv.AppendInt(dst, n, 10)
	}
	return strconv.AppendInt(dst, base+9, 10)
}
