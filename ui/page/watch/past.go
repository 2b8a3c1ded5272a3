package watch

import (
	"context"

	"descent/sim"
	"descent/sim/spec"
	"descent/ui/job"
	"descent/ui/session"
)

// Recall implements page.Watcher: the shown run goes where it has been, and its
// ghosts are made again.
func (p *Page) Recall(past session.Past) {
	p.ghosts = past.Ghosts
	p.Player.Goal, p.Player.Back = past.Newest, past.Step
	if p.Travel(); past.Newest == 0 { // another lane may be selected
		p.Refresh()
	}
}

// allGhosts returns those of the shown run, and those that it has not been given yet.
func (p *Page) allGhosts() []spec.Ghost {
	list := p.S.Run.Ghosts()
	for i := range p.ghosts {
		list = append(list, p.ghosts[i].Ghost)
	}
	return list
}

// ghostJob makes a ghost of the shown run.
type ghostJob struct {
	page *Page
	run  *sim.Run
	of   session.Ghost
	part int // steps that are made at once
	// progress is that of the parts received.
	progress float64
}

// wantGhost is a job.Kind.
func (p *Page) wantGhost() job.Job {
	if len(p.ghosts) == 0 {
		return nil
	}
	return &ghostJob{page: p, run: p.S.Run, of: p.ghosts[0], part: p.stepsAPart()}
}

// Wanted implements job.Job.
func (j *ghostJob) Wanted() bool { return j.page.S.Run == j.run }

// Part implements job.Job.
func (j *ghostJob) Part(ctx context.Context) (done bool) {
	of := j.of.Run
	if ctx.Err() != nil {
		return false
	}
	before := of.Step()
	of.Seek(min(before+j.part, j.of.To))
	return of.Step() == j.of.To || of.Step() == before
}

// Receive implements job.Job.
func (j *ghostJob) Receive(done bool) {
	j.progress = float64(j.of.Run.Step()) / float64(j.of.To)
	if p := j.page; done {
		j.run.AddGhost(j.of.Run, j.of.From)
		p.ghosts = p.ghosts[1:]
		p.S.Copy()
	}
}

// Progress implements job.Job.
func (j *ghostJob) Progress() float64 { return j.progress }
