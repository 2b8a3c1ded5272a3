package param

import (
	"fmt"
	"math"
	"strings"
)

// Error says that a value is not allowed, or that a text is no value.
type Error struct {
	Param *Param
	// Value is what was given.
	Value string
	// NotNumber says that NoNumber, which is Value or an element of it, is not a
	// number; else it is not among the values that are allowed.
	NotNumber bool
	NoNumber  string
}

// Error returns such as "lr=5e9: allowed is 1e-08 to 1000".
func (e *Error) Error() string { return e.Param.Name + "=" + e.Value + ": " + e.Reason() }

// Reason returns what is wrong without the name and the value.
func (e *Error) Reason() string {
	if e.NotNumber {
		return fmt.Sprintf("%q is not a number", e.NoNumber)
	}
	return "allowed is " + e.Param.Allowed()
}

// Allowed says which values the parameter can have.
func (p *Param) Allowed() string {
	switch p.Kind {
	case Switch:
		return "true or false"
	case Choice:
		if len(p.Choices) <= 3 {
			return strings.Join(p.Choices, " or ")
		}
		return strings.Join(p.Choices, ", ")
	case Whole, List:
		return fmt.Sprintf("a whole number from %s to %s", p.Format(p.Min), p.Format(p.Max))
	}
	return fmt.Sprintf("%g to %g", p.Min, p.Max)
}

// Check returns an *Error that names the allowed values if v is not one of them.
func (p *Param) Check(v float64) error {
	if p.allows(v) {
		return nil
	}
	return &Error{Param: p, Value: fmt.Sprintf("%g", v)}
}

func (p *Param) allows(v float64) bool {
	switch p.Kind {
	case Switch:
		return v == 0 || v == 1
	case Choice:
		return v == math.Trunc(v) && v >= 0 && v < float64(len(p.Choices))
	case Whole, List:
		return v == math.Trunc(v) && v >= p.Min && v <= p.Max
	}
	return v >= p.Min && v <= p.Max
}
