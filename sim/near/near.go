// Package near finds rows of tables by their names, and the names that a mistyped
// one may have meant.
package near

import (
	"cmp"
	"fmt"
	"slices"
	"strings"

	"github.com/agnivade/levenshtein"

	"descent/sim/typed"
)

// Unknown returns the error for a name that is none of the known ones: it says
// which are nearest, or all of them if none is near.
func Unknown(kind, name string, known []string) error {
	if near := Nearest(name, known); len(near) > 0 {
		return fmt.Errorf("no %s %s: did you mean %s?", kind, typed.Quote(name), strings.Join(near, ", "))
	}
	return fmt.Errorf("no %s %s: there are %s", kind, typed.Quote(name), strings.Join(known, ", "))
}

// Nearest returns up to three of the known names that a mistyped name may have
// meant, the nearest first: those it is part of, those at most a third of its
// letters away, and those that begin alike and are two letters away.
func Nearest(name string, known []string) []string {
	type guess struct {
		name string
		far  int
	}
	name = strings.ToLower(name)
	if name == "" {
		return nil
	}
	var near []guess
	for _, k := range known {
		d := levenshtein.ComputeDistance(name, k)
		if len(name) > 1 && strings.Contains(k, name) || d <= max(1, len(name)/3) || d == 2 && name[0] == k[0] {
			near = append(near, guess{k, d})
		}
	}
	slices.SortStableFunc(near, func(a, b guess) int { return cmp.Compare(a.far, b.far) })
	names := make([]string, 0, 3)
	for _, g := range near[:min(3, len(near))] {
		names = append(names, g.name)
	}
	return names
}

// Row returns the row of a table that has the id, or nil.
func Row[T any](table []T, id string, of func(*T) string) *T {
	for i := range table {
		if of(&table[i]) == id {
			return &table[i]
		}
	}
	return nil
}

// IDs returns the ids of a table's rows, in order.
func IDs[T any](table []T, of func(*T) string) []string {
	ids := make([]string, len(table))
	for i := range table {
		ids[i] = of(&table[i])
	}
	return ids
}
