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
	d.Mean, d.Std = d.moments(d.raw, d.Cols)
	for i, v := range d.raw {
		j := i % d.Cols
		d.X[i] = (v - d.Mean[j]) / d.Std[j]
	}
}

// standardizeTarget does the same to the numbers to learn: predicting their mean then
// has the loss 1, and learning rates that suit other sets suit this one.
func (d *Dataset) standardizeTarget() {
	d.rawT = d.T
	d.T = make([]float64, len(d.rawT))
	mean, std := d.moments(d.rawT, 1)
	d.TargetMean, d.TargetStd = mean[0], std[0]
	for i, v := range d.rawT {
		d.T[i] = (v - d.TargetMean) / d.TargetStd
	}
}

// moments returns the means and the standard deviations (ddof 0) over the training rows of
// the columns of a matrix, cols in each row. For a constant they are exactly itself and 1.
func (d *Dataset) moments(x []float64, cols int) (mean, std []float64) {
	n := float64(len(d.Train))
	first := x[d.Train[0]*cols:]
	mean, std = make([]float64, cols), make([]float64, cols)
	constant := make([]bool, cols)
	for j := range cols {
		constant[j] = true
	}
	for _, i := range d.Train {
		for j, v := range x[i*cols : (i+1)*cols] {
			mean[j] += v / n
			constant[j] = constant[j] && v == first[j]
		}
	}
	for _, i := range d.Train {
		for j, v := range x[i*cols : (i+1)*cols] {
			c := v - mean[j]
			std[j] += c * c / n
		}
	}
	for j, square := range std {
		if std[j] = math.Sqrt(square); constant[j] || square == 0 {
			mean[j], std[j] = first[j], 1
		}
	}
	return mean, std
}
