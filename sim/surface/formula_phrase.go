package surface

import "strings"

// level is how closely the parts of a phrase are bound: what is below another must be
// in brackets to be its part.
type level uint8

const (
	orLevel level = iota
	andLevel
	comparisonLevel
	sumLevel
	productLevel
	signLevel
	powerLevel
	closedLevel // numbers, names, calls, brackets
)

// levels are those of the operators of formulas.
var levels = map[string]level{
	"or": orLevel, "and": andLevel, "<": comparisonLevel, "<=": comparisonLevel, ">": comparisonLevel, ">=": comparisonLevel,
	"==": comparisonLevel, "!=": comparisonLevel, "+": sumLevel, "-": sumLevel, "*": productLevel, "/": productLevel, "^": powerLevel,
}

// phrase is a part of a formula as a text.
type phrase struct {
	text  string
	level level
	// condition says that the value is true or false, bare is the text without the
	// brackets around it.
	condition bool
	bare      string
	// variable says that it is the name of a coordinate.
	variable bool
}

func closed(text string) phrase { return phrase{text: text, level: closedLevel} }

// in returns the text as a part of what is at a level.
func (p phrase) in(l level) string {
	if p.level < l {
		return "(" + p.text + ")"
	}
	return p.text
}

// alone returns the text without brackets around it.
func (p phrase) alone() string {
	if p.bare != "" {
		return p.bare
	}
	return p.text
}

// number returns a condition as the number 1 or 0, and others as they are.
func (p phrase) number() phrase {
	if !p.condition {
		return p
	}
	return closed("if(" + p.alone() + ", 1, 0)")
}

// negative returns −p. As an exponent only that of a name or a number is clear without brackets.
func (p phrase) negative() phrase {
	l := productLevel
	if p.level == closedLevel {
		l = signLevel
	}
	return phrase{text: "-" + p.in(productLevel), level: l}
}

// join returns a op b. Where the operator is not associative, or binds to the right, the
// part that needs it is in brackets.
func join(a phrase, op string, b phrase, spaced bool) phrase {
	l := levels[op]
	left, right := l, l+1
	condition := l <= comparisonLevel
	switch {
	case l == powerLevel:
		left, right = closedLevel, signLevel
	case l == comparisonLevel:
		left, right = comparisonLevel, sumLevel // 0 < x < 1
	case l < comparisonLevel || op == "+":
		right = l
	}
	if !condition || l == comparisonLevel {
		a, b = a.operand(l), b.number()
	}
	sign := op
	if spaced || l < comparisonLevel {
		sign = " " + op + " "
	}
	return phrase{text: a.in(left) + sign + b.in(right), level: l, condition: condition}
}

// operand returns the phrase as the left operand of an operator: a number, or a comparison
// that goes on, as in 0 < x < 1.
func (p phrase) operand(l level) phrase {
	if l == comparisonLevel && p.level == comparisonLevel {
		return p
	}
	return p.number()
}

// callOf returns the call of a formula's function.
func callOf(fn *function, arguments []phrase, spaced bool) phrase {
	separator := ","
	if spaced {
		separator = ", "
	}
	var texts []string
	for i, a := range arguments {
		if !fn.ofConditions && !(fn.name == "if" && i == 0) {
			a = a.number()
		}
		texts = append(texts, a.alone())
	}
	return phrase{text: fn.name + "(" + strings.Join(texts, separator) + ")", level: closedLevel, condition: fn.condition}
}
