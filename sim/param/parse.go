package param

import (
	"errors"
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
	if !p.allows(v) {
		return 0, &Error{Param: p, Value: text}
	}
	return v + 0, nil // −0 is 0
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
	if err == nil && !math.IsNaN(v) || errors.Is(err, strconv.ErrRange) {
		return v, nil
	}
	return 0, &Error{Param: p, Value: text}
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
