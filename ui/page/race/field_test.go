package race_test

import (
	"strings"
	"testing"

	"descent/sim/spec"
	"descent/ui"
	"descent/ui/lang"
	"descent/ui/page/race"
	"descent/ui/uitest"
)

// field returns the line of all lanes, at a step.
func field(t *testing.T, d *uitest.Driver, step int) string {
	t.Helper()
	p := d.Shown().(*race.Page)
	p.S.Run.Seek(step)
	p.Refresh()
	d.Send(nil)
	lines := strings.Split(d.Text(), "\n")
	return strings.TrimSpace(lines[len(lines)-3])
}

func lanesOf(t *testing.T, texts ...string) (list []spec.LaneSpec) {
	t.Helper()
	for _, text := range texts {
		l, err := spec.ParseLane(text)
		if err != nil {
			t.Fatal(err)
		}
		list = append(list, l)
	}
	return list
}

// The line of all lanes says who has arrived and when, who leads and who is in trouble,
// at every step of the run that is shown.
func TestField(t *testing.T) {
	ravine := []string{"gd lr=0.01", "momentum lr=0.003", "adam lr=0.1", "gd lr=0.03"}
	for _, tt := range []struct {
		name  string
		spec  spec.Spec
		lanes []string
		step  int
		says  string
	}{
		{"all begin at one point", spec.Spec{Surface: "ravine", Start: []float64{-4, 1}}, ravine, 0, "GD ●, Momentum and Adam are level: loss 58; GD ◆ will diverge at step 8"},
		{"all begin well", spec.Spec{Surface: "ravine", Start: []float64{-4, 1}}, ravine[:3], 0, "all are level: loss 58"},
		{"one step before the first arrives", spec.Spec{Surface: "ravine", Start: []float64{-4, 1}}, ravine, 97,
			"Adam leads the rest: loss 4.71e−4; GD ◆ diverged at step 8"},
		{"the first has arrived", spec.Spec{Surface: "ravine", Start: []float64{-4, 1}}, []string{"gd lr=0.01", "adam lr=0.1", "gd lr=0.005"}, 130,
			"Adam was first to arrive, at step 103; GD ● leads the rest: loss 0.5865"},
		{"two have arrived", spec.Spec{Surface: "ravine", Start: []float64{-4, 1}}, ravine, 300,
			"Adam was first to arrive, at step 103, then Momentum (114); GD ● has loss 0.01924; GD ◆ diverged at step 8"},
		{"two arrive together", spec.Spec{Surface: "sphere"}, []string{"gd lr=0.5", "gd lr=0.5", "adam lr=0.01"}, 20,
			"GD ● and GD ■ were first to arrive, at step 1; Adam has loss"},
		{"all have arrived", spec.Spec{Surface: "sphere"}, []string{"gd lr=0.5", "momentum lr=0.1"}, 200,
			"GD was first to arrive, at step 1, then Momentum ("},
		{"all have diverged", spec.Spec{Surface: "sphere"}, []string{"gd lr=3", "gd lr=5"}, 50, "all lanes have diverged"},
		{"all are trapped", spec.Spec{Surface: "mccormick", Start: []float64{3, 0}}, []string{"gd lr=0.1", "adam lr=0.1"}, 400,
			"GD and Adam are trapped at local minima"},
		{"nothing is listed", spec.Spec{Surface: "monkey_saddle", Start: []float64{0.5, 0.01}}, []string{"gd lr=0.001", "adam lr=0.001"}, 30, "leads: loss"},
		{"noise", spec.Spec{Surface: "sphere", Noise: 3, Seed: 1}, []string{"gd lr=0.1", "gd lr=0.01"}, 150, "leads: loss"},
		{"methods of their own steps", spec.Spec{Surface: "rosenbrock"}, []string{"bfgs", "nelder_mead", "gd lr=0.001"}, 100, "BFGS was first to arrive, at step "},
		{"one lane", spec.Spec{Surface: "sphere"}, []string{"gd lr=0.5"}, 5, "╰ "},
	} {
		tt.spec.Lanes = lanesOf(t, tt.lanes...)
		d := uitest.New(t, tt.spec, ui.Options{})
		if got := field(t, d, tt.step); !strings.Contains(got, tt.says) {
			t.Errorf("%s: %q, want %q", tt.name, got, tt.says)
		}
		field(t, d, 500)
		if got := field(t, d, tt.step); !strings.Contains(got, tt.says) {
			t.Errorf("%s, again: %q, want %q", tt.name, got, tt.says)
		}
	}
}

