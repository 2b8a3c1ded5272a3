package cli

import (
	"math/rand/v2"
	"strings"
	"sync"
	"testing"

	"descent/sim"
)

// Keys of the Train page: those that begin a run anew, and those that change the
// model, a weight or the data on the way.
var (
	problemsOfTrain = strings.Fields(`s S u<down><enter> r R
		ic1<right>2<up><right>3<enter> i<right>1<down>2<enter> ihhh2kk1<backspace><enter>
		M<up><right><esc> M<up><up><left><esc> M<up><up><up>12.5<enter><esc>`)
	changesOfTrain = strings.Fields(`. ... > >>> , << G g <pgup> K. KK, K
		M+<esc> M-<esc> Ma<esc> Mx<esc> M<right>+.+<esc> M5,3<enter><esc>
		M<down><right><esc> M<down><down><right><esc> M<down><down><down><left><esc> M<down><down><down><down><right><esc>
		M<down><down><down><down><down><right><esc> M<down><down><down><down><down><down><right><esc>
		M<down><down><down><down><down><down><down><right><esc> M<down><down><down><down><down><down><down><down>0.02<enter><esc>
		M<up><up><up><up><up><up>+<esc>
		<enter>+<esc> <enter><tab><tab>-<esc> <enter><right><shift+up><esc> <enter><down><tab>.0.25<enter><esc> <enter><left>7<enter><esc>
		<up> <down> v o d <tab> <tab> a x n N b B B`)
)

// TestCopiedTrainLine: the copied line rebuilds a learning problem to the bit,
// whatever its model, its weights and its data went through.
func TestCopiedTrainLine(t *testing.T) {
	scripts := uint64(60)
	if testing.Short() {
		scripts = 15
	}
	var mu sync.Mutex // for what follows
	names := map[string]int{}
	own, params := 0, 0
	inParallel(t, scripts, func(t *testing.T, seed uint64) {
		r := rand.New(rand.NewPCG(seed, 2))
		m := paused(t, sim.DefaultTrain(), 0)
		var script []string
		for i, keys := range [][]string{problemsOfTrain, changesOfTrain} {
			for range r.IntN(5 + 20*i) {
				script = append(script, keys[r.IntN(len(keys))])
			}
		}
		for _, k := range presses(strings.Join(script, "")) {
			m.Update(k)
		}
		spec := shown(m).Spec()
		mu.Lock()
		for _, e := range spec.Edits {
			name := e.Name
			if strings.Trim(name, "w0123456789") == "" {
				name = "weight"
			}
			names[name]++
		}
		if spec.Own != nil {
			own++
		}
		if strings.Contains(spec.Dataset, ":") {
			params++
		}
		mu.Unlock()
		sameAgain(t, m, strings.Join(script, " "))
	})
	if testing.Short() { // too few to have met everything
		return
	}
	for _, name := range []string{"net", "activation", "loss", "weight"} {
		if names[name] == 0 {
			t.Errorf("no edit of %s in %d scripts: the keys no longer do what this test is for", name, scripts)
		}
	}
	if own < 1 || params < 1 {
		t.Errorf("of %d scripts %d end on drawn points, %d on data with parameters", scripts, own, params)
	}
}
