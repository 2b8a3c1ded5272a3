package train

// painting is the job of a large model's portrait.
type painting struct {
	rough, fine *portrait
	begun       bool
}

// wantPortrait is a slot.
func wantPortrait(p *Page) job {
	k := p.wished()
	if k.task == nil || k.weight() <= atOnce || p.art.portrait.is(k, p.S.Selected().Params) {
		return nil
	}
	j := &painting{fine: p.art.spare}
	if j.fine == nil {
		j.fine = &portrait{}
	}
	p.art.spare = nil
	j.fine.begin(k, p.S.Selected().Params, p.S.Snap.Step)
	return j
}

func (j *painting) wanted(p *Page) bool { return p.wished() == j.fine.of }

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

func (j *painting) take(m *Page, done bool) {
	p.art.stamp++
	switch {
	case done:
		j.fine.stamp = p.art.stamp
		p.art.spare, p.art.portrait = p.art.portrait, j.fine
		if p.art.spare == j.rough { // it shares memory
			p.art.spare = nil
		}
	case j.rough != nil && p.art.portrait.of != j.fine.of:
		j.rough.stamp = p.art.stamp
		p.art.portrait = j.rough
	}
}
