package param

import (
	"math"
	"strings"

	"descent/sim/typed"
)

// Error says that a value is not allowed, or that a text is no value.
type Error struct {
	Param *Param
	// Value is what was given.
	Value string
}

// Error returns such as `lr cannot be "5e9": it is a number from 1e-8 to 1000`.
func (e *Error) Error() string { return e.Param.Name + " cannot be " + e.Reason() }

// Reason returns the value and what is allowed, without the name.
func (e *Error) Reason() string { return typed.Quote(e.Value) + ": it is " + e.Param.Allowed() }

// Allowed says which values the parameter can have.
func (p *Param) Allowed() string {
	switch {
	case p.Kind == Switch:
		return "true or false"
	case p.Kind == Choice && len(p.Choices) <= 3:
		return strings.Join(p.Choices, " or ")
	case p.Kind == Choice:
		return "one of " + strings.Join(p.Choices, ", ")
	case p.unbounded():
		return "a number"
	}
	values := "a number"
	switch p.Kind {
	case Whole:
		values = "a whole number"
	case List:
		values = "a list such as 30/80 of whole numbers"
	}
	return values + " from " + typed.Number(p.Min) + " to " + typed.Number(p.Max)
}

// Check returns an *Error that names the allowed values if v is not one of them.
func (p *Param) Check(v float64) error {
	if p.allows(v) {
		return nil
	}
	return &Error{Param: p, Value: typed.Number(v)}
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
