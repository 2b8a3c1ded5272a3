package sim

import (
	"fmt"
	"hash/fnv"
	"math"
	"os"
	"os/exec"
	"runtime"
	"slices"
	"strings"
	"testing"

	"descent/sim/data"
	"descent/sim/nn"
	"descent/sim/optim"
	"descent/sim/schedule"
	"descent/sim/spec"
	"descent/sim/surface"
	"descent/sim/task"
)

// everyFunction has every function of formulas, and powers of every kind.
const everyFunction = "exp(-x^2)*tanh(y)+sinh(x/4)*cosh(y/4)+log(1+x^2)+sqrt(2+sin(x)*cos(y))+tan(x/9)+atan(y)" +
	"+abs(x)^1.5+(1+y^2)^(x/5)+2^y+pi^(x/3)+max(x,y)+min(x,0.3)+(3+x)^0.3+x^4/9+y^4/9"

// everything returns runs of every rule on every surface, every schedule, data set,
// activation, loss and initialisation, and on a formula.
func everything() (all []spec.Spec) {
	var lanes []spec.LaneSpec
	for _, r := range optim.All {
		lanes = append(lanes, spec.LaneSpec{Rule: r.ID})
	}
	add := func(s spec.Spec, lanes ...spec.LaneSpec) {
		s.Seed, s.Noise = 7, 0.1
		if s.Surface == "" {
			s.Noise = 0
		}
		for some := range slices.Chunk(lanes, spec.MaxLanes) {
			s.Lanes = some
			all = append(all, s)
		}
	}
	for _, f := range surface.All {
		add(spec.Spec{Surface: f.ID}, lanes...)
	}
	add(spec.Spec{Formula: everyFunction}, lanes...)
	adam := spec.LaneSpec{Rule: "adam"}
	for _, s := range schedule.All {
		add(spec.Spec{Surface: "ackley"}, spec.LaneSpec{Rule: "momentum", Schedule: s.ID})
	}
	for _, d := range data.All {
		add(spec.Spec{Dataset: d.ID}, adam)
	}
	for _, a := range nn.Activations {
		add(spec.Spec{Dataset: "wine", Model: task.Model{Activation: a.ID}}, adam)
	}
	for _, l := range nn.Losses {
		if l.ID != "multi_margin" { // the task's word for it is hinge
			add(spec.Spec{Dataset: "circle", Model: task.Model{Loss: l.ID}}, adam)
		}
	}
	for _, i := range nn.Inits {
		add(spec.Spec{Dataset: "iris", Model: task.Model{Init: i.ID, Dropout: 0.1, Norm: "before_activation"}}, adam)
	}
	add(spec.Spec{Dataset: "xor"}, lanes...)
	return all
}

// digests returns a line for each of them: what it is, and a hash of the bits of every
// parameter and of all that is recorded.
func digests(t *testing.T) (lines []string) {
	t.Helper()
	for _, s := range everything() {
		r := mustRun(t, s)
		r.Advance(20)
		var snap Snapshot
		r.Snapshot(&snap)
		h := fnv.New64a()
		for i := range snap.Lanes {
			l := &snap.Lanes[i]
			for _, v := range slices.Concat(l.Params, l.Now.V[:]) {
				fmt.Fprintf(h, "%x ", math.Float64bits(v))
			}
		}
		lines = append(lines, fmt.Sprintf("%s%s%s %v %v: %x", s.Surface, s.Dataset, s.Formula, s.Model, s.Lanes, h.Sum64()))
	}
	return lines
}

// TestNumbersDependOnNoProcessor: without fused multiply-adds, which package math uses where
// it finds them, the numbers of every run are the same to the bit.
func TestNumbersDependOnNoProcessor(t *testing.T) {
	const child = "DESCENT_PRINT_DIGESTS"
	if os.Getenv(child) != "" {
		fmt.Println(strings.Join(digests(t), "\n"))
		return
	}
	if runtime.GOARCH != "amd64" {
		t.Skip("only on amd64 the Go runtime can be told what the processor lacks")
	}
	c := exec.Command(os.Args[0], "-test.run=^"+t.Name()+"$")
	c.Env = append(os.Environ(), child+"=1", "GODEBUG=cpu.fma=off,cpu.avx=off,cpu.avx2=off,cpu.sse41=off")
	out, err := c.Output()
	if err != nil {
		t.Fatal(err)
	}
	for _, line := range digests(t) {
		if !strings.Contains(string(out), line+"\n") {
			t.Errorf("other numbers without fused multiply-adds: %s", line)
		}
	}
}
