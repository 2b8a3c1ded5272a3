package chart

import "math"

// hole is the band of a value that is not finite.
const hole = 255

// margin is the part of a band's width by which a value has to leave its band before a steady
// picture shows it: a value that varies around the border of two bands changes no cell.
const margin = 0.3

// bandOf returns which of n bands a level between 0 and n lies in; NaN is a hole. The
// band of the frame before, was, stays if the level has left it by less than the margin
// and both bands are in the same group of that many. A hole never stays.
func bandOf(level float64, n int, was uint8, group int) uint8 {
	if level != level {
		return hole
	}
	b := min(max(int(level), 0), n-1)
	if w := int(was); w < n && w/group == b/group && math.Abs(level-float64(w)-0.5) < 0.5+margin {
		return was
	}
	return uint8(b)
}

// bandsBefore returns memory for n bands: those of the frame before if the picture is
// steady and of the same size, else holes.
func bandsBefore(bands []uint8, n int, steady bool) []uint8 {
	if !steady || len(bands) != n {
		bands = sized(bands, n)
		for i := range bands {
			bands[i] = hole
		}
	}
	return bands
}
