package ui_test

import (
	"strings"
	"testing"

	"github.com/charmbracelet/x/ansi"

	"descent/sim"
	"descent/ui"
	"descent/ui/lang"
	"descent/ui/player"
)

// Every scene can be chosen: it plays from its start, in the whole window, at a
// speed that is neither a blink nor a lesson long, and says what to watch.
func TestScenesPlay(t *testing.T) {
	for i, s := range sim.Scenes() {
		for _, l := range []lang.Lang{lang.EN, lang.ZH} {
			m := program(t, sim.DefaultRace(), 80, 24, func(o *ui.Options) { o.Lang = l })
			press(t, m, ">>[<tab>vU"+strings.Repeat("<right>", i))
			name, caption, _ := lang.Scene(s.ID)
			list := m.Text()
			for _, text := range []string{l.T(name), strings.Fields(l.T(caption))[0]} {
				if !strings.Contains(list, text) {
					t.Errorf("%s: the list does not show %q", s.ID, text)
				}
			}
			press(t, m, "<enter>")
			now := shown(m).S
			if spec := now.Run.Spec(); spec.Surface+spec.Formula != s.Spec.Surface+s.Spec.Formula || len(spec.Lanes) != len(s.Spec.Lanes) || spec.Seed != 7 {
				t.Errorf("%s plays %+v", s.ID, spec)
			}
			if now.Snap.Step != 0 || !shown(m).Player.Playing || now.Lane != 0 || shown(m).View.Window != shown(m).Whole() {
				t.Errorf("%s: step %d, playing %v, lane %d, window %v", s.ID, now.Snap.Step, shown(m).Player.Playing, now.Lane, shown(m).View.Window)
			}
			if last := strings.Split(ansi.Strip(m.Frame()), "\n"); !strings.Contains(last[len(last)-2], l.T(caption)) {
				t.Errorf("%s: the status line is %q", s.ID, last[len(last)-2])
			}
			if seconds := float64(s.Steps) / float64(shown(m).Player.Speed()); seconds < 6 || seconds > 20 {
				t.Errorf("%s takes %g seconds", s.ID, seconds)
			}
		}
	}
}

// A program that begins with a scene says what to watch, and keeps a speed asked for.
func TestSceneAtTheBeginning(t *testing.T) {
	scene, err := sim.SceneByID("sphere-rates")
	if err != nil {
		t.Fatal(err)
	}
	_, caption, _ := lang.Scene(scene.ID)
	for speed, want := range map[int]int{0: player.DefaultSpeed, 300: 300} {
		m := program(t, scene.Spec, 80, 24, func(o *ui.Options) { o.Caption, o.Speed = caption, speed })
		m.Init()
		if m.Status() != lang.EN.T(caption) || shown(m).Player.Speed() != want {
			t.Errorf("speed %d: %d/s, %q", speed, shown(m).Player.Speed(), m.Status())
		}
	}
}
