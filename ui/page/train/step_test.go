package train_test

import (
	"regexp"
	"strconv"
	"strings"
	"testing"

	"descent/sim/data"
	"descent/sim/spec"
	"descent/sim/task"
	"descent/ui/uitest"
)

// While a run plays, what is not of the step in the header says of which step it is.
func TestNumbersOfOtherSteps(t *testing.T) {
	m := program(t, uitest.Training(t, "circle", task.Model{}, "gd lr=0.2"), 120, 40)
	press(t, m, " ")
	shown(m).ClearNote()
	number := func(pattern, text string) int {
		found := regexp.MustCompile(pattern).FindStringSubmatch(text)
		if found == nil {
			t.Fatalf("no %q on\n%s", pattern, text)
		}
		n, _ := strconv.Atoi(found[1])
		return n
	}
	for range 50 {
		m.Tick(1)
		m.Finish()
		shown(m).ClearNote()
		text, p := m.Text(), shown(m)
		step := number(` step (\d+) `, text)
		if step != p.S.Snap.Step {
			t.Fatalf("the header has step %d of %d", step, p.S.Snap.Step)
		}
		if at := number(`\n step (\d+) · GD`, text); at != p.S.DiagnosedAt {
			t.Errorf("the status line is of step %d, the look was at %d", at, p.S.DiagnosedAt)
		}
		if at := p.S.Selected().Now.At; at != step && number(`lanes, all rows at step (\d+) `, text) != at {
			t.Errorf("the table does not say that it is of step %d\n%s", at, text)
		}
		if at := number(`wrong +\d+ at step +(\d+)`, text); at > step || at < step-60 {
			t.Errorf("the picture is of step %d, the header of %d", at, step)
		}
	}
	press(t, m, " ")
	m.Finish()
	if text := m.Text(); strings.Contains(text, "·  GD") || strings.Contains(text, "all rows at") || !strings.Contains(text, "wrong ") || strings.Contains(text, "at step "+strconv.Itoa(shown(m).S.Snap.Step)+"  MBGD") {
		t.Errorf("paused, everything is of one step:\n%s", text)
	}
}

// Columns of a table that were standardised are shown in their own units.
func TestOwnUnits(t *testing.T) {
	var rows strings.Builder
	rows.WriteString("weight,price\n")
	for i := range 20 {
		rows.WriteString(strconv.Itoa(1000+100*i) + "," + strconv.Itoa(50+7*i) + ".5\n")
	}
	set, err := data.ReadCSV(strings.NewReader(rows.String()), data.CSVOptions{Want: data.WantNumbers})
	if err != nil {
		t.Fatal(err)
	}
	m := program(t, spec.Spec{Own: set, Lanes: []spec.LaneSpec{{Rule: "gd"}}, Seed: 7}, 120, 40)
	if text := m.Text(); !strings.Contains(text, "weight 810.0…3090") {
		t.Errorf("the axes are not in grams:\n%s", text)
	}
}

// Of a model that is too large to run copies of, no copies are asked for again and again.
func TestNoCopies(t *testing.T) {
	m := program(t, uitest.Training(t, "digits", task.Model{Net: []int{64, 64, 64, 64, 64, 64}}, "gd"), 120, 40)
	press(t, m, " ")
	m.Tick(3)
	m.Finish()
	if shown(m).S.Snap.Step == 0 || shown(m).S.Finding().Then.Step >= 0 {
		t.Errorf("step %d, ahead %+v", shown(m).S.Snap.Step, shown(m).S.Finding().Then)
	}
}
