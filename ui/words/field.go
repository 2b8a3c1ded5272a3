package words

import (
	"slices"
	"strconv"
	"strings"

	"descent/sim"
	"descent/sim/probe"
	"descent/ui/lang"
)

// Field is the lanes of a race as sentences about all of them need them.
type Field struct {
	Snap *sim.Snapshot
	// Names are those of the lanes, no two alike.
	Names []string
	// Found returns what was found of a lane, nil if that is not known.
	Found func(lane int) *probe.Finding
}

// NamesOf returns the names of a snapshot's lanes; tag tells lanes of one rule apart.
func NamesOf(s *sim.Snapshot, tag func(lane int) string) []string {
	names := make([]string, len(s.Lanes))
	for i := range s.Lanes {
		names[i] = s.Lanes[i].Rule.Name
		for k := range s.Lanes {
			if k != i && s.Lanes[k].Rule == s.Lanes[i].Rule {
				names[i] += " " + tag(i)
				break
			}
		}
	}
	return names
}

// maxNamed is how many lanes are named one by one.
const maxNamed = 4

// Field says who has arrived, who leads and who is in trouble: the parts of a sentence,
// the most important first. Of one lane alone there is nothing to say.
func (s Speaker) Field(f Field) (parts []string) {
	if len(f.Names) < 2 {
		return nil
	}
	t := sim.StandingOf(f.Snap, f.Found)
	if len(t.Diverged) == len(f.Names) {
		return []string{s.Lang.T(lang.FieldAllDiverged)}
	}
	add := func(text string) {
		if text != "" {
			parts = append(parts, text)
		}
	}
	add(s.arrived(&f, t.Arrived))
	add(s.leads(&f, &t))
	add(s.together(&f, t.Resting, lang.FieldResting, lang.FieldRestingAll))
	add(s.trouble(&f, t.Trapped, lang.FieldTrapped, lang.FieldTrappedAll))
	add(s.trouble(&f, t.Stuck, lang.FieldStuck, lang.FieldStuckAll))
	for _, i := range t.Diverging {
		if found := f.Found(i); found.At >= 0 {
			add(s.perhaps(found.Certain, s.Lang.T(lang.FieldDivergingAt, f.Names[i], found.At)))
		} else {
			add(s.perhaps(found.Certain, s.Lang.T(lang.FieldDiverging, f.Names[i])))
		}
	}
	if len(t.Diverged) == 1 {
		i := t.Diverged[0]
		add(s.Lang.T(lang.FieldDivergedAt, f.Names[i], f.Snap.Lanes[i].Stop.Step))
	} else {
		add(s.together(&f, t.Diverged, lang.FieldDiverged, lang.FieldDiverged))
	}
	return parts
}

// arrived says who was first at a minimum, and who came after.
func (s Speaker) arrived(f *Field, lanes []int) string {
	if len(lanes) == 0 {
		return ""
	}
	step := func(i int) int { return f.Snap.Lanes[i].Arrival.Step }
	first := 1
	for first < len(lanes) && step(lanes[first]) == step(lanes[0]) {
		first++
	}
	word := lang.FieldFirst
	if first > 1 {
		word = lang.FieldFirstAll
	}
	text := s.Lang.T(word, s.names(f, lanes[:first]), step(lanes[0]))
	var later []string
	for _, i := range lanes[first:] {
		later = append(later, f.Names[i]+" ("+strconv.Itoa(step(i))+")")
	}
	if later == nil {
		return text
	}
	return text + s.Lang.T(lang.FieldThen, s.list(later))
}

// leads says who of those that race on has the lowest loss.
func (s Speaker) leads(f *Field, t *sim.Standing) string {
	if t.Leaders == 0 {
		return ""
	}
	names, loss := s.names(f, t.Racing[:t.Leaders]), s.Num(f.Snap.Lanes[t.Racing[0]].Now.V[sim.Loss])
	all := len(t.Racing) == len(f.Names)
	switch {
	case len(t.Racing) == 1:
		return s.Lang.T(lang.FieldOne, names, loss)
	case t.Leaders == len(t.Racing) && all:
		return s.Lang.T(lang.FieldLevel, loss)
	case t.Leaders == len(t.Racing):
		return s.Lang.T(lang.FieldLevelSome, names, loss)
	case t.Leaders > 1:
		return s.Lang.T(lang.FieldLead, names, loss)
	case all:
		return s.Lang.T(lang.FieldLeads, names, loss)
	}
	return s.Lang.T(lang.FieldLeadsRest, names, loss)
}

// trouble says what lanes are in, those of which that is certain first.
func (s Speaker) trouble(f *Field, lanes []int, one, several lang.Word) string {
	var sure, signs []int
	for _, i := range lanes {
		if f.Found(i).Certain {
			sure = append(sure, i)
		} else {
			signs = append(signs, i)
		}
	}
	texts := []string{s.together(f, sure, one, several), s.perhaps(false, s.together(f, signs, one, several))}
	return strings.Join(slices.DeleteFunc(texts, func(text string) bool { return text == "" }), s.Lang.T(lang.Semicolon))
}

// together says one thing of lanes.
func (s Speaker) together(f *Field, lanes []int, one, several lang.Word) string {
	switch len(lanes) {
	case 0:
		return ""
	case 1:
		return s.Lang.T(one, f.Names[lanes[0]])
	}
	return s.Lang.T(several, s.names(f, lanes))
}

// perhaps says whether a text is certain.
func (s Speaker) perhaps(certain bool, text string) string {
	if certain || text == "" {
		return text
	}
	return s.Lang.T(lang.Perhaps, text)
}

// names lists the names of lanes.
func (s Speaker) names(f *Field, lanes []int) string {
	var list []string
	for _, i := range lanes {
		list = append(list, f.Names[i])
	}
	return s.list(list)
}

// list joins texts as a sentence does, of many the first ones.
func (s Speaker) list(texts []string) string {
	last := len(texts) - 1
	switch {
	case last == 0:
		return texts[0]
	case last >= maxNamed:
		return s.Lang.T(lang.ListMore, strings.Join(texts[:maxNamed-1], s.Lang.T(lang.Comma)), len(texts)-maxNamed+1)
	}
	return s.Lang.T(lang.ListAnd, strings.Join(texts[:last], s.Lang.T(lang.Comma)), texts[last])
}
