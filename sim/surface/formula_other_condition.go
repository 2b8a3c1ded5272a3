package surface

// How otherReader reads conditions.

// conditions joins two conditions.
func (r *otherReader) conditions(a phrase, op string, b phrase) phrase {
	if !a.condition || !b.condition {
		return r.fail()
	}
	return join(a, op, b, true)
}

func (r *otherReader) or() phrase {
	p := r.and()
	for !r.failed {
		switch {
		case p.condition && r.bars == 0 && r.now().text == "|":
			r.take("|")
			r.take("|")
		case !r.take("or"):
			return p
		}
		p = r.conditions(p, "or", r.and())
	}
	return p
}

func (r *otherReader) and() phrase {
	p := r.not()
	for r.take("and") {
		p = r.conditions(p, "and", r.not())
	}
	return p
}

func (r *otherReader) not() phrase {
	if !r.take("not", "!") {
		return r.comparison()
	}
	p := r.not()
	if !p.condition {
		return r.fail()
	}
	return callOf(functionByName("not"), []phrase{p}, false)
}

func (r *otherReader) comparison() phrase {
	p := r.sum()
	for {
		op := r.now()
		spaced := op.gap || r.ahead(1).gap
		if !r.take("<", "<=", ">", ">=", "==", "!=", "=") {
			return p
		}
		if op.text == "=" {
			if !r.inside() {
				r.equation = true
				return join(join(p, "-", r.sum(), spaced), "^", closed("2"), false)
			}
			op.text = "=="
		}
		p = join(p, op.text, r.sum(), spaced)
	}
}

// inside reports whether a bracket is open before the next token.
func (r *otherReader) inside() bool {
	open := 0
	for _, p := range r.pieces[:r.at] {
		switch p.text {
		case "(", "{", "[":
			open++
		case ")", "}", "]":
			open--
		}
	}
	return open > 0
}
