package ui

import (
	"time"

	tea "charm.land/bubbletea/v2"

	"descent/ui/lang"
)

// noteTime is how long the status line says what a key has done.
const noteTime = 2 * time.Second

// note is what the status line says for a while.
type note struct {
	text       string
	generation int
}

// noteOverMsg says that a note has stood long enough.
type noteOverMsg struct{ generation int }

// say shows a word in the status line for two seconds.
func (m *Model) say(w lang.Word, args ...any) tea.Cmd { return m.sayText(m.lang.T(w, args...)) }

func (m *Model) sayText(text string) tea.Cmd { return m.sayFor(noteTime, text) }

func (m *Model) sayFor(d time.Duration, text string) tea.Cmd {
	m.note.generation++
	m.note.text = text
	generation := m.note.generation
	return tea.Tick(d, func(time.Time) tea.Msg { return noteOverMsg{generation} })
}

func (m *Model) unsay(msg noteOverMsg) {
	if msg.generation == m.note.generation {
		m.note.text = ""
	}
}
