package ui_test

import (
	"math"
	"testing"

	tea "charm.land/bubbletea/v2"

	"descent/sim/spec"
	"descent/ui"
	"descent/ui/chart"
	"descent/ui/lang"
	"descent/ui/page"
	"descent/ui/page/race"
	"descent/ui/page/watch"
	"descent/ui/uitest"
)

// To add a chart, add a row to the page's Charts; one that is not of series has a
// function that draws it. To add a key, add a row to the page's Keys, and for what it
// changes one to the page's ViewSettings.

// compassPage is Race with a chart that says which way the selected lane goes.
type compassPage struct {
	*race.Page
	degrees bool
}

var (
	compassTitle = lang.Both("direction of the gradient", "梯度方向")
	compassKey   = lang.Both("degrees or radians", "角度或弧度")
	compassAlone = lang.Both("there is no compass here", "这里没有罗盘")
)

func newCompassPage(env watch.Env) *compassPage {
	p := &compassPage{Page: race.New(env)}
	p.Charts = append(p.Charts, watch.Chart{ID: "compass", Title: compassTitle, Draw: p.draw})
	return p
}

func (p *compassPage) draw(r chart.Rect) (log bool) {
	g := p.S.Selected().State.G
	angle, unit := math.Atan2(g[1], g[0]), " rad"
	if p.degrees {
		angle, unit = angle*180/math.Pi, "°"
	}
	p.Canvas.TextIn(r.X, r.Y, r.W, p.Short(angle)+unit, p.Theme.Text)
	return false
}

func (p *compassPage) Keys() []page.Binding {
	return page.Insert(p.Page.Keys(), "c", page.Row(lang.GroupShow, "W", "W", compassKey, p.turn).Only(compassAlone))
}

// ViewSettings have what the key changes, so that the copied line carries it.
func (p *compassPage) ViewSettings() []page.Setting {
	return append(p.Page.ViewSettings(), page.Toggle("angle", "the compass", "radians", "degrees", &p.degrees))
}

func (p *compassPage) turn() tea.Cmd {
	p.degrees = !p.degrees
	return p.Say(compassKey)
}

func TestAddAChart(t *testing.T) {
	var o ui.Options
	o.Pages = func(env watch.Env) []page.Page {
		pages := ui.Pages(env)
		pages[0] = newCompassPage(env)
		return pages
	}
	spec := spec.Spec{Surface: "sphere", Start: []float64{-1, 1}, Lanes: []spec.LaneSpec{{Rule: "gd"}}}
	d := uitest.New(t, spec, o)
	d.Press("ccccc").Expect("╭ direction of the gradient ─", "2.356 rad")
	d.Press("W").Expect("135°").Press("?").Expect("degrees or radians").Press("<esc>")
	d.Press("y").Expect("--show 'chart=compass angle=degrees'").Press("<esc>")
	d.Press("c").ExpectNot("135°")
	d.Press("2W").Expect("not now: there is no compass here")
}
