package schedule

// All holds every schedule, in the order in which the screen goes through them.
var All = []Schedule{
	step,
	multistep,
	exponential,
	cosine,
	cosineRestarts,
	linear,
	constant,
	polynomial,
	onecycle,
	cyclic,
	plateau,
	inverseTime,
	invSqrt,
}
