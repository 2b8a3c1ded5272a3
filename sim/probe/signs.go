package probe

import (
	"math"

	"descent/sim/surface"
)

// signs is all that the claims look at, as plain numbers.
type signs struct {
	n     int
	now   Moment
	first Moment
	end   End
	sigma float64
	// rate is the learning rate in force, suggest what the rule suggests here.
	rate, suggest float64
	// side is the mean side of the surface's window: what lengths are compared
	// with. inside says that the point lies in the window.
	side   float64
	inside bool

	// curve is the curvature here, slope the length of the gradient without noise,
	// newton the step −H⁻¹g to the stationary point of the quadratic that touches
	// the surface here, reach its length.
	curve  Curvature
	grad   [2]float64
	slope  float64
	newton [2]float64
	reach  float64
	// typical is the median slope over the window of the surface.
	typical float64

	// stride is the last step, speed the mean length of the last eight.
	stride [2]float64
	speed  float64
	// lowest is the index of the lowest loss; falls says that the loss fell with
	// each of the last eight steps.
	lowest              int
	falls               bool
	early, late, spread float64 // mean loss of the first and the last half, its deviation

	swing  swing
	swings bool
	cycle  int
	fit    fit

	lens    lens
	bounded bool
	here    Bound
	turn    Bound   // where the loss was lowest
	least   float64 // the least limit of the samples
	upTo    float64 // the least limit of the samples up to the lowest loss
	ratio   float64 // mean of rate/limit over the samples
	uniform bool    // the samples have one curvature: a quadratic
	rms     float64 // root mean square slope of the samples, without noise

	goal      surface.Point // the listed stationary point next to the point and the Newton target
	basin     Basin
	globals   int
	bottom    float64 // the lowest listed value
	goalLimit float64
}

// recent is how many steps count as the present: as many as make a movement.
const recent = 8

// stridden is the distance of two samples along the window: odd, so that a swing
// of period 2 is met on both sides.
const stridden = 5

func read(in Input) (signs, bool) {
	w := window(in.Window)
	if len(w) == 0 || in.State == nil || in.Rule == nil || in.Surface == nil || len(in.State.Knob) == 0 {
		return signs{}, false
	}
	f := in.Surface
	n := len(w)
	s := signs{n: n, now: w[n-1], first: w[0], end: in.End, sigma: in.Sigma,
		rate: reader{in.Rule, in.State}.knob("lr"),
		side: (f.Window.Width() + f.Window.Height()) / 2, inside: f.Window.Contains(w[n-1].X, w[n-1].Y)}
	s.suggest = in.Rule.Suggest(f.Rate, f.Window.Width())
	s.local(f)
	s.typical = typicalSlope(f)
	s.move(w)
	s.lens, s.bounded = lensOf(in.Rule, in.State)
	s.bounded = s.bounded && len(in.State.X) == 2
	s.sample(f, w)
	s.nearest(f)
	s.swing, s.swings = swingOf(w)
	if s.swings {
		s.cycle = cycleOf(w, s.swing.axis)
	}
	s.fit = fitOf(w)
	return s, true
}

// window returns the last moments of w that are finite, Depth at most.
func window(w []Moment) []Moment {
	from := max(0, len(w)-Depth)
	for i := len(w) - 1; i >= from; i-- {
		if m := w[i]; !finite(m.X + m.Y + m.Loss + m.GX + m.GY) {
			from = i + 1
		}
	}
	return w[from:]
}

// local measures the surface at the point.
func (s *signs) local(f *surface.Surface) {
	_, fx, fy := f.Eval(s.now.X, s.now.Y)
	s.grad, s.slope = [2]float64{fx, fy}, math.Hypot(fx, fy)
	s.curve = Of(f, s.now.X, s.now.Y)
	c := &s.curve
	for _, e := range []struct {
		lambda float64
		dir    [2]float64
	}{{c.Min, c.MinDir}, {c.Max, c.MaxDir}} {
		if along := dot(s.grad, e.dir); along != 0 {
			s.newton[0] -= along / e.lambda * e.dir[0]
			s.newton[1] -= along / e.lambda * e.dir[1]
		}
	}
	s.reach = math.Hypot(s.newton[0], s.newton[1])
}

