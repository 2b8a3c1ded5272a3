package theme

import (
	"math"
	"testing"
)

// TestSidesStandOut: a sign of any value is seen on every area around 0, the
// areas rise from the ground on both sides, and no two of them are alike. A
// class's areas are never another's.
func TestSidesStandOut(t *testing.T) {
	minContrast := map[Depth]float64{TrueColor: 1.9, ANSI256: 1.5, ANSI16: 1.25}
	each(t, func(t *testing.T, th *Theme) {
		if th.Depth == NoColor {
			return
		}
		n := len(th.Diverging)
		if n%2 == 0 {
			t.Fatalf("%d areas: none for 0", n)
		}
		ground := rgb(t, th.Diverging[n/2])
		seen := map[Color]bool{}
		for i, area := range th.Diverging {
			if seen[area] {
				t.Errorf("area %d is another's too", i)
			}
			seen[area] = true
			for side := range 2 {
				for k := range Strengths {
					if got := contrast(rgb(t, th.SignStyle(side, k).Fg), rgb(t, area)); got < minContrast[th.Depth] {
						t.Errorf("sign %d, %d on area %d: contrast %.2f", side, k, i, got)
					}
				}
			}
			if i > 0 && i < n {
				before, here := contrast(ground, rgb(t, th.Diverging[i-1])), contrast(ground, rgb(t, area))
				if i <= n/2 && here >= before || i > n/2 && here <= before {
					t.Errorf("area %d has contrast %.2f to the ground after %.2f", i, here, before)
				}
			}
		}
		owner := map[Color]int{}
		for k := range NumMarks {
			for _, c := range th.Class(k) {
				if other, ok := owner[c]; ok && other != k && th.Depth != TrueColor {
					t.Errorf("%x is of the classes %d and %d", uint32(c), other, k)
				}
				owner[c] = k
			}
		}
	})
}

// TestLinesGrow: the stronger a line, the more it stands out, and its sign is seen in its colour.
func TestLinesGrow(t *testing.T) {
	for _, dark := range []bool{true, false} {
		ground := rgb(t, Hex(painter{dark: dark}.ground()))
		for _, depth := range []Depth{ANSI256, TrueColor} {
			th := New(dark, depth, Block)
			for k := 1; k < Strengths; k++ {
				for side := range 2 {
					if weak, strong := contrast(ground, rgb(t, th.LineStyle(side, k-1).Fg)), contrast(ground, rgb(t, th.LineStyle(side, k).Fg)); strong <= weak {
						t.Errorf("dark %v, depth %d: side %d, strength %d has contrast %.2f after %.2f", dark, depth, side, k, strong, weak)
					}
				}
			}
		}
		th := New(dark, TrueColor, Block)
		if n := len(th.Tones); n < 8 || contrast(ground, rgb(t, th.Tones[0])) > 1.01 || contrast(ground, rgb(t, th.Tones[n-1])) < 12 {
			t.Errorf("dark %v: %d tones from %x to %x", dark, n, th.Tones[0], th.Tones[n-1])
		}
	}
	for _, c := range []struct {
		v              float64
		side, strength int
	}{{-1e9, 0, 3}, {-0.7, 0, 3}, {-0.1, 0, 0}, {0, 1, 0}, {0.2, 1, 1}, {0.5, 1, 2}, {math.Inf(1), 1, 3}, {math.NaN(), 1, 0}} {
		if side, strength := Side(c.v); side != c.side || strength != c.strength {
			t.Errorf("Side(%g) = %d, %d", c.v, side, strength)
		}
	}
}
