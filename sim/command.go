package sim

import (
	"fmt"
	"math"
	"slices"
	"strconv"
	"strings"

	"descent/sim/optim"
	"descent/sim/plane"
)

// Args returns the words of the command line that rebuilds the spec, after the
// program's name: race or train, the objective, and the flags. New accepts the spec.
//
// A task's start has as many numbers as the task has parameters, so it is left
// out where it is the one that the seed draws.
func (s Spec) Args() []string {
	s = s.Clone()
	s.mark()
	args := []string{"race", s.Surface}
	switch {
	case s.Own != nil:
		args = append([]string{"train"}, s.Own.Origin...)
	case s.Dataset != "":
		args = []string{"train", s.Dataset}
	case s.Formula != "":
		args = []string{"race", "--f", s.Formula}
		if s.Window != (plane.Rect{}) {
			args = append(args, "--window="+FormatWindow(s.Window))
		}
	}
	var taken [MaxLanes]bool
	for _, l := range s.Lanes {
		text := l.String()
		if slices.Index(taken[:], false) != l.Mark { // which a lane without one would get
			text += " mark=" + strconv.Itoa(l.Mark+1)
		}
		taken[l.Mark] = true
		args = append(args, "--lane", text)
	}
	if s.learns() {
		args = append(args, s.modelArgs()...)
	}
	if len(s.Start) > 0 && !(s.learns() && s.drawn()) {
		// One word: the first number may begin with a minus.
		args = append(args, "--start="+FormatStart(s.Start))
	}
	args = append(args, "--seed", strconv.FormatUint(s.Seed, 10))
	if s.Noise != 0 {
		args = append(args, "--noise", Exact(s.Noise))
	}
	if s.learns() { // in any case: without words it is not all rows
		args = append(args, "--batch", FormatBatch(s.Batch))
	}
	if s.Limits.Loss.Set {
		args = append(args, "--stop-loss="+Exact(s.Limits.Loss.Value))
	}
	if s.Limits.Grad != 0 {
		args = append(args, "--stop-grad", Exact(s.Limits.Grad))
	}
	if s.Limits.Steps != 0 {
		args = append(args, "--max-steps", strconv.Itoa(s.Limits.Steps))
	}
	if s.Limits.Accuracy != 0 {
		args = append(args, "--stop-accuracy", Exact(s.Limits.Accuracy))
	}
	if s.Limits.Epochs != 0 {
		args = append(args, "--stop-epochs", strconv.Itoa(s.Limits.Epochs))
	}
	if s.Limits.Stagnation != 0 {
		args = append(args, "--stop-stagnation", strconv.Itoa(s.Limits.Stagnation))
	}
	for _, e := range s.spelled() {
		args = append(args, "--set", e.String())
	}
	return args
}

// spelled returns the edits with the values of knobs as the rules in force write
// them: switches and choices in words.
func (s Spec) spelled() []Edit {
	rules := make([]*optim.Rule, len(s.Lanes))
	for i := range rules {
		rules[i] = optim.ByID(s.Lanes[i].Rule)
	}
	edits := slices.Clone(s.Edits)
	for i := range edits {
		e := &edits[i]
		if e.Lane < 0 || e.Lane >= len(rules) || rules[e.Lane] == nil {
			continue
		}
		if e.Name == "rule" {
			rules[e.Lane] = optim.ByID(e.Text)
		} else if k := rules[e.Lane].ParamIndex(e.Name); k >= 0 && e.Text == "" {
			e.Text = rules[e.Lane].Params[k].Format(e.Value)
		}
	}
	return edits
}

// learns reports whether the spec is of a task.
func (s Spec) learns() bool { return s.Dataset != "" || s.Own != nil }

// modelArgs returns the flags of what differs from the model that suits the data.
func (s Spec) modelArgs() []string {
	r := &Run{spec: s}
	if r.objective() != nil {
		return nil
	}
	return r.spec.Model.Args(r.tasks[0].Data())
}

// drawn reports whether the start is the one that New fills in, to the bit.
func (s Spec) drawn() bool {
	r := &Run{spec: Spec{Dataset: s.Dataset, Own: s.Own, Model: s.Model, Seed: s.Seed}}
	if r.objective() != nil || r.start() != nil {
		return false
	}
	return slices.EqualFunc(s.Start, r.spec.Start, func(a, b float64) bool {
		return math.Float64bits(a) == math.Float64bits(b)
	})
}

// ParseStart reads a start: numbers with commas between them, "-1.2,1".
func ParseStart(text string) ([]float64, error) {
	return parseNumbers("start", text, "--start=-1.2,1")
}

// FormatStart is the inverse of ParseStart, to the bit.
func FormatStart(start []float64) string {
	words := make([]string, len(start))
	for i, v := range start {
		words[i] = Exact(v)
	}
	return strings.Join(words, ",")
}

// ParseWindow reads a window: x0,x1,y0,y1.
func ParseWindow(text string) (plane.Rect, error) {
	const example = "--window=-2,2,-1,3"
	v, err := parseNumbers("window", text, example)
	switch {
	case err != nil:
		return plane.Rect{}, err
	case len(v) != 4 || v[0] >= v[1] || v[2] >= v[3]:
		return plane.Rect{}, fmt.Errorf("window %q: it is x0,x1,y0,y1 with x0 < x1 and y0 < y1; write such as %s", text, example)
	}
	return plane.Rect{X0: v[0], X1: v[1], Y0: v[2], Y1: v[3]}, nil
}

// FormatWindow is the inverse of ParseWindow, to the bit.
func FormatWindow(w plane.Rect) string { return FormatStart([]float64{w.X0, w.X1, w.Y0, w.Y1}) }

// parseNumbers reads finite numbers with commas between them.
func parseNumbers(what, text, example string) ([]float64, error) {
	var list []float64
	for i, word := range strings.Split(text, ",") {
		v, err := strconv.ParseFloat(strings.TrimSpace(word), 64)
		if err != nil || !finite(v) {
			return nil, fmt.Errorf("%s %q: number %d, %q, is not a finite number; write such as %s", what, text, i+1, word, example)
		}
		list = append(list, v)
	}
	return list, nil
}

// Quote joins words so that a POSIX shell reads them back as they are.
func Quote(args []string) string {
	quoted := make([]string, len(args))
	for i, a := range args {
		if a == "" || strings.ContainsFunc(a, special) {
			a = "'" + strings.ReplaceAll(a, "'", `'\''`) + "'"
		}
		quoted[i] = a
	}
	return strings.Join(quoted, " ")
}

// special reports whether a shell may read more than itself into the character.
func special(r rune) bool {
	switch {
	case r >= 'a' && r <= 'z', r >= 'A' && r <= 'Z', r >= '0' && r <= '9':
		return false
	}
	return !strings.ContainsRune("_-+=:,./@%", r)
}
