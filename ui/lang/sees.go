package lang

// Perhaps is said before what the status line only takes a lane to do. Of the sentences
// of what it does, with cause and remedy, the first argument is always the lane's name.
var Perhaps = Word{"it seems: %s", "看来：%s"}

// Why a classical method goes no farther.
var (
	EndsGradient   = Word{"gradient below 1e-12", "梯度低于 1e-12"}
	EndsLoss       = Word{"100 steps without a decrease", "100 步没有下降"}
	EndsConverged  = Word{"the population has shrunk to a point", "种群已缩成一点"}
	EndsUnbounded  = Word{"the loss is −∞", "损失为 −∞"}
	EndsNotFinite  = Word{"no finite value", "没有有限值"}
	EndsSearch     = Word{"the line search found no step", "线搜索找不到合格的步"}
	EndsNoProgress = Word{"a step too short to matter", "步长已短到无效"}
	EndsDirection  = Word{"its direction does not lead down", "方向不再下降"}
	EndsBound      = Word{"the loss still falls at the longest step", "最长的步仍在下降"}
	EndsTrials     = Word{"too many trials in one search", "一次搜索的试探过多"}
	EndsOther      = Word{"the method goes no farther", "方法不再前进"}
	StopMethod     = Word{"ended at step %d: %s", "第 %d 步结束：%s"}
)

// What a classical method tried on its way, and what became of it.
var (
	TriedAlpha     = Word{"tried α %s", "试 α %s"}
	TriedMore      = Word{"… %d more", "……还有 %d 个"}
	SampleCounts   = Word{"of the better half: it counts", "属较优的一半：计入均值"}
	SampleWorse    = Word{"of the worse half", "属较差的一半"}
	VerdictPending = Word{"the search broke off", "搜索中断"}
	VerdictTaken   = Word{"accepted", "接受"}
	VerdictHigh    = Word{"refused, > %s (Armijo)", "拒绝，> %s（Armijo）"}
	VerdictSteep   = Word{"refused, slope %s (Wolfe)", "拒绝，坡度 %s（Wolfe）"}
	VerdictNaN     = Word{"refused: no finite value", "拒绝：没有有限值"}
	VerdictWorse   = Word{"refused, no better", "拒绝，不更优"}
	VerdictOutdone = Word{"good, but the next one was better", "可用，但下一个更好"}
	MoveVertex     = Word{"vertex", "顶点"}
	MoveReflect    = Word{"reflection", "反射"}
	MoveExpand     = Word{"expansion", "扩张"}
	MoveContract   = Word{"contraction", "收缩"}
	MoveShrink     = Word{"shrinking", "缩小"}
	MoveSample     = Word{"sample", "样本"}
)
