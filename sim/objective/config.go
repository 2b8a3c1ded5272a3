package objective

// Config holds the settings of an objective as text by name.
type Config interface {
	// Get returns the text of a setting; ok is false if there is none of that name.
	Get(name string) (text string, ok bool)
	// Set reads a setting. An error says what is allowed, and leaves it as it was.
	Set(name, text string) error
	// Copy returns a deep copy.
	Copy() Config
	Equal(o Config) bool
}

// Configurable is an objective with settings that edits change on the way.
type Configurable interface {
	Objective
	// Config returns a copy of the settings.
	Config() Config
	// Configure returns the objective with other settings. The error says which of
	// them do not go together.
	Configure(c Config) (Objective, error)
	// Fits reports whether parameters of o are parameters of this one as they are;
	// InitLike whether both draw them in the same way.
	Fits(o Objective) bool
	InitLike(o Objective) bool
	// Carry writes into dst, Len long, the parameters p of from as far as they have
	// a place here, and draws the others by the seed.
	Carry(dst, p []float64, from Objective, seed uint64) error
}

// ConfigOf returns a copy of an objective's settings, nil if it has none.
func ConfigOf(o Objective) Config {
	if o, ok := o.(Configurable); ok {
		return o.Config()
	}
	return nil
}

// Same reports whether two objectives are one and the same, or have equal settings.
func Same(a, b Objective) bool {
	if a == b {
		return true
	}
	ca, okA := a.(Configurable)
	cb, okB := b.(Configurable)
	return okA && okB && ca.Config().Equal(cb.Config())
}

// Fits reports whether parameters of from are parameters of o as they are.
func Fits(o, from Objective) bool {
	if o == from {
		return true
	}
	c, ok := o.(Configurable)
	return ok && c.Fits(from)
}
