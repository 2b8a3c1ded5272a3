package words

import (
	"strings"

	"math"

	"descent/sim/probe"
	"descent/ui/lang"
)

// A sentence is a row of a table: of the rows of a kind the first that applies is
// said, with its arguments behind the lane's name.
type sentence struct {
	kind probe.Kind
	when func(f *probe.Finding) bool // nil is always
	word lang.Word
	args []argument
}

// argument writes one number of a finding; known is false if it is not known or not
// finite, and then the sentence is not said.
type argument func(s Speaker, f *probe.Finding) (text string, known bool)

// number is the argument that a function takes from a finding.
func number(of func(f *probe.Finding) float64) argument {
	return func(s Speaker, f *probe.Finding) (string, bool) {
		v := of(f)
		return s.Num(v), !math.IsNaN(v - v)
	}
}

// find returns the row that applies to a finding.
func find(table []sentence, f *probe.Finding) (row *sentence, ok bool) {
	for i := range table {
		if r := &table[i]; r.kind == f.Kind && (r.when == nil || r.when(f)) {
			return r, true
		}
	}
	return nil, false
}

// say says what a table has for a finding; it is empty where it has nothing, or an
// argument is not known.
func (s Speaker) say(table []sentence, l Lane, f *probe.Finding) string {
	row, ok := find(table, f)
	if !ok {
		return ""
	}
	args, known := row.values(s, f)
	if !known {
		return ""
	}
	text := singular(s.Lang.T(row.word, append([]any{l.Name}, args...)...))
	if !f.Certain {
		return s.Lang.T(lang.Perhaps, text)
	}
	return text
}

// singular writes "1 step" where a sentence counts one; Chinese has no plural.
func singular(text string) string { return strings.ReplaceAll(text, " 1 steps", " 1 step") }

// values writes the arguments of a row; known is false if one is not known.
func (r *sentence) values(s Speaker, f *probe.Finding) (args []any, known bool) {
	for _, arg := range r.args {
		text, known := arg(s, f)
		if !known {
			return nil, false
		}
		args = append(args, text)
	}
	return args, true
}
