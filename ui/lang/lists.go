package lang

// The lists of the command line: what each has, and the heads of its columns.
var (
	ListSurfaces   = Word{"loss surfaces: what a race runs on", "损失曲面：race 在其上运行"}
	ListOptimizers = Word{"update rules and their hyper-parameters, for --lane", "优化器及其超参数，用于 --lane"}
	ListFunctions  = Word{"functions for a formula of your own, for --f", "自定义公式的函数，用于 --f"}
	ListSchedules  = Word{"how the learning rate changes with the step, for schedule= in --lane", "学习率如何随步数变化，用于 --lane 中的 schedule="}
	ListDatasets   = Word{"data sets: what train learns from", "数据集：train 从中学习"}
	ListModels     = Word{"known models, for --model", "已知模型，用于 --model"}
	ListSettings   = Word{"settings of a model: each is an option of train, and a name in --set", "模型的设置：每一项都是 train 的选项，也可用于 --set"}
	ListScenes     = Word{"known runs to watch, for --scene", "值得一看的运行，用于 --scene"}
	ListKeys       = Word{"keys of the screen", "屏幕上的按键"}

	HeadKind      = Word{"KIND", "种类"}
	HeadExample   = Word{"EXAMPLE", "示例"}
	HeadID        = Word{"ID", "代号"}
	HeadName      = Word{"NAME", "名称"}
	HeadFormula   = Word{"FORMULA", "公式"}
	HeadFunction  = Word{"FUNCTION", "函数"}
	HeadIs        = Word{"WHAT IT IS", "说明"}
	HeadDoes      = Word{"WHAT IT DOES", "作用"}
	HeadHyper     = Word{"HYPER-PARAMETERS", "超参数"}
	HeadGroup     = Word{"GROUP", "分组"}
	HeadKeys      = Word{"KEYS", "按键"}
	HeadTheyDo    = Word{"WHAT THEY DO", "作用"}
	HeadParams    = Word{"PARAMETERS", "参数"}
	HeadDefault   = Word{"DEFAULT", "默认值"}
	HeadValues    = Word{"VALUES", "取值"}
	HeadSettings  = Word{"SETTINGS", "设置"}
	HeadSurface   = Word{"SURFACE", "曲面"}
	HeadSteps     = Word{"STEPS", "步数"}
	HeadWatch     = Word{"WHAT TO WATCH", "看点"}
	HeadArguments = Word{"ARGUMENTS AND DEFAULTS", "参数与默认值"}

	ListFormula = Word{"a formula", "一个公式"}
	ListFits    = Word{"what suits the data", "随数据而定"}
	ListText    = Word{"text", "文字"}
	ListRange   = Word{"%s to %s", "%s 到 %s，含两端"}
)
