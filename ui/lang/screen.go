package lang

// The screen's frame.
var (
	PageRace    = Word{"Race", "竞赛"}
	PageTrain   = Word{"Train", "训练"}
	Step        = Word{"step", "步"}
	Epoch       = Word{"epoch", "轮"}
	Seed        = Word{"seed", "种子"}
	Paused      = Word{"paused", "暂停"}
	Noise       = Word{"noise", "噪声"}
	PerSecond   = Word{"%s/s", "%s 步/秒"}
	TooSmall    = Word{"need %dx%d, have %dx%d", "需要 %dx%d，现有 %dx%d"}
	HintPlay    = Word{"play", "播放"}
	HintStep    = Word{"step", "步进"}
	HintRate    = Word{"rate", "学习率"}
	HintHyper   = Word{"hyper-parameter", "超参数"}
	HintRule    = Word{"optimizer", "优化算法"}
	HintSurface = Word{"surface", "曲面"}
	HintMouse   = Word{"mouse", "鼠标"}
	HintDraw    = Word{"draw", "画点"}
	HintData    = Word{"data", "数据"}
	HintNeuron  = Word{"neuron", "神经元"}
	HintBatch   = Word{"batch", "批量"}
	HintLane    = Word{"lane", "赛道"}
	HintHelp    = Word{"help", "帮助"}
	HintQuit    = Word{"quit", "退出"}
	HintFilter  = Word{"type to filter", "输入以筛选"}
	HintBack    = Word{"back", "返回"}
	HintRun     = Word{"run it", "执行"}
	HintRewrite = Word{"rewrite", "照此改写"}
	HintScroll  = Word{"scroll", "滚动"}
	HintSelect  = Word{"select", "选择"}
)

// The panels.
var (
	Lanes            = Word{"lanes", "赛道"}
	LanesOf          = Word{"lanes, all rows at step %d", "赛道（全部行：第 %d 步）"}
	ColRate          = Word{"rate", "学习率"}
	ColLoss          = Word{"loss", "损失"}
	ColGrad          = Word{"|g|", "|g|"}
	ColDist          = Word{"dist.", "距离"}
	ColTest          = Word{"test", "测试"} // the loss
	ColTrainAcc      = Word{"acc.", "准确率"}
	ColTestAcc       = Word{"test acc.", "测试准确率"}
	NextStepOf       = Word{"next step of %s", "%s 的下一步"}
	ByEvals          = Word{"over evaluations", "横轴：求值次数"}
	ArrowLegend      = Word{"arrows: down, memory, step", "箭头：下降、记忆、步"}
	ArrowLegendPlain = Word{"arrows: down, step", "箭头：下降、步"}
	NoPenalty        = Word{"without the λ penalty", "不含 λ 惩罚项"}
	CommandTitle     = Word{"the command that rebuilds this", "重建此状态的命令"}
	CommandInput     = Word{"Give it the same table on standard input (<) again: the line cannot hold it.", "需再次经标准输入（<）给出同一表格：命令行无法容纳它。"}
	CommandNote      = Word{"It is on the clipboard if the terminal allows that; else select it here (m gives the mouse back).", "若终端允许，已写入剪贴板；否则请在此选取（按 m 交还鼠标）。"}
	StoppedAt        = Word{"✗ step %d", "✗ 第 %d 步"}
	DoneAt           = Word{"✓ step %d", "✓ 第 %d 步"}
	NoNumbers        = Word{"nothing to show: no minimum is known", "无可显示：未知最小值"}
	LogAxis          = Word{"log", "对数"}
	PlaneOf          = Word{"plane of principal components 1, 2: %s of variance", "第 1、2 主成分平面：解释方差 %s"}
	PlaneOfShort     = Word{"principal components 1, 2: %s", "第 1、2 主成分：%s"}
	PlaneOfShortest  = Word{"PC 1, 2: %s", "主成分：%s"}
	PathShort        = Word{"path's components 1, 2: %s", "路径主成分：%s"}
	RandomShort      = Word{"two random directions", "两个随机方向"}
	LossShort        = Word{"loss of %s", "%s 的损失"}
	Computed         = Word{"computing %s", "计算中 %s"}
	WrongRows        = Word{"wrong %s", "判错 %s"}
	WrongRowsAt      = Word{"wrong %s at step %s", "第 %[2]s 步判错 %[1]s"}
	DecisionOf       = Word{"decisions of %s", "%s 的决策图"}
	NoMatch          = Word{"no key matches", "没有匹配的按键"}
	HelpTitle        = Word{"keys", "按键"}
	Palette          = Word{"palette", "命令面板"}
	FormulaTitle     = Word{"your own surface", "自定义曲面"}
	FormulaHelp      = Word{"Type a formula of x and y, such as (1-x)^2 + 100*(y-x^2)^2. There are + - * / ^, brackets, pi, e, and %s. A suitable window is chosen.", "输入 x、y 的公式，例如 (1-x)^2 + 100*(y-x^2)^2。可用 + - * / ^、括号、pi、e，以及 %s。窗口自动选取。"}
	SurfacesTitle    = Word{"surfaces", "曲面"}
	ScenesTitle      = Word{"scenes", "场景"}
	NoTile           = Word{"nothing matches", "没有匹配项"}
	MoreTiles        = Word{"%d more", "还有 %d 个"}
	SayFault         = Word{"closed because of a bug in Descent, reported when you quit: %v", "因 Descent 内部错误已关闭此窗口，退出时打印详情：%v"}
	NotNow           = Word{"not now: %s", "现在不可用：%s"}
	MoreRows         = Word{"%d more", "还有 %d 行"}
)

// The charts.
var (
	ChartLoss     = Word{"loss", "损失"}
	ChartLossMin  = Word{"loss − minimum", "损失 − 最小值"}
	ChartTrain    = Word{"training loss", "训练损失"}
	ChartAccuracy = Word{"training accuracy", "训练准确率"}
	ChartDist     = Word{"distance to the minimum", "到最小值的距离"}
	ChartGrad     = Word{"gradient |g|", "梯度 |g|"}
	ChartStepLen  = Word{"step length", "步长"}
	ChartRate     = Word{"learning rate", "学习率"}
)

// How a step sees the data.
var (
	BatchFull = Word{"BGD: all %d rows a step", "批量梯度下降 BGD：每步全部 %d 行"}
	BatchMini = Word{"MBGD: %d rows a step", "小批量梯度下降 MBGD：每步 %d 行"}
	BatchOne  = Word{"SGD: one row a step", "随机梯度下降 SGD：每步 1 行"}
)
