package chart

import "math"

// collectAll fills the columns of every series.
func (k *Curves) collectAll(plot *Plot) {
	k.cols = sized(k.cols, len(plot.Series)*k.wide)
	for i := range k.cols {
		k.cols[i] = column{lo: math.Inf(1), hi: math.Inf(-1)}
	}
	k.firsts = sized(k.firsts, len(plot.Series))
	for i := range plot.Series {
		s := &plot.Series[i]
		k.collect(s, i)
		if s.Ahead != nil {
			k.forecast(s.Ahead, i)
		}
	}
}

// collect sorts the buckets of series n into its columns.
func (k *Curves) collect(s *Series, n int) {
	k.firsts[n] = math.NaN()
	if s.Buckets == nil {
		return
	}
	cols := k.cols[n*k.wide : (n+1)*k.wide]
	scale := float64(k.wide-1) / k.x.hi
	gap := false
	for from := 0; ; {
		m := s.Buckets.Read(k.read[:], from)
		if m == 0 {
			return
		}
		if from == 0 {
			k.firsts[n] = k.read[0].Min
		}
		from += m
		for i := range k.read[:m] {
			b := &k.read[i]
			lo, hi := b.Min, b.Max
			if s.Joined && hi != hi {
				continue
			}
			if !k.drawn(hi) || lo != lo {
				gap = true
				continue
			}
			if !k.drawn(lo) {
				lo = hi
			}
			c := &cols[min(max(int(b.X*scale+0.5), 0), k.wide-1)]
			if c.lo > c.hi {
				c.gap = gap
			}
			gap = false
			c.lo, c.hi = min(c.lo, lo), max(c.hi, hi)
		}
	}
}

// forecast adds to series n what it will be up to the end of the axis.
func (k *Curves) forecast(f Forecast, n int) {
	cols := k.cols[n*k.wide : (n+1)*k.wide]
	scale := k.x.hi / float64(k.wide-1)
	for i := range cols {
		if v := f.At(float64(i) * scale); k.drawn(v) {
			cols[i].lo, cols[i].hi = min(cols[i].lo, v), max(cols[i].hi, v)
		}
	}
}

// yAxis returns the axis over what the curves show; ok is false if that is
// nothing. Ghosts, and series that overflow after their first value, may reach
// out of its top.
func (k *Curves) yAxis(plot *Plot, n int) (a axis, ok bool) {
	lo, hi := math.Inf(1), math.Inf(-1)
	widen := func(v float64, up bool) {
		if !k.drawn(v) || v-v != 0 {
			return
		}
		t := k.value(v)
		lo = min(lo, t)
		if up {
			hi = max(hi, t)
		}
	}
	for i := range plot.Series {
		s := &plot.Series[i]
		up := s.Line != Ghost && !s.Overflows
		for j := i * k.wide; j < (i+1)*k.wide; j++ {
			if c := &k.cols[j]; c.lo <= c.hi {
				widen(c.lo, up)
				widen(c.hi, up)
			}
		}
		if s.Line != Ghost {
			widen(k.firsts[i], true)
		}
	}
	hi = max(hi, lo) // of ghosts alone, or of a series that began at infinity
	switch {
	case math.IsInf(lo, 0):
		return axis{}, false
	case k.log:
		return logarithmic(lo, hi, n), true
	}
	return linear(lo, hi, n), true
}
