// Package train is the page of a learning problem: a model and its data.
package train

import (
	"descent/sim"
	"descent/sim/data"
	"descent/sim/task"
	"descent/ui/chart"
	"descent/ui/lang"
	"descent/ui/page"
	"descent/ui/page/watch"
)

// Page is the page of a learning problem. Every run that it watches has a task.
type Page struct {
	*watch.Page

	sharp     *sharpness  // measured last, of whatever lane
	outlook   *outlook    // made last, of whatever lane
	stable    *stableRate // found last, of whatever lane
	features  features
	inspected inspected
	pictured  pictured
	caches    caches
	own       *data.Dataset // the user's own one that was shown last, or nil
}

var (
	_ page.Page      = (*Page)(nil)
	_ page.Watcher   = (*Page)(nil)
	_ page.Commander = (*Page)(nil)
	_ page.Namer     = (*Page)(nil)
	_ watch.Kind     = (*Page)(nil)
)

// New returns the page without a run.
func New(env watch.Env) *Page {
	p := &Page{}
	p.caches.predictions = &predictions{}
	config := watch.Config{
		Kind: "train", Title: lang.PageTrain, What: lang.DoTrainPage, Default: sim.DefaultTrain,
		Charts: p.charts(), Columns: p.columns(), Pictures: p.pictures(),
	}
	p.Page = watch.New(env, config, p, p.wantPredictions, p.wantLossSurface, p.wantSharpness, p.wantOutlook, p.wantStableRate, p.wantPreviews)
	return p
}

// task returns what the lanes learn.
func (p *Page) task() *task.Task {
	t, _ := task.Of(p.S.Snap.Objective)
	return t
}

// Watches implements page.Watcher.
func (p *Page) Watches(run *sim.Run) bool {
	_, ok := task.Of(run.Objective())
	return ok
}

// The charts whose numbers are made outside the run.
const (
	unitsChart         = 6
	confusionChart     = 7
	testConfusionChart = 8
)

func (p *Page) charts() []watch.Chart {
	return []watch.Chart{
		{ID: "loss", Title: lang.ChartTrain, Series: []sim.Series{sim.Loss, sim.TestLoss}},
		{ID: "batch", Title: lang.ChartBatch, Series: []sim.Series{sim.BatchLoss}},
		{ID: "accuracy", Title: lang.ChartAccuracy, Series: []sim.Series{sim.TrainAcc, sim.TestAcc}, Share: true, When: p.classifies},
		{ID: "layers", Title: lang.ChartLayers, Draw: p.drawLayerCurves},
		{ID: "bars", Title: lang.ChartBars, Draw: p.drawLayerBars},
		{ID: "weights", Title: lang.ChartWeights, Draw: p.drawWeights},
		unitsChart:         {ID: "units", Title: lang.ChartUnits, Draw: p.drawUnits, When: p.layered},
		confusionChart:     {ID: "confusion", Title: lang.ChartConfusion, Draw: p.drawConfusion, When: p.classifies},
		testConfusionChart: {ID: "test-confusion", Title: lang.ChartTestConfusion, Draw: p.drawTestConfusion, When: p.tested},
		{ID: "gradient", Title: lang.ChartGrad, Series: []sim.Series{sim.GradNorm}},
		{ID: "step", Title: lang.ChartStepLen, Series: []sim.Series{sim.StepLen}},
		{ID: "rate", Title: lang.ChartRate, Series: []sim.Series{sim.Rate}},
	}
}

// testAccuracyWidth is the width of the column with the longest heading.
const testAccuracyWidth = 11

func (p *Page) columns() []watch.Column {
	return []watch.Column{
		{Title: lang.ColRate, Value: watch.Rate, Setting: true, Rank: 1, Width: watch.SizeWidth},
		{Title: lang.ColTrainLoss, Value: watch.Of(sim.Loss), Rank: 0, Width: watch.SizeWidth},
		{Title: lang.ColTest, Value: watch.Of(sim.TestLoss), Rank: 4, When: p.split, Width: watch.SizeWidth},
		{Title: lang.ColTrainAcc, Value: watch.Of(sim.TrainAcc), Share: true, Rank: 2, When: p.classifies},
		{Title: lang.ColTestAcc, Value: watch.Of(sim.TestAcc), Share: true, Rank: 3, When: p.tested, Width: testAccuracyWidth},
		{Title: lang.ColBatch, Value: watch.Of(sim.BatchLoss), Rank: 5, Width: watch.SizeWidth},
	}
}

// The pictures.
const (
	dataPicture = iota
	lossPicture
	samplesPicture
	netPicture
)

func (p *Page) pictures() []watch.Picture {
	return []watch.Picture{
		dataPicture: {
			ID: "data", Title: lang.PictureData, Window: p.planeWindow, Draw: p.drawData,
			Axes: p.planes, AxesText: p.planeText,
		},
		lossPicture: {
			ID: "loss", Title: lang.PictureLoss, Window: p.lossSurfaceWindow, Draw: p.drawLossSurface,
			Axes: func() int { return len(directions) }, AxesText: p.directionText,
		},
		samplesPicture: {
			ID: "samples", Title: lang.PictureSamples, Draw: p.drawSamples,
			When: func() bool { return p.task().Data().Image > 0 },
		},
		netPicture: {
			ID: "network", Title: lang.PictureNet,
			Draw: func() { p.drawNet(p.Layout.Panels[watch.PicturePanel]) },
			When: func() bool { return p.Layout.Panels[watch.SecondPanel].Empty() },
		},
	}
}

// What a task must have for a chart or a column.

func (p *Page) classifies() bool { return p.task().Data().Kind == data.Classification }
func (p *Page) split() bool      { return len(p.task().Data().Test) > 0 }
func (p *Page) tested() bool     { return p.classifies() && p.split() }
func (p *Page) layered() bool    { return len(p.task().Layers()) > 1 }

// Second implements watch.Kind: below the picture there is a network.
func (p *Page) Second() bool { return true }

// DrawSecond implements watch.Kind.
func (p *Page) DrawSecond(r chart.Rect) { p.drawNet(r) }
