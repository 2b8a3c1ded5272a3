package spec

import (
	"fmt"
	"slices"
	"strconv"
	"strings"

	"descent/sim/optim"
	"descent/sim/typed"
)

// ParseEdits reads one --set: "step=37 lane=2 rule=adam lr=0.01" or "step=37
// noise=0.1 batch=8 activation=relu". Lanes count from 1. It yields one edit a setting, that of
// the rule first, since a rule sets all hyper-parameters. A hyper-parameter's value stays a text: which
// rule will read it is known when the run is made.
func ParseEdits(text string) ([]Edit, error) { return Builtin().ParseEdits(text) }

// ParseEdits is the function of that name with the catalog's kinds of edits.
func (c *Catalog) ParseEdits(text string) ([]Edit, error) {
	const form = "write such as 'step=37 lane=2 lr=0.01' or 'step=37 noise=0.1'"
	settings, err := cut(strings.Fields(text), text)
	if err != nil {
		return nil, fmt.Errorf("%w: %s", err, form)
	}
	step, lane := -1, AllLanes
	var edits []Edit
	for _, w := range settings {
		switch w.name {
		case "step":
			if step, err = strconv.Atoi(w.value); err != nil || step < 0 {
				return nil, fmt.Errorf("step cannot be %s: steps are whole numbers from 0", typed.Quote(w.value))
			}
			continue
		case "lane":
			if lane, err = strconv.Atoi(w.value); err != nil || lane < 1 || lane > MaxLanes {
				return nil, fmt.Errorf("lane cannot be %s: lanes count from 1 to at most %d", typed.Quote(w.value), MaxLanes)
			}
			lane--
			continue
		}
		e, first, err := c.parseEdit(w)
		if err != nil {
			return nil, err
		}
		at := len(edits)
		if first {
			at = 0
		}
		edits = slices.Insert(edits, at, e)
	}
	if step < 0 || len(edits) == 0 {
		return nil, fmt.Errorf("%s: %s", typed.Quote(text), form)
	}
	for i := range edits {
		e := &edits[i]
		e.Step = step
		if c.Kind(e.Name).OfRun {
			continue
		}
		if e.Lane = lane; lane == AllLanes {
			return nil, fmt.Errorf("%s names no lane: %s", typed.Quote(text), form)
		}
	}
	return edits, nil
}

// parseEdit reads one name=value; first says that it comes before the others of its text.
func (c *Catalog) parseEdit(w setting) (e Edit, first bool, err error) {
	e = Edit{Name: w.name, Lane: AllLanes, Text: w.value}
	k := c.Kind(w.name)
	switch {
	case k == nil:
		return e, false, fmt.Errorf("no setting %s", typed.Quote(w.name))
	case k.Parse != nil:
		e.Text = ""
		err = k.Parse(&e, w.value)
	}
	return e, k.First, err
}

// String is the inverse of ParseEdits for one edit of a built-in kind. A value is
// written as a number, which every hyper-parameter reads, unless the edit still has a text for it.
func (e Edit) String() string { return Builtin().FormatEdit(e, nil) }

// FormatEdit is Edit.String with the catalog's kinds of edits. Values of
// hyper-parameters are written as the rule writes them; it may be nil.
func (c *Catalog) FormatEdit(e Edit, rule *optim.Rule) string {
	text := "step=" + strconv.Itoa(e.Step)
	if e.Lane != AllLanes {
		text += " lane=" + strconv.Itoa(e.Lane+1)
	}
	return text + " " + e.Name + "=" + c.Kind(e.Name).formatValue(e, rule)
}

// MarshalText and UnmarshalText are String and ParseEdits of one edit.
func (e Edit) MarshalText() ([]byte, error) { return []byte(e.String()), nil }

func (e *Edit) UnmarshalText(text []byte) error {
	edits, err := ParseEdits(string(text))
	switch {
	case err != nil:
		return err
	case len(edits) != 1:
		return fmt.Errorf("%s is %d edits, not one", typed.Quote(string(text)), len(edits))
	}
	*e = edits[0]
	return nil
}

// editTexts returns the edits' texts with the values of hyper-parameters as the rules in
// force write them: switches and choices in words.
func (s *Spec) editTexts() []string {
	c := s.catalog()
	lanes := s.Clone().Lanes
	texts := make([]string, len(s.Edits))
	for i, e := range s.Edits {
		in := Settings{Catalog: c, Suggest: func(rule *optim.Rule, _ *Settings) []float64 { return rule.Defaults() }}
		var rule *optim.Rule
		if e.Lane >= 0 && e.Lane < len(lanes) {
			in.Lane = &lanes[e.Lane]
			rule = c.rule(in.Lane.Rule)
		}
		texts[i] = c.FormatEdit(e, rule)
		if k := c.Kind(e.Name); k != nil && k.Change != nil && in.Lane != nil {
			k.Change(&in, e)
		}
	}
	return texts
}
