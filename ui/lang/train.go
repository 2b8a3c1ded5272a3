package lang

// What the picture of a learning problem shows.
var (
	PictureSurface = Word{"surface", "曲面"}
	PictureData    = Word{"data and decisions", "数据与决策图"}
	PictureLoss    = Word{"the loss around the weights", "权重附近的损失曲面"}
	PictureSamples = Word{"samples and their predicted classes", "样本及其预测类别"}
	PictureNet     = Word{"network", "网络"}
	DoPicture      = Word{"what the picture shows: data, loss surface, network", "切换图像：数据、损失曲面、网络"}
	DoAxes         = Word{"its axes: principal components, features; weights", "切换坐标轴：主成分、特征；权重"}
	DoTest         = Word{"test points on, off", "显示或隐藏测试点"}
	HintPicture    = Word{"picture", "图像"}
	HintChart      = Word{"chart", "图表"}
	SayPicture     = Word{"picture: %s", "图像：%s"}
	SayAxes        = Word{"axes: %s", "坐标轴：%s"}
	SayTest        = Word{"%d test points are shown, hollow", "显示 %d 个测试点（空心）"}
	SayNoTest      = Word{"test points are hidden", "测试点已隐藏"}
	WhyOnePicture  = Word{"there is only this picture", "只有这一种图像"}
	WhyOneAxes     = Word{"this picture has only these axes", "此图像只有这一组坐标轴"}
	WhyNoTest      = Word{"there are no test points", "没有测试数据"}
	WhyNoWindow    = Word{"this picture does not show a plane", "此图像不是平面上的窗口"}

	PlaneOfTwo   = Word{"%s, %s: %s of variance", "%s、%s：解释方差 %s"}
	Waiting      = Word{"computing…", "计算中……"}
	LossAround   = Word{"loss around %s's weights", "%s 权重附近的损失"}
	AtStep       = Word{"step %d", "第 %d 步"}
	AlongPath    = Word{"principal components of the path", "路径的主成分"}
	ShareOfPath  = Word{"%s: %s of its variance", "%s：解释方差 %s"}
	AlongRandom  = Word{"two random directions, filter-normalised", "两个随机方向（按滤波器归一化）"}
	AlongWeights = Word{"%s across, %s up", "横轴 %s，纵轴 %s"}
	NoPath       = Word{"The path does not span two directions yet: make some steps, or press f for other directions.", "路径还没有两个方向：先走几步，或按 f 换方向。"}
	PredictedBy  = Word{"predicted by %s", "%s 的预测"}
	WrongOf      = Word{"%d of %d predicted wrong, these first", "%[2]d 个中判错 %[1]d 个，排在最前"}
	NetOf        = Word{"network of %s", "%s 的网络"}
	FitOf        = Word{"fit of %s", "%s 的拟合"}
	ClustersOf   = Word{"clusters of %s", "%s 的聚类"}
	CentroidsOf  = Word{"centroids of %s", "%s 的质心"}
)

// The charts of a learning problem.
var (
	ChartPenalty       = Word{"loss + penalty", "损失 + 惩罚项"}
	DottedTest         = Word{", dotted: test", "（点线：测试）"}
	ChartBatch         = Word{"loss of each step's batch", "每步小批量的损失"}
	ChartLayers        = Word{"gradient |g| per layer", "各层梯度 |g|"}
	ChartBars          = Word{"gradient |g| per layer now", "各层当前梯度 |g|"}
	ChartWeights       = Word{"weights per layer", "各层权重分布"}
	ChartUnits         = Word{"outputs of hidden units", "隐藏单元输出分布"}
	ChartConfusion     = Word{"confusion matrix: training rows", "训练集混淆矩阵：行为实际，列为预测"}
	ChartTestConfusion = Word{"confusion matrix: test rows", "测试集混淆矩阵：行为实际，列为预测"}
	ConfusionCorner    = Word{"act\\pred", "实\\预"}
	Recall             = Word{"acc.", "正确"}
	LayerNo            = Word{"layer %d", "第 %d 层"}
	LayerOut           = Word{"output", "输出层"}
	LayerCentroids     = Word{"centroids", "质心"}
	NoteVanishing      = Word{"vanishing", "消失"}
	NoteExploding      = Word{"exploding", "爆炸"}
	NoteNone           = Word{"no gradient", "无梯度"}
	NoteSmall          = Word{"small", "偏小"}
	NoteLarge          = Word{"large", "偏大"}
	NoteDead           = Word{"%d of %d units dead", "%[2]d 个单元中 %[1]d 个失活"}
	NoteSaturated      = Word{"%s saturated", "%s 饱和"}
	ColTrainLoss       = Word{"train", "训练"}
	ColBatch           = Word{"batch", "小批量"}
	ColRows            = Word{"rows", "行数"}
)

