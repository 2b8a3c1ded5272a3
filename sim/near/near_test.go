package near

import (
	"slices"
	"testing"
)

var rules = []string{"gd", "momentum", "adagrad", "rmsprop", "adam", "adamw", "adamax", "nadam", "radam"}

func TestNearest(t *testing.T) {
	for _, c := range []struct {
		name string
		want []string
	}{
		{"adm", []string{"adam", "adamw"}},
		{"ADAM", []string{"adam", "adamw", "nadam"}}, // at most three, the nearest first
		{"mom", []string{"momentum"}},                // a part of the name
		{"rmspop", []string{"rmsprop"}},
		{"q", nil},
		{"bfgs", nil},
		{"", nil},
		{"a", nil},                          // a letter alone is a part of nearly every name
		{"adxm", []string{"adam", "adamw"}}, // begins alike, and is two letters away
		{"dam", []string{"adam", "adamw", "nadam"}},
		{"é", nil},
		{"步", nil},
	} {
		if got := Nearest(c.name, rules); !slices.Equal(got, c.want) {
			t.Errorf("Nearest(%q) = %q, want %q", c.name, got, c.want)
		}
	}
}

func TestUnknown(t *testing.T) {
	for name, want := range map[string]string{
		"rmspop": `no optimizer "rmspop": did you mean rmsprop?`,
		"bfgs":   `no optimizer "bfgs": there are gd, momentum, adagrad, rmsprop, adam, adamw, adamax, nadam, radam`,
	} {
		if got := Unknown("optimizer", name, rules).Error(); got != want {
			t.Errorf("got  %s\nwant %s", got, want)
		}
	}
}

// The nearest stand first; of equally near ones, that which is first in the table.
func TestNearestOrder(t *testing.T) {
	if got, want := Nearest("xab", []string{"xcc", "xad", "xac", "xabc"}), []string{"xad", "xac", "xabc"}; !slices.Equal(got, want) {
		t.Errorf("%q, want %q", got, want)
	}
	if got := Nearest("adam", nil); len(got) != 0 {
		t.Errorf("%q of no names", got)
	}
}

type row struct{ id string }

func (r *row) name() string { return r.id }

// Row returns the row itself, not a copy, and the first if an id stands twice.
func TestRow(t *testing.T) {
	table := []row{{"a"}, {"b"}, {"b"}}
	if got := Row(table, "b", (*row).name); got != &table[1] {
		t.Errorf("%p, want %p", got, &table[1])
	}
	for _, id := range []string{"c", "", "A"} {
		if got := Row(table, id, (*row).name); got != nil {
			t.Errorf("%q: %v", id, got)
		}
	}
	if got := IDs(table, (*row).name); !slices.Equal(got, []string{"a", "b", "b"}) {
		t.Errorf("%q", got)
	}
}

// FuzzNearest: whatever is typed, at most three of the known names come back, no
// one twice, and a known name comes first for itself.
func FuzzNearest(f *testing.F) {
	for _, name := range []string{"adm", "", "Ω", "\xff", "rmsprop-"} {
		f.Add(name)
	}
	f.Fuzz(func(t *testing.T, name string) {
		got := Nearest(name, rules)
		for i, g := range got {
			if !slices.Contains(rules, g) || slices.Contains(got[:i], g) {
				t.Errorf("%q: %q", name, got)
			}
		}
		if len(got) > 3 || slices.Contains(rules, name) && got[0] != name {
			t.Errorf("%q: %q", name, got)
		}
	})
}
