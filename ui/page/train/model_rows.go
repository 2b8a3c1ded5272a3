package train

import (
	"slices"
	"strconv"
	"strings"

	tea "charm.land/bubbletea/v2"

	"descent/sim/param"
	"descent/sim/spec"
	"descent/sim/task"
	"descent/sim/typed"
	"descent/ui/lang"
)

// modelRow is a thing that the panel changes.
type modelRow struct {
	heading   string // of the rows from this one on
	name, doc string
	value     string // as it is typed
	// set takes a typed value, step goes to the next one.
	set  func(text string) tea.Cmd
	step func(dir int) tea.Cmd
	// A value of several parts has them between two texts. grow changes one of
	// them, add appends one or with −1 removes the last one.
	parts                  []modelPart
	before, between, after string
	grow                   func(part, dir int) tea.Cmd
	add                    func(dir int) tea.Cmd
}

// modelPart is a layer's units, or an input that is on or off.
type modelPart struct {
	text string
	on   bool
}

// modelRows returns what can be changed in the shown run: settings of the model,
// the batch, and the parameters of the data set.
func (p *Page) modelRows() (rows []modelRow) {
	t := p.task()
	for i := range task.Settings {
		if s := &task.Settings[i]; applies(s.Name, t) {
			rows = append(rows, p.settingRow(s))
		}
	}
	rows = append(rows, p.batchRow())
	params, values := t.Data().Params()
	for i := range params {
		rows = append(rows, p.dataRow(params, values, i))
	}
	if len(params) > 0 {
		rows[len(rows)-len(params)].heading = p.T(lang.ModelData, t.Data().Name)
	}
	return rows
}

// applies says whether a setting means something for a task: that of hidden units
// only where there are some.
func applies(name string, t *task.Task) bool {
	switch name {
	case "activation", "dropout", "batchnorm":
		if len(t.Model().Net) == 0 {
			return false
		}
	}
	return t.Kind().Has(name)
}

// settingRow returns the row of a setting of the model.
func (p *Page) settingRow(s *task.Setting) modelRow {
	t := p.task()
	r := modelRow{name: s.Name, doc: s.Doc, value: s.Get(t.Model())}
	r.set = func(text string) tea.Cmd { return p.configure(s.Name, strings.TrimSpace(text)) }
	choices := s.Choices
	switch s.Name {
	case "net":
		p.netRow(&r)
		return r
	case "features":
		if t.Data().Cols == 2 {
			p.switchRow(&r)
			return r
		}
		choices = []string{"raw", "poly2", "poly3", "poly4"}
	}
	r.step = func(dir int) tea.Cmd { return p.configure(s.Name, nextValues(s, choices, r.value, dir)...) }
	return r
}

// nextValues returns the values of a setting after this one in a direction: of
// choices all, for some may not go with the rest of the model; of a number one.
func nextValues(s *task.Setting, choices []string, value string, dir int) (list []string) {
	if s.Steps != nil {
		v, _ := strconv.ParseFloat(value, 64)
		return []string{typed.Number(param.NextIn(s.Steps, v, dir))}
	}
	at := slices.Index(choices, value)
	if at < 0 && dir < 0 {
		at = 0
	}
	for k := 1; k <= len(choices); k++ {
		list = append(list, choices[wrap(at+dir*k, len(choices))])
	}
	return list
}

// netRow has the hidden layers as parts.
func (p *Page) netRow(r *modelRow) {
	t := p.task()
	arrow := " " + string(p.Theme.Signs.Arrows[0]) + " "
	net := t.Model().Net
	r.parts = []modelPart{}
	for _, units := range net {
		r.parts = append(r.parts, modelPart{strconv.Itoa(units), true})
	}
	r.before, r.between, r.after = strconv.Itoa(len(t.InputNames()))+arrow, arrow, arrow+strconv.Itoa(t.Outputs())
	if len(net) == 0 {
		r.after = strconv.Itoa(t.Outputs())
	}
	set := func(net []int) tea.Cmd {
		if len(net) == 0 {
			return p.configure(r.name, "none")
		}
		words := make([]string, len(net))
		for i, units := range net {
			words[i] = strconv.Itoa(units)
		}
		return p.configure(r.name, strings.Join(words, ","))
	}
	r.grow = func(part, dir int) tea.Cmd {
		wider := slices.Clone(net)
		wider[part] += dir
		return set(wider)
	}
	r.add = func(dir int) tea.Cmd {
		switch n := len(net); {
		case dir > 0 && n == 0:
			return set([]int{firstUnits})
		case dir > 0:
			return set(append(slices.Clone(net), net[n-1]))
		case n == 0:
			return p.Say(lang.SayNoLayer)
		default:
			return set(net[:n-1])
		}
	}
}

// firstUnits is how many units the first hidden layer gets; each further one as
// many as the one before it.
const firstUnits = 4

// switchRow has the inputs that are made of two columns as parts.
func (p *Page) switchRow(r *modelRow) {
	ids := task.SwitchIDs()
	on := strings.Split(r.value, ",")
	if r.value == "raw" {
		on = ids[:2]
	}
	for _, id := range ids {
		r.parts = append(r.parts, modelPart{id, slices.Contains(on, id)})
	}
	r.between = " "
	if strings.HasPrefix(r.value, "poly") {
		r.before = r.value + " "
	}
	r.grow = func(part, dir int) tea.Cmd {
		var list []string
		for i, input := range r.parts {
			if i == part && dir > 0 || i != part && input.on {
				list = append(list, input.text)
			}
		}
		switch {
		case len(list) == 0:
			return p.Say(lang.SayLastInput)
		case slices.Equal(list, ids[:2]):
			list = []string{"raw"}
		}
		return p.configure(r.name, strings.Join(list, ","))
	}
}

// batchRow has the batch size.
func (p *Page) batchRow() modelRow {
	s := p.S
	size := s.Snap.Batch
	if size >= s.Snap.Rows {
		size = 0
	}
	r := modelRow{name: "batch", doc: p.T(lang.ModelBatch), value: spec.FormatBatch(size)}
	r.step = func(dir int) tea.Cmd { return p.batch(-dir)() }
	r.set = func(text string) tea.Cmd {
		n, err := spec.ParseBatch(strings.TrimSpace(text))
		if err != nil {
			return p.Say(lang.SayRefused, err)
		}
		return p.setBatch(n)
	}
	return r
}
