package optim

import "slices"

// All holds every rule, in the order in which the screen goes through them.
var All = slices.Concat(
	clipped(
		gradientDescent,
		momentum,
		nesterov,
		qhm,
		adagrad,
		adadelta,
		rmsprop,
		adam,
		adamw,
		adamax,
		nadam,
		radam,
		qhadam,
		adabelief,
		yogi,
		adan,
		lion,
		rprop,
		asgd,
		scheduleFree,
		polyak,
		barzilaiBorwein,
		lookahead("lookahead", "Lookahead", adam),
		lookahead("lookahead_momentum", "Look+Mom", momentum),
		sam("sam", "SAM", momentum),
		sam("sam_adam", "SAM+Adam", adam),
	),
	[]Rule{
		// Rules that choose their steps by themselves: no gradient is clipped.
		backtracking,
		moreThuente,
		conjugateGradient,
		bfgs,
		lbfgs,
		newton,
		nelderMead,
		cmaes,
	},
)
