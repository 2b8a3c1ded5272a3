package watch

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
func (p *Page) drawExplain(r chart.Rect) {
	s, th := p.S, p.Theme
	l := s.Selected()
	in := chart.Frame(p.Canvas, r, th, chart.Caption{
		Title: p.T(lang.NextStepOf, l.Rule.Name), Right: l.Rule.ID, Focus: p.Settings.Large == ExplainPanel,
	})
	w, rows := in.W-2, in.H
	if rows >= 4+gaugeRows {
		rows -= gaugeRows
		p.drawGauge(chart.Rect{X: in.X + 1, Y: in.Y + rows, W: w, H: gaugeRows})
	}
	var lines []explained
	if l.Stop.Reason != sim.Running {
		lines = append(lines, explained{p.StopText(l), p.stopStyle(l)})
	}
	for _, reason := range p.kind.Stopped() {
		for _, line := range p.Wrap(reason, w) {
			lines = append(lines, explained{line, th.Text})
		}
	}
	if l.Stop.Has(s.Snap.Step) && (l.Stop.Reason == sim.Running || l.Stop.Reason == sim.StepsDone) {
		lines = p.explanation(l, rows, w)
	}
	lines = append(lines, p.fewer(p.trialLines(l), rows-len(lines))...)
	add := func(text string, st theme.Style) { // whole or not at all
		if part := p.paragraph(text, w, st); text != "" && len(lines)+len(part) <= rows {
			lines = append(lines, part...)
		}
	}
	add(p.kind.Why(), th.Text)
	add(l.Rule.Doc, th.Dim)
	add(l.Rule.Cite, th.Dim)
	for i, e := range lines[:min(len(lines), rows)] {
		p.Canvas.TextIn(in.X+1, in.Y+i, w+1, e.text, e.style)
	}
}

// fewer returns the lines of trials in at most rows: the middle ones go, the last
// one, which was accepted, stays.
func (p *Page) fewer(lines []explained, rows int) []explained {
	gone := len(lines) - max(rows, 2) + 1
	if gone <= 1 {
		return lines
	}
	last := lines[len(lines)-1]
	lines = lines[:len(lines)-1-gone]
	return append(lines, explained{p.T(lang.TriedMore, gone), p.Theme.Dim}, last)
}

// paragraph breaks a text into lines, with a blank one before it.
func (p *Page) paragraph(text string, w int, st theme.Style) []explained {
	lines := []explained{{}}
	for _, line := range p.Wrap(text, w) {
		lines = append(lines, explained{line, st})
	}
	return lines
}

// explanation returns at most rows lines of w columns: as many coordinates as
// fit, down to the last terms of the first one.
func (p *Page) explanation(l *sim.LaneView, rows, w int) []explained {
	coords := p.kind.Coords()
	terms := make([][]optim.Term, len(coords))
	for i, k := range coords {
		terms[i] = l.Rule.Terms(nil, &l.State, k)
	}
	var lines []explained
	for shown := len(coords); shown > 0; shown-- {
		lines = lines[:0]
		for t := range terms[0] {
			lines = append(lines, explained{symbols(&terms[0][t], p.kind.Coord(coords[0]), p.kind.Slope(coords[0])), p.Theme.Text})
			for i := range shown {
				for _, line := range p.numbers(&terms[i][t], p.kind.Coord(coords[i]), w) {
					lines = append(lines, explained{line, p.Theme.Dim})
				}
			}
		}
		if len(lines) <= rows {
			return lines
		}
	}
	return lines[max(0, len(lines)-rows):]
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
func (p *Page) numbers(t *optim.Term, coord string, w int) []string {
	text, i := "", 0
	eachOperand(t.Expr, func(between string) { text += between }, func(string) {
		v := p.Short(t.Args[i])
		if t.Args[i] < 0 && text != "" && !strings.HasSuffix(text, "(") || strings.HasPrefix(t.Expr, "{g}²") {
			v = "(" + v + ")"
		}
		text += v
		i++
	})
	head, result := "  "+coord+": ", "= "+p.Short(t.Result)
	indent := strings.Repeat(" ", p.Canvas.Width(head))
	lines := p.Wrap(text+" "+result, w-len(indent))
	for i := range lines {
		if i == 0 {
			lines[i] = head + lines[i]
		} else {
			lines[i] = indent + lines[i]
		}
	}
	return lines
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
