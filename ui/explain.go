package ui

import (
	"strings"

	"descent/sim"
	"descent/sim/optim"
	"descent/ui/chart"
	"descent/ui/lang"
	"descent/ui/theme"
)

// explained is a line of the explanation.
type explained struct {
	text  string
	style theme.Style
}

// drawExplain draws the next update of the selected lane: each term in symbols,
// then with its numbers for each coordinate; then what a method tries, why the
// lane does what it does, where the rule comes from, and the gauge, as far as
// there is room.
func (m *Model) drawExplain(r chart.Rect) {
	s, th := m.cur(), m.theme
	l := s.selected()
	in := chart.Frame(m.canvas, r, th, chart.Caption{
		Title: m.lang.T(lang.NextStepOf, l.Rule.Name), Right: l.Rule.ID, Focus: m.large == explainPanel,
	})
	w, rows := in.W-2, in.H
	if rows >= 4+gaugeRows {
		rows -= gaugeRows
		m.drawGauge(chart.Rect{X: in.X + 1, Y: in.Y + rows, W: w, H: gaugeRows})
	}
	var lines []explained
	if l.Stop.Reason != sim.Running {
		lines = append(lines, explained{m.stopText(l), m.stopStyle(l)})
	}
	if l.Stop.Diverged() && taskOf(s.snap.Objective) != nil {
		for _, reason := range m.reasons() {
			for _, line := range m.wrap(reason, w) {
				lines = append(lines, explained{line, th.Text})
			}
		}
	}
	if l.Stop.Has(s.snap.Step) && (l.Stop.Reason == sim.Running || l.Stop.Reason == sim.StepsDone) {
		lines = m.explanation(l, rows, w)
	}
	lines = append(lines, m.fewer(m.trialLines(l), rows-len(lines))...)
	add := func(text string, st theme.Style) { // whole or not at all
		if part := m.paragraph(text, w, st); text != "" && len(lines)+len(part) <= rows {
			lines = append(lines, part...)
		}
	}
	add(m.whyText(), th.Text)
	add(l.Rule.Doc, th.Dim)
	add(l.Rule.Cite, th.Dim)
	for i, e := range lines[:min(len(lines), rows)] {
		m.canvas.TextIn(in.X+1, in.Y+i, w+1, e.text, e.style)
	}
}

// fewer returns the lines of trials in at most rows: the middle ones go, the last
// one, which was accepted, stays.
func (m *Model) fewer(lines []explained, rows int) []explained {
	gone := len(lines) - max(rows, 2) + 1
	if gone <= 1 {
		return lines
	}
	last := lines[len(lines)-1]
	lines = lines[:len(lines)-1-gone]
	return append(lines, explained{m.lang.T(lang.TriedMore, gone), m.theme.Dim}, last)
}

// paragraph breaks a text into lines, with a blank one before it.
func (m *Model) paragraph(text string, w int, st theme.Style) []explained {
	lines := []explained{{}}
	for _, line := range m.wrap(text, w) {
		lines = append(lines, explained{line, st})
	}
	return lines
}

// explanation returns at most rows lines of w columns: as many coordinates as
// fit, down to the last terms of the first one.
func (m *Model) explanation(l *sim.LaneView, rows, w int) []explained {
	coords := m.explainedCoords()
	terms := make([][]optim.Term, len(coords))
	for i, k := range coords {
		terms[i] = l.Rule.Terms(nil, &l.State, k)
	}
	var lines []explained
	for shown := len(coords); shown > 0; shown-- {
		lines = lines[:0]
		for t := range terms[0] {
			lines = append(lines, explained{symbols(&terms[0][t], m.coordName(coords[0]), m.slopeName(coords[0])), m.theme.Text})
			for i := range shown {
				for _, line := range m.numbers(&terms[i][t], m.coordName(coords[i]), w) {
					lines = append(lines, explained{line, m.theme.Dim})
				}
			}
		}
		if len(lines) <= rows {
			return lines
		}
	}
	return lines[max(0, len(lines)-rows):]
}

// explainedCoords returns the parameters that are explained: of a task those
// looked at last.
func (m *Model) explainedCoords() []int {
	s := m.cur()
	if taskOf(s.snap.Objective) == nil {
		return []int{0, 1}
	}
	if a, b := s.twoWeights(); a != b {
		return []int{a, b}
	}
	return []int{0}
}

// coordName names a parameter, slopeName the loss's slope in it.
func (m *Model) coordName(i int) string {
	if t := taskOf(m.cur().run.Objective()); t != nil {
		return t.ParamName(i)
	}
	return [2]string{"x", "y"}[i]
}

func (m *Model) slopeName(i int) string {
	if taskOf(m.cur().run.Objective()) != nil {
		return "∂L/∂" + m.coordName(i)
	}
	return "∂f/∂" + m.coordName(i)
}

// symbols writes a term as "x ← x − lr·∂f/∂x".
func symbols(t *optim.Term, coord, slope string) string {
	name := func(symbol string) string {
		switch symbol {
		case "x":
			return coord
		case "g":
			return slope
		}
		return strings.ReplaceAll(symbol, "\u0302", "ˆ") // a cell has no room for a combining hat
	}
	text := name(t.Symbol) + " ← "
	last := ""
	eachOperand(t.Expr, func(between string) {
		if last == slope && strings.HasPrefix(between, "²") {
			text = strings.TrimSuffix(text, slope) + "(" + slope + ")"
		}
		text, last = text+between, ""
	}, func(symbol string) {
		last = name(symbol)
		text += last
	})
	return text
}

// numbers writes a term as "  x: −1.2 − 0.001·(−215.6) = −0.9844", on as many
// lines as w columns take.
func (m *Model) numbers(t *optim.Term, coord string, w int) []string {
	text, i := "", 0
	eachOperand(t.Expr, func(between string) { text += between }, func(string) {
		v := m.short(t.Args[i])
		if t.Args[i] < 0 && text != "" && !strings.HasSuffix(text, "(") || strings.HasPrefix(t.Expr, "{g}²") {
			v = "(" + v + ")"
		}
		text += v
		i++
	})
	head, result := "  "+coord+": ", "= "+m.short(t.Result)
	indent := strings.Repeat(" ", m.canvas.Width(head))
	lines := m.wrap(text+" "+result, w-len(indent))
	for i := range lines {
		if i == 0 {
			lines[i] = head + lines[i]
		} else {
			lines[i] = indent + lines[i]
		}
	}
	return lines
}

// short writes a number without the zeros that keep a table's columns still.
func (m *Model) short(v float64) string {
	text := chart.Num(v, m.theme.Glyphs)
	mantissa, exponent, scientific := strings.Cut(text, "e")
	if strings.Contains(mantissa, ".") {
		mantissa = strings.TrimRight(strings.TrimRight(mantissa, "0"), ".")
	}
	if scientific {
		return mantissa + "e" + exponent
	}
	return mantissa
}

// eachOperand splits "{x} − {lr}·{g}" into texts and the operands between braces.
func eachOperand(expr string, text, operand func(string)) {
	for expr != "" {
		before, rest, found := strings.Cut(expr, "{")
		if before != "" {
			text(before)
		}
		if !found {
			return
		}
		symbol, after, _ := strings.Cut(rest, "}")
		operand(symbol)
		expr = after
	}
}
