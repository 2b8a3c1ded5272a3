package cli

import (
	"strings"

	"descent/sim/param"
	"descent/sim/plane"
	"descent/sim/spec"
	"descent/sim/surface"
	"descent/sim/typed"
	"descent/ui"
	"descent/ui/lang"
)

func surfaceTable(c *spec.Catalog, l lang.Lang) ([][]string, error) {
	rows := [][]string{header(l, lang.HeadID, lang.HeadName, lang.HeadFormula, lang.HeadIs)}
	for i := range c.Surfaces {
		s := &c.Surfaces[i]
		rows = append(rows, []string{s.ID, s.Name, s.Formula, s.Doc + family(s)})
	}
	return rows, nil
}

// family says how the surface's parameters are written, if it has any.
func family(s *surface.Surface) string {
	if len(s.Params) == 0 {
		return ""
	}
	var params []string
	for _, p := range s.Params {
		params = append(params, p.Name+"="+typed.Number(p.Default))
	}
	return " Family: " + s.ID + ":" + strings.Join(params, ",")
}

func functionTable(_ *spec.Catalog, l lang.Lang) ([][]string, error) {
	rows := [][]string{header(l, lang.HeadFunction, lang.HeadIs)}
	for _, f := range surface.Functions() {
		rows = append(rows, []string{f.Usage, f.Doc})
	}
	return rows, nil
}

func functionList(*spec.Catalog) (any, error) { return surface.Functions(), nil }

type surfaceItem struct {
	ID      string       `json:"id"`
	Name    string       `json:"name"`
	Formula string       `json:"formula"`
	Doc     string       `json:"doc"`
	Cite    string       `json:"cite"`
	Window  [4]float64   `json:"window"` // x0, x1, y0, y1
	Start   [2]float64   `json:"start"`
	Starts  [][2]float64 `json:"starts"`
	Minima  [][3]float64 `json:"minima"` // x, y, f
	Locals  [][3]float64 `json:"local_minima"`
	Saddles [][3]float64 `json:"saddles"`
	Rate    float64      `json:"rate"`
	Params  []paramItem  `json:"parameters"`
}

// paramItem is a number of a family of surfaces, which is written behind the
// id: ravine:b=50.
type paramItem struct {
	Name    string  `json:"name"`
	Doc     string  `json:"doc"`
	Default float64 `json:"default"`
	Min     float64 `json:"min"`
	Max     float64 `json:"max"`
}

func surfaceList(c *spec.Catalog) (any, error) {
	points := func(from []plane.Point) [][3]float64 {
		list := [][3]float64{} // an empty array, not null
		for _, p := range from {
			list = append(list, [3]float64{p.X, p.Y, p.F})
		}
		return list
	}
	var items []surfaceItem
	for i := range c.Surfaces {
		s := &c.Surfaces[i]
		w, params := s.Window, []paramItem{}
		for _, p := range s.Params {
			params = append(params, paramItem{p.Name, p.Doc, p.Default, p.Min, p.Max})
		}
		items = append(items, surfaceItem{
			s.ID, s.Name, s.Formula, s.Doc, s.Cite, [4]float64{w.X0, w.X1, w.Y0, w.Y1},
			s.Start, append([][2]float64{}, s.Starts...), points(s.Minima), points(s.Locals), points(s.Saddles), s.Rate, params,
		})
	}
	return items, nil
}

func optimizerTable(c *spec.Catalog, l lang.Lang) ([][]string, error) {
	rows := [][]string{header(l, lang.HeadID, lang.HeadName, lang.HeadHyper, lang.HeadDoes)}
	for i := range c.Rules {
		r := &c.Rules[i]
		var hyper []string
		for n, k := range r.Params {
			def := k.Format(k.Default)
			if spec.Fitted(r, n) {
				def = ""
			}
			hyper = append(hyper, withDefault(k.Name, def, k.Choices))
		}
		rows = append(rows, []string{r.ID, r.Name, strings.Join(hyper, " "), r.Doc})
	}
	return rows, nil
}

// withDefault writes name=default, and then the other choices if there are any;
// the bare name if the default depends on other things.
func withDefault(name, def string, choices []string) string {
	if def == "" {
		return name
	}
	text := name + "=" + def
	for _, c := range choices {
		if c != def {
			text += "|" + c
		}
	}
	return text
}

type ruleItem struct {
	ID    string      `json:"id"`
	Name  string      `json:"name"`
	Doc   string      `json:"doc"`
	Cite  string      `json:"cite"`
	Hyper []hyperItem `json:"knobs"`
	Slots []string    `json:"memory"`
}

type hyperItem struct {
	Name   string `json:"name"`
	Symbol string `json:"symbol"`
	Doc    string `json:"doc"`
	// Default is a number, true or false, the name of a choice, or null where it
	// depends on the objective.
	Default any      `json:"default"`
	Min     float64  `json:"min"`
	Max     float64  `json:"max"`
	Switch  bool     `json:"switch"`
	Choices []string `json:"choices,omitempty"`
}

func optimizerList(c *spec.Catalog) (any, error) {
	var items []ruleItem
	for i := range c.Rules {
		r := &c.Rules[i]
		item := ruleItem{r.ID, r.Name, r.Doc, r.Cite, nil, append([]string{}, r.Slots...)}
		for n, k := range r.Params {
			var def any = k.Default
			switch {
			case spec.Fitted(r, n):
				def = nil
			case k.Kind == param.Switch:
				def = k.Default != 0
			case k.Kind == param.Choice:
				def = k.Format(k.Default)
			}
			item.Hyper = append(item.Hyper, hyperItem{k.Name, k.Symbol, k.Doc, def, k.Min, k.Max, k.Kind == param.Switch, k.Choices})
		}
		items = append(items, item)
	}
	return items, nil
}

func keyTable(_ *spec.Catalog, l lang.Lang) ([][]string, error) {
	rows := [][]string{header(l, lang.HeadGroup, lang.HeadKeys, lang.HeadTheyDo)}
	for _, k := range ui.KeyRows(l) {
		rows = append(rows, []string{k.Group, k.Keys, k.What})
	}
	return rows, nil
}

type keyItem struct {
	Group string `json:"group"`
	Keys  string `json:"keys"`
	What  string `json:"what"`
}

func keyList(_ *spec.Catalog) (any, error) {
	var items []keyItem
	for _, k := range ui.KeyRows(lang.EN) {
		items = append(items, keyItem(k))
	}
	return items, nil
}
