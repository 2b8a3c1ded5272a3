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

// taskOf returns the task of a model, made once.
func (r *Run) taskOf(m task.Model) (*task.Task, error) {
	for _, t := range r.tasks {
		if t.Model().Equal(&m) {
			return t, nil
		}
	}
	m.Net = slices.Clone(m.Net)
	t, err := task.New(r.tasks[0].Data(), m)
	if err != nil {
		return nil, err
	}
	r.tasks = append(r.tasks, t)
	return t, nil
}

// with returns the model at an edit's step after the edit.
func (r *Run) with(e Edit) (m task.Model, err error) {
	m = r.modelAt(e.Step)
	err = task.FindSetting(e.Name).Set(&m, e.Text)
	return m, err
}

// checkSetting says whether an edit of the model is possible.
func (r *Run) checkSetting(s *task.Setting, e Edit) error {
	if r.batches == nil {
		return fmt.Errorf("%s: a surface has no model", s.Name)
	}
	m, err := r.with(e)
	if err != nil {
		return err
	}
	t, err := r.taskOf(m)
	if err != nil {
		return err
	}
	for i := range r.spec.Lanes {
		if err := optim.ByID(r.laneAt(i, e.Step).Rule).Fits(t.Dim()); err != nil {
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

// remodel makes an edit of step 0 part of the first model. A model with other
// parameters starts from those that the seed draws.
func (r *Run) remodel(e Edit) {
	m, err := r.with(e)
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
