package ui_test

import (
	"fmt"
	"image/color"
	"testing"

	tea "charm.land/bubbletea/v2"

	"descent/sim"
	"descent/sim/spec"
	"descent/sim/task"
	"descent/ui"
	"descent/ui/lang"
	"descent/ui/theme"
	"descent/ui/uitest"
)

// Whole frames: page x size x theme x language. The themes differ in nothing but colours.
func TestFrames(t *testing.T) {
	for _, spec := range []spec.Spec{sim.DefaultRace(), sim.DefaultTrain()} {
		for _, size := range [][2]int{{60, 18}, {80, 24}, {120, 40}} {
			for _, look := range []string{"dark", "light"} {
				for _, l := range []lang.Lang{lang.EN, lang.ZH} {
					page := "race"
					if spec.Dataset != "" {
						page = "train"
					}
					t.Run(fmt.Sprintf("%s-%dx%d-%s-%s", page, size[0], size[1], look, l), func(t *testing.T) {
						m := program(t, spec, size[0], size[1], func(o *ui.Options) { o.Theme, o.Lang = look, l })
						m.Send(tea.BackgroundColorMsg{Color: map[string]color.Color{"dark": color.Black, "light": color.White}[look]})
						press(t, m, ">>>>>>,,,<up>>>>>>><tab>")
						m.Finish()
						text := fmt.Sprintf("TestFrames/%s-%dx%d-%s", page, size[0], size[1], l)
						goldenFrame(t, m.Frame(), shown(m).Theme, text, t.Name())
					})
				}
			}
		}
	}
}

// What the Train page shows of each kind of data, and each of its charts once.
func TestTrainFrames(t *testing.T) {
	for _, tt := range []struct {
		name, set, keys string
		model           task.Model
		w, h            int
		glyphs          theme.GlyphSet
	}{
		{"terrain", "circle", ">>>><tab>Pc", task.Model{}, 120, 40, theme.Block},
		{"weights", "moons", ">>Pffccccc", task.Model{L2: 0.01}, 80, 24, theme.Block},
		{"gallery", "digits", ">>>>>>PPccccccc", task.Model{}, 120, 40, theme.Block},
		{"bars", "spiral", ">>>>PPcccc", task.Model{Net: []int{8, 8, 8}, Activation: "sigmoid"}, 80, 24, theme.Block},
		{"units", "checkerboard", ">>>>Tcccccc", task.Model{Net: []int{16, 8}, Activation: "relu"}, 120, 40, theme.ASCII},
		{"layers", "xor", ">>>>ccc", task.Model{Net: []int{}, Features: "x1,x2,x1x2"}, 120, 40, theme.Braille},
		{"curve", "sine", ">>>>>>", task.Model{}, 120, 40, theme.Block},
		{"values", "reg_gauss", ">>>>", task.Model{}, 120, 40, theme.Block},
		{"clusters", "clusters", ">>", task.Model{}, 120, 40, theme.Block},
		{"iris", "iris", ">>>>ffTccccccc", task.Model{}, 120, 40, theme.Block},
	} {
		t.Run(tt.name, func(t *testing.T) {
			m := program(t, uitest.Training(t, tt.set, tt.model, "gd", "adam"), tt.w, tt.h, func(o *ui.Options) { o.Glyphs = tt.glyphs })
			press(t, m, tt.keys)
			m.Finish()
			goldenFrame(t, m.Frame(), shown(m).Theme, t.Name(), t.Name())
		})
	}
}
