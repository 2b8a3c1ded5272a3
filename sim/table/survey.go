package table

import (
	"math"
	"slices"
)

// survey is what the cells of a column are, before it is decided what the column is.
type survey struct {
	table  *Table
	column int
	// figures are the cells that look like numbers, by row; where none does it is nil.
	figures []*figure
	texts   int // cells that are neither numbers nor missing
	text    string
	absent  int
	words   []string // of missing cells, three at most
	over    int      // infinite ones
	large   string
	units   map[string]int
	// decimal and group count figures by a mark that is one before decimals or between
	// groups for certain, either those where it can be both.
	decimal, group, either [128]int
	// below and above count whole figures without marks, below 1000 and others.
	below, above int
}

// survey looks at every cell of a column.
func (t *Table) survey(j int) *survey {
	s := &survey{table: t, column: j, figures: make([]*figure, len(t.Rows)), units: map[string]int{}}
	for i, row := range t.Rows {
		cell := row[j]
		switch f, ok := parseFigure(cell); {
		case oneOf(missingWords, cell), oneOf(weakWords, cell):
			s.absent++
			if cell != "" && len(s.words) < 3 && !slices.Contains(s.words, cell) {
				s.words = append(s.words, cell)
			}
		case infinite(cell):
			s.over++
			s.large = cell
		case ok && s.count(&f):
			s.figures[i] = &f
		default:
			if s.texts++; s.texts == 1 {
				s.text = cell
			}
		}
	}
	return s
}

// count counts the marks of a figure; it is false if they are none of a number.
func (s *survey) count(f *figure) bool {
	m, ok := readMarks(f.digits)
	if !ok {
		return false
	}
	s.decimal[m.decimal]++
	s.group[m.group]++
	s.either[m.either]++
	s.units[f.unit]++
	if m == (marks{}) {
		if len(f.digits) < 4 {
			s.below++
		} else {
			s.above++
		}
	}
	return true
}

// decimalMark decides which mark stands before decimals; doubt says that the cells alone
// do not tell, and usual is what the rest of the table has.
func (s *survey) decimalMark(usual byte) (mark byte, doubt bool) {
	other := map[byte]byte{',': '.', '.': ','}
	for _, m := range []byte{',', '.'} {
		if s.decimal[m] > s.decimal[other[m]] || s.decimal[','] == s.decimal['.'] && s.group[other[m]] > 0 {
			return m, false
		}
	}
	m := byte(',')
	if s.either['.'] > s.either[','] {
		m = '.'
	}
	switch doubt = s.either[m] > 0; {
	case s.table.decimal != 0:
		return byte(s.table.decimal), false
	case usual != 0:
		return usual, doubt
	case s.below > 0 && s.above == 0, m == ',' && s.table.Separator == ',':
		return other[m], doubt // 900 and then 1,007
	}
	return m, doubt
}

// unit returns what stands beside the figures, and whether a figure without it is a number
// too. A word must stand beside all that the column has, a sign of money or percent beside
// half of the figures.
func (s *survey) unit(figures int) (unit string, bare bool) {
	for u, n := range s.units {
		if u != "" && (n > s.units[unit] || unit == "" || n == s.units[unit] && u < unit) {
			unit = u
		}
	}
	switch n := s.units[unit]; {
	case unit == "":
		return "", true
	case 2*n >= figures && (unit == "%" || isCurrency(unit)):
		return unit, true
	case n == figures && s.texts+s.over == 0:
		return unit, false
	}
	return "", true
}

// read makes the column one of numbers, if most of its cells are.
func (s *survey) read(c *Column, usual byte, maxTexts int) {
	t := s.table
	mark, doubt := s.decimalMark(usual)
	figures := 0
	for _, f := range s.figures {
		if f != nil {
			figures++
		}
	}
	unit, bare := s.unit(figures)
	numbers := 0
	for i, f := range s.figures {
		v, ok := math.NaN(), false
		if f != nil && (f.unit == unit || bare && f.unit == "") {
			v, ok = f.value(mark)
		}
		if ok {
			numbers++
		} else if v = math.NaN(); f != nil {
			if s.texts++; s.texts == 1 {
				s.text = t.Rows[i][s.column]
			}
		}
		c.Values[i] = v
	}
	c.Words, c.Missing, c.Odd = s.words, len(t.Rows)-numbers, s.texts
	present := numbers + s.over + s.texts
	few := s.texts > 0 && 10*(numbers+s.over) < 9*present // enough texts to be categories
	switch {
	case numbers == 0 && present == 0: // nothing at all
	case numbers == 0, few && 2*numbers < present, few && len(t.distinct(s.column, maxTexts)) <= maxTexts:
		s.asText(c)
		if few && 2*numbers >= present {
			t.note(Note{Kind: MostlyNumbers, Column: c.Name, Text: s.text, Count: numbers, Of: present})
		}
	default:
		s.noteReading(c, present, unit, mark, doubt)
	}
}

// asText makes the column one of texts.
func (s *survey) asText(c *Column) {
	*c = Column{Name: c.Name}
	for _, row := range s.table.Rows {
		if Missing(row[s.column]) {
			c.Missing++
		}
	}
}

// noteReading notes how the numbers of a column were read.
func (s *survey) noteReading(c *Column, present int, unit string, mark byte, doubt bool) {
	t := s.table
	note := func(n Note) {
		n.Column = c.Name
		t.note(n)
	}
	example := func(is func(m marks) bool) (text string, v float64) {
		for i, f := range s.figures {
			if f != nil && !math.IsNaN(c.Values[i]) {
				if m, _ := readMarks(f.digits); is(m) {
					return t.Rows[i][s.column], c.Values[i]
				}
			}
		}
		return "", 0
	}
	if text, v := example(func(m marks) bool { return m.either != 0 }); text != "" && doubt {
		note(Note{Kind: Ambiguous, Text: text, Value: v})
	} else if text, v := example(func(m marks) bool { return m.group != 0 || m.either != 0 && m.either != mark }); text != "" {
		note(Note{Kind: Thousands, Text: text, Value: v})
	} else if text, v := example(func(m marks) bool { return m.decimal == ',' }); text != "" {
		note(Note{Kind: DecimalComma, Text: text, Value: v})
	}
	for i, f := range s.figures {
		if f != nil && f.accounting {
			note(Note{Kind: Accounting, Text: t.Rows[i][s.column], Value: c.Values[i]})
			break
		}
	}
	if unit != "" {
		note(Note{Kind: Unit, Text: unit, Count: s.units[unit], Of: present})
	}
	if s.texts > 0 {
		note(Note{Kind: NotNumbers, Text: s.text, Count: s.texts, Of: present})
	}
	if s.over > 0 {
		note(Note{Kind: TooLarge, Text: s.large, Count: s.over, Of: present})
	}
}
