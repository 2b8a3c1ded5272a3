package ui

import (
	"math"
	"slices"
	"strings"

	"descent/sim"
	"descent/sim/probe"
	"descent/sim/spec"
	"descent/ui/lang"
)

// finding is what the selected lane of a surface does, and the numbers for it.
type finding struct {
	moments []probe.Moment
	probe.Diagnosis
	curve   probe.Curvature
	bound   probe.Bound
	bounded bool
}

// find looks at the selected lane.
func (s *session) find() {
	surf, l := surfaceOf(s.run.Objective()), s.selected()
	if surf == nil {
		s.study = studied(s)
		return
	}
	f := &s.finding
	f.moments, _ = s.run.Recent(f.moments[:0], s.lane, probe.Depth)
	f.Diagnosis = probe.Diagnose(probe.Input{
		Rule: l.Rule, State: &l.State, Surface: surf, Window: f.moments,
		End: ends[l.Stop.Reason], Sigma: s.snap.Noise,
	})
	f.curve = probe.Of(surf, l.State.X[0], l.State.X[1])
	f.bound, f.bounded = probe.Limit(l.Rule, &l.State, f.curve)
}

// findingText says what the selected lane does; it is empty if nothing is known
// beyond its loss. A method that chooses its steps itself swings and converges
// in its own way: of that only where it is at rest is said.
func (m *Model) findingText() string {
	f := &m.cur().finding
	if m.cur().selected().Rule.Path != nil && !slices.Contains(atRest, f.Kind) {
		return ""
	}
	text := m.claimText()
	if strings.Contains(text, "NaN") { // a number that this claim has not
		return ""
	}
	return text
}

// atRest are the claims that need no learning rate.
var atRest = []probe.Kind{probe.Reached, probe.Stuck, probe.Saddle, probe.Diverged}

func (m *Model) claimText() string {
	s := m.cur()
	f, l := &s.finding, s.selected()
	name, lr := l.Rule.Name, m.short(l.State.Knob[0])
	limit, try := m.short(f.Limit), m.short(f.Try)
	loss := m.short(l.State.Loss)
	limited := !math.IsNaN(f.Limit)
	if !limited && f.bounded {
		limit, limited = m.short(f.bound.LR), true
	}
	say := func(w lang.Word, args ...any) string {
		text := m.lang.T(w, args...)
		if !f.Certain {
			return m.lang.T(lang.Perhaps, text)
		}
		return text
	}
	switch f.Kind {
	case probe.Converging:
		return say(lang.SeeConverging, name, m.short(f.Rate), m.short(math.Ceil(f.Tenfold)))
	case probe.Reached:
		away := math.Hypot(l.State.X[0]-f.Point.X, l.State.X[1]-f.Point.Y)
		return say(basins[f.Basin], name, m.short(spec.Round(max(away*1.05, 1e-15), 1)), m.short(f.Point.X), m.short(f.Point.Y), loss)
	case probe.Stuck:
		return say(lang.SeeStuck, name)
	case probe.Starting:
		switch {
		case !math.IsNaN(f.Try):
			return m.lang.T(lang.SeeBeginHigh, name, lr, limit, try)
		case limited && !math.IsInf(f.Limit, 0):
			return m.lang.T(lang.SeeBegin, name, lr, limit)
		}
	case probe.Diverging, probe.Diverged:
		switch f.Cause {
		case probe.OverLimit:
			return say(lang.SeeOverLimit, name, lr, f.bound.Form, limit, try)
		case probe.Overshoot:
			return say(lang.SeeOvershoot, name, lr, try)
		case probe.Downhill:
			return say(lang.SeeDownhill, name)
		case probe.Undefined:
			return say(lang.SeeUndefined, name, try)
		}
	case probe.Cycle:
		if limited {
			return say(lang.SeeCycle, name, m.short(f.Period), lr, limit, try)
		}
		return say(lang.SeeCycleFree, name, m.short(f.Period), try)
	case probe.Wandering:
		if !math.IsNaN(f.Floor) {
			return say(lang.SeeFloor, name, m.short(f.Floor), try)
		}
		return say(lang.SeeWandering, name, try)
	case probe.Edge:
		bears := f.bound.Sharpness * f.bound.LR / l.State.Knob[0]
		if r := f.bound.Sharpness / bears; !(r > 0.7 && r < 1.4) { // at this very step it is elsewhere
			return ""
		}
		return say(lang.SeeEdge, name, m.short(f.bound.Sharpness), m.short(bears), lr, try)
	case probe.Swinging:
		if limited {
			return say(lang.SeeSwinging, name, m.short(f.Period), m.short(f.Rate), lr, limit, try)
		}
		return say(lang.SeeSwingFree, name, m.short(f.Period), m.short(f.Rate), try)
	case probe.Saddle:
		return say(lang.SeeSaddle, name)
	case probe.Plateau:
		return say(lang.SeePlateau, name, m.short(l.Now.V[sim.GradNorm]))
	case probe.TooSlow:
		return say(lang.SeeTooSlow, name, lr, limit, try)
	case probe.Crawling:
		if len(l.Rule.Slots) > 0 { // it already remembers or adapts
			return say(lang.SeeCrawlingOn, name, m.short(f.curve.Cond))
		}
		return say(lang.SeeCrawling, name, m.short(f.curve.Cond))
	case probe.Unsettled:
		return say(lang.SeeUnsettled, name, loss)
	}
	return ""
}

// whyText says why the selected lane does what it does.
func (m *Model) whyText() string {
	s := m.cur()
	f := &s.finding
	if surfaceOf(s.run.Objective()) == nil || m.findingText() == "" {
		return ""
	}
	w, ok := whys[f.Kind]
	switch {
	case f.Kind == probe.Reached && f.Basin == probe.Local:
		w = lang.WhyLocal
	case f.Cause == probe.Downhill:
		w = lang.WhyDownhill
	}
	if !ok {
		return ""
	}
	return m.lang.T(w)
}

var whys = map[probe.Kind]lang.Word{
	probe.Converging: lang.WhyConverging,
	probe.Reached:    lang.WhyReached,
	probe.Stuck:      lang.WhyStuck,
	probe.Diverging:  lang.WhyDiverging,
	probe.Diverged:   lang.WhyDiverging,
	probe.Cycle:      lang.WhyCycle,
	probe.Wandering:  lang.WhyWandering,
	probe.Edge:       lang.WhyEdge,
	probe.Swinging:   lang.WhySwinging,
	probe.Saddle:     lang.WhySaddle,
	probe.Plateau:    lang.WhyPlateau,
	probe.TooSlow:    lang.WhyTooSlow,
	probe.Crawling:   lang.WhyCrawling,
}

// basins say where a lane has come to rest.
var basins = map[probe.Basin]lang.Word{
	probe.Global:   lang.SeeGlobal,
	probe.Local:    lang.SeeLocal,
	probe.Unlisted: lang.SeeUnlisted,
	probe.Pass:     lang.SeeUnlisted,
	probe.NoBasin:  lang.SeeUnlisted,
}

// ends are the reasons of divergence as the probe has them.
var ends = map[sim.Reason]probe.End{
	sim.LeftPlane:      probe.LeftPlane,
	sim.LossNotFinite:  probe.LossNotFinite,
	sim.GradNotFinite:  probe.GradNotFinite,
	sim.PointNotFinite: probe.PointNotFinite,
}
