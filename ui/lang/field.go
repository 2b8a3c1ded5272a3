package lang

// What the second line says of all lanes of a race. The first argument is a lane's
// name, or those of several.
var (
	FieldFirst       = Word{"%s was first to arrive, at step %d", "%s 最先到达（第 %d 步）"}
	FieldFirstAll    = Word{"%s were first to arrive, at step %d", "%s 最先到达（第 %d 步）"}
	FieldThen        = Word{", then %s", "，随后是 %s"}
	FieldOne         = Word{"%s has loss %s", "%s 的损失为 %s"}
	FieldLeads       = Word{"%s leads: loss %s", "%s 领先：损失 %s"}
	FieldLead        = Word{"%s lead, level at loss %s", "%s 并列领先：损失 %s"}
	FieldLeadsRest   = Word{"%s leads the rest: loss %s", "%s 在其余赛道中领先：损失 %s"}
	FieldLevel       = Word{"all are level: loss %s", "各赛道不分先后：损失 %s"}
	FieldLevelSome   = Word{"%s are level: loss %s", "%s 不分先后：损失 %s"}
	FieldResting     = Word{"%s is at a minimum", "%s 在一个极小值点"}
	FieldRestingAll  = Word{"%s are each at a minimum", "%s 各在一个极小值点"}
	FieldTrapped     = Word{"%s is trapped at a local minimum", "%s 陷入局部最小值"}
	FieldTrappedAll  = Word{"%s are trapped at local minima", "%s 陷入局部最小值"}
	FieldStuck       = Word{"%s is stuck", "%s 停滞"}
	FieldStuckAll    = Word{"%s are stuck", "%s 停滞"}
	FieldDiverging   = Word{"%s is diverging", "%s 正在发散"}
	FieldDivergingAt = Word{"%s will diverge at step %d", "%s 将在第 %d 步发散"}
	FieldDivergedAt  = Word{"%s diverged at step %d", "%s 在第 %d 步发散"}
	FieldDiverged    = Word{"%s have diverged", "%s 已发散"}
	FieldAllDiverged = Word{"all lanes have diverged", "所有赛道均已发散"}

	ColArrived = Word{"arr.", "到达"}
	Looking    = Word{"%s; looking …", "%s；诊断中……"}
	RunField   = Word{"all lanes: %s", "各赛道：%s"}
	RunArrived = Word{"%s; arrived at step %d", "%s；第 %d 步到达"}
)

// How lists are joined.
var (
	Comma    = Word{", ", "、"}
	ListAnd  = Word{"%s and %s", "%s 和 %s"}
	ListMore = Word{"%s and %d more", "%s 等（另有 %d 条）"}
)
