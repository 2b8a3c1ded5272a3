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

// Stack is the open overlays; the last one has the keys. The zero value is empty.
type Stack struct {
	list   []Overlay
	opened int
}

// Open puts an overlay on top.
func (s *Stack) Open(o Overlay) tea.Cmd {
	s.list = append(s.list, o)
	s.opened++
	return nil
}

// Opened counts the overlays opened so far: a mouse button that was pressed
// before another one opened is no longer held on the page.
func (s *Stack) Opened() int { return s.opened }

// Close removes the overlay on top.
func (s *Stack) Close() {
	if n := len(s.list); n > 0 {
		s.list = s.list[:n-1]
	}
}

// Top returns the overlay on top, or nil.
func (s *Stack) Top() Overlay {
	if n := len(s.list); n > 0 {
		return s.list[n-1]
	}
	return nil
}

// Press hands a key to the overlay on top; esc closes it.
func (s *Stack) Press(msg tea.KeyPressMsg) tea.Cmd {
	top := s.Top()
	if msg.String() != "esc" {
		return top.Press(msg)
	}
	if c, ok := top.(Canceller); !ok || !c.Cancel() {
		s.Close()
	}
	return nil
}

// Point hands a mouse message to the overlay on top, if the mouse acts on it.
func (s *Stack) Point(msg tea.MouseMsg) tea.Cmd {
	if o, ok := s.Top().(Pointed); ok {
		return o.Point(msg)
	}
	return nil
}

// Draw draws the overlays from the lowest one up.
func (s *Stack) Draw() {
	for _, o := range s.list {
		o.Draw()
	}
}
