package task

import (
	"slices"
	"strings"
	"testing"
)

// carried returns for every parameter and statistic of to which of from it has
// been carried over from, or − for those that the seed draws.
func carried(t *testing.T, to, from *Task) []string {
	t.Helper()
	p := make([]float64, from.Dim()+from.Stats())
	for i := range p {
		p[i] = 1000 + float64(i)
	}
	dst := make([]float64, to.Dim()+to.Stats())
	if err := to.Carry(dst, p, from, 8); err != nil {
		t.Fatal(err)
	}
	drawn := begin(t, to, 8)
	words := make([]string, len(dst))
	for i, v := range dst {
		switch k := int(v) - 1000; {
		case v == drawn[i]:
			words[i] = "−"
		case k >= from.Dim():
			words[i] = "s" + subscript(k-from.Dim())
		default:
			words[i] = from.ParamName(k)
		}
	}
	return words
}

func TestCarry(t *testing.T) {
	for _, c := range []struct {
		name, set string
		from, to  Model
		want      string
	}{
		{"same", "circle", Model{Net: []int{2}}, Model{Net: []int{2}, Activation: "relu", Loss: "mse"},
			"w¹₁₁ w¹₁₂ w¹₂₁ w¹₂₂ b¹₁ b¹₂ w²₁₁ w²₁₂ b²₁"},
		{"a unit more", "circle", Model{Net: []int{1}}, Model{Net: []int{2}},
			"w¹₁₁ w¹₁₂ − − b¹₁ − w²₁₁ − b²₁"},
		{"a unit less", "circle", Model{Net: []int{2}}, Model{Net: []int{1}},
			"w¹₁₁ w¹₁₂ b¹₁ w²₁₁ b²₁"},
		{"a layer more", "circle", Model{Net: []int{1}}, Model{Net: []int{1, 2}},
			"w¹₁₁ w¹₁₂ b¹₁ − − − − w²₁₁ − b²₁"},
		{"a layer less", "circle", Model{Net: []int{1, 2}}, Model{Net: []int{1}},
			"w¹₁₁ w¹₁₂ b¹₁ w³₁₁ b³₁"},
		{"the first layer", "circle", Model{Net: []int{}}, Model{Net: []int{1}},
			"− − − − b"},
		{"no layer", "circle", Model{Net: []int{1}}, Model{Net: []int{}},
			"− − b²₁"},
		{"more outputs", "circle", Model{Net: []int{}}, Model{Net: []int{}, Loss: "cross_entropy"},
			"w₀ w₁ − − b −"},
		{"normalised", "circle", Model{Net: []int{1}}, Model{Net: []int{1}, Norm: "after_activation"},
			"w¹₁₁ w¹₁₂ b¹₁ − − w²₁₁ b²₁ − −"},
		{"normalised elsewhere", "circle", Model{Net: []int{1}, Norm: "before_activation"}, Model{Net: []int{2}, Norm: "after_activation"},
			"w¹₁₁ w¹₁₂ − − b¹₁ − γ¹₁ − β¹₁ − w²₁₁ − b²₁ s₀ − s₁ −"},
		{"other inputs", "circle", Model{Net: []int{1}, Features: "x1,sinx1,x2"}, Model{Net: []int{1}, Features: "x2,x1^2,x1"},
			"w¹₁₃ − w¹₁₁ b¹₁ w²₁₁ b²₁"},
		{"raw inputs", "circle", Model{Net: []int{}, Features: "x1,x2,x1x2"}, Model{Net: []int{}},
			"w₀ w₁ b"},
		{"a centroid more", "clusters", Model{Centroids: 1}, Model{Centroids: 2},
			"c₁x₁ c₁x₂ − −"},
	} {
		c.from.Init, c.to.Init = "normal", "normal" // which draws no 0
		from, to := must(t, c.set, c.from), must(t, c.set, c.to)
		words := carried(t, to, from)
		if got := strings.Join(words, " "); got != c.want {
			t.Errorf("%s: %s, want %s", c.name, got, c.want)
		}
		if fits := to.Fits(from); fits != (c.name == "same") || fits != from.Fits(to) {
			t.Errorf("%s: it fits: %t", c.name, fits)
		}
		if to.Fits(from) && slices.Contains(words, "−") {
			t.Errorf("%s: it fits, and is drawn anew", c.name)
		}
	}
	if must(t, "circle", Model{}).Fits(must(t, "reg_plane", Model{})) {
		t.Error("a net of classes is one of values")
	}
	if !must(t, "circle", Model{}).Fits(must(t, "xor", Model{L2: 1})) {
		t.Error("the net does not fit other data")
	}
}
