package cli

import (
	"fmt"
	"math"
	"slices"
	"strconv"
	"strings"

	"descent/sim/spec"
	"descent/sim/surface"
	"descent/sim/typed"
	"descent/ui/lang"
	"descent/ui/player"
	"descent/ui/screen"
	"descent/ui/theme"
)

// options are all settings of the commands that make a run, by their group in help.
func options(c *spec.Catalog) []option {
	return slices.Concat(
		groupRun.of(specOptions(), formulaOptions()),
		groupModel.of(modelOptions(c)),
		groupData.of(dataOptions()),
		groupEnd.of(limitOptions()),
		groupPrint.of(printOptions()),
		groupScreen.of(screenOptions()),
		groupGeneral.of([]option{langOption()}),
	)
}

// of returns the options as those of the group.
func (g group) of(lists ...[]option) []option {
	rows := slices.Concat(lists...)
	for i := range rows {
		rows[i].group = g
	}
	return rows
}

func isTraining(k *kind) bool   { return k.learns }
func takesScene(k *kind) bool   { return k.scenes }
func takesFormula(k *kind) bool { return k.formulas }

// specOptions are those of the spec itself.
func specOptions() []option {
	start := func(t *target, text string) (err error) {
		t.spec.Start, err = spec.ParseStart(text)
		return err
	}
	rows := []option{
		textOption("lane", "RULE", "an optimizer, such as 'adam lr=0.1 schedule=linear>cosine@15'; once a lane", readLane).completing(completeLane).more(),
		textOption("seed", "N", "what all random numbers follow from", func(t *target, text string) (err error) {
			if t.spec.Seed, err = strconv.ParseUint(text, 10, 64); err != nil {
				return fmt.Errorf("--seed cannot be %s: it is a whole number from 0 to %d", typed.Quote(text), uint64(math.MaxUint64))
			}
			return nil
		}).by(func(t *target) string { return strconv.FormatUint(t.spec.Seed, 10) }),
		number("noise", "X", "standard deviation of noise on every gradient", 0, func(t *target) *float64 { return &t.spec.Noise }),
		textOption("batch", "N", "training rows that one step sees, or full", func(t *target, text string) (err error) {
			t.spec.Batch, err = spec.ParseBatch(text)
			return err
		}).of(isTraining).by(func(t *target) string { return spec.FormatBatch(t.spec.Batch) }).
			completing(func(_ *target, typed string) []string { return beginning("", typed, []string{"full"}) }),
		textOption("set", "EDIT", "a change, such as 'step=37 lane=2 lr=0.01'; may be repeated", func(t *target, text string) error {
			edits, err := t.catalog.ParseEdits(text)
			t.spec.Edits = append(t.spec.Edits, edits...)
			return err
		}).completing(completeEdit).more(),
		sceneOption().of(takesScene),
	}
	for _, k := range kinds {
		rows = append(rows, textOption("start", k.startName, k.startHelp, start).of(func(other *kind) bool { return other == k }))
	}
	return rows
}

// readLane reads one lane. The first replaces those of the default.
func readLane(t *target, text string) error {
	lane, err := t.catalog.ParseLane(text)
	if err != nil {
		return err
	}
	if !t.lanes {
		t.lanes, t.spec.Lanes = true, nil
	}
	t.spec.Lanes = append(t.spec.Lanes, lane)
	return nil
}

// formulaOptions are those of a surface of the user's own.
func formulaOptions() []option {
	return []option{
		textOption("f", "FORMULA", "a surface of your own, such as '(1-x)^2 + 10*(y-x^2)^2'; see descent list functions", func(t *target, text string) error {
			if t.spec.Formula = text; strings.TrimSpace(text) == "" {
				_, err := surface.Formula(text)
				return err
			}
			return nil
		}).of(takesFormula),
		textOption("window", "X0,X1,Y0,Y1", "where --f is shown: x0,x1,y0,y1, such as --window=-2,2,-1,3", func(t *target, text string) (err error) {
			t.spec.Window, err = spec.ParseWindow(text)
			return err
		}).of(takesFormula),
	}
}

// limitOptions say when a lane ends.
func limitOptions() []option {
	loss := number("stop-loss", "X", "end a lane whose loss is at most this", none, nil)
	loss.put = func(t *target, v float64) { t.spec.Limits.Loss = spec.Threshold{Set: true, Value: v} }
	return []option{
		loss,
		number("stop-grad", "X", "end a lane whose gradient is at most this long", none, func(t *target) *float64 { return &t.spec.Limits.Grad }),
		count("max-steps", "N", "end every lane at this step", none, maxSteps, func(t *target) *int { return &t.spec.Limits.Steps }),
		count("stop-stagnation", "N", "end a lane whose loss has not fallen for so long", none, maxSteps, func(t *target) *int { return &t.spec.Limits.Stagnation }),
		number("stop-accuracy", "SHARE", "end a lane that predicts this share of the test rows correctly, 0 to 1", none, func(t *target) *float64 { return &t.spec.Limits.Accuracy }).of(isTraining),
		count("stop-epochs", "N", "end every lane when so many epochs are done", none, maxSteps, func(t *target) *int { return &t.spec.Limits.Epochs }).of(isTraining),
	}
}

