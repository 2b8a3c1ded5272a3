package ui

import (
	"slices"
	"strconv"

	"descent/sim"
	"descent/sim/plane"
	"descent/sim/task"
	"descent/ui/chart"
	"descent/ui/lang"
)

// terrain is the loss around the weights of a lane: a window of a slice through
// the space of parameters.
type terrain struct {
	of    terrainKey
	step  int
	slice *task.Slice // nil: its directions cannot be told
	field plane.Field
	stamp int
	// share of the values are fine; one that is not all fine is rough.
	share float64
}

func (t *terrain) rough() bool { return t.share < 1 }

// terrainKey is what a terrain is of, but for the step.
type terrainKey struct {
	run     *sim.Run
	task    *task.Task
	lane    int
	along   int // index into directions
	weights [2]int
	w, h    int
	window  plane.Rect // empty for that of the way
}

// directions are the two directions that a slice can have.
var directions = [...]struct {
	// texts name them in fewer and fewer columns; of the variance of the way they
	// have the share.
	texts func(m *Model, share string) []string
	cut   func(t *task.Task, way [][]float64, k *terrainKey) (*task.Slice, error)
}{
	{
		texts: func(m *Model, share string) []string {
			if share == "" {
				return []string{m.lang.T(lang.AlongPath)}
			}
			return []string{m.lang.T(lang.ShareOfPath, m.lang.T(lang.AlongPath), share), m.lang.T(lang.PathShort, share)}
		},
		cut: func(t *task.Task, way [][]float64, _ *terrainKey) (*task.Slice, error) {
			return t.PathSlice(way)
		},
	},
	{
		texts: func(m *Model, _ string) []string {
			return []string{m.lang.T(lang.AlongRandom), m.lang.T(lang.RandomShort)}
		},
		cut: func(t *task.Task, way [][]float64, _ *terrainKey) (*task.Slice, error) {
			return t.RandomSlice(way, sliceSeed), nil
		},
	},
	{
		texts: func(m *Model, _ string) []string {
			a, b := m.cur().twoWeights()
			return []string{m.lang.T(lang.AlongWeights, m.coordName(a), m.coordName(b))}
		},
		cut: func(t *task.Task, way [][]float64, k *terrainKey) (*task.Slice, error) {
			return t.WeightSlice(way, k.weights[0], k.weights[1])
		},
	},
}

// sliceSeed draws the random directions: always the same, so that a picture can be compared.
const sliceSeed = 1

// twoWeights returns the two parameters that the picture's axes and the
// explanation are of: those last looked at, if the model has them.
func (s *session) twoWeights() (a, b int) {
	last := s.snap.Task.Dim() - 1
	a, b = min(s.inspected.weights[0], last), min(s.inspected.weights[1], last)
	if a == b {
		b = min(1, last) - min(a, 1)
	}
	return a, b
}

func (m *Model) directionText() string {
	return directions[m.cur().showing.axes[terrainPicture]].texts(m, "")[0]
}

// terrainKey returns what the shown terrain is of.
func (m *Model) terrainKey() (k terrainKey, ok bool) {
	s := m.cur()
	if s.snap.Task == nil || m.layout.tooSmall || s.view.Empty() || m.picture() != &m.page().pictures[terrainPicture] {
		return k, false
	}
	k = terrainKey{run: s.run, task: s.snap.Task, lane: s.lane, along: s.showing.axes[terrainPicture]}
	if a, b := s.twoWeights(); k.along == len(directions)-1 {
		k.weights = [2]int{a, b}
	}
	if s.showing.aimed {
		k.window = s.view.Window
	}
	k.w, k.h = pixels(m)
	return k, true
}

// shownTerrain returns the terrain of what is shown, or nil.
func (m *Model) shownTerrain() *terrain {
	if k, ok := m.terrainKey(); ok && m.art.terrain != nil && m.art.terrain.of == k {
		return m.art.terrain
	}
	return nil
}

// terrainWindow returns the window that shows the way.
func (m *Model) terrainWindow() plane.Rect {
	if t := m.art.terrain; t != nil && t.slice != nil && t.of.run == m.cur().run && t.of.along == m.cur().showing.axes[terrainPicture] {
		return plane.Rect{X0: t.slice.X0, X1: t.slice.X1, Y0: t.slice.Y0, Y1: t.slice.Y1}
	}
	return plane.Rect{}
}

// survey is the job of a terrain.
type survey struct {
	terrain
	bands
	way      [][]float64
	work     task.Work
	at       []float64
	sketched plane.Field
}

