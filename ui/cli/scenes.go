package cli

import (
	"cmp"
	"strconv"

	"github.com/spf13/cobra"

	"descent/sim"
	"descent/sim/spec"
	"descent/ui/lang"
)

// sceneFlag gives a command of a kind that has scenes the flag that begins with
// one. What other flags say counts, whether they stand before it or after it.
func sceneFlag(cmd *cobra.Command, k *kind, spec *spec.Spec, chosen *sim.Scene) {
	if !k.scenes {
		return
	}
	scenes := sim.Scenes()
	choice(cmd, "scene", "scene", sim.SceneIDs(), "", "a known run to watch: see descent list scenes", func(i int) {
		*chosen = scenes[i]
		spec.Surface = scenes[i].Spec.Surface
		if !cmd.Flags().Changed("f") {
			spec.Formula = scenes[i].Spec.Formula
		}
		if !cmd.Flags().Changed("start") {
			spec.Start = scenes[i].Spec.Start
		}
		if !cmd.Flags().Changed("lane") {
			spec.Lanes = scenes[i].Spec.Lanes
		}
	})
}

func sceneTable() ([][]string, error) {
	rows := [][]string{{"ID", "SURFACE", "STEPS", "WHAT TO WATCH"}}
	for _, s := range sim.Scenes() {
		_, caption, _ := lang.Scene(s.ID)
		rows = append(rows, []string{s.ID, cmp.Or(s.Spec.Surface, "a formula"), strconv.Itoa(s.Steps), lang.EN.T(caption)})
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

func sceneList() (any, error) {
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
