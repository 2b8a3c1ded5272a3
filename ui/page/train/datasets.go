package train

import (
	"context"
	"math"
	"strings"

	tea "charm.land/bubbletea/v2"

	"descent/sim/data"
	"descent/sim/plane"
	"descent/sim/task"
	"descent/ui/chart"
	"descent/ui/job"
	"descent/ui/lang"
	"descent/ui/overlay"
	"descent/ui/page/watch"
)

// datasetTiles are the tiles of the data sets.
type datasetTiles struct{ *overlay.Tiles }

// openDatasets shows every data set, the user's own first; choosing one goes to it as the
// s key does.
func (p *Page) openDatasets() tea.Cmd {
	var tiles []overlay.Tile
	for _, l := range p.loaders() {
		tiles = append(tiles, overlay.Tile{
			ID: l.id, Name: l.name, Doc: l.doc,
			Draw: func(r chart.Rect) { p.drawPreview(l.id, r) },
			Do:   func() tea.Cmd { return p.goToSet(l.load()) },
		})
	}
	shown := watch.Family(p.task().Data().ID)
	return p.Overlays.Open(datasetTiles{overlay.NewTiles(p.Screen, p.Overlays, lang.DatasetsTitle, tiles, shown)})
}

// loader is a data set that has a tile.
type loader struct {
	id, name, doc string
	load          func() (*data.Dataset, error)
}

// loaders are the user's own data set, if there is or was one, and those of the catalog.
func (p *Page) loaders() (list []loader) {
	if own := p.own; own != nil {
		doc := own.Doc
		if own.Table != nil {
			doc = strings.Join(p.Speaker().TableSummary(own)[:3], p.T(lang.Semicolon)) // how the text was read stands in the panel of the data
		}
		list = append(list, loader{own.ID, own.Name, doc, func() (*data.Dataset, error) { return own, nil }})
	}
	sets := p.S.Run.Catalog().Datasets
	for i := range sets {
		e := &sets[i]
		list = append(list, loader{e.ID, e.Name, e.Doc, e.Load})
	}
	return list
}

// previewRows is how many training rows a preview has at most.
const previewRows = 2000

// preview is a data set as a tile's picture: its training rows.
type preview struct {
	dots   []chart.DataPoint
	window plane.Rect
	// samples says that the rows have values, not classes; scale is the largest
	// one, 0 where it is drawn as a height.
	samples bool
	scale   float64
	err     error
}

// newPreview loads a data set.
func newPreview(l loader) *preview {
	set, err := l.load()
	if err != nil {
		return &preview{err: err}
	}
	t, err := task.New(set, task.Model{})
	if err != nil {
		return &preview{err: err}
	}
	rows := set.Train[:min(len(set.Train), previewRows)]
	v := &preview{window: rect(t.Window()), dots: make([]chart.DataPoint, len(rows)), samples: set.Kind == data.Regression}
	if v.samples && set.Cols > 1 {
		v.scale = chart.Largest(set.T)
	}
	for k, i := range rows {
		d := &v.dots[k]
		d.U, d.V = t.Plane().Project(set.Row(i))
		switch {
		case set.Kind == data.Classification:
			d.Class = set.Y[i]
		case set.Kind == data.Regression && set.Cols == 1:
			d.V = set.T[i]
		case set.Kind == data.Regression:
			d.Value = set.T[i]
		}
	}
	return v
}

// drawPreview draws the picture of a data set, or why there is none.
func (p *Page) drawPreview(id string, r chart.Rect) {
	v := p.caches.previews[id]
	switch {
	case v == nil:
		p.drawWaiting(r)
	case v.err != nil:
		p.Canvas.TextIn(r.X, r.Y, r.W, v.err.Error(), p.Theme.Error)
	case v.samples:
		chart.RegressionPoints(p.Canvas, chart.View{Rect: r, Window: v.window}, p.Theme, v.dots, v.scale)
	default:
		chart.Points(p.Canvas, chart.View{Rect: r, Window: v.window}, p.Theme, v.dots)
	}
}

// previewJob loads one data set for its tile: some take longer than a key may.
type previewJob struct {
	page   *Page
	loader loader
	made   *preview
}

// wantPreviews is a job.Kind: while the tiles are open, the next data set that was
// not loaded yet.
func (p *Page) wantPreviews() job.Job {
	if !p.showsTiles() {
		return nil
	}
	for _, l := range p.loaders() {
		if p.caches.previews[l.id] == nil {
			return &previewJob{page: p, loader: l}
		}
	}
	return nil
}

func (p *Page) showsTiles() bool {
	_, ok := p.Overlays.Top().(datasetTiles)
	return ok
}

// Wanted implements job.Job.
func (j *previewJob) Wanted() bool { return j.page.showsTiles() }

// Part implements job.Job.
func (j *previewJob) Part(ctx context.Context) (done bool) {
	if ctx.Err() != nil {
		return false
	}
	j.made = newPreview(j.loader)
	return true
}

// Receive implements job.Job.
func (j *previewJob) Receive(bool) {
	a := &j.page.caches
	if a.previews == nil {
		a.previews = map[string]*preview{}
	}
	a.previews[j.loader.id] = j.made
}

// Progress implements job.Job: it is not known.
func (j *previewJob) Progress() float64 { return math.NaN() }
