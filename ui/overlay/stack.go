package overlay

import (
	"runtime/debug"
	"slices"

	tea "charm.land/bubbletea/v2"

	"descent/ui/lang"
	"descent/ui/screen"
)

// Stack is the open overlays; the last one has the keys. A panic in one of them
// closes it and leaves the rest of the program as it was.
type Stack struct {
	screen *screen.Screen
	list   []Overlay
	opened int
	faults int
	fault  *Fault // the first one
}

// Fault is a panic in an overlay, and where it was.
type Fault struct {
	Value any
	Stack []byte
}

// NewStack returns an empty stack, which says on the screen what went wrong.
func NewStack(s *screen.Screen) *Stack { return &Stack{screen: s} }

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

// Faults counts the panics so far: a frame in which there was one is to be drawn again.
func (s *Stack) Faults() int { return s.faults }

// Fault returns the first panic in an overlay, or nil.
func (s *Stack) Fault() *Fault { return s.fault }

// caught, deferred, closes an overlay that panics, and says so until the next note.
func (s *Stack) caught(o Overlay) {
	v := recover()
	if v == nil {
		return
	}
	if i := slices.Index(s.list, o); i >= 0 {
		s.list = slices.Delete(s.list, i, i+1)
	}
	s.faults++
	if s.fault == nil {
		s.fault = &Fault{v, debug.Stack()}
	}
	s.screen.Say(lang.SayFault, v) // not its command: the note stays
}

// Press hands a key to the overlay on top; esc closes it.
func (s *Stack) Press(msg tea.KeyPressMsg) tea.Cmd {
	top := s.Top()
	defer s.caught(top)
	if msg.String() != "esc" {
		return top.Press(msg)
	}
	if c, ok := top.(Canceller); !ok || !c.Cancel() {
		s.Close()
	}
	return nil
}

// Edit hands a message that is no key to the overlay on top.
func (s *Stack) Edit(msg tea.Msg) tea.Cmd {
	top := s.Top()
	defer s.caught(top)
	return top.Edit(msg)
}

// Point hands a mouse message to the overlay on top, if the mouse acts on it.
func (s *Stack) Point(msg tea.MouseMsg) tea.Cmd {
	top := s.Top()
	defer s.caught(top)
	if o, ok := top.(Pointed); ok {
		return o.Point(msg)
	}
	return nil
}

// Hints returns what the line of keys shows for the overlay on top.
func (s *Stack) Hints() (first, last []screen.Hint) {
	top := s.Top()
	defer s.caught(top)
	return top.Hints()
}

// Draw draws the overlays from the lowest one up.
func (s *Stack) Draw() {
	for _, o := range slices.Clone(s.list) { // a panic takes one out of the list
		s.draw(o)
	}
}

func (s *Stack) draw(o Overlay) {
	defer s.caught(o)
	o.Draw()
}
