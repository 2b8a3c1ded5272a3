package task

import (
	"regexp"
	"slices"
	"strings"
	"testing"

	"descent/sim/data"
	"descent/sim/optim"
)

// TestSettingNames: edits are told apart by their names alone.
func TestSettingNames(t *testing.T) {
	taken := []string{"noise", "batch", "rule", "schedule", "lr"}
	for i := range optim.All {
		taken = append(taken, optim.All[i].ParamNames()...)
	}
	for _, name := range SettingNames() {
		if slices.Contains(taken, name) || regexp.MustCompile(`^w\d+$`).MatchString(name) {
			t.Errorf("%s means something else too", name)
		}
		taken = append(taken, name)
		if s := FindSetting(name); s == nil || s.Name != name || s.Doc == "" {
			t.Errorf("the row of %s is %v", name, s)
		}
	}
	if s := FindSetting("nets"); s != nil {
		t.Errorf("nets is %s", s.Name)
	}
}

// right holds values of every setting, as Get writes them.
var right = map[string][]string{
	"net":        {"none", "1", "64", "4,2", "1,2,3,4,5,6,7,8"},
	"activation": {"linear", "relu", "leaky_relu", "tanh", "sigmoid", "elu", "selu", "gelu", "silu", "softplus"},
	"loss":       {"mse", "huber", "bce", "cross_entropy", "hinge"},
	"output":     {"auto", "none", "sigmoid"},
	"init":       {"zeros", "normal", "uniform", "xavier", "he", "orthogonal"},
	"batchnorm":  {"none", "before_activation", "after_activation"},
	"dropout":    {"0", "0.3", "0.95"},
	"l1":         {"0", "0.001", "1e6"},
	"l2":         {"0", "0.1", "3"},
	"features":   {"raw", "poly2", "poly9", "x1", "x2,x1", "x1,x2,x1^2,x2^2,x1x2,sinx1,sinx2"},
	"centroids":  {"0", "1", "12"},
}

func TestSettingsRoundTrip(t *testing.T) {
	for i := range Settings {
		s := &Settings[i]
		values := slices.Concat(right[s.Name], s.Choices)
		for _, v := range s.Steps {
			if s.Min > v || v > s.Max {
				t.Errorf("%s: step %g is outside of %g to %g", s.Name, v, s.Min, s.Max)
			}
		}
		if len(right[s.Name]) == 0 {
			t.Errorf("%s is not tested", s.Name)
		}
		var m Model
		for _, v := range values {
			if err := s.Set(&m, v); err != nil || s.Get(&m) != v {
				t.Errorf("%s %s becomes %s (%v)", s.Name, v, s.Get(&m), err)
			}
		}
	}
	var m Model
	if err := FindSetting("l1").Set(&m, "-0"); err != nil || FindSetting("l1").Get(&m) != "0" {
		t.Errorf("l1 -0 becomes %s (%v)", FindSetting("l1").Get(&m), err)
	}
}

