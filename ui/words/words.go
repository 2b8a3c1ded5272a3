// Package words says in sentences what a run does: findings, stops, remedies and
// reasons, in every language, each kind as a row of a table. It draws nothing and
// knows no screen.
package words

import (
	"math"
	"strconv"
	"strings"

	"descent/sim"
	"descent/sim/probe"
	"descent/ui/chart"
	"descent/ui/lang"
	"descent/ui/theme"
)

// Speaker says things in a language, with numbers in a format.
type Speaker struct {
	Lang lang.Lang
	// Num writes a number as short as it is exact; Fixed one whose width stays while
	// it changes.
	Num, Fixed func(float64) string
}

// New returns a speaker whose numbers are those of the screen.
func New(l lang.Lang, g theme.GlyphSet) Speaker {
	return Speaker{l,
		func(v float64) string { return Short(v, g) },
		func(v float64) string { return chart.Num(v, g) }}
}

// Short writes a number as charts do, without the zeros that keep a table's columns still.
func Short(v float64, g theme.GlyphSet) string {
	text := chart.Num(v, g)
	mantissa, exponent, scientific := strings.Cut(text, "e")
	if strings.Contains(mantissa, ".") {
		mantissa = strings.TrimRight(strings.TrimRight(mantissa, "0"), ".")
	}
	if scientific {
		return mantissa + "e" + exponent
	}
	return mantissa
}

// Lane is what sentences must know of a lane besides its finding.
type Lane struct {
	Name string // its rule's
	// Stop says why it stopped, see Speaker.Stop; empty while it runs.
	Stop string
	// Layers are the names of the model's layers.
	Layers []string
	// Stable is the rate that would have stayed stable, nil while that is looked for; Slow
	// says that this takes long.
	Stable *probe.Stable
	Slow   bool
}

// Stop says why a lane stopped; coord names a parameter by its index.
func (s Speaker) Stop(stop sim.Stop, coord func(i int) string) string {
	switch stop.Reason {
	case sim.Running:
		return ""
	case sim.MethodEnded:
		return s.Lang.T(lang.StopMethod, stop.Step, s.end(stop.Coord))
	case sim.EpochsDone:
		return s.Lang.T(lang.StopEpochs, stop.Step, stop.Coord)
	}
	return s.Lang.T(stops[stop.Reason], stop.Step, coord(stop.Coord), s.Fixed(stop.Value))
}

// Lane says what a lane does that v shows: its finding, or its end, or how its loss
// goes on.
func (s Speaker) Lane(l Lane, f *probe.Finding, v *sim.LaneView, learns bool) string {
	if learns {
		return s.Training(l, f)
	}
	if v.Stop.Diverged() || v.Stop.Reason == sim.Running {
		if text := s.Surface(l, f); text != "" {
			return text
		}
	}
	if v.Stop.Reason != sim.Running {
		return s.Done(l, v.Stop.Diverged())
	}
	return s.Change(l, v.Now.V[sim.Loss], v.Now.Before)
}

// Done says that a lane has stopped, and why: with its loss or far enough.
func (s Speaker) Done(l Lane, diverged bool) string {
	if diverged {
		return s.Lang.T(lang.SeeDiverged, l.Name, l.Stop)
	}
	return s.Lang.T(lang.SeeFinished, l.Name, l.Stop)
}

// Change says the loss of a lane on a surface, and by how much it changed in the
// last step: a trend is told by more steps than one.
func (s Speaker) Change(l Lane, loss, before float64) string {
	change := loss - before
	if math.IsNaN(change) {
		return s.Lang.T(lang.SeeStart, l.Name, s.Fixed(loss))
	}
	switch {
	case change > 0:
		return s.Lang.T(lang.SeeHigher, l.Name, s.Fixed(loss), s.Fixed(change))
	case change < 0:
		return s.Lang.T(lang.SeeLower, l.Name, s.Fixed(loss), s.Fixed(-change))
	}
	return s.Lang.T(lang.SeeSame, l.Name, s.Fixed(loss))
}

// Percent writes a share: "97.5%".
func Percent(v float64) string { return strconv.FormatFloat(100*v, 'f', 1, 64) + "%" }
