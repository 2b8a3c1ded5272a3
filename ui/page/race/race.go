// Package race is the page of lanes on a surface.
package race

import (
	"math"

	tea "charm.land/bubbletea/v2"

	"descent/sim"
	"descent/sim/objective"
	"descent/sim/plane"
	"descent/sim/probe"
	"descent/sim/spec"
	"descent/ui/chart"
	"descent/ui/lang"
	"descent/ui/page"
	"descent/ui/page/watch"
	"descent/ui/screen"
)

// Page is the page of lanes on a surface.
type Page struct {
	*watch.Page
	caches caches
}

var (
	_ page.Page  = (*Page)(nil)
	_ watch.Kind = (*Page)(nil)
)

// New returns the page without a run.
func New(env watch.Env) *Page {
	p := &Page{}
	p.Page = watch.New(env, watch.Config{
		Kind: "race", Title: lang.PageRace, What: lang.DoRacePage, Default: sim.DefaultRace,
		Charts: []watch.Chart{
			{ID: "loss", Title: lang.ChartLoss, Series: []sim.Series{sim.Loss}},
			{ID: "distance", Title: lang.ChartDist, Series: []sim.Series{sim.Dist}, When: p.hasMinimum},
			{ID: "gradient", Title: lang.ChartGrad, Series: []sim.Series{sim.GradNorm}},
			{ID: "step", Title: lang.ChartStepLen, Series: []sim.Series{sim.StepLen}},
			{ID: "rate", Title: lang.ChartRate, Series: []sim.Series{sim.Rate}, When: p.hasRate},
		},
		Columns: []watch.Column{
			{Title: lang.ColRate, Value: watch.Rate, Setting: true, Rank: 1, Width: watch.SizeWidth, When: p.hasRate},
			{Title: lang.ColLoss, Value: watch.Of(sim.Loss), Rank: 0},
			{Title: lang.ColGrad, Value: watch.Of(sim.GradNorm), Rank: 3, Width: watch.SizeWidth},
			{Title: lang.ColDist, Value: watch.Of(sim.Dist), Rank: 4, Width: watch.SizeWidth, When: p.hasMinimum},
			{Title: lang.ColArrived, Value: p.arrivedAt, Rank: 2, Width: watch.CountWidth, Count: true, When: p.hasMinima},
		},
		Pictures: []watch.Picture{{
			ID:     "surface",
			Title:  lang.PictureSurface,
			Window: p.window,
			Draw:   p.draw,
		}},
	}, p)
	return p
}

// hasMinimum reports whether a minimum is known, to which there is a distance.
func (p *Page) hasMinimum() bool {
	plane, ok := p.plane()
	return ok && len(plane.Minima) > 0
}

// hasMinima reports whether there are minima at which a lane can arrive.
func (p *Page) hasMinima() bool {
	plane, ok := p.plane()
	return ok && len(plane.Minima)+len(plane.Locals) > 0
}

// arrivedAt returns the step at which a lane of the snapshot arrived, NaN if it has not.
func (p *Page) arrivedAt(l *sim.LaneView) float64 {
	for i := range p.S.Snap.Lanes {
		if a := p.S.Arrival(i); l == &p.S.Snap.Lanes[i] && a.Basin != probe.NoBasin {
			return float64(a.Step)
		}
	}
	return math.NaN()
}

// hasRate reports whether a lane has a learning rate.
func (p *Page) hasRate() bool { return p.HasRate() }

// plane returns what can be drawn of the objective; ok is false if it has no plane.
func (p *Page) plane() (plane objective.Plane, ok bool) {
	return objective.PlaneOf(p.S.Run.Objective())
}

// window is the window that draws the objective well; it is empty without a plane.
func (p *Page) window() plane.Rect {
	plane, _ := p.plane()
	return plane.Window
}

// hasPlane says whether the objective has a plane.
func (p *Page) hasPlane() (lang.Word, bool) {
	_, ok := p.plane()
	return lang.WhyNoPlane, ok
}

// Watches implements page.Watcher: lanes can race on any objective.
func (p *Page) Watches(*sim.Run) bool { return true }

