package cli

import (
	"reflect"
	"strings"
	"testing"

	"github.com/spf13/cobra"

	"descent/sim/spec"
	"descent/ui"
	"descent/ui/lang"
	"descent/ui/screen"
	"descent/ui/theme"
)

// TestScreenFlags: every flag of the screen ends in its option.
func TestScreenFlags(t *testing.T) {
	for _, c := range []struct {
		args string
		want ui.Options
	}{
		{"", ui.Options{Options: screen.Options{Lang: lang.ZH}}},
		{"--lang en --theme light --glyphs ascii --speed 300 --fps 12 --at 40 --paused --no-mouse", ui.Options{
			Options: screen.Options{Theme: "light", Glyphs: theme.ASCII, NoMouse: true}, Speed: 300, FPS: 12, At: 40, Paused: true}},
		{"--theme=dark --glyphs=braille --lang=zh --paused=false", ui.Options{Options: screen.Options{Theme: "dark", Glyphs: theme.Braille, Lang: lang.ZH}}},
		{"--theme dark --theme auto --glyphs block", ui.Options{Options: screen.Options{Theme: "auto", Lang: lang.ZH}}},
	} {
		c.want.Ambient.Lang = lang.ZH
		a := &app{env: []string{"LANG=zh_CN.UTF-8"}}
		target, cmd := newTarget(a, &race), &cobra.Command{Use: "race"}
		bindOptions(cmd, target, everywhere, onScreen)
		if err := cmd.ParseFlags(strings.Fields(c.args)); err != nil || !reflect.DeepEqual(*target.screen, c.want) {
			t.Errorf("%s: %+v, %v", c.args, *target.screen, err)
		}
	}
}

// TestLocale: the first of the variables that is set decides.
func TestLocale(t *testing.T) {
	for _, c := range []struct{ env, want string }{
		{"", "en"}, {"LANG=zh_CN.UTF-8", "zh"}, {"LC_ALL=C LANG=zh_CN.UTF-8", "en"}, {"LC_ALL= LC_MESSAGES=zh_TW LANG=en_US.UTF-8", "zh"},
		{"LC_MESSAGES=de_DE LANG=zh_CN", "en"}, {"LANG=fr_FR", "en"},
		{"LANG=zh_CN.GB18030", "en"}, {"LC_CTYPE=C LANG=zh_CN.UTF-8", "en"},
	} {
		a := &app{env: strings.Fields(c.env)}
		if got := a.locale().String(); got != c.want {
			t.Errorf("%s: %s", c.env, got)
		}
	}
}

// TestStride: about twenty rows of a lane, at round steps.
func TestStride(t *testing.T) {
	for _, c := range [][2]int{{0, 1}, {8, 1}, {20, 1}, {21, 2}, {50, 5}, {200, 10}, {500, 50}, {1_000_000_000, 50_000_000}} {
		if got := stride(c[0]); got != c[1] {
			t.Errorf("stride(%d) = %d, not %d", c[0], got, c[1])
		}
	}
}

// TestOptionRows: a kind of run and an output have each name once, and every row
// stores its value in one way, has a group and a name for its value in capitals.
func TestOptionRows(t *testing.T) {
	for _, k := range kinds {
		names := map[string]bool{}
		for _, o := range options(spec.Builtin()) {
			if (o.put == nil) == (o.read == nil) {
				t.Errorf("%s: a row has put or read, and not both", o.Name)
			}
			if o.group == "" || o.value != noValue && o.value != strings.ToUpper(o.value) || o.value == "" {
				t.Errorf("%s: value %q, group %q", o.Name, o.value, o.group)
			}
			if o.kinds != nil && !o.kinds(k) {
				continue
			}
			if names[o.Name] {
				t.Errorf("%s has %s twice", k.name, o.Name)
			}
			names[o.Name] = true
		}
	}
}
