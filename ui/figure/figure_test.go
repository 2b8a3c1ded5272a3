package figure

import (
	"encoding/xml"
	"errors"
	"io"
	"math"
	"strconv"
	"strings"
	"testing"

	"descent/sim/plane"
	"descent/ui/chart"
	"descent/ui/theme"
)

var (
	th     = theme.New(true, theme.TrueColor, theme.Block)
	fg, bg = theme.Hex(0xffffff), theme.Hex(0x101010)
)

// element is an element of a figure.
type element struct {
	name string
	attr map[string]string
	text string
}

// parse returns the elements of a figure, which has to be XML.
func parse(t *testing.T, s string) (list []element) {
	t.Helper()
	d := xml.NewDecoder(strings.NewReader(s))
	for {
		token, err := d.Token()
		if errors.Is(err, io.EOF) {
			return list
		}
		if err != nil {
			t.Fatalf("%v in\n%s", err, s)
		}
		switch e := token.(type) {
		case xml.StartElement:
			one := element{name: e.Name.Local, attr: map[string]string{}}
			for _, a := range e.Attr {
				one.attr[a.Name.Local] = a.Value
			}
			list = append(list, one)
		case xml.CharData:
			if len(list) > 0 {
				list[len(list)-1].text += strings.TrimSpace(string(e))
			}
		}
	}
}

// texts joins all texts of a figure.
func texts(list []element) string {
	var b strings.Builder
	for _, e := range list {
		if e.name == "text" {
			b.WriteString(e.text + "\n")
		}
	}
	return b.String()
}

// values are a series of one value a step.
type values []float64

func (v values) Read(dst []chart.Bucket, from int) (n int) {
	for ; n < len(dst) && from+n < len(v); n++ {
		dst[n] = chart.Bucket{X: float64(from + n), Min: v[from+n], Max: v[from+n]}
	}
	return n
}

// spiral is a path.
type spiral int

func (s spiral) Read(dst [][2]float64, from int) (n, next int) {
	for ; n < len(dst) && from < int(s); from, n = from+1, n+1 {
		a := float64(from) / 5
		dst[n] = [2]float64{5 + math.Cos(a)*a/4, 5 + math.Sin(a)*a/4}
	}
	return n, from
}

func TestSVGOfCells(t *testing.T) {
	c := chart.NewCells(20, 4)
	in := chart.Frame(c, chart.Rect{W: 20, H: 4}, th, chart.Caption{Title: "a < b & c"})
	c.Fill(chart.Rect{X: in.X, Y: in.Y, W: 3, H: 1}, ' ', theme.Style{Bg: theme.Hex(0x123456)})
	c.Set(in.X+5, in.Y, '⠿', th.Lane(0))
	var out strings.Builder
	if err := SVG(&out, c, fg, bg); err != nil {
		t.Fatal(err)
	}
	list := parse(t, out.String())
	if got := texts(list); !strings.Contains(got, "a<b&c") {
		t.Errorf("texts %q", got)
	}
	if !strings.Contains(out.String(), `fill="#123456"`) || !strings.Contains(out.String(), "stroke-width=\"2.8\"") {
		t.Errorf("no block or no dots:\n%s", out.String())
	}
}

// TestVectorCurves: a chart of curves has lines as paths, and labels as text.
func TestVectorCurves(t *testing.T) {
	v := NewVector(50, 12, fg, bg)
	fall := make(values, 101)
	for i := range fall {
		fall[i] = math.Exp(-float64(i) / 10)
	}
	var k chart.Curves
	k.Draw(v, chart.Rect{W: 50, H: 12}, th, &chart.Plot{
		Series: []chart.Series{{Buckets: fall, X: 60, Now: fall[60]}}, Log: true, Cursor: 60, End: 100,
	})
	list, svg := written(t, v)
	for _, want := range []string{hex(th.Lane(0).Fg), hex(th.Faded(0).Fg)} {
		if !strings.Contains(svg, `stroke="`+want+`" stroke-width`) {
			t.Errorf("no line in %s", want)
		}
	}
	if got := texts(list); !strings.Contains(got, "1e0") || !strings.Contains(got, "50") || !strings.Contains(got, string(th.Marker(0))) {
		t.Errorf("texts %q", got)
	}
	for _, e := range list {
		if e.name == "text" && strings.ContainsFunc(e.text, func(r rune) bool { return r >= 0x2800 && r <= 0x28ff || arms[r] != 0 }) {
			t.Errorf("a line is text: %q", e.text)
		}
	}
}

