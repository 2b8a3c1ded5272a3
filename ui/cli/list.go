package cli

import (
	"bufio"
	"encoding/json"
	"fmt"
	"io"
	"slices"
	"strings"

	"github.com/spf13/cobra"

	"descent/sim/near"
	"descent/sim/spec"
	"descent/sim/typed"
	"descent/ui/lang"
)

// catalogue is a list of what there is: as a table, and in full as data.
type catalogue struct {
	name    string
	doc     lang.Word                                              // what a row of it is
	example string                                                 // how a row of it is used
	table   func(c *spec.Catalog, l lang.Lang) ([][]string, error) // its first row names the columns
	full    func(c *spec.Catalog) (any, error)
}

func catalogues() []catalogue {
	return []catalogue{
		{"surfaces", lang.ListSurfaces, "descent race rosenbrock", surfaceTable, surfaceList},
		{"optimizers", lang.ListOptimizers, "descent race --lane 'adam lr=0.1'", optimizerTable, optimizerList},
		{"functions", lang.ListFunctions, "descent race --f 'hypot(x, y)'", functionTable, functionList},
		{"schedules", lang.ListSchedules, "descent race --lane 'gd schedule=cosine'", scheduleTable, scheduleList},
		{"datasets", lang.ListDatasets, "descent train circle", datasetTable, datasetList},
		{"models", lang.ListModels, "descent train iris --model softmax", modelTable, modelList},
		{"settings", lang.ListSettings, "descent train --activation relu", settingTable, settingList},
		{"scenes", lang.ListScenes, "descent race --scene edge-of-stability", sceneTable, sceneList},
		{"keys", lang.ListKeys, "descent race, then ?", keyTable, keyList},
	}
}

// The list of the lists.

func kindTable(_ *spec.Catalog, l lang.Lang) ([][]string, error) {
	rows := [][]string{header(l, lang.HeadKind, lang.HeadIs, lang.HeadExample)}
	for _, c := range catalogues() {
		rows = append(rows, []string{c.name, l.T(c.doc), c.example})
	}
	return rows, nil
}

type kindItem struct {
	Kind    string `json:"kind"`
	Doc     string `json:"doc"`
	Example string `json:"example"`
}

func kindList(*spec.Catalog) (any, error) {
	var items []kindItem
	for _, c := range catalogues() {
		items = append(items, kindItem{c.name, lang.EN.T(c.doc), c.example})
	}
	return items, nil
}

// header returns the first row of a table.
func header(l lang.Lang, words ...lang.Word) (row []string) {
	for _, w := range words {
		row = append(row, l.T(w))
	}
	return row
}

// list returns the command that lists what there is.
func (a *app) list() *cobra.Command {
	names := near.IDs(catalogues(), func(c *catalogue) string { return c.name })
	t, asJSON := newTarget(a, &race), false
	cmd := a.command("list [KIND]", "List "+strings.Join(names, ", "), func(cmd *cobra.Command, args []string) error {
		c := catalogue{table: kindTable, full: kindList} // without a word: the list of the lists
		switch {
		case len(args) > 1:
			return usagef("%s takes one %s, not %s", cmd.CommandPath(), "KIND", typed.Quote(strings.Join(args, " ")))
		case len(args) == 1:
			i, err := named("list", names, args[0])
			if err != nil {
				return usage{err}
			}
			c = catalogues()[i]
		}
		return printed(a.out, func(w *bufio.Writer) error { return a.catalogue(w, &c, t.screen.Lang, asJSON) })
	})
	cmd.ValidArgsFunction = cobra.FixedCompletions(names, cobra.ShellCompDirectiveNoFileComp)
	cmd.Example = "descent list\ndescent list optimizers\ndescent list surfaces --format json"
	format := choice("format", "FORMAT", "format", "table, or json with all there is to know", []string{"table", "json"},
		func(_ *target, i int) { asJSON = i == 1 })
	for _, o := range slices.Concat(groupPrint.of([]option{format}), groupGeneral.of([]option{langOption()})) {
		o.bind(cmd, t)
	}
	return cmd
}

// catalogue prints a list.
func (a *app) catalogue(w io.Writer, c *catalogue, l lang.Lang, asJSON bool) error {
	if !asJSON {
		rows, err := c.table(a.offered(), l)
		if err != nil {
			return err
		}
		return a.columns(w, rows)
	}
	items, err := c.full(a.offered())
	if err != nil {
		return err
	}
	enc := json.NewEncoder(w)
	enc.SetEscapeHTML(false)
	enc.SetIndent("", "  ")
	if err := enc.Encode(items); err != nil {
		return fmt.Errorf("list %s: %w", c.name, err)
	}
	return nil
}
