package schedule

import (
	"errors"
	"fmt"
	"strconv"
	"strings"

	"descent/sim/near"
	"descent/sim/param"
	"descent/sim/typed"
)

// Parse reads a plan: "cosine", "cosine:t_max=100,eta_min=0" or
// "cosine(t_max=100)", or a chain "linear(total_iters=15)>cosine@15", which
// changes to the second schedule at step 15; a>b>c@10/50 is one of three. The
// empty text is the empty plan. The error says what
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

// changes is the argument after the @ of a chain.
var changes = param.Param{Kind: param.List, Min: 1, Max: maxWhole}

// join sets the steps at which the parts of a chain start.
func (p *Plan) join(at string) error {
	n := len(p.parts) - 1
	if n == 0 {
		return fmt.Errorf("one schedule alone changes at no step: leave %s out, or write such as linear>cosine@15", typed.Quote("@"+at))
	}
	if at == "" {
		return errors.New("at which step does the chain change? write such as linear>cosine@15 or linear>constant>cosine@10/50")
	}
	steps, err := changes.ParseList(at)
	if wrong, ok := errors.AsType[*param.Error](err); ok {
		return fmt.Errorf("the steps after @ cannot be %s", wrong.Reason())
	}
	if len(steps) != n {
		return fmt.Errorf("%s has %d steps, but a chain of %d schedules changes at %d", typed.Quote("@"+at), len(steps), n+1, n)
	}
	for i, v := range steps {
		if i > 0 && v <= steps[i-1] {
			return fmt.Errorf("%s: each step must be greater than the one before", typed.Quote("@"+at))
		}
		p.parts[i+1].from = int(v)
	}
	return nil
}

// parsePart parses one schedule, with its arguments after a colon or in brackets.
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
	q := part{schedule: s, args: param.Defaults(s.Params)}
	for i := range s.Params {
		if list := s.Params[i].DefaultList; list != nil {
			q.list = list
		}
	}
	given := make([]bool, len(s.Params))
	for one := range strings.SplitSeq(args, ",") {
		if args == "" {
			break
		}
		name, value, ok := strings.Cut(one, "=")
		if !ok {
			return q, fmt.Errorf("%s: %s is not argument=value, such as %s", s.ID, typed.Quote(one), example(&s.Params[0]))
		}
		i := param.Index(s.Params, name)
		switch {
		case i < 0:
			return q, near.Unknown(s.ID+" argument", name, s.ParamNames())
		case given[i]:
			return q, fmt.Errorf("%s: %s is given twice", s.ID, name)
		}
		given[i] = true
		if err := q.set(i, value); err != nil {
			return q, fmt.Errorf("%s: %w", s.ID, err)
		}
	}
	if !s.rises {
		q.warmup = int(q.args[len(q.args)-1])
	}
	return q, nil
}

// set parses argument i. The error, a *param.Error, has the value as it was written.
func (q *part) set(i int, text string) (err error) {
	p := &q.schedule.Params[i]
	if p.Kind == param.List {
		q.list, err = p.ParseList(text)
		return err
	}
	v, err := p.Parse(text)
	if wrong, ok := errors.AsType[*param.Error](err); ok {
		wrong.Value = text
	}
	q.args[i] = v
	return err
}

// example returns an example of how the argument is written.
func example(p *param.Param) string {
	if text := p.FormatDefault(); text != "" {
		return p.Name + "=" + text
	}
	return p.Name + "=0.1"
}

// String is the inverse of Parse. It omits defaults.
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
		p := &q.schedule.Params[i]
		text := p.Format(q.args[i])
		if p.Kind == param.List {
			text = p.FormatList(q.list)
		}
		if text != p.FormatDefault() {
			args = append(args, p.Name+"="+text)
		}
	}
	if len(args) == 0 {
		return q.schedule.ID
	}
	return q.schedule.ID + open + strings.Join(args, ",") + shut
}
