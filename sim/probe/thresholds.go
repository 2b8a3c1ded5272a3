package probe

// Thresholds of all findings, and the bounds of what is measured. On a surface,
// lengths are shares of the mean side of its window, slopes shares of the median
// slope over it.
const (
	// atMinimum is how far a lane may be from a minimum to be at it: half a dot of a
	// picture of 160 columns, which has 320 dots of braille, so that it does not leave
	// its dot. settling is how many moments that must be true of to have arrived: half
	// a swing of period 16 passes through the minimum and out again.
	atMinimum = 1.5e-3
	settling  = 8
	// watched is how many steps a copy is run to see whether the lane stays where it is.
	watched = 4 * Horizon
	// still is a length that no picture shows and rounding explains.
	still = 1e-9
	// rounding is the relative difference of two values that rounding explains.
	rounding = 1e-14

	// lower is the relative difference at which one value is lower than another: the
	// listed minima are good to twelve digits or so, a square loses half of them.
	lower = 1e-6

	// powerless is a slope that moves nothing in a thousand billion steps.
	powerless = 1e-12

	// edgeFrom to edgeTo is the mean of rate/limit at the edge: along the last steps, in
	// which the valley may have become up to a third sharper than the rate allows while a
	// new swing built up, and along the next ones. Runs at it hover within EdgeSure of 1.
	edgeFrom, edgeTo, EdgeSure = 0.9, 1.3, 0.06
	// edgeScatter is how far rate/limit may be scattered about that, edgeRises the share of
	// steps with which the loss rises there.
	edgeScatter, edgeRises = 0.35, 0.12
	// lasting is the growth at which a swing takes the whole window to shrink to a
	// tenth, 10^(−1/64). One that shrinks faster is a way of converging.
	lasting = 0.9646616199111991
	// samePeriod is by what share the period of a swing may differ ahead, sameGrowth by
	// what share the logarithm of its factor, evenSize that of a swing that keeps its size.
	samePeriod, sameGrowth, evenSize = 0.1, 0.1, 0.05
	// throughout is the share of the steps ahead that a swing must take up, shortPeriod the
	// period up to which also half of them tell.
	throughout, shortPeriod = 0.8, 8
	// turnSlack is by how many steps more the turns may be early or late, for the error of
	// the period.
	turnSlack = 0.4
	// smallestTry is the smallest share of its rate that a lane is tried with against a
	// movement that does not end.
	smallestTry = 0.01
	// faint is the size below which a swing is not seen.
	faint = 1e-3

	// noisyFrom is how many moments it takes to compare two halves.
	noisyFrom = 32
	// quieter is to what share of its height above the minimum the loss falls without the
	// noise, steady how many times higher or lower the window may be than the run ahead.
	quieter, steady = 0.3, 4
	// noiseSteps is how far a lane with noise is run ahead, for means that hold, in
	// trendParts parts. smallTrend is what change of their mean, as a share, is none, and
	// trendErrors how many standard errors of it are none; sureMean is the standard error,
	// as a share, at which the mean is said. mostTrend is how many times larger the trend
	// may be where the noise still rules, but not for certain.
	noiseSteps, trendParts, smallTrend, trendErrors, sureMean = 2048, 8, 0.4, 2.5, 0.15
	mostTrend                                                 = 1.5

	// flat and level are slope and curvature of a plateau; the curvature is that
	// which would make the typical slope over the window's side. idle is a speed
	// that takes a thousand steps from side to side.
	// mostRaised is the largest rate that is tried there, as a multiple of the lane's.
	flat, level, idle, mostRaised = 0.05, 0.2, 1e-3, 1e4
	// besideReach and besideSlope are how near a saddle point must be and how small
	// the slope beside it; besideSpeed how slow the lane; steeper how many times as
	// steep the ground is where it gets away.
	besideReach, besideSlope, besideSpeed, steeper = 0.1, 0.1, 5e-3, 2
	// basinReach is how near a minimum is in whose basin the lane is, and on no plateau.
	basinReach = 0.25

	// halving is how many steps to a half are slow: at that pace a tenth takes a window.
	halving = 20
	// fullStep is what part of its rate a lane must be away from a minimum for it to be sure
	// that it stays: nearer, a rule that adapts has lost what its rate means.
	fullStep = 0.1
	// agree is how closely, as a share, the steps to a tenth by the factor of the window must be those
	// of the run ahead: a swing is met at any of its phases.
	agree = 0.2
	// narrow is the condition number of a valley, aligned the cosine between it and the drift.
	narrow, aligned = 20, 0.9

	// A gradient that is so small, or such a part of the largest one so far, shows
	// nothing: the lane is at rest.
	restGradient, restShare = 1e-12, 1e-6
	// A layer's gradient that is so many times smaller or larger than the last
	// layer's is worth a note, or is vanishing or exploding: at a factor of 1e-4 a
	// rate that suits one layer leaves the other where it was.
	smallGradient, vanishGradient = 1e-2, 1e-4
	largeGradient, burstGradient  = 1e2, 1e4
	// A hidden layer hardly lets a gradient through that has such a share of its
	// outputs near their bounds, or of its units dead: most of them.
	mostlyIdle = 0.5
	// nearBound is how near to its bounds, as a share of half its range, a unit's
	// output hardly learns: √0.9, where the slope of tanh is a tenth of that at 0; and
	// so is that of the logistic function.
	nearBound = 0.9486832980505138
	// A test loss is rising that is so many times its least value, so many epochs after
	// it, while the training loss fell: less is the scatter of a small test set.
	overfitRise, overfitEpochs = 1.1, 3
	// A loss is worth a word that is so many times that at the start.
	risenLoss = 2
	// A model has learnt nothing to speak of whose loss is above such a part of that at
	// the start, or of that of a constant answer; before so many steps it is too early to tell.
	learntLoss, sameAsConstant, fewestTraining = 0.95, 0.99, 20
	// A trend looks back over such a part of the run, and so many steps at least.
	trendPart, trendSteps = 8, 16
	// A loss does not change that changes by such a part in a window.
	sameTrainingLoss = 1e-6
	// A change of settings helps that ends with such a part of the loss.
	clearlyLower = 0.9
	// A schedule has brought a rate near 0 that is such a part of what was set.
	spentRate = 1e-3
	// AtLimit is the share of the largest stable rate from which a rate is at it,
	// BeyondLimit that from which it is beyond: the sharpness itself moves by a tenth.
	AtLimit, BeyondLimit = 0.9, 1.1
	// A sharpness counts that was measured so many steps ago, or such a part of the run.
	freshSteps, freshShare = 20, 0.1
	// Of so few rows batch normalisation leaves nothing but which is larger.
	normRows = 2
	// RecentBuckets of a trace are what layers do now: one step may be a chance.
	RecentBuckets = 8
	// levelLoss is the relative change of a loss that rounding explains.
	levelLoss = 1e-12

	// stableTries is how many rates are tried for a stable one: over six powers of ten.
	stableTries = 20
	// A rate is stable with which the loss rises to at most so many times its value
	// at the start, and a batch's loss, which scatters, to ten times that.
	stableRise, stableBatchRise = 2, 20
	// A rate must stay stable so many times as long as the run that diverged, and for
	// so many steps at least.
	stableLonger, minStableSteps = 4, 1000

	// Swings and cycles.

	// minHalves is how many complete half periods make a swing: fewer may be one
	// overshoot and its return.
	minHalves = 4
	// evenness is how much, as a share, a half period may differ from the mean of
	// the others; one step more or less is always allowed, since a turn falls
	// between two steps.
	evenness = 0.34

	// recent is how many steps count as the present where one step may mislead: two
	// turns of most swings.
	recent = 16

	// apart is the distance of two samples of the window. Each is a pair of
	// neighbours, so that a swing of period 2 is met on both sides.
	apart = 10

	// maxCycle is the longest cycle looked for, minRepeat how many steps even of a short
	// one must repeat.
	maxCycle, minRepeat = 64, 16
	// exact is the difference, as a share of the cycle's size, at which a repeat counts as
	// one: a swing that shrinks by a thousandth in a window differs more. Before that
	// points are near it whose difference no picture shows, nor a table of four digits.
	exact, near, nearSide = 1e-4, 1e-2, 5e-4
	// neutral is the largest multiplier of a cycle that does not leave it, with the error
	// of differences: at the limit itself it is 1.
	neutral = 1 + 1e-5
	// AtTheLimit is the relative difference from the limit at which a rate is the limit.
	AtTheLimit = 0.01
	// faintCycle is the size below which a cycle is not looked for.
	faintCycle = 1e-4

	// The power iteration.

	// maxRounds bounds the products of one iteration. A gap of 10 % between the
	// two largest eigenvalues needs some 70 for a thousandth.
	maxRounds = 100
	// settled is the relative change of the estimate, three times in a row, at
	// which it counts as found: below what a gauge shows.
	settled = 1e-4
	// smooth is the relative difference of two estimates with differences of other widths
	// that is no jump of the gradient, lostGradient the part of a gradient that may be lost in them.
	smooth, lostGradient = 0.1, 1e-8
	// alone is the share of the length of A·v that its quotient has if v is one
	// direction and not a mixture of two of opposite sign.
	alone = 0.99
)
