package surface

import (
	"slices"
	"strings"
)

// The names that other programs and books have, with what they are in a formula.

// otherFunctions are functions by their names in lower case and number of arguments, as
// formulas of those: a, b and c.
var otherFunctions = map[string][4]string{
	"ln": {1: "log(a)"}, "lg": {1: "log10(a)"}, "log": {2: "log(a)/log(b)"}, "log1p": {1: "log(1+a)"},
	"expm1": {1: "exp(a)-1"}, "exp2": {1: "2^a"}, "softplus": {1: "log(1+exp(a))"}, "logistic": {1: "sigmoid(a)"}, "sigma": {1: "sigmoid(a)"}, "expit": {1: "sigmoid(a)"},
	"pow": {2: "a^b"}, "power": {2: "a^b"}, "powf": {2: "a^b"}, "powi": {2: "a^b"}, "sqr": {1: "a^2"}, "square": {1: "a^2"},
	"cbrt": {1: "sign(a)*abs(a)^(1/3)"}, "root": {2: "a^(1/b)"}, "nthroot": {2: "a^(1/b)"}, "oddroot": {2: "sign(a)*abs(a)^(1/b)"},
	"fabs": {1: "abs(a)"}, "absolute": {1: "abs(a)"}, "sgn": {1: "sign(a)"}, "signum": {1: "sign(a)"},
	"arcsin": {1: "asin(a)"}, "arccos": {1: "acos(a)"}, "arctan": {1: "atan(a)"}, "tg": {1: "tan(a)"}, "arctg": {1: "atan(a)"},
	"cot": {1: "1/tan(a)"}, "sec": {1: "1/cos(a)"}, "csc": {1: "1/sin(a)"}, "sech": {1: "1/cosh(a)"}, "csch": {1: "1/sinh(a)"}, "coth": {1: "1/tanh(a)"},
	"asinh": {1: "sign(a)*log(abs(a)+sqrt(a^2+1))"}, "acosh": {1: "log(a+sqrt(a^2-1))"}, "atanh": {1: "log((1+a)/(1-a))/2"},
	"arcsinh": {1: "sign(a)*log(abs(a)+sqrt(a^2+1))"}, "arccosh": {1: "log(a+sqrt(a^2-1))"}, "arctanh": {1: "log((1+a)/(1-a))/2"},
	"atan2":   {2: "if(b>0, atan(a/b), if(b<0, atan(a/b)+if(a>=0, pi, -pi), sign(a)*pi/2))"},
	"atan":    {2: "if(b>0, atan(a/b), if(b<0, atan(a/b)+if(a>=0, pi, -pi), sign(a)*pi/2))"},
	"arctan2": {2: "if(b>0, atan(a/b), if(b<0, atan(a/b)+if(a>=0, pi, -pi), sign(a)*pi/2))"},
	"relu":    {1: "max(a, 0)"}, "heaviside": {1: "if(a>=0, 1, 0)"}, "step": {1: "if(a>=0, 1, 0)"},
	"ceil": {1: "-floor(-a)"}, "ceiling": {1: "-floor(-a)"}, "round": {1: "floor(a+0.5)"}, "trunc": {1: "sign(a)*floor(abs(a))"},
	"fmod": {2: "mod(a, b)"}, "remainder": {2: "mod(a, b)"}, "where": {3: "if(a, b, c)"}, "ifelse": {3: "if(a, b, c)"}, "select": {3: "if(a, b, c)"}, "piecewise": {3: "if(a, b, c)"},
	"clip": {3: "min(max(a, b), c)"}, "clamp": {3: "min(max(a, b), c)"},
	"maximum": {2: "max(a, b)"}, "minimum": {2: "min(a, b)"}, "fmax": {2: "max(a, b)"}, "fmin": {2: "min(a, b)"},
	"add": {2: "a+b"}, "subtract": {2: "a-b"}, "multiply": {2: "a*b"}, "divide": {2: "a/b"}, "negative": {1: "-a"}, "reciprocal": {1: "1/a"},
	"radians": {1: "a*pi/180"}, "deg2rad": {1: "a*pi/180"},
}

// otherValues are constants.
var otherValues = map[string]string{"π": "pi", "pi": "pi", "PI": "pi", "Pi": "pi", "e": "e", "E": "e", "tau": "2*pi"}

// modules are what some languages write before the names of functions.
var modules = strings.Fields("np numpy math Math torch tf jnp jax scipy std cmath nn F K keras lax special")

