package probe

import (
	"fmt"
	"math"

	"descent/sim/optim"
	"descent/sim/surface"
)

// auditRules are the rules of the audit: plain, with momentum, adaptive, of signs, composed.
var auditRules = []string{"gd", "momentum", "nesterov", "qhm", "adagrad", "adadelta", "rmsprop", "adam",
	"adamw", "adamax", "nadam", "adabelief", "lion", "rprop", "lookahead", "sam"}

// auditMoments are the steps at which a run is diagnosed.
var auditMoments = []int{0, 3, 10, 33, 100, 500, 2000}

// auditCell is one run of the grid.
type auditCell struct {
	f           *surface.Surface
	rule        string
	start       [2]float64
	rate, sigma float64
}

// auditGrid returns every surface with every rule at thirteen rates over six decades;
// the other starts and noise with a few rules.
func auditGrid() (grid []auditCell) {
	few := map[string]bool{"gd": true, "momentum": true, "adam": true}
	for i := range surface.All {
		f := &surface.All[i]
		for _, rule := range auditRules {
			for e := range 13 {
				rate := round2(1e-5 * math.Pow(10, float64(e)/2))
				c := auditCell{f: f, rule: rule, start: f.Start, rate: rate}
				grid = append(grid, c)
				if !few[rule] {
					continue
				}
				for _, start := range f.Starts {
					c.start = start
					grid = append(grid, c)
				}
				c.start = f.Start
				for _, sigma := range []float64{0.03, 1} {
					c.sigma = sigma
					grid = append(grid, c)
				}
			}
		}
	}
	return grid
}

// round2 rounds to two digits, as a rate is typed.
func round2(v float64) (r float64) {
	if _, err := fmt.Sscan(fmt.Sprintf("%.1e", v), &r); err != nil {
		panic(err)
	}
	return r
}

// eachCase runs a cell and diagnoses it at every moment, once at rest or ended.
func (g auditCell) eachCase(judge func(c *auditCase)) {
	rule := optim.ByID(g.rule)
	r := newAuditRun(g.f, rule, g.start[0], g.start[1], g.rate, g.sigma)
	track := []Moment{r.moment()}
	var cases []*auditCase
	add := func() {
		cases = append(cases, &auditCase{run: r.fork(auditChange{}, 0), at: r.step, start: g.start, rate: g.rate,
			side: (g.f.Window.Width() + g.f.Window.Height()) / 2})
	}
	for _, at := range auditMoments {
		for r.step < at && r.move() {
			track = append(track, r.moment())
		}
		add()
		if r.end != Going {
			break
		}
	}
	for range auditFuture {
		if !r.move() {
			break
		}
		track = append(track, r.moment())
	}
	plane := planeOf(g.f)
	for _, c := range cases {
		c.track, c.end = track, r.end
		c.d = Diagnose(Input{Rule: rule, State: c.run.st, Plane: plane, Sigma: g.sigma, Step: c.at, Trials: c,
			Window: track[max(0, c.at+1-Depth) : c.at+1], End: c.run.end})
		judge(c)
	}
}
