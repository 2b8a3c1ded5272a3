package page

import (
	"errors"
	"testing"
)

// look is what the settings of the tests change.
type look struct {
	chart int
	log   bool
	lane  string
	home  int // how often the window was made anew
}

func (l *look) rows() []Setting {
	return []Setting{
		{Name: "lane", Form: "1, 2 …", Get: func() string { return l.lane }, Set: func(v string) error {
			if v == "9" {
				return errors.New("no lane 9")
			}
			l.lane = v
			return nil
		}},
		Pick("chart", "", []string{"loss", "rate"}, &l.chart).Then(func() { l.home++ }),
		Toggle("axis", "", "linear", "log", &l.log),
	}
}

// What is written reads back; what is there at first is not written.
func TestView(t *testing.T) {
	for _, c := range []struct {
		text, want string
		look       look
	}{
		{"", "", look{}},
		{"axis=linear chart=loss", "", look{home: 1}},
		{" axis=log  lane=2 chart=rate ", "lane=2 chart=rate axis=log", look{1, true, "2", 1}},
	} {
		var l look
		if err := SetView(l.rows(), c.text); err != nil || l != c.look || FormatView(l.rows()) != c.want {
			t.Errorf("%q: %+v, %q, %v", c.text, l, FormatView(l.rows()), err)
		}
	}
}

// A mistake is said, and nothing is set.
func TestViewMistakes(t *testing.T) {
	for _, c := range []struct{ text, want string }{
		{"lane=2 chrt=rate", `no view setting "chrt": did you mean chart?`},
		{"lane=2 chart=rat", `chart cannot be "rat": did you mean rate?`},
		{"lane=2 axis=up", `axis cannot be "up": it is one of linear, log`},
		{"lane=2 axis", `show cannot be "axis": it is name=value words, such as chart=rate`},
		{"lane=2 lane=3", `show has "lane" twice`},
		{"axis=log lane=9", "no lane 9"},
	} {
		var l look
		if err := SetView(l.rows(), c.text); err == nil || err.Error() != c.want || l != (look{}) {
			t.Errorf("%q: %v, %+v", c.text, err, l)
		}
	}
}
