package data

// InUnits returns a value of feature j in the column's own units: as it was before it was
// standardised, if it was.
func (d *Dataset) InUnits(j int, x float64) float64 {
	if d.Std == nil {
		return x
	}
	return x*d.Std[j] + d.Mean[j]
}

// TargetInUnits returns a value of the target in the target's own units.
func (d *Dataset) TargetInUnits(t float64) float64 {
	if d.TargetStd == 0 {
		return t
	}
	return t*d.TargetStd + d.TargetMean
}
