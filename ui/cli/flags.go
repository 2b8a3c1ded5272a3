package cli

import (
	"fmt"
	"math"
	"slices"
	"strconv"
	"strings"

	"github.com/spf13/cobra"

	"descent/sim/near"
	"descent/sim/spec"
	"descent/sim/surface"
	"descent/ui"
	"descent/ui/lang"
	"descent/ui/player"
	"descent/ui/screen"
	"descent/ui/theme"
)

// value is a flag whose text a function reads; its error is the whole message.
type value struct {
	text string // the default, as help shows it
	kind string
	read func(text string) error
}

func (v *value) String() string        { return v.text }
func (v *value) Type() string          { return v.kind }
func (v *value) Set(text string) error { return v.read(text) }

// flag gives a command one flag.
func flag(cmd *cobra.Command, name, kind, text, help string, read func(string) error) {
	cmd.Flags().Var(&value{text, kind, read}, name, help)
}

// choice gives a command a flag whose value is one of the names.
func choice(cmd *cobra.Command, name, what string, names []string, text, help string, choose func(i int)) {
	flag(cmd, name, "name", text, help, func(text string) error {
		i, err := named(what, names, text)
		if err == nil {
			choose(i)
		}
		return err
	})
	completed(cmd, name, names)
}

// named returns which of the names the text is.
func named(what string, names []string, text string) (int, error) {
	if i := slices.Index(names, text); i >= 0 {
		return i, nil
	}
	return 0, near.Unknown(what, text, names)
}

// completed has the shell complete a flag's value by the names.
func completed(cmd *cobra.Command, name string, names []string) {
	complete := cobra.FixedCompletions(names, cobra.ShellCompDirectiveNoFileComp)
	if err := cmd.RegisterFlagCompletionFunc(name, complete); err != nil {
		panic(err) // the flag was made above
	}
}

// integer reads a whole number from lo to hi.
func integer(name string, lo, hi int, dst *int) func(string) error {
	return func(text string) error {
		n, err := strconv.Atoi(text)
		if err != nil || n < lo || n > hi {
			return fmt.Errorf("%s %s: allowed is a whole number from %d to %d", name, text, lo, hi)
		}
		*dst = n
		return nil
	}
}

// specFlags gives a command the flags that change the spec, and those that say
// which data of the user's own it is to get.
func specFlags(cmd *cobra.Command, k *kind, s *spec.Spec, own *ownData) {
	lanes := false
	flag(cmd, "lane", "text", "", "an optimizer, such as 'adam lr=0.1 schedule=linear>cosine@15'; once a lane", func(text string) error {
		lane, err := spec.ParseLane(text)
		if err != nil {
			return err
		}
		if !lanes {
			lanes, s.Lanes = true, nil
		}
		s.Lanes = append(s.Lanes, lane)
		return nil
	})
	if k.formulas {
		formulaFlags(cmd, s)
	}
	flag(cmd, "start", "numbers", "", k.startHelp, func(text string) (err error) {
		s.Start, err = spec.ParseStart(text)
		return err
	})
	flag(cmd, "seed", "number", strconv.FormatUint(s.Seed, 10), "what all random numbers follow from", func(text string) (err error) {
		if s.Seed, err = strconv.ParseUint(text, 10, 64); err != nil {
			return fmt.Errorf("seed %s: allowed is a whole number from 0 to %d", text, uint64(math.MaxUint64))
		}
		return nil
	})
	flag(cmd, "noise", "number", "0", "standard deviation of noise on every gradient", func(text string) (err error) {
		if s.Noise, err = strconv.ParseFloat(text, 64); err != nil {
			return fmt.Errorf("noise %s: %q is not a number", text, text)
		}
		return nil
	})
	limitFlags(cmd, k, &s.Limits)
	if k.learns {
		dataFlags(cmd, own)
		modelFlags(cmd, s)
		flag(cmd, "batch", "number", spec.FormatBatch(s.Batch), "training rows that one step sees, or full", func(text string) (err error) {
			s.Batch, err = spec.ParseBatch(text)
			return err
		})
	}
	flag(cmd, "set", "text", "", "a change, such as 'step=37 lane=2 lr=0.01'; repeat", func(text string) error {
		edits, err := spec.ParseEdits(text)
		s.Edits = append(s.Edits, edits...)
		return err
	})
}

