package job

import (
	"context"
	"testing"

	tea "charm.land/bubbletea/v2"
)

// count is a job of several parts that writes down what happens to it.
type count struct {
	parts    int
	made     int
	received []bool
	unwanted bool
	ctx      context.Context
}

func (c *count) Part(ctx context.Context) bool {
	c.ctx = ctx
	if ctx.Err() == nil {
		c.made++
	}
	return c.made >= c.parts
}

func (c *count) Wanted() bool      { return !c.unwanted }
func (c *count) Receive(done bool) { c.received = append(c.received, done) }
func (c *count) Progress() float64 { return float64(c.made) / float64(c.parts) }

// kindOf wants each of the jobs once, in order.
func kindOf(jobs ...*count) Kind {
	return func() Job {
		if len(jobs) == 0 {
			return nil
		}
		next := jobs[0]
		jobs = jobs[1:]
		return next
	}
}

// run makes the part a command stands for and returns its message.
func run(t *testing.T, cmd tea.Cmd) PartMsg {
	t.Helper()
	if cmd == nil {
		t.Fatal("no command, want one part of a job")
	}
	msg, ok := cmd().(PartMsg)
	if !ok {
		t.Fatalf("the command makes %T, want PartMsg", cmd())
	}
	return msg
}

func TestAJobIsReceivedPartByPart(t *testing.T) {
	c := &count{parts: 3}
	q := NewQueue(kindOf(c))
	cmd := q.Start()
	for i := range 3 {
		msg := run(t, cmd)
		if len(c.received) != i {
			t.Fatalf("part %d is received %d times before Update", i, len(c.received))
		}
		cmd = q.Update(msg)
	}
	if cmd != nil || q.Running(0) != nil {
		t.Error("a job that is done still runs")
	}
	if got := c.received; len(got) != 3 || got[0] || got[1] || !got[2] {
		t.Errorf("received %v, want done with the last of three parts only", got)
	}
	if c.ctx.Err() == nil {
		t.Error("the context of a job that is done is not released")
	}
}

func TestOneJobOfAKindRuns(t *testing.T) {
	first, second := &count{parts: 1}, &count{parts: 1}
	q := NewQueue(kindOf(first, second))
	msg := run(t, q.Start())
	if q.Start() != nil || q.Running(0) != Job(first) {
		t.Fatal("a second job of the kind starts while the first runs")
	}
	q.Update(msg)
	run(t, q.Start())
	if q.Running(0) != Job(second) {
		t.Error("the second job does not start after the first is done")
	}
}

func TestAnUnwantedJobIsCancelledAndNotReceived(t *testing.T) {
	c, next := &count{parts: 9}, &count{parts: 1}
	q := NewQueue(kindOf(c, next))
	msg := run(t, q.Start())
	c.unwanted = true
	if q.Start() != nil {
		t.Fatal("another job starts before the part of the cancelled one is back")
	}
	if c.ctx.Err() == nil {
		t.Fatal("the context of an unwanted job is not cancelled")
	}
	if q.Update(msg) != nil || len(c.received) != 0 || q.Running(0) != nil {
		t.Fatal("an unwanted part is received, or its job runs on")
	}
	run(t, q.Start())
	if q.Running(0) != Job(next) {
		t.Error("nothing starts after a cancelled job")
	}
}

func TestAJobWantedAgainAfterItsCancelDoesNotRunOn(t *testing.T) {
	c := &count{parts: 9}
	q := NewQueue(kindOf(c, c))
	msg := run(t, q.Start())
	c.unwanted = true
	q.Start()
	c.unwanted = false
	if q.Update(msg) != nil || q.Running(0) != nil || len(c.received) != 0 {
		t.Fatal("a cancelled job runs on with a dead context, or its incomplete part is received")
	}
	if run(t, q.Start()); c.ctx.Err() != nil {
		t.Error("the job is started again with a cancelled context")
	}
}

func TestStalePartsAreDropped(t *testing.T) {
	first, second := &count{parts: 1}, &count{parts: 2}
	q := NewQueue(kindOf(first, second))
	stale := run(t, q.Start())
	q.Update(stale)
	q.Start()
	if q.Update(stale) != nil || len(first.received) != 1 || q.Running(0) != Job(second) {
		t.Error("a part of an earlier job is received, or ends the job that runs")
	}
	other := NewQueue(kindOf(&count{parts: 1}))
	if msg := run(t, other.Start()); q.Update(msg) != nil || q.Running(0) != Job(second) {
		t.Error("a part of another queue changes this one")
	}
}

func TestFinishMakesEveryKindAndWhatIsWantedAfter(t *testing.T) {
	a, b, c := &count{parts: 3}, &count{parts: 2}, &count{parts: 1}
	q := NewQueue(kindOf(a, b), kindOf(c), kindOf())
	q.Finish()
	for i, j := range []*count{a, b, c} {
		if j.made != j.parts || len(j.received) != j.parts {
			t.Errorf("job %d: %d parts made and %d received of %d", i, j.made, len(j.received), j.parts)
		}
	}
	for kind := range 3 {
		if q.Running(kind) != nil || q.Step(kind) {
			t.Errorf("kind %d still runs", kind)
		}
	}
}
