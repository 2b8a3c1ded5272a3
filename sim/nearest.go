package sim

import "descent/sim/near"

// Unknown returns the error for a name that is none of the known ones: see near.Unknown.
func Unknown(kind, name string, known []string) error { return near.Unknown(kind, name, known) }

// Nearest returns the known names that a mistyped name may have meant: see near.Nearest.
func Nearest(name string, known []string) []string { return near.Nearest(name, known) }
