package cli

import (
	"bufio"
	"context"
	"math"
	"strconv"

	"descent/sim"
)

// printCSV prints a row for every step and lane, as they are made. A lane that
// has stopped has no more rows; a number that does not exist is an empty cell.
func printCSV(ctx context.Context, w *bufio.Writer, j *job) error {
	columns := j.columns()
	row := []byte("step,lane,rule")
	if j.spec.Surface != "" {
		row = append(row, ",x,y"...)
	}
	for _, c := range columns {
		row = append(append(row, ','), c.name...)
	}
	if _, err := w.Write(append(row, '\n')); err != nil {
		return err
	}
	return j.walk(ctx, func(s *sim.Snapshot) error {
		for i := range s.Lanes {
			l := &s.Lanes[i]
			if l.Stop.Reason != sim.Running {
				continue
			}
			row = strconv.AppendInt(row[:0], int64(s.Step), 10)
			row = strconv.AppendInt(append(row, ','), int64(i+1), 10)
			row = append(append(row, ','), l.Rule.ID...)
			if j.spec.Surface != "" {
				row = appendNumber(append(row, ','), l.Now.X, "")
				row = appendNumber(append(row, ','), l.Now.Y, "")
			}
			for _, c := range columns {
				row = appendNumber(append(row, ','), l.Now.V[c.of], "")
			}
			if _, err := w.Write(append(row, '\n')); err != nil {
				return err
			}
		}
		return nil
	})
}

// appendNumber appends the shortest text that reads back as v, or none if v is not finite.
func appendNumber(dst []byte, v float64, none string) []byte {
	if math.IsNaN(v) || math.IsInf(v, 0) {
		return append(dst, none...)
	}
	return strconv.AppendFloat(dst, v, 'g', -1, 64)
}
