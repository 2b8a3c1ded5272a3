package ui

import (
	"bytes"
	"flag"
	"os"
	"strings"
	"testing"

	_ "github.com/charmbracelet/x/exp/golden" // defines -update

	"descent/sim"
	"descent/ui/figure"
	"descent/ui/lang"
	"descent/ui/theme"
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
	for _, r := range KeyRows(lang.EN) {
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
	m := screen(t, sim.DefaultRace(), 120, 40)
	m.cur().run.Advance(60)
	m.cur().run.Seek(40)
	if err := m.cur().run.Set(0, "lr", 0.0015); err != nil {
		t.Fatal(err)
	}
	m.cur().run.Advance(300)
	m.refresh()
	press(t, m, "<tab><tab><tab> ")
	drawnAs(t, m, "testdata/race.svg")

	m = screen(t, sim.DefaultTrain(), 120, 40)
	m.cur().run.Advance(500)
	m.refresh()
	press(t, m, "<tab><tab>cc")
	drawnAs(t, m, "testdata/train.svg")
}

func drawnAs(t *testing.T, m *Model, path string) {
	t.Helper()
	settle(m)
	m.note.text = ""
	checkFrame(t, m)
	var svg bytes.Buffer
	if err := figure.SVG(&svg, m.canvas, theme.Hex(0xd8dee9), theme.Hex(0x14161b)); err != nil {
		t.Fatal(err)
	}
	same(t, path, svg.Bytes())
}
