package lang

// What the status line sees of lanes that begin and that come down, or do not. The
// first argument is always the lane's name.
var (
	SeeBegin     = Word{"%s %s: lr %s, stable here up to %s", "%s %s：学习率 %s，此处稳定上限 %s"}
	SeeBeginHigh = Word{"%s %s: lr %s is above %s, the limit here, yet does not diverge in %s steps", "%s %s：学习率 %s 高于此处上限 %s，但 %s 步内仍不发散"}
	SeeBeginSlow = Word{"%s %s: lr %s takes %s steps to loss %s, lr %s takes %s", "%s %s：学习率 %s 需 %s 步降到损失 %s，学习率 %s 只需 %s 步"}
	SeeBeginFree = Word{"%s %s: loss %s, %[5]s in %[4]s steps", "%s %s：损失 %s，%s 步后%s"}

	// Begins and GoesOn are the verbs of these: a lane goes on from where it was last changed.
	Begins = Word{"starts", "开始"}
	GoesOn = Word{"goes on", "继续"}

	SeeNear       = Word{"%s is nearly there: at the minimum %s, %s in %s steps, loss above it /10 in %s", "%s 即将到达：%[4]s 步后到最小值点 (%[2]s, %[3]s)，高出部分 %[5]s 步后降为十分之一"}
	SeeNearSteady = Word{"%s is nearly there: distance ×%s a step, at the minimum %s, %s in %s steps", "%s 即将到达：每步距离 ×%s，%[5]s 步后到最小值点 (%[3]s, %[4]s)"}
	SeeConverging = Word{"%s converges: distance ×%s a step, loss above the minimum /10 in %s steps", "%s 收敛中：每步距离 ×%s，%s 步后损失高出最小值的部分降为十分之一"}
	SeeTenth      = Word{"%s converges: loss above the minimum /10 in %s steps", "%s 收敛中：%s 步后损失高出最小值的部分降为十分之一"}
	SeeToLocal    = Word{"%s heads for a local minimum %s, %s of loss %s: loss above it /10 in %s steps", "%s 正走向局部最小值 (%s, %s)，其损失 %s：%s 步后高出部分降为十分之一"}
	SeeToLocalTry = Word{"%s heads for a local minimum %s, %s of loss %s; lr %s gets to %s", "%s 正走向局部最小值 (%s, %s)，其损失 %s；学习率 %s 则可降到 %s"}

	SeeHalf      = Word{"%s descends to a minimum %s, %s: half of the loss above it in %s steps", "%s 正下降到极小值点 (%s, %s)：%s 步后高出部分减半"}
	SeeAway      = Word{"%s descends away from the known minima: loss %s, %[4]s in %[3]s steps", "%s 在下降，但远离已知的极小值点：损失 %s，%s 步后%s"}
	SeeUneven    = Word{"%s descends unevenly: mean loss %s in the last %s steps, %s in the next %s", "%s 起伏下降：平均损失过去 %[3]s 步为 %[2]s，今后 %[5]s 步%[4]s"}
	SeeDescends  = Word{"%s descends: loss %s, %[4]s in %[3]s steps", "%s 下降中：损失 %s，%s 步后%s"}
	SeeFell      = Word{"%s descends: loss %s", "%s 下降中：损失 %s"}
	LaterIs      = Word{"%s", "为 %s"}
	LaterLower   = Word{"lower by %s", "降低 %s"}
	SeeTooSlow   = Word{"%s is too slow: lr %s takes %s steps to loss %s, lr %s takes %s", "%s 太慢：学习率 %s 需 %s 步降到损失 %s，学习率 %s 只需 %s 步"}
	SeeValley    = Word{"%s crawls along a valley, κ %s: loss %s, %[5]s in %[4]s steps", "%s 沿谷底爬行，条件数 %s：损失 %s，%s 步后%s"}
	SeeValleyOff = Word{"%s crawls along a valley away from the known minima, κ %s: loss %s, %[5]s in %[4]s steps", "%s 沿谷底爬行，远离已知的极小值点，条件数 %s：损失 %s，%s 步后%s"}
	SeeCrawling  = Word{"%s crawls along a valley, κ %s: %s steps to loss %s, %s with %s", "%s 沿谷底爬行，条件数 %s：%s 步降到损失 %s，%[6]s 只需 %[5]s 步"}

	SeeStill      = Word{"%s: loss %s, unchanged for the next %s steps", "%s：损失 %s，今后 %s 步不变"}
	SeeBounces    = Word{"%s bounces between loss %s and %s: nothing falls in %s steps", "%s 在损失 %s 与 %s 之间起伏：%s 步内不下降"}
	SeeBouncesTry = Word{"%s bounces between loss %s and %s, nothing falls in %s steps; lr %s gets to %s", "%s 在损失 %s 与 %s 之间起伏，%s 步内不下降；学习率 %s 可降到 %s"}
	SeeUnsettled  = Word{"%s neither falls nor repeats: loss %s", "%s 既不下降也不重复：损失 %s"}
)

// Why a lane comes down as it does, for the explanation.
var (
	WhyConverging = Word{"Near a minimum the loss is almost a quadratic: each step shortens the distance along every direction by a fixed factor, and the slowest direction sets the pace.", "在最小值附近损失近似二次函数：每一步使各方向的距离按固定倍数缩短，最慢的方向决定快慢。"}
	WhyAhead      = Word{"A copy of this run was continued: it reaches a point where the gradient is 0 and every direction curves up.", "把本次运行的副本继续走下去：它到达梯度为 0、各方向都向上弯的点。"}
	WhyFalls      = Word{"A copy of this run was continued, and its loss goes lower.", "把本次运行的副本继续走下去：损失会更低。"}
	WhyTooSlow    = Word{"Copies of this run were continued with larger rates: that one gets as low in a third of the steps, and one a tenth larger is stable too.", "用更大的学习率试走本次运行的副本：该学习率只需三分之一的步数，再大一成也仍然稳定。"}
	WhyCrawling   = Word{"The way down follows the flat direction of a valley, κ times flatter than the steep one. A rate that suits the flat one is too large for the steep one.", "下坡沿着山谷的平缓方向，其曲率只有陡方向的 1/κ：适合平缓方向的学习率对陡方向过大。"}
	WhyBounces    = Word{"A copy of this run was continued: its later losses are on average no lower than those of the last steps.", "把本次运行的副本继续走下去：此后的平均损失并不比最近几步低。"}
)
