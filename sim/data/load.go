package data

import (
	"fmt"
	"strings"

	"descent/sim/near"
	"descent/sim/param"
)

// Param is a number or a switch that a data set is made with.
type Param = param.Param

// Entry is a data set that is not loaded yet: a row of All.
type Entry struct {
	ID, Name, Doc, Cite string
	Kind                Kind
	Params              []Param
	// read loads or generates the set with a value for each of Params, by name.
	read func(p values) (*Dataset, error)
}

// values are the values of an entry's parameters, by name.
type values map[string]float64

// Load loads or generates the data set with the defaults of its parameters. Every call
// returns a new Dataset.
func (e *Entry) Load() (*Dataset, error) { return e.with(param.Defaults(e.Params)) }

func (e *Entry) with(v []float64) (*Dataset, error) {
	p := make(values, len(v))
	for i := range e.Params {
		p[e.Params[i].Name] = v[i]
	}
	d, err := e.read(p)
	if err != nil {
		return nil, fmt.Errorf("dataset %s: %w", e.ID, err)
	}
	d.ID, d.Name, d.Doc, d.Cite, d.Kind = Format(e, v), e.Name, e.Doc, e.Cite, e.Kind
	d.params, d.values = e.Params, v
	return d, nil
}

// Load loads or generates the data set with an id, and with values for its parameters
// where the text has any: "circle", "circle:noise=25,train=70". The error says what would
// be right.
func Load(text string) (*Dataset, error) { return LoadIn(All, text) }

// LoadIn is Load among other entries.
func LoadIn(entries []Entry, text string) (*Dataset, error) {
	id, _, _ := strings.Cut(text, ":")
	e := near.Row(entries, id, (*Entry).id)
	if e == nil {
		return nil, near.Unknown("dataset", id, near.IDs(entries, (*Entry).id))
	}
	v, err := param.Parse(text, e.Params)
	if err != nil {
		return nil, err
	}
	return e.with(v)
}

// Format returns the text from which Load makes the entry's set with these values, one
// for each of its Params.
func Format(e *Entry, values []float64) string { return param.Format(e.ID, e.Params, values) }

// ByID returns the entry of that id, or nil.
func ByID(id string) *Entry { return near.Row(All, id, (*Entry).id) }

// IDs returns the ids of All.
func IDs() []string { return near.IDs(All, (*Entry).id) }

func (e *Entry) id() string { return e.ID }
