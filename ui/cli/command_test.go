package cli

import (
	"encoding/json"
	"math"
	"math/rand/v2"
	"os/exec"
	"reflect"
	"strings"
	"testing"

	"github.com/spf13/cobra"

	"descent/sim"
	"descent/sim/data"
	"descent/sim/optim"
	"descent/sim/surface"
)

// parse reads the words that Spec.Args gives, by the flags of the real commands.
func parse(t *testing.T, args []string) sim.Spec {
	t.Helper()
	k := map[string]*kind{"race": &race, "train": &train}[args[0]]
	spec, cmd := k.spec(), &cobra.Command{Use: args[0]}
	specFlags(cmd, k, &spec)
	if err := cmd.ParseFlags(args[1:]); err != nil {
		t.Fatalf("%q: %v", args, err)
	}
	if err := k.objective(cmd, cmd.Flags().Args(), &spec); err != nil {
		t.Fatalf("%q: %v", args, err)
	}
	return spec
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
	flat := []any{s.Surface, s.Dataset, words(s.Start), s.Seed, math.Float64bits(s.Noise), s.Batch}
	for _, l := range s.Lanes {
		flat = append(flat, l.Rule, words(l.Knobs))
	}
	for _, e := range s.Edits {
		flat = append(flat, e.Step, e.Lane, e.Name, math.Float64bits(e.Value), e.Text)
	}
	return flat
}

// randomSpec returns a spec that New accepts.
func randomSpec(r *rand.Rand) sim.Spec {
	s := sim.Spec{Seed: r.Uint64() >> r.IntN(64)}
	if r.IntN(2) == 0 {
		s.Noise = math.Exp(20*r.Float64() - 10)
	}
	if r.IntN(3) > 0 {
		on := &surface.All[r.IntN(len(surface.All))]
		s.Surface = on.ID
		if w := on.Window; r.IntN(2) == 0 {
			s.Start = []float64{w.X0 + r.Float64()*w.Width(), w.Y0 + r.Float64()*w.Height()}
		}
	} else {
		s.Dataset = data.IDs()[0]
		s.Batch = r.IntN(81)
		for i := 0; i < 11 && s.Seed%2 == 0; i++ {
			s.Start = append(s.Start, r.NormFloat64())
		}
	}
	for range 1 + r.IntN(sim.MaxLanes) {
		rule := &optim.All[r.IntN(len(optim.All))]
		l := sim.LaneSpec{Rule: rule.ID}
		if r.IntN(3) > 0 {
			l.Knobs = rule.Defaults()
			for i := range rule.Knobs {
				if r.IntN(2) == 0 {
					l.Knobs[i] = randomKnob(r, &rule.Knobs[i])
				}
			}
		}
		l.Schedule = plans[r.IntN(len(plans))]
		s.Lanes = append(s.Lanes, l)
	}
	if r.IntN(2) == 0 {
		s.Limits = sim.Limits{Loss: sim.Threshold{Set: r.IntN(2) == 0}, Grad: r.Float64() * float64(r.IntN(2)), Steps: r.IntN(3), Stagnation: r.IntN(3)}
		if s.Limits.Loss.Set {
			s.Limits.Loss.Value = r.NormFloat64()
		}
	}
	rules := make([]string, len(s.Lanes)) // in force
	for i := range rules {
		rules[i] = s.Lanes[i].Rule
	}
	step := 0
	for range r.IntN(12) {
		step += r.IntN(4) // 0 now and then: several edits at one step, and edits of the start
		e := sim.Edit{Step: step, Lane: r.IntN(len(s.Lanes))}
		switch r.IntN(6) {
		case 5:
			e.Name, e.Text = "schedule", plans[r.IntN(len(plans))]
		case 0:
			e.Lane, e.Name, e.Value = sim.AllLanes, "noise", r.Float64()
		case 1:
			if s.Dataset == "" {
				continue
			}
			e.Lane, e.Name, e.Value = sim.AllLanes, "batch", float64(r.IntN(81))
		case 2:
			e.Name, e.Text = "rule", optim.All[r.IntN(len(optim.All))].ID
			rules[e.Lane] = e.Text
		default:
			rule := optim.ByID(rules[e.Lane])
			k := &rule.Knobs[r.IntN(len(rule.Knobs))]
			e.Name, e.Value = k.Name, randomKnob(r, k)
		}
		s.Edits = append(s.Edits, e)
	}
	return s
}

// plans are schedules in their shortest form.
var plans = []string{"", "", "cosine", "step:step_size=7,gamma=0.25", "linear(total_iters=15)>cosine@15", "plateau:patience=3", "onecycle:warmup=3"}

// randomKnob returns an allowed value, of any size.
func randomKnob(r *rand.Rand, k *optim.Knob) float64 {
	if k.Switch {
		return float64(r.IntN(2))
	}
	v := math.Exp(r.Float64()*60 - 50)
	return min(max(v, k.Min), k.Max)
}

// FuzzFlags: no text in a flag makes the program panic, or a run that does.
func FuzzFlags(f *testing.F) {
	f.Add("adam lr=0.1", "-1.2,1", "0.5", "8", "step=3 lane=1 lr=0.5")
	f.Add("gd lr=1e3 weight_decay=1", "1,2", "1e6", "full", "step=0 lane=1 rule=adam lr=1")
	f.Add("gd lr", ",", "nan", "-1", "lane=0 step=")
	f.Fuzz(func(t *testing.T, lane, start, noise, batch, set string) {
		for _, args := range [][]string{
			{"race", "beale", "--lane", lane, "--start", start, "--noise", noise, "--set", set},
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
