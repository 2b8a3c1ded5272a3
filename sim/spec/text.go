package spec

import (
	"errors"
	"fmt"
	"math"
	"strconv"
	"strings"

	"descent/sim/near"
	"descent/sim/optim"
	"descent/sim/param"
	"descent/sim/schedule"
	"descent/sim/typed"
)

// ParseLane reads a lane as the command line has it: "adam lr=0.1 amsgrad=true".
// Hyper that are not named have their defaults; a rate that is not named is
// suggested by the rule when the run is made.
func ParseLane(text string) (LaneSpec, error) { return Builtin().ParseLane(text) }

// ParseLane is the function of that name with the catalog's rules.
func (c *Catalog) ParseLane(text string) (LaneSpec, error) {
	words := strings.Fields(text)
	if len(words) == 0 {
		return LaneSpec{}, errors.New("an empty lane: write an optimizer and its hyper-parameters, such as 'adam lr=0.1'")
	}
	rule, err := c.Rule(words[0])
	if err != nil {
		return LaneSpec{}, err
	}
	l := LaneSpec{Rule: rule.ID, Hyper: rule.Defaults()}
	for i := range l.Hyper {
		if Fitted(rule, i) {
			l.Hyper[i] = SuggestRate
		}
	}
	settings, err := cut(words[1:], text)
	if err != nil {
		return l, fmt.Errorf("%w: write name=value, such as lr=0.1", err)
	}
	for _, w := range settings {
		switch w.name {
		case "schedule":
			if l.Schedule, err = ParseSchedule(w.value); err != nil {
				return l, err
			}
		case "mark":
			n, err := strconv.Atoi(w.value)
			if err != nil || n < 1 || n > MaxLanes {
				return l, fmt.Errorf("mark cannot be %s: it is a whole number from 1 to %d", typed.Quote(w.value), MaxLanes)
			}
			l.Mark = n - 1
		default:
			i := rule.ParamIndex(w.name)
			if i < 0 {
				return l, near.Unknown(rule.ID+" hyper-parameter", w.name, append(rule.ParamNames(), "schedule"))
			}
			if l.Hyper[i], err = readHyper(&rule.Params[i], w.value); err != nil {
				return l, fmt.Errorf("%s: %w", rule.ID, err)
			}
		}
	}
	return l, nil
}

// setting is one name=value of a text.
type setting struct{ name, value string }

// cut splits words of a text at their equals signs. No name may be there twice.
func cut(words []string, text string) ([]setting, error) {
	settings := make([]setting, len(words))
	for i, w := range words {
		name, value, ok := strings.Cut(w, "=")
		switch wrong := !ok || name == "" || value == ""; {
		case wrong && w == strings.TrimSpace(text):
			return nil, errors.New(typed.Quote(w))
		case wrong:
			return nil, fmt.Errorf("%s in %s", typed.Quote(w), typed.Quote(text))
		}
		for _, s := range settings[:i] {
			if s.name == name {
				return nil, fmt.Errorf("%s is given twice in %s", name, typed.Quote(text))
			}
		}
		settings[i] = setting{name, value}
	}
	return settings, nil
}

// readHyper reads a value of a hyper-parameter and checks it. The words true and false are
// for switches alone.
func readHyper(k *param.Param, text string) (float64, error) {
	v, err := k.ParseUnchecked(text)
	if err != nil {
		return 0, err
	}
	return v, k.Check(v)
}

// Fitted reports whether hyper-parameter i of a rule has no default of its own: where it is
// not given, New fills in what suits the objective.
func Fitted(rule *optim.Rule, i int) bool { return i == 0 || rule.Params[i].Name == "f_star" }

// Refit asks for the hyper-parameters that suit another objective: New fills them in.
func (s *Spec) Refit() {
	for _, l := range s.Lanes {
		if rule := s.catalog().rule(l.Rule); rule != nil && len(l.Hyper) == len(rule.Params) {
			for i := range l.Hyper {
				if Fitted(rule, i) {
					l.Hyper[i] = SuggestRate
				}
			}
		}
	}
}

// String is the inverse of ParseLane: the rule, its rate and what is not default.
func (l LaneSpec) String() string { return Builtin().FormatLane(l) }

// FormatLane is LaneSpec.String with the catalog's rules.
func (c *Catalog) FormatLane(l LaneSpec) string {
	text := l.Rule
	if rule := c.rule(l.Rule); rule != nil && len(l.Hyper) == len(rule.Params) {
		for i, k := range rule.Params {
			if v := l.Hyper[i]; !math.IsNaN(v) && (Fitted(rule, i) || v != k.Default) {
				text += " " + k.Name + "=" + k.Format(v)
			}
		}
	}
	if l.Schedule != "" {
		text += " schedule=" + l.Schedule
	}
	return text
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
	if text == "full" {
		return 0, nil
	}
	v, err := strconv.Atoi(text)
	if err != nil || v < 1 {
		return 0, fmt.Errorf("batch cannot be %s: it is a whole number from 1, or full", typed.Quote(text))
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
