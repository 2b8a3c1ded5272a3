package cli

import (
	"strconv"
	"strings"

	"descent/sim/data"
	"descent/sim/optim"
	"descent/sim/surface"
	"descent/ui"
	"descent/ui/lang"
)

func surfaceTable() ([][]string, error) {
	rows := [][]string{{"ID", "NAME", "FORMULA", "WHAT IT IS"}}
	for i := range surface.All {
		s := &surface.All[i]
		rows = append(rows, []string{s.ID, s.Name, s.Formula, s.Doc})
	}
	return rows, nil
}

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
}

func surfaceList() (any, error) {
	points := func(from []surface.Point) [][3]float64 {
		list := [][3]float64{} // an empty array, not null
		for _, p := range from {
			list = append(list, [3]float64{p.X, p.Y, p.F})
		}
		return list
	}
	var items []surfaceItem
	for i := range surface.All {
		s := &surface.All[i]
		w := s.Window
		items = append(items, surfaceItem{
			s.ID, s.Name, s.Formula, s.Doc, s.Cite, [4]float64{w.X0, w.X1, w.Y0, w.Y1},
			s.Start, append([][2]float64{}, s.Starts...), points(s.Minima), points(s.Locals), points(s.Saddles), s.Rate,
		})
	}
	return items, nil
}

func optimizerTable() ([][]string, error) {
	rows := [][]string{{"ID", "NAME", "KNOBS AND DEFAULTS", "WHAT IT DOES"}}
	for i := range optim.All {
		r := &optim.All[i]
		knobs := []string{r.Knobs[0].Name} // whose value is suggested for each objective
		for _, k := range r.Knobs[1:] {
			knobs = append(knobs, k.Name+"="+k.Format(k.Default))
		}
		rows = append(rows, []string{r.ID, r.Name, strings.Join(knobs, " "), r.Doc})
	}
	return rows, nil
}

type ruleItem struct {
	ID    string     `json:"id"`
	Name  string     `json:"name"`
	Doc   string     `json:"doc"`
	Cite  string     `json:"cite"`
	Knobs []knobItem `json:"knobs"`
	Slots []string   `json:"memory"`
}

type knobItem struct {
	Name   string `json:"name"`
	Symbol string `json:"symbol"`
	Doc    string `json:"doc"`
	// Default is a number, true or false, or null where it depends on the objective.
	Default any     `json:"default"`
	Min     float64 `json:"min"`
	Max     float64 `json:"max"`
	Switch  bool    `json:"switch"`
}

func optimizerList() (any, error) {
	var items []ruleItem
	for i := range optim.All {
		r := &optim.All[i]
		item := ruleItem{r.ID, r.Name, r.Doc, r.Cite, nil, append([]string{}, r.Slots...)}
		for n, k := range r.Knobs {
			var def any = k.Default
			switch {
			case n == 0:
				def = nil
			case k.Switch:
				def = k.Default != 0
			}
			item.Knobs = append(item.Knobs, knobItem{k.Name, k.Symbol, k.Doc, def, k.Min, k.Max, k.Switch})
		}
		items = append(items, item)
	}
	return items, nil
}

func datasetTable() ([][]string, error) {
	sets, err := datasets()
	rows := [][]string{{"ID", "NAME", "ROWS", "FEATURES", "CLASSES", "WHAT IT IS"}}
	for _, s := range sets {
		rows = append(rows, []string{s.ID, s.Name, strconv.Itoa(s.Train + s.Test),
			strconv.Itoa(len(s.Features)), strconv.Itoa(len(s.Classes)), s.Doc})
	}
	return rows, err
}

type datasetItem struct {
	ID       string   `json:"id"`
	Name     string   `json:"name"`
	Doc      string   `json:"doc"`
	Cite     string   `json:"cite"`
	Train    int      `json:"train_rows"`
	Test     int      `json:"test_rows"`
	Features []string `json:"features"`
	Classes  []string `json:"classes"`
}

func datasetList() (any, error) {
	items, err := datasets()
	return items, err
}

func datasets() ([]datasetItem, error) {
	var items []datasetItem
	for i := range data.All {
		set, err := data.All[i].Load()
		if err != nil {
			return nil, err
		}
		items = append(items, datasetItem{set.ID, set.Name, set.Doc, set.Cite,
			len(set.Train), len(set.Test), set.Features, set.Classes})
	}
	return items, nil
}

// The command line is in English, whatever the screen's language.

func keyTable() ([][]string, error) {
	rows := [][]string{{"GROUP", "KEYS", "WHAT THEY DO"}}
	for _, k := range ui.KeyRows(lang.EN) {
		rows = append(rows, []string{k.Group, k.Keys, k.What})
	}
	return rows, nil
}

type keyItem struct {
	Group string `json:"group"`
	Keys  string `json:"keys"`
	What  string `json:"what"`
}

func keyList() (any, error) {
	var items []keyItem
	for _, k := range ui.KeyRows(lang.EN) {
		items = append(items, keyItem(k))
	}
	return items, nil
}
