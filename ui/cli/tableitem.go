package cli

import (
	"descent/sim/data"
	"descent/sim/table"
)

// tableItem is what was read of a table, as a result in JSON has it.
type tableItem struct {
	Rows        int          `json:"rows"`
	RowsLeftOut int          `json:"rows_left_out"` // without a target
	Train       int          `json:"train_rows"`
	Test        int          `json:"test_rows"`
	Encoding    string       `json:"encoding"`
	Separator   string       `json:"separator"`
	HeaderLines int          `json:"header_lines"`
	Target      string       `json:"target"`
	Kind        string       `json:"kind"`
	Why         string       `json:"why"` // of that kind
	Classes     []string     `json:"classes"`
	Features    []string     `json:"features"`
	Missing     int          `json:"missing"` // values of the columns that are used
	Columns     []columnItem `json:"columns"`
	Notes       []noteItem   `json:"notes"`
}

type columnItem struct {
	Name     string `json:"name"`
	Use      string `json:"use"`
	Why      string `json:"why,omitempty"` // it is left out
	Features int    `json:"features"`
	Missing  int    `json:"missing"`
}

type noteItem struct {
	Kind   string  `json:"kind"`
	Column string  `json:"column,omitempty"`
	Text   string  `json:"text,omitempty"`
	Count  int     `json:"count,omitempty"`
	Of     int     `json:"of,omitempty"`
	Value  float64 `json:"value,omitempty"`
	Spread float64 `json:"spread,omitempty"`
}

func newTableItem(d *data.Dataset) tableItem {
	t := d.Table
	item := tableItem{
		t.Rows, t.LeftOut, len(d.Train), len(d.Test), t.Encoding, table.SeparatorName(t.Separator), t.HeaderLines,
		d.Target, d.Kind.String(), t.Why.String(), append([]string{}, d.Classes...), d.Features, t.Missing(), nil, []noteItem{},
	}
	for i := range t.Columns {
		c := &t.Columns[i]
		item.Columns = append(item.Columns, columnItem{c.Name, c.Use.String(), string(c.Why), c.Features, c.Missing})
	}
	for _, n := range d.Notes {
		item.Notes = append(item.Notes, noteItem{string(n.Kind), n.Column, n.Text, n.Count, n.Of, n.Value, n.Spread})
	}
	return item
}
