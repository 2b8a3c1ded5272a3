package race

import (
	tea "charm.land/bubbletea/v2"

	"descent/sim"
	"descent/sim/near"
	"descent/sim/plane"
	"descent/sim/surface"
	"descent/ui/chart"
	"descent/ui/lang"
	"descent/ui/overlay"
	"descent/ui/page/watch"
)

// Next implements watch.Kind.
func (p *Page) Next(by int) tea.Cmd {
	return p.goTo(watch.NextID(p.ids(), p.S.Run.Objective().Info().ID, by))
}

// ids are the surfaces that there are.
func (p *Page) ids() []string {
	return near.IDs(p.S.Run.Catalog().Surfaces, func(s *surface.Surface) string { return s.ID })
}

// goTo begins again on another surface, from its own start, with the rates that
// the rules suggest for it.
func (p *Page) goTo(id string) tea.Cmd {
	s := p.S.Run.Restarted()
	s.Start, s.Batch = nil, 0
	s.Refit()
	s.Surface, s.Formula, s.Window, s.Objective, s.Given = id, "", plane.Rect{}, "", nil
	run, err := sim.New(s)
	if err != nil {
		return p.Say(lang.SayRefused, err)
	}
	return p.Replace(run, lang.SayObjective, run.Objective().Info().Name)
}

// openSurfaces shows every surface; choosing one goes to it as the s key does.
func (p *Page) openSurfaces() tea.Cmd {
	var tiles []overlay.Tile
	m := &tileMemory{}
	surfaces := p.S.Run.Catalog().Surfaces
	for i := range surfaces {
		s := &surfaces[i]
		tiles = append(tiles, overlay.Tile{
			ID: s.ID, Name: s.Name, Doc: s.Doc, Draw: p.tile(m, s), Do: func() tea.Cmd { return p.goTo(s.ID) },
		})
	}
	return p.Overlays.Open(overlay.NewTiles(p.Screen, p.Overlays, lang.SurfacesTitle, tiles, p.S.Run.Objective().Info().ID))
}

// tileMemory is what the tiles of one overlay draw with, one after the other.
type tileMemory struct {
	field plane.Field
	heat  chart.Heat
	marks []chart.PointMark
}

// tile draws a surface as a tile's picture.
func (p *Page) tile(m *tileMemory, s *surface.Surface) func(chart.Rect) {
	landscape := s.Landscape()
	return func(r chart.Rect) {
		v := chart.View{Rect: r, Window: s.Window}
		w, h := chart.Pixels(r, p.Theme)
		m.field.Resize(v.Window, w, h)
		s.Fill(&m.field)
		m.heat.Make(&m.field, p.Theme, chart.HeatOptions{Kind: chart.Heights})
		m.heat.Draw(p.Canvas, r)
		m.marks = pointMarks(m.marks[:0], &landscape, s.Start)
		chart.PointMarks(p.Canvas, v, p.Theme, m.marks)
	}
}
