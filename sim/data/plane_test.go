package data

import (
	"math"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"

	"gonum.org/v1/gonum/floats"
	"gonum.org/v1/gonum/mat"
)

func plane(t *testing.T, d *Dataset) *Plane {
	t.Helper()
	p, err := NewPlane(d)
	if err != nil {
		t.Fatal(err)
	}
	return p
}

// moments returns the mean of the training rows and the eigenvalues, ascending,
// and eigenvectors of their covariance: another way to the same plane.
func moments(t *testing.T, d *Dataset) (mean, values []float64, vectors *mat.Dense) {
	t.Helper()
	n := float64(len(d.Train))
	mean = make([]float64, d.Cols)
	for _, i := range d.Train {
		floats.Add(mean, d.Row(i))
	}
	floats.Scale(1/n, mean)
	cov := mat.NewSymDense(d.Cols, nil)
	for _, i := range d.Train {
		row := slices.Clone(d.Row(i))
		floats.Sub(row, mean)
		cov.SymRankOne(cov, 1/n, mat.NewVecDense(d.Cols, row))
	}
	var eigen mat.EigenSym
	if !eigen.Factorize(cov, true) {
		t.Fatal("no eigenvalues")
	}
	vectors = new(mat.Dense)
	eigen.VectorsTo(vectors)
	return mean, eigen.Values(nil), vectors
}

func TestPlaneOfClassification(t *testing.T) {
	d := load(t, "classification_100x10")
	p := plane(t, d)
	closeTo(t, "u·u", floats.Dot(p.U, p.U), 1, 1e-14)
	closeTo(t, "v·v", floats.Dot(p.V, p.V), 1, 1e-14)
	closeTo(t, "u·v", floats.Dot(p.U, p.V), 0, 1e-14)

	mean, values, vectors := moments(t, d)
	for j := range mean {
		closeTo(t, "mean of "+d.Features[j], p.Mean[j], mean[j], 1e-14)
	}
	last := d.Cols - 1
	for i, axis := range [][]float64{p.U, p.V} {
		want := mat.Col(nil, last-i, vectors)
		if floats.Dot(axis, want) < 0 {
			floats.Scale(-1, want)
		}
		for j := range axis {
			closeTo(t, "component of axis", axis[j], want[j], 1e-12)
		}
		if top := floats.Max(axis); top < -floats.Min(axis) {
			t.Errorf("the largest component of axis %d is negative: %v", i, axis)
		}
	}
	closeTo(t, "share", p.Share, (values[last]+values[last-1])/floats.Sum(values), 1e-13)

	// What the rows' feet keep of the variance is that share too.
	n := float64(len(d.Train))
	uu, vv, uv := 0.0, 0.0, 0.0
	for _, i := range d.Train {
		u, v := p.Project(d.Row(i))
		uu, vv, uv = uu+u*u/n, vv+v*v/n, uv+u*v/n
	}
	closeTo(t, "variance along u", uu, values[last], 1e-12)
	closeTo(t, "variance along v", vv, values[last-1], 1e-12)
	closeTo(t, "covariance", uv, 0, 1e-12)
}

func TestUpright(t *testing.T) {
	for _, c := range []struct{ axis, want []float64 }{
		{[]float64{0.6, -0.8}, []float64{-0.6, 0.8}},
		{[]float64{-0.6, 0.8}, []float64{-0.6, 0.8}},
		{[]float64{-0.5, 0.5}, []float64{0.5, -0.5}}, // of equals the first counts
		{[]float64{0, 0}, []float64{0, 0}},
	} {
		if got := fixSign(slices.Clone(c.axis)); !slices.Equal(got, c.want) {
			t.Errorf("%v is turned to %v, want %v", c.axis, got, c.want)
		}
	}
}

func TestPlaneLiftProject(t *testing.T) {
	d := load(t, "classification_100x10")
	p := plane(t, d)
	r := rand.New(rand.NewPCG(1, 2))
	point := make([]float64, d.Cols)
	for range 50 {
		u, v := 10*r.NormFloat64(), 10*r.NormFloat64()
		p.Lift(point, u, v)
		gu, gv := p.Project(point)
		closeTo(t, "u", gu, u, 1e-13)
		closeTo(t, "v", gv, v, 1e-13)
	}
	// From a row to its foot there is no part along the axes.
	for i := range d.Y {
		u, v := p.Project(d.Row(i))
		p.Lift(point, u, v)
		floats.SubTo(point, d.Row(i), point)
		closeTo(t, "rest along u", floats.Dot(point, p.U), 0, 1e-13)
		closeTo(t, "rest along v", floats.Dot(point, p.V), 0, 1e-13)
	}
}

