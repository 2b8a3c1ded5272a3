// Package lang holds every word on the screen, in English and Chinese.
//
// A word is written as an unkeyed pair, so a missing translation does not compile.
package lang

import (
	"fmt"
	"slices"
	"strings"
)

// Lang is a language of the screen.
type Lang uint8

// The languages.
const (
	EN Lang = iota
	ZH
)

// Word is one text in every language.
type Word struct{ en, zh string }

// Both returns the word of a text in English and in Chinese, for packages that add
// words of their own.
func Both(en, zh string) Word { return Word{en, zh} }

// T returns w in language l; with arguments, w is a format of package fmt. An error
// among them is said in l too.
func (l Lang) T(w Word, args ...any) string {
	s := w.en
	if l == ZH {
		s = w.zh
	}
	if len(args) == 0 {
		return s
	}
	for i, arg := range args {
		if err, ok := arg.(error); ok && l != EN {
			args = slices.Clone(args)
			args[i] = l.Error(err)
		}
	}
	return fmt.Sprintf(s, args...)
}

// Of returns the word followed by a name that is the same in every language.
func (w Word) Of(name string) Word { return Word{w.en + ": " + name, w.zh + "：" + name} }

// Parse returns the language that a --lang flag or a locale ("zh_CN.UTF-8") names.
func Parse(s string) (l Lang, ok bool) {
	s = strings.ToLower(s)
	switch {
	case s == "zh" || strings.HasPrefix(s, "zh_") || strings.HasPrefix(s, "zh-") || strings.HasPrefix(s, "zh."):
		return ZH, true
	case s == "en" || strings.HasPrefix(s, "en_") || strings.HasPrefix(s, "en-") || strings.HasPrefix(s, "en."):
		return EN, true
	}
	return EN, false
}

// String returns the language's code.
func (l Lang) String() string {
	if l == ZH {
		return "zh"
	}
	return "en"
}
