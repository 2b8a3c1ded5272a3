package param

import (
	"slices"
	"testing"
)

var params = []Param{
	{Name: "points", Default: 500, Min: 100, Max: 2000, Kind: Whole},
	{Name: "noise", Default: 0, Min: 0, Max: 50},
	{Name: "sorted", Default: 1, Max: 1, Kind: Switch},
}

func TestParse(t *testing.T) {
	for _, c := range []struct {
		text   string
		values []float64
		id     string
	}{
		{"set", []float64{500, 0, 1}, "set"},
		{"set:points=100", []float64{100, 0, 1}, "set:points=100"},
		{"set:sorted=false,noise=2.5e1", []float64{500, 25, 0}, "set:noise=25,sorted=false"},
		{"set:sorted=true,points=5e2,noise=-0", []float64{500, 0, 1}, "set"},
	} {
		v, err := Parse(c.text, params)
		if err != nil || !slices.Equal(v, c.values) {
			t.Errorf("%q: %v, %v, want %v", c.text, v, err, c.values)
		} else if id := Format("set", params, v); id != c.id {
			t.Errorf("%q is written as %q, want %q", c.text, id, c.id)
		}
	}
	for text, want := range map[string]string{
		"set:":                    `set: "" is not parameter=value, such as set:points=500`,
		"set:200":                 `set: "200" is not parameter=value, such as set:points=500`,
		"set:nose=3":              `no set parameter "nose": did you mean noise?`,
		"set:points=200.5":        "set: points cannot be \"200.5\": it is a whole number from 100 to 2000",
		"set:points=Inf":          "set: points cannot be \"Inf\": it is a whole number from 100 to 2000",
		"set:noise=-1":            "set: noise cannot be \"-1\": it is a number from 0 to 50",
		"set:noise=nan":           `set: noise cannot be "nan": it is a number from 0 to 50`,
		"set:noise=":              `set: noise cannot be "": it is a number from 0 to 50`,
		"set:sorted=1":            "set: sorted cannot be \"1\": it is true or false",
		"set:noise=1,noise=1":     "set: noise is given twice",
		"set:noise=1,,points=200": `set: "" is not parameter=value, such as set:points=500`,
	} {
		if v, err := Parse(text, params); err == nil || err.Error() != want || v != nil {
			t.Errorf("%q: %v, %v, want %s", text, v, err, want)
		}
	}
	if _, err := Parse("set:a=1", nil); err == nil || err.Error() != `set has no parameters: leave ":a=1" out` {
		t.Errorf("without parameters: %v", err)
	}
}

func TestCheck(t *testing.T) {
	for _, c := range []struct {
		param int
		value float64
		want  string
	}{
		{0, 2000, ""}, {0, 2001, "points cannot be \"2001\": it is a whole number from 100 to 2000"}, {2, 0, ""},
		{2, 0.5, "sorted cannot be \"0.5\": it is true or false"},
	} {
		got := ""
		if err := params[c.param].Check(c.value); err != nil {
			got = err.Error()
		}
		if got != c.want {
			t.Errorf("%v: %q, want %q", c.value, got, c.want)
		}
	}
}
