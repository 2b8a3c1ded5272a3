package train

import (
	"strconv"

	"descent/sim"
	"descent/sim/plane"
	"descent/sim/task"
	"descent/ui/chart"
	"descent/ui/lang"
	"descent/ui/page/watch"
	"descent/ui/words"
)

// lossSurface is the loss around the weights of a lane: a window of a slice through
// the space of parameters.
type lossSurface struct {
	of    lossSurfaceKey
	step  int
	slice *task.Slice // nil: the path does not give its directions
	field plane.Field
	stamp int
	// share of the values are fine; the others are of a coarse field.
	share float64
}

func (t *lossSurface) coarse() bool { return t.share < 1 }

// lossSurfaceKey identifies a loss surface, apart from the step.
type lossSurfaceKey struct {
	run     *sim.Run
	task    *task.Task
	lane    int
	along   int // index into directions
	weights [2]int
	w, h    int
	window  plane.Rect // empty for that of the path
}

// direction is a pair of directions that a slice can have.
type direction struct {
	id string // on the command line
	// texts name it in fewer and fewer columns; the principal components have the
	// share of the path's variance, empty where it is not known yet.
	texts func(p *Page, share string) []string
	cut   func(t *task.Task, path [][]float64, k *lossSurfaceKey) (*task.Slice, error)
}

// directions are what the picture can show.
var directions = [...]direction{
	{
		id: "path",
		texts: func(p *Page, share string) []string {
			if share == "" {
				return []string{p.T(lang.AlongPath)}
			}
			return []string{p.T(lang.ShareOfPath, p.T(lang.AlongPath), share), p.T(lang.PathShort, share)}
		},
		cut: func(t *task.Task, path [][]float64, _ *lossSurfaceKey) (*task.Slice, error) {
			return t.PathSlice(path)
		},
	},
	{
		id: "random",
		texts: func(p *Page, _ string) []string {
			return []string{p.T(lang.AlongRandom), p.T(lang.RandomShort)}
		},
		cut: func(t *task.Task, path [][]float64, _ *lossSurfaceKey) (*task.Slice, error) {
			return t.RandomSlice(path, sliceSeed), nil
		},
	},
	{
		id: "weights",
		texts: func(p *Page, _ string) []string {
			a, b := p.twoWeights()
			return []string{p.T(lang.AlongWeights, p.Coord(a), p.Coord(b))}
		},
		cut: func(t *task.Task, path [][]float64, k *lossSurfaceKey) (*task.Slice, error) {
			return t.WeightSlice(path, k.weights[0], k.weights[1])
		},
	},
}

// sliceSeed draws the random directions: always the same, so that pictures can be compared.
const sliceSeed = 1

// twoWeights returns the two parameters that the picture's axes and the
// explanation are of: those last looked at, if the model has them.
func (p *Page) twoWeights() (a, b int) {
	last := p.task().Dim() - 1
	a, b = min(p.inspected.weights[0], last), min(p.inspected.weights[1], last)
	if a == b {
		b = min(1, last) - min(a, 1)
	}
	return a, b
}

func (p *Page) directionText() string {
	return directions[p.Showing.Axes[lossPicture]].texts(p, "")[0]
}

// lossSurfaceKey returns the key of the shown loss surface; ok is false if none is shown.
func (p *Page) lossSurfaceKey() (k lossSurfaceKey, ok bool) {
	if p.Layout.TooSmall || p.View.Empty() || !p.Shows(lossPicture) {
		return k, false
	}
	k = lossSurfaceKey{run: p.S.Run, task: p.task(), lane: p.S.Lane, along: p.Showing.Axes[lossPicture]}
	if a, b := p.twoWeights(); k.along == len(directions)-1 {
		k.weights = [2]int{a, b}
	}
	if p.Showing.Aimed {
		k.window = p.View.Window
	}
	k.w, k.h = p.pixels()
	return k, true
}

// shownLossSurface returns the loss surface of what is shown, or nil.
func (p *Page) shownLossSurface() *lossSurface {
	if k, ok := p.lossSurfaceKey(); ok && p.caches.lossSurface != nil && p.caches.lossSurface.of == k {
		return p.caches.lossSurface
	}
	return nil
}

// lossSurfaceWindow returns the window that shows the path.
func (p *Page) lossSurfaceWindow() plane.Rect {
	if t := p.caches.lossSurface; t != nil && t.slice != nil && t.of.run == p.S.Run && t.of.along == p.Showing.Axes[lossPicture] {
		return rect(t.slice.X0, t.slice.X1, t.slice.Y0, t.slice.Y1)
	}
	return plane.Rect{}
}

// drawLossSurface draws the loss around the selected lane's weights like a surface,
// with the path that led there.
func (p *Page) drawLossSurface() {
	s, th := p.S, p.Theme
	t := p.shownLossSurface()
	name := s.Selected().Rule.Name
	titles := []string{p.T(lang.LossAround, name), p.T(lang.LossShort, name)}
	var right []string
	share := ""
	if t != nil && t.slice != nil {
		right = []string{p.T(lang.AtStep, t.step)}
		if t.coarse() {
			now := p.T(lang.Computed, strconv.Itoa(int(100*t.share))+"%")
			right = []string{now + "  " + right[0], now}
		}
		share = words.Percent(t.slice.Share)
	}
	along := directions[p.Showing.Axes[lossPicture]].texts(p, share)
	bottom := p.pictureFrame(pairs(titles, right), pairs(along, nil)).Bottom
	v := p.View
	switch {
	case v.Empty():
		return
	case t == nil:
		p.drawWaiting(v.Rect)
		return
	case t.slice == nil:
		for i, line := range p.Wrap(p.T(lang.NoPath), v.W-2) {
			p.Canvas.TextIn(v.X+1, v.Y+i, v.W-1, line, th.Dim)
		}
		return
	}
	v.Window = t.field.Window
	p.drawHeat(v.Rect, &t.field, t.stamp, chart.HeatOptions{Kind: chart.Heights, Contours: true})
	if p.Canvas.Width(bottom)+watch.BarWidth+6 <= v.W {
		p.caches.heat.Bar(p.Canvas, v.X+v.W-watch.BarWidth, v.Y+v.H, watch.BarWidth, th)
	}
	p.caches.trajectory = p.caches.trajectory[:0]
	for _, at := range t.slice.Trajectory {
		p.caches.trajectory = append(p.caches.trajectory, at[0], at[1])
	}
	p.caches.trails.Polyline(p.Canvas, v, th, p.caches.trajectory, s.Selected().Mark)
}
