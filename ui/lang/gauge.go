package lang

// The gauge below the explanation. Lim words compare the rate with its limit, from the
// longest to the shortest; those that end in If are of rules that adapt.
var (
	GaugeCurve = Word{"curvature λ %s … %s", "曲率 λ %s … %s"}
	GaugeCond  = Word{", condition κ %s", "，条件数 κ %s"}
	GaugeKappa = Word{", κ %s", "，κ %s"}
	GaugeAt    = Word{"at step %d: %s", "第 %d 步：%s"}
	GaugeBegan = Word{" at step %d", "（第 %d 步处）"}
	GaugeWay   = Word{" along its path", "（其路径上）"}

	LimForm   = Word{"lr %s, limit %s = %s", "学习率 %s，上限 %s = %s"}
	LimRate   = Word{"lr %s, limit %s", "学习率 %s，上限 %s"}
	LimOnly   = Word{"limit %s", "上限 %s"}
	LimFormIf = Word{"lr %s, limit %s = %s if P stays as it is", "学习率 %s，上限 %s = %s（若 P 不变）"}
	LimRateIf = Word{"lr %s, limit %s if its scale stays", "学习率 %s，上限 %s（若缩放不变）"}
	LimOnlyIf = Word{"limit %s if its scale stays", "上限 %s（若缩放不变）"}

	NoneNoCurvature = Word{"no limit here: nothing curves up", "此处无上限：没有向上弯的方向"}
	NoneSearches    = Word{"%s finds its step lengths by trial", "%s 靠试探决定每一步"}
	NoneOwnLengths  = Word{"no limit: its steps do not shrink with the slope", "无上限：步长不随坡度变短"}
	NoneFromLoss    = Word{"no limit: the rate follows from the loss", "无上限：学习率由损失算出"}
	NoneFromStep    = Word{"no limit: the rate follows from the last step", "无上限：学习率由上一步算出"}
	NoneTwoPoints   = Word{"no limit is known: it works with two points", "上限未知：它同时用到两个点"}
	NoneTwoAverages = Word{"no limit is known: it follows two averages", "上限未知：它跟随两个平均"}
	NoneNotYet      = Word{"no limit yet: its scale follows the first step", "尚无上限：走出第一步才有缩放"}
	NoneNoScale     = Word{"no limit here: its scale is not above 0", "此处无上限：缩放不为正"}
	NoneClipped     = Word{"no limit here: the gradient is clipped", "此处无上限：梯度被裁剪"}
	NoneUnstudied   = Word{"no limit is known for %s", "%s 没有已知的上限"}
	NoneNotFinite   = Word{"no limit here: the curvature is not finite", "此处无上限：曲率不是有限的数"}
)
