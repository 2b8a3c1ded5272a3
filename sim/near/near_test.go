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
