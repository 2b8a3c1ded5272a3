package probe

import (
	"fmt"
	"math"
	"slices"
	"strings"
	"testing"
)

// auditClaim is something that findings say, and what shows whether it is true.
type auditClaim struct {
	name  string
	says  func(d *Finding) bool
	holds func(c *auditCase) bool
}

var auditClaims = slices.Concat(restClaims, divergeClaims, oscillateClaims, progressClaims, adviceClaims)

// ofKind selects the findings of some kinds.
func ofKind(kinds ...Kind) func(d *Finding) bool {
	return func(d *Finding) bool { return slices.Contains(kinds, d.Kind) }
}

// auditCount counts one line of the table: how often it was so, and how often that
// was wrong, with the first cases.
type auditCount struct {
	said, wrong int
	cases       []string
}

// auditLine names a line of the table: a claim, said for certain or not, a remedy
// that improves or ends the run, a sign that was said.
type auditLine struct{ part, name string }

// auditResult is what the judges found in one run.
type auditResult struct {
	findings int
	lines    map[auditLine]*auditCount
}

const (
	certainPart   = "certain"
	uncertainPart = "it seems"
	improvesPart  = "improves"
	endsPart      = "does not diverge"
	recallPart    = "recall"
)

func (r *auditResult) note(part, name string, ok bool, c *auditCase) {
	if r.lines == nil {
		r.lines = map[auditLine]*auditCount{}
	}
	l := auditLine{part, name}
	if r.lines[l] == nil {
		r.lines[l] = &auditCount{}
	}
	n := r.lines[l]
	n.said++
	if !ok {
		if n.wrong++; n.wrong == 1 { // one of a run tells enough
			n.cases = append(n.cases, c.command()+"   "+c.said())
		}
	}
}

// judge holds one finding against the run.
func (r *auditResult) judge(c *auditCase) {
	r.findings++
	part := uncertainPart
	if c.d.Certain {
		part = certainPart
	}
	for _, claim := range auditClaims {
		if claim.says(&c.d) {
			r.note(part, claim.name, claim.holds(c), c)
		}
	}
	for i := range auditRemedies {
		if m := &auditRemedies[i]; c.d.Remedies.Has(m.remedy) {
			improves, ends := m.judge(c)
			name := fmt.Sprintf("%v: %v", c.d.Kind, m.remedy)
			r.note(improvesPart, name, improves, c)
			r.note(endsPart, name, !ends, c)
		}
	}
	for _, sign := range auditSigns {
		if sign.happens(c) {
			r.note(recallPart, sign.name, sign.said(&c.d), c)
		}
	}
}

// auditTable sums up the results.
type auditTable struct{ auditResult }

func newAuditTable() *auditTable {
	return &auditTable{auditResult{lines: map[auditLine]*auditCount{}}}
}

func (t *auditTable) add(r *auditResult) {
	t.findings += r.findings
	for l, n := range r.lines {
		if t.lines[l] == nil {
			t.lines[l] = &auditCount{}
		}
		sum := t.lines[l]
		sum.said += n.said
		sum.wrong += n.wrong
		sum.cases = append(sum.cases, n.cases...)
	}
}

// sorted returns the lines in the order of the table.
func (t *auditTable) sorted() (lines []auditLine) {
	parts := []string{certainPart, uncertainPart, improvesPart, endsPart, recallPart}
	order := map[string]int{}
	for i, c := range auditClaims {
		order[c.name] = i
	}
	for l := range t.lines {
		lines = append(lines, l)
	}
	slices.SortFunc(lines, func(a, b auditLine) int {
		if d := slices.Index(parts, a.part) - slices.Index(parts, b.part); d != 0 {
			return d
		}
		if d := order[a.name] - order[b.name]; d != 0 {
			return d
		}
		return strings.Compare(a.name, b.name)
	})
	return lines
}

func (t *auditTable) String() string {
	var b strings.Builder
	for _, l := range t.sorted() {
		n := t.lines[l]
		fmt.Fprintf(&b, "%-17s %-42s %6d %6d wrong %6.1f %%  limit %g\n", l.part, l.name, n.said, n.wrong, n.share(), l.limit())
	}
	return b.String()
}

func (n *auditCount) share() float64 { return 100 * float64(n.wrong) / float64(n.said) }

// some returns cases from all over the grid.
func (n *auditCount) some() string {
	var list []string
	for i := 0; i < len(n.cases); i += 1 + len(n.cases) / *auditShow {
		list = append(list, n.cases[i])
	}
	return strings.Join(list, "\n\t")
}

// check reports the lines beyond their limits, with cases.
func (t *auditTable) check(test *testing.T) {
	for _, l := range t.sorted() {
		n := t.lines[l]
		allowed, slack := l.limit()/100*float64(n.said), 1.0
		if !*auditLong { // in a small part of the grid the moments of one run are many percent
			slack = 2 + 3*math.Sqrt(allowed)
		}
		switch beyond := float64(n.wrong) > allowed+slack; {
		case beyond:
			test.Errorf("%s, %s: %d of %d wrong, %.1f %%; the limit is %g %%. Cases:\n\t%s",
				l.part, l.name, n.wrong, n.said, n.share(), l.limit(), n.some())
		case *auditOnly != "" && strings.Contains(l.name, *auditOnly) && n.wrong > 0:
			test.Logf("%s, %s: %d of %d wrong. Cases:\n\t%s", l.part, l.name, n.wrong, n.said, n.some())
		}
	}
}
