package optim

import "slices"

// maxPathFloats is how many numbers a path may store: 32 MB.
const maxPathFloats = 4 << 20

// Count is how many evaluations a method has used so far. Funcs, Grads and
// Hessians are gonum's counts. Calls are the calls of the Oracle: one for loss and
// gradient at a point, two per dimension for a Hessian by central differences.
type Count struct{ Calls, Funcs, Grads, Hessians int }

// Path is the trajectory of a classical method: its points and the trials between
// them. It is a pure function of start, hyper-parameters and objective, and a longer
// one begins with the shorter one, bit for bit. Callers must not write to the slices
// that its methods return.
type Path struct {
	// End says why the method stopped after Steps steps; EndNone means that it can go
	// on, but was not computed further. Text is gonum's name for the reason, if any.
	End  End
	Text string

	dim, slots int       // slots does not count x0
	x, g       []float64 // of every point
	loss       []float64
	counts     []Count
	mem        []float64 // of every step: the slots after x0
	first      []int     // of every point: the number of trials before it
	trials     []Trial
	tried      []float64
	simplex    []float64 // of every point
}

// reset empties p for points of dimension dim and a rule with that many slots after x0.
func (p *Path) reset(dim, slots int) {
	*p = Path{dim: dim, slots: slots,
		x: p.x[:0], g: p.g[:0], loss: p.loss[:0], counts: p.counts[:0], mem: p.mem[:0],
		first: p.first[:0], trials: p.trials[:0], tried: p.tried[:0], simplex: p.simplex[:0]}
}

// Steps returns how many steps can be followed.
func (p *Path) Steps() int {
	if p.End == EndNone {
		return max(len(p.loss)-2, 0) // the terms of the step after them are known too
	}
	return p.last()
}

// Point returns point k, 0 ≤ k ≤ Steps.
func (p *Path) Point(k int) []float64 { return p.row(p.x, k) }

// Grad returns the gradient at point k.
func (p *Path) Grad(k int) []float64 { return p.row(p.g, k) }

// Loss returns the loss at point k.
func (p *Path) Loss(k int) float64 { return p.loss[k] }

// Count returns how many evaluations it took to reach point k.
func (p *Path) Count(k int) Count { return p.counts[k] }

// Trials returns the trials between point k and the next one. Those after the last
// point of a path that has ended were all rejected.
func (p *Path) Trials(k int) []Trial {
	from, to := p.span(k)
	return p.trials[from:to:to]
}

// Tried returns the position of trial i between point k and the next one.
func (p *Path) Tried(k, i int) []float64 {
	from, _ := p.span(k)
	return p.row(p.tried, from+i)
}

// Simplex returns the three corners at point k, best first, as x0 y0 x1 y1 x2
// y2. At the start they coincide. It is recorded only in two dimensions, and nil for
// a method without a simplex.
func (p *Path) Simplex(k int) []float64 {
	if len(p.simplex) == 0 {
		return nil
	}
	return p.simplex[:len(p.simplex):len(p.simplex)][6*k : 6*k+6 : 6*k+6]
}

// last is the index of the last point.
func (p *Path) last() int { return len(p.loss) - 1 }

// row returns vector k of those in of. It panics if there are not that many, even
// within the slice's capacity.
func (p *Path) row(of []float64, k int) []float64 {
	return of[:len(of):len(of)][k*p.dim : (k+1)*p.dim : (k+1)*p.dim]
}

func (p *Path) span(k int) (from, to int) {
	if k+1 < len(p.first) {
		return p.first[k], p.first[k+1]
	}
	return p.first[k], len(p.trials)
}

// add appends a point.
func (p *Path) add(x []float64, loss float64, g []float64, n Count) {
	p.x = append(p.x, x...)
	p.g = append(p.g, g...)
	p.loss = append(p.loss, loss)
	p.counts = append(p.counts, n)
	p.first = append(p.first, len(p.trials))
	if len(p.x)+len(p.g)+len(p.mem)+len(p.tried)+len(p.simplex)+6*len(p.trials) > maxPathFloats {
		p.finish(EndFull, "")
	}
}

// addMemory appends zeroed memory for the step to the next point. slot(i) returns
// slot i of it, not counting x0.
func (p *Path) addMemory() (slot func(i int) []float64) {
	n := len(p.mem)
	p.mem = slices.Grow(p.mem, p.slots*p.dim)[:n+p.slots*p.dim]
	block := p.mem[n:]
	clear(block)
	return func(i int) []float64 { return block[i*p.dim : (i+1)*p.dim] }
}

// try appends a trial at x.
func (p *Path) try(x []float64, t Trial) {
	p.trials = append(p.trials, t)
	p.tried = append(p.tried, x...)
}

// finish ends the path, unless it has ended.
func (p *Path) finish(end End, text string) {
	if p.End == EndNone {
		p.End, p.Text = end, text
	}
}

// fill sets every component of v to a.
func fill(v []float64, a float64) {
	for i := range v {
		v[i] = a
	}
}
