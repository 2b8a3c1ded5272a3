package lang

// What the status line sees of a lane that is at a point of a surface or beside one. The
// first argument is always the lane's name.
var (
	SeeGlobal         = Word{"%s is within %s of the minimum %s, %s: loss %s", "%s 距最小值点 (%[3]s, %[4]s) 不到 %[2]s：损失 %[5]s"}
	SeeLocal          = Word{"%s is trapped within %s of a local minimum %s, %s: loss %s", "%s 陷入局部最小值 (%[3]s, %[4]s)，距离不到 %[2]s：损失 %[5]s"}
	SeeUnlisted       = Word{"%s is within %s of a minimum %s, %s: loss %s", "%s 距一个极小值点 (%[3]s, %[4]s) 不到 %[2]s：损失 %[5]s"}
	SeePassing        = Word{"%s is at a minimum %s, %s, but leaves it again at step %s", "%s 正在极小值点 (%s, %s)，但第 %s 步又会离开"}
	SeeOnSaddle       = Word{"%s rests on the saddle %s, %s: no slope leads away", "%s 停在鞍点 (%s, %s)：没有坡度引它离开"}
	SeeOnMaximum      = Word{"%s rests on a maximum %s, %s: no slope leads away", "%s 停在极大值点 (%s, %s)：没有坡度引它离开"}
	SeeOnSaddleNoise  = Word{"%s rests on the saddle %s, %s, no slope leads away: noise %s frees it", "%s 停在鞍点 (%s, %s)，没有坡度引它离开：噪声 %s 可以"}
	SeeOnMaximumNoise = Word{"%s rests on a maximum %s, %s, no slope leads away: noise %s frees it", "%s 停在极大值点 (%s, %s)，没有坡度引它离开：噪声 %s 可以"}
	SeeOnFlat         = Word{"%s rests on flat ground: slope %s, loss %s", "%s 停在平地上：坡度 %s，损失 %s"}
	SeeSaddle         = Word{"%s is slow beside the saddle %s, %s until step %s", "%s 在鞍点 (%s, %s) 旁变慢，到第 %s 步离开"}
	SeeSaddleMomentum = Word{"%s is slow beside the saddle %s, %s until step %s: momentum is faster", "%s 在鞍点 (%s, %s) 旁变慢，到第 %s 步离开：动量更快"}
	SeeSaddleNoise    = Word{"%s is slow beside the saddle %s, %s until step %s: noise %s is faster", "%s 在鞍点 (%s, %s) 旁变慢，到第 %s 步离开：噪声 %s 更快"}
	SeePlateau        = Word{"%s crawls on a plateau, slope %s", "%s 在平台上爬行，坡度 %s"}
	SeePlateauRate    = Word{"%s crawls on a plateau, slope %s: lr %s gets lower", "%s 在平台上爬行，坡度 %s：学习率 %s 降得更低"}
	SeePlateauAdam    = Word{"%s crawls on a plateau, slope %s: Adam gets lower", "%s 在平台上爬行，坡度 %s：Adam 降得更低"}
)

// Why it is there, for the explanation.
var (
	WhyReached = Word{"Here |g| is %s and the curvature %s … %s: there is no way down. A copy of the run is still here %s steps later.", "此处 |g| 为 %s，曲率 %s … %s：没有下坡。把这条轨迹的副本再走 %s 步，仍在此处。"}
	WhyLocal   = Word{"Here |g| is %s and the curvature %s … %s: there is no way down. A copy of the run is still here %s steps later. But elsewhere the surface comes down to %s.", "此处 |g| 为 %s，曲率 %s … %s：没有下坡。把这条轨迹的副本再走 %s 步，仍在此处。但曲面在别处低至 %s。"}
	WhyPassing = Word{"A copy of the run shows it. Near a minimum the slope is almost 0: a rule that divides the slope by its recent size then takes long steps again; noise, or a rate above the limit, leads away too.", "轨迹的副本表明如此。最小值附近坡度几乎为 0：把坡度除以其大小的算法又会迈出大步；噪声或超过极限的学习率也会使它离开。"}
	WhyStuck   = Word{"The curvature is %s … %s: there is a way down, but along it the slope is 0 or nearly so. A copy of the run is still here %s steps later. Noise has a component in that direction.", "曲率为 %s … %s：有下坡的方向，但沿此方向坡度为 0 或几乎为 0。轨迹的副本再走 %s 步仍在此处。噪声在该方向上有分量。"}
	WhyOnFlat  = Word{"Slope and curvature (%s … %s) are 0 to rounding: there is no direction to follow. A copy of the run is still here %s steps later.", "坡度与曲率（%s … %s）在舍入误差内为 0：没有方向可循。轨迹的副本再走 %s 步仍在此处。"}
	WhySaddle  = Word{"The slope is small because a saddle point is near: the curvature is %s one way and %s the other. A gradient step grows by a fixed factor along the way down, from next to nothing.", "附近是鞍点，故坡度很小：一个方向曲率为 %s，另一方向为 %s。沿下坡方向，梯度步从几乎为零起按固定倍数增长。"}
	WhyPlateau = Word{"Slope and curvature are small here: steps proportional to the slope are short. A rule that divides the slope by its size takes longer ones.", "此处坡度与曲率都小，与坡度成正比的步也就短；把坡度除以其大小的算法步子更长。"}
)
