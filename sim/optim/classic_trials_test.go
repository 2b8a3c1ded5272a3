package optim

import (
	"math"
	"slices"
	"testing"

	"descent/sim/surface"
)

// conditions returns c₁ and c₂ of a rule's line search, and whether it refuses
// what is above the lowest trial (Bisection).
func conditions(r *Rule, hyper []float64) (decrease, curvature float64, lowest bool) {
	switch r {
	case &backtracking:
		return hyper[1], math.Inf(1), false
	case &moreThuente:
		return hyper[1], hyper[2], false
	case &conjugateGradient:
		return 0, hyper[2], false
	}
	return 0, 0.9, true
}

// Every trial lies where it says, has the loss and the slope that are there, and
// meets the conditions if it is accepted and fails the one that is named if not.
func TestTrialsOnALine(t *testing.T) {
	const close = 1e-9
	verdicts := map[Verdict]int{}
	for _, r := range classics[:6] {
		for _, id := range classicSurfaces {
			f := surface.ByID(id)
			for _, hypers := range classicSettings(r) {
				decrease, curvature, lowest := conditions(r, hypers)
				p := path(r, f.Start[:], hypers, plane{f}, 100)
				for s := beginning(r, p, hypers); s.Step < p.Steps(); s.Step++ {
					k := s.Step
					dir := []float64{-s.G[0], -s.G[1]}
					if i := slices.Index(r.Slots, "p"); i >= 0 {
						copy(dir, s.Slot(i))
					}
					slope0 := dot(s.G, dir)
					least := s.Loss
					trials := p.Trials(k)
					for i, trial := range trials {
						g := make([]float64, 2)
						at := p.Tried(k, i)
						if loss := (plane{f}).Eval(at, g); loss != trial.Loss || trial.Move != MoveLine {
							t.Fatalf("%s on %s step %d: trial %d says %v, the loss there is %v", r.ID, id, k, i, trial, loss)
						}
						for c := range at {
							if at[c] != along(s.X[c], trial.Alpha, dir[c]) {
								t.Fatalf("%s on %s step %d: trial %d is at %v", r.ID, id, k, i, at)
							}
						}
						slope := dot(g, dir)
						if !math.IsNaN(trial.Slope) && math.Abs(slope-trial.Slope) > close*(math.Abs(slope0)+math.Abs(slope)) {
							t.Fatalf("%s on %s step %d: slope %v, not %v", r.ID, id, k, trial.Slope, slope)
						}
						limit := s.Loss + decrease*trial.Alpha*slope0
						if lowest {
							limit = least
						}
						if math.Abs(trial.Limit-limit) > close*math.Abs(limit) || !(trial.SlopeLimit == math.Inf(1) && curvature == math.Inf(1) ||
							math.Abs(trial.SlopeLimit-curvature*math.Abs(slope0)) <= close*trial.SlopeLimit) {
							t.Fatalf("%s on %s step %d: limits %+v", r.ID, id, k, trial)
						}
						tiny := close * (math.Abs(limit) + math.Abs(s.Loss))
						verdicts[trial.Verdict]++
						var ok bool
						switch trial.Verdict {
						case Accepted:
							ok = trial.Loss <= limit+tiny && (curvature > 1 || math.Abs(slope) <= curvature*math.Abs(slope0)*(1+close)) && i == len(trials)-1 &&
								slices.Equal(at, p.Point(k+1)) && trial.Loss == p.Loss(k+1)
						case RefusedDecrease:
							ok = trial.Loss > limit-tiny
						case RefusedCurvature:
							ok = trial.Loss <= limit+tiny && math.Abs(slope) > curvature*math.Abs(slope0)*(1-close)
						}
						if !ok || i == len(trials)-1 && trial.Verdict != Accepted {
							t.Fatalf("%s %v on %s step %d: trial %d of %d: %+v, limit %v, slope %v of %v", r.ID, hypers, id, k, i, len(trials), trial, limit, slope, slope0)
						}
						least = min(least, trial.Loss)
					}
					r.Follow(s, p)
				}
			}
		}
	}
	for _, v := range []Verdict{Accepted, RefusedDecrease, RefusedCurvature} {
		if verdicts[v] < 10 {
			t.Errorf("%d trials with verdict %d", verdicts[v], v)
		}
	}
}

// area returns twice the area of a simplex in the plane.
func area(v []float64) float64 {
	return math.Abs((v[2]-v[0])*(v[5]-v[1]) - (v[4]-v[0])*(v[3]-v[1]))
}

