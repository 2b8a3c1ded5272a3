package train

import (
	"descent/sim/data"
	"descent/sim/plane"
	"descent/sim/task"
	"descent/ui/chart"
	"descent/ui/page/watch"
)

// What tests of the page look at behind the screen.

// LossSurfaceJob is the kind of the job that makes the loss surface.
const LossSurfaceJob = 1

const DataPicture = dataPicture

var (
	PairOf   = pairOf
	Variance = variance
)

const MinVarianceShare = minVarianceShare

func (p *Page) Task() *task.Task          { return p.task() }
func (p *Page) BatchText() string         { return p.batchText() }
func (p *Page) Unit() chart.Unit          { return p.inspected.unit }
func (p *Page) Source() int               { return p.inspected.from }
func (p *Page) Weights() [2]int           { return p.inspected.weights }
func (p *Page) Points() []chart.DataPoint { return p.caches.rows.points }
func (p *Page) Decisions() []float64      { return p.caches.predictions.field.V }
func (p *Page) Planes() int               { return p.planes() }
func (p *Page) Varied() []int             { return p.varied() }
func (p *Page) DataPlane() *data.Plane    { return p.plane() }
func (p *Page) Pixels() (w, h int)        { return p.pixels() }

func (p *Page) Node(u chart.Unit) (chart.Rect, bool) { return p.caches.net.Node(u) }

// Inspects reports whether the inspector of units is open, EditsModel the model's panel.
func (p *Page) Inspects() bool { return p.inspects() }
func (p *Page) EditsModel() bool {
	_, ok := p.Overlays.Top().(*modelPanel)
	return ok
}

// Editor returns what the open point editor holds.
func (p *Page) Editor() (points []data.Point, window plane.Rect, view chart.View) {
	o := p.Overlays.Top().(*pointEditor)
	_, v := o.view()
	return o.points, o.window, v
}

// LossSurface is the shown loss surface.
type LossSurface struct {
	Step   int
	Coarse bool
	Field  plane.Field
	Slice  *task.Slice
}

// LossSurface returns the shown loss surface, or nil.
func (p *Page) LossSurface() *LossSurface {
	t := p.shownLossSurface()
	if t == nil {
		return nil
	}
	return &LossSurface{t.step, t.coarse(), t.field, t.slice}
}

// GaugeLimit returns the limit that the gauge shows and the step of its measurement.
func (p *Page) GaugeLimit() (limit float64, step int) {
	return p.S.Finding().Here.LR, p.currentSharpness().Step
}

// Measured returns the sharpness measured last, and its step.
func (p *Page) Measured() (sharpness float64, step int) {
	k := p.currentSharpness()
	return k.Sharpness, k.Step
}

var _ watch.Kind = (*Page)(nil)
