package surface

import (
	"fmt"
	"math"
	"slices"
	"strconv"
	"strings"

	"descent/sim/near"
)

// Param is a number of a family of surfaces, Min <= Default <= Max.
type Param struct {
	Name, Doc         string
	Default, Min, Max float64
}

// Check returns an error that names the allowed range if v is outside it.
func (p *Param) Check(v float64) error {
	if !(v >= p.Min && v <= p.Max) {
		return fmt.Errorf("%s=%g: allowed is %g to %g", p.Name, v, p.Min, p.Max)
	}
	return nil
}

// With returns the surface of s's family whose Params have the values p, one
// each and in their range: formula, points, start and rate are adjusted, and its
// ID is what Find reads.
func (s *Surface) With(p []float64) Surface {
	name, _, _ := strings.Cut(s.ID, ":")
	t := *ByID(name)
	var set []string
	for i, v := range p {
		if param := &t.Params[i]; v != param.Default {
			set = append(set, param.Name+"="+strconv.FormatFloat(v, 'g', -1, 64))
		}
	}
	if len(set) > 0 {
		t.Values = slices.Clone(p)
		t.adapt(&t, p)
		t.ID += ":" + strings.Join(set, ",")
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
func Find(text string) (*Surface, error) {
	name, settings, given := strings.Cut(text, ":")
	s := ByID(name)
	if s == nil {
		return nil, near.Unknown("surface", name, IDs())
	}
	if !given {
		return s, nil
	}
	if len(s.Params) == 0 {
		return nil, fmt.Errorf("%q: %s has no parameters", text, name)
	}
	p := make([]float64, len(s.Params))
	for i := range p {
		p[i] = math.NaN()
	}
	for setting := range strings.SplitSeq(settings, ",") {
		if err := s.set(p, setting); err != nil {
			return nil, err
		}
	}
	isDefault := true
	for i, param := range s.Params {
		if math.IsNaN(p[i]) {
			p[i] = param.Default
		}
		isDefault = isDefault && p[i] == param.Default
	}
	if isDefault {
		return s, nil
	}
	t := s.With(p)
	return &t, nil
}

// set reads one "name=value" into p, where NaN is what was not yet given.
func (s *Surface) set(p []float64, setting string) error {
	name, value, ok := strings.Cut(setting, "=")
	if !ok {
		first := &s.Params[0]
		return fmt.Errorf("%q of %s: write parameter=value, such as %s:%s=%g", setting, s.ID, s.ID, first.Name, first.Default)
	}
	i := slices.IndexFunc(s.Params, func(p Param) bool { return p.Name == name })
	if i < 0 {
		names := make([]string, len(s.Params))
		for j := range names {
			names[j] = s.Params[j].Name
		}
		return near.Unknown(s.ID+" parameter", name, names)
	}
	if !math.IsNaN(p[i]) {
		return fmt.Errorf("%s: %s is given twice", s.ID, name)
	}
	v, err := strconv.ParseFloat(value, 64)
	if err != nil || math.IsNaN(v) {
		return fmt.Errorf("%s: %s=%s: %q is not a number", s.ID, name, value, value)
	}
	if err := s.Params[i].Check(v); err != nil {
		return fmt.Errorf("%s: %w", s.ID, err)
	}
	p[i] = v
	return nil
}

// decimal writes a number of a formula as on paper.
func decimal(v float64) string {
	return strings.Replace(strconv.FormatFloat(v, 'f', -1, 64), "-", "−", 1)
}

// factor is decimal before a letter or a bracket, where 1 is not written.
func factor(v float64) string {
	if v == 1 {
		return ""
	}
	return decimal(v)
}
