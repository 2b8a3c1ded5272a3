package sim

import (
	"fmt"
	"slices"
	"strconv"
	"strings"

	"descent/sim/optim"
	"descent/sim/task"
)

// ofRun reports whether an edit of that name concerns the whole run.
func ofRun(name string) bool {
	return name == "noise" || name == "batch" || task.FindSetting(name) != nil
}

// paramOf reads the name of a task's parameter: "w12" is number 12.
func paramOf(name string) (k int, ok bool) {
	digits, ok := strings.CutPrefix(name, "w")
	k, err := strconv.Atoi(digits)
	return k, ok && err == nil && k >= 0 && name == ParamEdit(k)
}

// ParamEdit is the name of an edit of parameter k.
func ParamEdit(k int) string { return "w" + strconv.Itoa(k) }

func isParam(name string) bool {
	_, ok := paramOf(name)
	return ok
}

// modelAt returns the model in force at a step.
func (r *Run) modelAt(step int) task.Model {
	m := r.spec.Model
	for _, e := range r.spec.Edits {
		if e.Step > step {
			break
		}
		if s := task.FindSetting(e.Name); s != nil {
			_ = s.Set(&m, e.Text) // check has tried it
		}
	}
	return m
}

// taskAt returns the task in force at a step, nil on a surface.
func (r *Run) taskAt(step int) *task.Task {
	if r.batches == nil {
		return nil
	}
	t, err := r.taskOf(r.modelAt(step))
	if err != nil { // check has tried it
		return r.oracle.task
	}
	return t
}

// mostTasks is how many tasks are kept that no edit asks for.
const mostTasks = 16

// taskOf returns the task of a model, made once.
func (r *Run) taskOf(m task.Model) (*task.Task, error) {
	for _, t := range r.tasks {
		if t.Model().Equal(&m) {
			return t, nil
		}
	}
	m.Net = slices.Clone(m.Net)
	t, err := r.tasks[0].With(m)
	if err != nil {
		return nil, err
	}
	if used := r.modelEdits() + 2; len(r.tasks) > used+mostTasks { // the rest is soon made again
		r.tasks = slices.Delete(r.tasks, 1, 1+mostTasks)
	}
	r.tasks = append(r.tasks, t)
	return t, nil
}

// modelEdits counts the edits of the model.
func (r *Run) modelEdits() (n int) {
	for _, e := range r.spec.Edits {
		if task.FindSetting(e.Name) != nil {
			n++
		}
	}
	return n
}

// with returns the model at the step of edits of its settings after them.
func (r *Run) with(edits ...Edit) (m task.Model, err error) {
	m = r.modelAt(edits[0].Step)
	for _, e := range edits {
		if err := task.FindSetting(e.Name).Set(&m, e.Text); err != nil {
			return m, err
		}
	}
	return m, nil
}

// settingsAhead returns how many edits of the model's settings at one step the
// list begins with.
func settingsAhead(edits []Edit) (n int) {
	for n < len(edits) && edits[n].Step == edits[0].Step && task.FindSetting(edits[n].Name) != nil {
		n++
	}
	return n
}

// adoptSettings checks edits of the settings at one step together, since one may
// need another, and takes them over.
func (r *Run) adoptSettings(edits []Edit) error {
	if err := r.checkSettings(edits...); err != nil {
		return err
	}
	if edits[0].Step == 0 {
		r.remodel(edits...)
		return nil
	}
	for _, e := range edits {
		r.insert(e)
	}
	return nil
}

// checkSettings says whether edits of the model at one step are possible together.
func (r *Run) checkSettings(edits ...Edit) error {
	if r.batches == nil {
		return fmt.Errorf("%s: a surface has no model", edits[0].Name)
	}
	if edits[0].Step < 0 {
		return fmt.Errorf("step %d: steps count from 0", edits[0].Step)
	}
	m, err := r.with(edits...)
	if err != nil {
		return err
	}
	t, err := r.taskOf(m)
	if err != nil {
		return err
	}
	for i := range r.spec.Lanes {
		if err := optim.ByID(r.laneAt(i, edits[0].Step).Rule).Fits(t.Dim()); err != nil {
			return fmt.Errorf("lane %d: %w", i+1, err)
		}
	}
	// What cannot be drawn cannot be carried over.
	return t.Init(make([]float64, t.Dim()+t.Stats()), r.spec.Seed)
}

// checkParam says whether an edit of a parameter is possible.
func (r *Run) checkParam(e Edit) error {
	k, _ := paramOf(e.Name)
	t := r.taskAt(e.Step)
	switch {
	case t == nil:
		return fmt.Errorf("%s: a surface has no weights; move its start", e.Name)
	case k >= t.Dim():
		return fmt.Errorf("%s: the model has %d parameters at step %d, %s to %s", e.Name, t.Dim(), e.Step, ParamEdit(0), ParamEdit(t.Dim()-1))
	case !finite(e.Value):
		return fmt.Errorf("%s=%g is not a finite number", e.Name, e.Value)
	}
	return nil
}

// reshapes reports whether an edit gives the model other parameters.
func (r *Run) reshapes(e Edit) bool {
	if task.FindSetting(e.Name) == nil {
		return false
	}
	m, err := r.with(e)
	if err != nil {
		return false
	}
	t, err := r.taskOf(m)
	return err == nil && !t.Fits(r.taskAt(e.Step))
}

// remodel makes edits of step 0 part of the first model. A model with other
// parameters starts from those that the seed draws.
func (r *Run) remodel(edits ...Edit) {
	m, err := r.with(edits...)
	if err != nil {
		return
	}
	t, err := r.taskOf(m)
	if err != nil {
		return
	}
	redraw := !t.Fits(r.tasks[0]) || m.Init != r.spec.Model.Init
	at := slices.Index(r.tasks, t)
	r.tasks[0], r.tasks[at] = r.tasks[at], r.tasks[0]
	r.spec.Model = m
	r.employ(t)
	if redraw {
		if p, err := r.drawn(); err == nil {
			r.spec.Start = p[:r.dim:r.dim]
		}
		r.spec.Edits = slices.DeleteFunc(r.spec.Edits, func(o Edit) bool { return o.Step == 0 && isParam(o.Name) })
	}
}
