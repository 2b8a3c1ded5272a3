package data

import (
	"math"
	"math/rand/v2"

	"descent/sim/param"
)

// The parameters that generated sets share.
var (
	pointsParam = whole("points", "rows in all", 500, 100, 2000)
	trainParam  = whole("train", "percent of the rows that train; the others test", 50, 10, 90)
	seedParam   = Param{Name: "seed", Doc: "of the random numbers", Kind: param.Whole, Default: 1, Max: 999999, Unit: 1}
)

func whole(name, doc string, def, lo, hi float64) Param {
	return Param{Name: name, Doc: doc, Default: def, Min: lo, Max: hi, Kind: param.Whole}
}

// noise is a parameter in percent; its meaning depends on the set.
func noise(doc string, def float64) Param {
	return Param{Name: "noise", Doc: doc, Default: def, Min: 0, Max: 50}
}

// Random numbers of one seed have separate streams for each purpose, so that changing
// the share of training rows moves no point.
const (
	purposeRows    = 0x5b1c_e07a_93d4_2f68
	purposeCentres = 0xc3a9_1d54_7e86_0b2f
	purposeSplit   = 0x27f0_86ce_4a3b_d915
	purposePoint   = 0x8e65_3b9f_d017_c4a2
)

func (p values) rand(purpose uint64) *rand.Rand {
	return rand.New(rand.NewPCG(uint64(p["seed"]), purpose))
}

// generated returns the reader of a set from its generator, which appends the rows in
// order. Training uses them in the order of the split.
func generated(generate func(p values, r *rand.Rand) *Dataset) func(values) (*Dataset, error) {
	return func(p values) (*Dataset, error) {
		d := generate(p, p.rand(purposeRows))
		d.split(d.Rows(), int(p["train"])*d.Rows()/100, uint64(p["seed"]))
		return d, nil
	}
}

// newClassSet returns an empty set of points of the plane with these names of classes.
func newClassSet(names ...string) *Dataset {
	return &Dataset{Features: []string{"x1", "x2"}, Cols: 2, Classes: names, Target: "class"}
}

// addClass appends a row of a class.
func (d *Dataset) addClass(class int, features ...float64) {
	d.X = append(d.X, features...)
	d.Y = append(d.Y, class)
}

// addValue appends a row with a number to learn.
func (d *Dataset) addValue(value float64, features ...float64) {
	d.X = append(d.X, features...)
	d.T = append(d.T, value)
}

// split shuffles the row numbers and divides them into training and test rows.
func (d *Dataset) split(rows, train int, seed uint64) {
	order := rand.New(rand.NewPCG(seed, purposeSplit)).Perm(rows) // Fisher and Yates's shuffle
	d.Train, d.Test = order[:train:train], order[train:]
}

// standardize subtracts the mean over the training rows from each feature and divides
// by their standard deviation.
func (d *Dataset) standardize() {
	d.raw = d.X
	d.X = make([]float64, len(d.raw))
	d.Mean, d.Std = make([]float64, d.Cols), make([]float64, d.Cols)
	for j := range d.Cols {
		d.Mean[j], d.Std[j] = d.moments(d.raw[j:], d.Cols)
		for i := j; i < len(d.X); i += d.Cols {
			d.X[i] = (d.raw[i] - d.Mean[j]) / d.Std[j]
		}
	}
}

// standardizeTarget does the same to the numbers to learn: predicting their mean then
// has the loss 1, and learning rates that suit other sets suit this one.
func (d *Dataset) standardizeTarget() {
	d.rawT = d.T
	d.T = make([]float64, len(d.rawT))
	d.TargetMean, d.TargetStd = d.moments(d.rawT, 1)
	for i, v := range d.rawT {
		d.T[i] = (v - d.TargetMean) / d.TargetStd
	}
}

// moments returns the mean and the standard deviation (ddof 0) over the training rows of
// a column with that stride. For a constant they are exactly itself and 1.
func (d *Dataset) moments(column []float64, stride int) (mean, std float64) {
	lo, hi, square := math.Inf(1), math.Inf(-1), 0.0
	for _, i := range d.Train {
		v := column[i*stride]
		lo, hi = min(lo, v), max(hi, v)
		mean += v / float64(len(d.Train))
	}
	for _, i := range d.Train {
		c := column[i*stride] - mean
		square += c * c / float64(len(d.Train))
	}
	if lo == hi || square == 0 {
		return lo, 1
	}
	return mean, math.Sqrt(square)
}
