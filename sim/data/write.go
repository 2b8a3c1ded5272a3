package data

import (
	"encoding/csv"
	"errors"
	"io"
	"slices"
	"strconv"
)

// WriteCSV writes the table with a header line: the features, then the target, both not
// standardised. ReadCSV reads the same numbers, to the bit, but splits them itself.
func WriteCSV(w io.Writer, d *Dataset) error {
	if d.Rows() == 0 {
		return errors.New("no rows to write")
	}
	x, to := d.X, d.T
	if d.raw != nil {
		x = d.raw
	}
	if d.rawT != nil {
		to = d.rawT
	}
	out := csv.NewWriter(w)
	if err := out.Write(append(slices.Clone(d.Features), d.Target)); err != nil {
		return err
	}
	rec := make([]string, d.Cols+1)
	for i := range d.Rows() {
		for j := range d.Cols {
			rec[j] = strconv.FormatFloat(x[i*d.Cols+j], 'g', -1, 64)
		}
		if d.Kind == Regression {
			rec[d.Cols] = strconv.FormatFloat(to[i], 'g', -1, 64)
		} else {
			rec[d.Cols] = d.Classes[d.Y[i]]
		}
		if err := out.Write(rec); err != nil {
			return err
		}
	}
	out.Flush()
	return out.Error()
}
