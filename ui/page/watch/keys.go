package watch

import (
	"descent/sim/param"
	"descent/ui/lang"
	"descent/ui/page"

	"charm.land/bubbles/v2/key"

	tea "charm.land/bubbletea/v2"
)

// Keys returns the rows that all pages of this package share, in the order in
// which help shows them. A page puts its own between them with page.Insert.
func (p *Page) Keys() []page.Binding {
	return []page.Binding{
		page.Row(lang.GroupTime, "space", "space", lang.DoPlay, p.togglePlay),
		page.Row(lang.GroupTime, ". right", ". →", lang.DoForward, p.step(1)),
		page.Row(lang.GroupTime, ", left", ", ←", lang.DoBack, p.step(-1)).If(p.hasPast),
		page.Row(lang.GroupTime, "> shift+right", "> ⇧→", lang.DoForward10, p.step(10)),
		page.Row(lang.GroupTime, "< shift+left", "< ⇧←", lang.DoBack10, p.step(-10)).If(p.hasPast),
		page.Row(lang.GroupTime, "pgdown", "pgdn", lang.DoLeap, p.leap(1)).If(p.hasFuture),
		page.Row(lang.GroupTime, "pgup", "pgup", lang.DoLeapBack, p.leap(-1)).If(p.hasPast),
		page.Row(lang.GroupTime, "g home", "g", lang.DoFirst, p.toStart).If(p.hasPast),
		page.Row(lang.GroupTime, "G end", "G", lang.DoNewest, p.toNewest).If(p.hasFuture),
		page.Row(lang.GroupTime, "+ =", "+", lang.DoFaster, p.faster(1)),
		page.Row(lang.GroupTime, "- _", "-", lang.DoSlower, p.faster(-1)),
		page.Row(lang.GroupTime, "K", "K", lang.DoUnit, p.nextUnit).If(p.hasRows),
		page.Row(lang.GroupTime, "r", "r", lang.DoReset, p.reset),
		page.Row(lang.GroupTime, "R", "R", lang.DoReseed, p.reseed),

		page.Row(lang.GroupLane, "up", "↑", lang.DoHyperUp, p.turn(1, param.Fine)).If(p.alive),
		page.Row(lang.GroupLane, "down", "↓", lang.DoHyperDown, p.turn(-1, param.Fine)).If(p.alive),
		page.Row(lang.GroupLane, "shift+up", "⇧↑", lang.DoHyperUpFar, p.turn(1, param.Coarse)).If(p.alive),
		page.Row(lang.GroupLane, "shift+down", "⇧↓", lang.DoHyperDownFar, p.turn(-1, param.Coarse)).If(p.alive),
		page.Row(lang.GroupLane, "v", "v", lang.DoNextHyper, p.nextHyper(1)),
		page.Row(lang.GroupLane, "V", "V", lang.DoPrevHyper, p.nextHyper(-1)),
		page.Row(lang.GroupLane, "o", "o", lang.DoNextRule, p.nextRule(1)).If(p.alive),
		page.Row(lang.GroupLane, "O", "O", lang.DoPrevRule, p.nextRule(-1)).If(p.alive),
		page.Row(lang.GroupLane, "d", "d", lang.DoNextSchedule, p.nextSchedule(1)).If(p.ownSteps),
		page.Row(lang.GroupLane, "D", "D", lang.DoPrevSchedule, p.nextSchedule(-1)).If(p.ownSteps),
		page.Row(lang.GroupLane, "tab", "tab", lang.DoNextLane, p.nextLane(1)),
		page.Row(lang.GroupLane, "shift+tab", "⇧tab", lang.DoPrevLane, p.nextLane(-1)),
		page.Row(lang.GroupLane, "a", "a", lang.DoAddLane, p.addLane).If(p.roomForLane),
		page.Row(lang.GroupLane, "x", "x", lang.DoRemoveLane, p.removeLane).If(p.notLastLane),

		page.Row(lang.GroupProblem, "s", "s", lang.DoNextObjective, p.next(1)),
		page.Row(lang.GroupProblem, "S", "S", lang.DoPrevObjective, p.next(-1)),
		page.Row(lang.GroupProblem, "n", "n", lang.DoMoreNoise, p.noise(1)),
		page.Row(lang.GroupProblem, "N", "N", lang.DoLessNoise, p.noise(-1)),

		page.Row(lang.GroupPlane, "ctrl+left", "^←", lang.DoPanLeft, p.pan(-1, 0)).If(p.hasWindow),
		page.Row(lang.GroupPlane, "ctrl+right", "^→", lang.DoPanRight, p.pan(1, 0)).If(p.hasWindow),
		page.Row(lang.GroupPlane, "ctrl+up", "^↑", lang.DoPanUp, p.pan(0, -1)).If(p.hasWindow),
		page.Row(lang.GroupPlane, "ctrl+down", "^↓", lang.DoPanDown, p.pan(0, 1)).If(p.hasWindow),
		page.Row(lang.GroupPlane, "0", "0", lang.DoWholeWindow, p.wholeWindow).If(p.hasWindow),
		page.Row(lang.GroupPlane, "[", "[", lang.DoZoomIn, p.zoom(0.8)).If(p.hasWindow),
		page.Row(lang.GroupPlane, "]", "]", lang.DoZoomOut, p.zoom(1.25)).If(p.hasWindow),

		page.Row(lang.GroupShow, "e", "e", lang.DoExplain, p.toggleExplain).If(p.canExplain),
		page.Row(lang.GroupShow, "P", "P", lang.DoPicture, p.nextPicture).If(p.otherPicture),
		page.Row(lang.GroupShow, "c", "c", lang.DoChart, p.nextChart),
		page.Row(lang.GroupShow, "L", "L", lang.DoLogAxis, p.toggleLog),
		page.Row(lang.GroupShow, "E", "E", lang.DoEvals, p.toggleEvals).If(p.chartShown),
		page.Row(lang.GroupShow, "z", "z", lang.DoLarge, p.nextLarge),
	}
}

// PressTime handles a key of the group time, for overlays that let the run continue.
func (p *Page) PressTime(msg tea.KeyPressMsg) tea.Cmd {
	rows := p.Keys()
	for i := range rows {
		if rows[i].Group == lang.GroupTime && key.Matches(msg, rows[i].Binding) {
			return rows[i].Run(p.Screen)
		}
	}
	return p.Say(lang.NoUseHere, page.KeyName(msg))
}

// hasPast says whether a key that goes back does something: it pauses, or there are steps.
func (p *Page) hasPast() (lang.Word, bool) {
	return lang.WhyAtStart, p.Player.Playing || p.S.Snap.Step > 0
}

// hasFuture says the same of keys that go forward to steps already made.
func (p *Page) hasFuture() (lang.Word, bool) {
	return lang.WhyAtNewest, p.Player.Playing || p.S.Snap.Step < p.S.Snap.Newest
}

// hasRows says whether the objective has rows that steps take in batches.
func (p *Page) hasRows() (lang.Word, bool) { return lang.WhyNoBatches, p.S.Snap.Rows > 0 }

func (p *Page) next(by int) func() tea.Cmd {
	return func() tea.Cmd { return p.kind.Next(by) }
}
