package probe_test

import (
	"context"
	"flag"
	"fmt"
	"hash/fnv"
	"maps"
	"math"
	"slices"
	"strings"
	"testing"

	"descent/sim"
	"descent/sim/objective"
	"descent/sim/probe"
	"descent/sim/spec"
	"descent/sim/task"
)

// The audit of findings of lanes that train a model: runs of a grid are diagnosed at some
// steps, and each claim is judged by what the run itself did before and does afterwards,
// and by making the run that is advised.

// modelCase is one finding, and the run that it is of.
type modelCase struct {
	spec    spec.Spec
	step    int
	ahead   int // the last step that is judged
	now     probe.LossAt
	ratio   float64 // of the first layer's gradient of all rows to the last one's
	full    float64 // share of the outputs of the layer that is named beyond ±0.94 of their range
	f       probe.Finding
	history modelHistory
}

// modelHistory is how the losses of a run went, measured every few steps: entries[i] at
// the step i·every, up to the end.
type modelHistory struct {
	every   int
	entries []probe.LossAt
	end     int // the step at which it diverged, or −1
}

// modelAudit is how thorough the audit is.
type modelAudit struct {
	modelTable
	one     int // case of so many is taken
	nets    [][]int
	moments []int
	ahead   int // steps after the diagnosis that a judge looks at
	work    float64
}

// soonEnds is how many steps before its end a run that diverges is diagnosed too.
const soonEnds = 25

// grid returns the cases of the grid.
func (a *modelAudit) grid() (list []spec.Spec) {
	sets := []string{"circle", "moons", "sine", "reg_plane", "clusters", "iris", "circle:noise=40,train=10", "moons:noise=50,train=10", "xor"}
	for _, set := range sets {
		for _, net := range a.nets {
			for _, activation := range []string{"tanh", "relu", "sigmoid"} {
				for _, init := range []string{"xavier", "normal", "zeros"} {
					for _, rule := range []string{"gd", "momentum", "adam", "rmsprop"} {
						for _, share := range []float64{1e-4, 0.1, 1, 4, 20, 200} {
							for _, batch := range []int{0, 10} {
								s := spec.Spec{Dataset: set, Batch: batch, Seed: 7, Model: task.Model{Net: net, Activation: activation, Init: init}}
								if set == "clusters" {
									s.Model = task.Model{}
								}
								s.Lanes = []spec.LaneSpec{{Rule: rule, Hyper: nil}}
								key := fnv.New32a()
								fmt.Fprint(key, set, net, activation, init, rule, share, batch)
								if sum := key.Sum32(); int(sum%uint32(a.one)) == 0 {
									s.Seed = uint64(sum % 5)
									list = append(list, withRate(s, share))
								}
							}
						}
					}
				}
			}
		}
	}
	return list
}

// withRate sets the rate to a share of the one that suits.
func withRate(s spec.Spec, share float64) spec.Spec {
	r, err := sim.New(s)
	if err != nil {
		panic(err)
	}
	s.Lanes = r.Spec().Lanes
	s.Lanes[0].Hyper[0] *= share
	return s
}

// modelLine is a line of the table.
type modelLine struct {
	said, wrong int
	limit       float64 // share that may be wrong
	shown       []string
}

type modelTable map[string]*modelLine

// judge counts a claim.
func (t modelTable) judge(name string, limit float64, right bool, c *modelCase, why string) {
	l := t[name]
	if l == nil {
		l = &modelLine{limit: limit}
		t[name] = l
	}
	if l.said++; !right {
		l.wrong++
		if len(l.shown) < 4 {
			l.shown = append(l.shown, c.text()+": "+why)
		}
	}
}

func (c *modelCase) text() string {
	s := &c.spec
	return fmt.Sprintf("%s %v %s %s %s lr %.3g batch %d seed %d step %d", s.Dataset, s.Model.Net, s.Model.Activation, s.Model.Init, s.Lanes[0].Rule, s.Lanes[0].Hyper[0], s.Batch, s.Seed, c.step)
}

func TestAuditTraining(t *testing.T) {
	t.Parallel()
	a := &modelAudit{modelTable{}, 400, [][]int{{}, {4, 2}, {8, 8}}, []int{30, 200}, 600, 3e8}
	if f := flag.Lookup("audit.long"); f != nil && f.Value.String() == "true" {
		a = &modelAudit{modelTable{}, 100, [][]int{{}, {4, 2}, {16, 16}, {8, 8, 8, 8, 8, 8}}, []int{30, 150, 400}, 1200, 1e9}
	}
	for _, s := range a.grid() {
		a.audit(t, s)
	}
	lines := []string{}
	for _, name := range slices.Sorted(maps.Keys(a.modelTable)) {
		l := a.modelTable[name]
		lines = append(lines, fmt.Sprintf("%-44s %6d %6d  %5.1f %%", name, l.said, l.wrong, 100*float64(l.wrong)/float64(l.said)))
		for _, text := range l.shown {
			lines = append(lines, "    "+text)
		}
		if float64(l.wrong) > max(l.limit*float64(l.said), 1) { // a single case is no share
			t.Errorf("%s: %d of %d are wrong, such as\n  %s", name, l.wrong, l.said, strings.Join(l.shown, "\n  "))
		}
	}
	t.Logf("of training              said, wrong\n%s", strings.Join(lines, "\n"))
}

