package chart

import (
	"math"
	"regexp"
	"testing"

	"descent/ui/theme"
)

// power is a label of a logarithmic axis.
var power = regexp.MustCompile(`[125]e−?[0-9]+│`)

func TestCurves(t *testing.T) {
	nan := math.NaN()
	fall := loss(1000, 100, 10, 1, 0.1, 0.01, 0.001, 0.001, 0.001, 0.001, 0.001)
	up := loss(0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10)
	diverged := snapshot(5, loss(4, 3, 2, 1, 1, 1), loss(2, 4, 8, 1e9))
	diverged.Series[1].Overflows = true
	deep := snapshot(3, loss(8, 6, 4, 2), loss(8, 1e-5, 1e-12, 1e-19), loss(8, 1e20, 1e40, 1e60), loss(8, 1e9, 1e9, math.Inf(1)))
	deep.Series = append(deep.Series[1:], deep.Series[0]) // the first one on top
	for _, i := range []int{1, 2} {
		deep.Series[i].Overflows = true
	}
	// Of a task some series are measured only once an epoch.
	epochs := snapshot(10, loss(10, nan, nan, nan, nan, 5, nan, nan, nan, nan, nan))
	epochs.Series[0].Joined, epochs.Series[0].Now = true, 5
	epochs.Series[0].Buckets = append(epochs.Series[0].Buckets.(buckets), Bucket{10, 5, 5})
	ghost := snapshot(4, loss(8, 6, 4, 2, 0)).with(3, loss(8, 8, 8, 8, 8, 8, 8, 8, 8, 8))
	dotted := snapshot(10, up, up)
	dotted.Series[0].Line, dotted.Series[1].Buckets = Dotted, nil
	dotted.Series[1].Now = nan
	ahead := snapshot(4, loss(0, 1, 2, 3, 4))
	ahead.End, ahead.Series[0].Ahead = 10, slope{4, 1}
	for _, c := range []struct {
		name string
		p    *Plot
		want string
	}{
		{"log", snapshot(10, fall).logarithmic(0), `
    1e3│⠉⠒⠤⣀┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈│
       │    ⠉⠒⢄⡀                      │
    1e0│┈┈┈┈┈┈┈⠈⠒⠤⣀┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈│
       │           ⠉⠒⠤⣀               │
   1e−3│┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈⠉⠑⠢⢄⣀⣀⣀⣀⣀⣀⣀⣀⣀⣀⣀●
       └0──────────────5─────────────10`},
		{"linear, scrubbed back", snapshot(4, up), `
     10│┈┈┈┈┈┈┈┈┈┈┈┈│┈┈┈┈┈┈┈┈┈┈┈┈⢀⣀⠤⠔⠒⠉
       │            │      ⢀⣀⠤⠔⠒⠉⠁
      5│┈┈┈┈┈┈┈┈┈┈┈⢀●⣀⠤⠤⠔⠒⠉⠁┈┈┈┈┈┈┈┈┈┈┈
       │     ⢀⣀⠤⠔⠒⠉⠁│
      0│⣀⠤⠔⠒⠉⠁┈┈┈┈┈┈│┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈
       └0──────────────5─────────────10`},
		{"gap", snapshot(6, loss(10, 10, nan, nan, 5, 5, 0)), `
     10│⠉⠉⠉⠁┈┈┈┈┈┈┈┈┈┈┈┈┈┈│┈┈┈┈┈┈┈┈┈┈┈┈
       │                  │
      5│┈┈┈┈┈┈┈┈┈┈┈┈⠤⠤⠤⠤⡀┈│┈┈┈┈┈┈┈┈┈┈┈┈
       │                ⠑⡄│
      0│┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈⠈●┈┈┈┈┈┈┈┈┈┈┈┈
       └0──────────────5─────────────10`},
		{"measured once an epoch", epochs, `
     10│⠑⠢⢄┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈│
       │   ⠉⠢⢄⡀                       │
       │      ⠈⠒⠤⡀                    │
       │         ⠈⠑⠢⣀                 │
      5│┈┈┈┈┈┈┈┈┈┈┈┈┈⠑⠢⢄⣀⣀⣀⣀⣀⣀⣀⣀⣀⣀⣀⣀⣀⣀●
       └0──────────────5─────────────10`},
		{"offset, with nothing above it in the end", snapshot(2, loss(5, 4, 3)).logarithmic(3), `
    2e0│⢣┈┈┈┈┈│┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈
       │⠈⡆    │
       │ ⢸    │
       │  ⢇   │
    1e0│┈┈⠘⡄┈●↓┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈
       └0──────────────5─────────────10`},
		{"a gap where there is no logarithm", snapshot(7, loss(10, 10, -1, 0, 3, 3, 3, 3), loss(5, 4, 3, 2, 1, -1, -2, -3)).logarithmic(0), `
    1e1│⠉⠉⠉⠁┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈│┈┈┈┈┈┈┈┈┈
       │⠤⣀⡀                  │
       │  ⠈⠉⠒⠢⠤⣀    ⠤⠤⠤⠤⠤⠤⠤⠤⠤●
    2e0│┈┈┈┈┈┈┈┈⠉⠢⡀┈┈┈┈┈┈┈┈┈┈│┈┈┈┈┈┈┈┈┈
       │          ⠈⠢⡀       ■↓
       └0──────────────5─────────────10`},
		{"nothing has a logarithm", snapshot(2, loss(-4, -6, -8)).logarithmic(1), `
     −4│⠱⡀┈┈┈┈│┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈
       │ ⠑⡄   │
     −6│┈┈⠘⢄┈┈│┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈
       │   ⠈⢢ │
     −8│┈┈┈┈┈⠱●┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈
       └0──────────────5─────────────10`},
		{"far below and far above", deep.logarithmic(0), `
    1e1│⠉⠉⠉⠉⠉◆↑▲↑●┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈
       │  ⠑⢄     │
   1e−8│┈┈┈⠈⠢⡀┈┈┈│┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈
       │     ⠑⢄  │
  1e−17│┈┈┈┈┈┈┈⠑■↓┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈
       └0──────────────5─────────────10`},
		{"diverged", diverged, `
      4│⠑⠤⡰⠁┈┈┈┈■↑┈┈┈┈┈│┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈
       │ ⡔⠁⠢⣀          │
      2│⠜┈┈┈┈⠑⢄⡀┈┈┈┈┈┈┈│┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈
       │       ⠈⠒⠤⠤⠤⠤⠤⠤●
      0│┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈│┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈
       └0──────────────5─────────────10`},
		{"ghost", ghost, `
     10│┈┈┈┈┈┈┈┈┈┈┈┈│┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈
       │⠑⠢⣀ ⠉ ⠉ ⠉ ⠉ │ ⠉ ⠉ ⠉ ⠉ ⠉ ⠉ ⠉
      5│┈┈┈⠉⠒⠤⡀┈┈┈┈┈│┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈
       │      ⠈⠑⠤⡀  │
      0│┈┈┈┈┈┈┈┈┈⠈⠑⠤●┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈
       └0──────────────5─────────────10`},
		{"one record", snapshot(0, loss(7)), `
      8││┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈
       ││
      7│●┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈
       ││
      6││┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈
       └0──────────────5─────────────10`},
		{"constant", snapshot(3, loss(7, 7, 7, 7)).logarithmic(0), `
    1e1│┈┈┈┈┈┈┈┈┈│┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈
       │         │
       │⠤⠤⠤⠤⠤⠤⠤⠤⠤●
       │         │
    5e0│┈┈┈┈┈┈┈┈┈│┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈
       └0──────────────5─────────────10`},
		{"no number", snapshot(3, loss(nan, nan, nan, nan)).logarithmic(0), `
       │
       │
       │      没有 known minimum
       │
       │
       └0──────────────5─────────────10`},
		{"what is planned", ahead, `
     10│┈┈┈┈┈┈┈┈┈┈┈┈│┈┈┈┈┈┈┈┈┈┈┈┈⣀⡠⠤⠔⠒⠉
       │            │     ⢀⣀⡠⠤⠒⠊⠉
      5│┈┈┈┈┈┈┈┈┈┈┈⢀●⣀⠤⠔⠒⠉⠁┈┈┈┈┈┈┈┈┈┈┈┈
       │     ⢀⣀⠤⠔⠒⠉⠁│
      0│⣀⠤⠔⠒⠉⠁┈┈┈┈┈┈│┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈
       └0──────────────5─────────────10`},
		{"a dotted series", dotted, `
     10│┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈⢀┈┈⠄⠒⠉
       │                   ⢀  ⠄⠒⠉     │
      5│┈┈┈┈┈┈┈┈┈┈┈⢀┈⣀⠤┈⠄⠒⠉┈┈┈┈┈┈┈┈┈┈┈│
       │     ⢀  ⠄⠒⠉                   │
      0│┈┈⠄⠒⠉┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈│
       └0──────────────5─────────────10`},
	} {
		t.Run(c.name, func(t *testing.T) {
			var k Curves
			cv := NewCells(40, 8)
			c.p.Empty = "没有 known minimum"
			log := k.Draw(cv, Rect{1, 1, 38, 6}, bare, c.p)
			golden(t, cv, c.want)
			if powers := power.MatchString(c.want); log != powers {
				t.Errorf("Draw says that the axis is logarithmic: %v", log)
			}
		})
	}
}

