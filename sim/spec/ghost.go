package spec

import (
	"errors"
	"fmt"
	"slices"
	"strconv"
	"strings"

	"descent/sim/task"
	"descent/sim/typed"
)

// Ghost says how a future that an edit left behind is made again: the lanes that
// the edit changed, as they were. All else it shares with the run's spec.
type Ghost struct {
	// From is the step of the edit, To the newest one that the future had.
	From, To int
	Lanes    []LaneSpec
	// Edits are those of the lanes and of the run; Lane is an index into Lanes.
	Edits []Edit
}

// NewGhost returns what makes the run of past again next to that of now, which has
// the same objective, seed and limits.
func NewGhost(past, now *Spec, from, to int) Ghost {
	g := Ghost{From: from, To: to, Lanes: past.Lanes}
	first := func(name, value string) {
		g.Edits = append(g.Edits, Edit{Lane: AllLanes, Name: name, Text: value})
	}
	if past.UsesData() {
		for i := range task.Settings {
			if s := &task.Settings[i]; s.Get(&past.Model) != s.Get(&now.Model) {
				first(s.Name, s.Get(&past.Model))
			}
		}
		if past.Batch != now.Batch {
			g.Edits = append(g.Edits, Edit{Lane: AllLanes, Name: "batch", Value: float64(past.Batch)})
		}
	}
	if past.Noise != now.Noise {
		g.Edits = append(g.Edits, Edit{Lane: AllLanes, Name: "noise", Value: past.Noise})
	}
	g.Edits = append(g.Edits, past.Edits...)
	return g
}

// On returns the spec of the future next to the run of now.
func (g *Ghost) On(now Spec) Spec {
	s := now.Clone()
	s.Lanes, s.Edits = slices.Clone(g.Lanes), slices.Clone(g.Edits)
	if s.Drawn { // another model has other parameters
		s.Start = nil
	}
	return s
}

const ghostForm = "write such as 'from=37 to=412; adam lr=0.1 mark=2; step=50 lane=1 lr=0.01'"

// FormatGhost writes a ghost as one text: its steps, its lanes and its edits with semicolons between.
func (c *Catalog) FormatGhost(g Ghost) string {
	parts := []string{fmt.Sprintf("from=%d to=%d", g.From, g.To)}
	for _, l := range g.Lanes {
		parts = append(parts, c.FormatLane(l)+" mark="+strconv.Itoa(l.Mark+1))
	}
	s := Spec{Catalog: c, Lanes: g.Lanes, Edits: g.Edits}
	return strings.Join(append(parts, s.editTexts()...), "; ")
}

// ParseGhost is the inverse of FormatGhost.
func (c *Catalog) ParseGhost(text string) (g Ghost, err error) {
	parts := strings.Split(text, ";")
	if g.From, g.To, err = parseSpan(parts[0]); err != nil {
		return g, fmt.Errorf("ghost: %w; %s", err, ghostForm)
	}
	for _, part := range parts[1:] {
		if !strings.HasPrefix(strings.TrimSpace(part), "step=") {
			lane, err := c.ParseLane(part)
			if err != nil {
				return g, fmt.Errorf("ghost: %w", err)
			}
			g.Lanes = append(g.Lanes, lane)
			continue
		}
		edits, err := c.ParseEdits(part)
		if err != nil {
			return g, fmt.Errorf("ghost: %w", err)
		}
		g.Edits = append(g.Edits, edits...)
	}
	if len(g.Lanes) == 0 {
		return g, fmt.Errorf("ghost cannot be %s: it has no lane; %s", typed.Quote(text), ghostForm)
	}
	return g, nil
}

// parseSpan reads "from=37 to=412".
func parseSpan(text string) (from, to int, err error) {
	words, err := cut(strings.Fields(text), text)
	if err != nil {
		return 0, 0, err
	}
	from, to = -1, -1
	for _, w := range words {
		var dst *int
		switch w.name {
		case "from":
			dst = &from
		case "to":
			dst = &to
		default:
			return 0, 0, fmt.Errorf("it does not begin with %s", typed.Quote(w.name))
		}
		if *dst, err = strconv.Atoi(w.value); err != nil || *dst < 0 {
			return 0, 0, fmt.Errorf("%s cannot be %s: it is a whole number from 0", w.name, typed.Quote(w.value))
		}
	}
	if from < 0 || to <= from {
		return 0, 0, errors.New("it begins with from, the step that it was left at, and to, a later one")
	}
	return from, to, nil
}

// KeepLanes drops all lanes but those of the given indices, in their order, and the
// edits of the others. Those of the run stay.
func (s *Spec) KeepLanes(keep ...int) {
	lanes, edits := make([]LaneSpec, len(keep)), []Edit(nil)
	for to, from := range keep {
		lanes[to] = s.Lanes[from]
	}
	for _, e := range s.Edits {
		if e.Lane != AllLanes {
			if e.Lane = slices.Index(keep, e.Lane); e.Lane < 0 {
				continue
			}
		}
		edits = append(edits, e)
	}
	s.Lanes, s.Edits = lanes, edits
}
