package surface

import (
	"fmt"
	"math"
	"strconv"
	"strings"
	"unicode"

	"descent/sim/typed"
)

// maxFormula is the largest number of characters of a formula.
const maxFormula = 500

type tokenKind uint8

const (
	endToken tokenKind = iota
	numberToken
	nameToken
	signToken // + - * / ^ ** < <= > >= == != and or
	openToken
	closeToken
	commaToken
)

// token is a token of a formula; column is in runes.
type token struct {
	kind   tokenKind
	text   string
	column int
}

// ingredients is the hint of the errors about what a formula cannot have.
const ingredients = "a formula is made of numbers, x, y, pi, e, + - * / ^, ( ) and functions"

// scan splits the formula into tokens, the last of which is its end.
func (t formulaText) scan() ([]token, error) {
	runes := []rune(string(t))
	if len(runes) > maxFormula {
		return nil, t.errorAt(maxFormula, fmt.Sprintf("at most %d are allowed", maxFormula), "a formula of %d characters", len(runes))
	}
	if i := equalsSign(runes); i >= 0 {
		return nil, t.errorAt(i, "write only the right-hand side", "no equals sign belongs here")
	}
	var tokens []token
	for i := 0; i < len(runes); {
		r, from := runes[i], i
		kind := signToken
		i++
		switch {
		case unicode.IsSpace(r):
			continue
		case isDigit(r) || r == '.' && i < len(runes) && isDigit(runes[i]):
			kind, i = numberToken, numberEnd(runes, from)
			if err := t.checkNumber(string(runes[from:i]), from); err != nil {
				return nil, err
			}
		case isLetter(r):
			kind = nameToken
			for i < len(runes) && (isLetter(runes[i]) || isDigit(runes[i])) {
				i++
			}
			if operators[string(runes[from:i])] != nil {
				kind = signToken
			}
		case r == '(':
			kind = openToken
		case r == ')':
			kind = closeToken
		case r == ',':
			kind = commaToken
		case i < len(runes) && (string(runes[from:i+1]) == "**" || operators[string(runes[from:i+1])] != nil):
			i++
		case operators[string(r)] != nil:
		case strings.ContainsRune("+-*/^", r):
		default:
			return nil, t.errorAt(from, ingredients, "%s is not part of a formula", typed.Quote(string(r)))
		}
		tokens = append(tokens, token{kind, string(runes[from:i]), from})
	}
	return append(tokens, token{endToken, "", len(runes)}), nil
}

// equalsSign returns the index of a = that is not part of a comparison, or −1.
func equalsSign(runes []rune) int {
	const comparing = "=<>!"
	for i, r := range runes {
		if r == '=' && (i == 0 || !strings.ContainsRune(comparing, runes[i-1])) &&
			(i == len(runes)-1 || !strings.ContainsRune(comparing, runes[i+1])) {
			return i
		}
	}
	return -1
}

func isDigit(r rune) bool { return '0' <= r && r <= '9' }

// isLetter reports whether a name can have the rune: only Latin letters.
func isLetter(r rune) bool { return 'a' <= r && r <= 'z' || 'A' <= r && r <= 'Z' }

// numberEnd returns where the number ends that begins at i: digits, a point and
// more digits, and an exponent only if it has digits (2e is 2 and e). More points
// with digits belong to it too, so that checkNumber can refuse it whole.
func numberEnd(runes []rune, i int) int {
	for i < len(runes) && (isDigit(runes[i]) || runes[i] == '.') {
		i++
	}
	if i < len(runes) && (runes[i] == 'e' || runes[i] == 'E') {
		j := i + 1
		if j < len(runes) && (runes[j] == '+' || runes[j] == '-') {
			j++
		}
		for ; j < len(runes) && isDigit(runes[j]); j++ {
			i = j + 1
		}
	}
	return i
}

// checkNumber refuses what the parser could not read or would read as an integer
// that overflows.
func (t formulaText) checkNumber(text string, column int) error {
	v, err := strconv.ParseFloat(text, 64)
	switch {
	case math.IsInf(v, 0):
		return t.errorAt(column, "the largest is about 1.8e308", "%s is too large a number", typed.Quote(text))
	case err != nil:
		return t.errorAt(column, "write such as 0.5 or 1e-3", "%s is not a number", typed.Quote(text))
	case (len(text) > 18 || v >= math.MaxInt) && !strings.ContainsAny(text, ".eE"): // an int of 32 bits on some machines
		return t.errorAt(column, "write "+typed.Number(v), "%s has too many digits", typed.Quote(text))
	}
	return nil
}
