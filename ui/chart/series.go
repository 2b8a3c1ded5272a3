package chart

// Bucket is what a series does around X: its smallest and its largest value there.
// NaN is no value.
type Bucket struct{ X, Min, Max float64 }

// Buckets are the numbers of a series in the order of X, as many as its owner
// keeps of them. The last one is the series' newest.
type Buckets interface {
	// Read writes those from number from on into dst and returns how many: 0 at
	// the end.
	Read(dst []Bucket, from int) int
}

// Forecast predicts the value of a series at an X that it has not reached, NaN where
// that is not known.
type Forecast interface{ At(x float64) float64 }

// Path is the points of a line in the plane.
type Path interface {
	// Read writes points into dst, which has room for at least two, from a place
	// on that is 0 at first and next later. It returns how many: 0 at the end.
	Read(dst [][2]float64, from int) (n, next int)
}

// Line is how a series is drawn.
type Line uint8

// The lines of series.
const (
	// Solid is a full line with a sign at its current point. What it covers
	// where it swings is shaded.
	Solid Line = iota
	// Dotted is every other dot of a line, without a sign.
	Dotted
	// Ghost is a dotted line in the faint colour of what did not happen.
	Ghost
)

// Series is one curve.
type Series struct {
	Buckets Buckets  // nil: none
	Ahead   Forecast // nil: none
	// Mark is its sign and colour.
	Mark int
	Line Line
	// X and Now are the current point of the series. What lies
	// further right is faded.
	X, Now float64
	// Joined says that a bucket without a value was not measured, so that its
	// neighbours are joined; else it leaves a gap.
	Joined bool
	// Overflows says that the series may leave the axis at its top: only its first
	// value must be on it.
	Overflows bool
}

// Plot is what a chart of curves shows. Series are drawn in their order.
type Plot struct {
	Series []Series
	// Log asks for a logarithmic axis, on which Offset is subtracted from every
	// value. What is then not above 0 is left out.
	Log    bool
	Offset float64
	// Cursor is the x of a vertical line; NaN: no line.
	Cursor float64
	// End is how far the x axis, which begins at 0, reaches at least.
	End int
	// Names of the series, if there are any, stand above with their numbers, which
	// are the series' signs.
	Names []string
	// Empty is the text in the chart if no series has a value.
	Empty string
}
