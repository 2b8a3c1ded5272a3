// Package param describes values that have a name and a range: hyper-parameters
// of rules, arguments of schedules, parameters of surfaces and data sets, settings
// of a model, flags of the command line. Param says how such a value is checked,
// read, written and changed by a key; the struct that embeds or lists it says
// where the value goes.
package param

import (
	"descent/sim/typed"
	"math"
	"slices"
	"strconv"
	"strings"
)

// Kind is what values a parameter has.
type Kind uint8

const (
	Number Kind = iota
	Whole       // a number without a fraction
	Switch      // 0 or 1, written false or true
	Choice      // the index of one of the Choices, written as its name
	List        // whole numbers, written with slashes between them
	Text        // any text; whoever owns the parameter reads it
)

// String returns the kind's name in lower case.
func (k Kind) String() string {
	if int(k) >= len(kindNames) {
		return "Kind(" + strconv.Itoa(int(k)) + ")"
	}
	return kindNames[k]
}

var kindNames = [...]string{"number", "whole", "switch", "choice", "list", "text"}

// Scale is how Next moves along the range of a number.
type Scale uint8

const (
	Linear     Scale = iota // by a part of the range
	Log                     // by a factor
	Complement              // 1 − v by a factor: for the share v that an average keeps
)

// String returns the scale's name in lower case.
func (s Scale) String() string {
	if int(s) >= len(scaleNames) {
		return "Scale(" + strconv.Itoa(int(s)) + ")"
	}
	return scaleNames[s]
}

var scaleNames = [...]string{"linear", "log", "complement"}

// Param is one value with a name, Min <= Default <= Max.
type Param struct {
	// Name is what it is called in commands and files: torch's name if torch has
	// one. Symbol stands for it in formulas. Doc is one line of help.
	Name, Symbol, Doc string
	Kind              Kind
	Scale             Scale
	// Default is NaN where there is none, and Doc says what holds then. That of a
	// List is DefaultList.
	Default     float64
	DefaultList []float64
	// Min and Max bound numbers and the elements of a list; both are allowed.
	Min, Max float64
	// First is the value that follows 0 upwards on a Log scale, where 0 stands for
	// off; without it that is a small value.
	First float64
	// Steps, if given, are the values that Next goes through, in rising order. Unit
	// is the distance of the values that it goes through by Round; 0 is about a
	// tenth of the range.
	Steps []float64
	Unit  float64
	// Choices are the names of the values 0, 1, 2 … of a Choice.
	Choices []string
}

// NewChoice returns a parameter that is one of several names, the first by default.
func NewChoice(name, doc string, names ...string) Param {
	return Param{Name: name, Doc: doc, Kind: Choice, Max: float64(len(names) - 1), Choices: names}
}

// NewSwitch returns a parameter that is on or off.
func NewSwitch(name, doc string, on bool) Param {
	p := Param{Name: name, Doc: doc, Kind: Switch, Max: 1}
	if on {
		p.Default = 1
	}
	return p
}

// Format writes a value so that parsing it gives the same bits, NaN as "".
func (p *Param) Format(v float64) string {
	switch {
	case p.Kind == Switch:
		return strconv.FormatBool(v != 0)
	case p.Kind == Choice && math.Trunc(v) == v && v >= 0 && v < float64(len(p.Choices)):
		return p.Choices[int(v)]
	case math.IsNaN(v):
		return ""
	}
	return typed.Number(v)
}

// FormatList writes the values of a List, "30/80".
func (p *Param) FormatList(list []float64) string {
	texts := make([]string, len(list))
	for i, v := range list {
		texts[i] = p.Format(v)
	}
	return strings.Join(texts, "/")
}

// FormatDefault writes the default, "" if there is none.
func (p *Param) FormatDefault() string {
	if p.Kind == List {
		return p.FormatList(p.DefaultList)
	}
	return p.Format(p.Default)
}

// Defaults returns the default of each parameter, in a new slice.
func Defaults(params []Param) []float64 {
	values := make([]float64, len(params))
	for i := range params {
		values[i] = params[i].Default
	}
	return values
}

// Index returns the index of the parameter of that name, or -1.
func Index(params []Param, name string) int {
	for i := range params {
		if params[i].Name == name {
			return i
		}
	}
	return -1
}

// Names returns the names of the parameters, in order.
func Names(params []Param) []string {
	names := make([]string, len(params))
	for i := range params {
		names[i] = params[i].Name
	}
	return names
}

// unbounded reports whether every number is allowed.
func (p *Param) unbounded() bool { return math.IsInf(p.Min, -1) && math.IsInf(p.Max, 1) }

// index returns the index of a choice's name, or -1.
func (p *Param) index(name string) int { return slices.Index(p.Choices, name) }
