package chart

import "descent/ui/theme"

// DataPoint is one row of a data set on the plane of two of its features.
type DataPoint struct {
	U, V        float64
	Class       int
	Wrong, Test bool
}

// Points draws the rows: the shape says the class, hollow ones are for testing, wrong ones are reversed.
func Points(c *Canvas, v View, th *theme.Theme, rows []DataPoint) {}
