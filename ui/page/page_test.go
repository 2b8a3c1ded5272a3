package page_test

import (
	"slices"
	"strings"
	"testing"

	tea "charm.land/bubbletea/v2"

	"descent/ui/lang"
	"descent/ui/page"
)

// Three words to tell apart.
var first, second, why = lang.GroupTime, lang.GroupLane, lang.NotNow

func row(group lang.Word, label string) page.Binding {
	return page.Row(group, label, label, lang.DoPlay, func() tea.Cmd { return nil })
}

func labels(rows []page.Binding) string {
	var list []string
	for _, b := range rows {
		list = append(list, b.Label)
	}
	return strings.Join(list, " ")
}

func TestInsert(t *testing.T) {
	rows := []page.Binding{row(first, "a"), row(first, "b")}
	for after, want := range map[string]string{"a": "a x y b", "b": "a b x y", "": "x y a b"} {
		if got := labels(page.Insert(rows, after, row(first, "x"), row(first, "y"))); got != want {
			t.Errorf("behind %q: %s, want %s", after, got, want)
		}
	}
	if labels(rows) != "a b" {
		t.Errorf("the rows have become %s", labels(rows))
	}
}

// Rows of other pages stand at their places and say why they do nothing here.
func TestMerge(t *testing.T) {
	shown := []page.Binding{row(first, "a"), row(second, "c"), row(first, "d")}
	other := []page.Binding{row(first, "a"), row(first, "b").Only(why), row(second, "e").Only(why)}
	got := page.Merge(shown, other)
	if labels(got) != "a b d e c" {
		t.Errorf("merged: %s", labels(got))
	}
	for i := range got {
		b := &got[i]
		if elsewhere := slices.Contains([]string{"b", "e"}, b.Label); elsewhere != (b.When != nil) {
			t.Errorf("%s has a condition: %v", b.Label, b.When != nil)
		} else if elsewhere {
			if text, ok := b.When(); ok || text != why {
				t.Errorf("%s works, or says %q", b.Label, text)
			}
		}
	}
	if shown[0].When != nil || other[1].When != nil || labels(shown) != "a c d" {
		t.Error("what was merged has changed")
	}
}
