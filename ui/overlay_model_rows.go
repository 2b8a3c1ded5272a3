package ui

import (
	"slices"
	"strconv"
	"strings"

	tea "charm.land/bubbletea/v2"

	"descent/sim/data"
	"descent/sim/spec"
	"descent/sim/task"
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
func (m *Model) modelRows() (rows []modelRow) {
	t := taskOf(m.cur().snap.Objective)
	for i := range task.Settings {
		if s := &task.Settings[i]; applies(s.Name, t) {
			rows = append(rows, m.settingRow(s))
		}
	}
	rows = append(rows, m.batchRow())
	params, values := t.Data().Params()
	for i := range params {
		rows = append(rows, m.dataRow(params, values, i))
	}
	if len(params) > 0 {
		rows[len(rows)-len(params)].heading = m.lang.T(lang.ModelData, t.Data().Name)
	}
	return rows
}

// applies says whether a setting means something for a task.
func applies(name string, t *task.Task) bool {
	switch name {
	case "centroids":
		return t.Data().Kind == data.Clustering
	case "activation", "dropout", "batchnorm":
		return len(t.Model().Net) > 0
	}
	return t.Data().Kind != data.Clustering
}

// settingRow returns the row of a setting of the model.
func (m *Model) settingRow(s *task.Setting) modelRow {
	t := taskOf(m.cur().snap.Objective)
	r := modelRow{name: s.Name, doc: s.Doc, value: s.Get(t.Model())}
	r.set = func(text string) tea.Cmd { return m.configure(s.Name, strings.TrimSpace(text)) }
	choices := s.Choices
	switch s.Name {
	case "net":
		m.netRow(&r)
		return r
	case "features":
		if t.Data().Cols == 2 {
			m.switchRow(&r)
			return r
		}
		choices = []string{"raw", "poly2", "poly3", "poly4"}
	}
	r.step = func(dir int) tea.Cmd { return m.configure(s.Name, nextValues(s, choices, r.value, dir)...) }
	return r
}

// nextValues returns the values of a setting after this one in a direction: of
// choices all, for some may not go with the rest of the model; of a number one.
func nextValues(s *task.Setting, choices []string, value string, dir int) (list []string) {
	if s.Steps != nil {
		v, _ := strconv.ParseFloat(value, 64)
		return []string{spec.FormatFloat(beside(s.Steps, v, dir))}
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
func (m *Model) netRow(r *modelRow) {
	t := taskOf(m.cur().snap.Objective)
	arrow := " " + string(m.theme.Signs.Arrows[0]) + " "
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
			return m.configure(r.name, "none")
		}
		words := make([]string, len(net))
		for i, units := range net {
			words[i] = strconv.Itoa(units)
		}
		return m.configure(r.name, strings.Join(words, ","))
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
			return m.say(lang.SayNoLayer)
		default:
			return set(net[:n-1])
		}
	}
}

// firstUnits is how many units the first hidden layer gets; each further one as
// many as the one before it.
const firstUnits = 4

// switchRow has the inputs that are made of two columns as parts.
func (m *Model) switchRow(r *modelRow) {
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
		for i, p := range r.parts {
			if i == part && dir > 0 || i != part && p.on {
				list = append(list, p.text)
			}
		}
		switch {
		case len(list) == 0:
			return m.say(lang.SayLastInput)
		case slices.Equal(list, ids[:2]):
			list = []string{"raw"}
		}
		return m.configure(r.name, strings.Join(list, ","))
	}
}

// batchRow has the batch size.
func (m *Model) batchRow() modelRow {
	s := m.cur()
	size := s.snap.Batch
	if size >= s.snap.Rows {
		size = 0
	}
	r := modelRow{name: "batch", doc: m.lang.T(lang.ModelBatch), value: spec.FormatBatch(size)}
	r.step = func(dir int) tea.Cmd { return batch(-dir)(m) }
	r.set = func(text string) tea.Cmd {
		n, err := spec.ParseBatch(strings.TrimSpace(text))
		if err != nil {
			return m.say(lang.SayRefused, err)
		}
		return m.setBatch(n)
	}
	return r
}
