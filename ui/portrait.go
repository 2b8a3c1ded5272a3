package ui

import (
	"slices"

	"descent/sim/data"
	"descent/sim/plane"
	"descent/sim/task"
)

// portrait is what the parameters of a lane make of the data and of the plane:
// all that the pictures of a model show. Of a small model it is made within a
// frame, of a large one it is a job.
type portrait struct {
	of     wishes
	params []float64
	step   int

	bands
	// told are the classes told of the training rows, then of the test rows.
	told []int
	// maps are small pictures of the units: of the inputs, then layer after layer.
	maps [][]float64
	// acts are what the units of each hidden layer put out for training rows.
	acts [][]float64
	work task.Work
	// stamp tells portraits apart.
	stamp int
}

// wishes say which parts of a portrait are shown.
type wishes struct {
	task       *task.Task
	plane      *data.Plane
	window     plane.Rect // of the field
	w, h       int        // of the field, 0 for none
	maps       plane.Rect // their window; empty for none
	told, acts bool
}

// mapSide is how many pixels wide and high the picture of a unit is.
const mapSide = 12

// wished returns what the shown page needs to know of the selected lane's model.
func (m *Model) wished() wishes {
	s := m.cur()
	t := taskOf(s.snap.Objective)
	if t == nil || m.layout.tooSmall {
		return wishes{}
	}
	k := wishes{task: t, plane: s.plane()}
	kind := t.Data().Kind
	shown := m.picture()
	if r := m.layout.panels[picturePanel]; !r.Empty() && !s.view.Empty() {
		switch {
		case shown == &m.page().pictures[dataPicture]:
			k.window = s.view.Window
			k.w, k.h = pixels(m)
			k.told = true
		case shown == &m.page().pictures[galleryPicture]:
			k.told = true
		}
	}
	if kind == data.Regression && t.Data().Cols == 1 {
		k.w, k.h, k.window = 0, 0, plane.Rect{}
	}
	if kind != data.Clustering && (!m.layout.panels[netPanel].Empty() || shown == &m.page().pictures[netPicture] || m.inspects()) {
		k.maps = m.planeWindow()
	}
	if !m.layout.panels[chartPanel].Empty() {
		needs := m.curve().needs
		k.told = k.told || needs == needsTold
		k.acts = needs == needsActs
	}
	k.told = k.told && kind != data.Regression
	return k
}

// weight estimates the work for a portrait, in multiplications.
func (k *wishes) weight() int {
	points := k.w * k.h
	if k.maps != (plane.Rect{}) {
		points += mapSide * mapSide
	}
	if k.told {
		points += k.task.Data().Rows()
	}
	if k.acts {
		points += k.task.Rows()
	}
	return points * passWeight(k.task)
}

// activationWeight is how many multiplications an activation costs about.
const activationWeight = 10

// passWeight estimates how many multiplications one row costs on its way through a model.
func passWeight(t *task.Task) int {
	sum := 0
	for _, l := range t.Layers() {
		sum += l.In*l.Out + activationWeight*l.Out
	}
	return max(sum, t.Data().Cols)
}

// begin empties the portrait for new parameters.
func (p *portrait) begin(k wishes, params []float64, step int) {
	p.of, p.step = k, step
	p.params = append(p.params[:0], params...)
	p.field.Resize(k.window, k.w, k.h)
	p.rows = 0
}

// fill is the filler of the field.
func (p *portrait) fill(dst []float64, win plane.Rect, w, h int) {
	p.of.task.Field(dst, p.params, p.of.plane, win.X0, win.X1, win.Y0, win.Y1, w, h, &p.work)
}

// rest makes all but the field.
func (p *portrait) rest() {
	t, k := p.of.task, &p.of
	p.told = p.told[:0]
	if k.told {
		p.told = t.Told(p.told, p.params, t.Data().Train, &p.work)
		p.told = t.Told(p.told, p.params, t.Data().Test, &p.work)
	}
	if k.maps != (plane.Rect{}) {
		p.draw()
	}
	if k.acts {
		p.listen()
	}
}

// draw makes the units' small pictures.
func (p *portrait) draw() {
	t, w := p.of.task, p.of.maps
	all := t.Maps(p.params, p.of.plane, w.X0, w.X1, w.Y0, w.Y1, mapSide, mapSide, &p.work)
	layers := t.Layers()
	p.maps = resized(p.maps, len(layers)+1)
	for i := range p.maps {
		units := layers[0].In
		if i > 0 {
			units = layers[i-1].Out
		}
		p.maps[i] = p.maps[i][:0]
		for u := range units {
			p.maps[i] = append(p.maps[i], all.Unit(i, u)...)
		}
	}
}

// mostValues is how many values of a layer a histogram is made of at most.
const mostValues = 20000

// listen keeps what hidden units put out for training rows, evenly chosen if
// there are too many.
func (p *portrait) listen() {
	t := p.of.task
	hidden := t.Activations(p.params, &p.work)
	p.acts = resized(p.acts, len(t.Layers())-1)
	for i := range p.acts {
		v, units := hidden(i), t.Layers()[i].Out
		rows := len(v) / units
		every := 1 + units*rows/mostValues
		p.acts[i] = p.acts[i][:0]
		for u := range units {
			for r := 0; r < rows; r += every {
				p.acts[i] = append(p.acts[i], v[u*rows+r])
			}
		}
	}
}

// resized returns a slice of n slices, in s's memory if that is enough.
func resized(s [][]float64, n int) [][]float64 {
	for len(s) < n {
		s = append(s, nil)
	}
	return s[:n]
}

// is reports whether the portrait is that of the parameters.
func (p *portrait) is(k wishes, params []float64) bool {
	return p.of == k && slices.Equal(p.params, params)
}

// portray returns the portrait of the selected lane: made now if that is quickly
// done, else the last one of the same things, or nil.
func (m *Model) portray() *portrait {
	k, l := m.wished(), m.cur().selected()
	p := &m.art.portrait
	switch {
	case (*p).is(k, l.Params):
	case k.weight() <= atOnce:
		m.art.stamp++
		(*p).stamp = m.art.stamp
		(*p).begin(k, l.Params, m.cur().snap.Step)
		(*p).next((*p).fill, k.h)
		(*p).rest()
	case (*p).of != k:
		return nil
	}
	return *p
}
