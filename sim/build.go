package sim

import (
	"errors"

	"descent/sim/data"
	"descent/sim/objective"
	"descent/sim/plane"
	"descent/sim/spec"
	"descent/sim/surface"
	"descent/sim/task"
)

// build makes the objective that a spec names, and completes the names in it.
func build(s *spec.Spec, c *spec.Catalog) (objective.Objective, error) {
	given := 0
	for _, is := range []bool{s.Surface != "", s.Formula != "", s.Dataset != "", s.Own != nil, s.Objective != "", s.Given != nil} {
		if is {
			given++
		}
	}
	switch {
	case given > 1:
		return nil, errors.New("a run has a surface, a formula or a dataset: only one of them")
	case s.Formula == "" && s.Window != plane.Rect{}:
		return nil, errors.New("a window goes with a formula: a surface has its own")
	case s.Formula != "":
		return formula(s.Formula, s.Window)
	case s.Given != nil:
		return s.Given, nil
	case s.Objective != "":
		entry, err := c.Entry(s.Objective)
		if err != nil {
			return nil, err
		}
		return entry.New()
	case s.UsesData():
		return learn(s, c)
	}
	f, err := surface.FindIn(c.Surfaces, s.Surface)
	if err != nil {
		return nil, err
	}
	s.Surface = f.ID
	return f, nil
}

// learn makes the task of a spec's data set and model.
func learn(s *spec.Spec, c *spec.Catalog) (objective.Objective, error) {
	set := s.Own
	if set == nil {
		var err error
		if set, err = data.LoadIn(c.Datasets, s.Dataset); err != nil {
			return nil, err
		}
		s.Dataset = set.ID
	}
	t, err := task.NewOf(c.Kinds, set, s.Model)
	if err != nil {
		return nil, err
	}
	s.Model, s.Shape = task.ModelOf(t), set.Shape()
	return t, nil
}

// formula returns the surface of a user's own formula.
func formula(text string, window plane.Rect) (objective.Objective, error) {
	in := surface.Formula
	if window != (plane.Rect{}) {
		in = func(text string) (*surface.Surface, error) { return surface.FormulaIn(text, window) }
	}
	f, err := in(text)
	if err != nil {
		return nil, err
	}
	return f, nil
}

// setObjective makes the spec one of an objective that settings made of its own.
func setObjective(s *spec.Spec, o objective.Objective) {
	if s.Objective != "" || s.Given != nil {
		s.Objective, s.Given = "", o
	}
	s.Model = task.ModelOf(o)
}

// keepsStart reports whether an objective starts from the same parameters as another.
func keepsStart(o, from objective.Objective) bool {
	c, ok := o.(objective.Configurable)
	return o == from || ok && c.Fits(from) && c.InitLike(from)
}
