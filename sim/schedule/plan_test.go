package schedule

import (
	"math"
	"testing"
)

// rates returns the plan's rates for n steps whose losses never change.
func rates(t testing.TB, text string, base Base, n int) []Rates {
	t.Helper()
	p, err := Parse(text)
	if err != nil {
		t.Fatal(err)
	}
	state := make([]float64, p.State())
	list := make([]Rates, n)
	for k := range list {
		list[k] = p.At(base, k, state)
		p.Observe(base, k, state, 1)
	}
	return list
}

// want checks single rates of a plan, lr = 1 and momentum = 0.9 being the base.
func want(t *testing.T, text string, lr map[int]float64) {
	t.Helper()
	got := rates(t, text, Base{1, 0.9}, 300)
	for k, v := range lr {
		if !(math.Abs(got[k].LR-v) <= 1e-14) {
			t.Errorf("%s: lr[%d] = %v, want %v", text, k, got[k].LR, v)
		}
	}
}

func TestNoScheduleChangesNothing(t *testing.T) {
	for k, got := range rates(t, "", Base{0.3, 0.7}, 3) {
		if got != (Rates{0.3, 0.7, false}) {
			t.Errorf("step %d: %v", k, got)
		}
	}
	var p Plan
	if s, from := p.Part(5); s != nil || from != 0 {
		t.Errorf("no schedule is %v since %d", s, from)
	}
}

// With its id alone every schedule does something that can be seen.
func TestDefaultsShow(t *testing.T) {
	for _, id := range IDs() {
		low, high := math.Inf(1), 0.0
		for k, r := range rates(t, id, Base{0.1, 0.9}, 200) {
			if !(r.LR >= 0 && r.LR <= 0.1000001) {
				t.Errorf("%s: lr[%d] = %v of 0.1", id, k, r.LR)
			}
			low, high = min(low, r.LR), max(high, r.LR)
		}
		if !(low < high/2) || !(math.Abs(high-0.1) < 1e-3) {
			t.Errorf("%s goes from %v to %v", id, low, high)
		}
	}
}

func TestWarmup(t *testing.T) {
	want(t, "cosine:t_max=100,warmup=4", map[int]float64{0: 0, 1: 0.25, 3: 0.75, 4: 1, 54: 0.5, 104: 0})
	want(t, "step:step_size=10,gamma=0.5,warmup=5", map[int]float64{0: 0, 4: 0.8, 5: 1, 14: 1, 15: 0.5})
	want(t, "linear:start_factor=0.5,total_iters=2,warmup=2", map[int]float64{0: 0, 1: 0.25, 2: 0.5, 3: 0.75, 4: 1})
	want(t, "inv_sqrt:warmup=1", map[int]float64{0: 1, 3: 0.5, 99: 0.1})
	// Losses seen while it warms up do not count.
	want(t, "plateau:patience=2,factor=0.5,warmup=5", map[int]float64{0: 0, 4: 0.8, 5: 1, 8: 1, 9: 0.5, 11: 0.5, 12: 0.25})
}

func TestChain(t *testing.T) {
	const text = "linear(start_factor=0.5,total_iters=10)>constant(factor=0.25,total_iters=5)>plateau(patience=1,factor=0.1)@10/20"
	want(t, text, map[int]float64{0: 0.5, 5: 0.75, 9: 0.95, 10: 0.25, 14: 0.25, 15: 1, 19: 1, 20: 1, 22: 1, 23: 0.1, 25: 0.01})
	// The same curve as a warm-up and as a chain.
	chain, warm := rates(t, "linear(start_factor=0,total_iters=12)>cosine(t_max=50)@12", Base{1, 0}, 80), rates(t, "cosine:t_max=50,warmup=12", Base{1, 0}, 80)
	for k := range chain {
		if math.Abs(chain[k].LR-warm[k].LR) > 1e-15 {
			t.Errorf("step %d: %v as a chain, %v as a warm-up", k, chain[k].LR, warm[k].LR)
		}
	}
	p, err := Parse(text)
	if err != nil {
		t.Fatal(err)
	}
	for k, want := range map[int]struct {
		id   string
		from int
	}{0: {"linear", 0}, 9: {"linear", 0}, 10: {"constant", 10}, 19: {"constant", 10}, 20: {"plateau", 20}, 1000: {"plateau", 20}} {
		if s, from := p.Part(k); s.ID != want.id || from != want.from {
			t.Errorf("step %d: %s since %d, want %v", k, s.ID, from, want)
		}
	}
}

