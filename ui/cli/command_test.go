package cli

import (
	"encoding/json"
	"math"
	"math/rand/v2"
	"os/exec"
	"reflect"
	"slices"
	"strings"
	"testing"

	"github.com/spf13/cobra"

	"descent/sim"
	"descent/ui"
)

// parse reads the words that Spec.Args gives, by the flags of the real commands.
func parse(t *testing.T, args []string) sim.Spec {
	t.Helper()
	spec, _ := parseScreen(t, args)
	return spec
}

// parseScreen reads the words of a line that opens a screen.
func parseScreen(t *testing.T, args []string) (sim.Spec, ui.Options) {
	t.Helper()
	k := kinds[slices.IndexFunc(kinds, func(k *kind) bool { return k.name == args[0] })]
	spec, o, cmd := k.spec(), ui.Options{}, &cobra.Command{Use: k.name}
	specFlags(cmd, k, &spec)
	new(app).screenFlags(cmd, &o)
	err := cmd.ParseFlags(args[1:])
	if err == nil {
		err = k.objective(cmd, cmd.Flags().Args(), &spec)
	}
	if err != nil {
		t.Fatalf("%q: %v", args, err)
	}
	return spec, o
}

// complete returns the spec with all that New fills in.
func complete(t *testing.T, spec sim.Spec) sim.Spec {
	t.Helper()
	run, err := sim.New(spec)
	if err != nil {
		text, _ := json.Marshal(spec)
		t.Fatalf("%s: %v", text, err)
	}
	return run.Spec()
}

// FuzzCommand: the command line of a spec gives the same spec, to the bit.
func FuzzCommand(f *testing.F) {
	for seed := range uint64(200) {
		f.Add(seed)
	}
	f.Fuzz(func(t *testing.T, seed uint64) {
		given := randomSpec(rand.New(rand.NewPCG(seed, 0)))
		want := complete(t, given)
		args := want.Args()
		if got := complete(t, parse(t, args)); !reflect.DeepEqual(bits(got), bits(want)) {
			t.Fatalf("%s\ngives %+v\nnot   %+v", sim.Quote(args), got, want)
		}
		// What the user wrote, with things left out, gives the same too.
		if got := complete(t, parse(t, given.Args())); !reflect.DeepEqual(bits(got), bits(want)) {
			t.Fatalf("%s\ngives %+v\nnot   %+v", sim.Quote(given.Args()), got, want)
		}
	})
}

// bits is a spec with its numbers as bits: 0 and −0 differ, and NaN equals itself.
func bits(s sim.Spec) any {
	words := func(v []float64) (w []uint64) {
		for _, x := range v {
			w = append(w, math.Float64bits(x))
		}
		return w
	}
	w := s.Window
	flat := []any{s.Surface, s.Dataset, s.Formula, words([]float64{w.X0, w.X1, w.Y0, w.Y1}),
		words(s.Start), s.Seed, math.Float64bits(s.Noise), s.Batch, s.Limits}
	for _, l := range s.Lanes {
		flat = append(flat, l.Rule, words(l.Knobs), l.Schedule, l.Mark)
	}
	for _, e := range s.Edits {
		flat = append(flat, e.Step, e.Lane, e.Name, math.Float64bits(e.Value), e.Text)
	}
	return flat
}

// FuzzFlags: no text in a flag makes the program panic, or a run that does.
func FuzzFlags(f *testing.F) {
	f.Add("adam lr=0.1", "-1.2,1", "0.5", "8", "step=3 lane=1 lr=0.5", "x^2+y^2", "-1,1,-1,1")
	f.Add("gd lr=1e3 weight_decay=1", "1,2", "1e6", "full", "step=0 lane=1 rule=adam lr=1", "log(x", "1,0")
	f.Add("gd lr", ",", "nan", "-1", "lane=0 step=", "", "")
	f.Add("cg variant=dai_yuan", "0,0", "0", "1", "variant=2 step=1 lane=1 rule=cg", "1/x", "-1e300,1e300,0,1")
	f.Fuzz(func(t *testing.T, lane, start, noise, batch, set, formula, window string) {
		for _, args := range [][]string{
			{"race", "beale", "--lane", lane, "--start", start, "--noise", noise, "--set", set},
			{"race", "--lane", lane, "--start", start, "--set", set, "--f", formula, "--window", window},
			{"train", "--lane", lane, "--noise", noise, "--batch", batch, "--set", set},
		} {
			code, out, errs := call(t, append(append([]string{"run"}, args...), "--steps", "5", "--format", "json")...)
			switch {
			case code == 0 && (!json.Valid([]byte(out)) || errs != ""):
				t.Fatalf("%q: %s%s", args, out, errs)
			case code == 2 && (out != "" || !strings.HasPrefix(errs, "descent: ")):
				t.Fatalf("%q: %s%s", args, out, errs)
			case code != 0 && code != 2:
				t.Fatalf("%q: code %d, %s", args, code, errs)
			}
		}
	})
}

// TestQuote: a shell reads the words back as they were.
func TestQuote(t *testing.T) {
	words := []string{"race", "--lane", "gd lr=0.001", "--start=-1.2,1", "", "it's", "$HOME `x` \"q\" \\", "a*b?[c]", "~", "#", "1e+06", "步", "a\nb"}
	line := sim.Quote(words)
	if want := "race --lane 'gd lr=0.001' --start=-1.2,1 '' 'it'\\''s'"; !strings.HasPrefix(line, want) {
		t.Errorf("%s, not %s", line, want)
	}
	sh, err := exec.LookPath("sh")
	if err != nil {
		t.Skip(err)
	}
	out, err := exec.Command(sh, "-c", `printf '%s\0' `+line).Output()
	if got := strings.Split(string(out), "\x00"); err != nil || !reflect.DeepEqual(got, append(words, "")) {
		t.Fatalf("%v: %q", err, got)
	}
}

// TestDefaults: the defaults are what the bare words mean.
func TestDefaults(t *testing.T) {
	for _, c := range []struct {
		args []string
		want sim.Spec
	}{{[]string{"race"}, sim.DefaultRace()}, {[]string{"train"}, sim.DefaultTrain()}} {
		if got := parse(t, c.args); !reflect.DeepEqual(got, c.want) {
			t.Errorf("%v: %+v", c.args, got)
		}
		for _, l := range complete(t, c.want).Lanes {
			if !(l.Knobs[0] > 0) {
				t.Errorf("%v: %+v", c.args, l)
			}
		}
	}
}
