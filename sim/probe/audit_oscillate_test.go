package probe

import "math"

// oscillateClaims are what is said of lanes that move back and forth, or about.
var oscillateClaims = []auditClaim{
	{"cycle: repeats", ofKind(Cycle), cycleRepeats},
	{"cycle: at the limit", saysAtLimit, limitFromHere},
	{"swinging: period", ofKind(Swinging), swingPeriod},
	{"swinging: factor a step", func(d *Finding) bool { return d.Kind == Swinging && finite(d.Rate) }, swingFactor},
	{"edge: goes on", ofKind(Edge), edgeGoesOn},
	{"wandering: no trend", ofKind(Wandering), noTrend},
	{"wandering: how high", func(d *Finding) bool { return d.Kind == Wandering && finite(d.Floor) }, rightFloor},
}

// cycleRepeats reports whether the steps along the axis go on to repeat.
func cycleRepeats(c *auditCase) bool {
	p, w := int(math.Round(c.d.Period)), c.ahead(auditFuture)
	if c.ends(auditFuture) || p < 2 || len(w) < 4*p {
		return false
	}
	along := project(w, c.d.Axis)
	for i := 0; i+p < len(along); i++ {
		if math.Abs(along[i+p]-along[i]-(along[p]-along[0])) > 1e-3*c.side {
			return false
		}
	}
	return true
}

// saysAtLimit selects cycles of which the sentence says that the rate is the limit.
func saysAtLimit(d *Finding) bool {
	return d.Kind == Cycle && d.Times == 0 && math.Abs(d.LR/d.Limit-1) < AtTheLimit
}

func project(w []Moment, axis [2]float64) []float64 {
	along := make([]float64, len(w))
	for i, m := range w {
		along[i] = m.X*axis[0] + m.Y*axis[1]
	}
	return along
}

// turns returns the indices of the steps along the axis before which the movement turns.
func turns(along []float64) (at []int) {
	for i := 2; i < len(along); i++ {
		if (along[i]-along[i-1])*(along[i-1]-along[i-2]) < 0 {
			at = append(at, i)
		}
	}
	return at
}

// swingPeriod counts the turns of the next two periods.
func swingPeriod(c *auditCase) bool {
	n := int(math.Ceil(2*c.d.Period)) + 4
	at := turns(project(c.ahead(n), c.d.Axis))
	if len(at) < 3 {
		return false
	}
	half := float64(at[len(at)-1]-at[0]) / float64(len(at)-1)
	return math.Abs(2*half-c.d.Period) <= 0.35*c.d.Period
}

// swingFactor compares the size of the next swings with the factor.
func swingFactor(c *auditCase) bool {
	p := max(2, int(math.Ceil(c.d.Period)))
	n := max(p, 8)
	along := project(c.ahead(3*n), c.d.Axis)
	if len(along) < 3*n {
		return c.ends(3*n) && c.d.Rate > 1
	}
	size := func(part []float64) (most float64) {
		for i := 1; i < len(part); i++ {
			most = max(most, math.Abs(part[i]-part[i-1]))
		}
		return most
	}
	before, after := size(along[:n+1]), size(along[2*n:])
	if before < 1e-9*c.side {
		return true
	}
	measured, said := math.Log(after/before)/float64(2*n), math.Log(c.d.Rate)
	return math.Abs(measured-said) <= 0.3*math.Abs(said)+0.01
}

// edgeGoesOn reports whether the run neither ends nor becomes smooth.
func edgeGoesOn(c *auditCase) bool {
	const long = 500
	w, rises := c.ahead(long), 0
	for i := 1; i < len(w); i++ {
		if w[i].Loss > w[i-1].Loss {
			rises++
		}
	}
	return !c.ends(long) && rises >= long/10
}

// noTrend compares means of the loss in blocks of the next thousand steps: their trend
// is within their scatter, or small.
func noTrend(c *auditCase) bool {
	const blocks, long = 10, 100
	if c.ends(blocks * long) {
		return false
	}
	w := c.ahead(auditFuture)
	least := leastLoss(w)
	var mean, slope, scatter, weight float64
	var y [blocks]float64
	for i := range y {
		y[i] = meanLoss(w[i*long:(i+1)*long]) - least
		mean += y[i] / blocks
	}
	for i := range y {
		t := float64(i) - (blocks-1)/2.0
		slope += t * y[i]
		weight += t * t
	}
	slope /= weight
	for i := range y {
		off := y[i] - mean - slope*(float64(i)-(blocks-1)/2.0)
		scatter += off * off
	}
	deviation := math.Sqrt(scatter / (blocks - 2) / weight)
	return math.Abs(slope)*blocks <= 0.5*mean || math.Abs(slope) <= 3*deviation
}

// rightFloor compares the mean loss above the minimum with the one that is said, over so
// many steps that even what changes slowly has been up and down.
func rightFloor(c *auditCase) bool {
	t := c.try(auditChange{}, false, 10*auditFuture)
	_, _, least := c.settle()
	mean := meanLoss(t.moments) - least
	return t.end == Going && mean >= c.d.Floor/2 && mean <= 2*c.d.Floor
}
