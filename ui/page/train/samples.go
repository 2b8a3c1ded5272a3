package train

import (
	"descent/ui/chart"
	"descent/ui/lang"
)

// drawSamples draws pictures of the data with the class that the selected lane
// predicts, those predicted wrong first.
func (p *Page) drawSamples() {
	a := &p.caches.samples
	set := p.task().Data()
	q := p.currentPredictions()
	wrong, names := 0, set.Classes
	a.list = a.list[:0]
	from, rows := len(set.Train), set.Test // the rows for testing say what was learnt
	if len(rows) == 0 {
		from, rows = 0, set.Train
	}
	bottom := ""
	if q != nil {
		for _, right := range []bool{false, true} {
			for i, row := range rows {
				predicted := q.classes[from+i]
				if (predicted == set.Y[row]) != right {
					continue
				}
				if !right {
					wrong++
				}
				if len(a.list) < maxSamples {
					a.list = append(a.list, chart.Sample{Pixels: set.Row(row), Predicted: names[predicted], Actual: names[set.Y[row]]})
				}
			}
		}
		bottom = p.T(lang.WrongOf, wrong, len(rows))
	}
	if a.maxPixelOf != set {
		a.maxPixelOf, a.maxPixel = set, chart.Largest(set.X)
	}
	title := set.Name + "   " + p.T(lang.PredictedBy, p.S.Selected().Rule.Name)
	p.pictureFrame(pairs([]string{title}, []string{p.batchText(), p.batchShort()}), []pair{{bottom, ""}})
	v := p.View
	if v.Empty() {
		return
	}
	if q == nil {
		p.drawWaiting(v.Rect)
		return
	}
	chart.SampleGrid(p.Canvas, v.Rect, p.Theme, a.list, chart.SampleGridOptions{Side: set.Image, Max: a.maxPixel})
}

// maxSamples is more pictures than any screen has room for.
const maxSamples = 2000
