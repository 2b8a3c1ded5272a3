package lang

// What the status line sees a lane do, with its cause and a remedy. The first
// argument is always the lane's name.
var (
	Perhaps = Word{"it seems: %s", "看来：%s"}

	SeeConverging = Word{"%s converges: its distance ×%s a step, a tenth of the loss in %s steps", "%s 收敛中：每步距离 ×%s，%s 步后损失降为十分之一"}
	SeeDescending = Word{"%s descends: loss %s, falling by %s a step", "%s 下降中：损失 %s，每步下降 %s"}
	SeeGlobal     = Word{"%s has reached the minimum at %s, %s: loss %s", "%s 已到达最小值点 (%s, %s)：损失 %s"}
	SeeLocal      = Word{"%s is trapped in a local minimum at %s, %s: loss %s; try momentum, another start or a larger rate", "%s 陷入局部最小值 (%s, %s)：损失 %s；可加动量、换起点或调大学习率"}
	SeeUnlisted   = Word{"%s has reached a minimum at %s, %s: loss %s", "%s 到达一个极小值点 (%s, %s)：损失 %s"}
	SeeStuck      = Word{"%s stands still where the slope is 0, though there is a way down: move the start", "%s 停在梯度为 0 之处，其实另有下坡：请移动起点"}
	SeeBegin      = Word{"%s starts: lr %s, stable here up to %s", "%s 开始：学习率 %s，此处稳定上限 %s"}
	SeeBeginHigh  = Word{"%s starts: lr %s is above %s, the largest stable rate here; try %s", "%s 开始：学习率 %s 超过此处稳定上限 %s；试试 %s"}
	SeeOverLimit  = Word{"%s diverges: lr %s > %s = %s, the largest stable rate; try %s", "%s 发散：学习率 %s > %s = %s（稳定上限）；试试 %s"}
	SeeOvershoot  = Word{"%s diverges: a step at lr %s led to where the surface is too steep for it; try %s", "%s 发散：学习率 %s 的一步跨到了过陡之处；试试 %s"}
	SeeDownhill   = Word{"%s runs down a surface without a bottom: no rate would help", "%s 沿无底的曲面一路下滑：换学习率也无济于事"}
	SeeUndefined  = Word{"%s stepped to where the formula has no value; try %s", "%s 走到了公式无定义之处；试试 %s"}
	SeeCycle      = Word{"%s repeats the same %s steps for ever: lr %s is at the limit %s; try %s", "%s 永远重复同样的 %s 步：学习率 %s 正处于极限 %s；试试 %s"}
	SeeCycleFree  = Word{"%s repeats the same %s steps for ever; try lr %s", "%s 永远重复同样的 %s 步；试试学习率 %s"}
	SeeWandering  = Word{"%s wanders in the noise; a smaller rate, %s, comes closer", "%s 在噪声中徘徊；更小的学习率 %s 能更接近"}
	SeeFloor      = Word{"%s wanders in the noise, about %s above the minimum; lr %s comes closer", "%s 在噪声中徘徊，平均高出最小值 %s；学习率 %s 能更接近"}
	SeeEdge       = Word{"%s hovers at the edge of stability: sharpness %s about the %s that lr %s can bear; try %s", "%s 徘徊于稳定边缘：锐度 %s，学习率 %[4]s 所能承受的约为 %[3]s；试试 %[5]s"}
	SeeSwinging   = Word{"%s swings with a period of %s steps, ×%s a step: lr %s, limit %s; try %s", "%s 振荡，周期 %s 步，每步 ×%s：学习率 %s，上限 %s；试试 %s"}
	SeeSwingFree  = Word{"%s swings with a period of %s steps, ×%s a step; try lr %s", "%s 振荡，周期 %s 步，每步 ×%s；试试学习率 %s"}
	SeeSaddle     = Word{"%s is slow beside a saddle: hardly a slope, and curved down one way; momentum or noise helps", "%s 在鞍点附近变慢：坡度极小且有一向下弯；动量或噪声有帮助"}
	SeePlateau    = Word{"%s crawls on a plateau: slope %s; a larger rate or an adaptive rule helps", "%s 在平台上爬行：坡度 %s；调大学习率或用自适应算法"}
	SeeTooSlow    = Word{"%s is slow: lr %s is far below the limit %s; try %s", "%s 太慢：学习率 %s 远低于上限 %s；试试 %s"}
	SeeCrawling   = Word{"%s crawls along a valley: curvature differs %s-fold between its directions; momentum or Adam helps", "%s 沿谷底爬行：两个方向的曲率相差 %s 倍；动量或 Adam 有帮助"}
	SeeUnsettled  = Word{"%s neither falls nor repeats: loss %s", "%s 既不下降也不重复：损失 %s"}
)

// The gauge below the explanation.
var (
	GaugeCurve = Word{"curvature λ %s … %s, condition κ %s", "曲率 λ %s … %s，条件数 κ %s"}
	GaugeRate  = Word{"lr %s of the limit %s = %s", "学习率 %s，上限 %s = %s"}
	GaugeNone  = Word{"no fixed limit is known for %s here", "%s 在此没有已知的固定上限"}
)
