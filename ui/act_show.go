package ui

import (
	"slices"
	"strconv"

	tea "charm.land/bubbletea/v2"

	"descent/sim"
	"descent/sim/spec"
	"descent/ui/lang"
)

func (m *Model) toggleExplain() tea.Cmd {
	if m.layout.panels[explainPanel].Empty() {
		m.explain = on
	} else {
		m.explain = off
	}
	m.large = noPanel
	return nil
}

// canExplain says whether the screen has room for the explanation.
func canExplain(m *Model) (lang.Word, bool) { return lang.WhyNoRoom, m.layout.line.Empty() }

func (m *Model) nextChart() tea.Cmd {
	for {
		m.chart[m.at] = wrap(m.chart[m.at]+1, len(m.page().charts))
		if m.curve() == &m.page().charts[m.chart[m.at]] {
			break
		}
	}
	return m.sayText(m.lang.T(lang.SayChart, m.chartTitle()))
}

func (m *Model) toggleLog() tea.Cmd {
	m.linear = !m.linear
	if m.linear {
		return m.say(lang.SayLinear)
	}
	return m.say(lang.SayLog)
}

// chartShown says whether there is a chart to change.
func chartShown(m *Model) (lang.Word, bool) {
	return lang.WhyNoChart, !m.layout.panels[chartPanel].Empty()
}

func (m *Model) toggleEvals() tea.Cmd {
	m.byEvals = !m.byEvals
	if m.byEvals {
		return m.say(lang.SayByEvals)
	}
	return m.say(lang.SayBySteps)
}

func (m *Model) toggleArrows() tea.Cmd {
	m.arrows = !m.arrows
	if m.arrows {
		return m.say(lang.SayArrows)
	}
	return m.say(lang.SayNoArrows)
}

// nextLarge gives the whole body to the next panel, and after the last to all of them.
func (m *Model) nextLarge() tea.Cmd {
	m.large = (m.large + 1) % panels
	if m.large == netPanel && taskOf(m.cur().snap.Objective) == nil {
		m.large++
	}
	return nil
}

func (m *Model) toggleMouse() tea.Cmd {
	m.mouse = !m.mouse
	m.drag = drag{}
	if m.mouse {
		return m.say(lang.SayMouseOn)
	}
	return m.say(lang.SayMouseOff)
}

func (m *Model) nextTheme() tea.Cmd {
	order := []string{"auto", "light", "dark"} // first to what looks different
	if !m.dark {
		order = []string{"auto", "dark", "light"}
	}
	m.opt.Theme = order[wrap(slices.Index(order, m.opt.Theme)+1, len(order))]
	m.restyle()
	return m.say(lang.SayTheme, m.opt.Theme)
}

// open shows a page; it begins with its default run.
func open(page int) func(*Model) tea.Cmd {
	return func(m *Model) tea.Cmd {
		if m.sessions[page] == nil {
			run, err := sim.New(m.pages[page].Default())
			if err != nil {
				return m.say(lang.SayRefused, err)
			}
			m.at = page
			m.show(page, run)
		}
		m.at = page
		m.player.until = 0
		m.large = noPanel
		m.note.text = ""
		return nil
	}
}

// copyCommand copies the command line that rebuilds the run, and shows it: not
// every terminal lets a program write to its clipboard.
func (m *Model) copyCommand() tea.Cmd {
	line, note := m.Command(), lang.CommandNote
	if own := m.cur().run.Spec().Own; own != nil && own.FromInput() {
		note = lang.CommandInput
	}
	m.lay(&textBox{title: lang.CommandTitle, note: note, text: line})
	return tea.SetClipboard(line)
}

// Command returns the command line that rebuilds the shown state.
func (m *Model) Command() string {
	s := m.cur()
	args := append([]string{"descent"}, s.run.Spec().Args()...)
	if s.snap.Step > 0 {
		args = append(args, "--at", strconv.Itoa(s.snap.Step))
	}
	if speed := Speeds[m.player.speed]; speed != DefaultSpeed {
		args = append(args, "--speed", strconv.Itoa(speed))
	}
	if !m.player.playing {
		args = append(args, "--paused")
	}
	return spec.Quote(args)
}

// escape goes back by one: from a large panel to all of them. It never quits.
func (m *Model) escape() tea.Cmd {
	m.large = noPanel
	m.note.text = ""
	return nil
}
