package cli_test

import (
	"bytes"
	"encoding/json"
	"testing"

	"descent/sim"
	"descent/sim/spec"
	"descent/ui"
	"descent/ui/cli"
	"descent/ui/uitest"
)

// What the add_…_test.go files share: each adds one thing to a catalog and drives
// it through the program, on the screen and without one.

// headless runs "descent run …" with a catalog and returns what the JSON has of the
// first lane.
func headless(t *testing.T, c *spec.Catalog, args ...string) (lane struct {
	Rule      string
	X         [][]float64
	Loss      []float64
	TrainLoss []float64 `json:"train_loss"`
}) {
	t.Helper()
	var out, errs bytes.Buffer
	args = append([]string{"run"}, append(args, "--format", "json")...)
	if code := (cli.Program{Catalog: c}).Main(args, &bytes.Buffer{}, &out, &errs, nil); code != 0 {
		t.Fatalf("exit code %d: %s", code, errs.String())
	}
	result := struct{ Lanes []json.RawMessage }{}
	if err := json.Unmarshal(out.Bytes(), &result); err != nil {
		t.Fatal(err)
	}
	if err := json.Unmarshal(result.Lanes[0], &lane); err != nil {
		t.Fatal(err)
	}
	return lane
}

// onScreen returns the program with a catalog, showing a run of lanes.
func onScreen(t *testing.T, c *spec.Catalog, s spec.Spec, lanes ...string) *uitest.Driver {
	t.Helper()
	s.Catalog, s.Seed = c, 7
	for _, text := range lanes {
		l, err := c.ParseLane(text)
		if err != nil {
			t.Fatal(err)
		}
		s.Lanes = append(s.Lanes, l)
	}
	return uitest.New(t, s, ui.Options{})
}

// again returns the run of the line that y copies.
func again(t *testing.T, d *uitest.Driver) *sim.Run {
	t.Helper()
	d.Press("y").Expect("descent").Press("<esc>")
	run, err := sim.New(d.Shown().(interface{ Run() *sim.Run }).Run().Spec())
	if err != nil {
		t.Fatal(err)
	}
	return run
}
