package watch

import (
	"context"
	"math"
	"time"

	tea "charm.land/bubbletea/v2"

	"descent/sim"
	"descent/sim/probe"
	"descent/ui/job"
	"descent/ui/lang"
	"descent/ui/session"
	"descent/ui/words"
)

// slowAfter is how long findings may take before the status line says that they are
// being looked for.
const slowAfter = 500 * time.Millisecond

// findingsJob finds what each lane does, that of the selected one first.
type findingsJob struct {
	page      *Page
	step      int
	selected  int
	questions []sim.Question
	found     []session.Found
	parts     int  // made
	timed     bool // slowMsg is on its way
	slow      bool
}

// slowMsg says that a job has had slowAfter.
type slowMsg struct{ job *findingsJob }

// Ask has it found out off the event loop what each lane does now. While that is under
// way for lanes that have only gone on since, it does nothing.
func (p *Page) Ask() {
	if p.findings == nil {
		s := p.S
		p.findings = &findingsJob{page: p, step: s.Snap.Step, selected: s.Lane, questions: s.Questions(), found: s.Unanswered()}
	}
}

// Refresh takes a new snapshot after a key. What was found before it is no longer said.
func (p *Page) Refresh() {
	p.Player.Renew()
	p.S.Forget()
	p.S.Copy()
	p.drop()
	p.Diagnose()
}

// Diagnose has it found out again what the lanes do.
func (p *Page) Diagnose() {
	p.kind.Diagnose()
	p.S.DiagnosedAt = p.S.Snap.Step
	p.Speak()
}

// drop forgets what was found: a key has changed the lanes.
func (p *Page) drop() {
	p.S.Drop()
	p.findings = nil
}

// wantFindings is a job.Kind.
func (p *Page) wantFindings() job.Job {
	if p.findings == nil {
		return nil
	}
	return p.findings
}

// Wanted implements job.Job.
func (j *findingsJob) Wanted() bool { return j.page.findings == j }

// Part implements job.Job: the selected lane first, then all others.
func (j *findingsJob) Part(ctx context.Context) (done bool) {
	first := j.parts == 0
	for i := range j.questions {
		if ctx.Err() != nil {
			return false
		}
		if (i == j.selected) == first {
			j.found[i].Finding, j.found[i].Known = j.questions[i].Answer(), true
		}
	}
	j.parts++
	return !first || len(j.questions) == 1
}

// Receive implements job.Job.
func (j *findingsJob) Receive(done bool) {
	p := j.page
	for i := range j.found {
		if done || i == j.selected {
			p.S.Accept(i, &j.found[i])
		}
	}
	if done {
		p.findings = nil
	}
	p.Speak()
}

// Progress implements job.Job: it is not known.
func (j *findingsJob) Progress() float64 { return math.NaN() }

// startTimer returns the command that says when the present findings take long.
func (p *Page) startTimer() tea.Cmd {
	j := p.findings
	if j == nil || j.timed {
		return nil
	}
	j.timed = true
	return tea.Tick(slowAfter, func(time.Time) tea.Msg { return slowMsg{j} })
}

// takesLong says that findings which are still wanted take long.
func (p *Page) takesLong(msg slowMsg) {
	if p.findings == msg.job {
		msg.job.slow = true
		p.Speak()
	}
}

// Settle implements page.Finisher.
func (p *Page) Settle() {
	for j := p.findings; j != nil && p.findings == j; {
		j.Receive(j.Part(context.Background()))
	}
}

// Speak says what was found, in the status line and in the line of the field.
func (p *Page) Speak() {
	p.Seen = p.kind.Sentence()
	if j := p.findings; j != nil && j.slow && !p.S.Found[p.S.Lane].Known {
		p.Seen = p.T(lang.Looking, p.Seen)
	}
	p.Field = p.Speaker().Field(words.Field{
		Snap:  &p.S.Snap,
		Names: words.NamesOf(&p.S.Snap, func(lane int) string { return string(p.Theme.Marker(p.S.Snap.Lanes[lane].Mark)) }),
		Found: func(lane int) *probe.Finding {
			if f := &p.S.Found[lane]; f.Known {
				return &f.Finding
			}
			return nil
		},
	})
}
