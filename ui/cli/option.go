package cli

import (
	"fmt"
	"math"
	"slices"

	"github.com/spf13/cobra"
	"github.com/spf13/pflag"

	"descent/sim"
	"descent/sim/near"
	"descent/sim/param"
	"descent/sim/spec"
	"descent/ui"
	"descent/ui/screen"
)

// option is a setting of a command: one row of options. A flag of that name sets it.
type option struct {
	// Param has the flag's name, its line of help, its default and its range.
	param.Param
	// value is what help calls the value: "--steps N". noun is what the error about an
	// unknown name of a Choice calls it.
	value, noun string
	group       group
	// kinds tells which kinds of run have the option; nil is all of them.
	kinds func(k *kind) bool
	// only is the output that the option is for.
	only output
	// initial writes the default where it depends on the command or the
	// environment; nil leaves that to Param.
	initial func(t *target) string
	// One of these two is given: put stores a value that Param has parsed, read
	// parses the text itself. The error of read is the whole message.
	put  func(t *target, v float64)
	read func(t *target, text string) error
	// complete is the shell's completion of the value; nil is that of its Choices, of
	// files for a file, and none of other values. Repeated says that the option is given
	// more than once.
	complete completer
	file     bool
	repeated bool
}

// output is where a run goes.
type output uint8

const (
	everywhere output = iota
	onScreen
	asNumbers
)

// target holds what the options of one command change.
type target struct {
	kind *kind
	spec *spec.Spec
	// catalog is what names mean.
	catalog *spec.Catalog
	own     *ownData
	scene   sim.Scene
	screen  *ui.Options
	job     *job
	format  format // that the job is printed in
	// changed reports whether the user has given an option.
	changed func(name string) bool

	lanes bool // the spec's lanes are the user's, no longer the default
	// preset and settings are what was given of the model.
	preset   preset
	settings []setting
}

// none is the Default of an option without one.
var none = math.NaN()

// newTarget returns the target of a command, with the default spec of its kind.
func newTarget(a *app, k *kind) *target {
	s := k.spec()
	s.Catalog = a.catalog
	look := screen.Options{Lang: a.locale(), Glyphs: a.glyphs()}
	look.Ambient = screen.Ambient{Lang: look.Lang, Glyphs: look.Glyphs}
	return &target{kind: k, spec: &s, catalog: a.offered(), own: &ownData{}, screen: &ui.Options{Options: look, Pages: a.pages}}
}

// set reads the option's value into the target.
func (o *option) set(t *target, text string) error {
	if o.read != nil {
		return o.read(t, text)
	}
	v, err := o.parse(text)
	if err == nil {
		o.put(t, v)
	}
	return err
}

func (o *option) parse(text string) (float64, error) {
	if o.Kind == param.Choice {
		i, err := named(o.noun, o.Choices, text)
		return float64(i), err
	}
	v, err := o.Parse(text)
	if err != nil {
		return 0, fmt.Errorf("--%w", err)
	}
	return v, nil
}

// flagValue is an option as pflag sees it.
type flagValue struct {
	option *option
	target *target
}

// String returns the default, as help shows it. pflag also asks a zero flagValue.
func (v *flagValue) String() string {
	switch {
	case v.option == nil:
		return ""
	case v.option.initial != nil:
		return v.option.initial(v.target)
	}
	return v.option.FormatDefault()
}

func (v *flagValue) Type() string          { return v.option.value }
func (v *flagValue) Set(text string) error { return v.option.set(v.target, text) }

// repeatedValue is an option that is given more than once: completion offers it again.
type repeatedValue struct{ *flagValue }

func (repeatedValue) GetSlice() []string { return nil }

// bind gives a command the option as a flag, which the shell completes.
func (o *option) bind(cmd *cobra.Command, t *target) {
	cmd.Flags().SortFlags = false
	var value pflag.Value = &flagValue{o, t}
	if o.repeated {
		value = repeatedValue{&flagValue{o, t}}
	}
	f := cmd.Flags().VarPF(value, o.Name, "", o.Doc)
	f.Annotations = map[string][]string{groupKey: {string(o.group)}}
	if o.Kind == param.Switch {
		f.NoOptDefVal = "true"
	}
	err := cmd.RegisterFlagCompletionFunc(o.Name, func(_ *cobra.Command, _ []string, typed string) ([]string, cobra.ShellCompDirective) {
		if o.file {
			return nil, aFile
		}
		return completion(o.completes(t, typed))
	})
	if err != nil {
		panic(err) // the flag was made above
	}
}

// bindOptions gives a command every option of its kind of run that is for one of
// the outputs.
func bindOptions(cmd *cobra.Command, t *target, outputs ...output) {
	t.changed = cmd.Flags().Changed
	rows := options(t.catalog)
	for i := range rows {
		o := &rows[i]
		if slices.Contains(outputs, o.only) && (o.kinds == nil || o.kinds(t.kind)) {
			o.bind(cmd, t)
		}
	}
}

// named returns which of the names the text is.
func named(what string, names []string, text string) (int, error) {
	if i := slices.Index(names, text); i >= 0 {
		return i, nil
	}
	return 0, near.Unknown(what, text, names)
}

// choice returns an option whose value is one of the names; the first is the default.
func choice(name, value, noun, doc string, names []string, choose func(t *target, i int)) option {
	return option{
		Param: param.NewChoice(name, doc, names...), value: value, noun: noun,
		put: func(t *target, v float64) { choose(t, int(v)) },
	}
}

// count returns an option that is a whole number from 0 to most.
func count(name, value, doc string, def float64, most int, field func(t *target) *int) option {
	return option{
		Param: param.Param{Name: name, Doc: doc, Kind: param.Whole, Default: def, Max: float64(most)}, value: value,
		put: func(t *target, v float64) { *field(t) = int(v) },
	}
}

// number returns an option that is any number: its range is that of the spec,
// which sim.New checks.
func number(name, value, doc string, def float64, field func(t *target) *float64) option {
	return option{
		Param: param.Param{Name: name, Doc: doc, Default: def, Min: math.Inf(-1), Max: math.Inf(1)}, value: value,
		put: func(t *target, v float64) { *field(t) = v },
	}
}

// noValue is the type of a flag that pflag shows without a value.
const noValue = "bool"

// toggle returns an option that is off by default.
func toggle(name, doc string, field func(t *target) *bool) option {
	return option{
		Param: param.NewSwitch(name, doc, false), value: noValue,
		put: func(t *target, v float64) { *field(t) = v != 0 },
	}
}

// textOption returns an option whose value read parses.
func textOption(name, value, doc string, read func(t *target, text string) error) option {
	return option{Param: param.Param{Name: name, Doc: doc, Kind: param.Text, Default: none}, value: value, read: read}
}

// of returns the option for some kinds of run only.
func (o option) of(kinds func(k *kind) bool) option { o.kinds = kinds; return o }

// in returns the option for one output only.
func (o option) in(only output) option { o.only = only; return o }

// completing returns the option with the shell's completion of its value.
func (o option) completing(complete completer) option { o.complete = complete; return o }

// files returns the option as one whose value is the name of a file.
func (o option) files() option { o.file = true; return o }

// more returns the option as one that is given more than once.
func (o option) more() option { o.repeated = true; return o }

// by returns the option with a default that depends on the command.
func (o option) by(initial func(t *target) string) option { o.initial = initial; return o }
