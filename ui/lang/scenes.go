package lang

// Scene returns the name of a scene and its caption: what to watch, and why.
func Scene(id string) (name, caption Word, ok bool) {
	w, ok := scenes[id]
	return w[0], w[1], ok
}

// scenes are the names and the captions of the scenes by id. A name fits a
// picture in the list of scenes, a caption the status line of 80 columns.
var scenes = map[string][2]Word{
	"sphere-rates": {
		{"Three rates", "三个学习率"},
		{"lr 0.5 takes 1 step, 0.1 takes 23; 1 = 2/λmax flips from side to side for ever.",
			"0.5 一步到底，0.1 要 23 步；1 = 2/λmax 在两侧之间永远来回跳。"},
	},
	"ravine-limit": {
		{"The limit 2/λmax", "极限 2/λmax"},
		{"At lr 0.02 = 2/λmax y flips between ±1 for ever; half arrives, 0.03 flies out.",
			"0.02 = 2/λmax 时 y 永远在 ±1 间翻转；取一半能到，0.03 飞出画面。"},
	},
	"ravine-momentum": {
		{"Ravine, momentum", "峡谷与动量"},
		{"Momentum arrives in 102 steps, GD in 448; its limit is (2 + 2μ)/λmax = 0.038.",
			"动量法 102 步到达，梯度下降要 448 步；其极限是 (2 + 2μ)/λmax = 0.038。"},
	},
	"two-slopes": {
		{"Two slopes", "两种坡度"},
		{"At lr 0.1 x is solved, but y flips between ±3 for ever: its slope is steeper.",
			"0.1 时 x 已收敛，y 却永远在 ±3 间翻转：陡的方向决定极限。"},
	},
	"matyas-valley": {
		{"Gentle valley", "平缓的谷"},
		{"GD 0.1 creeps along the valley x = y for 993 steps; GD 1 takes 98, Adam 29.",
			"梯度下降 0.1 沿谷 x = y 爬 993 步；学习率 1 要 98 步，Adam 29 步。"},
	},
	"rosenbrock-valley": {
		{"Curved valley", "弯曲的谷"},
		{"GD crawls in the valley or flies out; momentum takes 205 steps, Adam 715.",
			"梯度下降在谷中爬行，或者飞出；动量法要 205 步，Adam 715 步。"},
	},
	"edge-of-stability": {
		{"Edge of stability", "稳定的边缘"},
		{"Only lr 0.0015 arrives; the others hover where the sharpness λmax is 2/lr.",
			"只有 0.0015 到达；其余停在锐度 λmax 约为 2/lr 处徘徊。"},
	},
	"beale-hard": {
		{"No rate is right", "学习率都不行"},
		{"No rate of GD arrives: small ones sit on a plateau, from 0.001 on it flies out.",
			"梯度下降用什么学习率都到不了：小的困在高原，0.001 起就飞出。"},
	},
	"beale-wrong-side": {
		{"The wrong side", "错误的一侧"},
		{"GD crawls into the far valley, f near 1; momentum and Adam cross to (3, 0.5).",
			"梯度下降爬进远处的谷，f 约 1；动量法和 Adam 越过去到 (3, 0.5)。"},
	},
	"goldstein-steep": {
		{"Too steep", "太陡"},
		{"|g| is 39000 at the start: GD 0.0001 is out in 3 steps. Adam divides by it.",
			"起点 |g| = 39000：梯度下降 0.0001 三步就飞出；Adam 除以它的大小。"},
	},
	"goldstein-log": {
		{"Steep, as log f", "改看 log f"},
		{"On log f the slopes are alike: GD 0.005 takes 72 steps, and 0.0001 only crawls.",
			"取 log f 后坡度相近：梯度下降 0.005 只要 72 步，而 0.0001 只能爬行。"},
	},
	"himmelblau": {
		{"Round and round", "绕圈不停"},
		{"lr 0.01 is at (3, 2) in 29 steps, 0.03 goes round it for ever, 0.05 flies out.",
			"0.01 用 29 步到 (3, 2)，0.03 永远绕着它跳，0.05 飞出。"},
	},
	"camel-trap": {
		{"Out of the trap", "跳出陷阱"},
		{"GD and momentum at 0.1 are trapped at f = 0.2986; GD 0.3 jumps out, in 8 steps.",
			"0.1 的梯度下降和动量法困在 f = 0.2986；0.3 跳得出来，8 步到底。"},
	},
	"camel-worst": {
		{"Worst minimum", "最差的极小值"},
		{"A larger rate is no better: GD 0.05 finds −0.2155, GD 0.1 the worst, 2.104.",
			"学习率大未必好：0.05 到 −0.2155，0.1 到最差的 2.104。"},
	},
	"two-wells": {
		{"Two wells", "两口井"},
		{"GD falls into the near, poor well; momentum and Adam go on to the deep one.",
			"梯度下降落入近处的浅井；动量法和 Adam 继续走到深井。"},
	},
	"peaks": {
		{"Past a hollow", "越过小坑"},
		{"GD stops in a hollow, −0.065; momentum and Adam roll on to the deepest, −6.55.",
			"梯度下降停在小坑 −0.065；动量法和 Adam 滚到最深处 −6.55。"},
	},
	"plateau-ring": {
		{"Across the ring", "越过环谷"},
		{"GD stops on the ring, f = 0.388; momentum and Adam 0.03 roll on into the hole.",
			"梯度下降停在环上，f = 0.388；动量法或 0.03 的 Adam 滚进中心的洞。"},
	},
	"mccormick-local": {
		{"All of them wrong", "全都走错"},
		{"All end in a local minimum, f = 1.2284, and nothing on the way says so.",
			"全都到局部极小 f = 1.2284，途中毫无征兆。"},
	},
	"rastrigin-stuck": {
		{"The next dimple", "最近的小坑"},
		{"All stay in the nearest local minimum, 12.93; the best, 0, is in the middle.",
			"全都停在最近的局部极小 12.93；最好的 0 在正中央。"},
	},
	"branin-three-answers": {
		{"Three answers", "三个答案"},
		{"GD, momentum 0.03 and Adam end in three minima, and all are global: 0.3979.",
			"梯度下降、动量法 0.03 和 Adam 到三个极小值，且都是全局最小：0.3979。"},
	},
	"saddle-pause": {
		{"A pause", "鞍点前的停顿"},
		{"GD stands at the saddle for 40 steps, there is hardly a slope; Adam goes on.",
			"梯度下降在鞍点停约 40 步，因为几乎没有坡度；Adam 立刻离开。"},
	},
	"saddle-forever": {
		{"For ever", "永远停在鞍点"},
		{"With x exactly 0 no slope leads off the ridge: all stay. Noise (n) frees them.",
			"x 恰为 0 时没有离开山脊的坡度，全都停下；加噪声（按 n）即可脱离。"},
	},
}
