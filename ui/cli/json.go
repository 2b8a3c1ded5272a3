package cli

import (
	"bufio"
	"context"
	"encoding/json"
	"slices"
	"strconv"

	"descent/sim"
	"descent/sim/objective"
	"descent/sim/optim"
	"descent/sim/param"
	"descent/sim/probe"
	"descent/sim/spec"
	"descent/sim/task"
)

// past is all of one lane's records as numbers.
type past struct {
	points []float64   // on a surface, x and y in turn
	series [][]float64 // one a column
	stop   sim.Stop
	found  found
}

// printJSON prints the run as one object. Its arrays go lane by lane, so they
// are kept until the run is over.
func printJSON(ctx context.Context, w *bufio.Writer, j *job) error {
	columns, names := j.columns(), j.coordinates()
	lanes := make([]past, len(j.spec.Lanes))
	for i := range lanes {
		lanes[i].series = make([][]float64, len(columns))
	}
	var steps []float64
	var now moment
	err := j.eachStep(ctx, func() error {
		steps = append(steps, float64(j.run.Step()))
		for i := range lanes {
			p := &lanes[i]
			if _, _, stop, _ := j.run.Lane(i); !stop.Has(j.run.Step()) {
				continue
			}
			j.measure(i, &now)
			if len(names) > 0 {
				p.points = append(p.points, now.point...)
			}
			for k, c := range columns {
				p.series[k] = append(p.series[k], c.of(&now))
			}
		}
		return nil
	})
	if err != nil {
		return err
	}
	findings, err := j.findings()
	if err != nil {
		return err
	}
	for i := range lanes {
		_, _, lanes[i].stop, _ = j.run.Lane(i)
		lanes[i].found = findings[i]
	}
	o := object{w: w}
	o.open("{\"command\":", j.command())
	o.text(",\"seed\":" + strconv.FormatUint(j.spec.Seed, 10))
	if _, ok := objective.RowsOf(j.run.Objective()); ok {
		o.data(j)
	}
	if notes := j.notes(); len(notes) > 0 {
		o.open(",\n\"notes\":", notes)
	}
	if j.byEpoch {
		o.text(",\n\"per\":\"epoch\",\"step\":")
		o.numbers(steps)
	}
	o.text(",\"lanes\":[")
	for i := range lanes {
		if i > 0 {
			o.text(",")
		}
		o.lane(j, i, &lanes[i], columns)
	}
	o.text("\n]}\n")
	return o.err
}

// object writes JSON piece by piece and keeps the first error.
type object struct {
	w    *bufio.Writer
	cell []byte
	err  error
}

func (o *object) text(s string) {
	if o.err == nil {
		_, o.err = o.w.WriteString(s)
	}
}

// open writes a text and then a value as JSON has it.
func (o *object) open(text string, value any) {
	o.text(text)
	quoted, err := json.Marshal(value)
	if err != nil && o.err == nil {
		o.err = err
	}
	o.text(string(quoted))
}

// number writes a number; JSON has none that is not finite.
func (o *object) number(v float64) {
	o.cell = appendNumber(o.cell[:0], v, "null")
	if o.err == nil {
		_, o.err = o.w.Write(o.cell)
	}
}

func (o *object) numbers(list []float64) {
	o.text("[")
	for i, v := range list {
		if i > 0 {
			o.text(",")
		}
		o.number(v)
	}
	o.text("]")
}

// task writes what learns from what: the data set as the command line names it,
// and each setting of the first model.
// data writes what the rows are and what learns from them.
func (o *object) data(j *job) {
	if set := j.spec.Own; set != nil {
		o.open(",\n\"dataset\":", spec.Quote(set.Origin))
	} else {
		o.open(",\n\"dataset\":", j.spec.Dataset)
	}
	if set := j.spec.Own; set != nil && set.Table != nil {
		o.open(",\n\"table\":", newTableItem(set))
	}
	o.text(",\n\"model\":{")
	for i := range task.Settings {
		s := &task.Settings[i]
		if i > 0 {
			o.text(",")
		}
		o.open("\""+s.Name+"\":", settingValue(s, &j.spec.Model))
	}
	o.open("},\n\"layers\":", j.layers)
}

func (o *object) lane(j *job, at int, p *past, columns []column) {
	spec := &j.spec.Lanes[at]
	o.open("\n{\"rule\":", spec.Rule)
	rule, err := j.run.Catalog().Rule(spec.Rule)
	if err != nil {
		o.err = err
		return
	}
	o.hyper(rule, spec.Hyper)
	if n := len(j.coordinates()); n > 0 {
		o.text(",\n\"x\":[")
		for i := 0; i < len(p.points); i += n {
			if i > 0 {
				o.text(",")
			}
			o.numbers(p.points[i : i+n])
		}
		o.text("]")
	}
	for i, c := range columns {
		if c.optional && !slices.ContainsFunc(p.series[i], known) {
			continue
		}
		switch {
		case !c.layer:
			o.text(",\n\"" + c.name + "\":")
		case !columns[i-1].layer:
			o.text(",\n\"layer_grad_norms\":[\n")
		default:
			o.text(",\n")
		}
		o.numbers(p.series[i])
		if c.layer && !columns[i+1].layer {
			o.text("]")
		}
	}
	if j.params {
		p, _ := j.run.Params(at)
		o.params(j.run.Objective(), p)
	}
	o.findings(&p.found)
	if a := p.found.arrival; a.Basin != probe.NoBasin {
		o.event("arrived", a.Step, "minimum", a.Basin.String())
	}
	if p.stop.Reason != sim.Running {
		o.event("stop", p.stop.Step, "reason", j.reason(p.stop))
	}
	o.text("}")
}

// hyper writes a lane's hyper-parameters by their names.
func (o *object) hyper(rule *optim.Rule, values []float64) {
	o.text(",\"knobs\":{")
	for i := range rule.Params {
		k := &rule.Params[i]
		if i > 0 {
			o.text(",")
		}
		value := k.Format(values[i])
		if k.Kind == param.Choice {
			o.open("\""+k.Name+"\":", value)
		} else {
			o.text("\"" + k.Name + "\":" + value)
		}
	}
	o.text("}")
}

// event writes what happened to a lane at a step, with a text about it.
func (o *object) event(name string, step int, about, text string) {
	o.text(",\n\"" + name + "\":{\"step\":" + strconv.Itoa(step))
	o.open(",\""+about+"\":", text)
	o.text("}")
}

func known(v float64) bool { return v == v }

// params writes the last parameters by their names.
func (o *object) params(of objective.Objective, p []float64) {
	names := make([]string, of.Dim())
	for i := range names {
		names[i] = objective.ParamName(of, i)
	}
	o.open(",\n\"parameters\":{\"names\":", names)
	o.text(",\n\"values\":")
	o.numbers(p[:of.Dim()])
	o.text("}")
}
