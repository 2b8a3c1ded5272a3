package lang

import (
	"testing"

	"github.com/charmbracelet/x/ansi"

	"descent/sim"
)

// Every scene has words, no words are without a scene, and a caption is short
// enough to be read at a glance.
func TestSceneWords(t *testing.T) {
	ids := sim.SceneIDs()
	for _, id := range ids {
		name, caption, ok := Scene(id)
		if !ok {
			t.Errorf("%s has no words", id)
		}
		for _, l := range []Lang{EN, ZH} {
			if w := ansi.StringWidth(l.T(name)); w < 4 || w > 17 {
				t.Errorf("%s: the name %q is %d columns wide", id, l.T(name), w)
			}
			if w := ansi.StringWidth(l.T(caption)); w < 40 || w > 79 {
				t.Errorf("%s: the caption %q is %d columns wide", id, l.T(caption), w)
			}
		}
	}
	if len(scenes) != len(ids) {
		t.Errorf("%d scenes have words, there are %d", len(scenes), len(ids))
	}
	if _, _, ok := Scene("sphere_rates"); ok {
		t.Error("words for no scene")
	}
}
