package lang

// What a step is on the Train page.
var (
	UnitBatch          = Word{"mini-batch", "小批量"}
	UnitEpoch          = Word{"epoch", "一轮"}
	UnitEpochs         = Word{"10 epochs", "十轮"}
	EpochsPerSecond    = Word{"%s epochs/s", "%s 轮/秒"}
	TenEpochsPerSecond = Word{"%s×10 epochs/s", "%s×10 轮/秒"}
	SayUnit            = Word{"keys and speed now step by: %s (%s)", "按键和速度的一步现在是：%s（%s）"}
	SayMaxSpeed        = Word{"speed: %s; this model allows at most %d steps/s", "速度：%s，但此模型最多 %d 步/秒"}
	SeeEpochs          = Word{"seeking: epoch %d of %d; any time key stops here", "前进中：第 %d 轮，共 %d 轮；按时间键可停下"}
)

// The panel of the model.
var (
	ModelTitle   = Word{"model", "模型"}
	ModelData    = Word{"data: %s", "数据：%s"}
	ModelBatch   = Word{"rows per step, or full for all of them", "每步所用的行数；full 为全部"}
	HintChange   = Word{"change", "更改"}
	HintLayer    = Word{"layer", "层"}
	HintUnits    = Word{"units", "单元数"}
	HintLayers   = Word{"add, remove layer", "增、删层"}
	HintOnOff    = Word{"on, off", "开、关"}
	HintType     = Word{"type", "输入"}
	HintTake     = Word{"take", "确定"}
	SayModel     = Word{"%s is now %s", "%s 改为 %s"}
	SayShape     = Word{"%s is now %s; weights that still fit are kept", "%s 改为 %s；仍有位置的权重保留"}
	SayInit      = Word{"init: %s; restarts with weights drawn this way, seed %d", "初始化：%s；以此法重新抽取权重，种子 %d"}
	SayData      = Word{"%s of %s: %s; restarts with the same weights and rates", "%[2]s 的 %[1]s：%[3]s；权重与学习率不变，重新开始"}
	SayNoLayer   = Word{"there is no hidden layer to remove: a adds one", "没有可删的隐藏层：按 a 增加"}
	SayLastInput = Word{"a model needs an input: switch another one on first", "模型至少需要一个输入：先打开另一个"}
	SayNoNumber  = Word{"%q is not a number", "%q 不是数"}
	NoPlane      = Word{"%d parameters: there is no plane to draw", "%d 个参数：没有可画的平面"}
	WhyNoSuspend = Word{"Descent was not started from a shell that could resume it", "Descent 不是由可恢复它的 shell 启动的"}
	WhyNoCommand = Word{"no command line rebuilds this page", "没有命令行能重建此页"}
	WhyNoModel   = Word{"a surface has no model", "曲面没有模型"}
)

// One neuron.
var (
	InputUnit        = Word{"input %s", "输入 %s"}
	HiddenUnit       = Word{"layer %d, unit %d", "第 %d 层，单元 %d"}
	OutputUnit       = Word{"output %s", "输出 %s"}
	IncomingWeights  = Word{"incoming weights", "输入权重"}
	OutgoingWeights  = Word{"outgoing weights", "输出权重"}
	WeightFrom       = Word{"%s from %s", "%s，来自 %s"}
	WeightsAsPicture = Word{"its weights as a picture", "权重图像"}
	HintUnit         = Word{"unit", "单元"}
	HintWeight       = Word{"weight", "权重"}
	SayWeight        = Word{"%s of %s: %s", "%[2]s 的 %[1]s：%[3]s"}
	WhyNoUnits       = Word{"a surface or a clustering has no neurons", "曲面和聚类没有神经元"}
)

// Points that are drawn.
var (
	PointEditorTitle = Word{"drawing points: %d", "绘制数据点：%d"}
	PointEditorClass = Word{"class %d", "类别 %d"}
	HintPut          = Word{"put point", "放置"}
	HintMove         = Word{"move", "移动"}
	HintRemove       = Word{"remove", "删除"}
	HintClear        = Word{"clear", "清空"}
	HintUndo         = Word{"undo", "撤销"}
	HintWrite        = Word{"write points.csv", "写入 points.csv"}
	HintTrain        = Word{"train", "训练"}
	SayPoints        = Word{"%d points drawn; restarts with the same lanes and rates", "已绘制 %d 个点；赛道与学习率不变，重新开始"}
	SayPointEditor   = Word{"the run continues until enter restarts it on these points", "当前训练照常进行；按 enter 后才用这些点重新训练"}
	SayNoPoints      = Word{"there is no point to remove", "没有可删除的点"}
	SayRemovedPoints = Word{"points removed: %d; u restores them", "已删除 %d 个点；按 u 恢复"}
	SayPointsBack    = Word{"points restored: %d", "已恢复 %d 个点"}
	SayNothingGone   = Word{"there is nothing to restore", "没有可恢复的点"}
	SayMaxPoints     = Word{"at most %d points", "最多 %d 个点"}
	SayWritten       = Word{"%d points written to %s: descent train --csv %[2]s --target %[3]s", "%d 个点已写入 %s：descent train --csv %[2]s --target %[3]s"}
	DatasetsTitle    = Word{"data sets", "数据集"}
)

// Why lanes of the Train page stopped, and all of them.
var (
	StopAccuracy    = Word{"reached the accuracy limit at step %[1]d: %[3]s", "第 %[1]d 步达到准确率阈值：%[3]s"}
	StopEpochs      = Word{"made all %[2]d epochs at step %[1]d", "第 %[1]d 步完成全部 %[2]d 轮"}
	SayAllStoppedBy = Word{"every lane has stopped, %s: step back with ←, or reset with r", "所有赛道都已停止，%s：按 ← 后退，或按 r 重置"}
	SayNewWeights   = Word{"reset with seed %d: other weights, the same data", "已重置，种子 %d：换权重，数据不变"}
)
