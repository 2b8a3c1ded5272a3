package schedule

import (
	"math"
	"strings"
	"testing"

	"descent/sim/param"
)

func TestString(t *testing.T) {
	for text, want := range map[string]string{
		"":                                         "",
		"cosine":                                   "cosine",
		"cosine:":                                  "cosine",
		"cosine()":                                 "cosine",
		"cosine:t_max=200,eta_min=0":               "cosine",
		"cosine:eta_min=1e-3,t_max=100":            "cosine:t_max=100,eta_min=0.001",
		"CosIne(T_max=100,warmup=5)":               "cosine:t_max=100,warmup=5",
		"step:step_size=1e3":                       "step:step_size=1000",
		"step:step_size=1e9":                       "step:step_size=1e9",
		"multistep:milestones=30/80":               "multistep:milestones=30/80",
		"multistep:milestones=9/9/3":               "multistep:milestones=9/9/3",
		"exponential:gamma=0.1":                    "exponential:gamma=0.1",
		"linear:start_factor=0.33333":              "linear:start_factor=0.33333",
		"cyclic:mode=triangular":                   "cyclic",
		"cyclic:mode=exp_range,gamma=0.9":          "cyclic:mode=exp_range,gamma=0.9",
		"plateau:mode=max,eps=0.00000001":          "plateau:mode=max",
		"onecycle:three_phase=True":                "onecycle:three_phase=true",
		"onecycle:max_lr=0.3,epochs=10":            "onecycle:max_lr=0.3",
		"linear(total_iters=15)>cosine()@15":       "linear(total_iters=15)>cosine@15",
		"linear:total_iters=15>cosine:t_max=90@15": "linear(total_iters=15)>cosine(t_max=90)@15",
		"step>step>step@10/50":                     "step>step>step@10/50",
	} {
		p, err := Parse(text)
		if err != nil {
			t.Errorf("%s: %v", text, err)
		} else if got := p.String(); got != want {
			t.Errorf("%s is %s, want %s", text, got, want)
		}
	}
}

func TestParseErrors(t *testing.T) {
	for text, want := range map[string]string{
		"cosin":                         `no schedule "cosin": did you mean cosine`,
		"restarts":                      `no schedule "restarts": did you mean cosine_restarts?`,
		"noam":                          `no schedule "noam": there are step, multistep,`,
		" ":                             `no schedule " "`,
		">":                             `no schedule ""`,
		"cosine:tmax=3":                 `no cosine argument "tmax": did you mean t_max?`,
		"inverse_time:k=3":              `no inverse_time argument "k": there are decay, warmup`,
		"cosine:t_max":                  `cosine: "t_max" is not argument=value, such as t_max=200`,
		"cosine:t_max=3,":               `cosine: "" is not argument=value, such as t_max=200`,
		"onecycle:0.1":                  `onecycle: "0.1" is not argument=value, such as max_lr=0.1`,
		"cosine:t_max=":                 `cosine: t_max cannot be ""`,
		"cosine:t_max=x":                `cosine: t_max cannot be "x"`,
		"cosine:t_max=0":                `cosine: t_max cannot be "0": it is a whole number from 1 to 1e9`,
		"cosine:t_max=2.5":              `cosine: t_max cannot be "2.5": it is a whole number from 1 to 1e9`,
		"cosine:t_max=nan":              `cosine: t_max cannot be "nan": it is a whole number from 1 to 1e9`,
		"cosine:eta_min=-1":             `cosine: eta_min cannot be "-1": it is a number from 0 to 1000`,
		"cosine:eta_min=1e999":          `cosine: eta_min cannot be "1e999": it is a number from 0 to 1000`,
		"cosine:t_max=5,t_max=5":        `cosine: t_max is given twice`,
		"cosine:warmup=-1":              `cosine: warmup cannot be "-1": it is a whole number from 0 to 1e9`,
		"inv_sqrt:warmup=0":             `inv_sqrt: warmup cannot be "0": it is a whole number from 1 to 1e9`,
		"onecycle:three_phase=1":        `onecycle: three_phase cannot be "1": it is true or false`,
		"onecycle:max_momentum=1":       `onecycle: max_momentum cannot be "1": it is a number from 0 to 0.999999`,
		"cyclic:mode=triangle":          `cyclic: mode cannot be "triangle": it is triangular or triangular2 or exp_range`,
		"multistep:milestones=30/":      `multistep: milestones cannot be "30/"`,
		"multistep:milestones=30/7.5":   `multistep: milestones cannot be "30/7.5": it is a list such as 30/80 of whole numbers from 0 to 1e9`,
		"cosine(t_max=3":                `cosine(t_max=3: the bracket is not closed`,
		"linear>cosine":                 `linear>cosine: at which step does the chain change? write such as linear>cosine@15`,
		"linear>cosine@":                `linear>cosine@: at which step does the chain change?`,
		"cosine@15":                     `cosine@15: one schedule alone changes at no step: leave "@15" out, or write`,
		"linear>cosine@0":               `linear>cosine@0: the steps after @ cannot be "0": it is a list such as 30/80 of whole numbers from 1 to 1e9`,
		"linear>cosine@1/2":             `linear>cosine@1/2: "@1/2" has 2 steps, but a chain of 2 schedules changes at 1`,
		"linear>cosine>step@5":          `"@5" has 1 steps, but a chain of 3 schedules changes at 2`,
		"linear>cosine>step@5/5":        `"@5/5": each step must be greater than the one before`,
		"linear>cosine@15@16":           `the steps after @ cannot be "15@16"`,
		"linear(total_iters=3)>cosin@3": `no schedule "cosin": did you mean cosine`,
	} {
		p, err := Parse(text)
		if err == nil {
			t.Errorf("%s is %s, want the error %s", text, p, want)
		} else if !strings.Contains(err.Error(), want) {
			t.Errorf("%s:\n got %v\nwant %s", text, err, want)
		}
	}
}

