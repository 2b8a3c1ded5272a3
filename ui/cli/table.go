package cli

import (
	"bufio"
	"context"
	"fmt"
	"io"
	"math"
	"slices"
	"sort"
	"strconv"

	"descent/sim"
	"descent/sim/probe"
	"descent/sim/typed"
	"descent/ui/lang"
	"descent/ui/theme"
	"descent/ui/words"
)

const (
	tableRows = 20    // of a lane, besides its first and last
	chunk     = 10000 // steps between looks at the context
)

// printTable prints what the run is, and of each lane some steps and how it
// ended. Which steps it shows is known when the run is over; then it goes back to them.
func printTable(ctx context.Context, w *bufio.Writer, j *job) error {
	marks, err := j.finish(ctx)
	if err != nil {
		return err
	}
	end := j.run.Step()
	lanes := make([]section, len(j.spec.Lanes))
	var steps []int
	for i := range lanes {
		_, _, stop, _ := j.run.Lane(i)
		lanes[i] = section{stop: stop, marks: marks, last: j.run.Step(), rows: [][]string{j.heading()}}
		if stop.Reason != sim.Running {
			lanes[i].last = stop.Last()
		}
		if marks != nil {
			lanes[i].last = marks[lanes[i].index(lanes[i].last)]
		}
		lanes[i].every = stride(lanes[i].index(lanes[i].last))
		steps = append(steps, lanes[i].steps()...)
	}
	slices.Sort(steps)
	for _, k := range slices.Compact(steps) {
		j.run.Seek(k)
		for i := range lanes {
			if lanes[i].shows(k) {
				lanes[i].add(j, i)
			}
		}
		if ctx.Err() != nil {
			return context.Cause(ctx)
		}
	}
	fmt.Fprintf(w, "%s\n%s\n", j.title(), j.command())
	if err := j.printNotes(w); err != nil {
		return err
	}
	j.run.Seek(end)
	findings, err := j.findings()
	if err != nil {
		return err
	}
	for i := range lanes {
		fmt.Fprintf(w, "\n%s\n", j.lang.T(lang.RunLane, i+1, j.spec.Lanes[i]))
		if err := align(w, lanes[i].rows, true); err != nil {
			return err
		}
		fmt.Fprintln(w, lanes[i].outcome(j, &findings[i].arrival))
	}
	if err := j.explained(w, findings); err != nil {
		return err
	}
	return w.Flush()
}

// finish makes all steps. By epochs it returns the steps that begin one, else nil.
func (j *job) finish(ctx context.Context) (marks []int, err error) {
	if j.byEpoch {
		err = j.eachStep(ctx, func() error {
			marks = append(marks, j.run.Step())
			return nil
		})
		return marks, err
	}
	for j.run.Step() < j.steps {
		at := j.run.Step()
		if j.run.Advance(min(chunk, j.steps-at)); j.run.Step() == at {
			break // every lane has stopped
		}
		if ctx.Err() != nil {
			return nil, context.Cause(ctx)
		}
	}
	return nil, nil
}

// section is one lane of the table.
type section struct {
	stop       sim.Stop
	marks      []int // the step of each epoch's beginning, or nil: every step counts
	last       int   // the last good step of those that count
	every      int   // how many of them from one row to the next
	rows       [][]string
	first, end float64 // loss at step 0 and at last
}

// index returns the number, from 0, of the last step that counts up to step.
func (s *section) index(step int) int {
	if s.marks == nil {
		return step
	}
	return sort.SearchInts(s.marks, step+1) - 1
}

// steps returns the steps that have a row.
func (s *section) steps() []int {
	var list []int
	for k := 0; k <= s.index(s.last); k += s.every {
		if s.marks == nil {
			list = append(list, k)
		} else {
			list = append(list, s.marks[k])
		}
	}
	return append(list, s.last)
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
	return step <= s.last && (s.index(step)%s.every == 0 || step == s.last)
}

// add appends the row of lane i at the shown step.
func (s *section) add(j *job, i int) {
	var now moment
	j.measure(i, &now)
	row := []string{strconv.Itoa(j.run.Step())}
	if j.byEpoch {
		row = []string{strconv.Itoa(s.index(j.run.Step())), row[0]}
	}
	for k := range j.coordinates() {
		row = append(row, short(now.point[k]))
	}
	for _, c := range j.columns() {
		row = append(row, short(c.of(&now)))
	}
	s.rows = append(s.rows, row)
	if s.end = now.V[sim.Loss]; j.run.Step() == 0 {
		s.first = s.end
	}
}

// outcome says how the lane ended, and when it arrived.
func (s *section) outcome(j *job, a *sim.Arrival) string {
	loss := j.lang.T(lang.RunLosses, short(s.first), short(s.end), s.last)
	if a.Basin != probe.NoBasin {
		loss = j.lang.T(lang.RunArrived, loss, a.Step)
	}
	if s.stop.Reason == sim.Running {
		return j.lang.T(lang.RunDone, loss)
	}
	return j.lang.T(lang.RunStopped, j.lang.Sentence(j.reason(s.stop)), loss)
}

func (j *job) heading() []string {
	names := []string{"step"}
	if j.byEpoch {
		names = []string{"epoch", "step"}
	}
	names = append(names, j.coordinates()...)
	for _, c := range j.columns() {
		names = append(names, c.name)
	}
	for i, name := range names {
		names[i] = j.lang.Column(name)
	}
	return names
}

// title says what is minimised.
func (j *job) title() string {
	info := j.run.Objective().Info()
	if info.Formula != "" {
		return info.Name + ": f = " + info.Formula
	}
	return info.Name + ": " + j.lang.Sentence(info.Doc)
}

// notes are what is to be known of the data and of the rates beside the command.
func (j *job) notes() (notes []string) {
	if set := j.spec.Own; set != nil && set.Table != nil {
		say := words.New(j.lang, theme.ASCII)
		notes = append(say.TableSummary(set), say.TableNotes(set.Notes)...)
	}
	if set := j.spec.Own; set != nil && set.FromInput() {
		notes = append(notes, j.lang.Sentence("the data came from standard input: give the command the same again"))
	}
	for _, c := range j.run.ClampedRates() {
		k := &c.Rule.Params[0]
		notes = append(notes, j.lang.Sentence(fmt.Sprintf("%s: %s=%s would suit, but %s is %s: it begins with %s=%s",
			c.Rule.ID, k.Name, k.Format(c.Suitable), k.Name, k.Allowed(), k.Name, k.Format(c.Taken))))
	}
	return notes
}

// printNotes prints the notes, one a line.
func (j *job) printNotes(w io.Writer) error {
	for _, note := range j.notes() {
		if _, err := fmt.Fprintln(w, j.lang.T(lang.RunNote, note)); err != nil {
			return err
		}
	}
	return nil
}

// short writes a number with six digits, which is enough to look at.
func short(v float64) string {
	if math.IsNaN(v) { // of a layer that the model has at other times
		return "-"
	}
	return typed.Rounded(v, 6)
}
