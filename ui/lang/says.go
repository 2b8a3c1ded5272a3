package lang

// What the status line says when a setting changes.
var (
	SayAllStopped    = Word{"every lane has stopped: step back with ←, or reset with r", "所有赛道都已停止：按 ← 后退，或按 r 重置"}
	SayPlaying       = Word{"playing at %s", "播放，%s"}
	SayPaused        = Word{"paused at step %d", "在第 %d 步暂停"}
	SaySpeed         = Word{"speed: %s", "速度：%s"}
	SayHyper         = Word{"%s of %s: %s", "%[2]s 的 %[1]s：%[3]s"}
	SaySelectedHyper = Word{"↑↓ now change %s of %s: %s (%s)", "↑↓ 现在调节 %[2]s 的 %[1]s：%[3]s（%[4]s）"}
	SayParam         = Word{"%s of %s: %s; the race restarts with the same rates", "%[2]s 的 %[1]s：%[3]s；学习率不变，重新开始"}
	SayLane          = Word{"lane %s", "赛道 %s"}
	SayNoFarther     = Word{"no farther: the plane ends here", "已到尽头"}
	SayDataset       = Word{"%s, with rates that suit it", "%s（学习率已按此数据设定）"}
	SayRule          = Word{"this lane is now %s, with an empty memory and %s %s", "此赛道改用 %s（状态清零，%s 为 %s）"}
	SaySchedule      = Word{"schedule: %s, lr(k) = %s", "学习率调度：%s，lr(k) = %s"}
	SayNoSchedule    = Word{"no schedule: the rate is lr itself", "无调度：学习率即超参数的值"}
	SayAdded         = Word{"lane added: a copy of %s with its past", "已复制赛道 %s（含历史）"}
	SayRemoved       = Word{"lane removed: %s", "已移除赛道 %s"}
	SayObjective     = Word{"%s, with rates that suit it", "%s（学习率已按此曲面设定）"}
	SayClamped       = Word{"%s begins with %s %s, the end of its range: %s would suit", "%s 的 %s 取范围边界 %s（适合的值为 %s）"}
	SayNoise         = Word{"gradient noise: standard deviation %s", "梯度噪声：标准差 %s"}
	SayStart         = Word{"start moved to %s, %s", "起点移到 %s, %s"}
	SayReset         = Word{"reset: same start and seed, current settings", "已重置：起点与种子不变，沿用当前设置"}
	SayReseed        = Word{"reset with seed %d", "已重置，种子 %d"}
	SayTheme         = Word{"theme: %s", "主题：%s"}
	SayMouseOn       = Word{"mouse on: click moves the start, drag pans, wheel zooms", "鼠标开：单击移动起点，拖动平移，滚轮缩放"}
	SayMouseOff      = Word{"mouse off: the terminal can select text again", "鼠标关：交还终端，可选取文字"}
	SayLog           = Word{"logarithmic axis", "对数坐标"}
	SayLinear        = Word{"linear axis", "线性坐标"}
	SayByEvals       = Word{"chart over evaluations of the objective: a fair race", "横轴为目标函数求值次数：公平的竞赛"}
	SayBySteps       = Word{"chart over steps", "横轴为步数"}
	SayArrows        = Word{"arrows: downhill, memory, and in the lane's colour the next step", "箭头：下降方向、记忆，赛道颜色的为下一步"}
	SayArrowsPlain   = Word{"arrows: downhill, and in the lane's colour the next step", "箭头：下降方向，赛道颜色的为下一步"}
	SayNoArrows      = Word{"arrows off; the downhill arrow shows while paused", "箭头关闭；暂停时仍显示下降方向"}
	SayChart         = Word{"chart: %s", "图表：%s"}
	SayWindow        = Word{"window: x %s…%s, y %s…%s", "窗口：x %s…%s，y %s…%s"}
	SayGhost         = Word{" · from step %d a new future, the old one a ghost", " · 从第 %d 步起换一种走向，原走向留作虚影"}
	SayRefused       = Word{"not possible: %s", "无法执行：%s"}
)

// Why a lane stopped.
var (
	StopLeft     = Word{"left the plane (50 windows wide) at step %d: %s = %s", "第 %d 步超出 50 倍窗口范围：%s = %s"}
	StopLoss     = Word{"loss is %[3]s at step %[1]d", "第 %[1]d 步损失为 %[3]s"}
	StopGrad     = Word{"gradient is %[3]s in %[2]s at step %[1]d", "第 %[1]d 步梯度 %[2]s 分量为 %[3]s"}
	StopPoint    = Word{"%[2]s is %[3]s at step %[1]d", "第 %[1]d 步 %[2]s 为 %[3]s"}
	StopReached  = Word{"reached the loss limit at step %[1]d: %[3]s", "第 %[1]d 步达到损失阈值：%[3]s"}
	StopFlat     = Word{"gradient down to %[3]s at step %[1]d", "第 %[1]d 步梯度降到 %[3]s"}
	StopSteps    = Word{"made all %[1]d steps", "已完成全部 %[1]d 步"}
	StopStagnant = Word{"no more progress at step %[1]d, best loss %[3]s", "第 %[1]d 步不再改进，最小损失 %[3]s"}
)

// What the status line sees.
var (
	SeeStart    = Word{"%s: at the start, loss %s", "%s：在起点，损失 %s"}
	SeeLower    = Word{"%s: loss %s, %s lower than a step ago", "%s：损失 %s，比上一步低 %s"}
	SeeHigher   = Word{"%s: loss %s, %s higher than a step ago", "%s：损失 %s，比上一步高 %s"}
	SeeSame     = Word{"%s: loss %s, the same as a step ago", "%s：损失 %s，与上一步相同"}
	SeeLevel    = Word{"%s: loss %s, no longer changing", "%s：损失 %s，不再变化"}
	SeeDiverged = Word{"%s diverged: %s; its last good point stays", "%s 发散：%s；保留最后一个有效点"}
	SeeFinished = Word{"%s is done: %s", "%s 已结束：%s"}
	SeeTravel   = Word{"seeking: step %d of %d; any time key stops here", "前进中：第 %d 步，共 %d 步；按时间键可停下"}
)