// What All says of itself holds: the screen and the lists show it.
func TestAll(t *testing.T) {
	ids := map[string]bool{}
	for _, s := range All {
		if s.ID == "" || s.Name == "" || s.Doc == "" || s.Cite == "" || s.Formula == "" || ids[s.ID] || ByID(s.ID).ID != s.ID {
			t.Errorf("%+v", s)
		}
		ids[s.ID] = true
		if s.rate == nil || (s.observe == nil) != (s.size == 0) {
			t.Errorf("%s: a memory without losses, or losses without a memory", s.ID)
		}
		if s.Params[len(s.Params)-1].Name != "warmup" {
			t.Errorf("%s: the last argument is not warmup", s.ID)
		}
		names := map[string]bool{}
		for _, a := range s.Params {
			if a.Name == "" || a.Doc == "" || names[a.Name] || !(a.Min < a.Max) || (a.Kind == param.Choice) != (len(a.Choices) > 0) {
				t.Errorf("%s: %+v", s.ID, a)
			}
			names[a.Name] = true
			if a.Kind == param.List || math.IsNaN(a.Default) {
				continue
			}
			if v, err := a.Parse(a.FormatDefault()); err != nil || v != a.Default {
				t.Errorf("%s: %s=%s is %v, %v", s.ID, a.Name, a.FormatDefault(), v, err)
			}
		}
	}
	if ByID("none") != nil {
		t.Error("there is a schedule none")
	}
}

// FuzzParse: no text makes Parse panic, and what a plan writes is the plan.
func FuzzParse(f *testing.F) {
	for _, id := range IDs() {
		f.Add(id)
	}
	for _, text := range []string{
		"", "cosine:t_max=100,eta_min=1e-300", "multistep:milestones=30/80,gamma=0.1", "exponential:gamma=0x1p-2",
		"linear(start_factor=0.1,total_iters=15)>cosine(t_max=100)@15", "step>plateau(patience=0,mode=max)>onecycle(three_phase=true)@10/50",
		"cyclic:mode=triangular2,step_size_up=3,base_lr=-0", "cosine_restarts:t_mult=2,warmup=1000000000", "cosine()@", "a>b@1/2",
	} {
		f.Add(text)
	}
	f.Fuzz(func(t *testing.T, text string) {
		p, err := Parse(text)
		if err != nil {
			if p != nil {
				t.Errorf("%q: a plan and an error", text)
			}
			return
		}
		again, err := Parse(p.String())
		if err != nil || again.String() != p.String() {
			t.Fatalf("%q is %s, which is %v, %v", text, p, again, err)
		}
		base := Base{0.1, 0.9}
		a, b := make([]float64, p.State()), make([]float64, again.State())
		for _, k := range []int{0, 1, 2, 3, 10, 15, 50, 51, 120, 1e6, math.MaxInt} {
			x, y := p.At(base, k, a), again.At(base, k, b)
			if math.Float64bits(x.LR) != math.Float64bits(y.LR) || math.Float64bits(x.Momentum) != math.Float64bits(y.Momentum) || x.Momenta != y.Momenta {
				t.Fatalf("%q: step %d: %v, as %s %v", text, k, x, p, y)
			}
			if math.IsNaN(x.LR) || x.LR < 0 {
				t.Fatalf("%q: lr[%d] = %v", text, k, x.LR)
			}
			p.Observe(base, k, a, float64(k%7))
			again.Observe(base, k, b, float64(k%7))
		}
	})
}
