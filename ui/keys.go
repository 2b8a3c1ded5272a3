package ui

import (
	"strings"

	"charm.land/bubbles/v2/key"
	tea "charm.land/bubbletea/v2"

	"descent/sim/param"
	"descent/ui/lang"
)

// Binding is one row of the table of keys: dispatch, help, palette and the
// README's table all read it.
type Binding struct {
	key.Binding
	Group, What lang.Word
	// Label is how the keys are written in help.
	Label string
	// When says whether the key does something now, and if not, why.
	When func(*Model) (why lang.Word, ok bool)
	Do   func(*Model) tea.Cmd
}

// row makes a binding: keys are their names separated by blanks, shown as label.
func row(group lang.Word, keys, label string, what lang.Word, do func(*Model) tea.Cmd) Binding {
	return Binding{
		Binding: key.NewBinding(key.WithKeys(strings.Fields(keys)...)),
		Group:   group, What: what, Label: label, Do: do,
	}
}

// when adds a condition to a binding.
func (b Binding) when(cond func(*Model) (lang.Word, bool)) Binding {
	b.When = cond
	return b
}

// Keys returns the rows that work on every page, in the order in which help shows them.
func Keys() []Binding {
	return []Binding{
		row(lang.GroupTime, "space", "space", lang.DoPlay, (*Model).togglePlay),
		row(lang.GroupTime, ". right", ". →", lang.DoForward, step(1)),
		row(lang.GroupTime, ", left", ", ←", lang.DoBack, step(-1)),
		row(lang.GroupTime, "> shift+right", "> ⇧→", lang.DoForward10, step(10)),
		row(lang.GroupTime, "< shift+left", "< ⇧←", lang.DoBack10, step(-10)),
		row(lang.GroupTime, "pgdown", "pgdn", lang.DoLeap, leap(1)),
		row(lang.GroupTime, "pgup", "pgup", lang.DoLeapBack, leap(-1)),
		row(lang.GroupTime, "g home", "g", lang.DoFirst, (*Model).toStart),
		row(lang.GroupTime, "G end", "G", lang.DoNewest, (*Model).toNewest),
		row(lang.GroupTime, "+ =", "+", lang.DoFaster, faster(1)),
		row(lang.GroupTime, "- _", "-", lang.DoSlower, faster(-1)),
		row(lang.GroupTime, "K", "K", lang.DoUnit, (*Model).nextUnit).when(hasBatches),
		row(lang.GroupTime, "r", "r", lang.DoReset, (*Model).reset),
		row(lang.GroupTime, "R", "R", lang.DoReseed, (*Model).reseed),

		row(lang.GroupLane, "up", "↑", lang.DoKnobUp, turn(1, param.Fine)).when(alive),
		row(lang.GroupLane, "down", "↓", lang.DoKnobDown, turn(-1, param.Fine)).when(alive),
		row(lang.GroupLane, "shift+up", "⇧↑", lang.DoKnobUpFar, turn(1, param.Coarse)).when(alive),
		row(lang.GroupLane, "shift+down", "⇧↓", lang.DoKnobDownFar, turn(-1, param.Coarse)).when(alive),
		row(lang.GroupLane, "v", "v", lang.DoNextKnob, nextKnob(1)),
		row(lang.GroupLane, "V", "V", lang.DoPrevKnob, nextKnob(-1)),
		row(lang.GroupLane, "o", "o", lang.DoNextRule, nextRule(1)).when(alive),
		row(lang.GroupLane, "O", "O", lang.DoPrevRule, nextRule(-1)).when(alive),
		row(lang.GroupLane, "d", "d", lang.DoNextSchedule, nextSchedule(1)).when(ownSteps),
		row(lang.GroupLane, "D", "D", lang.DoPrevSchedule, nextSchedule(-1)).when(ownSteps),
		row(lang.GroupLane, "tab", "tab", lang.DoNextLane, nextLane(1)),
		row(lang.GroupLane, "shift+tab", "⇧tab", lang.DoPrevLane, nextLane(-1)),
		row(lang.GroupLane, "a", "a", lang.DoAddLane, (*Model).addLane).when(roomForLane),
		row(lang.GroupLane, "x", "x", lang.DoRemoveLane, (*Model).removeLane).when(notLastLane),

		row(lang.GroupProblem, "s", "s", lang.DoNextObjective, nextObjective(1)),
		row(lang.GroupProblem, "S", "S", lang.DoPrevObjective, nextObjective(-1)),
		row(lang.GroupProblem, "u", "u", lang.DoSurfaces, (*Model).openTiles),
		row(lang.GroupProblem, "U", "U", lang.DoScenes, (*Model).openScenes).when(hasPlane),
		row(lang.GroupProblem, "F", "F", lang.DoFormula, (*Model).openFormula).when(hasPlane),
		row(lang.GroupProblem, "n", "n", lang.DoMoreNoise, noise(1)),
		row(lang.GroupProblem, "N", "N", lang.DoLessNoise, noise(-1)),
		row(lang.GroupProblem, "b", "b", lang.DoNextBatch, batch(1)).when(hasBatches),
		row(lang.GroupProblem, "B", "B", lang.DoPrevBatch, batch(-1)).when(hasBatches),
		row(lang.GroupProblem, "M", "M", lang.DoModel, (*Model).openModel).when(hasModel),
		row(lang.GroupProblem, "enter", "enter", lang.DoNeuron, (*Model).openNeuron).when(hasUnits),

		row(lang.GroupPlane, "h", "h", lang.DoStartLeft, moveStart(-1, 0)).when(hasPlane),
		row(lang.GroupPlane, "j", "j", lang.DoStartDown, moveStart(0, -1)).when(hasPlane),
		row(lang.GroupPlane, "k", "k", lang.DoStartUp, moveStart(0, 1)).when(hasPlane),
		row(lang.GroupPlane, "l", "l", lang.DoStartRight, moveStart(1, 0)).when(hasPlane),
		row(lang.GroupPlane, "i", "i", lang.DoNextStart, (*Model).pencilOrStart),
		row(lang.GroupPlane, "ctrl+left", "^←", lang.DoPanLeft, pan(-1, 0)).when(hasWindow),
		row(lang.GroupPlane, "ctrl+right", "^→", lang.DoPanRight, pan(1, 0)).when(hasWindow),
		row(lang.GroupPlane, "ctrl+up", "^↑", lang.DoPanUp, pan(0, -1)).when(hasWindow),
		row(lang.GroupPlane, "ctrl+down", "^↓", lang.DoPanDown, pan(0, 1)).when(hasWindow),
		row(lang.GroupPlane, "0", "0", lang.DoWholeWindow, (*Model).wholeWindow).when(hasWindow),
		row(lang.GroupPlane, "[", "[", lang.DoZoomIn, zoom(0.8)).when(hasWindow),
		row(lang.GroupPlane, "]", "]", lang.DoZoomOut, zoom(1.25)).when(hasWindow),

		row(lang.GroupShow, "e", "e", lang.DoExplain, (*Model).toggleExplain).when(canExplain),
		row(lang.GroupShow, "A", "A", lang.DoArrows, (*Model).toggleArrows).when(hasPlane),
		row(lang.GroupShow, "P", "P", lang.DoPicture, (*Model).nextPicture).when(otherPicture),
		row(lang.GroupShow, "f", "f", lang.DoAxes, (*Model).nextAxes).when(otherAxes),
		row(lang.GroupShow, "T", "T", lang.DoTest, (*Model).toggleTest).when(hasTest),
		row(lang.GroupShow, "c", "c", lang.DoChart, (*Model).nextChart),
		row(lang.GroupShow, "L", "L", lang.DoLogAxis, (*Model).toggleLog),
		row(lang.GroupShow, "E", "E", lang.DoEvals, (*Model).toggleEvals).when(chartShown),
		row(lang.GroupShow, "z", "z", lang.DoLarge, (*Model).nextLarge),
		row(lang.GroupShow, "m", "m", lang.DoMouse, (*Model).toggleMouse),
		row(lang.GroupShow, "t", "t", lang.DoTheme, (*Model).nextTheme),

		row(lang.GroupProgram, "1", "1", lang.DoRacePage, open(racePage)),
		row(lang.GroupProgram, "2", "2", lang.DoTrainPage, open(trainPage)),
		row(lang.GroupProgram, "?", "?", lang.DoHelp, (*Model).openHelp),
		row(lang.GroupProgram, "/", "/", lang.DoFilter, (*Model).openFilter),
		row(lang.GroupProgram, ": ctrl+p", ": ctrl+p", lang.DoPalette, (*Model).openPalette),
		row(lang.GroupProgram, "y", "y", lang.DoCopy, (*Model).copyCommand),
		row(lang.GroupProgram, "esc", "esc", lang.DoEscape, (*Model).escape),
		row(lang.GroupProgram, "q ctrl+c", "q ctrl+c", lang.DoQuit, func(*Model) tea.Cmd { return tea.Quit }),
	}
}

// KeyRow is a row of the table of keys as text.
type KeyRow struct{ Group, Keys, What string }

// KeyRows returns every key in a language, for the list command and the README.
func KeyRows(l lang.Lang) []KeyRow {
	var rows []KeyRow
	for _, b := range Keys() {
		rows = append(rows, KeyRow{l.T(b.Group), b.Label, l.T(b.What)})
	}
	for _, w := range lang.MouseDoes {
		rows = append(rows, KeyRow{l.T(lang.GroupMouse), l.T(w[0]), l.T(w[1])})
	}
	return rows
}