func TestSettingsRefuse(t *testing.T) {
	for _, c := range []struct{ name, value, want string }{
		{"net", "", `net cannot be "": layer 1 has "" units and may have 1 to 64; write such as 4,2, or none`},
		{"net", "4,0", `net cannot be "4,0": layer 2 has "0" units and may have 1 to 64; write such as 4,2, or none`},
		{"net", "65", `net cannot be "65": layer 1 has "65" units and may have 1 to 64; write such as 4,2, or none`},
		{"net", "4;2", `net cannot be "4;2": layer 1 has "4;2" units and may have 1 to 64; write such as 4,2, or none`},
		{"net", "1,1,1,1,1,1,1,1,1", `net cannot be "1,1,1,1,1,1,1,1,1": it has 9 hidden layers and may have 0 to 8`},
		{"activation", "tahn", `no activation "tahn": did you mean tanh`},
		{"loss", "multi_margin", `no loss "multi_margin": `},
		{"loss", "hing", `no loss "hing": did you mean hinge`},
		{"output", "sigmoids", `no output "sigmoids": did you mean sigmoid`},
		{"init", "zero", `no init "zero": did you mean zeros`},
		{"batchnorm", "before", `no batchnorm "before": `},
		{"dropout", "1", `dropout cannot be "1": it is a number from 0 to 0.95`},
		{"dropout", "NaN", `dropout cannot be "NaN": it is a number from 0 to 0.95`},
		{"l1", "-0.1", `l1 cannot be "-0.1": it is a number from 0 to 1e6`},
		{"l2", "inf", `l2 cannot be "inf": it is a number from 0 to 1e6`},
		{"l2", "much", `l2 cannot be "much": it is a number from 0 to 1e6`},
		{"features", "poly1", `features cannot be "poly1": they are poly2 to poly9`},
		{"features", "poly10", `features cannot be "poly10": they are poly2 to poly9`},
		{"features", "poly03", `no feature "poly03": `},
		{"features", "x1,x1", "features x1,x1: x1 is given twice"},
		{"features", "x1,sin1", `no feature "sin1": did you mean sinx1`},
		{"features", "", `no feature "": `},
		{"features", "raw,x1", `no feature "raw": `},
		{"centroids", "13", `centroids cannot be "13": it is a whole number from 0 to 12`},
		{"centroids", "2.5", `centroids cannot be "2.5": it is a whole number from 0 to 12`},
	} {
		m := Model{Net: []int{7}, Features: "x2", Activation: "relu", Centroids: 3}
		before := m
		err := FindSetting(c.name).Set(&m, c.value)
		if err == nil || !strings.HasPrefix(err.Error(), c.want) {
			t.Errorf("%s %q: %v, want %s", c.name, c.value, err, c.want)
		}
		if !m.Equal(&before) {
			t.Errorf("%s %q has changed the model to %+v", c.name, c.value, m)
		}
	}
}

// TestComplete: every set has a model that suits it, and it is whole.
func TestComplete(t *testing.T) {
	for _, c := range []struct {
		set  string
		want Model
	}{
		{"circle", Model{Net: []int{4, 2}, Loss: "bce", Init: "xavier"}},
		{"blobs:classes=4", Model{Net: []int{4, 2}, Loss: "cross_entropy", Init: "xavier"}},
		{"reg_plane", Model{Net: []int{4, 2}, Loss: "mse", Init: "xavier"}},
		{"sine", Model{Net: []int{8}, Loss: "mse", Init: "xavier"}},
		{"iris", Model{Net: []int{}, Loss: "cross_entropy", Init: "normal"}},
		{"breast_cancer", Model{Net: []int{}, Loss: "bce", Init: "normal"}},
		{"digits", Model{Net: []int{32}, Loss: "cross_entropy", Init: "xavier"}},
		{"clusters:k=5", Model{Net: []int{}, Loss: "cross_entropy", Init: "normal", Centroids: 5}},
	} {
		c.want.Activation, c.want.Output, c.want.Norm, c.want.Features = "tanh", "auto", "none", "raw"
		ds := load(t, c.set)
		if c.want.Kind = "network"; ds.Kind == data.Clustering {
			c.want.Kind = "centroids"
		}
		got := Model{}.Complete(ds)
		if !got.Equal(&c.want) {
			t.Errorf("%s gets %+v, want %+v", c.set, got, c.want)
		}
		if again := got.Complete(ds); !again.Equal(&got) {
			t.Errorf("%s: completed twice it is %+v", c.set, again)
		}
		if args := got.Args(ds.Shape()); len(args) != 0 {
			t.Errorf("%s needs %v", c.set, args)
		}
	}
	given := []int{3}
	m := Model{Net: given, Activation: "relu", Loss: "mse"}.Complete(load(t, "circle"))
	if m.Activation != "relu" || m.Loss != "mse" {
		t.Errorf("what was given has become %+v", m)
	}
	if given[0] = 5; m.Net[0] != 3 {
		t.Error("the layers are the caller's own")
	}
}

