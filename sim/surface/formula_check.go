package surface

import (
	"fmt"
	"slices"
	"strings"

	"descent/sim/near"
	"descent/sim/typed"
)

// bracket is one that is open: of a function or, with fn nil, of a group.
type bracket struct {
	column int
	fn     *function
	name   token
	args   int
}

// check returns an error unless the tokens are a valid formula: after it, the parser
// cannot fail.
func (t formulaText) check(tokens []token) error {
	if len(tokens) == 1 {
		return t.errorAt(0, "write such as x^2 + 10*y^2", "an empty formula")
	}
	var open []bracket
	value := false                 // whether a value has just been read
	last := token{kind: openToken} // the token before
	for i, tok := range tokens {
		fn, err := t.checkName(tok)
		if err != nil {
			return err
		}
		missing := !value && (tok.kind == commaToken || tok.kind == closeToken || tok.kind == endToken ||
			tok.kind == signToken && tok.text != "+" && tok.text != "-")
		switch {
		case tok.kind == closeToken && len(open) == 0:
			return t.errorAt(tok.column, "", "no ( for this )")
		case tok.kind == endToken && len(open) > 0 && last.kind != signToken:
			return t.errorAt(open[len(open)-1].column, "write a ) where it ends", "this ( is never closed")
		case last.kind == numberToken && (tok.text == "or" || tok.text == "and") && tok.column == last.column+len(last.text):
			return t.errorAt(tok.column, "write "+last.text+" "+tok.text, "no space between %s and %s", last.text, tok.text)
		case missing:
			return t.missing(last, tok)
		case value && (tok.kind == numberToken || tok.kind == nameToken || tok.kind == openToken):
			return t.errorAt(tok.column, "write a sign, such as *", "no sign between %s and %s", last.text, tok.text)
		}
		switch tok.kind {
		case numberToken:
			value = true
		case nameToken:
			if fn != nil && tokens[i+1].kind != openToken {
				return t.unbracketed(fn, tok, tokens[i+1])
			}
			value = fn == nil
		case openToken:
			b := bracket{column: tok.column, args: 1}
			if last.kind == nameToken {
				b.fn, b.name = functionByName(last.text), last
			}
			open = append(open, b)
		case closeToken:
			b := open[len(open)-1]
			open = open[:len(open)-1]
			if b.fn != nil && !b.fn.accepts(b.args) {
				return t.errorAt(b.name.column, "write "+b.fn.usage, "%s cannot have %s", b.fn.name, arguments(b.args))
			}
			value = true
		case signToken:
			value = false
		case commaToken:
			if len(open) == 0 || open[len(open)-1].fn == nil {
				return t.errorAt(tok.column, "commas separate the arguments of functions", "a comma outside of a function's brackets")
			}
			open[len(open)-1].args++
			value = false
		}
		last = tok
	}
	return nil
}

// missing is the error where a value should be, before tok.
func (t formulaText) missing(last, tok token) error {
	what := tok.text
	switch tok.kind {
	case endToken:
		what = "the end"
	case commaToken:
		what = "the comma"
	}
	switch {
	case last.kind == signToken:
		return t.errorAt(tok.column, "", "nothing between %s and %s", last.text, what)
	case last.kind == openToken && tok.kind == closeToken:
		return t.errorAt(tok.column, "", "nothing between ( and )")
	case last.kind == commaToken:
		return t.errorAt(tok.column, "", "nothing after the comma")
	}
	return t.errorAt(tok.column, "", "nothing before %s", what)
}

// otherWords are expr-lang's keywords, which a formula must not have.
var otherWords = strings.Fields("in else let true false nil matches contains startsWith endsWith")

// checkName refuses an unknown name. It returns the function of that name, nil for
// other tokens.
func (t formulaText) checkName(tok token) (*function, error) {
	name := tok.text
	if fn := functionByName(name); fn != nil || tok.kind != nameToken {
		return fn, nil
	}
	if slices.Contains(valueNames, name) {
		return nil, nil
	}
	if slices.Contains(otherWords, name) {
		return nil, t.errorAt(tok.column, ingredients, "%s is not part of a formula", typed.Quote(name))
	}
	hint := "there are " + strings.Join(formulaNames(), ", ")
	if like := near.Nearest(name, formulaNames()); name == "z" || name == "t" {
		hint = "a surface has two coordinates, x and y"
	} else if len(like) > 0 {
		hint = "did you mean " + strings.Join(like, ", ") + "?"
	}
	return nil, t.errorAt(tok.column, hint, "no name %s", typed.Quote(name))
}

// unbracketed returns the error for a function without brackets, as in sin x and
// sin^2(x).
func (t formulaText) unbracketed(fn *function, tok, next token) error {
	hint := "write " + fn.usage
	if next.text == "^" {
		hint += "^2"
	}
	return t.errorAt(tok.column, hint, "%s without brackets", fn.name)
}

// arguments counts in words.
func arguments(n int) string {
	if n == 1 {
		return "1 argument"
	}
	return fmt.Sprintf("%d arguments", n)
}
