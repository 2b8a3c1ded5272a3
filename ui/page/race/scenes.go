package race

import (
	tea "charm.land/bubbletea/v2"

	"descent/sim"
	"descent/sim/surface"
	"descent/ui/lang"
	"descent/ui/overlay"
	"descent/ui/player"
	"descent/ui/screen"
)

// openScenes shows every scene; choosing one plays it from its start.
func (p *Page) openScenes() tea.Cmd {
	var tiles []overlay.Tile
	m := &tileMemory{}
	for _, s := range sim.Scenes() {
		run, err := sim.New(s.Spec)
		if err != nil {
			return p.Say(lang.SayRefused, err)
		}
		name, caption, _ := lang.Scene(s.ID)
		of, ok := surface.Of(run.Objective())
		if !ok {
			continue
		}
		picture := *of
		picture.Start = [2]float64(run.Start())
		tiles = append(tiles, overlay.Tile{
			ID: s.ID, Name: p.T(name), Doc: p.T(caption), Draw: p.tile(m, &picture), Do: func() tea.Cmd { return p.playScene(s) },
		})
	}
	return p.Overlays.Open(overlay.NewTiles(p.Screen, p.Overlays, lang.ScenesTitle, tiles, ""))
}

// playScene plays a scene in the whole window and says what to watch.
func (p *Page) playScene(scene sim.Scene) tea.Cmd {
	run, err := sim.New(scene.Spec)
	if err != nil {
		return p.Say(lang.SayRefused, err)
	}
	p.S.Lane, p.S.Hyper = 0, ""
	p.Show(run)
	p.Home()
	p.Player.SetSpeed(player.SpeedFor(scene.Steps))
	_, caption, _ := lang.Scene(scene.ID)
	return tea.Batch(p.Player.Set(true), p.SayFor(screen.CaptionTime, p.T(caption)))
}
