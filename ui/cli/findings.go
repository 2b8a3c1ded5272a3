package cli

import (
	"bufio"
	"context"
	"fmt"
	"io"
	"strconv"
	"strings"

	"descent/sim"
	"descent/sim/data"
	"descent/sim/objective"
	"descent/sim/probe"
	"descent/ui/lang"
	"descent/ui/theme"
	"descent/ui/words"
)

// maxTrials bounds the runs that are made ahead and with changes, maxStableWork the one
// that is made again to find a rate that stays stable, in multiplications: a second or so,
// and some seconds.
const maxTrials, maxStableWork = 1e9, 1e10

// found is what a lane does at the last step, and, if the job is to explain, that
// in sentences.
type found struct {
	probe.Finding
	words []string
	// arrival is where the lane has arrived to stay.
	arrival sim.Arrival
}

// findings says what each lane does at the shown step. With explain the sharpness
// of a model is measured too, and a rate looked for that stays stable.
func (j *job) findings() ([]found, error) {
	s := &sim.Snapshot{}
	j.run.Snapshot(s)
	j.run.MeasureAll(s)
	list := make([]found, len(s.Lanes))
	for i := range s.Lanes {
		l := &s.Lanes[i]
		var e sim.Evidence
		if _, layered := s.Objective.(objective.Layered); layered {
			step := s.Step
			if !l.Stop.Has(step) {
				step = l.Stop.Last()
			}
			m := sim.MeasureModel(s, l, step, j.explain)
			e.Measured = &m
			if a := j.run.ModelTrials(s, i, &m, maxTrials); a != nil {
				e.Outlook = a.Look(context.Background())
			}
		}
		f, err := j.run.Finding(s, i, &e)
		if err != nil {
			return nil, err
		}
		list[i].Finding = f
		if l.Arrival.Stays(&f) {
			list[i].arrival = l.Arrival
		}
		if j.explain {
			list[i].words = j.words(s, i, &list[i].Finding, e.Outlook)
		}
	}
	return list, nil
}

// words returns the sentences of a lane: what it does, then why.
func (j *job) words(s *sim.Snapshot, i int, f *probe.Finding, o *probe.Outlook) []string {
	l, say := &s.Lanes[i], words.New(j.lang, theme.ASCII)
	w := words.Lane{Name: l.Rule.Name, Stop: say.Stop(l.Stop, j.coordinate)}
	net, ok := s.Objective.(objective.Layered)
	if !ok {
		return nonempty(say.Lane(w, f, l, false), say.Why(w, f))
	}
	w.Layers = say.LayerNames(len(net.Network().Outputs), j.spec.Shape.Kind == data.Clustering)
	if !l.Stop.Diverged() {
		done := ""
		if w.Stop != "" {
			done, w.Stop = say.Training(w, f), ""
		}
		return nonempty(done, say.Training(w, f), say.Tries(f, o))
	}
	w.Stable = &probe.Stable{Steps: probe.StableSteps(l.Stop.Step)}
	if float64(w.Stable.Steps)*float64(s.Batch)*3*sim.PassWork(s.Objective) <= maxStableWork {
		w.Stable.Rate, w.Stable.Found = sim.StableRate(j.spec, i, l.Stop.Step, w.Stable.Steps)
	}
	if w.Stable.Found {
		f.Try = w.Stable.Rate
	}
	return nonempty(append([]string{say.Lane(w, f, l, true)}, say.Breakdown(w, f, l.Stop.Last())...)...)
}

func nonempty(texts ...string) (list []string) {
	for _, text := range texts {
		if text != "" {
			list = append(list, text)
		}
	}
	return list
}

// coordinate names a parameter.
func (j *job) coordinate(i int) string {
	o := j.run.Objective()
	return objective.ParamName(o, min(i, o.Dim()-1))
}

// printWords prints what all lanes do, then the sentences of each, if the job is to
// explain. found are its findings.
func (j *job) printWords(w io.Writer, list []found) error {
	if !j.explain {
		return nil
	}
	var lines []string
	if text := j.field(list); text != "" {
		lines = append(lines, j.lang.T(lang.RunField, text))
	}
	for i := range list {
		for k, text := range list[i].words {
			line := j.lang.T(lang.RunLane, i+1, text)
			if k > 0 {
				line = "  " + text
			}
			lines = append(lines, line)
		}
	}
	for _, line := range lines {
		if _, err := fmt.Fprintln(w, line); err != nil {
			return err
		}
	}
	return nil
}

// field says how the lanes stand to each other; nothing of one lane alone.
func (j *job) field(list []found) string {
	s, say := &sim.Snapshot{}, words.New(j.lang, theme.ASCII)
	j.run.Snapshot(s)
	return strings.Join(say.Field(words.Field{
		Snap:  s,
		Names: words.NamesOf(s, func(lane int) string { return "(" + strconv.Itoa(lane+1) + ")" }),
		Found: func(lane int) *probe.Finding { return &list[lane].Finding },
	}), j.lang.T(lang.Semicolon))
}

// explained prints the sentences behind a table.
func (j *job) explained(w *bufio.Writer, list []found) error {
	if j.explain {
		fmt.Fprintf(w, "\n%s\n", j.lang.T(lang.RunWhat, j.run.Step()))
	}
	return j.printWords(w, list)
}

// findings writes what a lane does at the last step: only numbers that are known.
func (o *object) findings(f *found) {
	o.open(",\n\"findings\":[{\"kind\":", f.Kind.String())
	o.open(",\"certain\":", f.Certain)
	if f.Cause != probe.NoCause {
		o.open(",\"cause\":", f.Cause.String())
	}
	if f.Basin != probe.NoBasin {
		o.open(",\"basin\":", f.Basin.String())
	}
	if f.MeasuredAt >= 0 {
		of := "all_rows"
		if f.OfBatch {
			of = "batch"
		}
		o.open(",\"limit_of\":", of)
	}
	if f.NoLimit != probe.Limited {
		o.open(",\"no_limit\":", f.NoLimit.String())
	}
	var remedies []string
	for _, r := range f.Remedies.All() {
		remedies = append(remedies, r.String())
	}
	if remedies != nil {
		o.open(",\"remedies\":", remedies)
	}
	if f.Init != "" {
		o.open(",\"init\":", f.Init)
	}
	o.text(",\"numbers\":{")
	for i, n := range f.Numbers(nil) {
		if i > 0 {
			o.text(",")
		}
		o.text(strconv.Quote(n.Name) + ":")
		o.number(n.Value)
	}
	o.text("}")
	if f.words != nil {
		o.open(",\"words\":", f.words)
	}
	o.text("}]")
}
