package param

import (
	"errors"
	"fmt"
	"math"
	"strconv"
	"strings"
)

// Parse reads a value and checks it: a number, true or false of a Switch, a name
// of a Choice. The error is an *Error.
func (p *Param) Parse(text string) (float64, error) {
	if p.Kind == Switch && text != "true" && text != "false" || p.Kind == Choice && p.index(text) < 0 {
		return 0, &Error{Param: p, Value: text}
	}
	v, err := p.ParseUnchecked(text)
	if err != nil {
		return 0, err
	}
	return v + 0, p.Check(v) // −0 is 0
}

// ParseUnchecked reads what Format writes, of any value: a Switch and a Choice may
// also be numbers, and the range is not checked. An infinite number is read as such.
func (p *Param) ParseUnchecked(text string) (float64, error) {
	if i := p.index(text); i >= 0 {
		return float64(i), nil
	}
	if p.Kind == Switch && (text == "true" || text == "false") {
		if text == "true" {
			return 1, nil
		}
		return 0, nil
	}
	v, err := strconv.ParseFloat(text, 64)
	switch {
	case err == nil && !math.IsNaN(v), errors.Is(err, strconv.ErrRange):
		return v, nil
	case p.Kind == Switch, p.Kind == Choice, err == nil && p.Kind != Number:
		return 0, &Error{Param: p, Value: text}
	}
	return 0, &Error{Param: p, Value: text, NotNumber: true, NoNumber: text}
}

// ParseList reads the values of a List, "30/80".
func (p *Param) ParseList(text string) ([]float64, error) {
	var list []float64
	for one := range strings.SplitSeq(text, "/") {
		v, err := p.ParseUnchecked(one)
		if err == nil {
			err = p.Check(v)
		}
		if e, ok := errors.AsType[*Error](err); ok {
			e.Value = text
			return nil, e
		}
		list = append(list, v)
	}
	return list, nil
}

// ParseFlag reads the value of a flag of the command line, a Whole in digits
// alone; any number that strconv reads, if the range has no ends. Its error has a space, as flags do: "steps -1: allowed is …".
func (p *Param) ParseFlag(text string) (float64, error) {
	if p.Kind == Number && p.unbounded() {
		v, err := strconv.ParseFloat(text, 64)
		if err != nil {
			return 0, fmt.Errorf("%s %s: %q is not a number", p.Name, text, text)
		}
		return v, nil
	}
	v, err := p.Parse(text)
	if p.Kind == Whole && err == nil {
		_, err = strconv.Atoi(text)
	}
	if err == nil {
		return v, nil
	}
	return 0, fmt.Errorf("%s %s: allowed is %s", p.Name, text, p.Allowed())
}
