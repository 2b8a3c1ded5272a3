// Package param holds the numbers that a row of a table may be given by name, as
// in "ravine:b=50" or "circle:noise=25,train=70": their ranges, and how they are
// read and written.
package param

import (
	"fmt"
	"math"
	"slices"
	"strconv"
	"strings"

	"descent/sim/near"
)

// Param is one number, Min <= Default <= Max.
type Param struct {
	Name, Doc         string
	Default, Min, Max float64
	// Whole numbers have no fraction. A Switch is 0 or 1, written false or true.
	Whole, Switch bool
}

// Check returns an error that names the allowed range if v is outside it.
func (p *Param) Check(v float64) error {
	switch {
	case p.Switch && v != 0 && v != 1:
		return fmt.Errorf("%s=%g: allowed is true or false", p.Name, v)
	case p.Whole && v != math.Trunc(v):
		return fmt.Errorf("%s=%g: allowed is a whole number from %g to %g", p.Name, v, p.Min, p.Max)
	case !(v >= p.Min && v <= p.Max):
		return fmt.Errorf("%s=%g: allowed is %g to %g", p.Name, v, p.Min, p.Max)
	}
	return nil
}

// Text writes a value of the parameter as Parse reads it.
func (p *Param) Text(v float64) string {
	if p.Switch {
		return strconv.FormatBool(v != 0)
	}
	return strconv.FormatFloat(v, 'g', -1, 64)
}

// Defaults returns the default of each parameter.
func Defaults(params []Param) []float64 {
	values := make([]float64, len(params))
	for i := range params {
		values[i] = params[i].Default
	}
	return values
}

// Format returns the id with those values that are not the defaults, one value
// per parameter: "circle:noise=25", or "circle" alone.
func Format(id string, params []Param, values []float64) string {
	separator := ":"
	for i := range params {
		if p := &params[i]; values[i] != p.Default {
			id += separator + p.Name + "=" + p.Text(values[i])
			separator = ","
		}
	}
	return id
}

// Parse is the inverse of Format for a text whose part before the colon is the
// id of a row with these parameters: it returns a value for each. The error says
// what would be right.
func Parse(text string, params []Param) ([]float64, error) {
	id, settings, given := strings.Cut(text, ":")
	values := Defaults(params)
	if !given {
		return values, nil
	}
	if len(params) == 0 {
		return nil, fmt.Errorf("%q: %s has no parameters", text, id)
	}
	seen := make([]bool, len(params))
	for setting := range strings.SplitSeq(settings, ",") {
		i, v, err := read(id, params, setting)
		if err != nil {
			return nil, err
		}
		if seen[i] {
			return nil, fmt.Errorf("%s: %s is given twice", id, params[i].Name)
		}
		seen[i], values[i] = true, v
	}
	return values, nil
}

// read takes one "name=value" of the row id apart: which parameter, what value.
func read(id string, params []Param, setting string) (int, float64, error) {
	name, text, ok := strings.Cut(setting, "=")
	if !ok {
		first := &params[0]
		return 0, 0, fmt.Errorf("%q of %s: write parameter=value, such as %s:%s=%s",
			setting, id, id, first.Name, first.Text(first.Default))
	}
	i := slices.IndexFunc(params, func(p Param) bool { return p.Name == name })
	if i < 0 {
		return 0, 0, near.Unknown(id+" parameter", name, near.IDs(params, func(p *Param) string { return p.Name }))
	}
	v, err := params[i].value(text)
	if err != nil {
		return 0, 0, fmt.Errorf("%s: %w", id, err)
	}
	return i, v, nil
}

// value reads what stands behind the equals sign.
func (p *Param) value(text string) (float64, error) {
	if p.Switch {
		switch text {
		case "true":
			return 1, nil
		case "false":
			return 0, nil
		}
		return 0, fmt.Errorf("%s=%s: allowed is true or false", p.Name, text)
	}
	v, err := strconv.ParseFloat(text, 64)
	if err != nil || math.IsNaN(v) {
		return 0, fmt.Errorf("%s=%s: %q is not a number", p.Name, text, text)
	}
	return v + 0, p.Check(v) // −0 is 0
}
