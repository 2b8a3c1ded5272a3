package task

import (
	"fmt"
	"slices"
	"strconv"
	"strings"

	"descent/sim/data"
	"descent/sim/near"
	"descent/sim/objective"
	"descent/sim/typed"
)

// Model is the configuration of a model, as plain data. Empty fields mean the default
// for the data set, which Complete fills in.
type Model struct {
	// Kind is the id of a kind of model, see Kind.ID.
	Kind string
	// Net is the number of units of each hidden layer; nil is the default for the data
	// set, an empty list no hidden layer.
	Net []int
	// Activation is that of the hidden units, Loss the id of a loss, Output the function
	// after the last layer: auto, none or sigmoid.
	Activation, Loss, Output string
	// Init is the initialisation scheme, Norm the position of batch normalisation,
	// Features the inputs made of the columns.
	Init, Norm, Features string
	// L1, L2 and Dropout are as in nn.Config.
	L1, L2, Dropout float64
	// Centroids is the number of centroids of a clustering; 0 is as many as the set has
	// groups.
	Centroids int
}

// The bounds of a model: what fits into the picture of a network and keys can edit.
const (
	MaxHidden    = 8
	MaxUnits     = 64
	MaxLayers    = MaxHidden + 1 // with the output layer; objective.MaxLayers is enough for them
	maxCentroids = 12
)

// Complete returns the model with every empty field set to the default for the set.
func (m Model) Complete(ds *data.Dataset) Model { return m.complete(Kinds, ds.Shape()) }

func (m Model) complete(kinds []Kind, ds data.Shape) Model {
	if k := kindFor(kinds, ds); k != nil && m.Kind == "" {
		m.Kind = k.ID
	}
	m.Net = slices.Clone(m.Net)
	if m.Net == nil {
		m.Net = hiddenLayersFor(ds)
	}
	fill := func(field *string, value string) {
		if *field == "" {
			*field = value
		}
	}
	switch {
	case ds.Kind == data.Regression:
		fill(&m.Loss, "mse")
	case ds.Classes > 2:
		fill(&m.Loss, "cross_entropy")
	default:
		fill(&m.Loss, "bce")
	}
	fill(&m.Activation, "tanh")
	fill(&m.Output, outputAuto)
	fill(&m.Features, rawFeatures)
	fill(&m.Norm, "none")
	if len(m.Net) == 0 {
		fill(&m.Init, "normal")
	} else {
		fill(&m.Init, "xavier")
	}
	if m.Centroids == 0 && m.Kind == centroidsKind.ID {
		m.Centroids = min(max(ds.Classes, 2), maxCentroids)
	}
	return m
}

// hiddenLayersFor returns the default hidden layers: enough to learn the set and few
// enough to watch; none for tables of measurements, which are nearly linear.
func hiddenLayersFor(ds data.Shape) []int {
	switch {
	case ds.Kind == data.Clustering:
		return []int{}
	case ds.Image > 0:
		return []int{32}
	case ds.Cols == 1:
		return []int{8}
	case ds.Cols == 2:
		return []int{4, 2}
	}
	return []int{}
}

// check returns an error if a setting of a complete model is invalid for the set.
func (m *Model) check(ds *data.Dataset, kind *Kind) error {
	suits := Model{Kind: m.Kind}.Complete(ds)
	var has []string
	for i := range Settings {
		if s := &Settings[i]; kind.Has(s.Name) {
			has = append(has, s.Name)
		}
	}
	for i := range Settings {
		s := &Settings[i]
		value := s.Get(m)
		if err := s.Set(&Model{}, value); err != nil {
			return err
		}
		if !kind.Has(s.Name) && value != s.Get(&suits) {
			return fmt.Errorf("%s %s: a %v has no %s; it has %s", s.Name, value, ds.Kind, s.Name, strings.Join(has, ", "))
		}
	}
	return nil
}

// Refit returns the model for another set: settings that are invalid for the new set
// become its defaults. So does a loss that Complete may have chosen.
func (m Model) Refit(ds *data.Dataset) Model {
	fresh := Model{}.Complete(ds)
	switch {
	case fresh.Kind == centroidsKind.ID, m.Kind != "" && m.Kind != fresh.Kind, m.Centroids > 0:
		return fresh
	case ds.Image > 0:
		return Model{Activation: m.Activation}.Complete(ds)
	}
	suits := m
	suits.Loss, suits.Output = "", ""
	if m.Loss != "huber" && m.Loss != "hinge" {
		m = suits
	}
	plain := func(m Model) Model {
		m.Features = ""
		return m
	}
	for _, fresh := range []Model{m, suits, plain(m)} {
		if _, err := New(ds, fresh); err == nil {
			return fresh.Complete(ds)
		}
	}
	return plain(suits).Complete(ds)
}

// Equal reports whether two complete models are the same.
func (m *Model) Equal(other objective.Config) bool {
	o, ok := other.(*Model)
	// Numbers first: they are compared fastest, and differ most often.
	return ok && m.L1 == o.L1 && m.L2 == o.L2 && m.Dropout == o.Dropout && m.Centroids == o.Centroids &&
		m.Kind == o.Kind && slices.Equal(m.Net, o.Net) &&
		m.Activation == o.Activation && m.Loss == o.Loss && m.Output == o.Output &&
		m.Init == o.Init && m.Norm == o.Norm && m.Features == o.Features
}

// Args returns the command-line flags of the settings that are not the defaults for
// sets of the shape. For the zero Shape, which no set has, it writes every setting
// that is not empty.
func (m Model) Args(ds data.Shape) []string {
	var words []string
	auto := Model{Net: m.Net}.complete(Kinds, ds)
	if ds == (data.Shape{}) {
		auto = Model{}
	}
	if ds == (data.Shape{}) && m.Net != nil || ds != (data.Shape{}) && !slices.Equal(m.Net, hiddenLayersFor(ds)) {
		words = append(words, "--net", formatNet(m.Net))
	}
	if m.Kind != "" && near.Row(Kinds, m.Kind, (*Kind).id) == nil { // the data tell which of the built-in kinds
		words = append([]string{"--model", m.Kind}, words...)
	}
	for i := range Settings {
		s := &Settings[i]
		if v := s.Get(&m); s.Name != "net" && v != s.Get(&auto) {
			words = append(words, "--"+s.Name, v)
		}
	}
	return words
}

// formatNet writes hidden layers as "4,2", or none.
func formatNet(net []int) string {
	if len(net) == 0 {
		return "none"
	}
	words := make([]string, len(net))
	for i, n := range net {
		words[i] = strconv.Itoa(n)
	}
	return strings.Join(words, ",")
}

// parseNet is the inverse of formatNet.
func parseNet(text string) ([]int, error) {
	if text == "none" {
		return []int{}, nil
	}
	words := strings.Split(text, ",")
	if len(words) > MaxHidden {
		return nil, fmt.Errorf("net cannot be %s: it has %d hidden layers and may have 0 to %d", typed.Quote(text), len(words), MaxHidden)
	}
	net := make([]int, len(words))
	for i, w := range words {
		n, err := strconv.Atoi(w)
		if err != nil || n < 1 || n > MaxUnits {
			return nil, fmt.Errorf("net cannot be %s: layer %d has %s units and may have 1 to %d; write such as 4,2, or none", typed.Quote(text), i+1, typed.Quote(w), MaxUnits)
		}
		net[i] = n
	}
	return net, nil
}
