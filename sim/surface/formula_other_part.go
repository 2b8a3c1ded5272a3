package surface

import (
	"slices"
	"strings"
)

// postfix reads a part with what may follow it: an index, a degree sign, a method.
func (r *otherReader) postfix() phrase {
	p := r.part()
	for !r.failed {
		switch next := r.now().text; {
		case p.variable && (next == "[" || next == "_"):
			p = r.index(p.text)
		case p.variable && next == "(" && r.indexed(p.text):
			p = r.index(p.text)
		case r.take("°"):
			p = r.expand("radians", p)
		case next == "." && r.ahead(1).isName() && r.ahead(2).text == "(":
			r.at++
			name := r.now().text
			r.at += 2
			arguments, spaced := r.arguments(")")
			p = r.apply(name, append([]phrase{p}, arguments...), spaced)
		default:
			return p
		}
	}
	return p
}

// part reads a number, a name, a call, or what is between brackets or bars.
func (r *otherReader) part() phrase {
	now := r.now()
	r.at++
	switch {
	case now.isNumber():
		return closed(now.text)
	case now.isName():
		return r.name(now)
	}
	switch now.text {
	case "(":
		return r.group(")")
	case "[":
		return r.group("]")
	case "{":
		return r.braces()
	case "|":
		r.bars++
		p := r.expression()
		r.bars--
		r.expect("|")
		return r.apply("abs", []phrase{p}, false)
	case "⌊", "⌈":
		p := r.expression()
		r.expect(map[string]string{"⌊": "⌋", "⌈": "⌉"}[now.text])
		return r.apply(map[string]string{"⌊": "floor", "⌈": "ceil"}[now.text], []phrase{p}, false)
	case "√", "∛":
		return r.apply(map[string]string{"√": "sqrt", "∛": "cbrt"}[now.text], []phrase{r.postfix()}, false)
	}
	return r.fail()
}

// group reads to the closing bracket. Bars that are open outside of it are not inside.
func (r *otherReader) group(end string) phrase {
	bars := r.bars
	r.bars = 0
	p := r.expression()
	r.bars = bars
	r.expect(end)
	return phrase{text: "(" + p.text + ")", level: closedLevel, condition: p.condition, bare: p.text}
}

// braces reads LaTeX's {x}, which are no brackets, and Desmos' {x > 0: x, y}.
func (r *otherReader) braces() phrase {
	bars := r.bars
	r.bars = 0
	defer func() { r.bars = bars }()
	p := r.expression()
	if r.take(":") {
		then := r.expression()
		r.expect(",")
		return r.choose(p, then, r.cases())
	}
	r.expect("}")
	return p
}

// cases reads the rest of Desmos' {x > 0: x, y} after its first comma.
func (r *otherReader) cases() phrase {
	p := r.expression()
	if !r.take(":") {
		r.expect("}")
		return p
	}
	then := r.expression()
	r.expect(",")
	return r.choose(p, then, r.cases())
}

// name reads what begins with a name.
func (r *otherReader) name(now piece) phrase {
	if p, ok := r.bound[now.text]; ok {
		return p
	}
	for slices.Contains(modules, now.text) && r.take(".") {
		now = r.now()
		r.at++
	}
	if now.command && strings.HasSuffix(now.text, "frac") {
		a := r.latexArgument()
		return join(a, "/", r.latexArgument(), false)
	}
	if name, ok := canonical(now.text); ok {
		return r.call(name)
	}
	if value := otherValues[now.text]; value != "" {
		if r.now().text == "(" && r.ahead(1).text == ")" {
			r.at += 2
		}
		if strings.Contains(value, "*") {
			return phrase{text: value, level: productLevel}
		}
		return closed(value)
	}
	return r.variable(now.text)
}

// variable reads the name of a coordinate. Digits after x and y are a power or a factor,
// unless there is a first coordinate with a digit.
func (r *otherReader) variable(name string) phrase {
	base := strings.TrimRight(name, "0123456789")
	digits := name[len(base):]
	switch {
	case digits == "":
		return r.coordinate(name)
	case slices.ContainsFunc(r.pieces, func(p piece) bool { return p.text == base+"0" || p.text == base+"1" }):
		return r.coordinate(base + "_" + digits)
	}
	r.met[digitsChoice] = true
	if r.second == digitsChoice {
		return join(closed(digits), "*", r.coordinate(base), false)
	}
	return join(r.coordinate(base), "^", closed(digits), false)
}

// coordinate returns the name of a coordinate as a formula has it.
func (r *otherReader) coordinate(name string) phrase {
	r.variables = append(r.variables, name)
	if to := r.names[name]; to != "" {
		name = to
	}
	p := closed(name)
	p.variable = true
	return p
}

// indexed reports whether x is an array of Matlab's: both x(1) and x(2) are there.
func (r *otherReader) indexed(name string) bool {
	has := func(index string) bool {
		for i := range len(r.pieces) - 3 {
			p := r.pieces[i : i+4]
			if p[0].text == name && p[1].text == "(" && p[2].text == index && p[3].text == ")" {
				return true
			}
		}
		return false
	}
	return has("1") && has("2")
}

// index reads x[0], x[:, 0], x(1), x_1 and x_{1}.
func (r *otherReader) index(base string) phrase {
	r.variables = r.variables[:len(r.variables)-1]
	sign, end := r.now().text, "]"
	r.at++
	switch {
	case sign == "(":
		end = ")"
	case sign == "_" && r.take("{"):
		end = "}"
	case sign == "_":
		end = ""
	}
	if r.take(":") {
		r.expect(",")
	}
	number := r.now()
	r.at++
	if strings.Trim(number.text, "0123456789") != "" || number.text == "" {
		return r.fail()
	}
	if r.take(",") {
		r.expect(":")
	}
	if end != "" {
		r.expect(end)
	}
	return r.coordinate(base + sign + number.text)
}
