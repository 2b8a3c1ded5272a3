package cli

import (
	"context"
	"io"
	"runtime/debug"
	"slices"
	"strings"

	"github.com/charmbracelet/colorprofile"
	"github.com/spf13/cobra"

	"descent/sim"
	"descent/sim/data"
	"descent/sim/near"
	"descent/sim/param"
	"descent/sim/spec"
	"descent/sim/surface"
	"descent/sim/typed"
)

// kind is a kind of run: on a surface or on a data set.
type kind struct {
	name, short, example string
	runExample, runHelp  string
	arg                  string // the objective's name in the usage line
	startName, startHelp string
	// Which flags it has besides those of every kind.
	learns, scenes, formulas bool
	spec                     func() spec.Spec
	objectives               func(c *spec.Catalog) []string
	params                   func(c *spec.Catalog, id string) []param.Param // of an objective
	aim                      func(s *spec.Spec, id string, c *spec.Catalog)
}

var race = kind{
	name:  "race",
	short: "Optimizers on a loss surface, from one start",
	example: "descent race rosenbrock --lane 'gd lr=0.001' --lane 'adam lr=0.1' --start=-1.2,1\n" +
		"descent race ravine:b=1000 --lane 'momentum lr=0.0005'\ndescent race --f 'x^2 + 10*sin(y)^2' --window=-3,3,-4,4\n" +
		"descent race --scene edge-of-stability",
	runHelp: "The first line of a table is what is minimised, the second the command that gives the same run.\n\n" +
		"With --format json the arrays of a lane have a number for step 0 and one for each step; they end where the " +
		"lane ends, and stop says why.\n\n" +
		"A lane has arrived at the first step since which it has stayed within 0.0015 of the window's mean side of one listed minimum, " +
		"and its finding says that it will stay there. At a local minimum it is trapped.",
	runExample: "descent run race rosenbrock --lane 'gd lr=0.001' --start=-1.2,1 --steps 500 --format csv",
	arg:        "SURFACE",
	startName:  "X,Y",
	startHelp:  "the first point x,y, such as --start=-1.2,1",
	scenes:     true,
	formulas:   true,
	spec:       sim.DefaultRace,
	objectives: func(c *spec.Catalog) []string {
		return append(near.IDs(c.Surfaces, func(s *surface.Surface) string { return s.ID }), c.ObjectiveIDs()...)
	},
	params: func(c *spec.Catalog, id string) []param.Param {
		if s := near.Row(c.Surfaces, id, func(s *surface.Surface) string { return s.ID }); s != nil {
			return s.Params
		}
		return nil
	},
	aim: func(s *spec.Spec, id string, c *spec.Catalog) {
		s.Surface, s.Objective = id, ""
		if _, err := c.Entry(id); err == nil {
			s.Surface, s.Objective = "", id
		}
	},
}

var train = kind{
	name:  "train",
	short: "Optimizers on a small learning problem",
	example: "descent train spiral:noise=10 --net 8,8 --activation relu --lane 'adam lr=0.03'\n" +
		"descent train iris --model softmax --batch full\ndescent train --csv measurements.csv --target yield",
	runHelp: "Prints a record of every step, or with --epochs one at the start and at the end of each epoch. Losses are " +
		"means over all training or all test rows; where l1 or l2 is set they include the penalty, which is printed too. " +
		"What does not exist is left out: test_loss without test rows, accuracies without classes.\n\n" +
		"With --format json: dataset, model (its settings at the start), layers (inputs→outputs of each), with --epochs " +
		"per and step (that of each record), and of each lane: rule, hyper-parameters (\"knobs\"), the arrays train_loss, test_loss, " +
		"train_accuracy and test_accuracy (0 to 1), batch_loss (of the rows that the next step uses), penalty, grad_norm, " +
		"layer_grad_norms (an array a layer, null while the model does not have it) and lr, with --params parameters " +
		"(names and values at the end), and stop where the lane has ended.",
	runExample: "descent run train circle --net 4,2 --lane 'adam lr=0.03' --epochs 50 --format json",
	arg:        "DATASET",
	startName:  "NUMBERS",
	startHelp:  "the first parameters, all of them, in the order of run --params",
	learns:     true,
	spec:       sim.DefaultTrain,
	objectives: func(c *spec.Catalog) []string {
		return near.IDs(c.Datasets, func(e *data.Entry) string { return e.ID })
	},
	params: func(c *spec.Catalog, id string) []param.Param {
		if e := near.Row(c.Datasets, id, func(e *data.Entry) string { return e.ID }); e != nil {
			return e.Params
		}
		return nil
	},
	aim: func(s *spec.Spec, id string, _ *spec.Catalog) { s.Dataset = id },
}

