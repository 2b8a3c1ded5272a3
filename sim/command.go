package sim

import (
	"fmt"
	"math"
	"slices"
	"strconv"
	"strings"
)

// Args returns the words of the command line that rebuilds the spec, after the
// program's name: race or train, the objective, and the flags.
//
// A task's start has as many numbers as the task has parameters, so it is left
// out where it is the one that the seed draws.
func (s Spec) Args() []string {
	args := []string{"race", s.Surface}
	if s.Dataset != "" {
		args = []string{"train", s.Dataset}
	}
	for i, l := range s.Lanes {
		text := l.String()
		if l.Mark != i {
			text += " mark=" + strconv.Itoa(l.Mark+1)
		}
		args = append(args, "--lane", text)
	}
	if len(s.Start) > 0 && (s.Dataset == "" || !s.drawn()) {
		// One word: the first number may begin with a minus.
		args = append(args, "--start="+FormatStart(s.Start))
	}
	args = append(args, "--seed", strconv.FormatUint(s.Seed, 10))
	if s.Noise != 0 {
		args = append(args, "--noise", Exact(s.Noise))
	}
	if s.Batch != 0 {
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
	if s.Limits.Stagnation != 0 {
		args = append(args, "--stop-stagnation", strconv.Itoa(s.Limits.Stagnation))
	}
	for _, e := range s.Edits {
		args = append(args, "--set", e.String())
	}
	return args
}

// drawn reports whether the start is the one that New fills in, to the bit.
func (s Spec) drawn() bool {
	r := &Run{spec: Spec{Surface: s.Surface, Dataset: s.Dataset, Seed: s.Seed}}
	if r.objective() != nil || r.start() != nil {
		return false
	}
	return slices.EqualFunc(s.Start, r.spec.Start, func(a, b float64) bool {
		return math.Float64bits(a) == math.Float64bits(b)
	})
}

// ParseStart reads a start: numbers with commas between them, "-1.2,1".
func ParseStart(text string) ([]float64, error) {
	var start []float64
	for i, word := range strings.Split(text, ",") {
		v, err := strconv.ParseFloat(strings.TrimSpace(word), 64)
		if err != nil || !finite(v) {
			return nil, fmt.Errorf("start %q: number %d, %q, is not a finite number; write such as --start=-1.2,1", text, i+1, word)
		}
		start = append(start, v)
	}
	return start, nil
}

// FormatStart is the inverse of ParseStart, to the bit.
func FormatStart(start []float64) string {
	words := make([]string, len(start))
	for i, v := range start {
		words[i] = Exact(v)
	}
	return strings.Join(words, ",")
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
