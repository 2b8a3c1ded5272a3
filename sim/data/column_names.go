package data

import (
	"bytes"
	"io"
)

// maxHeader bounds what ColumnNames reads, in bytes.
const maxHeader = 1 << 20

// ColumnNames returns the names of a table's columns by its first lines, nil if it
// is none that ReadCSV reads.
func ColumnNames(in io.Reader) []string {
	text, err := io.ReadAll(io.LimitReader(in, maxHeader))
	if err != nil {
		return nil
	}
	if end := bytes.LastIndexByte(text, '\n'); len(text) == maxHeader && end >= 0 {
		text = text[:end+1] // whole lines
	}
	t, err := readTable(bytes.NewReader(text))
	if err != nil || t.nameColumns() != nil {
		return nil
	}
	return t.names
}
