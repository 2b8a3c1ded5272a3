// Package objective says what a run minimises: an Objective evaluates a loss and
// its gradient. What only some objectives have (a plane to draw, rows of data,
// layers, settings) is asked for by small interfaces, so no caller needs to know
// what kind of objective it has.
package objective

// Objective is a function to minimise, or any other vector field to follow: the
// gradient that Eval writes need not be that of a single loss, as in a game of
// two players. It never changes, so any number of runs may use one at the same
// time, each with a Work of its own. Implementations are pointers, or other
// types whose values compare.
type Objective interface {
	// Info says what the objective is called.
	Info() Info
	// Dim is the number of parameters.
	Dim() int
	// Init writes the parameters that the seed draws into dst, and behind them the
	// statistics of a Tracker: dst is Len(o) long. An error says that there are none.
	Init(dst []float64, seed uint64) error
	// NewWork returns memory for one user. That of one objective serves all that
	// Configure makes from it; Eval panics on that of another one.
	NewWork() Work
	// Eval writes the gradient at x into dst, both Dim long, and returns the loss.
	// It is a pure function of x and at, and allocates nothing once w has grown.
	Eval(dst, x []float64, at *At, w Work) (loss float64)
}

// Work is the memory of one user of an objective, not to be used by two
// goroutines at the same time.
type Work any

// At keys what changes from step to step. The zero value is all rows and
// nothing random.
type At struct {
	// Seed and Step key random numbers, which are drawn only if Random is set.
	Seed   uint64
	Step   int
	Random bool
	// Rows are the training rows of the step's batch; nil: all of them.
	Rows []int
}

// Info names an objective.
type Info struct {
	// ID is what a spec names it by; Kind is what it is, "surface" or "task".
	ID, Name, Kind string
	// Formula is in mathematical notation, empty if there is none; Doc is one sentence.
	Formula, Doc string
}

// Entry is an objective that is known by its id.
type Entry struct {
	ID, Name, Doc string
	New           func() (Objective, error)
	// Settings are the names of those that edits change, if it is Configurable.
	Settings []string
}

// Len returns the number of parameters and of the statistics behind them.
func Len(o Objective) int { return o.Dim() + StatsOf(o) }
