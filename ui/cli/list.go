package cli

import (
	"bufio"
	"encoding/json"
	"fmt"
	"io"
	"strings"

	"github.com/spf13/cobra"

	"descent/sim/near"
	"descent/sim/spec"
)

// catalogue is a list of what there is: as a table, and in full as data.
type catalogue struct {
	name  string
	table func(c *spec.Catalog) ([][]string, error) // its first row names the columns
	full  func(c *spec.Catalog) (any, error)
}

func catalogues() []catalogue {
	return []catalogue{
		{"surfaces", surfaceTable, surfaceList},
		{"optimizers", optimizerTable, optimizerList},
		{"functions", functionTable, functionList},
		{"schedules", scheduleTable, scheduleList},
		{"datasets", datasetTable, datasetList},
		{"models", modelTable, modelList},
		{"settings", settingTable, settingList},
		{"scenes", sceneTable, sceneList},
		{"keys", keyTable, keyList},
	}
}

// list returns the command that lists what there is.
func (a *app) list() *cobra.Command {
	var names []string
	for _, c := range catalogues() {
		names = append(names, c.name)
	}
	all, asJSON := strings.Join(names, ", "), false
	cmd := a.command("list [KIND]", "List "+all, func(cmd *cobra.Command, args []string) error {
		if len(args) != 1 {
			return usagef("list what? one of %s", all)
		}
		for _, c := range catalogues() {
			if c.name == args[0] {
				return printed(a.out, func(w *bufio.Writer) error { return a.catalogue(w, &c, asJSON) })
			}
		}
		return usage{near.Unknown("list", args[0], names)}
	})
	cmd.ValidArgsFunction = cobra.FixedCompletions(names, cobra.ShellCompDirectiveNoFileComp)
	cmd.Example = "descent list optimizers\ndescent list surfaces --format json"
	format := choice("format", "format", "table, or json with all there is to know", []string{"table", "json"},
		func(_ *target, i int) { asJSON = i == 1 })
	format.bind(cmd, nil)
	return cmd
}

// catalogue prints a list.
func (a *app) catalogue(w io.Writer, c *catalogue, asJSON bool) error {
	if !asJSON {
		rows, err := c.table(a.offered())
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
