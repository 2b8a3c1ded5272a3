package cli

import (
	"strings"

	"descent/sim/schedule"
	"descent/sim/spec"
	"descent/ui/lang"
)

// scheduleTable leaves the formula to the data: arguments and words are enough
// to choose by, and fit a line.
func scheduleTable(_ *spec.Catalog, l lang.Lang) ([][]string, error) {
	rows := [][]string{header(l, lang.HeadID, lang.HeadDoes, lang.HeadArguments)}
	for i := range schedule.All {
		s := &schedule.All[i]
		var args []string
		for _, a := range s.Params {
			args = append(args, withDefault(a.Name, a.FormatDefault(), a.Choices))
		}
		rows = append(rows, []string{s.ID, s.Doc, strings.Join(args, " ")})
	}
	return rows, nil
}

type scheduleItem struct {
	ID      string    `json:"id"`
	Name    string    `json:"name"`
	Formula string    `json:"formula"`
	Doc     string    `json:"doc"`
	Cite    string    `json:"cite"`
	Args    []argItem `json:"arguments"`
}

type argItem struct {
	Name string `json:"name"`
	Doc  string `json:"doc"`
	// Default is the text that stands for it, or null where the doc says what holds.
	Default *string  `json:"default"`
	Choices []string `json:"choices,omitempty"`
}

func scheduleList(_ *spec.Catalog) (any, error) {
	var items []scheduleItem
	for i := range schedule.All {
		s := &schedule.All[i]
		item := scheduleItem{s.ID, s.Name, s.Formula, s.Doc, s.Cite, nil}
		for _, a := range s.Params {
			arg := argItem{Name: a.Name, Doc: a.Doc, Choices: a.Choices}
			if def := a.FormatDefault(); def != "" {
				arg.Default = &def
			}
			item.Args = append(item.Args, arg)
		}
		items = append(items, item)
	}
	return items, nil
}
