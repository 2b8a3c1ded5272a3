package data

import (
	"descent/sim/typed"
	"math"
	"slices"
	"strings"
	"testing"
)

func TestPoints(t *testing.T) {
	pts := []Point{{0.5, -1, 0}, {2, 3.25, 3}, {math.Copysign(0, -1), 1e6, 1}, {0.30000000000000004, 5e-324, 5}}
	const text = "0.5,-1,0 2,3.25,3 -0,1e6,1 0.30000000000000004,5e-324,5"
	if got := FormatPoints(pts); got != text {
		t.Errorf("written as %q, want %q", got, text)
	}
	got, err := ParsePoints("  " + strings.ReplaceAll(text, " ", "\n ") + " ")
	if err != nil || !slices.Equal(got, pts) || !math.Signbit(got[2].X) {
		t.Errorf("read as %v, %v", got, err)
	}
	d, err := FromPoints(pts)
	if err != nil {
		t.Fatal(err)
	}
	valid(t, d)
	if len(d.Classes) != 6 || !slices.Equal(d.Y, []int{0, 3, 1, 5}) || !slices.Equal(d.Row(1), []float64{2, 3.25}) ||
		!slices.Equal(d.Origin, []string{"--points", text}) {
		t.Errorf("the set is %+v", d)
	}
	if d, err = FromPoints(pts[:1]); err != nil || len(d.Classes) != 2 {
		t.Errorf("one point makes %+v, %v", d, err)
	}
}

// TestPointsSplit: a point keeps its side when others are added; the first ten
// train, and about a fifth of the others tests.
func TestPointsSplit(t *testing.T) {
	pts := make([]Point, MaxPoints)
	all, err := FromPoints(pts)
	if err != nil {
		t.Fatal(err)
	}
	closeTo(t, "points that test", float64(len(all.Test)), MaxPoints/5, 4*math.Sqrt(MaxPoints*0.16))
	for _, n := range []int{1, 10, 11, 40, 700} {
		d, err := FromPoints(pts[:n])
		if err != nil {
			t.Fatal(err)
		}
		valid(t, d)
		if !slices.Equal(d.Train, all.Train[:len(d.Train)]) || !slices.Equal(d.Test, all.Test[:len(d.Test)]) || n <= 10 && len(d.Test) > 0 {
			t.Errorf("of %d points %v test, of all %v", n, d.Test, all.Test[:len(d.Test)])
		}
	}
}

func TestPointsErrors(t *testing.T) {
	for _, c := range []struct{ text, want string }{
		{"1,2,0 3,4", `point 2, "3,4": write x,y,class, such as 0.5,-1,0`},
		{"1,b,0", `point 1, "1,b,0": "b" is not a number`},
		{"1,2,red", `point 1, "1,2,red": "red" is not a class, a whole number from 0 to 5`},
		{"1,2,6", `point 1, "1,2,6": class cannot be 6: it is a whole number from 0 to 5`},
		{"1,2,-1", `point 1, "1,2,-1": class cannot be -1: it is a whole number from 0 to 5`},
		{"NaN,2,1", `point 1, "NaN,2,1": coordinate cannot be NaN: it is a number from -1e6 to 1e6`},
		{"1,1.1e6,1", `point 1, "1,1.1e6,1": coordinate cannot be 1.1e6: it is a number from -1e6 to 1e6`},
		{strings.Repeat("1,2,0 ", MaxPoints+1), "2001 points: there may be 1 to 2000"},
	} {
		if pts, err := ParsePoints(c.text); err == nil || err.Error() != c.want || pts != nil {
			t.Errorf("%q: %v, %v, want %s", typed.Excerpt(c.text), pts, err, c.want)
		}
	}
	for _, c := range []struct {
		pts  []Point
		want string
	}{
		{nil, "0 points: there may be 1 to 2000"},
		{make([]Point, MaxPoints+1), "2001 points: there may be 1 to 2000"},
		{[]Point{{}, {Y: math.Inf(1)}}, "point 2: coordinate cannot be +Inf: it is a number from -1e6 to 1e6"},
		{[]Point{{Class: 7}}, "point 1: class cannot be 7: it is a whole number from 0 to 5"},
	} {
		if _, err := FromPoints(c.pts); err == nil || err.Error() != c.want {
			t.Errorf("got %v, want %s", err, c.want)
		}
	}
}
