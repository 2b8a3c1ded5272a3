package ui

// painting is the job of a large model's portrait.
type painting struct {
	rough, fine *portrait
	begun       bool
}

// wantPortrait is a slot.
func wantPortrait(m *Model) job {
	k := m.wished()
	if k.task == nil || k.weight() <= atOnce || m.art.portrait.is(k, m.cur().selected().Params) {
		return nil
	}
	j := &painting{fine: m.art.spare}
	if j.fine == nil {
		j.fine = &portrait{}
	}
	m.art.spare = nil
	j.fine.begin(k, m.cur().selected().Params, m.cur().snap.Step)
	return j
}

func (j *painting) wanted(m *Model) bool { return m.wished() == j.fine.of }

func (j *painting) part() (done bool) {
	p := j.fine
	if !j.begun {
		j.begun = true
		p.rest()
		if p.of.weight() > inPart {
			j.rough = &portrait{of: p.of, step: p.step, told: p.told, maps: p.maps, acts: p.acts}
			j.rough.field = p.sketch(p.fill)
			return false
		}
	}
	return p.next(p.fill, inPart/max(p.of.w*passWeight(p.of.task), 1))
}

func (j *painting) take(m *Model, done bool) {
	m.art.stamp++
	switch {
	case done:
		j.fine.stamp = m.art.stamp
		m.art.spare, m.art.portrait = m.art.portrait, j.fine
		if m.art.spare == j.rough { // it shares memory
			m.art.spare = nil
		}
	case j.rough != nil && m.art.portrait.of != j.fine.of:
		j.rough.stamp = m.art.stamp
		m.art.portrait = j.rough
	}
}
