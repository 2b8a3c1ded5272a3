package probe

// auditLimits are how many percent of what is said may be wrong.
var auditLimits = map[string]float64{
	certainPart: 1, uncertainPart: 15, improvesPart: 10, endsPart: 5, recallPart: 20,
}

// auditPresent are lines that are beyond their limits at present, and the percentage
// that they are allowed. The list is to get shorter.
var auditPresent = map[auditLine]float64{
	{certainPart, "advice: not what the rule has"}:   64,
	{uncertainPart, "advice: not what the rule has"}: 55,
}

func (l auditLine) limit() float64 {
	if present, ok := auditPresent[l]; ok {
		return present
	}
	return auditLimits[l.part]
}
