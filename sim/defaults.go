package sim

import "descent/sim/spec"

// DefaultRace is the race of a start without words: four rules of different
// families from one point of the best-known valley.
func DefaultRace() spec.Spec {
	return spec.Spec{Surface: "rosenbrock", Lanes: suggested("gd", "momentum", "rmsprop", "adam"), Seed: 7}
}

// DefaultTrain is the training of a start without words.
func DefaultTrain() spec.Spec {
	return spec.Spec{Dataset: "circle", Lanes: suggested("gd", "momentum", "adam"), Seed: 7, Batch: 10}
}

// suggested returns a lane for each rule, at the rate that it suggests.
func suggested(rules ...string) []spec.LaneSpec {
	lanes := make([]spec.LaneSpec, len(rules))
	for i, rule := range rules {
		lanes[i].Rule = rule
	}
	return lanes
}