// Keys implements page.Page.
func (p *Page) Keys() []page.Binding {
	rows := page.Insert(p.Page.Keys(), "S",
		page.Row(lang.GroupProblem, "u", "u", lang.DoSurfaces, p.openSurfaces),
		page.Row(lang.GroupProblem, "U", "U", lang.DoScenes, p.openScenes).Only(lang.WhyNoScenes),
		page.Row(lang.GroupProblem, "F", "F", lang.DoFormula, p.openFormula).Only(lang.WhyNoFormula))
	rows = page.Insert(rows, "N",
		page.Row(lang.GroupPlane, "h", "h", lang.DoStartLeft, p.moveStart(-1, 0)).If(p.hasPlane).Only(lang.WhyNoStart),
		page.Row(lang.GroupPlane, "j", "j", lang.DoStartDown, p.moveStart(0, -1)).If(p.hasPlane).Only(lang.WhyNoStart),
		page.Row(lang.GroupPlane, "k", "k", lang.DoStartUp, p.moveStart(0, 1)).If(p.hasPlane).Only(lang.WhyNoStart),
		page.Row(lang.GroupPlane, "l", "l", lang.DoStartRight, p.moveStart(1, 0)).If(p.hasPlane).Only(lang.WhyNoStart),
		page.Row(lang.GroupPlane, "i", "i", lang.DoNextStart, p.nextStart).If(p.hasPlane))
	return page.Insert(rows, "e",
		page.Row(lang.GroupShow, "A", "A", lang.DoArrows, p.toggleArrows).If(p.hasPlane).Only(lang.WhyNoArrows))
}

// Named implements page.Namer: every surface.
func (p *Page) Named() (rows []page.Binding) {
	surfaces := p.S.Run.Catalog().Surfaces
	for i := range surfaces {
		id := surfaces[i].ID
		rows = append(rows, page.Binding{Group: lang.GroupProblem, What: lang.PictureSurface.Of(id), Do: func() tea.Cmd { return p.goTo(id) }})
	}
	return rows
}

// Hints implements watch.Kind.
func (p *Page) Hints() []screen.Hint {
	return []screen.Hint{{Keys: "space", Word: lang.HintPlay}, {Keys: ",.", Word: lang.HintStep}, {Keys: "↑↓", Word: p.HyperHint()}, {Keys: "o", Word: lang.HintRule},
		{Keys: "s", Word: lang.HintSurface}, {Keys: "tab", Word: lang.HintLane}, {Keys: "v", Word: lang.HintHyper}}
}

// Began implements watch.Kind.
func (p *Page) Began(bool) {}

// LossTitle implements watch.Kind.
func (p *Page) LossTitle(log bool) lang.Word {
	if log && p.Offset() != 0 {
		return lang.ChartLossMin
	}
	return lang.ChartLoss
}

// Offset implements watch.Kind: the smallest value, if that is known.
func (p *Page) Offset() float64 {
	if o, ok := p.S.Run.Objective().(objective.Minimised); ok {
		if f, known := o.MinValue(); known {
			return f
		}
	}
	return 0
}

// Dotted implements watch.Kind.
func (p *Page) Dotted() bool { return false }

// Coords implements watch.Kind: the first two.
func (p *Page) Coords() []int {
	if p.S.Run.Objective().Dim() < 2 {
		return []int{0}
	}
	return []int{0, 1}
}

// Coord implements watch.Kind.
func (p *Page) Coord(i int) string { return objective.ParamName(p.S.Run.Objective(), i) }

// Slope implements watch.Kind.
func (p *Page) Slope(i int) string { return "∂f/∂" + p.Coord(i) }

// Head implements watch.Kind.
func (p *Page) Head() (x, y float64, ok bool) {
	now := &p.S.Selected().Now
	_, ok = p.plane()
	return now.X, now.Y, ok
}

// Click implements watch.Kind: it moves the start.
func (p *Page) Click(x, y int) tea.Cmd {
	if _, ok := p.plane(); !ok {
		return nil
	}
	return p.startAt(p.View.At(x, y))
}

// Reseed implements watch.Kind.
func (p *Page) Reseed(*spec.Spec) lang.Word { return lang.SayReseed }

// StepCost implements watch.Kind: any speed can be made.
func (p *Page) StepCost() float64 { return 0 }

// Second implements watch.Kind.
func (p *Page) Second() bool { return false }

// DrawSecond implements watch.Kind.
func (p *Page) DrawSecond(chart.Rect) {}

// CommandNote implements watch.Kind.
func (p *Page) CommandNote() lang.Word { return lang.CommandNote }
