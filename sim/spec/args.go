package spec

import (
	"descent/sim/plane"
	"descent/sim/typed"
	"fmt"
	"math"
	"slices"
	"strconv"
	"strings"

	"mvdan.cc/sh/v3/syntax"
)

// Args returns the words of the command line that rebuilds the spec, after the
// program's name: race or train, the objective, and the flags. New accepts the spec.
//
// A task's start has as many numbers as the task has parameters, so it is left
// out where it is the one that the seed draws. What was not filled in by New is
// left out too, and filled in again when the words are read.
func (s Spec) Args() []string {
	s = s.Clone()
	s.AssignMarks()
	args := []string{"race", s.Target()}
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
		text := s.catalog().FormatLane(l)
		if slices.Index(taken[:], false) != l.Mark { // which a lane without one would get
			text += " mark=" + strconv.Itoa(l.Mark+1)
		}
		taken[l.Mark] = true
		args = append(args, "--lane", text)
	}
	if s.UsesData() {
		args = append(args, s.Model.Args(s.Shape)...)
	}
	if len(s.Start) > 0 && !(s.UsesData() && s.Drawn) {
		// One word: the first number may begin with a minus.
		args = append(args, "--start="+FormatStart(s.Start))
	}
	args = append(args, "--seed", strconv.FormatUint(s.Seed, 10))
	if s.Noise != 0 {
		args = append(args, "--noise", typed.Number(s.Noise))
	}
	if s.UsesData() { // in any case: without words it is not all rows
		args = append(args, "--batch", FormatBatch(s.Batch))
	}
	if s.Limits.Loss.Set {
		args = append(args, "--stop-loss="+typed.Number(s.Limits.Loss.Value))
	}
	if s.Limits.Grad != 0 {
		args = append(args, "--stop-grad", typed.Number(s.Limits.Grad))
	}
	if s.Limits.Steps != 0 {
		args = append(args, "--max-steps", strconv.Itoa(s.Limits.Steps))
	}
	if s.Limits.Accuracy != 0 {
		args = append(args, "--stop-accuracy", typed.Number(s.Limits.Accuracy))
	}
	if s.Limits.Epochs != 0 {
		args = append(args, "--stop-epochs", strconv.Itoa(s.Limits.Epochs))
	}
	if s.Limits.Stagnation != 0 {
		args = append(args, "--stop-stagnation", strconv.Itoa(s.Limits.Stagnation))
	}
	for _, text := range s.editTexts() {
		args = append(args, "--set", text)
	}
	return args
}

// ParseStart reads a start: numbers with commas between them, "-1.2,1".
func ParseStart(text string) ([]float64, error) {
	return parseNumbers("start", text, "--start=-1.2,1")
}

// FormatStart is the inverse of ParseStart, to the bit.
func FormatStart(start []float64) string { return typed.Numbers(start...) }

// ParseWindow reads a window: x0,x1,y0,y1.
func ParseWindow(text string) (plane.Rect, error) {
	const example = "--window=-2,2,-1,3"
	v, err := parseNumbers("window", text, example)
	switch {
	case err != nil:
		return plane.Rect{}, err
	case len(v) != 4 || v[0] >= v[1] || v[2] >= v[3]:
		return plane.Rect{}, fmt.Errorf("window cannot be %s: it is x0,x1,y0,y1 with x0 < x1 and y0 < y1, such as %s", typed.Quote(text), example)
	}
	return plane.Rect{X0: v[0], X1: v[1], Y0: v[2], Y1: v[3]}, nil
}

// FormatWindow is the inverse of ParseWindow, to the bit.
func FormatWindow(w plane.Rect) string { return typed.Numbers(w.X0, w.X1, w.Y0, w.Y1) }

// parseNumbers reads finite numbers with commas between them.
func parseNumbers(what, text, example string) ([]float64, error) {
	var list []float64
	for i, word := range strings.Split(text, ",") {
		v, err := strconv.ParseFloat(strings.TrimSpace(word), 64)
		if err != nil || math.IsNaN(v-v) {
			return nil, fmt.Errorf("%s cannot have %s as number %d: numbers are finite; write such as %s", what, typed.Quote(word), i+1, example)
		}
		list = append(list, v)
	}
	return list, nil
}

// Quote joins words so that a POSIX shell reads them back as they are. One with a
// character that a terminal would obey is written as bash, zsh and ksh read it, $'\x1b'.
func Quote(args []string) string {
	quoted := make([]string, len(args))
	for i, a := range args {
		escaped, err := syntax.Quote(a, syntax.LangBash)
		switch {
		case typed.Printable(a) != a && err == nil:
			a = escaped
		case a == "" || strings.ContainsFunc(a, special):
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