// Two plateaus in a chain have a memory each.
func TestChainOfPlateaus(t *testing.T) {
	const text = "plateau(patience=1,factor=0.5)>plateau(patience=3,factor=0.1)@6"
	p, err := Parse(text)
	if err != nil || p.State() != 2*memory {
		t.Fatalf("%d numbers, %v", p.State(), err)
	}
	want(t, text, map[int]float64{0: 1, 2: 1, 3: 0.5, 5: 0.25, 6: 1, 10: 1, 11: 0.1})
}

// Which losses count as better, in each mode, seen one after another with patience 0.
func TestPlateauThresholds(t *testing.T) {
	for text, losses := range map[string][]struct{ loss, lr float64 }{
		"mode=min,threshold_mode=rel,threshold=0.5":   {{8, 1}, {3.9, 1}, {1.95, 0.5}, {1.9, 0.5}},
		"mode=min,threshold_mode=abs,threshold=0.5":   {{8, 1}, {7.4, 1}, {6.9, 0.5}, {6.8, 0.5}},
		"mode=max,threshold_mode=rel,threshold=0.5":   {{2, 1}, {3.1, 1}, {4.65, 0.5}, {4.7, 0.5}},
		"mode=max,threshold_mode=abs,threshold=0.5":   {{2, 1}, {2.6, 1}, {3.1, 0.5}, {3.2, 0.5}},
		"mode=min,min_lr=0.25,eps=0.2,threshold=0":    {{1, 1}, {1, 0.5}, {1, 0.25}, {1, 0.25}},
		"mode=min,min_lr=0.375,eps=0.125,threshold=0": {{1, 1}, {1, 0.5}, {1, 0.5}, {1, 0.5}}, // from 0.5 to 0.375 is not more than eps
		"mode=min,cooldown=2,threshold=0":             {{1, 1}, {1, 0.5}, {1, 0.5}, {1, 0.5}, {1, 0.25}},
		"mode=max,threshold_mode=abs,threshold=1e+09": {{1, 1}, {2, 0.5}, {3, 0.25}},
	} {
		p, err := Parse("plateau:patience=0,factor=0.5," + text)
		if err != nil {
			t.Fatal(err)
		}
		state := make([]float64, p.State())
		for k, c := range losses {
			p.Observe(Base{LR: 1}, k, state, c.loss)
			if got := p.At(Base{LR: 1}, k+1, state).LR; got != c.lr {
				t.Errorf("%s: after loss %d, %v, lr = %v, want %v", text, k, c.loss, got, c.lr)
			}
		}
	}
}

// What plateau has lowered it lowers for any base, and the future is flat.
func TestPlateauFollowsTheBase(t *testing.T) {
	p, err := Parse("plateau:patience=0,factor=0.5")
	if err != nil {
		t.Fatal(err)
	}
	state := make([]float64, p.State())
	for k := range 3 {
		p.Observe(Base{LR: 1}, k, state, 1)
	}
	for _, k := range []int{3, 4, 1000} {
		if got := p.At(Base{LR: 8}, k, state).LR; got != 2 {
			t.Errorf("lr[%d] = %v of 8 after two halvings", k, got)
		}
	}
	for _, loss := range []float64{math.NaN(), math.Inf(1)} { // no better than any
		p.Observe(Base{LR: 1}, 3, state, loss)
	}
	if got := p.At(Base{LR: 8}, 5, state).LR; got != 0.5 {
		t.Errorf("lr = %v of 8 after four halvings", got)
	}
}

