package overlay

import (
	"strings"
	"testing"

	"descent/ui/lang"
	"descent/ui/page"
	"descent/ui/screen"
)

// The lines of help have room, and together are the text of every key.
func TestHelpIsWrapped(t *testing.T) {
	long := lang.Both("a text that is so long that it must be broken more than once in a narrow column of help",
		"一段很长的说明文字，在帮助的窄列中必须不止一次地换行才能完整显示出来，这样才好测试")
	rows := []page.Binding{
		page.Row(lang.GroupTime, "a", "a", lang.DoPlay, nil), page.Row(lang.GroupTime, "b", "b", long, nil),
		page.Row(lang.GroupLane, "c", "c", long, nil).If(func() (lang.Word, bool) { return lang.WhyNoRoom, false }),
	}
	for _, l := range []lang.Lang{lang.EN, lang.ZH} {
		o := NewHelp(screen.New(screen.Options{Lang: l}), &Stack{}, rows, false)
		for w := 30; w < 80; w += 7 {
			all := ""
			for _, r := range o.rows(w) {
				if n := o.Canvas.Width(r.what); n > w-2-keysWidth {
					t.Errorf("%v: %q is %d columns wide in %d", l, r.what, n, w)
				}
				all += strings.ReplaceAll(r.what, " ", "")
			}
			for _, row := range rows {
				if !strings.Contains(all, strings.ReplaceAll(l.T(row.What), " ", "")) {
					t.Errorf("%v, %d columns: %q is not whole", l, w, l.T(row.What))
				}
			}
		}
	}
}
