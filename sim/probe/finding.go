package probe

import (
	"math"

	"descent/sim/objective"
	"descent/sim/optim"
	"descent/sim/plane"
)

// Finding is what a lane does, as data with its evidence, on a surface and in
// training alike. A number that is not known, or says nothing here, is NaN.
type Finding struct {
	Kind Kind
	// Certain says that the claim follows from what was measured. If not, it is
	// what the signs point to, and should be worded so.
	Certain bool
	// Cause is why the lane diverges, or why units are dead.
	Cause Cause
	// Remedies are what to try against it.
	Remedies Remedies

	// LR is the learning rate in force. OwnSteps says that the rule chooses its
	// steps itself: then LR, Limit and Try say nothing. Remembers says that the rule
	// keeps a memory.
	// BaseLR is the rate that the lane was given, before its schedule.
	LR, BaseLR          float64
	OwnSteps, Remembers bool
	// Loss and Slope, the length of the gradient, are those of the shown step; of a
	// model that has diverged Slope is that of Layer, at the last good step.
	Loss, Slope float64

	// Rate is the factor per step: of the distance to the minimum (the loss above
	// the minimum changes by its square), or of the size of a swing.
	Rate float64
	// Tenfold is how many steps bring the loss above the minimum to a tenth.
	Tenfold float64
	// Period is that of a swing, in steps.
	Period float64
	// Axis is a unit direction: of a swing, of a valley, of the way down a saddle.
	Axis [2]float64
	// Limit is the largest stable learning rate of the whole run, where that is known by
	// algebra or was verified by runs: see Here for that at the point. Sharpness and Form
	// are the curvature that it comes from and its formula, here if it is not known. Ratio
	// is the mean of rate/limit along the window; of a model, rate/limit now.
	Limit, Sharpness, Ratio float64
	Form                    string
	// BeganAt is the step at which the swing began to grow that ends the lane, −1 if that is
	// not known, and BeganLimit the largest stable rate at the point of that step.
	BeganAt    int
	BeganLimit float64
	// Try is the learning rate to try next.
	Try float64
	// LossAhead is the loss that a copy of the run comes to in so many Steps, Tried the loss that
	// it comes to with Try or the remedy, which is as low as LossAhead after the steps StepsTried, −1 if
	// that was not tried. Low and High are the least and largest on its way.
	Steps, StepsTried           int
	LossAhead, Tried, Low, High float64
	// Before is the mean loss of the last StepsBefore steps; then LossAhead is that of the next Steps.
	Before      float64
	StepsBefore int
	// Half is how many steps bring the loss above the minimum to a half.
	Half float64
	// Away says that the lane goes away from all minima that are known.
	Away bool
	// At is the step at which it will happen, as a copy of the run has shown, −1 if that
	// is not known. Of a lane that begins it is that step, where it was last changed.
	At int
	// StayedFor is for how many steps a copy of the run was seen to stay, 0 if none was made.
	StayedFor int
	// Basin says what Point is: what the lane is at or makes for. Distance is how far
	// away that is.
	Basin    Basin
	Point    plane.Point
	Distance float64
	// Lowest is the lowest value that is listed, of a lane at a minimum that is not.
	Lowest float64
	// MaxDistance is how far from Point a lane gets that moves without end but stays within a
	// dot of it, NaN if it does not.
	MaxDistance float64
	// Floor is the mean loss above the minimum that the noise keeps up.
	Floor float64
	// Scatter is the standard deviation of the loss about its mean.
	Scatter float64
	// Times is how often a cycle has been gone through, 0 if it will be for ever.
	Times int
	// Curve is the curvature at the point, Here the largest stable rate that follows
	// from it, if Bounded. Of a model only Here is known, from the sharpness that
	// was measured last, however long ago. NoLimit says why Here has no finite rate.
	Curve   Curvature
	Here    Bound
	Bounded bool
	NoLimit NoLimit

	Training
}

// unknown returns a finding of which nothing is known.
func unknown() Finding {
	nan := math.NaN()
	return Finding{
		At: -1, BeganAt: -1, BeganLimit: nan, LR: nan, BaseLR: nan, Loss: nan, Slope: nan, Rate: nan, Tenfold: nan, Period: nan, Axis: [2]float64{nan, nan},
		Limit: nan, Sharpness: nan, Ratio: nan, Try: nan, Point: plane.Point{X: nan, Y: nan, F: nan}, Distance: nan, Lowest: nan, MaxDistance: nan, Floor: nan, Scatter: nan,
		StepsTried: -1, Before: nan, LossAhead: nan, Tried: nan, Low: nan, High: nan, Half: nan,
		Curve:    Curvature{Min: nan, Max: nan, Cond: nan},
		Training: unknownTraining(),
	}
}

