package ui

import (
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
	// Paused begins without playing, At at that step.
	Paused bool
	At     int
	// CanSuspend says that there is a shell to suspend the program for.
	CanSuspend bool
	// Pages are the pages in the order of their keys; nil is Pages.
	Pages func(watch.Env) []page.Page
}
