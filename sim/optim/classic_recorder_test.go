package optim

import (
	"reflect"
	"slices"

	"gonum.org/v1/gonum/optimize"
)

// majorRecorder keeps the major iterations, and the mean that a CmaEsChol keeps to itself.
type majorRecorder struct {
	method optimize.Method
	majors []major
}

func (*majorRecorder) Init() error { return nil }

func (r *majorRecorder) Record(loc *optimize.Location, op optimize.Operation, stats *optimize.Stats) error {
	if op == optimize.MajorIteration {
		r.keep(loc, stats)
	}
	return nil
}

func (r *majorRecorder) keep(loc *optimize.Location, stats *optimize.Stats) {
	m := major{x: slices.Clone(loc.X), f: loc.F, stats: *stats}
	if c, ok := r.method.(*optimize.CmaEsChol); ok {
		mean := reflect.ValueOf(c).Elem().FieldByName("mean")
		for i := range mean.Len() {
			m.mean = append(m.mean, mean.Index(i).Float())
		}
	}
	r.majors = append(r.majors, m)
}
