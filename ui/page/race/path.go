package race

import (
	"descent/sim"
	"descent/sim/objective"
	"descent/ui/chart"
)

// tracePath is the path of a trace from its first record to a step, and on to the
// record now.
type tracePath struct {
	trace *sim.Trace
	step  int
	now   *sim.Record
}

// Read writes the first and the last point of each bucket; at is a bucket's index.
func (p *tracePath) Read(dst [][2]float64, at int) (n, next int) {
	t := p.trace
	if p.step < t.From {
		return 0, at
	}
	for ; at < len(t.Buckets); at++ {
		first := t.From + at*t.Stride
		if first > p.step {
			at = len(t.Buckets)
			break
		}
		if n+2 > len(dst) {
			return n, at
		}
		b := &t.Buckets[at]
		dst[n] = b.First
		n++
		filled := t.Stride
		if at == len(t.Buckets)-1 {
			filled = t.Filled
		}
		if filled > 1 && first+filled-1 <= p.step {
			dst[n] = b.Last
			n++
		}
	}
	if at == len(t.Buckets) && n < len(dst) {
		dst[n] = [2]float64{p.now.X, p.now.Y}
		n++
		at++
	}
	return n, at
}

// pointMarks appends the saddles, minima and the start of a plane.
func pointMarks(dst []chart.PointMark, s *objective.Plane, start [2]float64) []chart.PointMark {
	for _, p := range s.Saddles {
		dst = append(dst, chart.PointMark{X: p.X, Y: p.Y, Kind: chart.Saddle})
	}
	for _, p := range s.Locals {
		dst = append(dst, chart.PointMark{X: p.X, Y: p.Y, Kind: chart.LocalMinimum})
	}
	dst = append(dst, chart.PointMark{X: start[0], Y: start[1], Kind: chart.Start})
	for _, p := range s.Minima {
		dst = append(dst, chart.PointMark{X: p.X, Y: p.Y, Kind: chart.Minimum})
	}
	return dst
}
