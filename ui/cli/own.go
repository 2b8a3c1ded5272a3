package cli

import (
	"context"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"strings"

	"github.com/spf13/cobra"

	"descent/sim/data"
	"descent/sim/spec"
	"descent/sim/table"
	"descent/sim/typed"
)

// ownData is what the flags say of data of the user's own. They are read when all
// flags are known.
type ownData struct {
	csv    data.CSVOptions // without a path: no file
	points *data.Dataset   // that were drawn, or nil
}

// splitSeed draws the rows of a file that train: not the run's seed, since a
// new one is to change the run and not the data.
const splitSeed = 1

func (o *ownData) fromInput() bool { return o.csv.Path == data.StandardInput }

// load puts data of the user's own in the place of the spec's data set, if the
// flags ask for any. The words are the data sets named beside them.
func (o *ownData) load(cmd *cobra.Command, in io.Reader, words []string, to *spec.Spec) error {
	if cmd.Flags().Lookup("csv") == nil { // a race
		return nil
	}
	var given []string
	for _, word := range words {
		given = append(given, typed.Quote(word))
	}
	if o.csv.Path != "" {
		given = append(given, "--csv")
	} else {
		for _, name := range tableOptions {
			if cmd.Flags().Changed(name) {
				return usagef("--%s goes with --csv FILE", name)
			}
		}
	}
	if o.points != nil {
		given = append(given, "--points")
	}
	if cmd.Flags().Changed("header") && cmd.Flags().Changed("no-header") {
		return usagef("--header and --no-header: give only one of them")
	}
	switch {
	case len(words) == 1 && strings.HasSuffix(words[0], ".csv"):
		file := spec.Quote(words)
		if len(file) > typed.Limit {
			file = "FILE"
		}
		return usagef("no dataset %s: did you mean --csv %s?", typed.Quote(words[0]), file)
	case len(given) > 1:
		return usagef("a run has one data set: a name, --csv or --points, not %s and %s", given[0], given[1])
	case o.points != nil:
		to.Own = o.points
	case o.csv.Path != "":
		set, err := o.read(cmd.Context(), in)
		if err != nil {
			return err
		}
		to.Own = set
	default:
		return nil
	}
	to.Dataset = ""
	if !cmd.Flags().Changed("batch") && to.Batch >= len(to.Own.Train) {
		to.Batch = 0
	}
	return nil
}

// read reads the file. A signal ends the waiting for one that does not come.
func (o *ownData) read(ctx context.Context, in io.Reader) (*data.Dataset, error) {
	o.csv.Seed = splitSeed
	if o.fromInput() && terminal(in) {
		return nil, usagef("--csv - reads standard input, which is a terminal: pipe a table into it, or name a file")
	}
	var set *data.Dataset
	done := make(chan error, 1)
	go func() {
		var err error
		set, err = o.open(in)
		done <- err
	}()
	select {
	case err := <-done:
		if err != nil {
			return nil, usage{err}
		}
		return set, nil
	case <-ctx.Done():
		return nil, context.Cause(ctx)
	}
}

// open reads the table from its file, or from standard input.
func (o *ownData) open(in io.Reader) (*data.Dataset, error) {
	if o.fromInput() {
		return data.ReadCSV(in, o.csv)
	}
	info, err := os.Stat(o.csv.Path) // a pipe without a writer would not open
	if err == nil {
		err = checkFile(info)
	}
	var file *os.File
	if err == nil {
		file, err = os.Open(o.csv.Path)
	}
	if wrong, ok := errors.AsType[*fs.PathError](err); ok {
		err = wrong.Err // the path is said below
	}
	if err != nil {
		return nil, fmt.Errorf("csv %s: %w", typed.Name(o.csv.Path), err)
	}
	defer file.Close()
	return data.ReadCSV(file, o.csv)
}

// notFiles are what can have the name of a file and is none.
var notFiles = []struct {
	mode fs.FileMode
	what string
}{
	{fs.ModeDir, "a folder, not a file"},
	{fs.ModeNamedPipe, "a pipe (fifo), not a file: give it as standard input, --csv - < PIPE"},
	{fs.ModeSocket, "a socket, not a file"},
	{fs.ModeDevice, "a device, not a file: standard input is --csv -"},
	{fs.ModeIrregular, "not a regular file"},
}

// checkFile returns an error if there is no file of a size that can be read.
func checkFile(info fs.FileInfo) error {
	for _, n := range notFiles {
		if info.Mode()&n.mode != 0 {
			return errors.New("this is " + n.what)
		}
	}
	if info.Size() > table.MaxBytes {
		return table.ErrTooLarge
	}
	return nil
}
