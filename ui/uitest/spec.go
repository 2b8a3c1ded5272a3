package uitest

import (
	"testing"

	"descent/sim/spec"
	"descent/sim/task"
)

// Training returns the spec of a model on a data set, with batches of ten rows and
// lanes written as on the command line.
func Training(t testing.TB, set string, m task.Model, lanes ...string) spec.Spec {
	t.Helper()
	s := spec.Spec{Dataset: set, Model: m, Seed: 7, Batch: 10}
	for _, text := range lanes {
		l, err := spec.ParseLane(text)
		if err != nil {
			t.Fatal(err)
		}
		s.Lanes = append(s.Lanes, l)
	}
	return s
}
