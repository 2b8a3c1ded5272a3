package surface

import (
	"math"
	"unicode"

	"github.com/expr-lang/expr/ast"
	"github.com/expr-lang/expr/parser"
)

// parse parses a formula. The error of one in another notation says how to write it.
func (t formulaText) parse() (*node, error) {
	n, err := t.strict()
	if err != nil {
		return nil, t.advise(err)
	}
	return n, nil
}

// strict parses a formula. It first checks the tokens one by one, so that every error is
// specific; expr-lang's parser then finds the structure.
func (t formulaText) strict() (*node, error) {
	tokens, err := t.scan()
	if err != nil {
		return nil, err
	}
	if err := t.check(tokens); err != nil {
		return nil, err
	}
	tree, err := parser.Parse(t.source(tokens))
	if err != nil {
		return nil, t.errorAt(0, "", "not a formula: %v", err)
	}
	n, err := t.number(tree.Node)
	if err != nil {
		return nil, err
	}
	if !n.uses() {
		return nil, t.errorAt(0, "a surface is a function of x and y", "neither x nor y")
	}
	return n, nil
}

// ifName stands for if in what expr-lang's parser reads, which has another use for that word.
const ifName = "If"

// source returns the text for expr-lang's parser, with every token in its column.
func (t formulaText) source(tokens []token) string {
	runes := []rune(string(t))
	for i, r := range runes {
		if unicode.IsSpace(r) {
			runes[i] = ' '
		}
	}
	for _, tok := range tokens {
		if tok.text == "if" {
			copy(runes[tok.column:], []rune(ifName))
		}
	}
	return string(runes)
}

var binaryNodes = map[string]nodeKind{
	"+": sumNode, "-": differenceNode, "*": productNode, "/": quotientNode, "^": powerNode, "**": powerNode,
	"max": maxNode, "min": minNode,
}

// number converts a node of the parser whose value is a number.
func (t formulaText) number(n ast.Node) (*node, error) {
	out, err := t.node(n)
	if err == nil && out.isCondition() {
		return nil, t.errorAt(n.Location().From, "write if( , 1, 0) around it", "a condition where a number should be")
	}
	return out, err
}

// condition converts a node of the parser whose value is a condition.
func (t formulaText) condition(n ast.Node) (*node, error) {
	out, err := t.node(n)
	if err == nil && !out.isCondition() {
		return nil, t.errorAt(n.Location().From, "compare, such as x > 0", "a number where a condition should be")
	}
	return out, err
}

// node converts a node of the parser; only listed kinds are allowed.
func (t formulaText) node(n ast.Node) (*node, error) {
	switch n := n.(type) {
	case *ast.IntegerNode:
		return number(float64(n.Value)), nil
	case *ast.FloatNode:
		return number(n.Value), nil
	case *ast.IdentifierNode:
		switch n.Value {
		case "x":
			return &node{kind: xNode}, nil
		case "y":
			return &node{kind: yNode}, nil
		case "pi":
			return number(math.Pi), nil
		case "e":
			return number(math.E), nil
		}
	case *ast.UnaryNode:
		if n.Operator == "not" {
			return t.called(n, "not", []ast.Node{n.Node})
		}
		a, err := t.number(n.Node)
		if err == nil && n.Operator == "-" {
			a = negative(a)
		}
		return a, err
	case *ast.BinaryNode:
		operator := n.Operator
		if operator == "&&" { // as the parser has it in 0 < x < 1
			operator = "and"
		}
		if fn, ok := operators[operator]; ok {
			return t.paired(fn, n.Left, n.Right)
		}
		if kind, ok := binaryNodes[operator]; ok {
			return t.combined(kind, n.Left, n.Right)
		}
	case *ast.BuiltinNode:
		return t.called(n, n.Name, n.Arguments)
	case *ast.CallNode:
		if name, ok := n.Callee.(*ast.IdentifierNode); ok {
			return t.called(n, name.Value, n.Arguments)
		}
	}
	return nil, t.errorAt(n.Location().From, ingredients, "not part of a formula")
}

// called returns the call of a function; max(a, b, c) becomes max(max(a, b), c).
func (t formulaText) called(n ast.Node, name string, arguments []ast.Node) (*node, error) {
	if name == ifName {
		return t.chosen(arguments)
	}
	fn := functionByName(name)
	if fn == nil || !fn.accepts(len(arguments)) {
		return nil, t.errorAt(n.Location().From, ingredients, "not part of a formula")
	}
	switch {
	case fn.at2 != nil:
		return t.paired(fn, arguments[0], arguments[1])
	case fn.at == nil:
		return t.combined(binaryNodes[name], arguments...)
	}
	a, err := t.argument(fn, arguments[0])
	if err != nil {
		return nil, err
	}
	return call(fn, a), nil
}

// argument converts an argument of a function.
func (t formulaText) argument(fn *function, n ast.Node) (*node, error) {
	if fn.ofConditions {
		return t.condition(n)
	}
	return t.number(n)
}

// paired returns the call of a function of two arguments.
func (t formulaText) paired(fn *function, left, right ast.Node) (*node, error) {
	a, err := t.argument(fn, left)
	if err != nil {
		return nil, err
	}
	b, err := t.argument(fn, right)
	if err != nil {
		return nil, err
	}
	return folded(&node{kind: pairNode, fn: fn, a: a, b: b}), nil
}

// chosen returns if(a, b, c).
func (t formulaText) chosen(arguments []ast.Node) (*node, error) {
	a, err := t.condition(arguments[0])
	if err != nil {
		return nil, err
	}
	b, err := t.number(arguments[1])
	if err != nil {
		return nil, err
	}
	c, err := t.number(arguments[2])
	if err != nil {
		return nil, err
	}
	return &node{kind: ifNode, a: a, b: b, c: c}, nil
}

// combined combines two or more operands from the left.
func (t formulaText) combined(kind nodeKind, parts ...ast.Node) (*node, error) {
	all, err := t.number(parts[0])
	for _, part := range parts[1:] {
		if err != nil {
			return nil, err
		}
		var next *node
		if next, err = t.number(part); err == nil {
			all = binary(kind, all, next)
		}
	}
	return all, err
}
