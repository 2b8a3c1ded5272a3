package race_test

import (
	"math"
	"regexp"
	"strconv"
	"strings"
	"testing"

	"descent/sim/optim"
	"descent/sim/spec"
	"descent/ui"
	"descent/ui/page/race"
	"descent/ui/uitest"
)

// said is what the parts of a screen of one lane say.
type said struct{ status, gauge, table, all string }

var (
	lrOf     = regexp.MustCompile(`\blr (\S+?)[,:;]?( |$)`)
	tryOf    = regexp.MustCompile(`;.*|try (lr )?\S+|lr \S+ gets lower`) // advice
	limitOf  = regexp.MustCompile(`\blimit (?:is )?([0-9][^ ,:;)]*)`)
	formOf   = regexp.MustCompile(`λmax[^=]* = ([0-9][^ ,:;)]*)`)
	condOf   = regexp.MustCompile(`κ ([^ ,:;)]+)`)
	notOne   = regexp.MustCompile(`\b(inf|NaN)\b`)
	noRate   = regexp.MustCompile(`\b(lr|rate)\b`)
	lambdaOf = regexp.MustCompile(`curvature λ (\S+) … (\S+?)(,| |$)`)
)

// read takes the screen of a program apart.
func read(d *uitest.Driver) said {
	s := said{status: d.Status(), all: d.Text()}
	lines := strings.Split(s.all, "\n")
	for i, line := range lines {
		_, right, _ := strings.Cut(line, "││")
		if strings.Contains(right, "curvature λ") {
			_, next, _ := strings.Cut(lines[i+1], "││")
			s.gauge = right + "\n" + next
		}
		if strings.HasPrefix(right, "▸") {
			s.table = right
		}
	}
	return s
}

// number reads a number as the screen writes it.
func number(t *testing.T, text string) float64 {
	t.Helper()
	v, err := strconv.ParseFloat(strings.ReplaceAll(strings.TrimRight(text, "."), "−", "-"), 64)
	if err != nil {
		t.Errorf("%q is no number", text)
	}
	return v
}

// numbers returns what a pattern's group finds in a text, as numbers.
func numbers(t *testing.T, pattern *regexp.Regexp, text string) (list []float64) {
	for _, m := range pattern.FindAllStringSubmatch(text, -1) {
		list = append(list, number(t, m[1]))
	}
	return list
}

// The numbers of one name are one number, wherever the screen has them; none is
// infinite, and what a rule has not is not named.
func TestOneNumberOneMeaning(t *testing.T) {
	for i := range optim.All {
		rule := &optim.All[i]
		for surface, factor := range map[string]float64{"ravine": 1, "rosenbrock": 1, "saddle": 1, "beale": 30} {
			d := uitest.New(t, spec.Spec{Surface: surface, Lanes: []spec.LaneSpec{{Rule: rule.ID}}}, ui.Options{})
			p, first := d.Shown().(*race.Page), &rule.Params[0]
			if err := p.S.Run.Set(0, first.Name, first.Clamp(factor*p.S.Selected().Hyper[0])); err != nil {
				t.Fatal(err)
			}
			for _, step := range []int{0, 7, 200} {
				p.S.Run.Seek(step)
				p.Refresh()
				d.Send(nil)
				name := rule.ID + " on " + surface + " at " + strconv.Itoa(p.S.Snap.Step)
				checkNumbers(t, name, rule, read(d))
			}
		}
	}
}

func checkNumbers(t *testing.T, name string, rule *optim.Rule, s said) {
	t.Helper()
	if s.gauge == "" || s.table == "" {
		t.Fatalf("%s: no gauge or no table on\n%s", name, s.all)
	}
	if bad := notOne.FindString(s.status + s.gauge + s.table); bad != "" {
		t.Errorf("%s: %s in %q, %q or %q", name, bad, s.status, s.gauge, s.table)
	}
	lambda := lambdaOf.FindStringSubmatch(s.gauge)
	if least := number(t, lambda[1]); least <= 0 && strings.Contains(s.all, "κ ") {
		t.Errorf("%s: κ is said where λ is %g: %q, %q", name, least, s.status, s.gauge)
	}
	for _, pair := range [][2]*regexp.Regexp{{limitOf, limitOf}, {formOf, limitOf}, {condOf, condOf}} {
		in := numbers(t, pair[1], s.gauge)
		for _, v := range numbers(t, pair[0], s.status) {
			if len(in) == 1 && v != in[0] {
				t.Errorf("%s: %q, but the gauge: %q", name, s.status, s.gauge)
			}
		}
	}
	if !rule.HasRate() {
		body := strings.ReplaceAll(s.all, rule.Doc, "")
		if found := noRate.FindString(body); found != "" {
			t.Errorf("%s has no rate, but %q is on\n%s", name, found, s.all)
		}
		return
	}
	fields := strings.Fields(s.table[strings.Index(s.table, rule.Name)+len(rule.Name):])
	rate := number(t, fields[0])
	for _, v := range numbers(t, lrOf, s.gauge) {
		if math.Abs(v-rate) > 1e-3*rate {
			t.Errorf("%s: lr %g in the table, but the gauge: %q", name, rate, s.gauge)
		}
	}
	if m := lrOf.FindStringSubmatch(tryOf.ReplaceAllString(s.status, "")); m != nil && math.Abs(number(t, m[1])-rate) > 1e-3*rate {
		t.Errorf("%s: lr %g in the table, but %q", name, rate, s.status)
	}
}