// lane notes what the rule is and which rate is in force.
func (f *Finding) lane(rule *optim.Rule, s *optim.State) {
	if rule == nil || s == nil {
		return
	}
	f.OwnSteps, f.Remembers = rule.Path != nil, len(rule.Slots) > 0
	if len(s.Hyper) > 0 && rule.HasRate() {
		f.LR, f.BaseLR = s.Hyper[0], s.Hyper[0]
	}
}

// Arrived reports whether the lane is at a minimum and stays there, within a dot of a
// picture, whatever it does in it.
func (f *Finding) Arrived() bool { return f.Kind == Reached || finite(f.MaxDistance) }

// LookHere measures the curvature at a lane's point and the limit that follows: the part
// of a finding that needs no past.
func LookHere(rule *optim.Rule, s *optim.State, p *objective.Plane) Finding {
	f := unknown()
	f.lane(rule, s)
	f.here(rule, s, p)
	return f
}

// here fills in the curvature at the point and the limit there.
func (f *Finding) here(rule *optim.Rule, s *optim.State, p *objective.Plane) {
	f.Curve = Of(p, s.X[0], s.X[1])
	f.Here, f.Bounded = Limit(rule, s, f.Curve)
	f.NoLimit = NoLimitOf(rule, s, f.Here, f.Bounded)
}

// complete adds the evidence at the point, and the remedies that follow from it.
func (s *measurements) complete(in Input, f Finding) Finding {
	f.here(in.Rule, in.State, in.Plane)
	f.Distance = math.Hypot(in.State.X[0]-f.Point.X, in.State.X[1]-f.Point.Y)
	given := f.LR
	if s.trials != nil {
		given = s.trials.Rate() // a schedule moves that which is tried, too
	}
	switch {
	case f.Try < given:
		f.Remedies.add(LowerRate)
	case f.Try > given:
		f.Remedies.add(RaiseRate)
	}
	return f
}

// Number is one piece of a finding's evidence.
type Number struct {
	Name  string
	Value float64
}

// Numbers appends the finite numbers of the finding to dst, in a fixed order.
func (f *Finding) Numbers(dst []Number) []Number {
	whole := func(v, none int) float64 {
		if v == none {
			return math.NaN()
		}
		return float64(v)
	}
	dead, units := math.NaN(), whole(f.Units, 0)
	if f.Units > 0 {
		dead = float64(f.Dead)
	}
	all := [...]Number{
		{"loss", f.Loss}, {"gradient", f.Slope}, {"lr", f.LR}, {"limit", f.Limit}, {"sharpness", f.Sharpness},
		{"measured_at", whole(f.MeasuredAt, -1)}, {"ratio", f.Ratio}, {"try", f.Try}, {"at", whole(f.At, -1)},
		{"began_at", whole(f.BeganAt, -1)}, {"began_limit", f.BeganLimit}, {"stayed_for", whole(f.StayedFor, 0)}, {"rate", f.Rate},
		{"tenfold", f.Tenfold}, {"half", f.Half}, {"period", f.Period}, {"times", whole(f.Times, 0)}, {"axis_x", f.Axis[0]}, {"axis_y", f.Axis[1]},
		{"point_x", f.Point.X}, {"point_y", f.Point.Y}, {"distance", f.Distance}, {"lowest", f.Lowest}, {"max_distance", f.MaxDistance}, {"floor", f.Floor}, {"scatter", f.Scatter},
		{"steps_ahead", whole(f.Steps, 0)}, {"loss_ahead", f.LossAhead}, {"loss_tried", f.Tried}, {"steps_tried", whole(f.StepsTried, -1)}, {"lowest_loss_ahead", f.Low}, {"highest_loss_ahead", f.High},
		{"condition", f.Curve.Cond}, {"layer", whole(f.Layer, 0)}, {"units", units}, {"dead", dead},
		{"saturated", f.Full}, {"gradient_ratio", f.GradRatio}, {"best_test_loss", f.Best},
		{"best_step", whole(f.Since, -1)}, {"test_loss", f.TestLoss}, {"test_accuracy", f.TestShare},
		{"start_loss", f.StartLoss}, {"constant_loss", f.Constant}, {"window_from", whole(f.Trend.From.Step, -1)},
		{"window_loss", f.Trend.From.Loss}, {"loss_ahead", f.Then.Loss}, {"ahead_step", whole(f.Then.Step, -1)},
		{"ends_at", whole(f.EndsAt, -1)}, {"advice_value", f.Advice.value()}, {"advice_reaches", f.Advice.Reaches},
		{"advice_instead", f.Advice.Instead}, {"advice_step", whole(f.Advice.At, 0)},
	}
	for _, n := range all {
		if finite(n.Value) {
			dst = append(dst, n)
		}
	}
	return dst
}
