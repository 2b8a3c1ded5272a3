package schedule

import (
	"errors"
	"fmt"
	"math"
	"strconv"
	"strings"

	"descent/sim/near"
)

// Parse reads a plan: "cosine", "cosine:t_max=100,eta_min=0" or
// "cosine(t_max=100)", or a chain "linear(total_iters=15)>cosine@15", which
// changes to the second schedule at step 15; a>b>c@10/50 is one of three. The
// empty text is the plan that leaves the rates as they are. The error says what
// is wrong and what would be right.
func Parse(text string) (*Plan, error) {
	text = strings.ToLower(text)
	p := &Plan{}
	if text == "" {
		return p, nil
	}
	chain, at, changes := strings.Cut(text, "@")
	for _, one := range strings.Split(chain, ">") {
		q, err := parsePart(one)
		if err != nil {
			return nil, err
		}
		q.mem = p.State()
		p.parts = append(p.parts, q)
	}
	if !changes && len(p.parts) == 1 {
		return p, nil
	}
	if err := p.join(at); err != nil {
		return nil, fmt.Errorf("%s: %w", text, err)
	}
	return p, nil
}

// changes is the argument behind the @ of a chain.
var changes = Arg{Kind: List, Min: 1, Max: maxWhole}

// join gives the parts of a chain the steps at which they begin.
func (p *Plan) join(at string) error {
	n := len(p.parts) - 1
	if n == 0 {
		return fmt.Errorf("one schedule alone changes at no step: leave @%s out, or write such as linear>cosine@15", at)
	}
	if at == "" {
		return errors.New("at which step does the chain change? write such as linear>cosine@15 or linear>constant>cosine@10/50")
	}
	_, steps, err := changes.read(at)
	if err != nil {
		return fmt.Errorf("@%s: %w", at, err)
	}
	if len(steps) != n {
		return fmt.Errorf("@%s has %d steps, but a chain of %d schedules changes at %d", at, len(steps), n+1, n)
	}
	for i, v := range steps {
		if i > 0 && v <= steps[i-1] {
			return fmt.Errorf("@%s: each step must be greater than the one before", at)
		}
		p.parts[i+1].from = int(v)
	}
	return nil
}

// parsePart reads one schedule with its arguments behind a colon or in brackets.
func parsePart(text string) (part, error) {
	id, args := text, ""
	if i := strings.IndexAny(text, ":("); i >= 0 {
		id, args = text[:i], text[i+1:]
		if text[i] == '(' {
			var closed bool
			if args, closed = strings.CutSuffix(args, ")"); !closed {
				return part{}, fmt.Errorf("%s: the bracket is not closed: write such as cosine(t_max=100)", text)
			}
		}
	}
	s := ByID(id)
	if s == nil {
		return part{}, near.Unknown("schedule", id, IDs())
	}
	q := part{schedule: s, args: make([]float64, len(s.Args))}
	for i := range s.Args {
		q.set(i, s.Args[i].Default)
	}
	given := make([]bool, len(s.Args))
	for one := range strings.SplitSeq(args, ",") {
		if args == "" {
			break
		}
		name, value, ok := strings.Cut(one, "=")
		if !ok {
			return q, fmt.Errorf("%s: %q: write argument=value, such as %s", s.ID, one, s.Args[0].example())
		}
		i := s.argIndex(name)
		switch {
		case i < 0:
			return q, near.Unknown(s.ID+" argument", name, s.ArgNames())
		case given[i]:
			return q, fmt.Errorf("%s: %s is given twice", s.ID, name)
		}
		given[i] = true
		if err := q.set(i, value); err != nil {
			return q, fmt.Errorf("%s: %s=%s: %w", s.ID, name, value, err)
		}
	}
	if !s.rises {
		q.warmup = int(q.args[len(q.args)-1])
	}
	return q, nil
}

// set reads argument i. What cannot be read, as an empty default, is NaN.
func (q *part) set(i int, text string) error {
	v, list, err := q.schedule.Args[i].read(text)
	if err != nil {
		v = math.NaN()
	}
	q.args[i] = v
	if list != nil {
		q.list = list
	}
	return err
}

// example shows how the argument is written.
func (a *Arg) example() string {
	if a.Default == "" {
		return a.Name + "=0.1"
	}
	return a.Name + "=" + a.Default
}

// String is the inverse of Parse. It leaves out what is default.
func (p *Plan) String() string {
	if len(p.parts) == 1 {
		return p.parts[0].text(":", "")
	}
	var chain, at []string
	for i := range p.parts {
		chain = append(chain, p.parts[i].text("(", ")"))
		if i > 0 {
			at = append(at, strconv.Itoa(p.parts[i].from))
		}
	}
	text := strings.Join(chain, ">")
	if len(at) > 0 {
		text += "@" + strings.Join(at, "/")
	}
	return text
}

func (q *part) text(open, shut string) string {
	var args []string
	for i := range q.args {
		a := &q.schedule.Args[i]
		if text := a.format(q.args[i], q.list); text != a.Default {
			args = append(args, a.Name+"="+text)
		}
	}
	if len(args) == 0 {
		return q.schedule.ID
	}
	return q.schedule.ID + open + strings.Join(args, ",") + shut
}
