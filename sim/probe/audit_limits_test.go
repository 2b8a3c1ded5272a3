package probe

// auditLimits are how many percent of what is said may be wrong.
var auditLimits = map[string]float64{
	certainPart: 1, uncertainPart: 15, improvesPart: 10, endsPart: 5, recallPart: 20,
}

// auditPresent are lines that are beyond their limits at present, and the percentage
// that they are allowed. The list is to get shorter.
var auditPresent = map[auditLine]float64{
	{certainPart, "diverged: a smaller rate holds"}:  5,
	{certainPart, "diverged: no rate would help"}:    26,
	{certainPart, "diverged: its limit"}:             11,
	{certainPart, "diverging: it ends"}:              3,
	{certainPart, "diverging: no rate would help"}:   7,
	{certainPart, "limit of a fixed rate"}:           74,
	{certainPart, "limit of an adaptive rule"}:       98,
	{certainPart, "advice: not what the rule has"}:   64,
	{uncertainPart, "diverged: its limit"}:           87,
	{uncertainPart, "diverging: its limit"}:          71,
	{uncertainPart, "limit of a fixed rate"}:         70,
	{uncertainPart, "limit of an adaptive rule"}:     98,
	{uncertainPart, "advice: not what the rule has"}: 55,
	{endsPart, "diverged: lower_lr"}:                 8,
	{recallPart, "diverges within 50 steps"}:         97,
}

func (l auditLine) limit() float64 {
	if present, ok := auditPresent[l]; ok {
		return present
	}
	return auditLimits[l.part]
}
