package cli

import (
	"fmt"
	"math/rand/v2"
	"strings"

	"descent/sim/data"
	"descent/sim/param"
	"descent/sim/spec"
	"descent/sim/task"
	"descent/sim/typed"
)

// someData are data sets of every kind, with and without parameters.
var someData = []string{"circle", "circle:noise=12.5,train=30", "blobs:classes=4", "reg_gauss:points=200", "sine", "clusters:k=4", "iris", "classification_100x10"}

// learn makes the spec one of a task: data, model, batch and sometimes a start.
func learn(r *rand.Rand, s *spec.Spec) {
	if r.IntN(4) == 0 {
		s.Own = drawn(r)
	} else {
		s.Dataset = someData[r.IntN(len(someData))]
	}
	set := dataOf(s)
	s.Batch = r.IntN(len(set.Train) + 1)
	s.Model = task.Model{}.Complete(set)
	for range r.IntN(6) {
		change(r, &task.Settings[r.IntN(len(task.Settings))], &s.Model, set)
	}
	t, err := task.New(set, s.Model)
	if err != nil {
		panic(err) // change has tried it
	}
	for i := 0; i < t.Dim() && s.Seed%2 == 0; i++ {
		s.Start = append(s.Start, r.NormFloat64())
	}
	if r.IntN(4) == 0 && s.Start == nil {
		s.Model = task.Model{} // what New fills in
	}
}

// classes reports whether the spec's task tells classes.
func classes(s *spec.Spec) bool { return dataOf(s).Kind == data.Classification }

func learns(s *spec.Spec) bool { return s.Dataset != "" || s.Own != nil }

// drawn returns points of the user's own.
func drawn(r *rand.Rand) *data.Dataset {
	var pts []data.Point
	for range 10 + r.IntN(20) {
		pts = append(pts, data.Point{X: r.NormFloat64(), Y: 100 * r.NormFloat64(), Class: r.IntN(3)})
	}
	set, err := data.FromPoints(pts)
	if err != nil {
		panic(err)
	}
	return set
}

func dataOf(s *spec.Spec) *data.Dataset {
	if s.Own != nil {
		return s.Own
	}
	set, err := data.Load(s.Dataset)
	if err != nil {
		panic(err)
	}
	return set
}

// change gives a setting a random value that goes together with the rest of the
// model, and reports whether it has found one.
func change(r *rand.Rand, s *task.Setting, m *task.Model, set *data.Dataset) bool {
	var text string
	switch {
	case s.Choices != nil:
		text = s.Choices[r.IntN(len(s.Choices))]
	case s.Kind == param.Whole:
		text = fmt.Sprint(1 + r.IntN(int(s.Max)))
	case numeric(s):
		text = typed.Number(min(r.ExpFloat64()*0.1, s.Max))
	case s.Name == "net":
		text = []string{"none", "1", "4,2", "5,3,2"}[r.IntN(4)]
	default:
		text = []string{"raw", "poly2", "x1,x2,x1x2", "sinx2,x1^2"}[r.IntN(4)]
	}
	changed := *m
	if err := s.Set(&changed, text); err != nil {
		panic(strings.Join([]string{s.Name, text, err.Error()}, " "))
	}
	t, err := task.New(set, changed)
	if err != nil || t.Init(make([]float64, t.Dim()+t.Stats()), 1) != nil {
		return false
	}
	*m = changed
	return true
}
