package train

import (
	"fmt"
	"strconv"
	"strings"

	"descent/sim/near"
	"descent/sim/typed"
	"descent/ui/chart"
	"descent/ui/page"
)

// ViewSettings implements page.Viewer.
func (p *Page) ViewSettings() []page.Setting {
	axes := &p.Showing.Axes
	return append([]page.Setting{
		{Name: "neuron", Doc: "the selected neuron: its layer, its number in it, that of the neuron whose weight is selected", Form: "1,0,2", Get: p.neuronText, Set: p.setNeuron},
		{Name: "weights", Doc: "the two parameters selected last", Form: "12,5", Get: p.weightsText, Set: p.setWeights},
		{Name: "plane", Doc: "the plane that the data are shown on: 1 of the principal components, then those of two features", Form: "1, 2 …", Get: p.planeNumber, Set: p.setPlane},
		page.Pick("slice", "the directions of the loss surface", near.IDs(directions[:], func(d *direction) string { return d.id }), &axes[lossPicture]),
		{Name: "interval", Doc: "the steps between the points that paths go through", Form: "1, 2, 4 …", Get: p.intervalText, Set: p.setInterval},
		page.Toggle("test", "the rows for testing", "off", "on", &p.Showing.Test),
	}, p.Page.ViewSettings()...)
}

func (p *Page) intervalText() string {
	n := p.S.Run.Interval()
	if n == 1 || n == p.S.Run.UsualInterval() && len(p.S.Run.Spec().Edits) == 0 {
		return ""
	}
	return strconv.Itoa(n)
}

func (p *Page) setInterval(value string) error {
	n, err := strconv.Atoi(value)
	if err != nil {
		return fmt.Errorf("interval cannot be %s: it is a power of two", typed.Quote(value))
	}
	return p.S.Run.SetInterval(n)
}

func (p *Page) planeNumber() string {
	if at := p.Showing.Axes[dataPicture]; at > 0 {
		return strconv.Itoa(at + 1)
	}
	return ""
}

func (p *Page) setPlane(value string) error {
	n, err := strconv.Atoi(value)
	if err != nil || n < 1 || n > p.planes() {
		return fmt.Errorf("plane cannot be %s: it is 1 to %d", typed.Quote(value), p.planes())
	}
	p.Showing.Axes[dataPicture] = n - 1
	p.Home()
	return nil
}

func (p *Page) neuronText() string {
	i := &p.inspected
	switch {
	case !i.seen:
		return ""
	case i.from < 0:
		return joined(i.unit.Layer, i.unit.Index)
	}
	return joined(i.unit.Layer, i.unit.Index, i.from)
}

// setNeuron selects a neuron. Which there are the net of the shown step says, which
// is not known yet: one that there is not is marked nowhere.
func (p *Page) setNeuron(value string) error {
	n, err := split(value)
	if err != nil || len(n) < 2 || len(n) > 3 {
		return fmt.Errorf("neuron cannot be %s: it is a layer and a number in it, such as 1,0", typed.Quote(value))
	}
	p.inspected.seen, p.inspected.unit, p.inspected.from = true, chart.Unit{Layer: n[0], Index: n[1]}, -1
	if len(n) == 3 {
		p.inspected.from = n[2]
	}
	return nil
}

func (p *Page) weightsText() string {
	w := p.inspected.weights
	if w == [2]int{} {
		return ""
	}
	return joined(w[0], w[1])
}

func (p *Page) setWeights(value string) error {
	n, err := split(value)
	if err != nil || len(n) != 2 {
		return fmt.Errorf("weights cannot be %s: it is the indices of two parameters, such as 12,5", typed.Quote(value))
	}
	p.inspected.weights = [2]int(n)
	return nil
}

// joined writes whole numbers with commas between.
func joined(numbers ...int) string {
	words := make([]string, len(numbers))
	for i, n := range numbers {
		words[i] = strconv.Itoa(n)
	}
	return strings.Join(words, ",")
}

// split is the inverse of joined for numbers from 0.
func split(text string) (numbers []int, err error) {
	for _, word := range strings.Split(text, ",") {
		n, err := strconv.ParseUint(word, 10, 31)
		if err != nil {
			return nil, err
		}
		numbers = append(numbers, int(n))
	}
	return numbers, nil
}
