package param

import (
	"fmt"
	"strings"

	"descent/sim/near"
	"descent/sim/typed"
)

// Format returns the id with those values that are not the defaults, one value
// per parameter: "circle:noise=25", or "circle" alone.
func Format(id string, params []Param, values []float64) string {
	separator := ":"
	for i := range params {
		if p := &params[i]; values[i] != p.Default {
			id += separator + p.Name + "=" + p.Format(values[i])
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
		return nil, fmt.Errorf("%s has no parameters: leave %s out", id, typed.Quote(":"+settings))
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

// read reads one "name=value" of the row id: which parameter, what value.
func read(id string, params []Param, setting string) (int, float64, error) {
	name, text, ok := strings.Cut(setting, "=")
	if !ok {
		first := &params[0]
		return 0, 0, fmt.Errorf("%s: %s is not parameter=value, such as %s:%s=%s",
			id, typed.Quote(setting), id, first.Name, first.Format(first.Default))
	}
	i := Index(params, name)
	if i < 0 {
		return 0, 0, near.Unknown(id+" parameter", name, Names(params))
	}
	v, err := params[i].Parse(text)
	if err != nil {
		return 0, 0, fmt.Errorf("%s: %w", id, err)
	}
	return i, v, nil
}