func TestPlaneWindow(t *testing.T) {
	d := load(t, "classification_100x10")
	p := plane(t, d)
	x0, x1, y0, y1 := p.Window(d)
	var us, vs []float64
	for i := range d.Y {
		u, v := p.Project(d.Row(i))
		us, vs = append(us, u), append(vs, v)
	}
	for _, c := range []struct {
		name   string
		lo, hi float64
		values []float64
	}{{"u", x0, x1, us}, {"v", y0, y1, vs}} {
		lo, hi := floats.Min(c.values), floats.Max(c.values)
		closeTo(t, "left of "+c.name, c.lo, lo-0.1*(hi-lo), 1e-14)
		closeTo(t, "right of "+c.name, c.hi, hi+0.1*(hi-lo), 1e-14)
	}
}

// read reads a table of which every row trains, as it stands.
func read(t *testing.T, text string) *Dataset {
	t.Helper()
	d, err := ReadCSV(strings.NewReader(text), CSVOptions{Split: 100, Raw: true})
	if err != nil {
		t.Fatal(err)
	}
	return d
}

func TestPlaneOfFewFeatures(t *testing.T) {
	two := read(t, "a,b,label\n1,2,0\n3,8,1\n")
	p := plane(t, two)
	if u, v := p.Project(two.Row(1)); u != 3 || v != 8 || p.Share != 1 {
		t.Errorf("of two features (3, 8) lies at (%v, %v), share %v; want itself and 1", u, v, p.Share)
	}
	got := make([]float64, 2)
	if p.Lift(got, 3, 8); !slices.Equal(got, two.Row(1)) {
		t.Errorf("(3, 8) is lifted to %v", got)
	}

	one := read(t, "a,label\n1,0\n3,1\n")
	p = plane(t, one)
	if u, v := p.Project(one.Row(1)); u != 3 || v != 0 || p.Share != 1 {
		t.Errorf("of one feature 3 lies at (%v, %v), share %v; want (3, 0) and 1", u, v, p.Share)
	}
	if x0, x1, y0, y1 := p.Window(one); x0 != 0.8 || x1 != 3.2 || y0 != -0.5 || y1 != 0.5 {
		t.Errorf("the window of one feature is %v %v %v %v", x0, x1, y0, y1)
	}
}

func TestPlaneOfFewRows(t *testing.T) {
	d := read(t, "a,b,c,label\n1,2,3,0\n1,2,5,1\n")
	p := plane(t, d)
	if want := []float64{0, 0, 1}; !floats.EqualApprox(p.U, want, 1e-15) {
		t.Errorf("the axis through two points is %v, want %v", p.U, want)
	}
	closeTo(t, "v·v", floats.Dot(p.V, p.V), 1, 1e-15)
	closeTo(t, "u·v", floats.Dot(p.U, p.V), 0, 1e-15)
	closeTo(t, "share", p.Share, 1, 1e-15)

	same := plane(t, read(t, "a,b,c,label\n1,2,3,0\n1,2,3,1\n"))
	if same.Share != 1 || math.Abs(floats.Dot(same.U, same.V)) > 1e-15 {
		t.Errorf("the plane of equal rows: %+v", same)
	}
	if _, err := NewPlane(&Dataset{Cols: 3, X: []float64{1, 2, 3}, Train: []int{0}}); err == nil {
		t.Error("one row of three features has a plane")
	}
	if p := plane(t, &Dataset{Cols: 2, X: []float64{1, 2}, Train: []int{0}}); p.Share != 1 || p.U[0] != 1 || p.V[1] != 1 {
		t.Errorf("the plane of one point is %+v", p)
	}
}

func TestAxisPlane(t *testing.T) {
	d := load(t, "iris:standardize=false")
	p := AxisPlane(d, 3, 1)
	point, variance := make([]float64, d.Cols), make([]float64, d.Cols)
	p.Lift(point, 2.5, -4)
	for j := range d.Cols {
		mean, std := columnMoments(d, j, d.Train)
		variance[j] = std * std
		want := map[int]float64{3: 2.5, 1: -4, 0: mean, 2: mean}[j]
		closeTo(t, d.Features[j], point[j], want, 1e-13)
	}
	if u, v := p.Project(d.Row(7)); u != d.Row(7)[3] || v != d.Row(7)[1] {
		t.Errorf("row 7 is at (%v, %v), want its own features %v", u, v, d.Row(7))
	}
	closeTo(t, "share", p.Share, (variance[3]+variance[1])/floats.Sum(variance), 1e-13)
	if same := AxisPlane(d, 2, 2); same.U[2] != 1 || floats.Norm(same.V, 1) != 0 {
		t.Errorf("the plane of one feature is %+v", same)
	}
}

func TestPlaneAllocs(t *testing.T) {
	d := load(t, "classification_100x10")
	p := plane(t, d)
	dst := make([]float64, d.Cols)
	if n := testing.AllocsPerRun(20, func() {
		u, v := p.Project(d.Row(3))
		p.Lift(dst, u, v)
		p.Window(d)
	}); n != 0 {
		t.Errorf("%v allocations", n)
	}
}
