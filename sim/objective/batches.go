package objective

import "math/rand/v2"

// Cursor is a position in the endless sequence of training rows, in which each epoch
// has every row once. It is plain data, so a copy is a checkpoint.
type Cursor struct {
	// Epoch counts from 0. Pos is the number of rows of the epoch already used, less
	// than the number of training rows.
	Epoch, Pos int
}

// Batches samples the training rows without replacement: each epoch has its own order,
// which depends only on the seed and the epoch. The last batch of an epoch has the
// remaining rows; no batch spans two epochs.
//
// It caches the order of one epoch, so each run needs its own Batches.
type Batches struct {
	train []int // in the order of the data set
	order []int // in the order of the epoch below; nil before the first
	seed  uint64
	epoch int
	pcg   rand.PCG
}

// purposeBatch separates the random numbers of batches from all others of the seed;
// the epoch is added to it.
const purposeBatch = 0x41e6_b90d_7c25_83fa

// Rows returns the row numbers of the batch of that size that begins at c, or
// nil if the batch is all training rows. They are valid until the next call.
func (b *Batches) Rows(seed uint64, c Cursor, size int) []int {
	if b.full(size) {
		return nil
	}
	if b.order == nil || b.seed != seed || b.epoch != c.Epoch {
		b.shuffle(seed, c.Epoch)
	}
	return b.order[c.Pos:min(c.Pos+size, len(b.order))]
}

// Next returns the cursor after the batch of that size that begins at c.
func (b *Batches) Next(c Cursor, size int) Cursor {
	c = b.Align(c, size)
	if b.full(size) || c.Pos+size >= len(b.train) {
		return Cursor{Epoch: c.Epoch + 1}
	}
	c.Pos += size
	return c
}

// Align returns where the next batch of that size begins: at c, except that a batch of
// all rows begins with the next epoch if c is within one.
func (b *Batches) Align(c Cursor, size int) Cursor {
	if b.full(size) && c.Pos > 0 {
		return Cursor{Epoch: c.Epoch + 1}
	}
	return c
}

// full reports whether a batch of that size is all rows; 0 means all.
func (b *Batches) full(size int) bool { return size <= 0 || size >= len(b.train) }

// shuffle puts the rows in the order of the epoch (Durstenfeld 1964, algorithm
// 235; the Fisher–Yates shuffle). It starts from the data set's order, so it
// does not depend on earlier epochs.
func (b *Batches) shuffle(seed uint64, epoch int) {
	b.order = append(b.order[:0], b.train...)
	b.seed, b.epoch = seed, epoch
	b.pcg.Seed(seed, purposeBatch+uint64(epoch))
	r := rand.New(&b.pcg)
	for i := len(b.order) - 1; i > 0; i-- {
		j := r.IntN(i + 1)
		b.order[i], b.order[j] = b.order[j], b.order[i]
	}
}

// NewBatches returns a dealer of the rows, which are not written to.
func NewBatches(train []int) *Batches { return &Batches{train: train} }
