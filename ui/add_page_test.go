package ui_test

import (
	"strconv"
	"testing"

	tea "charm.land/bubbletea/v2"

	"descent/sim"
	"descent/ui"
	"descent/ui/chart"
	"descent/ui/lang"
	"descent/ui/page"
	"descent/ui/page/watch"
	"descent/ui/screen"
	"descent/ui/uitest"
)

// To add a page, write a type like this one in a folder of its own under ui/page,
// and add a line to Pages in pages.go.

// rootPage finds a square root by Newton's method, a step a key. It has no run.
type rootPage struct {
	*screen.Screen
	x    float64
	body chart.Rect
}

var (
	rootTitle = lang.Both("Root", "求根")
	rootWhat  = lang.Both("Root: the square root of 2", "求根：2 的平方根")
	rootGroup = lang.Both("root", "求根")
	rootStep  = lang.Both("one step of Newton's method", "牛顿法一步")
	rootAlone = lang.Both("only the page Root has steps of Newton's method", "只有求根页有牛顿法的步")
)

func (p *rootPage) Title() lang.Word             { return rootTitle }
func (p *rootPage) What() lang.Word              { return rootWhat }
func (p *rootPage) Open() (cmd tea.Cmd, ok bool) { return nil, true }
func (p *rootPage) Start() tea.Cmd               { return nil }
func (p *rootPage) Update(tea.Msg) tea.Cmd       { return nil }
func (p *rootPage) Header() []string             { return []string{"x = " + p.Short(p.x)} }
func (p *rootPage) Status() page.Status {
	return page.Status{Text: p.T(rootWhat), Style: p.Theme.Dim}
}

func (p *rootPage) Hints() []screen.Hint { return []screen.Hint{{Keys: "w", Word: rootStep}} }

func (p *rootPage) Keys() []page.Binding {
	return []page.Binding{page.Row(rootGroup, "w", "w", rootStep, p.step).Only(rootAlone)}
}

func (p *rootPage) step() tea.Cmd {
	p.x = (p.x + 2/p.x) / 2
	return p.Say(rootStep)
}

func (p *rootPage) Arrange() { p.body = chart.Rect{Y: 1, W: p.W, H: p.H - 3} }

func (p *rootPage) Draw() {
	in := chart.Frame(p.Canvas, p.body, p.Theme, chart.Caption{Title: p.T(rootTitle)})
	p.Canvas.TextIn(in.X, in.Y, in.W, "x² = "+strconv.FormatFloat(p.x*p.x, 'f', 6, 64), p.Theme.Text)
}

func TestAddAPage(t *testing.T) {
	var o ui.Options
	o.Pages = func(env watch.Env) []page.Page {
		return append(ui.Pages(env), &rootPage{Screen: env.Screen, x: 1})
	}
	d := uitest.New(t, sim.DefaultRace(), o)
	d.Expect("3 Root").Press("w").Expect("not now: only the page Root has steps of Newton's method")
	d.Press("3").Expect("x² = 1.000000", "w one step")
	d.Press("www").Expect("x² = 2.000006", "x = 1.414")
	d.Press("/newton").Expect("one step of Newton's method").Press("<esc>")
	d.Press("M").Expect("not now: a surface has no model")
	d.Press("y").Expect("not now: no command line rebuilds this page")
	d.Press("1.").Expect("step 1 ").Press("3").Expect("x² = 2.000006")
}
