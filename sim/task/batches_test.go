package task

import (
	"slices"
	"testing"

	"descent/sim/objective"
)

// TestBatchesStay pins the order that a saved command line means.
func TestBatchesStay(t *testing.T) {
	b := must(t, "classification_100x10", Model{}).Batches()
	if got, want := b.Rows(7, objective.Cursor{}, 8), []int{2, 24, 20, 94, 89, 79, 87, 46}; !slices.Equal(got, want) {
		t.Errorf("the first batch of seed 7 is %v, want %v", got, want)
	}
	if got, want := b.Rows(7, objective.Cursor{Epoch: 5, Pos: 72}, 16), []int{34, 78, 25, 38, 1, 16, 54, 49}; !slices.Equal(got, want) {
		t.Errorf("the last batch of epoch 5 is %v, want %v", got, want)
	}
}
