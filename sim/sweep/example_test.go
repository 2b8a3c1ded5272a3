package sweep_test

import (
	"fmt"
	"log"

	"descent/sim/optim"
	"descent/sim/surface"
	"descent/sim/sweep"
)

// Which of 21 × 21 starts on Himmelblau's function does gradient descent diverge
// from, at three rates?
func Example() {
	himmelblau := surface.ByID("himmelblau")
	w, err := sweep.New(sweep.Config{Rule: optim.ByID("gd"), Objective: himmelblau})
	if err != nil {
		log.Fatal(err)
	}
	for _, rate := range []float64{0.02, 0.025, 0.03} {
		if err := w.Tune([]float64{rate, 0, 0, 0}); err != nil {
			log.Fatal(err)
		}
		diverged := 0
		for i := range 21 {
			for j := range 21 {
				if err := w.Reset([]float64{float64(i)/2 - 5, float64(j)/2 - 5}); err != nil {
					log.Fatal(err)
				}
				if w.Advance(200); w.Diverged() {
					diverged++
				}
			}
		}
		fmt.Printf("lr %.3f: %d of 441 diverge\n", rate, diverged)
	}
	// Output:
	// lr 0.020: 0 of 441 diverge
	// lr 0.025: 19 of 441 diverge
	// lr 0.030: 106 of 441 diverge
}
