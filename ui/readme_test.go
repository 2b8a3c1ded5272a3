package ui_test

import (
	"bytes"
	"flag"
	"os"
	"strings"
	"testing"

	_ "github.com/charmbracelet/x/exp/golden" // defines -update

	"descent/sim"
	"descent/ui"
	"descent/ui/figure"
	"descent/ui/lang"
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
	const begin, end = "<!-- keys: made by go test ./ui -update -->\n", "<!-- end of keys -->"
	readme, err := os.ReadFile("../README.md")
	if err != nil {
		t.Fatal(err)
	}
	before, rest, ok1 := strings.Cut(string(readme), begin)
	_, after, ok2 := strings.Cut(rest, end)
	if !ok1 || !ok2 {
		t.Fatal("the README has no place for the keys")
	}
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
	same(t, "../README.md", []byte(before+begin+table.String()+end+after))
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
