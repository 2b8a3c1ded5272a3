package train

import (
	"math"
	"slices"

	tea "charm.land/bubbletea/v2"

	"descent/sim/probe"
	"descent/sim/spec"
	"descent/ui/lang"
	"descent/ui/page/watch"
	"descent/ui/screen"
)

// Began implements watch.Kind.
func (p *Page) Began(other bool) {
	if own := p.S.Run.Spec().Own; own != nil && own != p.own {
		p.own = own
		delete(p.caches.previews, own.ID)
	}
	if other {
		p.features = features{}
	}
}

// Diagnose implements watch.Kind.
func (p *Page) Diagnose() {
	p.measure()
	p.find()
}

// Sentence implements watch.Kind.
func (p *Page) Sentence() string {
	text := p.Speaker().Lane(p.spoken(), p.S.Finding(), p.S.Selected(), true)
	if p.looksLong() {
		text += p.T(lang.SeeLooking)
	}
	if p.Player.Playing { // the screen is at a later one before the next look
		return p.T(lang.SeeAtStep, p.S.DiagnosedAt, text)
	}
	return text
}

// Stopped implements watch.Kind.
func (p *Page) Stopped() []string {
	if !p.S.Selected().Stop.Diverged() {
		return nil
	}
	return p.Speaker().Breakdown(p.spoken(), p.S.Finding(), p.S.Selected().Stop.Last())
}

// Why implements watch.Kind: what was tried.
func (p *Page) Why() string {
	return p.Speaker().Tries(p.S.Finding(), p.currentOutlook().covering())
}

// Gauge implements watch.Kind.
func (p *Page) Gauge() watch.Gauge {
	f, k := p.S.Finding(), p.currentSharpness()
	switch {
	case k == nil:
		return watch.Gauge{Curvature: p.T(lang.GaugeWait), Waiting: true}
	case !k.Known:
		return watch.Gauge{Curvature: p.T(lang.GaugeUnknown, k.Step), Waiting: true}
	}
	name := "λmax"
	if probe.Adapts(k.at.Rule) {
		name = "λmax(P⁻¹H)"
	}
	g := watch.Gauge{Curvature: p.T(lang.GaugeSharp, name, p.Short(k.Sharpness), k.Step), Rate: f.LR, Bound: f.Here, NoLimit: f.NoLimit}
	if !math.IsNaN(k.Steepest) {
		g.Curvature = p.T(lang.GaugeSharpest, name, p.Short(k.Sharpness), p.Short(k.Steepest), k.Step)
		if f.OfBatch {
			g.Of = p.T(lang.GaugeBatch)
		}
	}
	return g
}

// Coords implements watch.Kind: the parameters looked at last.
func (p *Page) Coords() []int {
	if a, b := p.twoWeights(); a != b {
		return []int{a, b}
	}
	return []int{0}
}

// Coord implements watch.Kind.
func (p *Page) Coord(i int) string { return p.task().ParamName(i) }

// Slope implements watch.Kind.
func (p *Page) Slope(i int) string { return "∂L/∂" + p.Coord(i) }

// LossTitle implements watch.Kind.
func (p *Page) LossTitle(bool) lang.Word {
	if m := p.task().Model(); m.L1 > 0 || m.L2 > 0 {
		return lang.ChartPenalty
	}
	return lang.ChartTrain
}

// Offset implements watch.Kind: the smallest loss is not known.
func (p *Page) Offset() float64 { return 0 }

// Dotted implements watch.Kind.
func (p *Page) Dotted() bool { return p.split() }

// Params implements watch.Kind: the model panel has them.
func (p *Page) Params() []watch.Param { return nil }

// Head implements watch.Kind: a lane has no place in the pictures.
func (p *Page) Head() (x, y float64, ok bool) { return 0, 0, false }

// Click implements watch.Kind: a click on the picture does nothing.
func (p *Page) Click(x, y int) tea.Cmd { return nil }

// Next implements watch.Kind: it goes to another data set.
func (p *Page) Next(by int) tea.Cmd {
	return p.goTo(watch.NextID(p.ids(), p.task().Data().ID, by))
}

// Reseed implements watch.Kind: the weights are drawn again. The data have a seed
// of their own.
func (p *Page) Reseed(spec *spec.Spec) lang.Word {
	spec.Start = nil
	return lang.SayNewWeights
}

// CommandNote implements watch.Kind.
func (p *Page) CommandNote() lang.Word {
	if own := p.S.Run.Spec().Own; own != nil && own.FromInput() {
		return lang.CommandInput
	}
	return lang.CommandNote
}

// Hints implements watch.Kind.
func (p *Page) Hints() []screen.Hint {
	hints := []screen.Hint{
		{Keys: "space", Word: lang.HintPlay}, {Keys: ",.", Word: p.UnitName()}, {Keys: "↑↓", Word: p.HyperHint()},
		{Keys: "P", Word: lang.HintPicture}, {Keys: "M", Word: lang.ModelTitle}, {Keys: "i", Word: lang.HintDraw},
		{Keys: "u", Word: lang.HintData}, {Keys: "enter", Word: lang.HintNeuron}, {Keys: "o", Word: lang.HintRule},
		{Keys: "tab", Word: lang.HintLane}, {Keys: "c", Word: lang.HintChart}, {Keys: "b", Word: lang.HintBatch},
		{Keys: "v", Word: lang.HintHyper},
	}
	if p.task().Data().Table != nil {
		hints = slices.Insert(hints, 1, screen.Hint{Keys: "I", Word: lang.HintRead})
	}
	return hints
}

// Update implements page.Page: it takes what the page's own commands report.
func (p *Page) Update(msg tea.Msg) tea.Cmd {
	switch msg := msg.(type) {
	case writtenMsg:
		return p.SayFor(screen.CaptionTime, p.T(lang.SayWritten, msg.points, msg.file, msg.target))
	case refusedMsg:
		return p.Say(lang.SayRefused, msg.err)
	}
	return p.Page.Update(msg)
}

// toggleTest shows the rows for testing, or hides them.
func (p *Page) toggleTest() tea.Cmd {
	p.Showing.Test = !p.Showing.Test
	if p.Showing.Test {
		return p.Say(lang.SayTest, len(p.task().Data().Test))
	}
	return p.Say(lang.SayNoTest)
}

func (p *Page) hasTest() (lang.Word, bool) { return lang.WhyNoTest, p.split() }

// showsData reports whether the picture is that of the data.
func (p *Page) showsData() bool { return p.Shows(dataPicture) }

// refusedMsg says why a command of the page could not do its work.
type refusedMsg struct{ err error }

// wrap brings i into 0 … n-1, round the ends.
func wrap(i, n int) int { return (i%n + n) % n }