// TestVectorPicture: a field is rectangles in the picture, a trail one path inside
// of it, and an arrow leaves the cell free that it begins in.
func TestVectorPicture(t *testing.T) {
	r := chart.Rect{X: 1, Y: 1, W: 20, H: 10}
	view := chart.View{Rect: r, Window: plane.Rect{X1: 10, Y1: 10}}
	v := NewVector(22, 12, fg, bg)
	var f plane.Field
	w, h := chart.Pixels(r, th)
	f.Resize(view.Window, w, h)
	for j := range h {
		for i := range w {
			x, y := f.At(i, j)
			f.V[j*w+i] = math.Hypot(x-5, y-5)
		}
	}
	f.V[0] = math.NaN()
	var heat chart.Heat
	heat.Make(&f, th, chart.HeatOptions{Contours: true})
	heat.Draw(v, r)
	var trails chart.Trails
	trails.Draw(v, view, th, spiral(200), th.Lane(1), false)
	chart.PointMarks(v, view, th, []chart.PointMark{{X: 5, Y: 5, Kind: chart.Minimum}})
	var marks chart.Marks
	marks.Arrow(v, view, th, chart.Arrow{X: 2, Y: 2, DX: 3, Min: 3, Max: 9, Style: th.Mark})

	list, _ := written(t, v)
	area, paths := 0.0, 0
	for i, e := range list {
		switch {
		case e.name == "rect" && i > 2:
			x, y := number(t, e.attr["x"]), number(t, e.attr["y"])
			width, height := number(t, e.attr["width"]), number(t, e.attr["height"])
			area += width * height
			if x < cellWidth || y < cellHeight || x+width > 21*cellWidth || y+height > 11*cellHeight {
				t.Errorf("a pixel at %g, %g lies outside", x, y)
			}
		case e.name == "path" && e.attr["stroke-width"] == "1.5":
			paths++
			for _, p := range strings.FieldsFunc(e.attr["d"], func(r rune) bool { return r == 'M' || r == 'L' }) {
				px, py, _ := strings.Cut(p, " ")
				x, y := number(t, px), number(t, py)
				if x < cellWidth-0.01 || y < cellHeight-0.01 || x > 21*cellWidth+0.01 || y > 11*cellHeight+0.01 {
					t.Errorf("a line goes to %g, %g", x, y)
				}
			}
		}
	}
	if pixels := area / (cellWidth * cellHeight / 2); math.Abs(pixels-float64(w*h-1)) > 0.1 {
		t.Errorf("%g pixels, want %d", pixels, w*h-1)
	}
	if paths != 2 {
		t.Errorf("%d lines, want the trail and the arrow", paths)
	}
	if !strings.Contains(texts(list), string(th.Signs.Minimum)) {
		t.Errorf("no minimum in %q", texts(list))
	}
}

// TestErase: a line through a cell becomes two.
func TestErase(t *testing.T) {
	v := NewVector(3, 1, fg, bg)
	v.Lines(chart.Rect{W: 3, H: 1}, chart.LineOptions{})
	v.Segment(0, 2, 6, 2)
	v.Segment(math.NaN(), 2, 6, 2)
	v.Erase(1, 0)
	v.Paint(0, 3, theme.Style{})
	if _, svg := written(t, v); !strings.Contains(svg, `d="M0.00 9.00L9.00 9.00M18.00 9.00L27.00 9.00"`) {
		t.Errorf("%s", svg)
	}
}

// written returns the figure, parsed and as text.
func written(t *testing.T, v *Vector) ([]element, string) {
	t.Helper()
	var out strings.Builder
	if err := v.Write(&out); err != nil {
		t.Fatal(err)
	}
	return parse(t, out.String()), out.String()
}

func number(t *testing.T, s string) float64 {
	t.Helper()
	x, err := strconv.ParseFloat(s, 64)
	if err != nil {
		t.Error(err)
	}
	return x
}