// kinds are all of them.
var kinds = []*kind{&race, &train}

// execute runs the command that the words name.
func (a *app) execute(ctx context.Context) error {
	out := &checked{Writer: a.readable()}
	root := a.root(&colorprofile.Writer{Forward: out, Profile: a.colors()})
	root.SetArgs(commandFirst(root, a.arg))
	err := root.ExecuteContext(ctx)
	switch {
	case a.failure != nil:
		return a.failure
	case out.err != nil:
		return out.err
	case err != nil:
		return usage{err} // of a command that is cobra's own
	}
	return nil
}

// commandFirst returns the words without each -- that stands before a command's name:
// to cobra the words after it are no commands.
func commandFirst(root *cobra.Command, words []string) []string {
	words = slices.Clone(words)
	for i := slices.Index(words, "--"); i >= 0 && i+1 < len(words); i = slices.Index(words, "--") {
		cmd, _, err := root.Find(words[:i])
		if err != nil || !slices.Contains(commandNames(cmd), words[i+1]) {
			break
		}
		words = slices.Delete(words, i, i+1)
	}
	return words
}

// checked is a writer that remembers its first error: cobra forgets some of them.
type checked struct {
	io.Writer
	err error
}

func (c *checked) Write(p []byte) (int, error) {
	n, err := c.Writer.Write(p)
	if c.err == nil {
		c.err = err
	}
	return n, err
}

// root returns the tree of commands, whose help is written to out.
func (a *app) root(out io.Writer) *cobra.Command {
	root := a.screen(&race)
	root.SetIn(a.in)
	root.SetOut(out) // cobra's command completion asks for it when it is made
	root.SetErr(a.err)
	root.Use, root.Short, root.ValidArgsFunction = "descent", "See what optimizers do, step by step", nil
	root.Example = strings.Join([]string{"descent", race.example, train.example, race.runExample, "descent list surfaces"}, "\n")
	root.Version = version()
	root.SilenceErrors, root.SilenceUsage = true, true
	root.SetFlagErrorFunc(func(cmd *cobra.Command, err error) error {
		a.failure = flagError(cmd, err)
		return nil // which ends the command too
	})
	root.SetHelpFunc(a.printHelp)
	root.AddCommand(a.screen(&race), a.screen(&train), a.runs(), a.list(), a.man(), a.completeLine())
	root.SetHelpCommand(a.help(root))
	root.InitDefaultCompletionCmd()
	a.ownScripts(root)
	return root
}

// command returns a command that keeps its error for exit.
func (a *app) command(use, short string, run func(cmd *cobra.Command, args []string) error) *cobra.Command {
	return &cobra.Command{
		Use: use, Short: short, Args: cobra.ArbitraryArgs,
		RunE: func(cmd *cobra.Command, args []string) error {
			defer func() {
				if v := recover(); v != nil {
					a.failure = &crash{value: v, stack: debug.Stack(), words: a.arg}
				}
			}()
			a.failure = run(cmd, args)
			return nil
		},
	}
}

// objective sets the spec's objective to the word after the command, if there is one.
func (k *kind) objective(cmd *cobra.Command, args []string, t *target) error {
	switch {
	case cmd.HasSubCommands() && len(args) > 0:
		return unknownCommand(cmd, args[0])
	case len(args) > 1:
		return usagef("%s takes one %s, not %s", cmd.CommandPath(), k.arg, typed.Quote(strings.Join(args, " ")))
	case len(args) == 1:
		k.aim(t.spec, args[0], t.catalog)
	case t.spec.Formula != "": // in the place of the default surface
		t.spec.Surface = ""
	}
	return nil
}

func (a *app) help(root *cobra.Command) *cobra.Command {
	return a.command("help [COMMAND]", "Show the help of a command", func(_ *cobra.Command, args []string) error {
		cmd, rest, err := root.Find(args)
		if err != nil {
			return usage{err}
		}
		if len(rest) > 0 && cmd.HasSubCommands() {
			return unknownCommand(cmd, rest[0])
		}
		cmd.InitDefaultHelpFlag()
		cmd.InitDefaultVersionFlag()
		return cmd.Help()
	})
}
