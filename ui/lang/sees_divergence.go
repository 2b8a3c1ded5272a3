package lang

// What is seen of lanes on a surface that have diverged or will: after the name
// comes Diverged or DivergesAt, at the end the rate that holds, where one is known.
var (
	SeeOverLimit = Word{"%s %s: lr %s > %s = %s, the largest stable rate%s", "%s %s：学习率 %s > %s = %s（稳定上限）%s"}
	SeeOverWay   = Word{"%s %s: lr %s > %s, the largest stable rate along its path%s", "%s %s：学习率 %s > %s（其路径上的稳定上限）%s"}
	SeeOverBegan = Word{"%s %s: lr %s > %s, the limit at step %s%s", "%s %s：学习率 %s > 第 %[5]s 步处的上限 %[4]s%[6]s"}
	SeeOvershoot = Word{"%s %s: lr %s makes its steps too long%s", "%s %s：学习率 %s 使步长过大%s"}
	SeeNoBottom  = Word{"%s %s: no rate helps, the surface has no bottom there", "%s %s：换学习率也无济于事，此处曲面没有最低点"}
	SeeNoneHelps = Word{"%s %s down a slope without a bottom; no rate that was tried helps", "%s %s：沿无底的坡下滑，试过的学习率都无济于事"}
	SeeDownhill  = Word{"%s %s down a slope without a bottom%s", "%s %s：沿无底的坡一路下滑%s"}
	SeeUndefined = Word{"%s %s: its step leads to where the formula has no value%s", "%s %s：这一步走到了公式无定义之处%s"}
	SeeNoneHolds = Word{"%s %s: no smaller rate that was tried reaches a minimum", "%s %s：试过的更小学习率都到不了极小值"}
	Diverged     = Word{"diverged", "已发散"}
	DivergesAt   = Word{"diverges at step %d", "将在第 %d 步发散"}
	WouldHold    = Word{"; lr %s would have held", "；当初用学习率 %s 便能稳住"}
	Holds        = Word{"; lr %s holds", "；改用学习率 %s 能稳住"}
)

// Why they do.
var (
	WhyDiverging = Word{"Above the limit each step overshoots to a higher point on the other side, and the overshoot grows every step.", "超过极限后，每一步都越过谷底、落到对面更高处，并且越跨越远。"}
	WhyOvershoot = Word{"A long step leads to where the surface is steeper, or slopes away from every minimum: the next step is as long or longer.", "步子太长，便走到更陡、或背离所有极小值的地方：下一步同样长，甚至更长。"}
	WhyDownhill  = Word{"The surface has no lowest point there: following the slope means leaving for ever.", "此处曲面没有最低点：沿坡下行便一去不返。"}
	WhyCarried   = Word{"Beyond its minima the surface falls for ever. Steps of this rate carry the lane over the rim, shorter ones do not.", "极小值之外曲面无尽地下降：这一学习率的步子把它带出了边缘，更短的步子则不会。"}
	WhyUndefined = Word{"A root or logarithm of a negative number, a division by 0 or a number too large has no value, and so no slope to follow.", "负数的根或对数、除以 0 或过大的数都没有值，也就没有坡可循。"}
)
