package optim

import (
	"cmp"
	"fmt"
	"math"
	"strconv"
	"strings"
	"unicode"
)

// formula reads a Term's Expr: + − · / ( ) |…| ² ^, the functions, numbers, and
// operands in braces, whose values it takes from args in order.
type formula struct {
	rest string
	args []float64
	// operands are the names met so far.
	operands []string
	// powers says that there was a ^, which a rule computes in its own way.
	powers bool
}

// functions are what may stand before a parenthesis.
var functions = map[string]func(a []float64) float64{
	"√":   func(a []float64) float64 { return math.Sqrt(a[0]) },
	"max": func(a []float64) float64 { return max(a[0], a[1]) },
	"min": func(a []float64) float64 { return min(a[0], a[1]) },
	"sign": func(a []float64) float64 {
		if a[0] == 0 {
			return 0
		}
		return a[0] / math.Abs(a[0])
	},
	"choose": func(a []float64) float64 {
		if math.IsNaN(a[0]) {
			return a[0]
		}
		return a[2+cmp.Compare(a[0], 0)]
	},
}

// evaluate returns the value of the whole Expr. It panics on a broken one.
func (f *formula) evaluate() float64 {
	v := f.sum()
	if f.rest != "" || len(f.operands) != len(f.args) {
		panic(fmt.Sprintf("left over: %q, %d operands for %d args", f.rest, len(f.operands), len(f.args)))
	}
	return v
}

// accept skips spaces and then the token, if it is next.
func (f *formula) accept(token string) bool {
	rest, ok := strings.CutPrefix(strings.TrimLeft(f.rest, " "), token)
	if ok {
		f.rest = rest
	}
	return ok
}

func (f *formula) sum() float64 {
	v := f.product()
	for {
		switch {
		case f.accept("+"):
			v = float64(v + f.product())
		case f.accept("−"):
			v = float64(v - f.product())
		default:
			return v
		}
	}
}

func (f *formula) product() float64 {
	v := f.power()
	for {
		switch {
		case f.accept("·"):
			v = float64(v * f.power())
		case f.accept("/"):
			v /= f.power()
		default:
			return v
		}
	}
}

func (f *formula) power() float64 {
	v := f.operand()
	switch {
	case f.accept("²"):
		v = float64(v * v)
	case f.accept("^"):
		f.powers = true
		if n := f.operand(); n == math.Trunc(n) && 0 <= n && n < 1e6 {
			v, _ = power(v, int(n)).Float64()
		} else {
			v = math.Pow(v, n)
		}
	}
	return v
}

func (f *formula) operand() float64 {
	if f.accept("{") {
		name, rest, ok := strings.Cut(f.rest, "}")
		if !ok || len(f.operands) == len(f.args) {
			panic(fmt.Sprintf("%q: no brace or no arg for it", f.rest))
		}
		f.rest = rest
		f.operands = append(f.operands, name)
		return f.args[len(f.operands)-1]
	}
	for name, function := range functions {
		if f.accept(name + "(") {
			return function(f.list())
		}
	}
	if f.accept("(") {
		return f.list()[0]
	}
	if f.accept("−") {
		return -f.operand()
	}
	if f.accept("|") {
		v := math.Abs(f.sum())
		if !f.accept("|") {
			panic(fmt.Sprintf("no | before %q", f.rest))
		}
		return v
	}
	f.rest = strings.TrimLeft(f.rest, " ")
	end := strings.IndexFunc(f.rest, func(r rune) bool { return !unicode.IsDigit(r) && r != '.' })
	if end < 0 {
		end = len(f.rest)
	}
	v, err := strconv.ParseFloat(f.rest[:end], 64)
	if err != nil {
		panic(fmt.Sprintf("no operand before %q", f.rest))
	}
	f.rest = f.rest[end:]
	return v
}

// list reads on to the closing parenthesis.
func (f *formula) list() []float64 {
	all := []float64{f.sum()}
	for f.accept(",") {
		all = append(all, f.sum())
	}
	if !f.accept(")") {
		panic(fmt.Sprintf("no ) before %q", f.rest))
	}
	return all
}
