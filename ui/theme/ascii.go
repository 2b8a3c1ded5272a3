package theme

import (
	"strings"
	"unicode/utf8"
)

// ToASCII returns what to write for r in a text of ASCII only
// where that takes more than one character: √v is sqrt v, x² is x^2. Otherwise it is empty and
// Plain returns the character. prev and next are r's neighbours in the text, 0 where there is none.
func ToASCII(prev, r, next rune) string {
	s, ok := asciiForms[r]
	if !ok {
		return ""
	}
	text := s.text
	switch s.kind {
	case name:
		return end(text, letter(next))
	case fraction:
		return end(text, letter(next) || opening(next))
	case word:
		return end(text, !opening(next))
	case raised:
		if k := kindOf(prev); k == raised || k == times {
			text = text[1:]
		}
		return end(text, letter(next))
	case arrow:
		switch {
		case kindOf(prev) == arrow:
			return text
		case prev == '⇧' && r == '→':
			return "right"
		case prev == '⇧' && r == '←':
			return "left"
		case r == '↓':
			return "down"
		}
		return text[1:]
	case lowered:
		if !letter(prev) {
			return text[1:]
		}
	case times:
		if kindOf(prev) == raised && kindOf(next) == raised {
			return "." // a decimal point
		}
	}
	return text
}

// eastAsian is the first rune of those scripts whose signs are two columns wide, which
// ASCII cannot spell.
const eastAsian = 0x2e80

// ASCIIText returns a text as a terminal of ASCII only shows it; words of East Asian
// scripts stay.
func ASCIIText(s string) string {
	var b strings.Builder
	prev, runes := rune(0), []rune(s)
	for i, r := range runes {
		next := rune(0)
		if i+1 < len(runes) {
			next = runes[i+1]
		}
		if text := ToASCII(prev, r, next); text != "" {
			b.WriteString(text)
		} else if r < eastAsian || r == utf8.RuneError {
			b.WriteRune(Plain(r))
		} else {
			b.WriteRune(r)
		}
		prev = r
	}
	return b.String()
}

// asciiForm is the ASCII text for a character. Its kind says which part of the
// text depends on the neighbours.
type asciiForm struct {
	kind kind
	text string
}

type kind uint8

const (
	fixed    kind = iota + 1
	name          // the last character only before a letter
	fraction      // the last character only before a letter or a bracket
	word          // the last character not before a bracket
	raised        // the first character not after another raised one, the last as of a name
	arrow         // the first character only after another arrow
	lowered       // the first character only after a letter
	times
)

// asciiForms lists the characters of formulas and keys; Greek letters that are
// slots or coordinates elsewhere have their names.
var asciiForms = map[rune]asciiForm{
	'²': {raised, "^2 "}, '³': {raised, "^3 "}, '¹': {raised, "^1 "}, '⁰': {raised, "^0 "}, '⁴': {raised, "^4 "},
	'⁵': {raised, "^5 "}, '⁶': {raised, "^6 "}, '⁷': {raised, "^7 "}, '⁸': {raised, "^8 "}, '⁹': {raised, "^9 "},
	'⁻': {raised, "^- "}, '⁺': {raised, "^+ "}, 'ⁿ': {raised, "^n "}, 'ᶻ': {raised, "^z "}, 'ᵗ': {raised, "^t "}, 'ᵀ': {raised, "^T "},
	'ᵢ': {fixed, "_i"}, 'ⱼ': {fixed, "_j"}, 'ᵧ': {fixed, "_y"}, 'ₜ': {fixed, "_t"}, '₊': {fixed, "_+"}, '₋': {fixed, "_-"}, '∞': {lowered, "_inf"},
	'½': {fraction, "1/2*"}, '⅓': {fraction, "1/3*"}, '⅔': {fraction, "2/3*"}, '¼': {fraction, "1/4*"},
	'¾': {fraction, "3/4*"}, '⅛': {fraction, "1/8*"},
	'γ': {name, "gam*"}, 'δ': {name, "del*"}, 'ε': {name, "eps*"}, 'η': {name, "eta*"}, 'θ': {name, "theta*"},
	'μ': {name, "mu*"}, 'ν': {name, "nu*"}, 'π': {name, "pi*"}, 'ρ': {name, "rho*"}, 'τ': {name, "tau*"},
	'φ': {name, "phi*"}, 'Φ': {name, "Phi*"}, 'ψ': {name, "psi*"},
	'√': {word, "sqrt "}, 'Σ': {word, "sum "}, '∇': {word, "grad "},
	'·': {times, "*"}, '±': {fixed, "+-"}, '≤': {fixed, "<="}, '≥': {fixed, ">="}, '≠': {fixed, "!="},
	'…': {fixed, "..."}, '°': {fixed, " deg"}, '‖': {fixed, "||"}, '⌊': {fixed, "floor("}, '⌋': {fixed, ")"},
	'⌈': {fixed, "ceil("}, '⌉': {fixed, ")"}, '∛': {word, "cbrt "}, '∧': {fixed, "and"}, '∨': {fixed, "or"}, '¬': {fixed, "not"}, '↦': {fixed, "->"},
	'⋅': {fixed, "*"}, '∙': {fixed, "*"}, '∗': {fixed, "*"}, '✕': {fixed, "*"}, '∕': {fixed, "/"}, '⁄': {fixed, "/"}, '‐': {fixed, "-"},
	'ŝ': {fixed, "s^"}, '⇧': {fixed, "S-"}, '✓': {fixed, "ok"},
	'←': {arrow, "/<-"}, '→': {arrow, "/->"}, '↑': {arrow, "/up"}, '↓': {arrow, "/dn"},
}

// kindOf returns the kind of r's ASCII form, 0 if it has none.
func kindOf(r rune) kind { return asciiForms[r].kind }

// end returns text, without its last character if with is false.
func end(text string, with bool) string {
	if with {
		return text
	}
	return text[:len(text)-1]
}

func letter(r rune) bool {
	return r >= 'a' && r <= 'z' || r >= 'A' && r <= 'Z' || r >= 'Α' && r <= 'ω'
}

func opening(r rune) bool { return r == '(' || r == '[' }