// TestCurvesStayInPlace: while a run goes on, what is drawn to the left of its end does not move.
func TestCurvesStayInPlace(t *testing.T) {
	v := make([]float64, 100)
	for i := range v {
		v[i] = 90 * math.Exp(-float64(i)/30)
	}
	var k Curves
	var last *Cells
	for n := 51; n < 100; n++ { // 100 steps wide
		c := NewCells(46, 10)
		k.Draw(c, Rect{0, 0, 46, 10}, bare, snapshot(n, loss(v[:n+1]...)))
		end := plotOf(Rect{0, 0, 46, 10}).X + (n-1)*38/100 - 1
		for y := range c.H {
			for x := range end {
				if last != nil && c.At(x, y) != last.At(x, y) {
					t.Fatalf("step %d changes cell %d, %d\n%s", n, x, y, plain(c))
				}
			}
		}
		last = c
	}
}

// TestCurvesHaveTheirMarks: sign and colour are the mark's, of ghosts too.
func TestCurvesHaveTheirMarks(t *testing.T) {
	th := theme.New(true, theme.TrueColor, theme.Block)
	s := snapshot(5, loss(5, 4, 3, 2, 1, 0))
	s.Series[0].Mark = 6
	s.with(4, loss(5, 5, 5, 5, 5, 5, 5, 5, 5, 5, 5))
	var k Curves
	c := NewCells(40, 8)
	k.Draw(c, Rect{0, 0, 40, 8}, th, s)
	seen := map[theme.Color]int{}
	for y := range c.H {
		for x := range c.W {
			if cell := c.At(x, y); cell.Rune >= brailleBase || cell.Rune == th.Marker(6) {
				seen[cell.Style.Fg]++
			}
		}
	}
	if lane, ghost := seen[th.Lane(6).Fg], seen[th.Ghosted(4).Fg]; lane < 10 || ghost < 10 || len(seen) != 2 {
		t.Errorf("%d cells in the lane's colour, %d in the ghost's, %d colours", lane, ghost, len(seen))
	}
	if rows := grid(c); len(find(rows, string(th.Marker(6)))) != 1 {
		t.Errorf("no head:\n%s", plain(c))
	}
}