// latexSymbols are LaTeX's commands that are signs; those that are "" mean nothing.
var latexSymbols = map[string]string{
	"cdot": "*", "times": "*", "ast": "*", "div": "/", "le": "<=", "leq": "<=", "ge": ">=", "geq": ">=", "ne": "!=", "neq": "!=",
	"lt": "<", "gt": ">", "lvert": "|", "rvert": "|", "vert": "|", "lfloor": "⌊", "rfloor": "⌋", "lceil": "⌈", "rceil": "⌉", "mapsto": "->",
	"lbrace": "{", "rbrace": "}", "land": "and", "lor": "or", "lnot": "not", "bmod": "%", "mod": "%",
	"left": "", "right": "", "big": "", "Big": "", "bigl": "", "bigr": "", "displaystyle": "", "limits": "", "quad": "", "qquad": "",
	"textstyle": "",
}

// signs are characters that stand for what a keyboard has.
var signs = strings.NewReplacer(
	"×", "*", "·", "*", "⋅", "*", "∙", "*", "•", "*", "∗", "*", "✕", "*", "÷", "/", "∕", "/", "⁄", "/", "−", "-", "–", "-", "—", "-", "‐", "-",
	"≤", "<=", "≥", ">=", "≠", "!=", "<>", "!=", "∧", " and ", "∨", " or ", "¬", " not ", "&&", " and ", "&", " and ",
	"**", "^", ".^", "^", ".*", "*", "./", "/", "½", "(1/2)", "¼", "(1/4)", "¾", "(3/4)", "⅓", "(1/3)", "↦", "->", "→", "->", "::", ".", "σ(", "sigmoid(",
	`\,`, " ", `\;`, " ", `\:`, " ", `\!`, " ", `\ `, " ", `\(`, " ", `\)`, " ", `\[`, " ", `\]`, " ", `\{`, "{", `\}`, "}", `\|`, "|", "$", " ", "~", " ",
)

// raised and lowered are small digits and signs, and what they are.
var (
	raised  = strings.NewReplacer("⁰", "0", "¹", "1", "²", "2", "³", "3", "⁴", "4", "⁵", "5", "⁶", "6", "⁷", "7", "⁸", "8", "⁹", "9", "⁻", "-")
	lowered = strings.NewReplacer("₀", "0", "₁", "1", "₂", "2", "₃", "3", "₄", "4", "₅", "5", "₆", "6", "₇", "7", "₈", "8", "₉", "9")
)

// canonical returns the name of a formula's function for one that is written in other
// letters, such as Sin or MAX, or the other name in lower case; ok is false if it is neither.
func canonical(name string) (_ string, ok bool) {
	if functionByName(name) != nil {
		return name, true
	}
	name = strings.ToLower(name)
	_, ok = otherFunctions[name]
	return name, ok || functionByName(name) != nil
}

// splitName splits what is written without signs, such as xsin or 2pix without the 2, into
// names and numbers, the longest first. It returns the whole if that is a name or cannot
// be split.
func splitName(name string) []string {
	n := len(name)
	if isOtherName(name) || n > longestSplit {
		return []string{name}
	}
	end := make([]int, n+1) // of the part that begins at each place, 0 if none can
	for from := n - 1; from >= 0; from-- {
		for to := n; to > from && end[from] == 0; to-- {
			if (to == n || end[to] > 0) && isPart(name, from, to) {
				end[from] = to
			}
		}
	}
	if end[0] == 0 {
		return []string{name}
	}
	var parts []string
	for from := 0; from < n; from = end[from] {
		parts = append(parts, name[from:end[from]])
	}
	return parts
}

// longestSplit is the length of the longest name that is split.
const longestSplit = 60

// isPart reports whether a part of a name is a name itself or a whole number.
func isPart(name string, from, to int) bool {
	if strings.Trim(name[from:to], "0123456789") != "" {
		return isOtherName(name[from:to])
	}
	return (from == 0 || !isDigit(rune(name[from-1]))) && (to == len(name) || !isDigit(rune(name[to])))
}

// isOtherName reports whether the reader knows a name: as a value, x or y with or
// without digits, a function, a module or a word.
func isOtherName(name string) bool {
	if _, ok := canonical(name); ok && (len(name) > 1) {
		return true
	}
	base := strings.TrimRight(name, "0123456789")
	return otherValues[name] != "" || slices.Contains(modules, name) || base == "x" || base == "y" || base == "X" || base == "Y" || slices.Contains(words, name)
}

// words are names that join parts of a formula.
var words = strings.Fields("and or not if else mod")
