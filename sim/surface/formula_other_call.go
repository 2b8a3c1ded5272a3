package surface

import "slices"

// call reads the call of a function whose name has been read: with brackets or without,
// with a power or a base between name and argument, as in sin^2 x and log_2(x).
func (r *otherReader) call(name string) phrase {
	var base, power phrase
	if name == "log" && r.take("_") {
		base = r.latexArgument()
	}
	raised := false
	switch {
	case r.now().text != "^":
	case name == "exp" && !(r.ahead(1).isNumber() && r.ahead(2).text == "("):
		r.take("^")
		return r.apply(name, []phrase{r.factor()}, false)
	default:
		raised = r.take("^")
		power = r.exponent()
	}
	arguments, spaced := r.callArguments(name)
	if base.text != "" {
		arguments = append(arguments, base)
	}
	if !raised {
		return r.apply(name, arguments, spaced)
	}
	if power.text == "-1" && slices.Contains([]string{"sin", "cos", "tan", "sinh", "cosh", "tanh"}, name) {
		r.met[inverseChoice] = true
		if r.second != inverseChoice {
			return r.apply("a"+name, arguments, spaced)
		}
		return join(closed("1"), "/", r.apply(name, arguments, spaced), false)
	}
	return join(r.apply(name, arguments, spaced), "^", power, false)
}

// exponent reads that of a function's name.
func (r *otherReader) exponent() phrase {
	if r.take("-") {
		return r.part().negative()
	}
	p := r.part()
	return phrase{text: p.alone(), level: p.level}
}

// callArguments reads the arguments of a call.
func (r *otherReader) callArguments(name string) (arguments []phrase, spaced bool) {
	switch {
	case r.take("("):
		return r.arguments(")")
	case name == "sqrt" && r.take("["): // LaTeX's root
		p := r.expression()
		if r.take("]"); r.now().text == "{" {
			return []phrase{r.latexArgument(), p}, false
		}
		return []phrase{p}, false
	case r.take("["):
		return r.arguments("]")
	case r.now().text == "{":
		return []phrase{r.latexArgument()}, false
	}
	return []phrase{r.bareArgument()}, false
}

// arguments reads to the closing bracket.
func (r *otherReader) arguments(end string) (arguments []phrase, spaced bool) {
	bars := r.bars
	r.bars = 0
	defer func() { r.bars = bars }()
	if r.take(end) {
		return nil, false
	}
	for !r.failed {
		arguments = append(arguments, r.expression())
		if !r.take(",", ";") {
			break
		}
		spaced = spaced || r.now().gap
	}
	r.expect(end)
	return arguments, spaced
}

// bareArgument reads the argument of a function without brackets: the factors up to the
// next sign, function or bracket.
func (r *otherReader) bareArgument() phrase {
	if r.take("-") {
		return r.bareArgument().negative()
	}
	number := r.now().isNumber()
	p := r.power()
	for !r.failed && r.beginsFactor() && (number || r.now().text != "(") {
		if _, function := canonical(r.now().text); function {
			break
		}
		number = r.now().isNumber()
		p = join(p, "*", r.power(), false)
	}
	return p
}

// latexArgument reads {x} or one character.
func (r *otherReader) latexArgument() phrase {
	now := r.now()
	if now.isNumber() && len(now.text) > 1 && r.bound == nil {
		rest := slices.Clone(r.pieces)
		rest[r.at].text = now.text[1:]
		r.pieces = rest
		return closed(now.text[:1])
	}
	p := r.part()
	if p.bare != "" {
		return phrase{text: p.bare, level: orLevel, condition: p.condition}
	}
	return p
}

// apply returns the call of a function as formulas write it.
func (r *otherReader) apply(name string, arguments []phrase, spaced bool) phrase {
	name, _ = canonical(name)
	if len(arguments) == 2 && name == "sqrt" {
		name = "root"
	}
	if name == "root" && slices.Contains([]string{"3", "5", "7", "9"}, arguments[len(arguments)-1].text) {
		name = "oddroot"
	}
	fn := functionByName(name)
	switch {
	case r.failed:
		return r.fail()
	case fn == nil || !fn.accepts(len(arguments)):
		return r.expand(name, arguments...)
	case (fn.name == "if" || fn.ofConditions) && !arguments[0].condition:
		return r.fail()
	}
	return callOf(fn, arguments, spaced)
}

// expand returns the formula that stands for a function.
func (r *otherReader) expand(name string, arguments ...phrase) phrase {
	forms := otherFunctions[name]
	if n := len(arguments); r.failed || n >= len(forms) || forms[n] == "" {
		return r.fail()
	}
	pieces, _ := formulaText(forms[len(arguments)]).pieces()
	in := otherReader{pieces: pieces, bound: map[string]phrase{}}
	for i, a := range arguments {
		in.bound[string(rune('a'+i))] = a
	}
	p := in.whole()
	if in.failed || len(p.text) > maxFormula {
		return r.fail()
	}
	return p
}
