package cli

import (
	"fmt"
	"io"
	"strings"

	"charm.land/lipgloss/v2"
	"charm.land/lipgloss/v2/table"
	"github.com/charmbracelet/colorprofile"
	"github.com/charmbracelet/x/term"

	"descent/ui/theme"
)

// align prints rows in columns, two blanks apart. Numbers stand to the right, texts to the left.
func align(w io.Writer, rows [][]string, right bool) error {
	var widths []int
	for _, row := range rows {
		for i, cell := range row {
			if i == len(widths) {
				widths = append(widths, 0)
			}
			widths[i] = max(widths[i], lipgloss.Width(cell))
		}
	}
	for _, row := range rows {
		var line strings.Builder
		for i, cell := range row {
			if i > 0 {
				line.WriteString("  ")
			}
			pad := strings.Repeat(" ", widths[i]-lipgloss.Width(cell))
			if right {
				line.WriteString(pad + cell)
			} else {
				line.WriteString(cell + pad)
			}
		}
		if _, err := fmt.Fprintln(w, strings.TrimRight(line.String(), " ")); err != nil {
			return err
		}
	}
	return nil
}

// narrow is how wide a column may be that is never wrapped, leastRoom how wide a
// terminal has to be for a table to be fitted to it.
const narrow, leastRoom = 22, 60

// columns prints rows, the first of which names the columns: fitted to the
// terminal and in its colours if there is one, else a row a line.
func (a *app) columns(w io.Writer, rows [][]string) error {
	if f, ok := a.out.(term.File); ok && term.IsTerminal(f.Fd()) {
		if !a.unicode() {
			rows = inASCII(rows)
		}
		if width, _, err := term.GetSize(f.Fd()); err == nil && width >= leastRoom {
			_, err := fmt.Fprintln(&colorprofile.Writer{Forward: w, Profile: a.colors()}, fitted(rows, width))
			return err
		}
	}
	return align(w, rows, false)
}

func inASCII(rows [][]string) [][]string {
	plain := make([][]string, len(rows))
	for i, row := range rows {
		for _, cell := range row {
			plain[i] = append(plain[i], theme.ASCIIText(cell))
		}
	}
	return plain
}

// fitted returns the rows as a table in which no line is wider than width.
func fitted(rows [][]string, width int) string {
	// lipgloss ends lines behind hyphens, even in 1e-08: here behind the | of choices instead.
	to, from := strings.NewReplacer("-", "\u2011", "|", "-"), strings.NewReplacer("\u2011", "-", "-", "|")
	var cells [][]string
	widths, total := make([]int, len(rows[0])), 0
	for _, row := range rows {
		var line []string
		for i, cell := range row {
			line = append(line, to.Replace(cell))
			widths[i] = max(widths[i], lipgloss.Width(cell))
		}
		cells = append(cells, line)
	}
	const gap = 2
	for _, w := range widths {
		total += w + gap
	}
	t := table.New().Headers(cells[0]...).Rows(cells[1:]...).Border(lipgloss.Border{}).
		BorderTop(false).BorderBottom(false).BorderLeft(false).BorderRight(false).BorderHeader(false).BorderColumn(false)
	t.StyleFunc(func(row, column int) lipgloss.Style {
		style := lipgloss.NewStyle().PaddingRight(gap)
		if w := widths[column]; w <= narrow {
			style = style.Width(w + gap)
		}
		switch {
		case row == table.HeaderRow:
			return style.Bold(true)
		case column == 0:
			return style.Foreground(lipgloss.Cyan) // one of the terminal's own, which suits its background
		}
		return style
	})
	if total > width {
		t.Width(width)
	}
	lines := strings.Split(t.Render(), "\n")
	for i, line := range lines {
		lines[i] = strings.TrimRight(line, " ")
	}
	return from.Replace(strings.Join(lines, "\n"))
}
