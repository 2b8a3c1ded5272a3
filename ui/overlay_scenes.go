package ui

import (
	"slices"
	"time"

	tea "charm.land/bubbletea/v2"

	"descent/sim"
	"descent/ui/lang"
)

const (
	captionTime = 8 * time.Second // how long the status line says what to watch in a scene
	sceneTime   = 20              // seconds that a scene takes at most until its outcome can be seen
)

// openScenes shows every scene; choosing one plays it from its start.
func (m *Model) openScenes() tea.Cmd {
	o := &tiles{title: lang.ScenesTitle, filter: newFilter()}
	for _, s := range sim.Scenes() {
		run, err := sim.New(s.Spec)
		if err != nil {
			return m.say(lang.SayRefused, err)
		}
		name, caption, _ := lang.Scene(s.ID)
		picture := *surfaceOf(run.Objective())
		picture.Start = [2]float64(run.Start())
		o.all = append(o.all, tile{s.ID, m.lang.T(name), m.lang.T(caption), drawSurface(&picture), func(m *Model) tea.Cmd { return m.playScene(s) }})
	}
	return m.lay(o)
}

// playScene plays a scene in the whole window and says what to watch.
func (m *Model) playScene(scene sim.Scene) tea.Cmd {
	run, err := sim.New(scene.Spec)
	if err != nil {
		return m.say(lang.SayRefused, err)
	}
	s := m.cur()
	s.lane, s.knob = 0, ""
	m.show(m.at, run)
	m.home()
	m.player.speed, m.player.owed = slices.Index(Speeds, sceneSpeed(scene.ID)), 0
	return tea.Batch(m.player.set(true), m.sayScene(scene.ID))
}

// sayScene says what to watch in a scene, if there is one of that id.
func (m *Model) sayScene(id string) tea.Cmd {
	_, caption, ok := lang.Scene(id)
	if !ok {
		return nil
	}
	return m.sayFor(captionTime, m.lang.T(caption))
}

// sceneSpeed returns the least speed at which a scene's outcome is seen in
// sceneTime, or the default where there is no scene of that id.
func sceneSpeed(id string) int {
	scene, err := sim.SceneByID(id)
	if err != nil {
		return DefaultSpeed
	}
	for _, speed := range Speeds {
		if scene.Steps <= speed*sceneTime {
			return speed
		}
	}
	return Speeds[len(Speeds)-1]
}
