package chart

import (
	"math/rand/v2"
	"testing"

	"descent/ui/theme"
)

// Whatever the frames are, rooms of any size make the screen the last one, and the
// lowest rows come first.
func TestPartial(t *testing.T) {
	r := rand.New(rand.NewPCG(3, 9))
	runes := []rune("ab 类░▀⠿")
	next := NewCells(30, 9)
	var p Partial
	for trial := range 200 {
		for range r.IntN(200) {
			st := theme.Style{Fg: theme.Color(r.IntN(3)), Bg: theme.Color(r.IntN(3))}
			next.Set(r.IntN(30), r.IntN(9), runes[r.IntN(len(runes))], st)
		}
		room, calls := 60+r.IntN(400), 0
		for ; !p.Follow(next, room); calls++ {
			if calls > 300 {
				t.Fatalf("trial %d: rooms of %d bytes never make the frame:\n%s\nnot\n%s", trial, room, p.String(), next.String())
			}
		}
		if p.String() != next.String() {
			t.Fatalf("trial %d: all is said to be there:\n%s\nnot\n%s", trial, p.String(), next.String())
		}
	}
	p.Follow(NewCells(30, 9), 1<<20)
	for y := range 9 {
		next.Text(0, y, "abcdefghijklmnopqrstuvwxyz", theme.Style{})
	}
	if p.Follow(next, 40) || p.At(0, 7).Rune != 'a' || p.At(0, 1).Rune != ' ' {
		t.Errorf("40 bytes show\n%s", p.String())
	}
	if small := NewCells(5, 1); !p.Follow(small, 100) || p.String() != small.String() {
		t.Error("a smaller screen is not taken over")
	}
}
