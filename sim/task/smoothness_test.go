package task

import (
	"math"
	"math/rand/v2"
	"testing"
	"time"
)

// A table of many more columns than rows has its limit soon, and it is that of the
// same rows written twice, whose number is not less than that of the columns.
func TestSmoothnessOfWideTables(t *testing.T) {
	r := rand.New(rand.NewPCG(1, 2))
	for _, ins := range []int{20, 2000} {
		design, train := make([]float64, 20*ins), make([]int, 20)
		for i := range design {
			design[i] = r.NormFloat64()
		}
		for i := range train {
			train[i] = i
		}
		begin := time.Now()
		wide, err := smoothness(design, ins, train)
		if err != nil || time.Since(begin) > 2*time.Second {
			t.Fatalf("%d columns: %v after %v", ins, err, time.Since(begin))
		}
		if ins > 20 {
			continue
		}
		twice, err := smoothness(design, ins, append(train, train...))
		if err != nil || math.Abs(wide-twice) > 1e-12*twice {
			t.Errorf("%d columns: %v and %v, %v", ins, wide, twice, err)
		}
	}
}
