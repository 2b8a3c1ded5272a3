package sim

import (
	"fmt"
	"testing"

	"descent/sim/optim"
	"descent/sim/probe"
	"descent/sim/spec"
)

// A trial without a change shows what the run will do, bit for bit, whatever the rule,
// its schedule and the noise; and one that begins again what it has done.
func TestTrialIsTheRun(t *testing.T) {
	for i := range optim.All {
		for _, schedule := range []string{"", " schedule=cosine:t_max=40", " schedule=plateau:patience=3,warmup=5", " schedule=onecycle:total_steps=90,max_lr=0.02"} {
			text := optim.All[i].ID + schedule
			if optim.All[i].Path != nil && schedule != "" {
				continue
			}
			lane, err := spec.ParseLane(text)
			if err != nil {
				t.Fatal(err)
			}
			s := spec.Spec{Surface: "himmelblau", Noise: 0.1, Seed: 3, Lanes: []spec.LaneSpec{lane}}
			if schedule != "" {
				s.Edits = []spec.Edit{{Step: 10, Lane: 0, Name: "schedule", Text: schedule[len(" schedule="):]}}
			}
			r := mustRun(t, s)
			r.Advance(30)
			trials := r.trialsOf(0)
			want := []string{fmt.Sprint(must(r.Recent(nil, 0, 1)))}
			for range 60 {
				r.Advance(1)
				want = append(want, fmt.Sprint(must(r.Recent(nil, 0, 1))))
			}
			got := func(c probe.Change, steps int) (all []string) {
				trials.Trial(c, steps, func(m probe.Moment) bool { all = append(all, fmt.Sprint([]probe.Moment{m})); return true })
				return all
			}
			if stop := r.lanes[0].stop; stop.Reason != Running {
				want = want[:max(1, stop.Last()-29)]
			}
			same(t, text, got(probe.Change{}, 60), want)
			since := got(probe.Change{Again: true}, 35)
			from := trials.since.Step
			if len(since) > 30-from {
				same(t, text+" again", since[30-from:], want[:len(since)-(30-from)])
			}
		}
	}
}

func same(t *testing.T, name string, got, want []string) {
	t.Helper()
	for i := range max(len(got), len(want)) {
		if i >= len(got) || i >= len(want) || got[i] != want[i] {
			t.Errorf("%s: moment %d of %d is not that of the run, of %d", name, i, len(got), len(want))
			return
		}
	}
}

// A trial with another rate is the run of that rate.
func TestTrialOfRate(t *testing.T) {
	slow, _ := spec.ParseLane("momentum lr=0.001")
	fast, _ := spec.ParseLane("momentum lr=0.002")
	r := mustRun(t, spec.Spec{Surface: "ravine", Lanes: []spec.LaneSpec{slow}})
	other := mustRun(t, spec.Spec{Surface: "ravine", Lanes: []spec.LaneSpec{fast}})
	r.Advance(20)
	step := 0
	end := r.trialsOf(0).Trial(probe.Change{Rate: 0.002, Again: true}, 50, func(m probe.Moment) bool {
		other.Seek(step)
		if want := must(other.Recent(nil, 0, 1))[0]; m != want {
			t.Errorf("step %d: %v, want %v", step, m, want)
		}
		step++
		return true
	})
	if end != probe.Going || step != 51 {
		t.Errorf("ended %v after %d moments", end, step)
	}
}

// What several trials share is that of the lane: a longer trial after a shorter one, and
// one that begins again, are what they are alone.
func TestTrialsOfAPath(t *testing.T) {
	calls := 0
	for i := range optim.All {
		rule := optim.All[i]
		if rule.Path == nil {
			continue
		}
		r := mustRun(t, spec.Spec{Surface: "rosenbrock", Lanes: []spec.LaneSpec{{Rule: rule.ID}}})
		r.Advance(12)
		path := rule.Path
		counted := rule
		counted.Path = func(p *optim.Path, x0, hyper []float64, o optim.Oracle, steps int) {
			calls++
			path(p, x0, hyper, o, steps)
		}
		fresh := func() *trials {
			all := r.trialsOf(0)
			all.config.Rule = &counted
			return all
		}
		shared := fresh()
		for _, trial := range []struct {
			again bool
			steps int
		}{{false, 5}, {false, 500}, {true, 30}, {false, 20}} {
			see := func(all *trials) (seen []string) {
				all.Trial(probe.Change{Again: trial.again}, trial.steps, func(m probe.Moment) bool {
					seen = append(seen, fmt.Sprint(m))
					return true
				})
				return seen
			}
			alone := see(fresh())
			calls = 0
			same(t, rule.ID, see(shared), alone)
			if trial.steps < 500 && trial.steps != 5 && calls > 0 {
				t.Errorf("%s: a path that is known is made %d times more", rule.ID, calls)
			}
		}
	}
}
