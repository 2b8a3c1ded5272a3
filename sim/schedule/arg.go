package schedule

import (
	"errors"
	"fmt"
	"math"
	"slices"
	"strconv"
	"strings"
)

// Kind is what an argument's text may be.
type Kind int

const (
	Number Kind = iota
	Whole       // a whole number
	Switch      // true or false
	Choice      // one of the argument's Choices
	List        // whole numbers with slashes between
)

// Arg is an argument of a schedule. Its name is torch's, in lower case.
type Arg struct {
	Name string
	// Default is the text that stands for the argument if it is not given. It is
	// torch's, if torch has one, but for lengths, which are such that the
	// schedule shows within 200 steps. If it is empty, Doc says what holds.
	Default string
	Kind    Kind
	// Min and Max are the allowed range of numbers, both allowed too.
	Min, Max float64
	Choices  []string
	Doc      string
}

const (
	maxRate     = 1e3
	maxFactor   = 1e9
	maxMomentum = 0.999999
	maxWhole    = 1e9
)

// length is a number of steps.
func length(name, def, doc string) Arg {
	return Arg{Name: name, Default: def, Kind: Whole, Min: 1, Max: maxWhole, Doc: doc}
}

func number(name, def string, lo, hi float64, doc string) Arg {
	return Arg{Name: name, Default: def, Kind: Number, Min: lo, Max: hi, Doc: doc}
}

func toggle(name, def, doc string) Arg {
	return Arg{Name: name, Default: def, Kind: Switch, Max: 1, Doc: doc}
}

// choice is an argument whose value is the index of one of the names.
func choice(name, doc string, names ...string) Arg {
	return Arg{Name: name, Default: names[0], Kind: Choice, Max: float64(len(names) - 1), Choices: names, Doc: doc}
}

// warmup is the last argument of every schedule whose formula does not rise by
// itself. The rate k/N, and not (k+1)/N, is the usual one (Hugging Face's
// get_cosine_schedule_with_warmup): the first step does not move at all.
var warmup = Arg{Name: "warmup", Default: "0", Kind: Whole, Max: maxWhole,
	Doc: "steps N in which the first rate is multiplied by k/N, from 0 up (Goyal et al., 2017, arXiv:1706.02677); the schedule begins after them"}

// read reads the argument's text: a list into list, all else into v. The error
// says what is allowed.
func (a *Arg) read(text string) (v float64, list []float64, err error) {
	switch a.Kind {
	case Switch:
		if text != "true" && text != "false" {
			return 0, nil, errors.New("allowed is true or false")
		}
		if text == "true" {
			v = 1
		}
		return v, nil, nil
	case Choice:
		i := slices.Index(a.Choices, text)
		if i < 0 {
			return 0, nil, fmt.Errorf("allowed is %s", strings.Join(a.Choices, " or "))
		}
		return float64(i), nil, nil
	case List:
		for _, one := range strings.Split(text, "/") {
			v, err := a.readNumber(one)
			if err != nil {
				return 0, nil, err
			}
			list = append(list, v)
		}
		return 0, list, nil
	}
	v, err = a.readNumber(text)
	return v, nil, err
}

func (a *Arg) readNumber(text string) (float64, error) {
	v, err := strconv.ParseFloat(text, 64)
	switch in := v >= a.Min && v <= a.Max; {
	case err != nil && !errors.Is(err, strconv.ErrRange):
		return 0, fmt.Errorf("%q is not a number", text)
	case a.Kind == Number && !in:
		return 0, fmt.Errorf("allowed is %s to %s", a.number(a.Min), a.number(a.Max))
	case a.Kind != Number && (!in || v != math.Trunc(v)):
		return 0, fmt.Errorf("allowed is a whole number from %s to %s", a.number(a.Min), a.number(a.Max))
	}
	return v, nil
}

// format writes a value so that reading it gives the same bits.
func (a *Arg) format(v float64, list []float64) string {
	switch a.Kind {
	case Switch:
		return strconv.FormatBool(v != 0)
	case Choice:
		return a.Choices[int(v)]
	case List:
		texts := make([]string, len(list))
		for i, v := range list {
			texts[i] = a.number(v)
		}
		return strings.Join(texts, "/")
	}
	if math.IsNaN(v) { // not given
		return ""
	}
	return a.number(v)
}

func (a *Arg) number(v float64) string {
	if a.Kind == Number {
		return strconv.FormatFloat(v, 'g', -1, 64)
	}
	return strconv.FormatFloat(v, 'f', -1, 64)
}

// or returns v, or what holds if the argument was not given.
func or(v, otherwise float64) float64 {
	if math.IsNaN(v) {
		return otherwise
	}
	return v
}
