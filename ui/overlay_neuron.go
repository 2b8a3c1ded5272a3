package ui

import (
	"math"
	"strconv"
	"strings"

	tea "charm.land/bubbletea/v2"

	"descent/sim/data"
	"descent/sim/spec"
	"descent/sim/task"
	"descent/ui/chart"
	"descent/ui/lang"
)

// neuron shows one unit of the selected lane's network large: what it puts out
// over the plane, and the numbers that lead into it, which keys change while the
// run goes on. Which unit it is, the session keeps.
type neuron struct {
	entry  entry
	params []int // of the unit, in the order of the list
	at     int   // the selected one
	drawing
}

// inspected is what a session has looked at last in the inspector.
type inspected struct {
	seen bool // anything at all
	unit chart.Unit
	from int // the unit before it whose weight is selected, or negative
	// weights are the parameters selected last, the newest first.
	weights [2]int
}

// openNeuron opens the inspector at the unit seen last, at first at the first one
// that computes.
func (m *Model) openNeuron() tea.Cmd {
	if i := &m.cur().inspected; !i.seen {
		i.seen, i.unit = true, chart.Unit{Layer: 1}
	}
	o := &neuron{}
	o.seat(m)
	return m.lay(o)
}

func hasUnits(m *Model) (lang.Word, bool) {
	t := taskOf(m.cur().run.Objective())
	return lang.WhyNoUnits, t != nil && t.Data().Kind != data.Clustering
}

// inspects reports whether the inspector is open.
func (m *Model) inspects() bool {
	_, ok := m.overlay.(*neuron)
	return ok
}

// seat keeps the selection inside the network in force, lists the unit's
// parameters, and notes which one is looked at.
func (o *neuron) seat(m *Model) {
	t, i := taskOf(m.cur().snap.Objective), &m.cur().inspected
	u := &i.unit
	u.Layer = min(max(u.Layer, 0), len(t.Layers()))
	u.Index = min(max(u.Index, 0), unitsOf(t, u.Layer)-1)
	o.params = unitParams(o.params[:0], t, *u)
	o.at = min(max(o.at, 0), len(o.params)-1)
	if k := o.params[o.at]; i.weights[0] != k {
		i.weights = [2]int{k, i.weights[0]}
	}
	i.from = -1
	if u.Layer > 0 && o.at >= 1 && o.at <= unitsOf(t, u.Layer-1) {
		i.from = o.at - 1
	}
}

// unitsOf returns how many units a layer has; layer 0 are the inputs.
func unitsOf(t *task.Task, layer int) int {
	if layer == 0 {
		return t.Layers()[0].In
	}
	return t.Layers()[layer-1].Out
}

// unitParams appends the parameters that lead into a unit: its bias, its weights
// in the order of the units before it, and those of its normalisation. Into an
// input leads nothing: those that lead out of it.
func unitParams(dst []int, t *task.Task, u chart.Unit) []int {
	if u.Layer == 0 {
		return outgoing(dst, t, u)
	}
	l := &t.Layers()[u.Layer-1]
	dst = append(dst, l.B+u.Index)
	for j := range l.In {
		dst = append(dst, l.W+u.Index*l.In+j)
	}
	if l.Gamma >= 0 {
		dst = append(dst, l.Gamma+u.Index, l.Beta+u.Index)
	}
	return dst
}

// outgoing appends the weights that lead from a unit to the layer after it.
func outgoing(dst []int, t *task.Task, u chart.Unit) []int {
	if u.Layer == len(t.Layers()) {
		return dst
	}
	l := &t.Layers()[u.Layer]
	for k := range l.Out {
		dst = append(dst, l.W+k*l.In+u.Index)
	}
	return dst
}

