package spec

import (
	"encoding/json"
	"errors"
	"strconv"

	"descent/sim/plane"
	"descent/sim/task"
)

// document is the JSON form of a spec. Lanes and edits are the texts that the
// command line has, so what is not filled in is left out.
type document struct {
	Surface   string            `json:"surface,omitempty"`
	Formula   string            `json:"formula,omitempty"`
	Window    []float64         `json:"window,omitempty"`
	Dataset   string            `json:"dataset,omitempty"`
	Own       []string          `json:"own,omitempty"`
	Objective string            `json:"objective,omitempty"`
	Model     map[string]string `json:"model,omitempty"`
	Lanes     []string          `json:"lanes"`
	Start     []float64         `json:"start,omitempty"`
	Seed      uint64            `json:"seed"`
	Noise     float64           `json:"noise,omitempty"`
	Batch     int               `json:"batch,omitempty"`
	Limits    *Limits           `json:"limits,omitempty"`
	Edits     []string          `json:"edits,omitempty"`
}

// MarshalJSON writes a spec, filled in by New or not. A start that the seed draws
// is left out; of a data set of the user's own the words that give it are
// written. An objective that is Given cannot be written.
func (s Spec) MarshalJSON() ([]byte, error) {
	if s.Given != nil {
		return nil, errors.New("an objective that has no name in the catalog cannot be written")
	}
	d := document{
		Surface: s.Surface, Formula: s.Formula, Dataset: s.Dataset, Objective: s.Objective,
		Lanes: []string{}, Start: s.Start, Seed: s.Seed, Noise: s.Noise, Batch: s.Batch, Edits: s.editTexts(),
	}
	if s.Own != nil {
		d.Own = s.Own.Origin
	}
	if s.Window != (plane.Rect{}) {
		d.Window = []float64{s.Window.X0, s.Window.X1, s.Window.Y0, s.Window.Y1}
	}
	if s.Drawn {
		d.Start = nil
	}
	if s.Limits != (Limits{}) {
		d.Limits = &s.Limits
	}
	words := s.Model.Args(s.Shape)
	for i := 0; i+1 < len(words); i += 2 {
		if d.Model == nil {
			d.Model = map[string]string{}
		}
		d.Model[words[i][2:]] = words[i+1]
	}
	for _, l := range s.Lanes {
		text := s.catalog().FormatLane(l)
		if l.Mark >= 0 && l.Mark < MaxLanes {
			text += " mark=" + strconv.Itoa(l.Mark+1)
		}
		d.Lanes = append(d.Lanes, text)
	}
	return json.Marshal(d)
}

// UnmarshalJSON is the inverse of MarshalJSON. It reads names by the Catalog that
// the spec has already. A data set of the user's own is not in the text: it must be
// in Own already.
func (s *Spec) UnmarshalJSON(text []byte) error {
	var d document
	if err := json.Unmarshal(text, &d); err != nil {
		return err
	}
	if d.Own != nil && s.Own == nil {
		return errors.New("a data set of one's own is not part of a spec's text: read it and set Own")
	}
	c := s.catalog()
	to := Spec{
		Surface: d.Surface, Formula: d.Formula, Dataset: d.Dataset, Objective: d.Objective, Own: s.Own,
		Start: d.Start, Seed: d.Seed, Noise: d.Noise, Batch: d.Batch, Catalog: s.Catalog,
	}
	if len(d.Window) == 4 {
		to.Window = plane.Rect{X0: d.Window[0], X1: d.Window[1], Y0: d.Window[2], Y1: d.Window[3]}
	}
	if d.Limits != nil {
		to.Limits = *d.Limits
	}
	for _, name := range task.SettingNames() {
		if text, ok := d.Model[name]; ok {
			if err := to.Model.Set(name, text); err != nil {
				return err
			}
		}
	}
	for _, text := range d.Lanes {
		l, err := c.ParseLane(text)
		if err != nil {
			return err
		}
		to.Lanes = append(to.Lanes, l)
	}
	for _, text := range d.Edits {
		edits, err := c.ParseEdits(text)
		if err != nil {
			return err
		}
		to.Edits = append(to.Edits, edits...)
	}
	*s = to
	return nil
}