// move measures the steps and the losses.
func (s *signs) move(w []Moment) {
	n := len(w)
	from := max(1, n-recent)
	s.falls = n > 1
	for i := from; i < n; i++ {
		s.speed += math.Hypot(w[i].X-w[i-1].X, w[i].Y-w[i-1].Y) / float64(n-from)
		s.falls = s.falls && w[i].Loss < w[i-1].Loss
	}
	if n > 1 {
		s.stride = [2]float64{w[n-1].X - w[n-2].X, w[n-1].Y - w[n-2].Y}
	}
	mean := 0.0
	for i, m := range w {
		if m.Loss < w[s.lowest].Loss {
			s.lowest = i
		}
		mean += m.Loss / float64(n)
		if i < n/2 {
			s.early += m.Loss / float64(n/2)
		} else {
			s.late += m.Loss / float64(n-n/2)
		}
	}
	for _, m := range w {
		s.spread += (m.Loss - mean) * (m.Loss - mean) / float64(n)
	}
	s.spread = math.Sqrt(s.spread)
}

// sample measures limit and slope along the window.
func (s *signs) sample(f *surface.Surface, w []Moment) {
	s.least, s.upTo = math.Inf(1), math.Inf(1)
	low, high := math.Inf(1), math.Inf(-1)
	count := 0
	for i := len(w) - 1; i >= 0; i -= stridden {
		_, fx, fy := f.Eval(w[i].X, w[i].Y)
		s.rms += fx*fx + fy*fy
		count++
		c := Of(f, w[i].X, w[i].Y)
		if !c.Known() {
			continue
		}
		low, high = min(low, c.Max, c.Min), max(high, c.Max)
		b := s.lens.bound(s.lens.sharpness(c))
		s.ratio += s.rate / b.LR
		s.least = min(s.least, b.LR)
		if i <= s.lowest {
			s.upTo = min(s.upTo, b.LR)
		}
	}
	_ = low
	s.rms = math.Sqrt(s.rms / float64(count))
	s.ratio /= float64(count)
	s.here = s.lens.bound(s.lens.sharpness(s.curve))
	t := Of(f, w[s.lowest].X, w[s.lowest].Y)
	s.turn = s.lens.bound(s.lens.sharpness(t))
	s.upTo = min(s.upTo, s.turn.LR)
	a := Of(f, w[0].X, w[0].Y)
	s.upTo = min(s.upTo, s.lens.bound(s.lens.sharpness(a)).LR)
	d := math.Abs(a.Max-s.curve.Max) + math.Abs(a.Min-s.curve.Min) + math.Abs(high-s.curve.Max)
	s.uniform = d <= 1e-5*math.Max(math.Abs(s.curve.Max), math.Abs(s.curve.Min))
}

// nearest finds the listed stationary point that the lane is at or makes for.
func (s *signs) nearest(f *surface.Surface) {
	s.globals = len(f.Minima)
	s.bottom = math.Inf(-1)
	s.goalLimit = math.Inf(1)
	if s.globals > 0 {
		s.bottom = f.Minima[0].F
	}
	best := math.Inf(1)
	look := func(list []surface.Point, b Basin) {
		for _, p := range list {
			d := math.Hypot(p.X-s.now.X, p.Y-s.now.Y)
			if d < best {
				best, s.goal, s.basin = d, p, b
			}
		}
	}
	look(f.Minima, Global)
	look(f.Locals, Local)
	if s.curve.Min < 0 {
		look(f.Saddles, Pass)
	}
}

// typicalSlope returns the median slope over a grid of the surface's window.
func typicalSlope(f *surface.Surface) float64 {
	const side = 5
	var v [side * side]float64
	n := 0
	for j := range side {
		for i := range side {
			x := f.Window.X0 + (float64(i)+0.5)/side*f.Window.Width()
			y := f.Window.Y0 + (float64(j)+0.5)/side*f.Window.Height()
			_, fx, fy := f.Eval(x, y)
			g := math.Hypot(fx, fy)
			if !finite(g) {
				continue
			}
			k := n
			for ; k > 0 && v[k-1] > g; k-- {
				v[k] = v[k-1]
			}
			v[k] = g
			n++
		}
	}
	return v[n/2]
}

func dot(a, b [2]float64) float64 { return a[0]*b[0] + a[1]*b[1] }

// fit is how the gradient shrinks.
type fit struct {
	rate   float64 // factor per step
	steady bool    // both halves agree
}

func fitOf(w []Moment) fit {
	const span = 32
	w = w[max(0, len(w)-span):]
	var t, v [span]float64
	for i, m := range w {
		t[i], v[i] = float64(i), math.Hypot(m.GX, m.GY)
	}
	n := len(w)
	b := logSlope(t[:n], v[:n])
	b1, b2 := logSlope(t[:n/2], v[:n/2]), logSlope(t[n/2:n], v[n/2:n])
	return fit{rate: math.Exp(b), steady: math.Abs(b1-b2) <= 0.2*math.Abs(b)}
}
