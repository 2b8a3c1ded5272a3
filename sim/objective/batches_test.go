package objective

import (
	"slices"
	"testing"
)

// rowsOf returns n different row numbers, not 0 … n-1 and not in order, as those of a split.
func rowsOf(n int) []int {
	rows := make([]int, n)
	for i := range rows {
		rows[i] = 100 + 3*((i+2)%n)
	}
	return rows
}

// epochOf deals one epoch in batches of that size.
func epochOf(b *Batches, seed uint64, epoch, size int) []int {
	var all []int
	for c := (Cursor{Epoch: epoch}); c.Epoch == epoch; c = b.Next(c, size) {
		all = append(all, b.Rows(seed, c, size)...)
	}
	return all
}

func TestEpochs(t *testing.T) {
	const n = 10
	train := rowsOf(n)
	b := &Batches{train: train}
	want := slices.Sorted(slices.Values(train))
	orders := map[[n]int]bool{}
	for seed := range uint64(20) {
		for epoch := range 20 {
			order := epochOf(b, seed, epoch, 1)
			if got := slices.Sorted(slices.Values(order)); !slices.Equal(got, want) {
				t.Fatalf("seed %d, epoch %d deals %v", seed, epoch, order)
			}
			orders[[n]int(order)] = true
			// The order depends on seed and epoch alone: not on the size, not on the past.
			for size := 1; size < n; size++ {
				fresh := &Batches{train: train}
				if got := epochOf(fresh, seed, epoch, size); !slices.Equal(got, order) {
					t.Fatalf("seed %d, epoch %d, size %d deals %v, not %v", seed, epoch, size, got, order)
				}
			}
		}
	}
	// Of 400 draws from 10! orders two agree with a chance of 2 %; three equal pairs mean a fault.
	if len(orders) < 398 {
		t.Errorf("only %d different orders in 400 epochs", len(orders))
	}
	if !slices.Equal(train, rowsOf(n)) {
		t.Error("the training rows themselves were put in another order")
	}
}

// TestShuffleIsFair counts where each row comes to stand.
func TestShuffleIsFair(t *testing.T) {
	const n, epochs = 6, 6000
	b := &Batches{train: []int{0, 1, 2, 3, 4, 5}}
	var count [n][n]float64
	for epoch := range epochs {
		for place, row := range epochOf(b, 11, epoch, 4) {
			count[row][place]++
		}
	}
	chi := 0.0
	const mean = float64(epochs) / n
	for _, places := range count {
		for _, c := range places {
			chi += (c - mean) * (c - mean) / mean
		}
	}
	// 25 degrees of freedom: 52.6 is exceeded once in a thousand.
	if chi > 52.6 {
		t.Errorf("χ² = %.1f: rows prefer places", chi)
	}
}

func TestBatchSizes(t *testing.T) {
	const n = 7
	b := &Batches{train: rowsOf(n)}
	for size := 1; size <= n+3; size++ {
		var lengths []int
		c := Cursor{Epoch: 3}
		for c.Epoch == 3 {
			rows := b.Rows(1, c, size)
			if (rows == nil) != (size >= n) {
				t.Fatalf("size %d gives %v", size, rows)
			}
			if rows == nil {
				rows = b.train
			}
			lengths = append(lengths, len(rows))
			c = b.Next(c, size)
		}
		if c != (Cursor{Epoch: 4}) {
			t.Errorf("size %d: after epoch 3 comes %v", size, c)
		}
		want := slices.Repeat([]int{min(size, n)}, n/min(size, n))
		if rest := n % min(size, n); rest > 0 {
			want = append(want, rest)
		}
		if !slices.Equal(lengths, want) {
			t.Errorf("size %d: batches of %v rows, want %v", size, lengths, want)
		}
	}
}

// TestJump compares batches seen on the way with those met at once, in any order.
func TestJump(t *testing.T) {
	const n, steps = 7, 40
	train := rowsOf(n)
	for size := 1; size <= n+3; size++ {
		walker, jumper := &Batches{train: train}, &Batches{train: train}
		var cursors []Cursor
		var seen [][]int
		for c := (Cursor{}); len(seen) < steps; c = walker.Next(c, size) {
			cursors = append(cursors, c)
			seen = append(seen, slices.Clone(walker.Rows(9, c, size)))
			perEpoch := (n + min(size, n) - 1) / min(size, n)
			step := len(seen) - 1
			if want := (Cursor{step / perEpoch, step % perEpoch * size}); c != want {
				t.Fatalf("size %d, step %d stands at %v, want %v", size, step, c, want)
			}
		}
		for i := range steps {
			k := i * 23 % steps
			jumper.Rows(8, cursors[i], size) // another seed in between must not matter
			if got := jumper.Rows(9, cursors[k], size); !slices.Equal(got, seen[k]) {
				t.Fatalf("size %d: a jump to %v gives %v, walking gave %v", size, cursors[k], got, seen[k])
			}
		}
	}
}

func TestAlign(t *testing.T) {
	b := &Batches{train: rowsOf(7)}
	for _, c := range []struct {
		at          Cursor
		size        int
		align, next Cursor
	}{
		{Cursor{2, 0}, 0, Cursor{2, 0}, Cursor{3, 0}},
		{Cursor{2, 3}, 0, Cursor{3, 0}, Cursor{4, 0}},
		{Cursor{2, 3}, 7, Cursor{3, 0}, Cursor{4, 0}},
		{Cursor{2, 3}, 8, Cursor{3, 0}, Cursor{4, 0}},
		{Cursor{2, 3}, 6, Cursor{2, 3}, Cursor{3, 0}},
		{Cursor{2, 3}, 4, Cursor{2, 3}, Cursor{3, 0}},
		{Cursor{2, 3}, 3, Cursor{2, 3}, Cursor{2, 6}},
	} {
		if got := b.Align(c.at, c.size); got != c.align {
			t.Errorf("size %d at %v begins at %v, want %v", c.size, c.at, got, c.align)
		}
		if got := b.Next(c.at, c.size); got != c.next {
			t.Errorf("size %d at %v is followed by %v, want %v", c.size, c.at, got, c.next)
		}
	}
	// A new size goes on in the same order.
	order := epochOf(b, 5, 2, 1)
	if got := b.Rows(5, Cursor{2, 3}, 3); !slices.Equal(got, order[3:6]) {
		t.Errorf("rows 3 to 5 are %v, want %v", got, order[3:6])
	}
	if got := b.Rows(5, Cursor{2, 3}, 6); !slices.Equal(got, order[3:]) {
		t.Errorf("the rest is %v, want %v", got, order[3:])
	}
}
