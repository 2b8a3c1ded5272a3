package cli

import (
	"bufio"
	"context"
	"fmt"
	"slices"
	"strconv"

	"descent/sim"
	"descent/sim/data"
)

const (
	tableRows = 20    // of a lane, besides its first and last
	chunk     = 10000 // steps between looks at the context
)

// printTable prints what the run is, and of each lane some steps and how it
// ended. Which steps it shows is known when the run is over; then it goes back to them.
func printTable(ctx context.Context, w *bufio.Writer, j *job) error {
	for j.run.Step() < j.steps {
		at := j.run.Step()
		if j.run.Advance(min(chunk, j.steps-at)); j.run.Step() == at {
			break // every lane has stopped
		}
		if ctx.Err() != nil {
			return context.Cause(ctx)
		}
	}
	var snap sim.Snapshot
	j.run.Snapshot(&snap)
	last := j.run.Step()
	lanes := make([]section, len(snap.Lanes))
	var steps []int
	for i := range lanes {
		lanes[i] = section{stop: snap.Lanes[i].Stop, last: last, rows: [][]string{j.heading()}}
		if lanes[i].stop.Reason != sim.Running {
			lanes[i].last = lanes[i].stop.Last()
		}
		lanes[i].every = stride(lanes[i].last)
		for k := 0; k <= lanes[i].last; k += lanes[i].every {
			steps = append(steps, k)
		}
		steps = append(steps, lanes[i].last)
	}
	slices.Sort(steps)
	for _, k := range slices.Compact(steps) {
		j.run.Seek(k)
		j.run.Snapshot(&snap)
		for i := range lanes {
			if lanes[i].shows(k) {
				lanes[i].add(j, k, &snap.Lanes[i])
			}
		}
		if ctx.Err() != nil {
			return context.Cause(ctx)
		}
	}
	fmt.Fprintf(w, "%s\n%s\n", j.title(), sim.Quote(append([]string{"descent"}, j.args...)))
	for i := range lanes {
		fmt.Fprintf(w, "\nlane %d: %s\n", i+1, j.spec.Lanes[i])
		if err := align(w, lanes[i].rows, true); err != nil {
			return err
		}
		fmt.Fprintln(w, lanes[i].outcome(j))
	}
	return w.Flush()
}

// section is one lane of the table.
type section struct {
	stop        sim.Stop
	last, every int // the last good step; how many steps from one row to the next
	rows        [][]string
	first, end  float64 // loss at step 0 and at last
}

// stride returns the least of 1, 2, 5, 10, 20, … that makes few enough rows.
func stride(last int) int {
	for unit := 1; ; unit *= 10 {
		for _, s := range []int{unit, 2 * unit, 5 * unit} {
			if last/s <= tableRows {
				return s
			}
		}
	}
}

func (s *section) shows(step int) bool {
	return step <= s.last && (step%s.every == 0 || step == s.last)
}

func (s *section) add(j *job, step int, l *sim.LaneView) {
	row := []string{strconv.Itoa(step)}
	if j.onSurface() {
		row = append(row, short(l.Now.X), short(l.Now.Y))
	}
	for _, c := range j.columns() {
		row = append(row, short(l.Now.V[c.of]))
	}
	s.rows = append(s.rows, row)
	if s.end = l.Now.V[sim.Loss]; step == 0 {
		s.first = s.end
	}
}

// outcome says how the lane ended.
func (s *section) outcome(j *job) string {
	loss := fmt.Sprintf("loss %s at step 0, %s at step %d", short(s.first), short(s.end), s.last)
	if s.stop.Reason == sim.Running {
		return "done: " + loss
	}
	return "stopped: " + j.reason(s.stop) + "; " + loss
}

func (j *job) heading() []string {
	names := []string{"step"}
	if j.onSurface() {
		names = append(names, "x", "y")
	}
	for _, c := range j.columns() {
		names = append(names, c.name)
	}
	return names
}

// title says what is minimised.
func (j *job) title() string {
	if s := j.run.Surface(); s != nil {
		return s.Name + ": f = " + s.Formula
	}
	e := data.ByID(j.spec.Dataset)
	return e.Name + ": " + e.Doc
}

// short writes a number with six digits, which is enough to look at.
func short(v float64) string { return strconv.FormatFloat(v, 'g', 6, 64) }
