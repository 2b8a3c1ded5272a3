package train

import (
	"context"
	"slices"

	"descent/sim/plane"
	"descent/sim/task"
	"descent/ui/job"
	"descent/ui/player"
)

// lossSurfaceJob makes a loss surface.
type lossSurfaceJob struct {
	page *Page
	lossSurface
	progressive
	path [][]float64
	work task.Work
	at   []float64
	few  plane.Field // the coarse field, if there is one
	// progress is that of the parts received.
	progress float64
}

// wantLossSurface is a job.Kind.
func (p *Page) wantLossSurface() job.Job {
	k, ok := p.lossSurfaceKey()
	if !ok {
		return nil
	}
	s, t := p.S, p.shownLossSurface()
	if t != nil && p.Player.Playing && (p.Player.Renewal() == player.Kept || p.pictured.renewals%lossSurfaceEvery != 0) {
		return nil
	}
	if t != nil && !t.coarse() && t.step == s.Snap.Step && (t.slice == nil || slices.Equal(t.slice.Origin, s.Selected().Params)) {
		return nil
	}
	return &lossSurfaceJob{page: p, lossSurface: lossSurface{of: k, step: s.Snap.Step}, path: p.path()}
}

// Wanted implements job.Job.
func (j *lossSurfaceJob) Wanted() bool {
	k, ok := j.page.lossSurfaceKey()
	return ok && k == j.of
}

// Part implements job.Job: it cuts the slice and makes a coarse field, then some
// rows of the fine one.
func (j *lossSurfaceJob) Part(ctx context.Context) (done bool) {
	if ctx.Err() != nil {
		return false
	}
	t := j.of.task
	rowWork := float64(t.Rows()*j.of.w) * passWeight(t) // of a row of pixels
	if j.slice == nil {
		slice, err := directions[j.of.along].cut(t, j.path, &j.of)
		if err != nil {
			return true
		}
		j.slice = slice
		j.at = make([]float64, len(slice.Origin))
		win := j.of.window
		if win == (plane.Rect{}) {
			win = rect(slice.X0, slice.X1, slice.Y0, slice.Y1)
		}
		j.progressive.field.Resize(win, j.of.w, j.of.h)
		if rowWork*float64(j.of.h) > maxInPart {
			j.few = j.progressive.coarse(j.fill)
			return false
		}
	}
	return j.next(j.fill, int(maxInPart/rowWork))
}

func (j *lossSurfaceJob) fill(dst []float64, win plane.Rect, w, h int) {
	j.slice.Losses(dst, j.of.task, plane.Grid{Window: win, W: w, H: h}, j.at, &j.work)
}

// Receive implements job.Job. The coarse field, and the part of the fine one that
// is there, are shown only if there is no fine one of the same things.
func (j *lossSurfaceJob) Receive(done bool) {
	p := j.page
	j.progress = j.progressive.share()
	shown := p.shownLossSurface()
	if !done && shown != nil && !shown.coarse() {
		return
	}
	t := &lossSurface{of: j.of, step: j.step, slice: j.slice, share: 1}
	if done {
		t.field = j.progressive.field
	} else {
		t.share = 0.999 * j.progress
		t.field = j.few
		t.field.V = slices.Clone(t.field.V)
		copy(t.field.V, j.progressive.field.V[:j.rows*j.of.w])
	}
	p.caches.stamp++
	t.stamp = p.caches.stamp
	p.caches.lossSurface = t
	if !p.Showing.Aimed && t.slice != nil {
		p.View.Window = t.field.Window
	}
}

// Progress implements job.Job.
func (j *lossSurfaceJob) Progress() float64 { return j.progress }
