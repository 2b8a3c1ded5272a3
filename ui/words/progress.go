package words

import (
	"math"

	"descent/sim/optim"
	"descent/sim/probe"
	"descent/sim/typed"
	"descent/ui/lang"
)

// The numbers of lanes that come down.
var (
	tenfold = number(func(f *probe.Finding) float64 { return f.Tenfold })
	half    = number(func(f *probe.Finding) float64 { return f.Half })
	given   = number(func(f *probe.Finding) float64 { return f.BaseLR })
	sooner  = number(func(f *probe.Finding) float64 { return float64(f.StepsTried) })
	steps   = number(func(f *probe.Finding) float64 { return float64(f.Steps) })
	back    = number(func(f *probe.Finding) float64 { return float64(f.StepsBefore) })
	before  = number(func(f *probe.Finding) float64 { return f.Before })
	later   = number(func(f *probe.Finding) float64 { return f.LossAhead })
	tried   = number(func(f *probe.Finding) float64 { return f.Tried })
	low     = number(func(f *probe.Finding) float64 { return f.Low })
	high    = number(func(f *probe.Finding) float64 { return f.High })
	bottom  = number(func(f *probe.Finding) float64 { return f.Point.F })
	cond    = number(func(f *probe.Finding) float64 { return f.Curve.Cond })
)

// lowerBy is how far apart two losses are, as a share, that have the same digits on the screen.
const lowerBy = 1e-3

// then is what the loss comes to later: by how much lower where both would be written alike.
func then(from func(f *probe.Finding) float64) argument {
	return func(s Speaker, f *probe.Finding) (string, bool) {
		if fall := from(f) - f.LossAhead; fall > 0 && fall <= lowerBy*math.Abs(from(f)) {
			return s.Lang.T(lang.LaterLower, s.Num(typed.Round(fall, 2))), true
		}
		return s.Lang.T(lang.LaterIs, s.Num(f.LossAhead)), !math.IsNaN(f.LossAhead - f.LossAhead)
	}
}

func lossNow(f *probe.Finding) float64    { return f.Loss }
func lossBefore(f *probe.Finding) float64 { return f.Before }

// begins says whether the lane is at its start or where it was changed.
func begins(s Speaker, f *probe.Finding) (string, bool) {
	if f.At > 0 {
		return s.Lang.T(lang.GoesOn), true
	}
	return s.Lang.T(lang.Begins), true
}

// otherRule names the rule that was tried.
func otherRule(_ Speaker, f *probe.Finding) (string, bool) {
	for _, r := range f.Remedies.All() {
		if rule := optim.ByID(r.String()); rule != nil {
			return rule.Name, true
		}
	}
	return "", false
}

// nearby is how many steps from a minimum a lane is nearly there.
const nearby = 50

// Conditions.
func near(f *probe.Finding) bool     { return f.Steps > 0 && f.Steps <= nearby }
func steady(f *probe.Finding) bool   { return f.Rate == f.Rate }
func halving(f *probe.Finding) bool  { return f.Half == f.Half }
func uneven(f *probe.Finding) bool   { return f.Before == f.Before }
func ahead(f *probe.Finding) bool    { return f.LossAhead == f.LossAhead }
func away(f *probe.Finding) bool     { return f.Away }
func helped(f *probe.Finding) bool   { return f.Tried == f.Tried }
func bouncing(f *probe.Finding) bool { return f.Certain && f.Low == f.Low }
func still(f *probe.Finding) bool    { return f.High-f.Low <= 1e-9*math.Abs(f.High) }
func tooHigh(f *probe.Finding) bool  { return f.LR > limitOf(f) }

// both is the condition that both hold.
func both(a, b func(f *probe.Finding) bool) func(f *probe.Finding) bool {
	return func(f *probe.Finding) bool { return a(f) && b(f) }
}

// progress are the sentences of lanes that begin and that come down, or do not.
var progress = []sentence{
	{probe.Starting, trying, lang.SeeBeginSlow, []argument{begins, given, steps, later, try, sooner}},
	{probe.Starting, tooHigh, lang.SeeBeginHigh, []argument{begins, lr, limit, steps}},
	{probe.Starting, limited, lang.SeeBegin, []argument{begins, lr, limit}},
	{probe.Starting, nil, lang.SeeBeginFree, []argument{begins, loss, steps, then(lossNow)}},
	{probe.TooSlow, nil, lang.SeeTooSlow, []argument{given, steps, later, try, sooner}},
	{probe.Crawling, helped, lang.SeeCrawling, []argument{cond, steps, later, sooner, otherRule}},
	{probe.Crawling, away, lang.SeeValleyOff, []argument{cond, loss, steps, then(lossNow)}},
	{probe.Crawling, nil, lang.SeeValley, []argument{cond, loss, steps, then(lossNow)}},
	{probe.Converging, both(at(probe.Local), trying), lang.SeeToLocalTry, []argument{pointX, pointY, bottom, try, tried}},
	{probe.Converging, at(probe.Local), lang.SeeToLocal, []argument{pointX, pointY, bottom, tenfold}},
	{probe.Converging, both(near, steady), lang.SeeNearSteady, []argument{rate, pointX, pointY, steps}},
	{probe.Converging, near, lang.SeeNear, []argument{pointX, pointY, steps, tenfold}},
	{probe.Converging, steady, lang.SeeConverging, []argument{rate, tenfold}},
	{probe.Converging, nil, lang.SeeTenth, []argument{tenfold}},
	{probe.Descending, halving, lang.SeeHalf, []argument{pointX, pointY, half}},
	{probe.Descending, uneven, lang.SeeUneven, []argument{before, back, then(lossBefore), steps}},
	{probe.Descending, away, lang.SeeAway, []argument{loss, steps, then(lossNow)}},
	{probe.Descending, ahead, lang.SeeDescends, []argument{loss, steps, then(lossNow)}},
	{probe.Descending, nil, lang.SeeFell, []argument{loss}},
	{probe.Unsettled, still, lang.SeeStill, []argument{loss, steps}},
	{probe.Unsettled, both(bouncing, trying), lang.SeeBouncesTry, []argument{low, high, steps, try, tried}},
	{probe.Unsettled, bouncing, lang.SeeBounces, []argument{low, high, steps}},
	{probe.Unsettled, nil, lang.SeeUnsettled, []argument{loss}},
}

// progressReasons are why they do.
var progressReasons = []sentence{
	{probe.TooSlow, nil, lang.WhyTooSlow, nil},
	{probe.Crawling, nil, lang.WhyCrawling, nil},
	{probe.Converging, steady, lang.WhyConverging, nil},
	{probe.Converging, nil, lang.WhyAhead, nil},
	{probe.Descending, ahead, lang.WhyFalls, nil},
	{probe.Unsettled, bouncing, lang.WhyBounces, nil},
}
