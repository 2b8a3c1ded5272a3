package watch

// Slow has the present findings take long.
func (p *Page) Slow() { p.takesLong(slowMsg{p.findings}) }