// printOptions say what is printed of a run without a screen.
func printOptions() []option {
	var names []string
	for _, f := range formats() {
		names = append(names, f.name)
	}
	return []option{
		count("steps", "N", "how many steps", defaultSteps, maxSteps, func(t *target) *int { return &t.job.steps }).in(asNumbers),
		count("epochs", "N", "how many epochs, in the place of --steps; one record an epoch", none, maxKept, func(t *target) *int { return &t.job.epochs }).of(isTraining).in(asNumbers),
		toggle("explain", "say what each lane does at the last step, and why; csv: on standard error", func(t *target) *bool { return &t.job.explain }).in(asNumbers),
		toggle("params", "print the last parameters too, with --format json", func(t *target) *bool { return &t.job.params }).of(isTraining).in(asNumbers),
		choice("format", "FORMAT", "format", "table, csv or json", names, func(t *target, i int) { t.format = formats()[i] }).in(asNumbers),
	}
}

// screenOptions say how the screen looks.
func screenOptions() []option {
	var speeds []string
	for _, s := range player.Speeds {
		speeds = append(speeds, strconv.Itoa(s))
	}
	speed := textOption("speed", "N", "steps a second, one of "+strings.Join(speeds, " "), func(t *target, text string) error {
		i := slices.Index(speeds, text)
		if i < 0 {
			return fmt.Errorf("--speed cannot be %s: it is one of %s", typed.Quote(text), strings.Join(speeds, ", "))
		}
		t.screen.Speed = player.Speeds[i]
		return nil
	}).by(func(*target) string { return strconv.Itoa(player.DefaultSpeed) }).
		completing(func(_ *target, typed string) []string { return beginning("", typed, speeds) })
	fps := count("fps", "N", "frames a second at most; fewer send less over a slow line", player.DefaultFPS, player.MaxFPS, func(t *target) *int { return &t.screen.FPS })
	fps.Min = 1
	glyphs := []string{theme.Block.String(), theme.Braille.String(), theme.ASCII.String()}
	rows := []option{
		speed,
		fps,
		toggle("paused", "begin without playing", func(t *target) *bool { return &t.screen.Paused }),
		count("at", "STEP", "begin at this step", 0, maxSteps, func(t *target) *int { return &t.screen.At }),
		count("newest", "STEP", "a later step that the run has been at", 0, maxSteps, func(t *target) *int { return &t.screen.Newest }),
		textOption("ghost", "FUTURE", "a future that was left behind, such as 'from=37 to=412; adam lr=0.1 mark=2'", func(t *target, text string) error {
			g, err := t.catalog.ParseGhost(text)
			if err == nil && g.To > maxSteps {
				err = fmt.Errorf("ghost cannot go to step %d: it is at most %d", g.To, maxSteps)
			}
			t.screen.Ghosts = append(t.screen.Ghosts, g)
			return err
		}).more(),
		choice("theme", "THEME", "theme", "auto, dark or light", screen.Themes, func(t *target, i int) { t.screen.Theme = screen.Themes[i] }),
		choice("glyphs", "SET", "glyph set", "block, braille or ascii", glyphs, func(t *target, i int) { t.screen.Glyphs, _ = theme.ParseGlyphs(glyphs[i]) }).
			by(func(t *target) string { return t.screen.Glyphs.String() }),
		toggle("no-mouse", "leave the mouse to the terminal", func(t *target) *bool { return &t.screen.NoMouse }),
	}
	for _, k := range kinds {
		rows = append(rows, showOption(k))
	}
	for i := range rows {
		rows[i].only = onScreen
	}
	return rows
}

// screenOption reports whether an option says how the screen looks.
func screenOption(name string) bool {
	rows := screenOptions()
	return slices.ContainsFunc(rows, func(o option) bool { return o.Name == name })
}

// langOption is the language of all that is shown, printed and said of errors.
func langOption() option {
	languages := []string{lang.EN.String(), lang.ZH.String()}
	return choice("lang", "LANG", "language", "language, en or zh", languages, func(t *target, i int) { t.screen.Lang, _ = lang.Parse(languages[i]) }).
		by(func(t *target) string { return t.screen.Lang.String() })
}
