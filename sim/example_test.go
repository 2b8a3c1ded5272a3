package sim_test

import (
	"fmt"
	"log"

	"descent/sim"
	"descent/sim/probe"
	"descent/sim/spec"
)

// Three rules race down the Rosenbrock valley from one start.
func ExampleNew() {
	run, err := sim.New(spec.Spec{
		Surface: "rosenbrock",
		Start:   []float64{-1.2, 1},
		Lanes:   []spec.LaneSpec{{Rule: "gd"}, {Rule: "momentum"}, {Rule: "adam"}},
	})
	if err != nil {
		log.Fatal(err)
	}
	run.Advance(500)
	for i := range run.Spec().Lanes {
		rule, now, _, err := run.Lane(i)
		if err != nil {
			log.Fatal(err)
		}
		fmt.Printf("%-14s lr %-7.3g loss %.4f\n", rule.Name, now.V[sim.Rate], now.V[sim.Loss])
	}
	// Output:
	// GD             lr 0.001   loss 2.2849
	// Momentum       lr 0.0003  loss 0.1310
	// Adam           lr 0.08    loss 0.0343
}

// A network of one hidden layer learns to tell two moons.
func ExampleNew_network() {
	s := spec.Spec{Dataset: "moons", Batch: 10, Seed: 1}
	if err := s.Model.Set("net", "8"); err != nil {
		log.Fatal(err)
	}
	adam, err := spec.ParseLane("adam lr=0.03")
	if err != nil {
		log.Fatal(err)
	}
	s.Lanes = []spec.LaneSpec{adam}
	run, err := sim.New(s)
	if err != nil {
		log.Fatal(err)
	}
	for run.Epoch() < 30 {
		run.Advance(1)
	}
	now, err := run.Measured(0)
	if err != nil {
		log.Fatal(err)
	}
	fmt.Printf("%d parameters, step %d, train accuracy %.2f, test accuracy %.2f\n",
		run.Objective().Dim(), run.Step(), now.V[sim.TrainAcc], now.V[sim.TestAcc])
	// Output:
	// 33 parameters, step 750, train accuracy 1.00, test accuracy 1.00
}

// Going back is exact, and an edit in the past makes another future.
func ExampleRun_Seek() {
	gd, err := spec.ParseLane("gd lr=1.1") // too much: a step ends 1.2 times as far from the minimum
	if err != nil {
		log.Fatal(err)
	}
	run, err := sim.New(spec.Spec{Surface: "sphere", Start: []float64{1, 1}, Lanes: []spec.LaneSpec{gd}})
	if err != nil {
		log.Fatal(err)
	}
	show := func() {
		_, now, _, _ := run.Lane(0)
		fmt.Printf("step %2d: lr %g, loss %.4g\n", run.Step(), now.V[sim.Rate], now.V[sim.Loss])
	}
	run.Advance(10)
	show()
	run.Seek(4)
	show()
	if err := run.Set(0, "lr", 0.25); err != nil {
		log.Fatal(err)
	}
	run.Advance(6)
	show()
	fmt.Println(run.Spec().Edits[0])
	// Output:
	// step 10: lr 1.1, loss 76.68
	// step  4: lr 1.1, loss 8.6
	// step 10: lr 0.25, loss 0.0021
	// step=4 lane=1 lr=0.25
}

// Two rules that minimise a formula of one's own.
func ExampleNew_formula() {
	run, err := sim.New(spec.Spec{
		Formula: "(x-1)^2 + 10*(y+2)^2",
		Start:   []float64{4, 4},
		Lanes:   []spec.LaneSpec{{Rule: "bfgs"}, {Rule: "newton"}},
	})
	if err != nil {
		log.Fatal(err)
	}
	run.Advance(20)
	for i := range 2 {
		rule, now, _, _ := run.Lane(i)
		fmt.Printf("%s ends at (%.3f, %.3f)\n", rule.ID, now.X, now.Y)
	}
	// Output:
	// bfgs ends at (1.000, -2.000)
	// newton ends at (1.000, -2.000)
}

// What a lane does and why, with the largest rate that would have been stable.
func ExampleRun_Finding() {
	gd, err := spec.ParseLane("gd lr=0.3")
	if err != nil {
		log.Fatal(err)
	}
	run, err := sim.New(spec.Spec{Surface: "ravine", Lanes: []spec.LaneSpec{gd}})
	if err != nil {
		log.Fatal(err)
	}
	run.Advance(500)
	var snap sim.Snapshot
	run.Snapshot(&snap)
	finding, err := run.Finding(&snap, 0, &sim.Evidence{Window: make([]probe.Moment, 0, probe.Depth)})
	if err != nil {
		log.Fatal(err)
	}
	fmt.Println(finding.Kind, finding.Cause, finding.Certain)
	fmt.Printf("lr %g, limit %.4f = %s\n", finding.LR, finding.Limit, finding.Form)
	// Output:
	// diverged over_limit true
	// lr 0.3, limit 0.0200 = 2/λmax
}

// A schedule moves the rate: a linear warm-up, then a cosine.
func ExampleRun_SetSchedule() {
	run, err := sim.New(spec.Spec{Surface: "booth", Lanes: []spec.LaneSpec{{Rule: "gd", Hyper: []float64{0.04, 0, 0, 0}}}})
	if err != nil {
		log.Fatal(err)
	}
	if err := run.SetSchedule(0, "cosine:t_max=20,warmup=4"); err != nil {
		log.Fatal(err)
	}
	for range 6 {
		_, now, _, _ := run.Lane(0)
		fmt.Printf("%d %.4f\n", run.Step(), now.V[sim.Rate])
		run.Advance(4)
	}
	// Output:
	// 0 0.0000
	// 4 0.0400
	// 8 0.0362
	// 12 0.0262
	// 16 0.0138
	// 20 0.0038
}

// A wrong name is an error that says what would be right.
func ExampleRun_Set() {
	run, err := sim.New(sim.DefaultRace())
	if err != nil {
		log.Fatal(err)
	}
	fmt.Println(run.Set(0, "lrr", 0.1))
	fmt.Println(run.Set(9, "lr", 0.1))
	fmt.Println(run.SetRule(0, "adm"))
	// Output:
	// no gd hyper-parameter "lrr": did you mean lr?
	// no lane 10: there are 1 to 4
	// no optimizer "adm": did you mean adam, adamw, adan?
}

// The trajectory of a lane, thinned to so many points.
func ExampleRun_Trajectory() {
	run, err := sim.New(spec.Spec{Surface: "himmelblau", Start: []float64{0, 0}, Lanes: []spec.LaneSpec{{Rule: "adam", Hyper: nil}}})
	if err != nil {
		log.Fatal(err)
	}
	run.Advance(400)
	points, err := run.Trajectory(0, 5)
	if err != nil {
		log.Fatal(err)
	}
	for _, p := range points {
		fmt.Printf("(%.2f, %.2f)\n", p[0], p[1])
	}
	// Output:
	// (0.00, 0.00)
	// (3.03, 2.03)
	// (3.00, 2.00)
	// (3.00, 2.00)
	// (3.00, 2.00)
}
