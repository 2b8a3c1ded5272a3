// Package overlay holds what lies over a page and has the keys until it is
// closed: a stack of them, and the kinds that any page can open.
package overlay

import (
	tea "charm.land/bubbletea/v2"

	"descent/ui/screen"
)

// Overlay lies over the page and has the keys until it is closed.
type Overlay interface {
	// Press handles a key. ctrl+c never gets here, and esc as Canceller says.
	Press(msg tea.KeyPressMsg) tea.Cmd
	// Edit handles a message that is no key: pasted text.
	Edit(msg tea.Msg) tea.Cmd
	Draw()
	// Hints are what the line of keys shows; last is shown always.
	Hints() (first, last []screen.Hint)
}

// Canceller is an overlay in which esc may end something else before it closes
// it: Cancel reports whether it did.
type Canceller interface{ Cancel() bool }

// Pointed is an overlay that the mouse acts on.
type Pointed interface {
	Point(msg tea.MouseMsg) tea.Cmd
}
