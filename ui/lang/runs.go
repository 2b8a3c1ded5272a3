package lang

import "strings"

// What a run prints without a screen.
var (
	RunNote    = Word{"note: %s", "注：%s"}
	RunLane    = Word{"lane %d: %s", "赛道 %d：%s"}
	RunDone    = Word{"done: %s", "完成：%s"}
	RunStopped = Word{"stopped: %s; %s", "停止：%s；%s"}
	RunLosses  = Word{"loss %s at step 0, %s at step %d", "第 0 步损失 %[1]s，第 %[3]d 步损失 %[2]s"}
	RunWhat    = Word{"what the lanes do at step %d", "各赛道在第 %d 步的情况"}
)

// columns are the columns of a run's table, by their names in CSV and JSON.
var columns = []Word{
	{"step", "步"},
	{"epoch", "轮"},
	{"loss", "损失"},
	{"train_loss", "训练损失"},
	{"test_loss", "测试损失"},
	{"train_accuracy", "训练准确率"},
	{"test_accuracy", "测试准确率"},
	{"batch_loss", "批损失"},
	{"penalty", "惩罚项"},
	{"grad_norm", "梯度范数"},
	{"lr", "学习率"},
}

// Column returns the head of a column of that name. One of a layer ends with its number.
func (l Lang) Column(name string) string {
	if l == EN {
		return name
	}
	id := strings.TrimRight(name, "0123456789")
	id = strings.TrimSuffix(id, "_")
	for _, w := range columns {
		if w.en == name || w.en == id {
			return l.T(w) + strings.TrimPrefix(strings.TrimPrefix(name, id), "_")
		}
	}
	return name
}

// sentencesOfRuns are why a lane stopped, and notes, as a run without a screen says them.
var sentencesOfRuns = []Word{
	{"A table of %d rows (features: %d); %d rows train, %d test.", "表格有 %d 行、%d 个特征；%d 行训练，%d 行测试。"},
	{"left the region %d windows wide: %s = %s at step %d", "第 %[4]d 步超出 %[1]d 倍窗口的范围：%[2]s = %[3]s"},
	{"the loss is not finite: %g at step %d", "第 %[2]d 步损失不是有限的数：%[1]g"},
	{"the gradient is not finite: %g along %s at step %d", "第 %[3]d 步梯度不是有限的数：%[2]s 分量为 %[1]g"},
	{"the point is not finite: %s = %g at step %d", "第 %[3]d 步的点不是有限的数：%[1]s = %[2]g"},
	{"reached the loss %s (limit %s) at step %d", "第 %[3]d 步损失达到 %[1]s（阈值 %[2]s）"},
	{"the gradient is %s long (limit %s) at step %d", "第 %[3]d 步梯度长 %[1]s（阈值 %[2]s）"},
	{"made all %d steps", "已完成全部 %d 步"},
	{"the loss has not fallen below %s for %d steps, at step %d", "第 %[3]d 步：损失已有 %[2]d 步未低于 %[1]s"},
	{"predicted %s of the %s rows correctly (limit %s) at step %d", "第 %[4]d 步在%[2]s行上的准确率为 %[1]s（阈值 %[3]s）"},
	{"made all %d epochs, at step %d", "第 %[2]d 步完成全部 %[1]d 轮"},
	{"%s, at step %d", "第 %[2]d 步：%[1]s"},
	{"gradient below 1e-12", "梯度低于 1e-12"},
	{"100 steps without a decrease", "100 步没有下降"},
	{"the population has shrunk to a point", "种群已缩成一点"},
	{"the loss is −∞", "损失为 −∞"},
	{"no finite value", "没有有限值"},
	{"the line search found no step", "线搜索找不到合格的步"},
	{"a step too short to matter", "步长已短到无效"},
	{"its direction does not lead down", "方向不再下降"},
	{"the loss still falls at the longest step", "最长的步仍在下降"},
	{"too many trials in one search", "一次搜索的试探过多"},
	{"the path is full", "路径已满"},
	{"the method failed", "方法失败"},
	{"test", "测试"},
	{"training", "训练"},
	{"parameter %d", "参数 %d"},
	{"the data came from standard input: give the command the same again", "数据来自标准输入：重复此命令时请再次给出"},
}
