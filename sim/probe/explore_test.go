package probe

import (
	"bufio"
	"fmt"
	"math"
	"os"
	"strings"
	"testing"

	"descent/sim/optim"
	"descent/sim/surface"
)

var kindNames = strings.Fields("Unknown Diverged Reached Stuck Starting Diverging Cycle Wandering Edge Swinging Saddle Plateau TooSlow Crawling Converging Descending Unsettled")

// lines on stdin: surface x y rule lr steps
func TestExplore(t *testing.T) {
	name := os.Getenv("RUNS")
	if name == "" {
		t.Skip()
	}
	fl, _ := os.Open(name)
	sc := bufio.NewScanner(fl)
	for sc.Scan() {
		var sn, rn string
		var x, y, lr float64
		var n int
		if k, _ := fmt.Sscan(sc.Text(), &sn, &x, &y, &rn, &lr, &n); k < 6 {
			continue
		}
		fmt.Println("==", sc.Text())
		s, r := surface.ByID(sn), optim.ByID(rn)
		o := plane(s.Eval)
		st := begin(r, o, x, y, map[string]float64{"lr": lr})
		var w []Moment
		end := Going
		last := ""
		for i := 0; i <= n; i++ {
			w = append(w, Moment{st.X[0], st.X[1], st.Loss, st.G[0], st.G[1]})
			d := Diagnose(Input{Rule: r, State: st, Surface: s, Window: w, End: end})
			key := fmt.Sprint(kindNames[d.Kind], d.Cause)
			if key != last {
				fmt.Printf("  %5d %-10s cause %d certain %v rate %.4g tenfold %.3g period %.3g axis %.2f limit %.4g sharp %.4g try %.4g basin %d %.3f | x %.4f %.4f f %.4g\n", i, kindNames[d.Kind], d.Cause, d.Certain, d.Rate, d.Tenfold, d.Period, d.Axis, d.Limit, d.Sharpness, d.Try, d.Basin, d.Point, st.X[0], st.X[1], st.Loss)
				last = key
			}
			if end != Going {
				break
			}
			prev := &optim.State{}
			prev.Copy(st)
			advance(r, st, o)
			cx, cy := (s.Window.X0+s.Window.X1)/2, (s.Window.Y0+s.Window.Y1)/2
			switch {
			case !finite(st.X[0] + st.X[1]):
				end = PointNotFinite
			case math.Abs(st.X[0]-cx) > 25*s.Window.Width() || math.Abs(st.X[1]-cy) > 25*s.Window.Height():
				end = LeftPlane
			case !finite(st.Loss):
				end = LossNotFinite
			}
			if end != Going {
				*st = *prev
				w = w[:len(w):len(w)]
			}
			if end != Going {
				d := Diagnose(Input{Rule: r, State: st, Surface: s, Window: w, End: end})
				fmt.Printf("  %5d %-10s cause %d certain %v limit %.4g sharp %.4g try %.4g | x %.4f %.4f f %.4g\n", i+1, kindNames[d.Kind], d.Cause, d.Certain, d.Limit, d.Sharpness, d.Try, st.X[0], st.X[1], st.Loss)
				break
			}
		}
	}
}
