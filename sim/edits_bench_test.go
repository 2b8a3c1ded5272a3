package sim

import (
	"strconv"
	"testing"

	"descent/sim/spec"
)

// BenchmarkManyEdits: a run of 5,000 edits is made, one edit a step.
// Budget: 100 ms for hyper-parameters and rules, 500 ms for settings of a model.
func BenchmarkManyEdits(b *testing.B) {
	for _, c := range []struct {
		name string
		spec spec.Spec
		edit func(i int) spec.Edit
	}{
		{"rate", spec.Spec{Surface: "rosenbrock"}, func(i int) spec.Edit { return spec.Edit{Name: "lr", Value: 1e-3 + 1e-6*float64(i)} }},
		{"rule", spec.Spec{Surface: "rosenbrock"}, func(i int) spec.Edit {
			return spec.Edit{Name: "rule", Text: []string{"adam", "gd"}[i%2]}
		}},
		{"setting", spec.Spec{Dataset: "circle"}, func(i int) spec.Edit {
			return spec.Edit{Lane: spec.AllLanes, Name: "l2", Text: strconv.Itoa(i)}
		}},
	} {
		b.Run(c.name, func(b *testing.B) {
			s := c.spec
			s.Lanes = []spec.LaneSpec{{Rule: "gd"}, {Rule: "momentum"}, {Rule: "adam"}}
			for i := range 5000 {
				e := c.edit(i)
				e.Step = i + 1
				s.Edits = append(s.Edits, e)
			}
			for b.Loop() {
				if r := mustRun(b, s); len(r.spec.Edits) < 4990 {
					b.Fatalf("%d edits", len(r.spec.Edits))
				}
			}
		})
	}
}