func (o *neuron) press(m *Model, msg tea.KeyPressMsg) tea.Cmd {
	o.seat(m)
	if o.entry.open {
		if text, done := o.entry.press(msg); done {
			return o.take(m, text)
		}
		return nil
	}
	switch k := msg.String(); k {
	case "left":
		o.walk(m, -1, 0)
	case "right":
		o.walk(m, 1, 0)
	case "up":
		o.walk(m, 0, -1)
	case "down":
		o.walk(m, 0, 1)
	case "tab", "pgdown":
		o.at = wrap(o.at+1, len(o.params))
	case "shift+tab", "pgup":
		o.at = wrap(o.at-1, len(o.params))
	case "+", "=":
		return o.add(m, weightStep)
	case "-", "_":
		return o.add(m, -weightStep)
	case "shift+up":
		return o.add(m, weightLeap)
	case "shift+down":
		return o.add(m, -weightLeap)
	case "enter":
		o.entry.begin(strconv.FormatFloat(o.value(m), 'g', 6, 64))
	default:
		if len(k) != 1 || k[0] < '0' || k[0] > '9' {
			return m.pressTime(msg)
		}
		o.entry.begin("")
		o.entry.press(msg)
	}
	o.seat(m)
	return nil
}

// walk goes to another layer, at about the same height, or to another unit.
func (o *neuron) walk(m *Model, layers, units int) {
	u, t := &m.cur().inspected.unit, taskOf(m.cur().snap.Objective)
	if to := u.Layer + layers; layers != 0 && to >= 0 && to <= len(t.Layers()) {
		u.Index = (2*u.Index + 1) * unitsOf(t, to) / (2 * unitsOf(t, u.Layer))
		u.Layer, o.at = to, 0
	}
	if to := u.Index + units; units != 0 && to >= 0 && to < unitsOf(t, u.Layer) {
		u.Index = to
	}
}

// weightStep is by how much keys change a parameter, weightLeap by how much with shift.
const (
	weightStep = 0.1
	weightLeap = 1
)

// value returns the selected parameter.
func (o *neuron) value(m *Model) float64 {
	return m.cur().selected().Params[o.params[o.at]]
}

// add changes the selected parameter, to four decimals so that what is said is
// what is used.
func (o *neuron) add(m *Model, by float64) tea.Cmd {
	return o.set(m, math.Round((o.value(m)+by)*1e4)/1e4)
}

// take sets the selected parameter to what was typed.
func (o *neuron) take(m *Model, text string) tea.Cmd {
	v, err := strconv.ParseFloat(strings.TrimSpace(text), 64)
	if err != nil {
		return m.say(lang.SayNoNumber, text)
	}
	return o.set(m, v)
}

func (o *neuron) set(m *Model, v float64) tea.Cmd {
	s := m.cur()
	k := o.params[o.at]
	return m.change(func() error { return s.run.Set(s.lane, spec.ParamEdit(k), v) },
		lang.SayWeight, taskOf(s.snap.Objective).ParamName(k), s.selected().Rule.Name, chart.Num(v, m.theme.Glyphs))
}

func (o *neuron) edit(msg tea.Msg) tea.Cmd {
	o.entry.edit(msg)
	return nil
}

func (o *neuron) cancel() bool { return o.entry.cancel() }

// point selects the unit that the mouse clicks on.
func (o *neuron) point(m *Model, msg tea.MouseMsg) tea.Cmd {
	if _, ok := msg.(tea.MouseClickMsg); !ok {
		return nil
	}
	at := msg.Mouse()
	if u, ok := m.art.net.At(at.X, at.Y); ok {
		m.cur().inspected.unit, o.at = u, 0
		o.seat(m)
	}
	return nil
}

func (o *neuron) hints() (first, last []hint) {
	if o.entry.open {
		return []hint{{"enter", lang.HintTake}}, []hint{{"esc", lang.HintBack}}
	}
	return []hint{{"←↑↓→", lang.HintUnit}, {"tab", lang.HintWeight}, {"+− ⇧↑↓", lang.HintChange}, {"0-9", lang.HintType}, {"space", lang.HintPlay}, {",.", lang.HintStep}},
		[]hint{{"esc", lang.HintBack}}
}
