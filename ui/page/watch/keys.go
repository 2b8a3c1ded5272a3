package watch

import (
	"strings"

	"charm.land/bubbles/v2/key"
	tea "charm.land/bubbletea/v2"

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
	When func(*Page) (why lang.Word, ok bool)
	Do   func(*Page) tea.Cmd
}

// row makes a binding: keys are their names separated by blanks, shown as label.
func row(group lang.Word, keys, label string, what lang.Word, do func(*Page) tea.Cmd) Binding {
	return Binding{
		Binding: key.NewBinding(key.WithKeys(strings.Fields(keys)...)),
		Group:   group, What: what, Label: label, Do: do,
	}
}

// when adds a condition to a binding.
func (b Binding) when(cond func(*Page) (lang.Word, bool)) Binding {
	b.When = cond
	return b
}

// Keys returns the rows that work on every page, in the order in which help shows them.
func Keys() []Binding {
	return []Binding{
		row(lang.GroupTime, "space", "space", lang.DoPlay, (*Page).togglePlay),
		row(lang.GroupTime, ". right", ". →", lang.DoForward, step(1)),
		row(lang.GroupTime, ", left", ", ←", lang.DoBack, step(-1)),
		row(lang.GroupTime, "> shift+right", "> ⇧→", lang.DoForward10, step(10)),
		row(lang.GroupTime, "< shift+left", "< ⇧←", lang.DoBack10, step(-10)),
		row(lang.GroupTime, "pgdown", "pgdn", lang.DoLeap, leap(1)),
		row(lang.GroupTime, "pgup", "pgup", lang.DoLeapBack, leap(-1)),
		row(lang.GroupTime, "g home", "g", lang.DoFirst, (*Page).toStart),
		row(lang.GroupTime, "G end", "G", lang.DoNewest, (*Page).toNewest),
		row(lang.GroupTime, "+ =", "+", lang.DoFaster, faster(1)),
		row(lang.GroupTime, "- _", "-", lang.DoSlower, faster(-1)),
		row(lang.GroupTime, "K", "K", lang.DoUnit, (*Page).nextUnit).when(hasBatches),
		row(lang.GroupTime, "r", "r", lang.DoReset, (*Page).reset),
		row(lang.GroupTime, "R", "R", lang.DoReseed, (*Page).reseed),

		row(lang.GroupLane, "up", "↑", lang.DoKnobUp, turn(1, 20)).when(alive),
		row(lang.GroupLane, "down", "↓", lang.DoKnobDown, turn(-1, 20)).when(alive),
		row(lang.GroupLane, "shift+up", "⇧↑", lang.DoKnobUpFar, turn(1, 4)).when(alive),
		row(lang.GroupLane, "shift+down", "⇧↓", lang.DoKnobDownFar, turn(-1, 4)).when(alive),
		row(lang.GroupLane, "v", "v", lang.DoNextKnob, nextKnob(1)),
		row(lang.GroupLane, "V", "V", lang.DoPrevKnob, nextKnob(-1)),
		row(lang.GroupLane, "o", "o", lang.DoNextRule, nextRule(1)).when(alive),
		row(lang.GroupLane, "O", "O", lang.DoPrevRule, nextRule(-1)).when(alive),
		row(lang.GroupLane, "d", "d", lang.DoNextSchedule, nextSchedule(1)).when(ownSteps),
		row(lang.GroupLane, "D", "D", lang.DoPrevSchedule, nextSchedule(-1)).when(ownSteps),
		row(lang.GroupLane, "tab", "tab", lang.DoNextLane, nextLane(1)),
		row(lang.GroupLane, "shift+tab", "⇧tab", lang.DoPrevLane, nextLane(-1)),
		row(lang.GroupLane, "a", "a", lang.DoAddLane, (*Page).addLane).when(roomForLane),
		row(lang.GroupLane, "x", "x", lang.DoRemoveLane, (*Page).removeLane).when(notLastLane),

		row(lang.GroupProblem, "s", "s", lang.DoNextObjective, nextObjective(1)),
		row(lang.GroupProblem, "S", "S", lang.DoPrevObjective, nextObjective(-1)),
		row(lang.GroupProblem, "u", "u", lang.DoSurfaces, (*Page).openTiles),
		row(lang.GroupProblem, "U", "U", lang.DoScenes, (*Page).openScenes).when(hasPlane),
		row(lang.GroupProblem, "F", "F", lang.DoFormula, (*Page).openFormula).when(hasPlane),
		row(lang.GroupProblem, "n", "n", lang.DoMoreNoise, noise(1)),
		row(lang.GroupProblem, "N", "N", lang.DoLessNoise, noise(-1)),
		row(lang.GroupProblem, "b", "b", lang.DoNextBatch, batch(1)).when(hasBatches),
		row(lang.GroupProblem, "B", "B", lang.DoPrevBatch, batch(-1)).when(hasBatches),
		row(lang.GroupProblem, "M", "M", lang.DoModel, (*Page).openModel).when(hasModel),
		row(lang.GroupProblem, "enter", "enter", lang.DoNeuron, (*Page).openNeuron).when(hasUnits),

		row(lang.GroupPlane, "h", "h", lang.DoStartLeft, moveStart(-1, 0)).when(hasPlane),
		row(lang.GroupPlane, "j", "j", lang.DoStartDown, moveStart(0, -1)).when(hasPlane),
		row(lang.GroupPlane, "k", "k", lang.DoStartUp, moveStart(0, 1)).when(hasPlane),
		row(lang.GroupPlane, "l", "l", lang.DoStartRight, moveStart(1, 0)).when(hasPlane),
		row(lang.GroupPlane, "i", "i", lang.DoNextStart, (*Page).pencilOrStart),
		row(lang.GroupPlane, "ctrl+left", "^←", lang.DoPanLeft, pan(-1, 0)).when(hasWindow),
		row(lang.GroupPlane, "ctrl+right", "^→", lang.DoPanRight, pan(1, 0)).when(hasWindow),
		row(lang.GroupPlane, "ctrl+up", "^↑", lang.DoPanUp, pan(0, -1)).when(hasWindow),
		row(lang.GroupPlane, "ctrl+down", "^↓", lang.DoPanDown, pan(0, 1)).when(hasWindow),
		row(lang.GroupPlane, "0", "0", lang.DoWholeWindow, (*Page).wholeWindow).when(hasWindow),
		row(lang.GroupPlane, "[", "[", lang.DoZoomIn, zoom(0.8)).when(hasWindow),
		row(lang.GroupPlane, "]", "]", lang.DoZoomOut, zoom(1.25)).when(hasWindow),

		row(lang.GroupShow, "e", "e", lang.DoExplain, (*Page).toggleExplain).when(canExplain),
		row(lang.GroupShow, "A", "A", lang.DoArrows, (*Page).toggleArrows).when(hasPlane),
		row(lang.GroupShow, "P", "P", lang.DoPicture, (*Page).nextPicture).when(otherPicture),
		row(lang.GroupShow, "f", "f", lang.DoAxes, (*Page).nextAxes).when(otherAxes),
		row(lang.GroupShow, "T", "T", lang.DoTest, (*Page).toggleTest).when(hasTest),
		row(lang.GroupShow, "c", "c", lang.DoChart, (*Page).nextChart),
		row(lang.GroupShow, "L", "L", lang.DoLogAxis, (*Page).toggleLog),
		row(lang.GroupShow, "E", "E", lang.DoEvals, (*Page).toggleEvals).when(chartShown),
		row(lang.GroupShow, "z", "z", lang.DoLarge, (*Page).nextLarge),
		row(lang.GroupShow, "m", "m", lang.DoMouse, (*Page).toggleMouse),
		row(lang.GroupShow, "t", "t", lang.DoTheme, (*Page).nextTheme),

		row(lang.GroupProgram, "1", "1", lang.DoRacePage, open(racePage)),
		row(lang.GroupProgram, "2", "2", lang.DoTrainPage, open(trainPage)),
		row(lang.GroupProgram, "?", "?", lang.DoHelp, (*Page).openHelp),
		row(lang.GroupProgram, "/", "/", lang.DoFilter, (*Page).openFilter),
		row(lang.GroupProgram, ": ctrl+p", ": ctrl+p", lang.DoPalette, (*Page).openPalette),
		row(lang.GroupProgram, "y", "y", lang.DoCopy, (*Page).copyCommand),
		row(lang.GroupProgram, "esc", "esc", lang.DoEscape, (*Page).escape),
		row(lang.GroupProgram, "q ctrl+c", "q ctrl+c", lang.DoQuit, func(*Page) tea.Cmd { return tea.Quit }),
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
