package lang

// The groups of keys.
var (
	GroupTime    = Word{"time", "时间"}
	GroupLane    = Word{"lane", "赛道"}
	GroupProblem = Word{"problem", "问题"}
	GroupPlane   = Word{"plane", "平面"}
	GroupShow    = Word{"show", "显示"}
	GroupProgram = Word{"program", "程序"}
	GroupMouse   = Word{"mouse", "鼠标"}
)

// What each key does.
var (
	DoPlay          = Word{"play, pause", "播放、暂停"}
	DoForward       = Word{"one step forward", "前进一步"}
	DoBack          = Word{"one step back", "后退一步"}
	DoForward10     = Word{"ten steps forward", "前进十步"}
	DoBack10        = Word{"ten steps back", "后退十步"}
	DoLeap          = Word{"a tenth of the run forward", "前进全程的十分之一"}
	DoLeapBack      = Word{"a tenth of the run back", "后退全程的十分之一"}
	DoFirst         = Word{"to the start", "回到第 0 步"}
	DoNewest        = Word{"to the newest step", "到最新一步"}
	DoFaster        = Word{"faster", "加快"}
	DoSlower        = Word{"slower", "减慢"}
	DoReset         = Word{"reset: same seed, current settings", "重置（种子不变，沿用当前设置）"}
	DoReseed        = Word{"reset with a new seed", "重置并换随机种子"}
	DoHyperUp       = Word{"raise the hyper-parameter (learning rate, simplex size, …) by 10^(1/20)", "调大超参数（学习率、单纯形大小……）×10^(1/20)"}
	DoHyperDown     = Word{"lower the hyper-parameter", "调小超参数"}
	DoHyperUpFar    = Word{"raise the hyper-parameter by 10^(1/4)", "调大超参数 ×10^(1/4)"}
	DoHyperDownFar  = Word{"lower the hyper-parameter by 10^(1/4)", "调小超参数 ÷10^(1/4)"}
	DoNextHyper     = Word{"next hyper-parameter (learning rate, momentum, …)", "下一个超参数（学习率、动量……）"}
	DoPrevHyper     = Word{"previous hyper-parameter", "上一个超参数"}
	DoNextRule      = Word{"next optimizer", "下一个优化算法"}
	DoPrevRule      = Word{"previous optimizer", "上一个优化算法"}
	DoNextSchedule  = Word{"next schedule of the learning rate", "下一个学习率调度"}
	DoPrevSchedule  = Word{"previous schedule", "上一个学习率调度"}
	DoNextLane      = Word{"select the next lane", "选下一条赛道"}
	DoPrevLane      = Word{"select the previous lane", "选上一条赛道"}
	DoAddLane       = Word{"add a copy of the lane", "复制一条赛道"}
	DoRemoveLane    = Word{"remove the lane", "移除赛道"}
	DoNextObjective = Word{"next surface or dataset", "下一个曲面或数据集"}
	DoPrevObjective = Word{"previous surface or dataset", "上一个曲面或数据集"}
	DoSurfaces      = Word{"every surface or data set, with its picture", "全部曲面或数据集（缩略图）"}
	DoScenes        = Word{"scenes: known runs to watch", "场景：结果已知的运行"}
	DoFormula       = Word{"a surface of your own: type f(x, y)", "自定义曲面：输入 f(x, y)"}
	DoMoreNoise     = Word{"more gradient noise", "增加梯度噪声"}
	DoLessNoise     = Word{"less gradient noise", "减少梯度噪声"}
	DoNextBatch     = Word{"smaller batch", "减小批量"}
	DoPrevBatch     = Word{"larger batch", "增大批量"}
	DoModel         = Word{"the model: layers, activation, loss, data", "模型：层、激活函数、损失、数据"}
	DoNeuron        = Word{"one neuron large, its weights", "放大一个神经元及其权重"}
	DoUnit          = Word{"a step is a mini-batch, an epoch, ten epochs", "一步：小批量、一轮、十轮"}
	DoStartLeft     = Word{"move the start left", "起点左移"}
	DoStartDown     = Word{"move the start down", "起点下移"}
	DoStartUp       = Word{"move the start up", "起点上移"}
	DoStartRight    = Word{"move the start right", "起点右移"}
	DoNextStart     = Word{"Race: another start worth trying; Train: draw points", "竞赛：换一个值得一试的起点；训练：绘制数据点"}
	DoPanLeft       = Word{"look left", "视野左移"}
	DoPanRight      = Word{"look right", "视野右移"}
	DoPanUp         = Word{"look up", "视野上移"}
	DoPanDown       = Word{"look down", "视野下移"}
	DoWholeWindow   = Word{"the whole window", "整个窗口"}
	DoZoomIn        = Word{"zoom in", "放大"}
	DoZoomOut       = Word{"zoom out", "缩小"}
	DoExplain       = Word{"explain the next step", "解释下一步"}
	DoArrows        = Word{"arrows: downhill, memory if there is one, step", "箭头：下降、记忆（如有）、步"}
	DoChart         = Word{"what the chart shows", "切换图表内容"}
	DoLogAxis       = Word{"logarithmic or linear axis", "对数或线性坐标"}
	DoEvals         = Word{"chart over steps or over evaluations", "图表横轴：步数或求值次数"}
	DoLarge         = Word{"one panel large", "放大一个面板"}
	DoMouse         = Word{"mouse on, off", "鼠标开、关"}
	DoTheme         = Word{"theme: auto, dark, light", "主题：自动、深色、浅色"}
	DoRacePage      = Word{"Race: lanes on a surface", "竞赛：曲面上的赛道"}
	DoTrainPage     = Word{"Train: a small learning problem", "训练：一个小的学习问题"}
	DoHelp          = Word{"help", "帮助"}
	DoFilter        = Word{"find a key by its name", "按名称查找按键"}
	DoPalette       = Word{"palette: run a command by its name", "命令面板：按名称执行"}
	DoCopy          = Word{"copy the command line that rebuilds this", "复制能重建此状态的命令行"}
	DoEscape        = Word{"back", "返回"}
	DoSuspend       = Word{"suspend: back to the shell until fg", "挂起：返回 shell，fg 恢复"}
	DoQuit          = Word{"quit", "退出"}
)

