package race

import "descent/ui/page"

// ViewSettings implements page.Viewer.
func (p *Page) ViewSettings() []page.Setting {
	return append([]page.Setting{page.Toggle("arrows", "arrows of the memory and the next step", "off", "on", &p.Settings.Arrows)}, p.Page.ViewSettings()...)
}
