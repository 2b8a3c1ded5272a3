package cli

import (
	"bufio"
	"context"
	"math"
	"strconv"
)

// printCSV prints a row for every step and lane, as they are made. A lane that
// has stopped has no more rows; a number that does not exist is an empty cell.
func printCSV(ctx context.Context, w *bufio.Writer, j *job) error {
	if err := j.printNotes(j.remarks); err != nil {
		return err
	}
	columns := j.columns()
	var row []byte
	if j.byEpoch {
		row = append(row, "epoch,"...)
	}
	row = append(row, "step,lane,rule"...)
	names := j.coordinates()
	for _, name := range names {
		row = append(append(row, ','), name...)
	}
	for _, c := range columns {
		row = append(append(row, ','), c.name...)
	}
	if _, err := w.Write(append(row, '\n')); err != nil {
		return err
	}
	var now moment
	err := j.eachStep(ctx, func() error {
		for i := range j.spec.Lanes {
			rule, _, stop, _ := j.run.Lane(i)
			if !stop.Has(j.run.Step()) {
				continue
			}
			j.measure(i, &now)
			row = row[:0]
			if j.byEpoch {
				row = append(strconv.AppendInt(row, int64(j.run.Epoch()), 10), ',')
			}
			row = strconv.AppendInt(row, int64(j.run.Step()), 10)
			row = strconv.AppendInt(append(row, ','), int64(i+1), 10)
			row = append(append(row, ','), rule.ID...)
			for k := range names {
				row = appendNumber(append(row, ','), now.point[k], "")
			}
			for _, c := range columns {
				row = appendNumber(append(row, ','), c.of(&now), "")
			}
			if _, err := w.Write(append(row, '\n')); err != nil {
				return err
			}
		}
		return nil
	})
	if err != nil {
		return err
	}
	if !j.explain {
		return nil
	}
	findings, err := j.findings()
	if err != nil {
		return err
	}
	return j.printWords(j.remarks, findings)
}

// appendNumber appends the shortest text that reads back as v, or none if v is not finite.
func appendNumber(dst []byte, v float64, none string) []byte {
	if math.IsNaN(v) || math.IsInf(v, 0) {
		return append(dst, none...)
	}
	return strconv.AppendFloat(dst, v, 'g', -1, 64)
}
