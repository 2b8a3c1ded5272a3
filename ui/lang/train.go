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
	SeeTaskFalling   = Word{"%s: loss %s, falling", "%s：损失 %s，下降中"}
	SeeTaskRising    = Word{"%s: loss %s, rising", "%s：损失 %s，上升中"}
	SeeTaskLoss      = Word{"%s: loss %s", "%s：损失 %s"}
	SeeTested        = Word{"; test loss %s, %s of test rows right", "；测试损失 %s，测试准确率 %s"}
	SeeTestLoss      = Word{"; test loss %s", "；测试损失 %s"}
	SeeAtLimit       = Word{"; lr %s is at the stability limit %s (sharpness %s at step %d)", "；学习率 %s 已到稳定上限 %s（第 %[4]d 步锐度 %[3]s）"}
	SeeBeyondLimit   = Word{"; lr %s is beyond the stability limit %s (sharpness %s at step %d)", "；学习率 %s 超过稳定上限 %s（第 %[4]d 步锐度 %[3]s）"}
	SeeTaskDiverging = Word{"%s is diverging: loss %s, rising", "%s 正在发散：损失 %s，上升中"}
	SeeOverTaskLimit = Word{"; lr %s > %s, the stability limit at step %d", "；学习率 %s > %s（第 %d 步的稳定上限）"}
	SeeTooFast       = Word{"; lr %s is too large: restart with a smaller one (r)", "；学习率 %s 过大：请调小后重新开始（r）"}
	SeeNormless      = Word{"%s cannot learn: batch normalisation leaves 0 of 1 row; take 10 or more (b)", "%s 无法学习：只有 1 行时批归一化后全为 0；请用 10 行以上的批量（b）"}
	SeeDead          = Word{"%s: %s units of layer %s are dead since a large step: lower lr and restart (r), or take leaky_relu", "%s：第 %[3]s 层%[2]s因某步过大而失活：调小学习率后重新开始（r），或改用 leaky_relu"}
	SeeDeadStart     = Word{"%s: %s units of layer %s are dead from the start: draw new weights (R), or take leaky_relu", "%s：第 %[3]s 层%[2]s从一开始就失活：重抽权重（R），或改用 leaky_relu"}
	SeeDeadZeros     = Word{"%s: %s units of layer %s put out 0, as init zeros has it: take init he", "%s：因 zeros 初始化，第 %[3]s 层%[2]s输出为 0：改用 he 初始化"}
	AllOf            = Word{"all %d", "全部 %d 个单元"}
	SomeOf           = Word{"%d of %d", "%[2]d 个单元中有 %[1]d 个"}
	SeeSaturated     = Word{"%s: layer %s's outputs are saturated (%s)", "%s：第 %s 层输出已饱和（%s）"}
	SeeVanishing     = Word{"%s: layer 1's gradient is %s of the last layer's", "%s：第 1 层梯度只有最后一层的 %s"}
	SeeExploding     = Word{"%s: layer 1's gradient is %s times the last layer's", "%s：第 1 层梯度是最后一层的 %s 倍"}
	SeeOverfit       = Word{"%s overfits since step %s: test loss %s, now %s", "%s 自第 %s 步起过拟合：测试损失由 %s 升到 %s"}
	SeeTaskDiverged  = Word{"%s diverged: %s", "%s 发散：%s"}
	SeeLargestIn     = Word{", the gradient largest in %s", "，梯度最大处在%s"}
	SeeSeeking       = Word{"; looking for a rate that holds…", "；正在找能稳住的学习率……"}
	SeeHeld          = Word{"; lr %s would have held", "；学习率 %s 就能稳住"}
)

// What to try against it.
var (
	TryThese   = Word{": try %s", "：试试 %s"}
	Or         = Word{" or ", " 或 "}
	TryRelu    = Word{"relu", "激活函数 relu"}
	TryInit    = Word{"init %s", "%s 初始化"}
	TryNorm    = Word{"batch normalisation", "批归一化"}
	TryRestart = Word{"a smaller lr from the start (r)", "调小学习率并重新开始（r）"}
	TryClip    = Word{"clip_norm", "裁剪 clip_norm"}
	TryStop    = Word{"stopping at step %d", "停在第 %d 步"}
	TryL2      = Word{"l2", "正则化 l2"}
	TryDropout = Word{"dropout", "随机失活 dropout"}
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
	GaugeSharp    = Word{"sharpness λmax %s at step %d", "锐度 λmax %s（第 %d 步）"}
	GaugeCritical = Word{", stable up to %s", "，稳定上限 %s"}
	GaugeUnknown  = Word{"sharpness at step %d: not finite", "第 %d 步的锐度：不是有限值"}
)
