package probe

// auditLimits are how many percent of what is said may be wrong.
var auditLimits = map[string]float64{
	certainPart: 1, uncertainPart: 15, improvesPart: 10, endsPart: 5, recallPart: 20,
}

func (l auditLine) limit() float64 { return auditLimits[l.part] }