// wantTerrain is a slot.
func wantTerrain(m *Model) job {
	k, ok := m.terrainKey()
	if !ok {
		return nil
	}
	s := m.cur()
	if t := m.shownTerrain(); t != nil && !t.rough() && t.step == s.snap.Step && (t.slice == nil || slices.Equal(t.slice.Origin, s.selected().Params)) {
		return nil
	}
	return &survey{terrain: terrain{of: k, step: s.snap.Step}, way: s.run.Way(s.lane, wayPoints)}
}

func (j *survey) wanted(m *Model) bool {
	k, ok := m.terrainKey()
	return ok && k == j.of
}

// part cuts the slice and sketches the terrain, then makes some rows of it.
func (j *survey) part() (done bool) {
	t := j.of.task
	if j.slice == nil {
		slice, err := directions[j.of.along].cut(t, j.way, &j.of)
		if err != nil {
			return true
		}
		j.slice = slice
		j.at = make([]float64, len(slice.Origin))
		win := j.of.window
		if win == (plane.Rect{}) {
			win = plane.Rect{X0: slice.X0, X1: slice.X1, Y0: slice.Y0, Y1: slice.Y1}
		}
		j.bands.field.Resize(win, j.of.w, j.of.h)
		if t.Rows()*passWeight(t)*j.of.w*j.of.h > inPart {
			j.sketched = j.sketch(j.fill)
			return false
		}
	}
	return j.next(j.fill, inPart/(t.Rows()*passWeight(t)*j.of.w))
}

func (j *survey) fill(dst []float64, win plane.Rect, w, h int) {
	j.slice.Losses(dst, j.of.task, plane.Grid{Window: win, W: w, H: h}, 0, w*h, j.at, &j.work)
}

// take shows the fine terrain; the coarse one, and the part of the fine one that
// is there, only if there is no other of the same things.
func (j *survey) take(m *Model, done bool) {
	shown := m.shownTerrain()
	if !done && shown != nil && !shown.rough() {
		return
	}
	t := &terrain{of: j.of, step: j.step, slice: j.slice, share: 1}
	if done {
		t.field = j.bands.field
	} else {
		t.share = 0.999 * float64(j.rows) / float64(max(j.of.h, 1))
		t.field = j.sketched
		t.field.V = slices.Clone(t.field.V)
		copy(t.field.V, j.bands.field.V[:j.rows*j.of.w])
	}
	m.art.stamp++
	t.stamp = m.art.stamp
	m.art.terrain = t
	if !m.cur().showing.aimed && t.slice != nil {
		m.cur().view.Window = t.field.Window
	}
}

// drawTerrain draws the loss around the selected lane's weights like a surface,
// with the way that led there.
func (m *Model) drawTerrain() {
	s, th := m.cur(), m.theme
	t := m.shownTerrain()
	name := s.selected().Rule.Name
	titles := []string{m.lang.T(lang.LossAround, name), m.lang.T(lang.LossShort, name)}
	var right []string
	share := ""
	if t != nil && t.slice != nil {
		right = []string{m.lang.T(lang.AtStep, t.step)}
		if t.rough() {
			now := m.lang.T(lang.Computed, strconv.Itoa(int(100*t.share))+"%")
			right = []string{now + "  " + right[0], now}
		}
		share = percent(t.slice.Share)
	}
	along := directions[s.showing.axes[terrainPicture]].texts(m, share)
	bottom := m.pictureFrame(pairs(titles, right), pairs(along, nil)).Bottom
	v := s.view
	switch {
	case v.Empty():
		return
	case t == nil:
		m.drawWaiting(v.Rect)
		return
	case t.slice == nil:
		for i, line := range m.wrap(m.lang.T(lang.NoPath), v.W-2) {
			m.canvas.TextIn(v.X+1, v.Y+i, v.W-1, line, th.Dim)
		}
		return
	}
	v.Window = t.field.Window
	m.drawHeat(v.Rect, &t.field, t.stamp, chart.HeatOptions{Kind: chart.Heights, Contours: true})
	if m.canvas.Width(bottom)+barWidth+6 <= v.W {
		m.art.heat.Bar(m.canvas, v.X+v.W-barWidth, v.Y+v.H, barWidth, th)
	}
	m.art.path = m.art.path[:0]
	for _, p := range t.slice.Trajectory {
		m.art.path = append(m.art.path, p[0], p[1])
	}
	m.art.trails.Path(m.canvas, v, th, m.art.path, s.selected().Mark)
}
