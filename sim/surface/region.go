package surface

import (
	"descent/sim/plane"
)

// RegionWindows is how many windows wide and high the region is that a lane
// must not leave.
const RegionWindows = 50

// Region returns the part of the plane that lanes may be in: the window, widened
// about its centre.
func Region(w plane.Rect) plane.Rect {
	cx, cy := (w.X0+w.X1)/2, (w.Y0+w.Y1)/2
	hw, hh := w.Width()*RegionWindows/2, w.Height()*RegionWindows/2
	return plane.Rect{X0: cx - hw, X1: cx + hw, Y0: cy - hh, Y1: cy + hh}
}
