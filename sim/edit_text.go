package sim

import (
	"fmt"
	"slices"
	"strconv"
	"strings"

	"descent/sim/optim"
)

// ParseEdits reads one --set: "step=37 lane=2 rule=adam lr=0.01" or "step=37
// noise=0.1 batch=8 activation=relu". Lanes count from 1. It yields one edit a setting, that of
// the rule first, since a rule sets all knobs. A knob's value stays a text: which
// rule will read it is known when the run is made.
func ParseEdits(text string) ([]Edit, error) {
	const form = "write such as 'step=37 lane=2 lr=0.01' or 'step=37 noise=0.1'"
	settings, err := cut(strings.Fields(text), text)
	if err != nil {
		return nil, fmt.Errorf("%w: %s", err, form)
	}
	step, lane := -1, AllLanes
	var edits []Edit
	for _, w := range settings {
		e := Edit{Name: w.name, Lane: AllLanes}
		switch w.name {
		case "step":
			if step, err = strconv.Atoi(w.value); err != nil || step < 0 {
				return nil, fmt.Errorf("step=%s: steps are whole numbers from 0", w.value)
			}
			continue
		case "lane":
			if lane, err = strconv.Atoi(w.value); err != nil || lane < 1 || lane > MaxLanes {
				return nil, fmt.Errorf("lane=%s: lanes count from 1 to at most %d", w.value, MaxLanes)
			}
			lane--
			continue
		case "noise":
			if e.Value, err = strconv.ParseFloat(w.value, 64); err != nil {
				return nil, fmt.Errorf("noise=%s: %q is not a number", w.value, w.value)
			}
		case "batch":
			n, err := ParseBatch(w.value)
			if err != nil {
				return nil, err
			}
			e.Value = float64(n)
		case "schedule":
			if e.Text, err = ParseSchedule(w.value); err != nil {
				return nil, err
			}
		default:
			e.Text = w.value
		}
		at := len(edits)
		if w.name == "rule" {
			at = 0
		}
		edits = slices.Insert(edits, at, e)
	}
	if step < 0 || len(edits) == 0 {
		return nil, fmt.Errorf("%q: %s", text, form)
	}
	for i := range edits {
		e := &edits[i]
		e.Step = step
		if ofRun(e.Name) {
			continue
		}
		if e.Lane = lane; lane == AllLanes {
			return nil, fmt.Errorf("%q: which lane? %s", text, form)
		}
	}
	return edits, nil
}

// String is the inverse of ParseEdits for one edit. A value is written as a
// number, which every knob reads, unless the edit still has a text for it.
func (e Edit) String() string {
	text := "step=" + strconv.Itoa(e.Step)
	if e.Lane != AllLanes {
		text += " lane=" + strconv.Itoa(e.Lane+1)
	}
	switch e.Name {
	case "rule":
		return text + " rule=" + e.Text
	case "schedule":
		if e.Text == "" {
			return text + " schedule=" + noSchedule
		}
		return text + " schedule=" + e.Text
	case "batch":
		return text + " batch=" + FormatBatch(int(e.Value))
	}
	if e.Text != "" {
		return text + " " + e.Name + "=" + e.Text
	}
	return text + " " + e.Name + "=" + Exact(e.Value)
}

// read makes the text of a knob its value, as the rule in force reads it.
func (e *Edit) read(rule *optim.Rule) (err error) {
	if rule == nil || e.Text == "" {
		return nil
	}
	if isParam(e.Name) {
		if e.Value, err = strconv.ParseFloat(e.Text, 64); err != nil {
			return fmt.Errorf("%s=%s: %q is not a number", e.Name, e.Text, e.Text)
		}
		e.Text = ""
	}
	if i := rule.ParamIndex(e.Name); i >= 0 {
		e.Value, err = readKnob(&rule.Params[i], e.Text)
		e.Text = ""
	}
	return err
}
