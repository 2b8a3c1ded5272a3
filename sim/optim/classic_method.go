package optim

import (
	"fmt"
	"math"

	"gonum.org/v1/gonum/optimize"
)

// nan is the value of a field that a trial does not have.
var nan = math.NaN()

// runMethod runs a method of gonum that has no other interface than Run. It calls
// answer for one task after another until the path is long enough or the method is
// done. Run and answer take turns, so the result does not depend on scheduling, and
// Run has returned when runMethod does.
func (w *pathBuilder) runMethod(m interface {
	optimize.Method
	optimize.Statuser
}, start optimize.Task, answer func(optimize.Task)) {
	if !w.unfinished() {
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
		// Run returns after a PostIteration and when the channel of answers is closed.
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
	for w.unfinished() {
		task, ok := <-asked
		if done = task.Op == optimize.MethodDone; done || !ok {
			return
		}
		answer(task)
		if w.unfinished() {
			answered <- task
		}
	}
}

// doneBy returns the End of a method that reports that it is done.
func doneBy(status optimize.Status, err error) (End, string) {
	if err != nil {
		return EndFailure, err.Error()
	}
	return EndConverged, status.String()
}
