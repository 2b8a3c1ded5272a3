package cli

import (
	"strings"

	"descent/ui"
	"descent/ui/page"
)

// showOption says how the run of a kind is looked at. Its values are checked when
// the page is there.
func showOption(k *kind) option {
	rows := ui.ViewSettings(k.name)
	return textOption("show", "VIEW", "what is looked at, such as 'chart=rate axis=linear': "+strings.Join(page.SettingNames(rows), ", "), func(t *target, text string) error {
		t.screen.Show = strings.TrimSpace(t.screen.Show + " " + text)
		return nil
	}).of(func(other *kind) bool { return other == k }).
		completing(func(_ *target, typed string) []string { return completeView(rows, typed) }).more()
}

// completeView completes --show: settings that are not given yet, and their values.
func completeView(rows []page.Setting, typed string) []string {
	head, word := afterLast(typed, " ")
	given := strings.Fields(head)
	var fields []field
	for i := range rows {
		if !gives(given, rows[i].Name) {
			f := field{name: rows[i].Name}
			if len(rows[i].Values) > 0 {
				f.values = fixed(rows[i].Values...)
			}
			fields = append(fields, f)
		}
	}
	return completeField(head, word, fields)
}
