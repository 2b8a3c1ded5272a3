package ui

import (
	"descent/ui/page"
	"descent/ui/page/race"
	"descent/ui/page/train"
	"descent/ui/page/watch"
)

// Pages returns the pages in the order of their keys: a line adds one.
func Pages(env watch.Env) []page.Page {
	return []page.Page{
		race.New(env),
		train.New(env),
	}
}
