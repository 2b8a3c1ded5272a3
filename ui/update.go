package ui

import (
	"charm.land/bubbles/v2/key"
	tea "charm.land/bubbletea/v2"
	"github.com/charmbracelet/colorprofile"

	"descent/ui/lang"
	"descent/ui/theme"
)

// Update implements tea.Model: the router. Whatever happened, the screen is laid
// out anew, so that keys and mouse find what is drawn next.
func (m *Model) Update(msg tea.Msg) (tea.Model, tea.Cmd) {
	cmd := m.route(msg)
	m.arrange()
	return m, tea.Batch(cmd, m.ask())
}

func (m *Model) route(msg tea.Msg) tea.Cmd {
	switch msg := msg.(type) {
	case tickMsg:
		return m.play(msg)
	case partMsg:
		return m.took(msg)
	case travelMsg:
		m.travel()
		return m.travelOn()
	case noteOverMsg:
		m.unsay(msg)
	case tea.KeyPressMsg:
		return m.press(msg)
	case tea.MouseMsg:
		if m.mouse {
			return m.pointAt(msg)
		}
	case tea.PasteMsg:
		if m.overlay != nil {
			return m.overlay.edit(msg)
		}
	case tea.WindowSizeMsg:
		m.w, m.h = msg.Width, msg.Height
		m.canvas.Resize(m.w, m.h)
	case tea.BackgroundColorMsg:
		m.dark = msg.IsDark()
		m.restyle()
	case tea.ColorProfileMsg:
		if m.opt.Depth == nil {
			m.depth = depths[msg.Profile]
			m.restyle()
		}
	}
	return nil
}

// depths says how many colours a terminal of each profile shows.
var depths = map[colorprofile.Profile]theme.Depth{
	colorprofile.TrueColor: theme.TrueColor,
	colorprofile.ANSI256:   theme.ANSI256,
	colorprofile.ANSI:      theme.ANSI16,
}

// press finds the row of the pressed key and does it.
func (m *Model) press(msg tea.KeyPressMsg) tea.Cmd {
	if m.overlay != nil {
		return m.pressOverlay(msg)
	}
	for i := range m.keys {
		if key.Matches(msg, m.keys[i].Binding) {
			return m.do(&m.keys[i])
		}
	}
	return nil
}

// pointAt hands the mouse to the overlay, if there is one and it takes it, or to the page.
func (m *Model) pointAt(msg tea.MouseMsg) tea.Cmd {
	if m.overlay == nil {
		return m.point(msg)
	}
	if o, ok := m.overlay.(pointed); ok {
		return o.point(m, msg)
	}
	return nil
}

// do does what a row says, or says why not now.
func (m *Model) do(b *Binding) tea.Cmd {
	if b.When != nil {
		if why, ok := b.When(m); !ok {
			return m.say(lang.NotNow, m.lang.T(why))
		}
	}
	return b.Do(m)
}
