package watch

import (
	"slices"
	"strconv"

	tea "charm.land/bubbletea/v2"

	"descent/sim"
	"descent/ui/lang"
)

func (p *Page) toggleExplain() tea.Cmd {
	if p.layout.panels[explainPanel].Empty() {
		p.explain = on
	} else {
		p.explain = off
	}
	p.large = noPanel
	return nil
}

// canExplain says whether the screen has room for the explanation.
func canExplain(p *Page) (lang.Word, bool) { return lang.WhyNoRoom, p.layout.line.Empty() }

func (p *Page) nextChart() tea.Cmd {
	for {
		p.chart[p.at] = wrap(p.chart[p.at]+1, len(p.page().charts))
		if p.curve() == &p.page().charts[p.chart[p.at]] {
			break
		}
	}
	return p.SayText(p.T(lang.SayChart, p.chartTitle()))
}

func (p *Page) toggleLog() tea.Cmd {
	p.linear = !p.linear
	if p.linear {
		return p.Say(lang.SayLinear)
	}
	return p.Say(lang.SayLog)
}

// chartShown says whether there is a chart to change.
func chartShown(p *Page) (lang.Word, bool) {
	return lang.WhyNoChart, !p.layout.panels[chartPanel].Empty()
}

func (p *Page) toggleEvals() tea.Cmd {
	p.byEvals = !p.byEvals
	if p.byEvals {
		return p.Say(lang.SayByEvals)
	}
	return p.Say(lang.SayBySteps)
}

func (p *Page) toggleArrows() tea.Cmd {
	p.arrows = !p.arrows
	if p.arrows {
		return p.Say(lang.SayArrows)
	}
	return p.Say(lang.SayNoArrows)
}

// nextLarge gives the whole body to the next panel, and after the last to all of them.
func (p *Page) nextLarge() tea.Cmd {
	p.large = (p.large + 1) % panels
	if p.large == netPanel && p.S.Snap.Task == nil {
		p.large++
	}
	return nil
}

func (p *Page) toggleMouse() tea.Cmd {
	p.Mouse = !p.Mouse
	p.drag = drag{}
	if p.Mouse {
		return p.Say(lang.SayMouseOn)
	}
	return p.Say(lang.SayMouseOff)
}

func (p *Page) nextTheme() tea.Cmd {
	order := []string{"auto", "light", "dark"} // first to what looks different
	if !p.dark {
		order = []string{"auto", "dark", "light"}
	}
	p.opt.Theme = order[wrap(slices.Index(order, p.opt.Theme)+1, len(order))]
	p.restyle()
	return p.Say(lang.SayTheme, p.opt.Theme)
}

// open shows a page; it begins with its default run.
func open(page int) func(*Page) tea.Cmd {
	return func(p *Page) tea.Cmd {
		if p.sessions[page] == nil {
			run, err := sim.New(p.pages[page].Default())
			if err != nil {
				return p.Say(lang.SayRefused, err)
			}
			p.at = page
			p.show(page, run)
		}
		p.at = page
		p.Player.until = 0
		p.large = noPanel
		p.note.text = ""
		return nil
	}
}

// copyCommand copies the command line that rebuilds the run, and shows it: not
// every terminal lets a program write to its clipboard.
func (p *Page) copyCommand() tea.Cmd {
	line, note := p.Command(), lang.CommandNote
	if own := p.S.Run.Spec().Own; own != nil && own.FromInput() {
		note = lang.CommandInput
	}
	p.lay(&textBox{title: lang.CommandTitle, note: note, text: line})
	return tea.SetClipboard(line)
}

// Command returns the command line that rebuilds the shown state.
func (p *Page) Command() string {
	s := p.S
	args := append([]string{"descent"}, s.Run.Spec().Args()...)
	if s.Snap.Step > 0 {
		args = append(args, "--at", strconv.Itoa(s.Snap.Step))
	}
	if speed := Speeds[p.Player.speed]; speed != DefaultSpeed {
		args = append(args, "--speed", strconv.Itoa(speed))
	}
	if !p.Player.playing {
		args = append(args, "--paused")
	}
	return sim.Quote(args)
}

// escape goes back by one: from a large panel to all of them. It never quits.
func (p *Page) escape() tea.Cmd {
	p.large = noPanel
	p.note.text = ""
	return nil
}