// What the status line sees a lane of a learning problem do.
var (
	SeeTaskFalling      = Word{"%s: loss %s, falling from %s at step %s", "%s：损失 %s，由第 %[4]s 步的 %[3]s 下降"}
	SeeTaskRising       = Word{"%s: loss %s, rising from %s at step %s", "%s：损失 %s，由第 %[4]s 步的 %[3]s 上升"}
	SeeTaskBouncesDown  = Word{"%s: loss %s, %s…%s since step %s, but lower ahead", "%s：损失 %s，自第 %[5]s 步起为 %[3]s…%[4]s，但总体下降"}
	SeeTaskBounces      = Word{"%s bounces: loss %s…%s since step %s", "%s 起伏：自第 %[4]s 步起损失 %[2]s…%[3]s"}
	SeeAtStep           = Word{"step %d · %s", "第 %d 步 · %s"}
	SeeTaskLoss         = Word{"%s: loss %s", "%s：损失 %s"}
	SeeThen             = Word{", will be %s at step %d", "，到第 %[2]d 步将为 %[1]s"}
	SeeBatches          = Word{" (batches %s…%s)", "（小批量 %s…%s）"}
	SeeTested           = Word{"; test loss %s, %s of test rows right", "；测试损失 %s，测试准确率 %s"}
	SeeTestLoss         = Word{"; test loss %s", "；测试损失 %s"}
	SeeAtLimit          = Word{"; lr %s is at %s, the limit for all rows at step %d", "；学习率 %s 已到第 %[3]d 步全部行的上限 %[2]s"}
	SeeBeyondLimit      = Word{"; lr %s is above %s, the limit for all rows at step %d", "；学习率 %s 超过第 %[3]d 步全部行的上限 %[2]s"}
	SeeAtBatchLimit     = Word{"; lr %s is at %s, the limit for one of the batches at step %d", "；学习率 %s 已到第 %[3]d 步某个小批量的上限 %[2]s"}
	SeeBeyondBatchLimit = Word{"; lr %s is above %s, the limit for one of the batches at step %d", "；学习率 %s 超过第 %[3]d 步某个小批量的上限 %[2]s"}
	SeeTaskDiverging    = Word{"%s diverges at step %[3]s: loss %[2]s now", "%s 将在第 %[3]s 步发散：当前损失 %[2]s"}
	SeeRisen            = Word{"%s: loss %s, %s times the first", "%s：损失 %s，为初始的 %s 倍"}
	SeeNothing          = Word{"%s has learnt nothing: loss %s, at first %s", "%s 什么也没学到：损失 %s，初始为 %s"}
	SeeConstant         = Word{"%s: loss %s, no better than a constant (%s)", "%s：损失 %s，不如恒定输出（%s）"}
	SeeConstantNear     = Word{"%s: loss %s, hardly better than a constant (%s)", "%s：损失 %s，与恒定输出（%s）相差无几"}
	SeeNormless         = Word{"%s cannot learn: batch norm of 1 row gives 0", "%s 无法学习：1 行的批归一化全为 0"}
	SeeDead             = Word{"%s: %s units of layer %s have died", "%s：第 %[3]s 层%[2]s在训练中失活"}
	SeeDeadStart        = Word{"%s: %s units of layer %s are dead from the start", "%s：第 %[3]s 层%[2]s从一开始就失活"}
	SeeDeadZeros        = Word{"%s: %s units of layer %s put out 0 (init zeros)", "%s：第 %[3]s 层%[2]s输出为 0（zeros 初始化）"}
	AllOf               = Word{"all %d", "全部 %d 个单元"}
	SomeOf              = Word{"%d of %d", "%[2]d 个单元中有 %[1]d 个"}
	SeeSaturated        = Word{"%s: layer %s's outputs are saturated (%s)", "%s：第 %s 层输出已饱和（%s）"}
	SeeVanishingZeros   = Word{"%s: no gradient gets to layer 1 (init zeros)", "%s：梯度传不到第 1 层（zeros 初始化）"}
	SeeVanishing        = Word{"%s: layer 1's gradient is %s times the last's", "%s：第 1 层梯度是最后一层的 %s 倍"}
	SeeExploding        = Word{"%s: layer 1's gradient is %s times the last's", "%s：第 1 层梯度是最后一层的 %s 倍"}
	SeeOverfit          = Word{"%s overfits: test loss %[4]s now, %[3]s at step %[2]s", "%s 过拟合：测试损失现为 %[4]s，第 %[2]s 步为 %[3]s"}
	SeeTaskDiverged     = Word{"%s diverged: %s", "%s 发散：%s"}
	SeeLargestIn        = Word{", the gradient largest in %s", "，梯度最大处在%s"}
	SeeSeeking          = Word{"; looking for a rate that holds…", "；正在找能稳住的学习率……"}
	SeeLooking          = Word{"; looking for what helps…", "；正在找有用的办法……"}
	SeeHeld             = Word{"; lr %s would have held", "；学习率 %s 就能稳住"}
	SeeEnded            = Word{"; the schedule has ended: lr stays %s", "；调度已结束：学习率保持 %s"}
	SeeSpent            = Word{"; the schedule has brought lr from %s to %s", "；调度已使学习率由 %s 降到 %s"}
	SeeRestarts         = Word{"; the schedule restarts at step %[2]d with lr %[1]s", "；调度将在第 %[2]d 步重新从学习率 %[1]s 开始"}
)

