package lang

// What is seen of lanes that move to and fro.
var (
	SeeCycle       = Word{"%s repeats the same %s steps for ever at lr %s, the limit%s", "%s 在学习率 %[3]s（恰为极限）下永远重复同样的 %[2]s 步%[4]s"}
	SeeCycleEdge   = Word{"%s repeats %s steps for ever at the edge of stability: lr %s is on average %s of the limit%s", "%s 永远重复同样的 %s 步，处于稳定边缘：学习率 %s 平均为极限的 %s%s"}
	SeeCycleAbout  = Word{"%s repeats the same %s steps for ever at lr %s, within %s of the minimum %s, %s%s", "%s 在学习率 %[3]s 下永远重复同样的 %[2]s 步，距极小值点 (%[5]s, %[6]s) 不到 %[4]s%[7]s"}
	SeeCycleLocal  = Word{"%s repeats the same %s steps for ever at lr %s, within %s of a local minimum %s, %s%s", "%s 在学习率 %[3]s 下永远重复同样的 %[2]s 步，距局部极小值点 (%[5]s, %[6]s) 不到 %[4]s%[7]s"}
	SeeCycleSoFar  = Word{"%s has repeated the same %s steps %s times at lr %s%s%s", "%s 在学习率 %[4]s 下已把同样的 %[2]s 步重复了 %[3]s 遍%[5]s%[6]s"}
	SeeCycleFree   = Word{"%s repeats the same %s steps for ever at lr %s%s%s", "%s 在学习率 %[3]s 下永远重复同样的 %[2]s 步%[4]s%[5]s"}
	SeeWandering   = Word{"%s wanders in the noise: loss %s now, scatter ± %s%s", "%s 在噪声中徘徊：当前损失 %s，波动 ± %s%s"}
	SeeFloor       = Word{"%s wanders in the noise, on average %s ± %s above the minimum%s", "%s 在噪声中徘徊：平均高出极小值 %s ± %s%s"}
	SeeFloorLocal  = Word{"%s wanders in the noise, on average %s ± %s above a local minimum%s", "%s 在噪声中徘徊：平均高出局部极小值 %s ± %s%s"}
	SeeEdge        = Word{"%s is at the edge of stability: lr %s is on average %s of the limit%s", "%s 处于稳定边缘：学习率 %s 平均为极限的 %s%s"}
	SeeSwinging    = Word{"%s swings, period %s, ×%s a step%s%s", "%s 振荡，周期 %s 步，每步 ×%s%s%s"}
	SeeSwingFree   = Word{"%s swings, period %s%s%s", "%s 振荡，周期 %s 步%s%s"}
	SeeLimitHere   = Word{": lr %s, limit here %s", "：学习率 %s，此处极限 %s"}
	SeeRatio       = Word{", on average %s times the limit", "（平均为极限的 %s 倍）"}
	SeeGetsLower   = Word{"; lr %s gets lower", "；学习率 %s 能降得更低"}
	InsteadOf      = Word{"%s instead of %s", "%s（而非 %s）"}
	SeeComesNearer = Word{"; lr %s comes nearer", "；学习率 %s 能更接近"}
)

// Why they do.
var (
	WhyCycle      = Word{"The steps lead back to where they began, and small deviations do not grow on the way round: the cycle does not end by itself. Noise or another rate ends it.", "这些步会回到原处，绕行一圈微小的偏差也不会变大：循环不会自行结束，除非加噪声或换学习率。"}
	WhyCycleLimit = Word{"At the limit a step lands exactly as high on the other side: neither nearer nor farther.", "恰在极限时，每一步都落到对面同样高处：既不靠近也不远离。"}
	WhyCycleSoFar = Word{"The steps lead back to where they began, but small deviations grow on the way round: noise, or a start slightly off, breaks it.", "这些步会回到原处，但绕行一圈微小的偏差会变大：噪声或稍偏的起点便会打破循环。"}
	WhyWandering  = Word{"Without the noise the loss would fall: steps answer the noise as much as the slope, and the loss stays where the two balance.", "没有噪声损失会继续下降：每一步既响应坡度也响应噪声，损失停在两者平衡处。"}
	WhyEdge       = Word{"Where the valley is sharper than the rate can bear the lane is thrown out, where it is flatter it goes on down: it hovers at the sharpness it can just bear.", "谷太陡时被弹出，谷较缓时继续下行：于是徘徊在恰能承受的锐度处（稳定边缘）。"}
	WhySwinging   = Word{"Along the steep direction each step crosses to the other side of the valley.", "在陡的方向上，每一步都跨到谷的对面。"}
	WhySwingLong  = Word{"Its steps carry it past the lowest point until the slope there turns it round: with momentum earlier gradients do that.", "每次都冲过最低处，直到坡度使它折返：有动量时是先前的梯度带它冲过。"}
)
