package optim

// All holds every rule, in the order in which the screen goes through them.
var All = []Rule{
	gradientDescent,
	momentum,
	nesterov,
	adagrad,
	rmsprop,
	adam,
	adamw,
}
