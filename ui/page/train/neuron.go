package train

import (
	"math"
	"strconv"
	"strings"

	tea "charm.land/bubbletea/v2"

	"descent/sim/data"
	"descent/sim/spec"
	"descent/sim/task"
	"descent/sim/typed"
	"descent/ui/chart"
	"descent/ui/lang"
	"descent/ui/overlay"
	"descent/ui/screen"
)

// neuron shows one unit of the selected lane's network large: what it puts out
// over the plane, and the numbers that lead into it, which keys change while the
// run goes on. The page keeps which unit it is.
type neuron struct {
	page   *Page
	entry  overlay.Entry
	params []int // of the unit, in the order of the list
	at     int   // the selected one
	drawing
}

// inspected is the last selection in the inspector.
type inspected struct {
	seen bool // anything at all
	unit chart.Unit
	from int // the unit before it whose weight is selected, or negative
	// weights are the parameters selected last, the newest first.
	weights [2]int
}

// openNeuron opens the inspector at the unit seen last, at first at the first one
// that computes.
func (p *Page) openNeuron() tea.Cmd {
	if i := &p.inspected; !i.seen {
		i.seen, i.unit = true, chart.Unit{Layer: 1}
	}
	o := &neuron{page: p}
	o.update()
	return p.Overlays.Open(o)
}

func (p *Page) hasUnits() (lang.Word, bool) {
	return lang.WhyNoUnits, p.task().Data().Kind != data.Clustering
}

// inspects reports whether the inspector is open.
func (p *Page) inspects() bool {
	_, ok := p.Overlays.Top().(*neuron)
	return ok
}

// update keeps the selection inside the network in force, lists the unit's
// parameters, and notes which one is looked at.
func (o *neuron) update() {
	p := o.page
	t, i := p.task(), &p.inspected
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

// Press implements overlay.Overlay.
func (o *neuron) Press(msg tea.KeyPressMsg) tea.Cmd {
	p := o.page
	o.update()
	if o.entry.Open {
		if text, done := o.entry.Enter(msg); done {
			return o.apply(text)
		}
		return o.entry.Edit(msg)
	}
	switch k := msg.String(); k {
	case "left":
		o.move(-1, 0)
	case "right":
		o.move(1, 0)
	case "up":
		o.move(0, -1)
	case "down":
		o.move(0, 1)
	case "tab", "pgdown":
		o.at = wrap(o.at+1, len(o.params))
	case "shift+tab", "pgup":
		o.at = wrap(o.at-1, len(o.params))
	case "+", "=":
		return o.add(weightStep)
	case "-", "_":
		return o.add(-weightStep)
	case "shift+up":
		return o.add(weightLeap)
	case "shift+down":
		return o.add(-weightLeap)
	case "enter":
		o.entry.Begin(typed.Rounded(o.value(), 6))
	default:
		if len(k) != 1 || k[0] < '0' || k[0] > '9' {
			return p.PressTime(msg)
		}
		o.entry.Begin("")
		o.entry.Edit(msg)
	}
	o.update()
	return nil
}

// move goes to another layer, at about the same height, or to another unit.
func (o *neuron) move(layers, units int) {
	p := o.page
	u, t := &p.inspected.unit, p.task()
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
func (o *neuron) value() float64 {
	p := o.page
	return p.S.Selected().Params[o.params[o.at]]
}

// add changes the selected parameter, to four decimals so that what is said is
// what is used.
func (o *neuron) add(by float64) tea.Cmd {
	return o.set(math.Round((o.value()+by)*1e4) / 1e4)
}

// apply sets the selected parameter to what was typed.
func (o *neuron) apply(text string) tea.Cmd {
	p := o.page
	v, err := strconv.ParseFloat(strings.TrimSpace(text), 64)
	if err != nil {
		return p.Say(lang.SayNoNumber, text)
	}
	return o.set(v)
}

func (o *neuron) set(v float64) tea.Cmd {
	p := o.page
	s := p.S
	k := o.params[o.at]
	return p.Change(func() error { return s.Run.Set(s.Lane, spec.ParamEdit(k), v) },
		lang.SayWeight, p.task().ParamName(k), s.Selected().Rule.Name, p.Num(v))
}

// Edit implements overlay.Overlay.
func (o *neuron) Edit(msg tea.Msg) tea.Cmd { return o.entry.Edit(msg) }

// Cancel implements overlay.Canceller.
func (o *neuron) Cancel() bool { return o.entry.Cancel() }

// Point implements overlay.Pointed: it selects the unit that the mouse clicks on.
func (o *neuron) Point(msg tea.MouseMsg) tea.Cmd {
	p := o.page
	if _, ok := msg.(tea.MouseClickMsg); !ok {
		return nil
	}
	at := msg.Mouse()
	if u, ok := p.caches.net.At(at.X, at.Y); ok {
		p.inspected.unit, o.at = u, 0
		o.update()
	}
	return nil
}

// Hints implements overlay.Overlay.
func (o *neuron) Hints() (first, last []screen.Hint) {
	if o.entry.Open {
		return []screen.Hint{{Keys: "enter", Word: lang.HintTake}}, []screen.Hint{{Keys: "esc", Word: lang.HintBack}}
	}
	return []screen.Hint{{Keys: "←↑↓→", Word: lang.HintUnit}, {Keys: "tab", Word: lang.HintWeight}, {Keys: "+− ⇧↑↓", Word: lang.HintChange}, {Keys: "0-9", Word: lang.HintType}, {Keys: "space", Word: lang.HintPlay}, {Keys: ",.", Word: lang.HintStep}},
		[]screen.Hint{{Keys: "esc", Word: lang.HintBack}}
}