// Every corner was tried (or is the start), the best is the point, and the area
// changes as the move has it.
func TestSimplex(t *testing.T) {
	moves := map[Move]int{}
	for _, id := range append(classicSurfaces, "schaffer_n2", "eggholder") {
		f := surface.ByID(id)
		g := make([]float64, 2)
		loss := func(v []float64) float64 { return (plane{f}).Eval(v, g) }
		p := path(&nelderMead, f.Start[:], []float64{0.5}, plane{f}, 90)
		tried := [][]float64{f.Start[:]}
		if got := p.Simplex(0); !slices.Equal(got, slices.Concat(f.Start[:], f.Start[:], f.Start[:])) {
			t.Errorf("%s: the simplex begins as %v", id, got)
		}
		for k := range p.Steps() {
			took := MoveNone
			for i, trial := range p.Trials(k) {
				tried = append(tried, p.Tried(k, i))
				if trial.Verdict == Accepted {
					took = trial.Move
				}
				if trial.Verdict == Pending || trial.Loss != loss(p.Tried(k, i)) {
					t.Fatalf("%s step %d: trial %+v", id, k, trial)
				}
			}
			v := p.Simplex(k + 1)
			if !slices.Equal(v[:2], p.Point(k+1)) || loss(v) != p.Loss(k+1) || !(loss(v) <= loss(v[2:4]) && loss(v[2:4]) <= loss(v[4:])) {
				t.Fatalf("%s step %d: simplex %v is not in order", id, k+1, v)
			}
			for c := 0; c < 6; c += 2 {
				if !slices.ContainsFunc(tried, func(x []float64) bool { return slices.Equal(x, v[c:c+2]) }) {
					t.Fatalf("%s step %d: %v was never tried", id, k+1, v[c:c+2])
				}
			}
			before, factor := area(p.Simplex(k)), map[Move]float64{MoveReflect: 1, MoveExpand: 2, MoveContractOut: 0.5, MoveContractIn: 0.5, MoveShrink: 0.25}[took]
			if took == MoveVertex {
				before, factor = 0.25, 1 // of two edges of 0.5
			}
			rounding := 1e-15 * (1 + math.Abs(v[0]) + math.Abs(v[1])) * math.Sqrt(before) // a corner's, times an edge
			if a := area(v); math.Abs(a-factor*before) > 10*rounding+1e-12*before || factor == 0 {
				t.Errorf("%s step %d: move %d takes the area from %v to %v", id, k, took, before, a)
			}
			moves[took]++
		}
	}
	if len(moves) != 6 {
		t.Errorf("moves met: %v", moves)
	}
}

// The better half of a cloud is accepted and its weighted mean is the next point;
// the first cloud is as wide as it is said to be.
func TestCloud(t *testing.T) {
	f := surface.ByID("himmelblau")
	sum, n := 0.0, 0
	for seed := range 100 {
		hypers := []float64{0.7, 9, float64(seed)}
		p := path(&cmaes, f.Start[:], hypers, plane{f}, 3)
		for k := range p.Steps() {
			trials := p.Trials(k)
			var good, bad []float64
			for i, trial := range trials {
				if trial.Verdict == Accepted {
					good = append(good, trial.Loss)
				} else {
					bad = append(bad, trial.Loss)
				}
				if k == 0 {
					for c, x := range p.Tried(k, i) {
						sum += (x - f.Start[c]) * (x - f.Start[c])
						n++
					}
				}
			}
			if len(good) != 4 || len(bad) != 5 || slices.Max(good) > slices.Min(bad) {
				t.Fatalf("seed %d step %d: accepted %v, refused %v", seed, k, good, bad)
			}
			slices.Sort(good)
			for c, x := range p.Point(k + 1) {
				want := 0.0
				for i, w := range []float64{0.5299301844787792, 0.2857142857142857, 0.14285714285714282, 0.041498386949792215} {
					at := slices.IndexFunc(trials, func(tr Trial) bool { return tr.Loss == good[i] })
					want += w * p.Tried(k, at)[c]
				}
				if math.Abs(x-want) > 1e-12 {
					t.Fatalf("seed %d step %d: at %v, want %v", seed, k, x, want)
				}
			}
		}
	}
	if sd := math.Sqrt(sum / float64(n)); math.Abs(sd-0.7) > 0.03 {
		t.Errorf("the first cloud has standard deviation %v, want 0.7", sd)
	}
}