// What was tried against it, on a copy of the run.
var (
	SeeTried     = Word{"; %s gives %s, not %s, at step %d", "；%s得 %s，而非 %s（第 %d 步）"}
	SeeTriedOnly = Word{"; %s gives %s at step %d", "；%s得 %s（第 %d 步）"}
	SeeTriedTest = Word{"; %s gives test loss %s, not %s, at step %d", "；%s使测试损失为 %s，而非 %s（第 %d 步）"}
	WhyTried     = Word{"Copies of the run were made with changes. Loss at step %d: %s; unchanged %s.", "用副本试过若干改动，第 %d 步的损失：%s；不改动为 %s。"}
	TryRate      = Word{"lr %s now", "现在起学习率 %s "}
	TryRestart   = Word{"lr %s from start (r)", "从头（r）学习率 %s "}
	TryRelu      = Word{"relu from start (r)", "从头（r）用 relu "}
	TryLeakyRelu = Word{"leaky_relu from start (r)", "从头（r）用 leaky_relu "}
	TryInit      = Word{"init %s", "%s 初始化"}
	TryWeights   = Word{"other first weights (R)", "重抽初始权重（R）"}
	TryNorm      = Word{"batch norm from start (r)", "从头（r）用批归一化"}
	TryBatch     = Word{"batch %s (B) from start (r)", "从头（r）批量 %s（B）"}
	TryClip      = Word{"clip_norm %s from start (r)", "从头（r）用 clip_norm %s "}
	TryStop      = Word{": better stopped there", "，停在那里最好"}
	TryL2        = Word{"l2 %s from start (r)", "从头（r）用 l2 %s "}
	TryDropout   = Word{"dropout %s from start (r)", "从头（r）用 dropout %s "}
)

// Why a lane of a learning problem diverged, for the explanation.
var (
	WhySteepest = Word{"The gradient was largest in %s: %s at step %d.", "梯度最大处在%s：第 %[3]d 步为 %[2]s。"}
	WhySeeking  = Word{"The run is made again with smaller rates, to find one that holds…", "正在用更小的学习率重跑，以找出能稳住的值……"}
	WhyHeld     = Word{"With lr %s instead the same run holds for %d steps.", "若改用学习率 %s，同样的运行能稳住 %d 步。"}
)

// The gauge of a learning problem.
var (
	GaugeWait     = Word{"sharpness: measuring…", "锐度：测量中……"}
	GaugeSharp    = Word{"sharpness %s %s, step %d", "锐度 %s %s，第 %d 步"}
	GaugeSharpest = Word{"%s all rows %s, a batch %s, step %d", "%s：全部行 %s，小批量 %s，第 %d 步"}
	GaugeBatch    = Word{", batch", "，小批量"}
	GaugeUnknown  = Word{"sharpness at step %d: not finite", "第 %d 步的锐度：不是有限值"}
)
