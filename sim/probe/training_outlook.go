package probe

import (
	"math"
	"slices"
)

// Outlook is what copies of a lane that trains a model have shown: how it goes on
// unchanged from a step, and what became of it with changes. Runs are deterministic,
// so it stays true while no setting changes.
type Outlook struct {
	Step  int
	Ahead Course
	Tried []Tried
}

// Course is how the loss of a run went on.
type Course struct {
	// Losses are evenly spread, the first that of the step it began with.
	Losses []LossAt
	// End is the step at which the run diverged, −1 if it did not.
	End int
}

// Tried is a change that was tried, and what became of it.
type Tried struct {
	ModelChange
	Course
}

// ModelChange is what is changed of a lane that trains a model, in a copy of it.
type ModelChange struct {
	// Remedy says what kind of change it is; Unchanged is none.
	Remedy Remedy
	// Value is the new learning rate, batch size, hyper-parameter or setting.
	Value float64
	// Name is the new activation or initialisation.
	Name string
}

// FromStart reports whether the copy begins at the start of training, not at the
// diagnosed step.
func (c *ModelChange) FromStart() bool { return c.Remedy != LowerRate && c.Remedy != RaiseRate }

// ModelTrials makes runs of copies of a lane that trains a model.
type ModelTrials interface {
	// Ahead runs an unchanged copy on from the diagnosed step, to the step that it
	// chooses; ok is false if that is too much work or cannot be done.
	Ahead() (c Course, ok bool)
	// Try runs a copy with a change to the same step.
	Try(change ModelChange) (c Course, ok bool)
}

// Look has copies of the lane run: ahead, and with what might help against what is
// found then. It is nil if none can be made.
func Look(in *TrainingInput, t ModelTrials) *Outlook {
	ahead, ok := t.Ahead()
	if !ok {
		return nil
	}
	o, now := &Outlook{Step: in.Step, Ahead: ahead}, *in
	now.Outlook = o
	f := DiagnoseTraining(&now)
	for _, c := range f.candidates(&now) {
		if course, ok := t.Try(c); ok {
			o.Tried = append(o.Tried, Tried{c, course})
		}
	}
	return o
}

// To returns the step up to which the copies were run.
func (o *Outlook) To() int {
	if o == nil || len(o.Ahead.Losses) == 0 {
		return -1
	}
	if o.Ahead.End >= 0 {
		return o.Ahead.End
	}
	return o.Ahead.last().Step
}

// Covers reports whether it says how the lane goes on from a step.
func (o *Outlook) Covers(step int) bool { return o != nil && o.Step <= step && step < o.To() }

func (c *Course) last() LossAt { return c.Losses[len(c.Losses)-1] }

// settles returns the mean loss of the last quarter of a course, and that of the test
// rows: batches make single steps scatter. It is +Inf of one that diverged.
func (c *Course) settles() (loss, test float64) {
	if c.End >= 0 || len(c.Losses) == 0 {
		return math.Inf(1), math.Inf(1)
	}
	late := c.Losses[len(c.Losses)*3/4:]
	for _, m := range late {
		loss += m.Loss / float64(len(late))
		test += m.Test / float64(len(late))
	}
	return loss, test
}

// Better returns those of the changes that were tried with which the loss (of the
// test rows, if test) ends clearly below that of the unchanged run, and below that at the
// start, the lowest first.
func (o *Outlook) Better(start float64, test bool) (list []Tried) {
	if o == nil {
		return nil
	}
	least, last := o.Ahead.level(test)
	if !test && !(least < start) {
		least = start
	}
	for _, t := range o.Tried {
		v, now := t.level(test)
		if !(v <= clearlyLower*least && (now < last || o.Ahead.End >= 0)) {
			continue
		}
		i := len(list)
		for i > 0 {
			if w, _ := list[i-1].level(test); w <= v {
				break
			}
			i--
		}
		list = slices.Insert(list, i, t)
	}
	return list
}

// level returns what a loss settles at and the last one, of the test rows if test.
func (c *Course) level(test bool) (mean, last float64) {
	if len(c.Losses) == 0 {
		return math.Inf(1), math.Inf(1)
	}
	loss, of := c.settles()
	if test {
		return of, c.last().Test
	}
	return loss, c.last().Loss
}
