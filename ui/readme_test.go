package ui_test

import (
	"bytes"
	"flag"
	"os"
	"slices"
	"strings"
	"testing"

	_ "github.com/charmbracelet/x/exp/golden" // defines -update

	"descent/sim"
	"descent/ui"
	"descent/ui/figure"
	"descent/ui/lang"
	"descent/ui/page"
	"descent/ui/theme"
	"descent/ui/uitest"
)

// same compares a file's content with what the code makes, or with -update writes it.
func same(t *testing.T, path string, want []byte) {
	t.Helper()
	if flag.Lookup("update").Value.String() == "true" {
		if err := os.WriteFile(path, want, 0o644); err != nil {
			t.Fatal(err)
		}
	}
	got, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	if !bytes.Equal(got, want) {
		t.Errorf("%s is not what the code makes: run go test ./ui -update and look at the difference", path)
	}
}

// The README's table of keys is made from the keys.
func TestReadmeKeys(t *testing.T) {
	var table strings.Builder
	table.WriteString("| | keys | what |\n|---|---|---|\n")
	group := ""
	for _, r := range ui.KeyRows(lang.EN) {
		name := ""
		if r.Group != group {
			group, name = r.Group, r.Group
		}
		table.WriteString("| " + name + " | `" + r.Keys + "` | " + r.What + " |\n")
	}
	sameTable(t, "keys", table.String())
}

// So is that of what --show can say, from the settings of the pages' views.
func TestReadmeView(t *testing.T) {
	var table strings.Builder
	table.WriteString("| `--show` | page | values | what |\n|---|---|---|---|\n")
	race, train := ui.ViewSettings("race"), ui.ViewSettings("train")
	row := func(pages string, s page.Setting) {
		values := s.Form
		if len(s.Values) > 0 {
			values = strings.Join(s.Values, ", ")
		}
		table.WriteString("| `" + s.Name + "` | " + pages + " | " + values + " | " + s.Doc + " |\n")
	}
	for _, s := range race {
		same := slices.ContainsFunc(train, func(o page.Setting) bool { return o.Name == s.Name && slices.Equal(o.Values, s.Values) })
		if same {
			row("all", s)
		} else {
			row("Race", s)
		}
	}
	for _, s := range train {
		if !slices.ContainsFunc(race, func(o page.Setting) bool { return o.Name == s.Name && slices.Equal(o.Values, s.Values) }) {
			row("Train", s)
		}
	}
	sameTable(t, "show", table.String())
}

// sameTable compares a table of the README with what the code makes.
func sameTable(t *testing.T, name, table string) {
	t.Helper()
	begin, end := "<!-- "+name+": made by go test ./ui -update -->\n", "<!-- end of "+name+" -->"
	readme, err := os.ReadFile("../README.md")
	if err != nil {
		t.Fatal(err)
	}
	before, rest, ok1 := strings.Cut(string(readme), begin)
	_, after, ok2 := strings.Cut(rest, end)
	if !ok1 || !ok2 {
		t.Fatalf("the README has no place for the table %s", name)
	}
	same(t, "../README.md", []byte(before+begin+table+end+after))
}

// The README's pictures are the program's own frames.
func TestReadmePictures(t *testing.T) {
	m := program(t, sim.DefaultRace(), 120, 40)
	shown(m).S.Run.Advance(60)
	shown(m).S.Run.Seek(40)
	if err := shown(m).S.Run.Set(0, "lr", 0.0015); err != nil {
		t.Fatal(err)
	}
	shown(m).S.Run.Advance(300)
	shown(m).Refresh()
	press(t, m, "<tab><tab><tab> ")
	drawnAs(t, m, "testdata/race.svg")

	m = program(t, sim.DefaultTrain(), 120, 40)
	shown(m).S.Run.Advance(500)
	shown(m).Refresh()
	press(t, m, "<tab><tab>cc")
	drawnAs(t, m, "testdata/train.svg")
}

func drawnAs(t *testing.T, m *uitest.Driver, path string) {
	t.Helper()
	m.Finish()
	shown(m).ClearNote()
	m.Frame()
	var svg bytes.Buffer
	if err := figure.SVG(&svg, shown(m).Canvas, theme.Hex(0xd8dee9), theme.Hex(0x14161b)); err != nil {
		t.Fatal(err)
	}
	same(t, path, svg.Bytes())
}
