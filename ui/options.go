package ui

import (
	"descent/sim/spec"
	"descent/ui/lang"
	"descent/ui/page"
	"descent/ui/page/watch"
	"descent/ui/screen"
)

// Options is how a run is shown. The zero value asks the terminal for what it
// needs; a server that has no terminal to ask passes Width, Height, Theme and Depth.
type Options struct {
	screen.Options
	// Caption is said at the beginning, if it is set.
	Caption lang.Word
	// Speed is in steps a second, one of player.Speeds; 0 is player.DefaultSpeed.
	Speed int
	// FPS is how many frames a second a playing run is shown in at most; 0 is
	// player.DefaultFPS.
	FPS int
	// Line is the connection to the terminal; nil takes every frame at once.
	Line Line
	// Paused begins without playing, At at that step.
	Paused bool
	At     int
	// CanSuspend says that there is a shell to suspend the program for.
	CanSuspend bool
	// Newest is a later step that the run has been at, and Ghosts are futures that it left.
	Newest int
	Ghosts []spec.Ghost
	// Show says how the run is looked at, in the words of the shown page's ViewSettings.
	Show string
	// Pages are the pages in the order of their keys; nil is Pages.
	Pages func(watch.Env) []page.Page
}

// Line is a connection to a terminal that may be too slow for whole frames.
type Line interface {
	// Room returns how many bytes of the next frame it takes now.
	Room() int
	// Left tells it that a part of a frame is left: it sends the program a message, of any
	// kind, when there is room again.
	Left()
}
