package fmath

import (
	"math"
	"testing"
)

// BenchmarkTanhs: 40 values, as a layer of 4 units has of 10 rows. Budget: 3.5 ns/value (math.Tanh: 10).
func BenchmarkTanhs(b *testing.B) {
	src, dst := make([]float64, 40), make([]float64, 40)
	for i := range src {
		src[i] = 4 * math.Sin(float64(i))
	}
	for b.Loop() {
		Tanhs(dst, src)
	}
	b.ReportMetric(float64(b.Elapsed().Nanoseconds())/float64(b.N*len(src)), "ns/value")
}

// BenchmarkFunctions: single values, each part of the next argument, beside those of
// package math. Budget: 1.1 times the time of those.
func BenchmarkFunctions(b *testing.B) {
	power := func(pow func(x, y float64) float64) func(float64) float64 {
		return func(x float64) float64 { return pow(2+x, 1.7) }
	}
	for _, c := range []struct {
		name string
		f    func(float64) float64
	}{
		{"exp", Exp}, {"exp of math", math.Exp},
		{"tanh", Tanh}, {"tanh of math", math.Tanh},
		{"sinh", Sinh}, {"sinh of math", math.Sinh},
		{"cosh", Cosh}, {"cosh of math", math.Cosh},
		{"erfc", Erfc}, {"erfc of math", math.Erfc},
		{"pow", power(Pow)}, {"pow of math", power(math.Pow)},
	} {
		b.Run(c.name, func(b *testing.B) {
			x := 1.3
			for b.Loop() {
				x = 1.3 + 1e-3*c.f(x)
			}
		})
	}
}
