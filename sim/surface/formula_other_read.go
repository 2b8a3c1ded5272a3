package surface

import (
	"slices"
	"strings"
)

// otherReader reads the tokens of another notation by recursive descent and writes a formula.
type otherReader struct {
	pieces []piece
	at     int
	failed bool
	second choice
	met    [numberOfChoices]bool
	names  map[string]string // what coordinates are called in a formula
	bars   int               // open |
	// equation says that it is one, not a formula.
	equation bool
	// variables are the coordinates met, by their names, a number after an underscore.
	variables []string
	bound     map[string]phrase // of a template: what its names stand for
}

// whole reads everything.
func (r *otherReader) whole() phrase {
	p := r.expression()
	if r.bound == nil {
		p = p.number()
	}
	r.failed = r.failed || r.at != len(r.pieces)
	return p
}

func (r *otherReader) fail() phrase {
	r.failed = true
	r.at = len(r.pieces)
	return closed("")
}

// now is the next token, of text "" at the end.
func (r *otherReader) now() piece {
	if r.at < len(r.pieces) {
		return r.pieces[r.at]
	}
	return piece{}
}

func (r *otherReader) ahead(n int) piece {
	if r.at+n < len(r.pieces) {
		return r.pieces[r.at+n]
	}
	return piece{}
}

// take goes past the next token if it is one of the texts.
func (r *otherReader) take(texts ...string) bool {
	if r.at < len(r.pieces) && slices.Contains(texts, r.now().text) {
		r.at++
		return true
	}
	return false
}

func (r *otherReader) expect(text string) {
	if !r.take(text) {
		r.fail()
	}
}

// expression reads all there can be between brackets or commas.
func (r *otherReader) expression() phrase {
	p := r.or()
	switch {
	case r.take("?"):
		then := r.expression()
		r.expect(":")
		return r.choose(p, then, r.expression())
	case r.take("if"):
		condition := r.or()
		r.expect("else")
		return r.choose(condition, p, r.expression())
	}
	return p
}

func (r *otherReader) choose(condition, then, otherwise phrase) phrase {
	if !condition.condition {
		return r.fail()
	}
	return callOf(functionByName("if"), []phrase{condition, then, otherwise}, true)
}

func (r *otherReader) sum() phrase {
	p := r.product()
	for {
		op := r.now()
		spaced := op.gap || r.ahead(1).gap
		if !r.take("+", "-") {
			return p
		}
		p = join(p, op.text, r.product(), spaced)
	}
}

// product reads factors, with or without a sign between them.
func (r *otherReader) product() phrase {
	p := r.factor()
	divided := false // the last factor was a divisor
	for !r.failed {
		op := r.now()
		spaced := op.gap || r.ahead(1).gap
		switch {
		case r.take("*"):
			p, divided = join(p, "*", r.factor(), spaced), false
		case r.take("/"):
			p, divided = join(p, "/", r.divisor(), spaced), true
		case r.take("//"):
			p = callOf(functionByName("floor"), []phrase{join(p, "/", r.factor(), spaced)}, true)
		case r.take("%") || op.text == "mod" && r.ahead(1).text != "(" && r.take("mod"):
			p = callOf(functionByName("mod"), []phrase{p, r.factor()}, true)
		case r.beginsFactor():
			r.met[quotientChoice] = r.met[quotientChoice] || divided
			p, divided = join(p, "*", r.power(), false), false
		default:
			return p
		}
	}
	return p
}

// divisor reads what follows a division sign.
func (r *otherReader) divisor() phrase {
	p := r.factor()
	for r.second == quotientChoice && r.beginsFactor() {
		p = join(p, "*", r.power(), false)
	}
	return p
}

// beginsFactor reports whether a factor without a sign before it comes next.
func (r *otherReader) beginsFactor() bool {
	p := r.now()
	switch {
	case p.isName():
		return p.command || !slices.Contains(words, p.text)
	case p.text == "|":
		return r.bars == 0 && r.ahead(1).text != "|"
	case p.isNumber():
		return r.at > 0 && !r.pieces[r.at-1].isNumber()
	}
	return p.text != "" && strings.Contains("({√∛⌊⌈", p.text)
}

// factor reads a power with signs before it.
func (r *otherReader) factor() phrase {
	switch {
	case r.take("-"):
		return r.factor().number().negative()
	case r.take("+"):
		return r.factor()
	}
	return r.power()
}

func (r *otherReader) power() phrase {
	p := r.postfix()
	if !r.take("^") {
		return p
	}
	bare := r.now().isNumber() || r.now().isName()
	exponent := r.factor()
	if bare && !p.variable && r.now().text != "(" && r.beginsFactor() { // of a number
		r.met[exponentChoice] = true
		for r.second == exponentChoice && r.beginsFactor() {
			exponent = join(exponent, "*", r.power(), false)
		}
	}
	return join(p, "^", exponent, false)
}
