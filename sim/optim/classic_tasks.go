package optim

import (
	"fmt"
	"math"

	"gonum.org/v1/gonum/optimize"
)

// nan stands for what a trial has not.
var nan = math.NaN()

// attend runs a method of gonum's that has no other way in than its Run, and
// has answer fill in one task after another until the path is long enough or
// the method has done. Run and answer take turns, so nothing depends on which
// of them is scheduled when, and Run has returned when attend does.
func (w *way) attend(m interface {
	optimize.Method
	optimize.Statuser
}, start optimize.Task, answer func(optimize.Task)) {
	if !w.more() {
		return
	}
	m.Init(w.dim, 1)
	asked, answered := make(chan optimize.Task, 1), make(chan optimize.Task, 1)
	var failure any
	go func() {
		defer func() {
			if v := recover(); v != nil {
				failure = v
				close(asked) // as Run does when it ends well
			}
		}()
		m.Run(asked, answered, []optimize.Task{start})
	}()
	done := false
	defer func() {
		// Run ends when it has been told so and there are no more answers.
		answered <- optimize.Task{Op: optimize.PostIteration}
		close(answered)
		for range asked {
		}
		switch {
		case failure != nil:
			w.finish(EndFailure, fmt.Sprint(failure))
		case done:
			w.finish(doneBy(m.Status()))
		}
	}()
	for w.more() {
		task, ok := <-asked
		if done = task.Op == optimize.MethodDone; done || !ok {
			return
		}
		answer(task)
		if w.more() {
			answered <- task
		}
	}
}

// doneBy returns the end of a method that says that it is done.
func doneBy(status optimize.Status, err error) (End, string) {
	if err != nil {
		return EndFailure, err.Error()
	}
	return EndConverged, status.String()
}
