package cli

import (
	"strings"

	"descent/sim/near"
	"descent/ui"
	"descent/ui/page"
)

// showOption says how the run of a kind is looked at. Its values are checked when
// the page is there.
func showOption(k *kind) option {
	rows := ui.ViewSettings(k.name)
	names := near.IDs(rows, func(s *page.Setting) string { return s.Name })
	return textOption("show", "VIEW", "what is looked at, such as 'chart=rate axis=linear': "+strings.Join(names, ", "), func(t *target, text string) error {
		t.screen.Show = strings.TrimSpace(t.screen.Show + " " + text)
		return nil
	}).of(func(other *kind) bool { return other == k }).
		completing(func(_ *target, typed string) []string { return page.CompleteView(rows, typed) }).more()
}
