package chart

import "math"

// buckets are a series that is read a few at a time.
type buckets []Bucket

func (b buckets) Read(dst []Bucket, from int) int {
	return copy(dst[:min(len(dst), 7)], b[min(from, len(b)):])
}

// route is a path through points.
type route [][2]float64

func (r route) Read(dst [][2]float64, from int) (n, next int) {
	n = copy(dst, r[min(from, len(r)):])
	return n, from + n
}

// loss returns a series of one value a step, from step 0.
func loss(v ...float64) buckets {
	b := make(buckets, len(v))
	for i := range v {
		b[i] = Bucket{float64(i), v[i], v[i]}
	}
	return b
}

// snapshot returns a plot at the given step with a lane for each series.
func snapshot(step int, series ...buckets) *Plot {
	p := &Plot{Cursor: float64(step), End: step}
	for i, b := range series {
		at := min(step, len(b)-1)
		p.Series = append(p.Series, Series{Buckets: b, Mark: i, X: float64(at), Now: b[at].Min})
		p.End = max(p.End, len(b)-1)
	}
	return p
}

// with returns the plot with ghosts of the given mark before its series.
func (p *Plot) with(mark int, ghosts ...buckets) *Plot {
	for _, b := range ghosts {
		p.Series = append([]Series{{Buckets: b, Mark: mark, Line: Ghost}}, p.Series...)
		p.End = max(p.End, len(b)-1)
	}
	return p
}

// logarithmic asks for a logarithmic axis.
func (p *Plot) logarithmic(offset float64) *Plot {
	p.Log, p.Offset = true, offset
	return p
}

// layered returns a plot of n+1 steps, of which layer i has the value f(i, step).
func layered(n, layers int, f func(i, step int) float64, names ...string) *Plot {
	list := make([]buckets, layers)
	for i := range list {
		v := make([]float64, n+1)
		for step := range v {
			v[step] = f(i, step)
		}
		list[i] = loss(v...)
	}
	p := snapshot(n, list...)
	p.Names = names
	return p
}

// at moves the plot to an earlier step.
func (p *Plot) at(step int) *Plot {
	p.Cursor = float64(step)
	for i := range p.Series {
		s := &p.Series[i]
		s.X, s.Now = float64(step), s.Buckets.(buckets)[step].Min
	}
	return p
}

// slope is a forecast of a line from a step on.
type slope struct{ from, rise float64 }

func (s slope) At(x float64) float64 {
	if x <= s.from {
		return math.NaN()
	}
	return s.rise * x
}
