package surface_test

import (
	"fmt"
	"log"

	"descent/sim/surface"
)

// A surface's gradient against central differences.
func ExampleFind() {
	s, err := surface.Find("ravine:b=50")
	if err != nil {
		log.Fatal(err)
	}
	const h, x, y = 1e-6, -3.0, 0.7
	f := func(x, y float64) float64 {
		v, _, _ := s.Func(x, y)
		return v
	}
	_, fx, fy := s.Func(x, y)
	fmt.Printf("∂f/∂x %.4f, by differences %.4f\n", fx, (f(x+h, y)-f(x-h, y))/(2*h))
	fmt.Printf("∂f/∂y %.4f, by differences %.4f\n", fy, (f(x, y+h)-f(x, y-h))/(2*h))
	// Output:
	// ∂f/∂x -3.0000, by differences -3.0000
	// ∂f/∂y 35.0000, by differences 35.0000
}
