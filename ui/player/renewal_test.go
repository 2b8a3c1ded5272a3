package player

import "testing"

// While a run plays, its pictures are renewed a few times a second, at most once a
// frame; a key and a pause make them exact.
func TestRenewals(t *testing.T) {
	for _, c := range []struct{ speed, fps, want int }{{60, 60, 4}, {10000, 60, 4}, {60, 24, 4}, {60, 4, 4}, {60, 2, 2}, {1, 60, 1}} {
		p := New(c.speed, c.fps, false)
		got := 0
		for range p.rate() {
			if p.NextFrame(); p.Renewal() == Renewed {
				got++
			}
		}
		if got != c.want {
			t.Errorf("speed %d, %d frames: %d renewals a second, want %d", c.speed, c.fps, got, c.want)
		}
	}
	p := New(60, 60, false)
	if p.Renewal() != Exact {
		t.Error("the first frame keeps what was never shown")
	}
	if p.NextFrame(); p.Renewal() != Kept {
		t.Error("pictures are renewed in the frame after the first")
	}
	if p.Renew(); p.Renewal() != Exact {
		t.Error("a key does not make the pictures exact")
	}
	p.NextFrame()
	if p.Set(false); p.Renewal() != Exact {
		t.Error("a pause does not make the pictures exact")
	}
}
