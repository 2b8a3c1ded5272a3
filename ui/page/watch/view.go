package watch

import (
	"fmt"
	"slices"
	"strconv"

	"descent/sim/near"
	"descent/sim/plane"
	"descent/sim/spec"
	"descent/sim/typed"
	"descent/ui/page"
)

// panelNames are the panels that can have the whole body.
var panelNames = [panels]string{"none", "picture", "second", "chart", "lanes", "explain"}

// Kind implements page.Viewer.
func (p *Page) Kind() string { return p.Config.Kind }

// ViewSettings implements page.Viewer: how any run is looked at. What a page adds is to
// stand before it, since the window is that of what the picture then shows.
func (p *Page) ViewSettings() []page.Setting {
	large := slices.DeleteFunc(slices.Clone(panelNames[:]), func(name string) bool {
		return name == panelNames[SecondPanel] && !p.kind.Second()
	})
	return []page.Setting{
		{Name: "lane", Doc: "the selected lane", Form: "1, 2 …", Get: p.laneText, Set: p.setLane},
		{Name: "select", Doc: "the selected hyper-parameter", Form: "its name", Get: p.selectedText, Set: p.setSelected},
		page.Pick("chart", "what the chart shows", near.IDs(p.Charts, func(c *Chart) string { return c.ID }), &p.chart),
		page.Toggle("axis", "the chart's axis", "log", "linear", &p.Settings.Linear),
		page.Toggle("over", "what the chart is over", "steps", "evaluations", &p.Settings.ByEvals),
		page.Pick("explain", "the explanation of the next step", []string{"auto", "on", "off"}, &p.Settings.Explain),
		{
			Name: "large", Doc: "the panel that has the whole screen", Values: large,
			Get: func() string {
				if p.Settings.Large == NoPanel {
					return ""
				}
				return panelNames[p.Settings.Large]
			},
			Set: func(name string) error {
				p.Settings.Large = PanelID(slices.Index(panelNames[:], name))
				return nil
			},
		},
		page.Pick("unit", "what a step of the keys is", unitIDs(), &p.Player.Unit),
		page.Pick("picture", "what the picture shows", near.IDs(p.Pictures, func(c *Picture) string { return c.ID }), &p.Showing.At).Then(p.Home),
		{Name: "window", Doc: "the part of the plane that the picture shows", Form: "x0,x1,y0,y1", Get: p.windowText, Set: p.setWindow},
	}
}

func unitIDs() []string {
	return near.IDs(units[:], func(u *unit) string { return u.id })
}

func (p *Page) laneText() string {
	if p.S.Lane == 0 {
		return ""
	}
	return strconv.Itoa(p.S.Lane + 1)
}

func (p *Page) setLane(value string) error {
	n, err := strconv.Atoi(value)
	if lanes := len(p.S.Snap.Lanes); err != nil || n < 1 || n > lanes {
		return fmt.Errorf("lane cannot be %s: it is 1 to %d", typed.Quote(value), lanes)
	}
	p.S.Lane = n - 1
	return nil
}

// selectedText returns the name of the selected hyper-parameter unless it is the
// one that is selected at first.
func (p *Page) selectedText() string {
	if p.S.Hyper == p.S.Selected().Rule.Params[0].Name {
		return ""
	}
	return p.S.Hyper
}

// selectable are the hyper-parameters of every rule, since the lanes' rules change on
// the way, and the numbers of the objective.
func (p *Page) selectable() (known []string) {
	rules := p.S.Run.Catalog().Rules
	for i := range rules {
		known = append(known, rules[i].ParamNames()...)
	}
	for _, of := range p.kind.Params() {
		known = append(known, of.Name)
	}
	slices.Sort(known)
	return slices.Compact(known)
}

func (p *Page) setSelected(name string) error {
	if known := p.selectable(); !slices.Contains(known, name) {
		return near.Unknown("hyper-parameter", name, known)
	}
	p.S.Hyper = name
	return nil
}

// windowText returns the window if it is not the picture's own.
func (p *Page) windowText() string {
	if whole := p.Whole(); p.Showing.Aimed || whole != (plane.Rect{}) && whole != p.View.Window {
		return spec.FormatWindow(p.View.Window)
	}
	return ""
}

func (p *Page) setWindow(value string) error {
	w, err := spec.ParseWindow(value)
	switch {
	case err != nil:
		return err
	case p.Whole() != (plane.Rect{}) && !p.reaches(w):
		return fmt.Errorf("window cannot be %s: the picture cannot be moved so far or zoomed so close", typed.Quote(value))
	}
	p.View.Window, p.Showing.Aimed = w, true
	return nil
}
