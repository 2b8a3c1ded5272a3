package page

import (
	"fmt"
	"slices"
	"strings"

	"descent/sim/near"
	"descent/sim/typed"
)

// Setting is one property of a page's view that keys and the mouse change: a row of its
// ViewSettings. The copied line, its option, completion and the README's table read it.
type Setting struct {
	Name, Doc string
	// Values are the allowed ones, the first of which is there at first; empty where
	// Form says how the value is written.
	Values []string
	Form   string
	// Get returns the value, or nothing where it is what the page begins with.
	Get func() string
	// Set takes a value, one of Values if there are any.
	Set func(value string) error
}

// Viewer is a page whose view a command line can rebuild.
type Viewer interface {
	// Kind is the command that shows the page: race, train.
	Kind() string
	// ViewSettings are what the view is made of. They are set in their order.
	ViewSettings() []Setting
}

func settingName(s *Setting) string { return s.Name }

// SettingNames returns the names of the rows.
func SettingNames(rows []Setting) []string { return near.IDs(rows, settingName) }

// Pick returns a setting that is an index into values.
func Pick[T ~int | ~int8 | ~uint8](name, doc string, values []string, at *T) Setting {
	return Setting{
		Name: name, Doc: doc, Values: values,
		Get: func() string {
			if *at == 0 {
				return ""
			}
			return values[*at]
		},
		Set: func(value string) error {
			*at = T(slices.Index(values, value))
			return nil
		},
	}
}

// Toggle returns a setting that has two values.
func Toggle(name, doc, off, on string, at *bool) Setting {
	return Setting{
		Name: name, Doc: doc, Values: []string{off, on},
		Get: func() string {
			if *at {
				return on
			}
			return ""
		},
		Set: func(value string) error {
			*at = value == on
			return nil
		},
	}
}

// Then returns the setting with something to do after a value was set.
func (s Setting) Then(do func()) Setting {
	set := s.Set
	s.Set = func(value string) error {
		err := set(value)
		do()
		return err
	}
	return s
}

// FormatView writes what differs from what a page begins with: "chart=rate axis=linear".
func FormatView(rows []Setting) string {
	var words []string
	for i := range rows {
		if v := rows[i].Get(); v != "" {
			words = append(words, rows[i].Name+"="+v)
		}
	}
	return strings.Join(words, " ")
}

// SetView is the inverse of FormatView. The error says what is allowed.
func SetView(rows []Setting, text string) error {
	given := map[string]string{}
	for _, word := range strings.Fields(text) {
		name, value, ok := strings.Cut(word, "=")
		if !ok || name == "" || value == "" {
			return fmt.Errorf("show cannot be %s: it is name=value words, such as chart=rate", typed.Quote(word))
		}
		row := near.Row(rows, name, settingName)
		switch _, twice := given[name]; {
		case row == nil:
			return near.Unknown("view setting", name, SettingNames(rows))
		case twice:
			return fmt.Errorf("show has %s twice", typed.Quote(name))
		case len(row.Values) > 0 && !slices.Contains(row.Values, value):
			return row.refuse(value)
		}
		given[name] = value
	}
	for i := range rows {
		if v, ok := given[rows[i].Name]; ok {
			if err := rows[i].Set(v); err != nil {
				return err
			}
		}
	}
	return nil
}

// refuse returns the error for a value that is none of the allowed ones.
func (s *Setting) refuse(value string) error {
	if likely := near.Nearest(value, s.Values); len(likely) > 0 {
		return fmt.Errorf("%s cannot be %s: did you mean %s?", s.Name, typed.Quote(value), strings.Join(likely, ", "))
	}
	return fmt.Errorf("%s cannot be %s: it is one of %s", s.Name, typed.Quote(value), strings.Join(s.Values, ", "))
}
