package sim

import "descent/sim/spec"

// Catalog returns what the names in the run's spec mean; it is not to be written.
func (r *Run) Catalog() *spec.Catalog { return r.catalog }
