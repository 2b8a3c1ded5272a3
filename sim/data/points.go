package data

import (
	"errors"
	"fmt"
	"math"
	"math/rand/v2"
	"strconv"
	"strings"

	"descent/sim/typed"
)

// Point is a point of the plane and its class, counted from 0.
type Point struct {
	X, Y  float64
	Class int
}

const (
	// MaxPoints and MaxClasses bound the points that the user can draw.
	MaxPoints  = 2000
	MaxClasses = 6
	// farthest bounds the coordinates of a drawn point.
	farthest = 1e6
)

// Check returns an error if a coordinate or the class is out of range.
func (p Point) Check() error {
	for _, v := range []float64{p.X, p.Y} {
		if !(math.Abs(v) <= farthest) {
			return fmt.Errorf("coordinate cannot be %s: it is a number from %s to %s", typed.Number(v), typed.Number(-farthest), typed.Number(farthest))
		}
	}
	if p.Class < 0 || p.Class >= MaxClasses {
		return fmt.Errorf("class cannot be %d: it is a whole number from 0 to %d", p.Class, MaxClasses-1)
	}
	return nil
}

// FromPoints returns the data set of drawn points. The number of classes is the largest
// class plus 1, and at least two. The first ten points are training rows; of the
// others about one in five is a test row, drawn independently for each, so that a point
// stays in its set when others are added.
func FromPoints(pts []Point) (*Dataset, error) {
	if len(pts) < 1 || len(pts) > MaxPoints {
		return nil, fmt.Errorf("%d points: there may be 1 to %d", len(pts), MaxPoints)
	}
	d := newClassSet("0", "1")
	d.ID, d.Name, d.Cite = "points", "Drawn points", "Drawn by hand."
	for i, p := range pts {
		if err := p.Check(); err != nil {
			return nil, fmt.Errorf("point %d: %w", i+1, err)
		}
		d.addClass(p.Class, p.X, p.Y)
		for len(d.Classes) <= p.Class {
			d.Classes = append(d.Classes, strconv.Itoa(len(d.Classes)))
		}
		if i >= 10 && rand.New(rand.NewPCG(uint64(i), purposePoint)).IntN(5) == 0 {
			d.Test = append(d.Test, i)
		} else {
			d.Train = append(d.Train, i)
		}
	}
	d.Doc = fmt.Sprintf("%d points in %d classes; %d train, %d test.", len(pts), len(d.Classes), len(d.Train), len(d.Test))
	d.Origin = []string{"--points", FormatPoints(pts)}
	return d, nil
}

// ParsePoints parses points in the format of FormatPoints: x,y,class each, separated
// by blanks. An error says which point is wrong.
func ParsePoints(text string) ([]Point, error) {
	words := strings.Fields(text)
	if len(words) > MaxPoints {
		return nil, fmt.Errorf("%d points: there may be 1 to %d", len(words), MaxPoints)
	}
	var pts []Point
	for i, word := range words {
		p, err := parsePoint(word)
		if err != nil {
			return nil, fmt.Errorf("point %d, %s: %w", i+1, typed.Excerpt(word), err)
		}
		pts = append(pts, p)
	}
	return pts, nil
}

func parsePoint(word string) (p Point, err error) {
	parts := strings.Split(word, ",")
	if len(parts) != 3 {
		return p, errors.New("write x,y,class, such as 0.5,-1,0")
	}
	for i, v := range []*float64{&p.X, &p.Y} {
		if *v, err = strconv.ParseFloat(parts[i], 64); err != nil {
			return p, fmt.Errorf("%s is not a number", typed.Excerpt(parts[i]))
		}
	}
	if p.Class, err = strconv.Atoi(parts[2]); err != nil {
		return p, fmt.Errorf("%s is not a class, a whole number from 0 to %d", typed.Excerpt(parts[2]), MaxClasses-1)
	}
	return p, p.Check()
}

// FormatPoints writes each point as x,y,class, with blanks between them: the
// inverse of ParsePoints, to the bit.
func FormatPoints(pts []Point) string {
	var b strings.Builder
	for i, p := range pts {
		if i > 0 {
			b.WriteByte(' ')
		}
		b.WriteString(typed.Number(p.X) + "," + typed.Number(p.Y) + "," + strconv.Itoa(p.Class))
	}
	return b.String()
}
