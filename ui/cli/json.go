package cli

import (
	"bufio"
	"context"
	"encoding/json"
	"strconv"

	"descent/sim"
	"descent/sim/optim"
)

// past is all of one lane's records as numbers.
type past struct {
	points []float64   // on a surface, x and y in turn
	series [][]float64 // one a column
	stop   sim.Stop
}

// printJSON prints the run as one object. Its arrays go lane by lane, so they
// are kept until the run is over.
func printJSON(ctx context.Context, w *bufio.Writer, j *job) error {
	columns := j.columns()
	lanes := make([]past, len(j.spec.Lanes))
	for i := range lanes {
		lanes[i].series = make([][]float64, len(columns))
	}
	err := j.walk(ctx, func(r *sim.Run) error {
		for i := range lanes {
			p := &lanes[i]
			_, now, stop := r.Lane(i)
			if p.stop = stop; !stop.Has(r.Step()) {
				continue
			}
			if j.onSurface() {
				p.points = append(p.points, now.X, now.Y)
			}
			for k, c := range columns {
				p.series[k] = append(p.series[k], now.V[c.of])
			}
		}
		return nil
	})
	if err != nil {
		return err
	}
	o := object{w: w}
	o.open("{\"command\":", sim.Quote(append([]string{"descent"}, j.args...)))
	o.text(",\"seed\":" + strconv.FormatUint(j.spec.Seed, 10) + ",\"lanes\":[")
	for i := range lanes {
		if i > 0 {
			o.text(",")
		}
		o.lane(j, &j.spec.Lanes[i], &lanes[i], columns)
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

// open writes a text and then a string as JSON has it.
func (o *object) open(text, value string) {
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

func (o *object) lane(j *job, spec *sim.LaneSpec, p *past, columns []column) {
	o.open("\n{\"rule\":", spec.Rule)
	o.text(",\"knobs\":{")
	rule := optim.ByID(spec.Rule)
	for i := range rule.Knobs {
		k := &rule.Knobs[i]
		if i > 0 {
			o.text(",")
		}
		value := k.Format(spec.Knobs[i])
		if k.Choices != nil {
			o.open("\""+k.Name+"\":", value)
		} else {
			o.text("\"" + k.Name + "\":" + value)
		}
	}
	o.text("}")
	if j.onSurface() {
		o.text(",\n\"x\":[")
		for i := 0; i < len(p.points); i += 2 {
			if i > 0 {
				o.text(",")
			}
			o.text("[")
			o.number(p.points[i])
			o.text(",")
			o.number(p.points[i+1])
			o.text("]")
		}
		o.text("]")
	}
	for i, c := range columns {
		o.text(",\n\"" + c.name + "\":[")
		for step, v := range p.series[i] {
			if step > 0 {
				o.text(",")
			}
			o.number(v)
		}
		o.text("]")
	}
	if p.stop.Reason != sim.Running {
		o.text(",\n\"stop\":{\"step\":" + strconv.Itoa(p.stop.Step))
		o.open(",\"reason\":", j.reason(p.stop))
		o.text("}")
	}
	o.text("}")
}