// audit diagnoses a run at some steps and judges what is found.
func (a *modelAudit) audit(t *testing.T, s spec.Spec) {
	r, err := sim.New(s)
	if err != nil {
		t.Fatalf("%s: %v", s.Dataset, err)
	}
	h := historyOf(r, a.moments[len(a.moments)-1]+a.ahead)
	moments := slices.Clone(a.moments)
	if h.end > soonEnds {
		moments = append(moments, h.end-soonEnds)
	}
	for _, step := range moments {
		if h.end >= 0 && step >= h.end {
			continue
		}
		r.Seek(step)
		now, err := r.Measured(0)
		if err != nil {
			t.Fatal(err)
		}
		c := &modelCase{spec: s, step: step, now: probe.LossAt{Step: step, Loss: now.V[sim.Loss], Test: now.V[sim.TestLoss]}, ahead: step + a.ahead, history: h}
		var snap sim.Snapshot
		r.Snapshot(&snap)
		r.MeasureAll(&snap)
		m := sim.MeasureModel(&snap, &snap.Lanes[0], step, true)
		e := sim.Evidence{Measured: &m}
		if l := r.ModelTrials(&snap, 0, &m, a.work); l != nil {
			e.Outlook = l.Look(context.Background())
		}
		c.ratio = gradientRatio(&snap)
		if c.f, err = r.Finding(&snap, 0, &e); err != nil {
			t.Fatal(err)
		}
		c.full = fullShare(&snap, c.f.Layer)
		c.judge(a.modelTable)
	}
}

// gradientRatio compares the lengths of the gradients of the first and the last layer.
func gradientRatio(s *sim.Snapshot) float64 {
	n, ok := s.Objective.(objective.Layered)
	if !ok {
		return math.NaN()
	}
	x := s.Lanes[0].State.X
	g := make([]float64, len(x))
	s.Objective.Eval(g, x, &objective.At{}, s.Objective.NewWork())
	norms := make([]float64, len(n.Network().Outputs))
	n.LayerNorms(norms, g)
	return norms[0] / norms[len(norms)-1]
}

// fullShare returns the share of a hidden layer's outputs that are near the bounds of tanh
// or of the logistic function.
func fullShare(s *sim.Snapshot, layer int) float64 {
	n, ok := s.Objective.(objective.Layered)
	if !ok || layer < 1 || layer >= len(n.Network().Outputs) {
		return math.NaN()
	}
	list, near := n.HiddenOutputs(s.Lanes[0].Params, s.Objective.NewWork())(layer-1), 0.0
	for _, v := range list {
		if n.Network().Activation == "sigmoid" {
			v = 2*v - 1
		}
		if math.Abs(v) > 0.94 {
			near++
		}
	}
	return near / float64(len(list))
}

// historyOf makes the run and measures it on the way.
func historyOf(r *sim.Run, to int) modelHistory {
	var s sim.Snapshot
	r.Snapshot(&s)
	h := modelHistory{every: max(1, (s.Rows+s.Batch-1)/s.Batch/3), end: -1}
	for {
		rec, err := r.Measured(0)
		if err != nil {
			panic(err)
		}
		_, _, stop, _ := r.Lane(0)
		if stop.Diverged() {
			h.end = stop.Step
			return h
		}
		h.entries = append(h.entries, probe.LossAt{Step: r.Step(), Loss: rec.V[sim.Loss], Test: rec.V[sim.TestLoss]})
		if r.Step() >= to {
			return h
		}
		r.Advance(h.every)
	}
}

// mean returns the mean losses from one step to another.
func (h *modelHistory) mean(from, to int) (loss, test float64) {
	n := 0.0
	for _, e := range h.entries {
		if e.Step >= from && e.Step <= to {
			loss, test, n = loss+e.Loss, test+e.Test, n+1
		}
	}
	return loss / n, test / n
}

// at returns the losses near a step.
func (h *modelHistory) at(step int) probe.LossAt {
	return h.entries[min(max(step/h.every, 0), len(h.entries)-1)]
}

// least returns the least losses between two steps.
func (h *modelHistory) least(from, to int) (loss, test float64) {
	loss, test = math.Inf(1), math.Inf(1)
	for _, e := range h.entries {
		if e.Step >= from && e.Step <= to {
			loss, test = min(loss, e.Loss), min(test, e.Test)
		}
	}
	return loss, test
}
