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
// then with its numbers for each coordinate that has room.
func (m *Model) drawExplain(r chart.Rect) {
	s, th := m.cur(), m.theme
	l := s.selected()
	in := chart.Frame(m.canvas, r, th, chart.Caption{
		Title: m.lang.T(lang.NextStepOf, l.Rule.Name), Right: l.Rule.ID, Focus: m.large == explainPanel,
	})
	if l.Stop.Reason != sim.Running {
		m.canvas.TextIn(in.X+1, in.Y, in.W-1, m.stopText(l), m.stopStyle(l))
		return
	}
	rows := in.H
	if m.cur().run.Surface() != nil && rows >= 4+gaugeRows {
		rows -= gaugeRows
		m.drawGauge(chart.Rect{X: in.X + 1, Y: in.Y + rows, W: in.W - 2, H: gaugeRows})
	}
	for i, e := range m.explanation(l, rows, in.W-2) {
		m.canvas.TextIn(in.X+1, in.Y+i, in.W-1, e.text, e.style)
	}
}

// explanation returns at most rows lines of w columns: as many coordinates as fit, down to
// the last term of the first one.
func (m *Model) explanation(l *sim.LaneView, rows, w int) []explained {
	coords := min(len(l.State.X), 2)
	terms := make([][]optim.Term, coords)
	for i := range coords {
		terms[i] = l.Rule.Terms(nil, &l.State, i)
	}
	shown := coords
	for shown > 1 && len(terms[0])*(1+shown) > rows {
		shown--
	}
	from := 0
	if need := len(terms[0]) * (1 + shown); need > rows {
		from = len(terms[0]) - max(rows/(1+shown), 1)
	}
	var lines []explained
	for t := from; t < len(terms[0]); t++ {
		lines = append(lines, explained{symbols(&terms[0][t], m.coordName(0), m.slopeName(0)), m.theme.Text})
		for i := range shown {
			lines = append(lines, explained{m.numbers(&terms[i][t], m.coordName(i), w), m.theme.Dim})
		}
	}
	for i := shown; i < coords && len(lines) < rows; i++ {
		lines = append(lines, explained{m.numbers(&terms[i][len(terms[i])-1], m.coordName(i), w), m.theme.Dim})
	}
	return lines[:min(len(lines), rows)]
}

// coordName names a parameter, slopeName the loss's slope in it.
func (m *Model) coordName(i int) string {
	if t := m.cur().run.Task(); t != nil {
		return t.ParamName(i)
	}
	return [2]string{"x", "y"}[i]
}

func (m *Model) slopeName(i int) string {
	if m.cur().run.Task() != nil {
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

// numbers writes a term as "  x: −1.2 − 0.001·(−215.6) = −0.9844", in at most w
// columns: what does not fit is left out before the result.
func (m *Model) numbers(t *optim.Term, coord string, w int) string {
	text, i := "", 0
	eachOperand(t.Expr, func(between string) { text += between }, func(string) {
		v := m.short(t.Args[i])
		if t.Args[i] < 0 && text != "" && !strings.HasSuffix(text, "(") || strings.HasPrefix(t.Expr, "{g}²") {
			v = "(" + v + ")"
		}
		text += v
		i++
	})
	result := " = " + m.short(t.Result)
	return chart.Clip("  "+coord+": "+text, w-chart.Width(result)) + result
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
