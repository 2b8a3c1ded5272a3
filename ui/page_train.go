package ui

import (
	"descent/sim"
	"descent/sim/data"
	"descent/sim/task"
	"descent/ui/lang"
)

// The pictures of the Train page.
const (
	dataPicture = iota
	terrainPicture
	galleryPicture
	netPicture
)

// train is the page of a learning problem.
var train = Page{
	Title:   lang.PageTrain,
	Default: sim.DefaultTrain,
	charts: []curveKind{
		{title: lang.ChartTrain, series: []sim.Series{sim.Loss, sim.TestLoss}},
		{title: lang.ChartBatch, series: []sim.Series{sim.BatchLoss}},
		{title: lang.ChartAccuracy, series: []sim.Series{sim.TrainAcc, sim.TestAcc}, share: true, when: classified},
		{title: lang.ChartLayers, draw: (*Model).drawLayerCurves},
		{title: lang.ChartBars, draw: (*Model).drawLayerBars},
		{title: lang.ChartWeights, draw: (*Model).drawWeights},
		{title: lang.ChartUnits, draw: (*Model).drawUnits, needs: needsActs, when: layered},
		{title: lang.ChartConfusion, draw: (*Model).drawConfusion, needs: needsTold, when: classified},
		{title: lang.ChartTestConfusion, draw: (*Model).drawTestConfusion, needs: needsTold, when: tested},
		{title: lang.ChartGrad, series: []sim.Series{sim.GradNorm}},
		{title: lang.ChartStepLen, series: []sim.Series{sim.StepLen}},
		{title: lang.ChartRate, series: []sim.Series{sim.Rate}},
	},
	columns: []column{
		{title: lang.ColRate, value: rate, setting: true, rank: 1, wide: sizeWidth},
		{title: lang.ColTrainLoss, value: of(sim.Loss), rank: 0, wide: sizeWidth},
		{title: lang.ColTest, value: of(sim.TestLoss), rank: 4, when: split, wide: sizeWidth},
		{title: lang.ColTrainAcc, value: of(sim.TrainAcc), share: true, rank: 2, when: classified},
		{title: lang.ColTestAcc, value: of(sim.TestAcc), share: true, rank: 3, when: tested, wide: 11},
		{title: lang.ColBatch, value: of(sim.BatchLoss), rank: 5, wide: sizeWidth},
	},
	pictures: []picture{
		dataPicture: {
			title: lang.PictureData, window: (*Model).planeWindow, draw: (*Model).drawData,
			axes: (*Model).planes, axesText: (*Model).planeText,
		},
		terrainPicture: {
			title: lang.PictureTerrain, window: (*Model).terrainWindow, draw: (*Model).drawTerrain,
			axes: func(*Model) int { return len(directions) }, axesText: (*Model).directionText,
		},
		galleryPicture: {title: lang.PictureGallery, draw: (*Model).drawGallery, when: func(m *Model) bool {
			return taskOf(m.cur().snap.Objective).Data().Image > 0
		}},
		netPicture: {title: lang.PictureNet, draw: func(m *Model) { m.drawNet(m.layout.panels[picturePanel]) }, when: func(m *Model) bool {
			return m.layout.panels[netPanel].Empty()
		}},
	},
}

// What a task must have for a chart or a column.

func classified(t *task.Task) bool { return t.Data().Kind == data.Classification }
func split(t *task.Task) bool      { return len(t.Data().Test) > 0 }
func tested(t *task.Task) bool     { return classified(t) && split(t) }
func layered(t *task.Task) bool    { return len(t.Layers()) > 1 }
