package train

import (
	"context"

	"descent/ui/job"
)

// predictionJob makes the predictions of a large model.
type predictionJob struct {
	page         *Page
	coarse, fine *predictions
	begun        bool
	progress     float64 // as it was received last
}

// wantPredictions is a job.Kind.
func (p *Page) wantPredictions() job.Job {
	k, params := p.requested(), p.picturedParams(p.S.Lane)
	if p.Layout.TooSmall || k.weight() <= maxInFrame || p.caches.predictions.is(k, params) {
		return nil
	}
	j := &predictionJob{page: p, fine: p.caches.spare}
	if j.fine == nil {
		j.fine = &predictions{}
	}
	p.caches.spare = nil
	j.fine.begin(k, p.picturedStep(), params)
	return j
}

// Wanted implements job.Job.
func (j *predictionJob) Wanted() bool { return j.page.requested() == j.fine.of }

// Part implements job.Job: first all but the field and a coarse field, then some
// rows of the fine one.
func (j *predictionJob) Part(ctx context.Context) (done bool) {
	if ctx.Err() != nil {
		return false
	}
	q := j.fine
	if !j.begun {
		j.begun = true
		q.makeRest()
		if q.of.weight() > maxInPart {
			j.coarse = &predictions{of: q.of, step: q.step, classes: q.classes, maps: q.maps, activations: q.activations}
			j.coarse.field = q.coarse(q.fill)
			return false
		}
	}
	return q.next(q.fill, int(maxInPart/(float64(max(q.of.w, 1))*passWeight(q.of.task))))
}

// Receive implements job.Job. The coarse field is shown only if there is nothing
// else of the same things to show.
func (j *predictionJob) Receive(done bool) {
	a := &j.page.caches
	j.progress = j.fine.share()
	a.stamp++
	switch {
	case done:
		j.fine.stamp = a.stamp
		a.spare, a.predictions = a.predictions, j.fine
		if a.spare == j.coarse { // it shares memory
			a.spare = nil
		}
	case j.coarse != nil && a.predictions.of != j.fine.of:
		j.coarse.stamp = a.stamp
		a.predictions = j.coarse
	}
}

// Progress implements job.Job.
func (j *predictionJob) Progress() float64 { return j.progress }
