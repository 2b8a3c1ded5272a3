package surface

import (
	"slices"
	"strconv"
	"strings"

	"descent/sim/near"
	"descent/sim/param"
)

// Param is a parameter of a family of surfaces.
type Param = param.Param

// With returns the surface of s's family whose Params have the values p, one
// each and in their range: formula, points, start and rate are adjusted, and its
// ID is what Find reads.
func (s *Surface) With(p []float64) Surface {
	name, _, _ := strings.Cut(s.ID, ":")
	t := *ByID(name)
	if id := param.Format(name, t.Params, p); id != name {
		t.ID, t.Values = id, slices.Clone(p)
		t.adapt(&t, p)
	}
	return t
}

// ParamValue returns the value of parameter i that the surface was made with.
func (s *Surface) ParamValue(i int) float64 {
	if i < len(s.Values) {
		return s.Values[i]
	}
	return s.Params[i].Default
}

// Find returns the surface of an id, with values for its parameters if it has
// any: "ravine", "ravine:b=50", "rotated_quadratic:kappa=20,angle=30". Where all
// have their defaults it is the row of All. The error says what would be right.
func Find(text string) (*Surface, error) { return FindIn(All, text) }

// FindIn is Find among other rows.
func FindIn(rows []Surface, text string) (*Surface, error) {
	name, _, _ := strings.Cut(text, ":")
	s := near.Row(rows, name, (*Surface).id)
	if s == nil {
		return nil, near.Unknown("surface", name, near.IDs(rows, (*Surface).id))
	}
	p, err := param.Parse(text, s.Params)
	if err != nil {
		return nil, err
	}
	if param.Format(name, s.Params, p) == name {
		return s, nil
	}
	t := s.With(p)
	return &t, nil
}

// decimal formats a number as in a printed formula.
func decimal(v float64) string {
	return strings.Replace(strconv.FormatFloat(v, 'f', -1, 64), "-", "−", 1)
}

// factor is decimal for a factor in front of a letter or a bracket: 1 is omitted.
func factor(v float64) string {
	if v == 1 {
		return ""
	}
	return decimal(v)
}
