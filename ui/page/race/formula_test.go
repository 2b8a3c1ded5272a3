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

// TestFormulaRewrite: what another program would read is said as a formula, and tab takes it.
func TestFormulaRewrite(t *testing.T) {
	m := paused(t).Press("F").Press(`sin^3(y)+x\cdot x`)
	m.Expect(`"\\" is not part of a formula`, "write sin(y)^3+x", "tab rewrite").ExpectNot("enter run it")
	m.Press("<tab>").Expect("f = sin(y)^3+x*x", "enter run it").ExpectNot("tab rewrite")
	m.Press("<enter>").Expect("f = sin(y)^3+x*x")
	paused(t).Press("F").Press("foo(x)<tab>").Expect("f = foo(x)", `no name "foo"`).ExpectNot("tab rewrite")
}

// TestNoMinimum: where no minimum is known there is no distance to it, in the table of lanes
// and among the charts.
func TestNoMinimum(t *testing.T) {
	m := paused(t).Expect("dist.")
	m.Press("F").Type("exp(x)+y^2").Expect("f = exp(x)+y^2", "|g|").ExpectNot("dist.", "NaN")
	m.Press("c").Expect("chart: gradient |g|").ExpectNot("distance to the minimum")
}
