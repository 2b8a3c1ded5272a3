package surface

// All holds every surface from the simplest to the hardest, the order in which
// to teach them: bowls, valleys, saddles, a few minima, then many.
var All = []Surface{
	sphere,
	ellipse,
	ravine,
	elongatedBowl,
	rotatedQuadratic,
	booth,
	matyas,
	eclipticBowl,
	flower,

	rosenbrock,
	distillBanana,
	dixonPrice,
	beale,

	saddle,
	boundedSaddle,
	sineSaddle,
	monkeySaddle,

	threeHumpCamel,
	twoWells,
	localMinimum,
	himmelblau,
	sixHumpCamel,
	styblinskiTang,
	branin,
	mccormick,
	peaks,
	plateau,
	goldsteinPrice,
	easom,

	ackley,
	rastrigin,
	griewank,
	bohachevsky,
	dropWave,
	levy,
	levyN13,
	schafferN2,
	schafferN4,
	michalewicz,
	schwefel,
	crossInTray,
	holderTable,
	bukinN6,
	eggholder,
}
