package watch_test

import (
	"regexp"
	"testing"

	"descent/sim"
	"descent/sim/spec"
	"descent/ui"
	"descent/ui/uitest"
)

// Keys of speed say the speed: one that there is, on every page.
func TestSpeedIsSaid(t *testing.T) {
	speed := regexp.MustCompile(`^speed: ≤?[1-9][0-9.]*k?((×10)? epochs)?/s(; this model allows at most [1-9][0-9]* steps/s)?$`)
	for _, s := range []spec.Spec{sim.DefaultRace(), sim.DefaultTrain()} {
		d := uitest.New(t, s, ui.Options{})
		for range 10 {
			for _, keys := range []string{"+", "K+", "-", "--", "+++"} {
				if d.Press(keys); !speed.MatchString(d.Status()) {
					t.Errorf("%s: %q", keys, d.Status())
				}
			}
		}
	}
}
