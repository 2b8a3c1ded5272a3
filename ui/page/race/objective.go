package race

import (
	tea "charm.land/bubbletea/v2"

	"descent/sim/plane"
	"descent/sim/surface"
	"descent/ui/chart"
	"descent/ui/lang"
	"descent/ui/overlay"
	"descent/ui/page/watch"
)

// Next implements watch.Kind.
func (p *Page) Next(by int) tea.Cmd { return p.goTo(watch.NextID(surface.IDs(), p.surface().ID, by)) }

// goTo begins again on another surface, from its own start, with the rates that
// the rules suggest for it.
func (p *Page) goTo(id string) tea.Cmd {
	spec := p.S.Run.Restarted()
	spec.Start, spec.Batch = nil, 0
	spec.Refit()
	spec.Surface, spec.Formula, spec.Window = id, "", plane.Rect{}
	return p.Restart(spec, lang.SayObjective, surface.ByID(id).Name)
}

// openSurfaces shows every surface; choosing one goes to it as the s key does.
func (p *Page) openSurfaces() tea.Cmd {
	var tiles []overlay.Tile
	m := &tileMemory{}
	for i := range surface.All {
		s := &surface.All[i]
		tiles = append(tiles, overlay.Tile{
			ID: s.ID, Name: s.Name, Doc: s.Doc, Draw: p.tile(m, s), Do: func() tea.Cmd { return p.goTo(s.ID) },
		})
	}
	return p.Overlays.Open(overlay.NewTiles(p.Screen, p.Overlays, lang.SurfacesTitle, tiles, p.surface().ID))
}

// tileMemory is what the tiles of one overlay draw with, one after the other.
type tileMemory struct {
	field plane.Field
	heat  chart.Heat
	marks []chart.PointMark
}

// tile draws a surface as a tile's picture.
func (p *Page) tile(m *tileMemory, s *surface.Surface) func(chart.Rect) {
	return func(r chart.Rect) {
		v := chart.View{Rect: r, Window: s.Window}
		w, h := chart.Pixels(r, p.Theme)
		m.field.Resize(v.Window, w, h)
		s.Fill(&m.field)
		m.heat.Make(&m.field, p.Theme, chart.HeatOptions{Kind: chart.Heights})
		m.heat.Draw(p.Canvas, r)
		m.marks = pointMarks(m.marks[:0], s, s.Start)
		chart.PointMarks(p.Canvas, v, p.Theme, m.marks)
	}
}