// TestArgs: the words of the command line give the same model.
func TestArgs(t *testing.T) {
	for _, c := range []struct {
		set, want string
		m         Model
	}{
		{"circle", "--net none", Model{Net: []int{}}},
		{"circle", "--net none --init xavier", Model{Net: []int{}, Init: "xavier"}},
		{"circle", "--net 8,8,2 --loss hinge", Model{Net: []int{8, 8, 2}, Loss: "hinge"}},
		{"iris", "--net 3", Model{Net: []int{3}}},
		{"reg_plane", "--output sigmoid --l1 0.003 --features x1,sinx2", Model{Output: "sigmoid", L1: 0.003, Features: "x1,sinx2"}},
		{"digits", "--activation relu --batchnorm after_activation --dropout 0.1 --l2 1e-5", Model{Activation: "relu", Norm: "after_activation", Dropout: 0.1, L2: 1e-5}},
		{"clusters", "--centroids 7", Model{Centroids: 7}},
	} {
		ds := load(t, c.set)
		m := *made(t, ds, c.m).Model()
		words := m.Args(ds.Shape())
		if got := strings.Join(words, " "); got != c.want {
			t.Errorf("%s: %s, want %s", c.set, got, c.want)
		}
		var back Model
		for i := 0; i+1 < len(words); i += 2 {
			if err := FindSetting(strings.TrimPrefix(words[i], "--")).Set(&back, words[i+1]); err != nil {
				t.Error(err)
			}
		}
		if back = back.Complete(ds); !back.Equal(&m) {
			t.Errorf("%s %s gives %+v, not %+v", c.set, c.want, back, m)
		}
	}
}

func TestEqual(t *testing.T) {
	a := Model{Net: []int{4, 2}}.Complete(load(t, "circle"))
	for i := range Settings {
		s := &Settings[i]
		b := a
		b.Net = slices.Clone(a.Net)
		if !a.Equal(&b) {
			t.Fatalf("%+v and %+v differ", a, b)
		}
		value := right[s.Name][1]
		if value == s.Get(&a) {
			value = right[s.Name][0]
		}
		if err := s.Set(&b, value); err != nil || a.Equal(&b) {
			t.Errorf("another %s makes no difference (%v)", s.Name, err)
		}
	}
}

// TestRefit: a model goes on with another set as far as that can have it.
func TestRefit(t *testing.T) {
	for _, c := range []struct {
		from, to, want string
		m              Model
	}{
		{"circle", "xor", "--net 3 --activation relu --loss hinge --features x1,x2^2", Model{Net: []int{3}, Activation: "relu", Loss: "hinge", Features: "x1,x2^2"}},
		{"circle", "iris", "--net 3 --loss hinge", Model{Net: []int{3}, Loss: "hinge", Features: "x1,x2^2"}},
		{"circle", "reg_gauss", "--features poly3", Model{Features: "poly3"}},
		{"circle", "breast_cancer", "--net 4,2 --l2 0.1", Model{Features: "poly3", L2: 0.1}},
		{"circle", "digits", "--activation relu", Model{Net: []int{8}, Activation: "relu", L1: 1}},
		{"circle", "clusters", "", Model{Net: []int{8}, Activation: "relu", Dropout: 0.1}},
		{"clusters", "circle", "", Model{Centroids: 7}},
		{"reg_plane", "circle", "--loss huber", Model{Loss: "huber"}},
		{"reg_plane", "moons", "", Model{}},
		{"iris", "breast_cancer", "--net 2", Model{Net: []int{2}}},
		{"sine", "wine", "--net 8 --activation relu", Model{Features: "poly9", Activation: "relu"}},
	} {
		m := *must(t, c.from, c.m).Model()
		ds := load(t, c.to)
		got := m.Refit(ds)
		words := strings.Join(got.Args(ds.Shape()), " ")
		if words != c.want {
			t.Errorf("%s of %s becomes %s of %s, want %s", m.Args(load(t, c.from).Shape()), c.from, words, c.to, c.want)
		}
		if _, err := New(ds, got); err != nil {
			t.Error(err)
		}
	}
}
