package cli

import (
	"strings"

	"descent/sim/param"
	"descent/sim/spec"
	"descent/sim/task"
	"descent/sim/typed"
	"descent/ui/lang"
)

// The lists of what a training is made of: data sets, settings, known models.

func datasetTable(c *spec.Catalog, l lang.Lang) ([][]string, error) {
	rows := [][]string{header(l, lang.HeadID, lang.HeadKind, lang.HeadIs, lang.HeadParams)}
	for i := range c.Datasets {
		e := &c.Datasets[i]
		var params []string
		for j := range e.Params {
			p := &e.Params[j]
			params = append(params, p.Name+"="+p.Format(p.Default))
		}
		rows = append(rows, []string{e.ID, e.Kind.String(), e.Doc, strings.Join(params, " ")})
	}
	return rows, nil
}

type datasetItem struct {
	ID       string         `json:"id"`
	Name     string         `json:"name"`
	Kind     string         `json:"kind"`
	Doc      string         `json:"doc"`
	Cite     string         `json:"cite"`
	Train    int            `json:"train_rows"`
	Test     int            `json:"test_rows"`
	Features []string       `json:"features"`
	Target   string         `json:"target"`
	Classes  []string       `json:"classes"`
	Image    int            `json:"image"` // n of rows that are pictures of n×n pixels, else 0
	Params   []dataParam    `json:"parameters"`
	Model    map[string]any `json:"model"` // that suits it: each setting
}

// dataParam is a parameter of a data set, which is written behind the id:
// circle:noise=25.
type dataParam struct {
	Name    string  `json:"name"`
	Doc     string  `json:"doc"`
	Default any     `json:"default"` // a number, or true or false of a switch
	Min     float64 `json:"min"`
	Max     float64 `json:"max"`
	Whole   bool    `json:"whole"`
	Switch  bool    `json:"switch"`
}

func datasetList(c *spec.Catalog) (any, error) {
	var items []datasetItem
	for i := range c.Datasets {
		e := &c.Datasets[i]
		set, err := e.Load()
		if err != nil {
			return nil, err
		}
		item := datasetItem{e.ID, e.Name, e.Kind.String(), e.Doc, e.Cite, len(set.Train), len(set.Test),
			set.Features, set.Target, append([]string{}, set.Classes...), set.Image, []dataParam{}, map[string]any{}}
		for _, p := range e.Params {
			item.Params = append(item.Params, dataParam{p.Name, p.Doc, paramDefault(&p), p.Min, p.Max, p.Kind == param.Whole, p.Kind == param.Switch})
		}
		m := task.Model{}.Complete(set)
		for j := range task.Settings {
			item.Model[task.Settings[j].Name] = settingValue(&task.Settings[j], &m)
		}
		items = append(items, item)
	}
	return items, nil
}

func paramDefault(p *param.Param) any {
	if p.Kind == param.Switch {
		return p.Default != 0
	}
	return p.Default
}

func settingTable(c *spec.Catalog, l lang.Lang) ([][]string, error) {
	items, err := settings(c)
	rows := [][]string{header(l, lang.HeadName, lang.HeadIs, lang.HeadDefault, lang.HeadValues)}
	for _, s := range items {
		def, values := l.T(lang.ListFits), l.T(lang.ListText)
		if s.Default != nil {
			def = *s.Default
		}
		switch {
		case s.Choices != nil:
			values = strings.Join(s.Choices, "|")
		case s.Max > s.Min:
			values = l.T(lang.ListRange, typed.Number(s.Min), typed.Number(s.Max))
		}
		rows = append(rows, []string{s.Name, s.Doc, def, values})
	}
	return rows, err
}

type settingItem struct {
	Name    string   `json:"name"`
	Doc     string   `json:"doc"`
	Choices []string `json:"choices,omitempty"`
	Min     float64  `json:"min"` // of a number; max is larger then
	Max     float64  `json:"max"`
	// Default is the text that stands for it, or null where it depends on the data.
	Default *string `json:"default"`
}

func settingList(c *spec.Catalog) (any, error) {
	items, err := settings(c)
	return items, err
}

// settings lists task.Settings. A default is one if it suits every data set.
func settings(c *spec.Catalog) ([]settingItem, error) {
	var items []settingItem
	for i := range c.Datasets {
		set, err := c.Datasets[i].Load()
		if err != nil {
			return nil, err
		}
		m := task.Model{}.Complete(set)
		for j := range task.Settings {
			s := &task.Settings[j]
			text := s.Get(&m)
			if i == 0 {
				items = append(items, settingItem{s.Name, s.Doc, s.Choices, s.Min, s.Max, &text})
			} else if def := items[j].Default; def != nil && *def != text {
				items[j].Default = nil
			}
		}
	}
	return items, nil
}

func modelTable(c *spec.Catalog, l lang.Lang) ([][]string, error) {
	rows := [][]string{header(l, lang.HeadID, lang.HeadIs, lang.HeadSettings)}
	for _, p := range models(c) {
		var words []string
		for _, s := range p.settings {
			words = append(words, "--"+s.name+" "+s.value)
		}
		rows = append(rows, []string{p.id, p.doc, strings.Join(words, " ")})
	}
	return rows, nil
}

type modelItem struct {
	ID       string            `json:"id"`
	Doc      string            `json:"doc"`
	Settings map[string]string `json:"settings"`
}

func modelList(c *spec.Catalog) (any, error) {
	var items []modelItem
	for _, p := range models(c) {
		item := modelItem{p.id, p.doc, map[string]string{}}
		for _, s := range p.settings {
			item.Settings[s.name] = s.value
		}
		items = append(items, item)
	}
	return items, nil
}
