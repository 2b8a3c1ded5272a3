package cli

import (
	"errors"
	"fmt"
	"strconv"

	"descent/sim/data"
	"descent/sim/table"
	"descent/sim/typed"
)

// tableOptions are the names of the options that only say how a table is read.
var tableOptions = []string{"target", "drop", "keep", "kind", "header", "no-header", "separator", "decimal", "split", "raw"}

// dataOptions are those of data of the user's own.
func dataOptions() []option {
	rows := []option{
		textOption("csv", "FILE", "a table of your own; - is standard input", func(t *target, text string) error {
			if t.own.csv.Path = text; text == "" {
				return errors.New(`--csv cannot be "": it is a file, or - for standard input`)
			}
			return nil
		}).files(),
		textOption("target", "COLUMN", "what --csv is to learn: a column's name or its number from 1; the last if not given", func(t *target, text string) error {
			t.own.csv.Target = text
			return nil
		}).completing(completeTarget),
		textOption("drop", "COLUMN", "leave a column of --csv out: its name or number; may be repeated", func(t *target, text string) error {
			t.own.csv.Drop = append(t.own.csv.Drop, text)
			return nil
		}).completing(completeTarget).more(),
		textOption("keep", "COLUMN", "use a column of --csv that would be left out, such as one of names; may be repeated", func(t *target, text string) error {
			t.own.csv.Keep = append(t.own.csv.Keep, text)
			return nil
		}).completing(completeTarget).more(),
		kindOption(),
	}
	rows = append(rows, readingOptions()...)
	rows = append(rows, textOption("points", "POINTS", "points of your own, 'x,y,class …' such as '1,2,0 -1,0.5,1'", func(t *target, text string) error {
		pts, err := data.ParsePoints(text)
		if err == nil {
			t.own.points, err = data.FromPoints(pts)
		}
		if err != nil {
			return fmt.Errorf("points: %w", err)
		}
		return nil
	}))
	for i := range rows {
		rows[i].kinds = isTraining
	}
	return rows
}

// kindOption says what is learnt; without it the target's values do.
func kindOption() option {
	o := choice("kind", "KIND", "kind", "learn the target of --csv as numbers or as classes: regression, classification", wantNames, func(t *target, i int) {
		t.own.csv.Want = wants[i]
	})
	o.Default = none
	return o
}

// What --kind can be.
var (
	wantNames = []string{data.Regression.String(), data.Classification.String()}
	wants     = []data.Want{data.WantNumbers, data.WantClasses}
)

// readingOptions say how the text of a table is read, and what is made of its numbers.
func readingOptions() []option {
	header := func(name, doc string, is table.Header) option {
		o := toggle(name, doc, nil)
		o.put = func(t *target, v float64) {
			if v != 0 {
				t.own.csv.Table.Header = is
			}
		}
		return o
	}
	return []option{
		header("header", "the first line of --csv names the columns, whatever it looks like", table.WithHeader),
		header("no-header", "the first line of --csv is a row; columns have numbers", table.WithoutHeader),
		textOption("separator", "CHARACTER", "what is between the cells of --csv: a character, or tab, space, comma, semicolon, bar", func(t *target, text string) (err error) {
			t.own.csv.Table.Separator, err = table.ParseSeparator(text)
			return err
		}),
		textOption("decimal", "MARK", "the decimal mark in --csv: . or ,", func(t *target, text string) (err error) {
			t.own.csv.Table.Decimal, err = table.ParseDecimal(text)
			return err
		}),
		textOption("split", "PERCENT", "how many of the rows of --csv train; the others test", func(t *target, text string) (err error) {
			if t.own.csv.Split, err = strconv.ParseFloat(text, 64); err != nil || !(t.own.csv.Split > 0 && t.own.csv.Split <= 100) {
				return fmt.Errorf("--split cannot be %s: it is more than 0 and at most 100 percent", typed.Quote(text))
			}
			return nil
		}).by(func(*target) string { return typed.Number(data.DefaultSplit) }),
		toggle("raw", "leave the columns of --csv as they are: not standardised", func(t *target) *bool { return &t.own.csv.Raw }),
	}
}
