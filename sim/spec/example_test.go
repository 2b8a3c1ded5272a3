package spec_test

import (
	"encoding/json"
	"fmt"
	"log"

	"descent/sim"
	"descent/sim/spec"
)

// Edits are what the command line's --set has: a step, a lane and new values.
func ExampleParseEdits() {
	edits, err := spec.ParseEdits("step=40 lane=1 lr=0.02 rule=adam")
	if err != nil {
		log.Fatal(err)
	}
	for _, e := range edits { // another rule brings its own hyper-parameters, so it comes first
		fmt.Println(e)
	}
	_, err = spec.ParseEdits("lr=0.02")
	fmt.Println(err)
	// Output:
	// step=40 lane=1 rule=adam
	// step=40 lane=1 lr=0.02
	// "lr=0.02": write such as 'step=37 lane=2 lr=0.01' or 'step=37 noise=0.1'
}

// The words of the command line that make the same run again.
func ExampleSpec_Args() {
	run, err := sim.New(spec.Spec{Surface: "beale", Lanes: []spec.LaneSpec{{Rule: "nesterov"}}})
	if err != nil {
		log.Fatal(err)
	}
	run.Advance(30)
	if err := run.Set(0, "momentum", 0.5); err != nil {
		log.Fatal(err)
	}
	fmt.Println("descent", spec.Quote(run.Spec().Args()))
	// Output:
	// descent race beale --lane 'nesterov lr=0.003' --start=1,1 --seed 0 --set 'step=30 lane=1 momentum=0.5'
}

// A spec need not be filled in to be written as JSON.
func ExampleSpec_MarshalJSON() {
	s := spec.Spec{Surface: "sphere", Lanes: []spec.LaneSpec{{Rule: "gd"}}, Noise: 0.1}
	text, err := json.Marshal(s)
	if err != nil {
		log.Fatal(err)
	}
	fmt.Println(string(text))
	// Output:
	// {"surface":"sphere","lanes":["gd mark=1"],"seed":0,"noise":0.1}
}
