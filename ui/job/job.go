// Package job runs what takes too long for a frame off the event loop, part by
// part, over copies of what it needs.
package job

import (
	"context"

	tea "charm.land/bubbletea/v2"
)

// Job is made in parts. Between two parts the event loop receives what is there.
type Job interface {
	// Part makes the next part, off the event loop. A part that may take long
	// returns early once ctx is cancelled.
	Part(ctx context.Context) (done bool)
	// Wanted reports, on the event loop, whether the result is still asked for.
	Wanted() bool
	// Receive hands over, on the event loop, what the parts so far have made. What
	// it hands over, later parts do not write.
	Receive(done bool)
	// Progress is the share of the work done, 0 to 1; NaN where it is not known.
	Progress() float64
}

// Kind says what is wanted now: a new job, or nil if there is nothing to do. At
// most one job of a kind runs at a time.
type Kind func() Job

// Queue runs the jobs of a page.
type Queue struct {
	kinds   []Kind
	running []running
}

type running struct {
	job    Job
	ctx    context.Context
	cancel context.CancelFunc
}

// PartMsg says that a part of a job is done.
type PartMsg struct {
	queue *Queue
	kind  int
	job   Job
	done  bool
}

// NewQueue returns a queue that asks these kinds, in order, what is wanted.
func NewQueue(kinds ...Kind) *Queue {
	return &Queue{kinds: kinds, running: make([]running, len(kinds))}
}

// Start begins what is wanted and not running, and cancels what is no longer wanted.
func (q *Queue) Start() tea.Cmd {
	var cmds []tea.Cmd
	for i, want := range q.kinds {
		r := &q.running[i]
		if r.job != nil {
			if !r.job.Wanted() {
				r.cancel() // its part returns early; Update then forgets it
			}
			continue
		}
		if j := want(); j != nil {
			ctx, cancel := context.WithCancel(context.Background())
			*r = running{j, ctx, cancel}
			cmds = append(cmds, q.part(i))
		}
	}
	return tea.Batch(cmds...)
}

func (q *Queue) part(kind int) tea.Cmd {
	r := q.running[kind]
	return func() tea.Msg { return PartMsg{q, kind, r.job, r.job.Part(r.ctx)} }
}

// Update receives a part, and asks for the next one. It ignores parts of other queues.
func (q *Queue) Update(msg PartMsg) tea.Cmd {
	if msg.queue != q || q.running[msg.kind].job != msg.job {
		return nil
	}
	r := &q.running[msg.kind]
	if !msg.done && r.ctx.Err() != nil { // cancelled, though it may be wanted again: the part is incomplete
		*r = running{}
		return nil
	}
	wanted := msg.job.Wanted()
	if wanted {
		msg.job.Receive(msg.done)
	}
	if msg.done || !wanted {
		r.cancel()
		*r = running{}
		return nil
	}
	return q.part(msg.kind)
}

// Running returns the running job of a kind, or nil.
func (q *Queue) Running(kind int) Job { return q.running[kind].job }

// Step makes and receives one part of the job of a kind, in the caller's goroutine,
// and reports whether there is such a job.
func (q *Queue) Step(kind int) bool {
	r := q.running[kind]
	if r.job == nil {
		return false
	}
	q.Update(PartMsg{q, kind, r.job, r.job.Part(r.ctx)})
	return true
}

// StepAll makes and receives one part of every job, in the caller's goroutine, and
// reports whether there is one.
func (q *Queue) StepAll() (busy bool) {
	for i := range q.running {
		busy = q.Step(i) || busy
	}
	return busy
}

// Finish makes and receives all parts at once, in the caller's goroutine, and what
// is wanted after them: for tests and for frames without an event loop.
func (q *Queue) Finish() {
	for busy := true; busy; busy = q.StepAll() {
		q.Start()
	}
}
