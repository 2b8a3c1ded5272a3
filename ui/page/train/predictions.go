package train

import (
	"slices"

	"descent/sim/data"
	"descent/sim/plane"
	"descent/sim/task"
	"descent/ui/page/watch"
)

// predictions are what the parameters of a lane make of the data and of the plane:
// all that the pictures of a model show. Those of a small model are made within a
// frame, those of a large one by a job.
type predictions struct {
	of     request
	params []float64
	step   int // of the parameters

	progressive
	// classes are those predicted of the training rows, then of the test rows.
	classes []int
	// maps are small pictures of the units: of the inputs, then layer after layer.
	maps [][]float64
	// activations are the outputs of the units of each hidden layer for training rows.
	activations [][]float64
	work        task.Work
	// stamp identifies these predictions.
	stamp int
}

// request says which parts of the predictions are shown.
type request struct {
	task                 *task.Task
	plane                *data.Plane
	window               plane.Rect // of the field
	w, h                 int        // of the field, 0 for none
	maps                 plane.Rect // their window; empty for none
	classes, activations bool
}

// mapSide is how many pixels wide and high the picture of a unit is.
const mapSide = 12

// requested returns what the page shows of the selected lane's model.
func (p *Page) requested() request {
	if p.Layout.TooSmall {
		return request{}
	}
	t := p.task()
	k := request{task: t, plane: p.plane()}
	kind := t.Data().Kind
	if r := p.Layout.Panels[watch.PicturePanel]; !r.Empty() && !p.View.Empty() {
		switch {
		case p.showsData():
			k.window = p.View.Window
			k.w, k.h = p.pixels()
			k.classes = true
		case p.Shows(samplesPicture):
			k.classes = true
		}
	}
	if kind == data.Regression && t.Data().Cols == 1 {
		k.w, k.h, k.window = 0, 0, plane.Rect{}
	}
	if kind != data.Clustering && (!p.Layout.Panels[watch.SecondPanel].Empty() || p.Shows(netPicture) || p.inspects()) {
		k.maps = p.planeWindow()
	}
	if !p.Layout.Panels[watch.ChartPanel].Empty() {
		k.classes = k.classes || p.ShowsChart(confusionChart) || p.ShowsChart(testConfusionChart)
		k.activations = p.ShowsChart(unitsChart)
	}
	k.classes = k.classes && kind != data.Regression
	return k
}

// weight estimates the work of the predictions, in multiplications.
func (k *request) weight() float64 {
	points := k.w * k.h
	if k.maps != (plane.Rect{}) {
		points += mapSide * mapSide
	}
	if k.classes {
		points += k.task.Data().Rows()
	}
	if k.activations {
		points += k.task.Rows()
	}
	return float64(points) * passWeight(k.task)
}

// begin empties the predictions for new parameters.
func (q *predictions) begin(k request, step int, params []float64) {
	q.of, q.step = k, step
	q.params = append(q.params[:0], params...)
	q.field.Resize(k.window, k.w, k.h)
	q.rows = 0
}

// fill makes a part of the field.
func (q *predictions) fill(dst []float64, win plane.Rect, w, h int) {
	q.of.task.Field(dst, q.params, q.of.plane, plane.Grid{Window: win, W: w, H: h}, &q.work)
}

// makeRest makes all but the field.
func (q *predictions) makeRest() {
	t, k := q.of.task, &q.of
	q.classes = q.classes[:0]
	if k.classes {
		q.classes = t.Predict(q.classes, q.params, t.Data().Train, &q.work)
		q.classes = t.Predict(q.classes, q.params, t.Data().Test, &q.work)
	}
	if k.maps != (plane.Rect{}) {
		q.makeMaps()
	}
	if k.activations {
		q.collectActivations()
	}
}

// makeMaps makes the units' small pictures.
func (q *predictions) makeMaps() {
	t, w := q.of.task, q.of.maps
	all := t.Maps(q.params, q.of.plane, plane.Grid{Window: w, W: mapSide, H: mapSide}, &q.work)
	layers := t.Layers()
	q.maps = resized(q.maps, len(layers)+1)
	for i := range q.maps {
		units := layers[0].In
		if i > 0 {
			units = layers[i-1].Out
		}
		q.maps[i] = q.maps[i][:0]
		for u := range units {
			q.maps[i] = append(q.maps[i], all.Unit(i, u)...)
		}
	}
}

// maxValues is how many values of a layer a histogram is made of at most.
const maxValues = 20000

// collectActivations keeps what hidden units put out for training rows: of every
// n-th row if there are too many.
func (q *predictions) collectActivations() {
	t := q.of.task
	hidden := t.Activations(q.params, &q.work)
	q.activations = resized(q.activations, len(t.Layers())-1)
	for i := range q.activations {
		v, units := hidden(i), t.Layers()[i].Out
		rows := len(v) / units
		every := 1 + units*rows/maxValues
		q.activations[i] = q.activations[i][:0]
		for u := range units {
			for r := 0; r < rows; r += every {
				q.activations[i] = append(q.activations[i], v[u*rows+r])
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

// is reports whether the predictions are those of the parameters.
func (q *predictions) is(k request, params []float64) bool {
	return q.of == k && slices.Equal(q.params, params)
}

// Forget drops the predictions, so that the next frame makes them again, as it does
// while the run plays.
func (p *Page) Forget() { p.caches.predictions.of = request{} }

// currentPredictions returns the predictions of the selected lane: made now if that
// is quickly done, else the last ones of the same things, or nil.
func (p *Page) currentPredictions() *predictions {
	k, params := p.requested(), p.picturedParams(p.S.Lane)
	q := p.caches.predictions
	switch {
	case q.is(k, params):
	case k.weight() <= maxInFrame:
		p.caches.stamp++
		q.stamp = p.caches.stamp
		q.begin(k, p.picturedStep(), params)
		q.next(q.fill, k.h)
		q.makeRest()
	case q.of != k:
		return nil
	}
	return q
}
