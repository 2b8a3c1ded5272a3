package chart

import (
	"math"
	"testing"

	"descent/ui/theme"
)

func TestLitPoints(t *testing.T) {
	th := theme.New(true, theme.TrueColor, theme.Block)
	c := NewCells(10, 2)
	rows := []DataPoint{{U: 1, V: 9, InBatch: true, Wrong: true}, {U: 1, V: 9}, {U: 3, V: 9, Class: 1}, {U: 5, V: 9, Class: 1, InBatch: true}}
	Points(c, View{Rect{0, 0, 10, 2}, square}, th, rows)
	golden(t, c, ` ▼ ★ ★`)
	for x, want := range map[int]theme.Style{1: th.Mark.With(theme.Bold | theme.Reverse), 3: th.Lane(1), 5: bold(th.Mark)} {
		if got := c.At(x, 0).Style; got != want {
			t.Errorf("cell %d looks like %+v, want %+v", x, got, want)
		}
	}
	// On a picture a wrong row is a plate in its own colour.
	c.Set(1, 0, ' ', theme.Style{Bg: th.Class(1)[2]})
	Points(c, View{Rect{0, 0, 10, 2}, square}, th, rows[:1])
	if got, want := c.At(1, 0).Style, (theme.Style{Fg: th.Class(1)[2], Bg: th.Mark.Fg, Attr: theme.Bold}); got != want {
		t.Errorf("a wrong row on a picture looks like %+v, want %+v", got, want)
	}
}

func TestRegressionPoints(t *testing.T) {
	th := theme.New(true, theme.TrueColor, theme.Block)
	c := NewCells(10, 2)
	v := View{Rect{0, 0, 10, 2}, square}
	rows := []DataPoint{{U: 1, V: 9, Value: -4}, {U: 3, V: 9, Value: 0.1}, {U: 5, V: 9, Value: 4, Test: true}, {U: 7, V: 9, Value: -1, Test: true}}
	RegressionPoints(c, v, th, rows, 4)
	golden(t, c, ` ▼ ▲ △ ▽`)
	for i, want := range []theme.Style{th.SignStyle(0, 3), th.SignStyle(1, 0), th.SignStyle(1, 3), th.SignStyle(0, 1)} {
		if got := c.At(2*i+1, 0).Style; got != want {
			t.Errorf("value %g looks like %+v, want %+v", rows[i].Value, got, want)
		}
	}
	rows[0].InBatch = true
	RegressionPoints(c, v, th, rows, 0)
	if a, b := c.At(1, 0).Style, c.At(3, 0).Style; a != bold(th.Mark) || b != th.Text {
		t.Errorf("without a scale a highlighted one looks like %+v, another like %+v", a, b)
	}
}

func TestCentroids(t *testing.T) {
	c := NewCells(24, 5)
	var m Marks
	m.Centroids(c, View{Rect{0, 0, 24, 5}, square}, bare, []Centroid{
		{2, 5, 0, "c1"}, {9.9, 9, 1, "二"}, {50, 5, 2, "out"}, {5, 5, 2, ""}, {2, 3, 3, "a long name"}, {math.NaN(), 1, 4, "c5"},
	})
	golden(t, c, `
                   二  ★

    ▼  c1   ✚
    ◉  a long name`)
	for x := 3; x <= 5; x++ {
		if c.At(x, 2).Style.Attr != theme.Bold|theme.Reverse {
			t.Errorf("cell %d is no part of the sign", x)
		}
	}
}
