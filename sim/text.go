package sim

import (
	"errors"
	"fmt"
	"math"
	"strconv"
	"strings"

	"descent/sim/near"
	"descent/sim/optim"
	"descent/sim/schedule"
)

// ParseLane reads a lane as the command line has it: "adam lr=0.1 amsgrad=true".
// Knobs that are not named have their defaults; a rate that is not named is
// suggested by the rule when the run is made.
func ParseLane(text string) (LaneSpec, error) {
	words := strings.Fields(text)
	if len(words) == 0 {
		return LaneSpec{}, errors.New("an empty lane: write an optimizer and its knobs, such as 'adam lr=0.1'")
	}
	rule := optim.ByID(words[0])
	if rule == nil {
		return LaneSpec{}, near.Unknown("optimizer", words[0], optim.IDs())
	}
	l := LaneSpec{Rule: rule.ID, Knobs: rule.Defaults()}
	l.Knobs[0] = SuggestRate
	if i := rule.KnobIndex("f_star"); i >= 0 {
		l.Knobs[i] = SuggestRate
	}
	for _, w := range words[1:] {
		name, value, ok := strings.Cut(w, "=")
		if !ok {
			return l, fmt.Errorf("%q in lane %q: write knob=value, such as lr=0.1", w, text)
		}
		if name == "schedule" {
			plan, err := ParseSchedule(value)
			if err != nil {
				return l, err
			}
			l.Schedule = plan
			continue
		}
		if name == "mark" {
			n, err := strconv.Atoi(value)
			if err != nil || n < 1 || n > MaxLanes {
				return l, fmt.Errorf("mark=%s: allowed is 1 to %d", value, MaxLanes)
			}
			l.Mark = n - 1
			continue
		}
		i := rule.KnobIndex(name)
		if i < 0 {
			return l, near.Unknown(rule.ID+" knob", name, append(rule.KnobNames(), "schedule"))
		}
		v, err := rule.Knobs[i].Parse(value)
		if err != nil {
			return l, err
		}
		if err := rule.Knobs[i].Check(v); err != nil {
			return l, fmt.Errorf("%s: %w", rule.ID, err)
		}
		l.Knobs[i] = v
	}
	return l, nil
}

// knobNamed returns a knob of that name, of the first rule that has one: an edit
// is read before it is known which rule it meets. Knobs of one name have one form.
func knobNamed(name string) *optim.Knob {
	for i := range optim.All {
		if k := optim.All[i].KnobIndex(name); k >= 0 {
			return &optim.All[i].Knobs[k]
		}
	}
	return &optim.Knob{Name: name}
}

// String is the inverse of ParseLane: the rule, its rate and what is not default.
func (l LaneSpec) String() string {
	text := l.Rule
	if rule := optim.ByID(l.Rule); rule != nil && len(l.Knobs) == len(rule.Knobs) {
		for i, k := range rule.Knobs {
			if v := l.Knobs[i]; !math.IsNaN(v) && (i == 0 || v != k.Default) {
				text += " " + k.Name + "=" + k.Format(v)
			}
		}
	}
	if l.Schedule != "" {
		text += " schedule=" + l.Schedule
	}
	return text
}

// ParseEdits reads one --set: "step=37 lane=2 rule=adam lr=0.01" or "step=37
// noise=0.1 batch=8". Lanes count from 1. It yields one edit a setting.
func ParseEdits(text string) ([]Edit, error) {
	const form = "write such as 'step=37 lane=2 lr=0.01' or 'step=37 noise=0.1'"
	step, lane := -1, AllLanes
	var edits []Edit
	for _, w := range strings.Fields(text) {
		name, value, ok := strings.Cut(w, "=")
		if !ok {
			return nil, fmt.Errorf("%q in %q: %s", w, text, form)
		}
		var err error
		switch name {
		case "step":
			if step, err = strconv.Atoi(value); err != nil || step < 0 {
				return nil, fmt.Errorf("step=%s: steps are whole numbers from 0", value)
			}
		case "lane":
			if lane, err = strconv.Atoi(value); err != nil || lane < 1 || lane > MaxLanes {
				return nil, fmt.Errorf("lane=%s: lanes count from 1 to at most %d", value, MaxLanes)
			}
			lane--
		case "rule":
			edits = append(edits, Edit{Name: name, Text: value})
		case "schedule":
			plan, err := ParseSchedule(value)
			if err != nil {
				return nil, err
			}
			edits = append(edits, Edit{Name: name, Text: plan})
		case "batch":
			v, err := ParseBatch(value)
			if err != nil {
				return nil, err
			}
			edits = append(edits, Edit{Name: name, Value: float64(v)})
		default:
			v, err := knobNamed(name).Parse(value)
			if err != nil {
				return nil, err
			}
			edits = append(edits, Edit{Name: name, Value: v})
		}
	}
	if step < 0 || len(edits) == 0 {
		return nil, fmt.Errorf("%q: %s", text, form)
	}
	for i := range edits {
		e := &edits[i]
		e.Step, e.Lane = step, lane
		if e.Name == "noise" || e.Name == "batch" {
			e.Lane = AllLanes
		} else if lane == AllLanes {
			return nil, fmt.Errorf("%q: which lane? %s", text, form)
		}
	}
	return edits, nil
}

// noSchedule is how the command line says that nothing moves the rate.
const noSchedule = "none"

// ParseSchedule reads a plan, or none, and returns it in its shortest form.
func ParseSchedule(text string) (string, error) {
	if text == noSchedule {
		return "", nil
	}
	plan, err := schedule.Parse(text)
	if err != nil {
		return "", err
	}
	return plan.String(), nil
}

// ParseBatch reads a batch size: a whole number from 1, or full (0).
func ParseBatch(text string) (int, error) {
	if text == "full" || text == "0" {
		return 0, nil
	}
	v, err := strconv.Atoi(text)
	if err != nil || v < 0 {
		return 0, fmt.Errorf("batch %s: a whole number from 1, or full", text)
	}
	return v, nil
}

// FormatBatch is the inverse of ParseBatch.
func FormatBatch(n int) string {
	if n == 0 {
		return "full"
	}
	return strconv.Itoa(n)
}

// String is the inverse of ParseEdits for one edit.
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
	return text + " " + e.Name + "=" + knobNamed(e.Name).Format(e.Value)
}

// Exact writes a number so that reading it gives the same bits.
func Exact(v float64) string { return strconv.FormatFloat(v, 'g', -1, 64) }

// Round returns v with the given number of significant decimal digits, as a
// decimal literal of that many digits would read.
func Round(v float64, digits int) float64 {
	if !finite(v) {
		return v
	}
	out, err := strconv.ParseFloat(strconv.FormatFloat(v, 'e', digits-1, 64), 64)
	if err != nil { // beyond the largest number
		return math.Copysign(math.MaxFloat64, v)
	}
	return out
}
