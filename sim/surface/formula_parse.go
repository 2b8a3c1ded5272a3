package surface

import (
	"math"

	"github.com/expr-lang/expr/ast"
	"github.com/expr-lang/expr/parser"
)

// parse parses a formula. It first checks the tokens one by one, so that every error is
// specific; expr-lang's parser then finds the structure.
func (t formulaText) parse() (*node, error) {
	tokens, err := t.scan()
	if err != nil {
		return nil, err
	}
	if err := t.check(tokens); err != nil {
		return nil, err
	}
	tree, err := parser.Parse(string(t))
	if err != nil {
		return nil, t.errorAt(0, "", "not a formula: %v", err)
	}
	n, err := t.node(tree.Node)
	if err != nil {
		return nil, err
	}
	if !n.uses() {
		return nil, t.errorAt(0, "a surface is a function of x and y", "neither x nor y")
	}
	return n, nil
}

var binaryNodes = map[string]nodeKind{
	"+": sumNode, "-": differenceNode, "*": productNode, "/": quotientNode, "^": powerNode, "**": powerNode,
	"max": maxNode, "min": minNode,
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
		a, err := t.node(n.Node)
		if err == nil && n.Operator == "-" {
			a = negative(a)
		}
		return a, err
	case *ast.BinaryNode:
		if kind, ok := binaryNodes[n.Operator]; ok {
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
	fn := functionByName(name)
	if fn == nil || !fn.accepts(len(arguments)) {
		return nil, t.errorAt(n.Location().From, ingredients, "not part of a formula")
	}
	if fn.at == nil {
		return t.combined(binaryNodes[name], arguments...)
	}
	a, err := t.node(arguments[0])
	if err != nil {
		return nil, err
	}
	return call(fn, a), nil
}

// combined combines two or more operands from the left.
func (t formulaText) combined(kind nodeKind, parts ...ast.Node) (*node, error) {
	all, err := t.node(parts[0])
	for _, part := range parts[1:] {
		if err != nil {
			return nil, err
		}
		var next *node
		if next, err = t.node(part); err == nil {
			all = binary(kind, all, next)
		}
	}
	return all, err
}