// MouseDoes lists the gestures of the mouse and what each does.
var MouseDoes = [][2]Word{
	{{"click", "单击"}, {"move the start here", "把起点移到这里"}},
	{{"drag", "拖动"}, {"pan", "平移"}},
	{{"wheel", "滚轮"}, {"zoom at the pointer", "以指针为中心缩放"}},
}

// Why a key does nothing now.
var (
	WhyAtStart   = Word{"this is step 0", "已在第 0 步"}
	WhyAtNewest  = Word{"this is the newest step", "已在最新一步"}
	WhyHere      = Word{"this page is shown already", "已在此页"}
	NoSuchKey    = Word{"%s does nothing: ? lists the keys", "%s 没有作用：按 ? 查看按键"}
	NoUseHere    = Word{"%s does nothing here: the last line shows the keys, esc closes this", "%s 在此没有作用：末行列出按键，esc 关闭"}
	WhyStopped   = Word{"this lane has stopped: step back first, or reset with r", "此赛道已停止：先后退，或按 r 重置"}
	WhyOwnSteps  = Word{"this method chooses its steps itself", "此方法自行决定步长"}
	WhyNoChart   = Word{"no chart is shown", "没有显示图表"}
	WhyNoRoom    = Word{"the explanation needs 80x20", "解释面板需要 80x20"}
	WhyMaxLanes  = Word{"there is no room for another lane", "不能再加赛道了"}
	WhyLastLane  = Word{"the last lane stays", "最后一条赛道不能移除"}
	WhyNoBatches = Word{"a surface has no data to take batches of", "曲面没有可分批的数据"}
	WhyNoPlane   = Word{"this objective has no plane", "此目标函数没有平面"}
	WhyNoStart   = Word{"a learning problem starts from its seed: press R for other weights", "学习问题由种子决定起点：按 R 换初始权重"}
	WhyNoScenes  = Word{"the scenes are races: press 1, then U", "场景都是竞赛：先按 1，再按 U"}
	WhyNoFormula = Word{"a formula makes a surface: press 1, then F", "公式用来定义曲面：先按 1，再按 F"}
	WhyNoArrows  = Word{"arrows are drawn on a surface; e explains the next step here", "箭头画在曲面上；此处按 e 解释下一步"}
)
