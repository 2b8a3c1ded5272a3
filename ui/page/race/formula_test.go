package race_test

import (
	"testing"

	"descent/sim"
	"descent/ui"
	"descent/ui/uitest"
)

// paused shows the default race, paused at step 0.
func paused(t *testing.T) *uitest.Driver {
	t.Helper()
	return uitest.New(t, sim.DefaultRace(), ui.Options{})
}

// TestFormulaClampedRate: a surface too steep for the range of the learning rate runs, and
// the status line says so.
func TestFormulaClampedRate(t *testing.T) {
	paused(t).Press("F").Type("1e9*(x^2+y^2)").Expect("f = 1e9*(x^2+y^2)", "begins with lr 1e−8, the end of its range: 2.4e−10 would suit")
}
