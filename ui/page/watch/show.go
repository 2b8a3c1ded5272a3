package watch

import (
	"strconv"

	tea "charm.land/bubbletea/v2"

	"descent/ui/lang"
	"descent/ui/player"
)

func (p *Page) toggleExplain() tea.Cmd {
	p.Settings.Explain = Off
	if p.Layout.Panels[ExplainPanel].Empty() {
		p.Settings.Explain = On
	}
	p.Settings.Large = NoPanel
	return nil
}

// canExplain says whether the screen has room for the explanation.
func (p *Page) canExplain() (lang.Word, bool) { return lang.WhyNoRoom, p.Layout.Line.Empty() }

func (p *Page) nextChart() tea.Cmd {
	for {
		p.chart = wrap(p.chart+1, len(p.Charts))
		if p.Chart() == &p.Charts[p.chart] {
			break
		}
	}
	return p.SayText(p.T(lang.SayChart, p.ChartTitle()))
}

func (p *Page) toggleLog() tea.Cmd {
	p.Settings.Linear = !p.Settings.Linear
	if p.Settings.Linear {
		return p.Say(lang.SayLinear)
	}
	return p.Say(lang.SayLog)
}

// chartShown says whether there is a chart to change.
func (p *Page) chartShown() (lang.Word, bool) {
	return lang.WhyNoChart, !p.Layout.Panels[ChartPanel].Empty()
}

func (p *Page) toggleEvals() tea.Cmd {
	p.Settings.ByEvals = !p.Settings.ByEvals
	if p.Settings.ByEvals {
		return p.Say(lang.SayByEvals)
	}
	return p.Say(lang.SayBySteps)
}

// nextLarge gives the whole body to the next panel, and after the last to all of them.
func (p *Page) nextLarge() tea.Cmd {
	p.Settings.Large = (p.Settings.Large + 1) % panels
	if p.Settings.Large == SecondPanel && !p.kind.Second() {
		p.Settings.Large++
	}
	return nil
}

// Command implements page.Commander.
func (p *Page) Command() (words []string, note lang.Word) {
	args := append([]string{"descent"}, p.S.Run.Spec().Args()...)
	if p.S.Snap.Step > 0 {
		args = append(args, "--at", strconv.Itoa(p.S.Snap.Step))
	}
	if p.S.Snap.Newest > p.S.Snap.Step {
		args = append(args, "--newest", strconv.Itoa(p.S.Snap.Newest))
	}
	for _, g := range p.allGhosts() {
		args = append(args, "--ghost", p.S.Run.Catalog().FormatGhost(g))
	}
	if speed := p.Player.Speed(); speed != player.DefaultSpeed {
		args = append(args, "--speed", strconv.Itoa(speed))
	}
	if !p.Player.Playing {
		args = append(args, "--paused")
	}
	return args, p.kind.CommandNote()
}
