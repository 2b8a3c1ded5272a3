package data_test

import (
	"fmt"
	"log"
	"strings"

	"descent/sim/data"
)

// A table of one's own; a run of it has it as its spec's Own.
func ExampleReadCSV() {
	table := "height,weight,species\n30,4.1,cat\n33,4.6,cat\n61,28,dog\n55,22,dog\n58,25,dog\n29,3.9,cat\n"
	set, err := data.ReadCSV(strings.NewReader(table), data.CSVOptions{Path: "pets.csv", Target: "species"})
	if err != nil {
		log.Fatal(err)
	}
	fmt.Println(set.Kind, set.Classes, len(set.Train), "rows train,", len(set.Test), "test")
	_, err = data.ReadCSV(strings.NewReader(table), data.CSVOptions{Path: "pets.csv", Target: "specie"})
	fmt.Println(err)
	// Output:
	// classification [cat dog] 4 rows train, 2 test
	// pets.csv: no column "specie": did you mean "species"?
}
