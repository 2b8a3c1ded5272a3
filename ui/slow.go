package ui

import tea "charm.land/bubbletea/v2"

// job is something that takes too long for a frame. It is made in parts, each a
// command of its own off the event loop, over copies of what it needs: between
// two parts the loop takes over what is there, and sees whether it is still wanted.
type job interface {
	// part makes the next part, off the event loop.
	part() (done bool)
	// wanted says whether the job still is of what is shown.
	wanted(m *Model) bool
	// take gives the model what a part has made. What it gives, later parts do not write.
	take(m *Model, done bool)
}

// slots are the kinds of jobs, each of which says what is wanted now, if that is
// not there yet. At most one job of a kind is under way.
var slots = [...]func(*Model) job{wantPortrait, wantTerrain, wantSharpness, wantHolding}

// partMsg says that a part of a job is done.
type partMsg struct {
	slot int
	job  job
	done bool
}

// ask begins what is wanted and not under way.
func (m *Model) ask() tea.Cmd {
	var cmds []tea.Cmd
	for i, want := range slots {
		if m.jobs[i] != nil {
			continue
		}
		if j := want(m); j != nil {
			m.jobs[i] = j
			cmds = append(cmds, partOf(i, j))
		}
	}
	return tea.Batch(cmds...)
}

func partOf(slot int, j job) tea.Cmd {
	return func() tea.Msg { return partMsg{slot, j, j.part()} }
}

// took takes a part over, and asks for the next one.
func (m *Model) took(msg partMsg) tea.Cmd {
	if !msg.job.wanted(m) {
		m.jobs[msg.slot] = nil
		return nil
	}
	msg.job.take(m, msg.done)
	if msg.done {
		m.jobs[msg.slot] = nil
		return nil
	}
	return partOf(msg.slot, msg.job)
}

const (
	// atOnce is how many multiplications and the like are made within a frame: two
	// milliseconds of them.
	atOnce = 3e6
	// inPart is how many a part of a job has about: a twentieth of a second.
	inPart = 6e7
)
