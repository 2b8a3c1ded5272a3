package cli

import (
	"bytes"
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
	"descent/sim/spec"
	"descent/sim/task"
	"descent/ui"
)

// parse reads the words that Spec.Args gives, by the flags of the real commands.
func parse(t *testing.T, args []string) spec.Spec {
	t.Helper()
	spec, _ := parseScreen(t, args)
	return spec
}

// parseScreen reads the words of a line that opens a screen.
func parseScreen(t *testing.T, args []string) (spec.Spec, ui.Options) {
	t.Helper()
	k := kinds[slices.IndexFunc(kinds, func(k *kind) bool { return k.name == args[0] })]
	target, cmd := newTarget(new(app), k), &cobra.Command{Use: k.name}
	cmd.SetContext(t.Context())
	bindOptions(cmd, target, everywhere, onScreen)
	err := cmd.ParseFlags(args[1:])
	if err == nil {
		err = k.objective(cmd, cmd.Flags().Args(), target)
	}
	if err == nil {
		err = target.own.load(cmd, &bytes.Buffer{}, cmd.Flags().Args(), target.spec)
	}
	if err != nil {
		t.Fatalf("%q: %v", args, err)
	}
	return *target.spec, *target.screen
}

// complete returns the spec with all that New fills in.
func complete(t *testing.T, spec spec.Spec) spec.Spec {
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
			t.Fatalf("%s\ngives %+v\nnot   %+v", spec.Quote(args), got, want)
		}
		// What the user wrote, with things left out, gives the same too.
		if got := complete(t, parse(t, given.Args())); !reflect.DeepEqual(bits(got), bits(want)) {
			t.Fatalf("%s\ngives %+v\nnot   %+v", spec.Quote(given.Args()), got, want)
		}
	})
}

// bits is a spec with its numbers as bits: 0 and −0 differ, and NaN equals itself.
func bits(s spec.Spec) any {
	words := func(v []float64) (w []uint64) {
		for _, x := range v {
			w = append(w, math.Float64bits(x))
		}
		return w
	}
	w := s.Window
	m := s.Model
	m.Net = nil
	model := []any{m, slices.Clone(s.Model.Net), math.Float64bits(m.L1), math.Float64bits(m.L2), math.Float64bits(m.Dropout)}
	if d := s.Own; d != nil {
		model = append(model, d.Origin, d.Kind, d.Features, d.Classes, words(d.X), words(d.T), d.Y, d.Train, d.Test)
	}
	flat := []any{model, s.Surface, s.Dataset, s.Formula, words([]float64{w.X0, w.X1, w.Y0, w.Y1}),
		words(s.Start), s.Seed, math.Float64bits(s.Noise), s.Batch, s.Limits}
	for _, l := range s.Lanes {
		flat = append(flat, l.Rule, words(l.Hyper), l.Schedule, l.Mark)
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
	f.Add("lbfgs", "1,2,3", "0.1", "10", "step=2 net=3 dropout=0.5", "x", "0,1,0,1")
	f.Add("sam", "0", "0", "full", "step=0 lane=1 w0=1e300", "y", "0,1,0,1")
	f.Fuzz(func(t *testing.T, lane, start, noise, batch, set, formula, window string) {
		for _, args := range [][]string{
			{"race", "beale", "--lane", lane, "--start", start, "--noise", noise, "--set", set},
			{"race", "--lane", lane, "--start", start, "--set", set, "--f", formula, "--window", window},
			{"train", "--lane", lane, "--noise", noise, "--batch", batch, "--set", set},
		} {
			accepted(t, "", append(args, "--steps", "5"))
		}
	})
}

// FuzzTrainFlags: nor does one in a flag of a training, or a table on standard input.
func FuzzTrainFlags(f *testing.F) {
	f.Add("circle:noise=5,train=20", "4,2", "activation", "gelu", "x1,x2^2", "1,2,0 -1,0,1", "a,b,y\n1,2,u\n2,3,v\n1,1,u\n", "y", "50")
	f.Add("iris", "none", "loss", "hinge", "poly2", "", "a;y\n1;2\n3;4.5\n", "2", "100")
	f.Add("clusters", "1", "centroids", "5", "raw", "1,2,9", "", "", "0")
	f.Add("sine:noise=nan", "64,64", "l2", "1e6", "sinx1", "nan,0,0", "x\n1", "-", "1e-9")
	f.Fuzz(func(t *testing.T, dataset, net, setting, value, features, points, table, target, split string) {
		if s := task.FindSetting(setting); s == nil {
			setting = "activation"
		}
		for _, args := range [][]string{
			{"--net", net, "--" + setting, value, "--features", features, "--", dataset},
			{"--points", points, "--" + setting, value, "--features", features},
			{"--csv", "-", "--target", target, "--split", split, "--net", net},
		} {
			accepted(t, table, append([]string{"train", "--lane", "gd", "--epochs", "1", "--batch", "full"}, args...))
		}
	})
}

// accepted runs the words: either they make an object of JSON, or an error of usage says why not.
func accepted(t *testing.T, input string, words []string) {
	t.Helper()
	var out, errs bytes.Buffer
	args := append([]string{"run", words[0], "--format", "json"}, words[1:]...)
	code := Main(args, strings.NewReader(input), &out, &errs, []string{"TERM=xterm"})
	switch {
	case code == 0 && (!json.Valid(out.Bytes()) || errs.Len() > 0):
		t.Fatalf("%q: %s%s", args, out.String(), errs.String())
	case code == 2 && (out.Len() > 0 || !strings.HasPrefix(errs.String(), "descent: ")):
		t.Fatalf("%q: %s%s", args, out.String(), errs.String())
	case code != 0 && code != 2:
		t.Fatalf("%q: code %d, %s", args, code, errs.String())
	}
}

// TestQuote: a shell reads the words back as they were.
func TestQuote(t *testing.T) {
	words := []string{"race", "--lane", "gd lr=0.001", "--start=-1.2,1", "", "it's", "$HOME `x` \"q\" \\", "a*b?[c]", "~", "#", "1e+06", "步", "a\nb", "\x1b[2J", "\u202e\a"}
	line := spec.Quote(words)
	if want := "race --lane 'gd lr=0.001' --start=-1.2,1 '' 'it'\\''s'"; !strings.HasPrefix(line, want) {
		t.Errorf("%s, not %s", line, want)
	}
	if strings.ContainsAny(line, "\x1b\a\u202e") {
		t.Errorf("a terminal would obey %q", line)
	}
	sh, err := exec.LookPath("bash")
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
		want spec.Spec
	}{{[]string{"race"}, sim.DefaultRace()}, {[]string{"train"}, sim.DefaultTrain()}} {
		if got := parse(t, c.args); !reflect.DeepEqual(got, c.want) {
			t.Errorf("%v: %+v", c.args, got)
		}
		for _, l := range complete(t, c.want).Lanes {
			if !(l.Hyper[0] > 0) {
				t.Errorf("%v: %+v", c.args, l)
			}
		}
	}
}