// The table has the step of each arrival, of a lane that passes a minimum none; the
// field is said in Chinese, and on a small screen not at all.
func TestArrivals(t *testing.T) {
	s := spec.Spec{Surface: "ravine", Start: []float64{-4, 1}, Lanes: lanesOf(t, "gd lr=0.01", "momentum lr=0.003", "adam lr=0.1")}
	d := uitest.New(t, s, ui.Options{})
	field(t, d, 300)
	d.Expect("arr.", "114   │", "103   │")
	var zh ui.Options
	zh.Lang = lang.ZH
	if got := field(t, uitest.New(t, s, zh), 300); got != "Adam 最先到达（第 103 步），随后是 Momentum (114)；GD 的损失为 0.01924" {
		t.Errorf("in Chinese: %q", got)
	}
	var small ui.Options
	small.Width, small.Height = 80, 24
	d = uitest.New(t, s, small)
	field(t, d, 300)
	d.Expect("arr.", "103│").ExpectNot("first to arrive")
}

// What is too wide for a narrow screen is cut before its last part: what to try stays.
func TestNarrowStatusKeepsTheAdvice(t *testing.T) {
	for _, tt := range []struct {
		surface, lane string
		start         []float64
		step          int
		lang          lang.Lang
		says          string
	}{
		{"ravine", "momentum lr=0.05", []float64{-4, 1}, 20, lang.EN, "Momentum diverged: lr 0.05 > (2 + 2μ)/λmax = 0.038, …; lr 0.005 would have held"},
		{"himmelblau", "gd lr=0.03", nil, 100, lang.EN, "GD repeats the same 4 steps for ever at lr 0.03, on averag…; lr 0.01 gets lower"},
		{"himmelblau", "gd lr=0.03", nil, 100, lang.ZH, "…；学习率 0.01"},
		{"himmelblau", "gd lr=0.01", nil, 3, lang.EN, "GD is nearly there: at the minimum 3, 2 in 23 steps, loss above it /10 in 12"},
	} {
		o := ui.Options{}
		o.Width, o.Height, o.Lang = 80, 24, tt.lang
		d := uitest.New(t, spec.Spec{Surface: tt.surface, Start: tt.start, Lanes: lanesOf(t, tt.lane)}, o)
		field(t, d, tt.step)
		d.Expect(tt.says)
	}
}

// The gauge of a lane that has diverged shows the limit that its sentence blames.
func TestGaugeOfDivergence(t *testing.T) {
	for _, tt := range []struct {
		surface, lane string
		start         []float64
		status, gauge string
	}{
		{"ravine", "gd lr=3.2", []float64{-4, 0}, "GD diverged: lr 3.2 > 2, the largest stable rate along its path", "lr 3.2, limit 2 along its path"},
		{"goldstein_price", "gd lr=1e-4", nil, "GD diverged: lr 1e−4 > 4.18e−6, the limit at step 0", "lr 1e−4, limit 4.18e−6 at step 0"},
		{"sphere", "gd lr=3", nil, "GD diverged: lr 3 > 2/λmax = 1, the largest stable rate", "lr 3, limit 1 = 2/λmax"},
	} {
		d := uitest.New(t, spec.Spec{Surface: tt.surface, Start: tt.start, Lanes: lanesOf(t, tt.lane)}, ui.Options{})
		field(t, d, 20)
		d.Expect(tt.status, tt.gauge)
	}
}
