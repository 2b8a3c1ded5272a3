package cli

import (
	"cmp"
	"strconv"

	"descent/sim"
	"descent/sim/spec"
	"descent/ui/lang"
)

// sceneOption begins with a scene. What other options say has priority, whether
// they come before it or after it.
func sceneOption() option {
	o := choice("scene", "SCENE", "scene", "a known run to watch: see descent list scenes", sim.SceneIDs(), func(t *target, i int) {
		t.scene = sim.Scenes()[i]
		spec := &t.scene.Spec
		t.spec.Surface = spec.Surface
		if !t.changed("f") {
			t.spec.Formula = spec.Formula
		}
		if !t.changed("start") {
			t.spec.Start = spec.Start
		}
		if !t.changed("lane") {
			t.spec.Lanes = spec.Lanes
		}
	})
	o.Default = none
	return o
}

func sceneTable(_ *spec.Catalog, l lang.Lang) ([][]string, error) {
	rows := [][]string{header(l, lang.HeadID, lang.HeadSurface, lang.HeadSteps, lang.HeadWatch)}
	for _, s := range sim.Scenes() {
		_, caption, _ := lang.Scene(s.ID)
		rows = append(rows, []string{s.ID, cmp.Or(s.Spec.Surface, l.T(lang.ListFormula)), strconv.Itoa(s.Steps), l.T(caption)})
	}
	return rows, nil
}

type sceneItem struct {
	ID      string    `json:"id"`
	Name    string    `json:"name"`
	Caption string    `json:"caption"`
	Surface string    `json:"surface,omitempty"`
	Formula string    `json:"formula,omitempty"`
	Start   []float64 `json:"start"`
	Lanes   []string  `json:"lanes"`
	Seed    uint64    `json:"seed"`
	Steps   int       `json:"steps"`
}

func sceneList(_ *spec.Catalog) (any, error) {
	var items []sceneItem
	for _, s := range sim.Scenes() {
		name, caption, _ := lang.Scene(s.ID)
		item := sceneItem{s.ID, lang.EN.T(name), lang.EN.T(caption), s.Spec.Surface, s.Spec.Formula, s.Spec.Start, nil, s.Spec.Seed, s.Steps}
		for _, l := range s.Spec.Lanes {
			item.Lanes = append(item.Lanes, l.String())
		}
		items = append(items, item)
	}
	return items, nil
}
