package cli

import (
	"fmt"
	"strconv"

	"descent/sim"
	"descent/sim/objective"
	"descent/sim/task"
)

// moment is one lane at the shown step as numbers, all of them measured there.
type moment struct {
	sim.Record
	point   []float64 // all parameters; good until the run moves
	layers  [task.MaxLayers]float64
	penalty float64
}

// measure measures lane i.
func (j *job) measure(i int, m *moment) {
	m.Record, _ = j.run.Measured(i) // a lane of the spec is one of the run
	m.point, _ = j.run.Params(i)
	if _, ok := j.run.Objective().(objective.Layered); ok {
		_ = j.run.LayerNorms(i, &m.layers)
	}
	if o, ok := j.run.Objective().(objective.Penalised); ok {
		m.penalty = o.Penalty(m.point)
	}
}

// column is one number of a moment.
type column struct {
	name string
	of   func(m *moment) float64
	// layer marks the columns, one behind the other, that are of a layer each.
	layer bool
	// optional marks what a lane may not have at any step.
	optional bool
}

func seriesColumn(name string, s sim.Series) column {
	return column{name, func(m *moment) float64 { return m.V[s] }, false, false}
}

// columns returns what is printed of a moment, after the parameters. What
// does not exist, such as the accuracy of a regression, has no column.
func (j *job) columns() []column {
	rate := seriesColumn("lr", sim.Rate)
	rate.optional = true // a method that finds its steps by trials has none
	length := seriesColumn("grad_norm", sim.GradNorm)
	rows, ok := objective.RowsOf(j.run.Objective())
	if !ok {
		return []column{seriesColumn("loss", sim.Loss), length, rate}
	}
	tests, classes := len(rows.TestRows()) > 0, rows.NumClasses() > 0
	list := []column{seriesColumn("train_loss", sim.Loss)}
	if tests {
		list = append(list, seriesColumn("test_loss", sim.TestLoss))
	}
	if classes {
		list = append(list, seriesColumn("train_accuracy", sim.TrainAcc))
	}
	if tests && classes {
		list = append(list, seriesColumn("test_accuracy", sim.TestAcc))
	}
	list = append(list, seriesColumn("batch_loss", sim.BatchLoss))
	if j.penalised {
		list = append(list, column{"penalty", func(m *moment) float64 { return m.penalty }, false, false})
	}
	list = append(list, length)
	for i := range j.layers {
		list = append(list, column{"grad_norm_" + strconv.Itoa(i+1), func(m *moment) float64 { return m.layers[i] }, true, false})
	}
	return append(list, rate)
}

// collectLayers goes through every model that the run's edits make: which layers there are,
// each named by its inputs and outputs as the last model that has it names it,
// and whether one has a penalty.
func (j *job) collectLayers() error {
	o, c := j.run.Objective(), objective.ConfigOf(j.run.Objective())
	j.noteLayers(o)
	for i := range j.spec.Edits {
		e := &j.spec.Edits[i]
		if c == nil {
			continue
		}
		if _, ok := c.Get(e.Name); !ok {
			continue
		}
		if err := c.Set(e.Name, e.Text); err != nil {
			return err
		}
		other, err := o.(objective.Configurable).Configure(c.Copy())
		if err != nil {
			return err
		}
		j.noteLayers(other)
	}
	return nil
}

// noteLayers notes the layers of one objective, and whether it has a penalty.
func (j *job) noteLayers(o objective.Objective) {
	layered, ok := o.(objective.Layered)
	if !ok {
		return
	}
	net := layered.Network()
	for i := range net.Outputs {
		name := fmt.Sprintf("%d→%d", net.Inputs[i], net.Outputs[i])
		if i == len(j.layers) {
			j.layers = append(j.layers, name)
		}
		j.layers[i] = name
	}
	j.penalised = j.penalised || net.L1 > 0 || net.L2 > 0
}
