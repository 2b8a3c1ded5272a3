package ui

import (
	"descent/ui/lang"
	"descent/ui/theme"
)

// Options is how a run is shown. The zero value asks the terminal for what it
// needs; a server that has no terminal to ask passes Width, Height, Theme and Depth.
type Options struct {
	// Width and Height are the screen's size in cells, 0 until the terminal says.
	Width, Height int
	// Theme is "auto" (or empty), "dark" or "light".
	Theme string
	// Depth is how many colours there are; nil asks the terminal.
	Depth  *theme.Depth
	Glyphs theme.GlyphSet
	Lang   lang.Lang
	// NoMouse leaves the mouse to the terminal.
	NoMouse bool
	// Scene is the id of the scene that the spec is from, or empty: its caption is
	// said at the beginning.
	Scene string
	// Speed is in steps a second, one of Speeds; 0 is one that suits the scene, or DefaultSpeed.
	Speed int
	// Paused begins without playing, At at that step.
	Paused bool
	At     int
}

// Speeds are what the keys choose from, in steps a second.
var Speeds = []int{1, 2, 5, 10, 30, 60, 300, 1000, 10000}

// DefaultSpeed is in steps a second.
const DefaultSpeed = 60

// Themes are what the flag and the key choose from.
var Themes = []string{"auto", "dark", "light"}