// formulaFlags gives a command the flags of a surface of the user's own.
func formulaFlags(cmd *cobra.Command, s *spec.Spec) {
	flag(cmd, "f", "formula", "", "a surface of your own, such as '(1-x)^2 + 10*(y-x^2)^2'", func(text string) error {
		if s.Formula = text; strings.TrimSpace(text) == "" {
			_, err := surface.Formula(text)
			return err
		}
		return nil
	})
	flag(cmd, "window", "numbers", "", "where --f is shown: x0,x1,y0,y1, such as --window=-2,2,-1,3", func(text string) (err error) {
		s.Window, err = spec.ParseWindow(text)
		return err
	})
}

// limitFlags gives a command the flags that say when a lane has got far enough.
func limitFlags(cmd *cobra.Command, k *kind, lim *spec.Limits) {
	number := func(name string, dst *float64) func(string) error {
		return func(text string) (err error) {
			if *dst, err = strconv.ParseFloat(text, 64); err != nil {
				return fmt.Errorf("%s %s: %q is not a number", name, text, text)
			}
			return nil
		}
	}
	flag(cmd, "stop-loss", "number", "", "end a lane whose loss is at most this", func(text string) error {
		lim.Loss.Set = true
		return number("stop-loss", &lim.Loss.Value)(text)
	})
	flag(cmd, "stop-grad", "number", "", "end a lane whose gradient is at most this long", number("stop-grad", &lim.Grad))
	flag(cmd, "max-steps", "steps", "", "end every lane at this step", integer("max-steps", 0, maxSteps, &lim.Steps))
	flag(cmd, "stop-stagnation", "steps", "", "end a lane whose loss has not fallen for so long", integer("stop-stagnation", 0, maxSteps, &lim.Stagnation))
	if k.learns {
		flag(cmd, "stop-accuracy", "share", "", "end a lane that tells such a share of the test rows right, 0 to 1", number("stop-accuracy", &lim.Accuracy))
		flag(cmd, "stop-epochs", "number", "", "end every lane when so many epochs are done", integer("stop-epochs", 0, maxSteps, &lim.Epochs))
	}
}

// screenFlags gives a command the flags that say how the screen looks.
func (a *app) screenFlags(cmd *cobra.Command, o *ui.Options) {
	var speeds []string
	for _, s := range player.Speeds {
		speeds = append(speeds, strconv.Itoa(s))
	}
	flag(cmd, "speed", "number", strconv.Itoa(player.DefaultSpeed), "steps a second, one of "+strings.Join(speeds, " "), func(text string) error {
		for i, s := range speeds {
			if s == text {
				o.Speed = player.Speeds[i]
				return nil
			}
		}
		return fmt.Errorf("speed %s: allowed is one of %s", text, strings.Join(speeds, ", "))
	})
	cmd.Flags().BoolVar(&o.Paused, "paused", false, "begin without playing")
	flag(cmd, "at", "step", "0", "begin at this step", integer("at", 0, maxSteps, &o.At))
	choice(cmd, "theme", "theme", screen.Themes, "auto", "auto, dark or light", func(i int) { o.Theme = screen.Themes[i] })
	glyphs := []string{theme.Block.String(), theme.Braille.String(), theme.ASCII.String()}
	choice(cmd, "glyphs", "glyph set", glyphs, theme.Block.String(), "block, braille or ascii",
		func(i int) { o.Glyphs, _ = theme.ParseGlyphs(glyphs[i]) })
	o.Lang = a.locale()
	languages := []string{lang.EN.String(), lang.ZH.String()}
	choice(cmd, "lang", "language", languages, o.Lang.String(), "language of the screen, en or zh",
		func(i int) { o.Lang, _ = lang.Parse(languages[i]) })
	cmd.Flags().BoolVar(&o.NoMouse, "no-mouse", false, "leave the mouse to the terminal")
}

// locale returns the language of the user's environment: the first of these
// variables that is set decides, as for every program.
func (a *app) locale() lang.Lang {
	for _, name := range []string{"LC_ALL", "LC_MESSAGES", "LANG"} {
		if v := a.getenv(name); v != "" {
			l, _ := lang.Parse(v)
			return l
		}
	}
	return lang.EN
}
