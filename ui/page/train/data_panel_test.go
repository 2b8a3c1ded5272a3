package train_test

import (
	"fmt"
	"strings"
	"testing"

	"descent/sim"
	"descent/sim/data"
	"descent/sim/spec"
	"descent/ui"
	"descent/ui/lang"
)

// own returns the default run on a table of the user's own.
func own(t *testing.T, text string, o data.CSVOptions) spec.Spec {
	t.Helper()
	set, err := data.ReadCSV(strings.NewReader(text), o)
	if err != nil {
		t.Fatal(err)
	}
	s := sim.DefaultTrain()
	s.Dataset, s.Own = "", set
	return s
}

func people() string {
	text := "name,age,city,smokes\n"
	for i := range 40 {
		age := fmt.Sprint(20 + i)
		if i == 7 {
			age = "n/a"
		}
		text += fmt.Sprintf("Mr %d,%s,%s,%s\n", i, age, []string{"Rome", "Oslo", "Bern"}[i%3], []string{"no", "yes"}[i%2])
	}
	return text
}

// The panel says what was read of a table, column by column, with the notes.
func TestDataPanel(t *testing.T) {
	s := own(t, people(), data.CSVOptions{Path: "people.csv"})
	m := program(t, s, 120, 40)
	m.Expect("I what was read").Press("I").Expect("data: people.csv", "rows: 40, of which 32 train and 8 test", "columns: 2 used (features: 4), 1 left out; missing values: 1",
		`"smokes" is learnt as 2 classes, since its values are texts`, "text: UTF-8, commas between cells, header lines: 1",
		"left out: names the rows", "texts, features: 3", "1 missing",
		`column "name" has 40 different texts in 40 rows, such as "Mr 0", and is left out; --keep uses it`)
	if m.Press("<esc>"); open(m) {
		t.Error("esc leaves the panel open")
	}
	m = program(t, s, 120, 40, func(o *ui.Options) { o.Lang = lang.ZH })
	m.Press("I").Expect("数据：people.csv", "行数：40，其中 32 行训练，8 行测试", "略去：行名")
	m = program(t, sim.DefaultTrain(), 120, 40)
	m.Press("I").Expect("data: Circle", "A disc in one class")
}

// A long panel scrolls, on every size.
func TestDataPanelScrolls(t *testing.T) {
	var names, cells []string
	for i := range 60 {
		names, cells = append(names, fmt.Sprintf("c%02d", i)), append(cells, "%[1]d.5")
	}
	text := strings.Join(names, ",") + ",y\n"
	for i := range 20 {
		text += fmt.Sprintf(strings.Join(cells, ",")+",%[2]d\n", i, i%2)
	}
	s := own(t, text, data.CSVOptions{Path: "wide.csv"})
	for _, size := range [][2]int{{60, 18}, {80, 24}, {120, 40}} {
		m := program(t, s, size[0], size[1])
		m.Press("I").Expect("c00").ExpectNot("c59")
		m.Press("<end>").Expect("c59").ExpectNot("c00")
		m.Press("<up><home>").Expect("c00")
	}
}

// The tiles have the user's own table, also after another set was taken.
func TestOwnTile(t *testing.T) {
	m := program(t, own(t, people(), data.CSVOptions{Path: "people.csv"}), 120, 40)
	m.Press("u").Expect("people.csv", "rows: 40, of which 32 train and 8 test")
	m.Expect("learnt as 2 classes, since its values are texts")
	small := program(t, own(t, people(), data.CSVOptions{Path: "people.csv", Want: data.WantClasses}), 60, 16)
	small.Press("u").Expect("rows: 40, of which 32 train and 8 test", `missing values: 1; "smokes" …`) // what has no room is not cut without a sign
	m.Press("<esc>s")
	if set := shown(m).Task().Data(); set.ID == "csv" {
		t.Fatalf("s stays on %s", set.ID)
	}
	m.Press("upeople<enter>")
	if set := shown(m).Task().Data(); set.Name != "people.csv" {
		t.Errorf("the tile goes to %s", set.Name)
	}
}
