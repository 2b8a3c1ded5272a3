package chart

import (
	"math"
	"testing"

	"descent/ui/theme"
)

// TestCurvesShowExtremes: many steps in one column are drawn as their middle, and
// lightly from their smallest to their largest value.
func TestCurvesShowExtremes(t *testing.T) {
	v := make([]float64, 5001)
	for i := range v {
		v[i] = 4 + 3*math.Sin(float64(i))
	}
	v[2500] = 10
	var k Curves
	cv := NewCells(40, 8)
	k.Draw(cv, Rect{1, 1, 38, 6}, bare, snapshot(5000, loss(v...)))
	golden(t, cv, `
     10│┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈⠈┈┈┈┈┈┈┈┈┈┈┈┈┈┈│
       │⠤⡤⠤⡤⠤⡤⠤⡤⠤⡤⠤⡤⠤⡤⠤⡄⠤⡤⠤⡤⠤⡤⠤⡤⠤⡤⠤⡤⠤⡤│
      5│⣀⣀⣀⣀⣀⣀⣀⣀⣀⣀⣀⣀⣀⣀⣀⡴⣀⣀⣀⣀⣀⣀⣀⣀⣀⣀⣀⣀⣀⣀⣀
       │⠅⡂⠅⡂⠅⡂⠅⡂⠅⡂⠅⡂⠅⡂⠅⡂⠅⡂⠅⡂⠅⡂⠅⡂⠅⡂⠅⡂⠅⡂│
      0│⠓⠒⠓⠒⠓⠒⠓⠒⠓⠒⠓⠒⠓⠒⠓⠒⠓⠒⠓⠒⠓⠒⠓⠒⠓⠒⠓⠒⠓⠒●
       └0────────────2.5k────────────5k`)
}

// TestCurvesShowWhatLiesInARange: a lane that swings in every column does not
// cover the curve of another that lies within.
func TestCurvesShowWhatLiesInARange(t *testing.T) {
	th := theme.New(true, theme.TrueColor, theme.Block)
	swings, calm := make([]float64, 5001), make([]float64, 5001)
	for i := range swings {
		swings[i] = 5 + 4*math.Sin(float64(i))
		calm[i] = 7.5
	}
	s := snapshot(5000, loss(swings...), loss(calm...))
	for last := range 2 {
		var k Curves
		c := NewCells(60, 12)
		k.Draw(c, Rect{0, 0, 60, 12}, th, s)
		s.Series[0], s.Series[1] = s.Series[1], s.Series[0] // the other one on top
		p := plotOf(Rect{0, 0, 60, 12})
		cells := map[theme.Color]int{}
		for y := range p.H {
			for x := range p.W {
				cells[c.At(p.X+x, p.Y+y).Style.Fg]++
			}
		}
		if other := cells[th.Lane(1).Fg]; other < p.W-1 {
			t.Errorf("order %d: %d of %d cells of the other curve", last, other, p.W)
		}
		if line, light := cells[th.Lane(0).Fg], cells[th.Faded(0).Fg]; line < p.W-1 || line > 2*p.W || light < 4*p.W {
			t.Errorf("order %d: %d cells of the line, %d of what it covers", last, line, light)
		}
	}
}

// TestSteepCurvesAreLines: a curve that only falls is nowhere drawn as a range.
func TestSteepCurvesAreLines(t *testing.T) {
	th := theme.New(true, theme.TrueColor, theme.Block)
	v := make([]float64, 2001)
	for i := range v {
		v[i] = 1 / (1 + math.Exp(float64(i-500)/20))
	}
	for _, log := range []bool{true, false} {
		var k Curves
		c := NewCells(60, 20)
		p := snapshot(2000, loss(v...))
		p.Log = log
		k.Draw(c, Rect{0, 0, 60, 20}, th, p)
		for y := range c.H {
			for x := range c.W {
				if c.At(x, y).Style == th.Faded(0) {
					t.Fatalf("log %v: cell %d, %d is faded\n%s", log, x, y, plain(c))
				}
			}
		}
	}
}
