package ui

import (
	"fmt"
	"image/color"
	"testing"

	tea "charm.land/bubbletea/v2"
	"github.com/charmbracelet/x/exp/golden"

	"descent/sim"
	"descent/ui/lang"
)

// Whole frames, with their colours: page x size x theme x language.
func TestFrames(t *testing.T) {
	for _, spec := range []sim.Spec{sim.DefaultRace(), sim.DefaultTrain()} {
		for _, size := range [][2]int{{60, 18}, {80, 24}, {120, 40}} {
			for _, look := range []string{"dark", "light"} {
				for _, l := range []lang.Lang{lang.EN, lang.ZH} {
					page := "race"
					if spec.Dataset != "" {
						page = "train"
					}
					t.Run(fmt.Sprintf("%s-%dx%d-%s-%s", page, size[0], size[1], look, l), func(t *testing.T) {
						m := screen(t, spec, size[0], size[1], func(o *Options) { o.Theme, o.Lang = look, l })
						m.Update(tea.BackgroundColorMsg{Color: map[string]color.Color{"dark": color.Black, "light": color.White}[look]})
						press(t, m, ">>>>>>,,,<up>>>>>>><tab>")
						golden.RequireEqual(t, checkFrame(t, m))
					})
				}
			}
		}
	}
}
