package ui

import (
	"charm.land/bubbles/v2/key"
	tea "charm.land/bubbletea/v2"

	"descent/ui/job"
	"descent/ui/lang"
	"descent/ui/page"
	"descent/ui/player"
)

// Update implements tea.Model: the router. Whatever happened, the page is laid out
// again, so that keys and mouse find what is drawn next.
func (m *Model) Update(msg tea.Msg) (tea.Model, tea.Cmd) {
	cmd := m.route(msg)
	m.page().Arrange()
	return m, tea.Batch(cmd, m.page().Start())
}

func (m *Model) route(msg tea.Msg) tea.Cmd {
	if m.screen.Update(msg) {
		return nil
	}
	top := m.overlays.Top()
	switch msg := msg.(type) {
	case tea.KeyPressMsg:
		m.player.LimitFPS(0) // whoever types sees it, whatever the terminal has reported
		m.player.Renew()
		switch {
		case msg.String() == "ctrl+c" || msg.String() == "ctrl+alt+c": // as ctrl+c reads if esc is just before it
			return tea.Quit
		case msg.String() == "ctrl+z":
			return m.press(msg)
		case top != nil:
			return m.overlays.Press(msg)
		}
		return m.press(msg)
	case tea.PasteMsg:
		if top != nil {
			return m.overlays.Edit(msg)
		}
		return nil
	case tea.MouseMsg:
		m.player.Renew()
		switch {
		case !m.screen.Mouse:
			return nil
		case top != nil:
			return m.overlays.Point(msg)
		}
	case tea.BlurMsg:
		m.player.LimitFPS(player.UnseenFPS)
		return nil
	case tea.FocusMsg:
		m.player.LimitFPS(0)
		return nil
	case job.PartMsg: // of any page's queue
		var cmds []tea.Cmd
		for _, p := range m.pages {
			cmds = append(cmds, p.Update(msg))
		}
		return tea.Batch(cmds...)
	}
	cmd := m.page().Update(msg)
	if top != nil { // such as what a text field has read from the clipboard
		cmd = tea.Batch(cmd, m.overlays.Edit(msg))
	}
	return cmd
}

// press finds the row of the pressed key and does what it says.
func (m *Model) press(msg tea.KeyPressMsg) tea.Cmd {
	rows := m.keys[m.at]
	for i := range rows {
		if key.Matches(msg, rows[i].Binding) {
			return rows[i].Run(m.screen)
		}
	}
	return m.screen.Say(lang.NoSuchKey, page.KeyName(msg))
}