func TestBeyondTheEnds(t *testing.T) {
	want(t, "cosine:t_max=100", map[int]float64{100: 0, 150: 0.5, 200: 1})
	want(t, "polynomial:total_iters=10", map[int]float64{10: 0, 250: 0})
	want(t, "onecycle:total_steps=50", map[int]float64{49: 1. / 25 / 1e4, 50: 1. / 25 / 1e4, 299: 1. / 25 / 1e4})
	// Cycles without a way up, of nothing else, of one step, and with phases that overlap.
	want(t, "onecycle:total_steps=100,pct_start=0.01", map[int]float64{0: 1, 99: 1. / 25 / 1e4})
	want(t, "onecycle:total_steps=100,pct_start=1", map[int]float64{0: 0.04, 99: 1})
	want(t, "onecycle:total_steps=1", map[int]float64{0: 1. / 25 / 1e4})
	want(t, "onecycle:total_steps=101,pct_start=0.75,three_phase=true,anneal_strategy=linear", map[int]float64{0: 0.04, 299: 0.04 + 0.96*(49.5/74.75)})
}

func TestWhatIsNotGiven(t *testing.T) {
	same := func(short, long string) {
		t.Helper()
		a, b := rates(t, short, Base{0.2, 0.5}, 300), rates(t, long, Base{0.2, 0.5}, 300)
		for k := range a {
			if a[k] != b[k] {
				t.Fatalf("step %d: %s is %v, %s is %v", k, short, a[k], long, b[k])
			}
		}
	}
	same("onecycle", "onecycle:max_lr=0.2,total_steps=200")
	same("onecycle:epochs=3,steps_per_epoch=25", "onecycle:total_steps=75")
	same("cyclic", "cyclic:max_lr=0.2,base_lr=0.05,step_size_down=25")
	same("cyclic:max_lr=1,step_size_up=10", "cyclic:max_lr=1,base_lr=0.25,step_size_up=10,step_size_down=10")
	for _, text := range []string{"onecycle:cycle_momentum=false", "cyclic:cycle_momentum=false"} {
		for k, r := range rates(t, text, Base{0.2, 0.5}, 50) {
			if r.Momenta || r.Momentum != 0.5 {
				t.Fatalf("%s: step %d: %v", text, k, r)
			}
		}
	}
}

func TestTwiceEqual(t *testing.T) {
	for _, id := range IDs() {
		a, b := rates(t, id, Base{0.1, 0.9}, 250), rates(t, id, Base{0.1, 0.9}, 250)
		for k := range a {
			if a[k] != b[k] {
				t.Errorf("%s: step %d: %v, then %v", id, k, a[k], b[k])
			}
		}
	}
}

func TestAllocatesNothing(t *testing.T) {
	for _, text := range append(IDs(), "", "linear>plateau@15") {
		p, err := Parse(text)
		if err != nil {
			t.Fatal(err)
		}
		state, k := make([]float64, p.State()), 0
		var sum float64
		if n := testing.AllocsPerRun(100, func() {
			sum += p.At(Base{0.1, 0.9}, k, state).LR
			p.Observe(Base{0.1, 0.9}, k, state, 1)
			k++
		}); n != 0 || !(sum > 0) {
			t.Errorf("%q: %v allocations, rates sum up to %v", text, n, sum)
		}
	}
}

// A rate is to cost less than 50 ns.
func BenchmarkAt(b *testing.B) {
	for _, id := range IDs() {
		b.Run(id, func(b *testing.B) {
			p, err := Parse(id)
			if err != nil {
				b.Fatal(err)
			}
			state, k := make([]float64, p.State()), 0
			b.ReportAllocs()
			for b.Loop() {
				p.At(Base{0.1, 0.9}, k&1023, state)
				k++
			}
		})
	}
}
